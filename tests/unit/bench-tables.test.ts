import { describe, expect, test } from 'vitest';
import { formatBuildTable } from '../../bench/lib/build-table.ts';
import { formatTable } from '../../bench/lib/markdown-table.ts';

const MACHINE = { cpu: 'Test CPU', cores: 2, memoryGb: 8, system: 'linux 6', node: '24.0.0' };

describe('benchmark tables', () => {
  test('line up their columns, figures to the right', () => {
    expect(
      formatTable(
        ['', 'CPU-s'],
        [
          ['Hugo', '7.7'],
          ['Điểm Đến', '12.0'],
        ],
      ),
    ).toBe(
      [
        '|          | CPU-s |',
        '| -------- | ----: |',
        '| Hugo     |   7.7 |',
        '| Điểm Đến |  12.0 |',
        '',
      ].join('\n'),
    );
  });

  test('compare with Hugo of the same size, per page and in memory', () => {
    const row = { siteCount: 200, pages: 1000, sizeBytes: 16_000_000 };
    const text = formatBuildTable(
      [
        { what: 'Ours', id: 'ours', cpuS: 3, peakBytes: 500e6, ...row },
        { what: 'Hugo', id: 'hugo', cpuS: 6, peakBytes: 1000e6, ...row },
        { what: 'Search', id: 'search', siteCount: 200, cpuS: 9, peakBytes: undefined },
      ],
      { Ours: '1', Hugo: '2' },
      MACHINE,
    );
    expect(
      text
        .split('\n')
        .find((line) => line.startsWith('| Ours'))
        ?.split(/ *\| */),
    ).toEqual(['', 'Ours', '1,000', '3.0', '3.00', '500', '16.0', '0.50', '0.50', '']);
    expect(text.split('\n').find((line) => line.startsWith('| Search'))).toContain('1.50');
  });

  test('leave ratios out when Hugo was not measured', () => {
    const text = formatBuildTable(
      [{ what: 'Ours', id: 'ours', siteCount: 50, cpuS: 3, peakBytes: 1e6, pages: 9, sizeBytes: 9 }],
      {},
      MACHINE,
    );
    expect(text.split('\n').find((line) => line.startsWith('| Ours'))).toMatch(/\| +\| +\|$/);
  });
});
