import { expect, test, vi } from 'vitest';
import { formatPyramidTable } from '../../bench/lib/pyramid-table.ts';
import { pyramidBench } from '../../bench/pyramid.ts';

const MACHINE = { cpu: 'Test CPU', cores: 2, memoryGb: 8, system: 'linux 6', node: '24.0.0' };

test('the table of panorama tiles compares with Pannellum of the same picture', () => {
  const text = formatPyramidTable(
    [
      { picture: 'a', id: 'pannellum', what: 'Peer', cpuS: 20, peakBytes: 2e8, files: 307, sizeBytes: 13e6 },
      { picture: 'a', id: 'ours', what: 'Ours', cpuS: 5, peakBytes: 3e8, files: 19, sizeBytes: 7e6 },
      { picture: 'a', id: 'unchanged', what: 'Again', cpuS: 0.2, peakBytes: undefined },
      { picture: 'b', id: 'ours', what: 'Ours', cpuS: 9, peakBytes: 3e8, files: 19, sizeBytes: 7e6 },
    ],
    MACHINE,
  );
  expect(text).toContain('| Ours  |   5.0 |     300 |    19 |     7.0 |           0.250 |');
  expect(text).toContain('| Again |   0.2 |         |       |         |           0.010 |');
  expect(text).toContain('| Ours |   9.0 |     300 |    19 |     7.0 |                 |');
});

test.each([
  ['--width', '8190'],
  ['--width', '100'],
  ['--runs', '0'],
  ['--runs', 'x'],
  ['--what', 'x'],
])('arguments %s %s are refused before anything is measured', async (...args) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await pyramidBench.run(args)).toBe(2);
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
