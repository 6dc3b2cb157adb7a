import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from './check-fixtures.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/check.ts');

describe('npm run check', () => {
  it('writes one JSON object per line with the keys of the contract, paths from where it runs', () => {
    const { status, stdout } = check(['--json'], 'twenty-faults', FIXTURES);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(Object.keys(lines[0])).toEqual(['path', 'line', 'column', 'code', 'severity', 'message', 'hint']);
    expect(lines[0].path).toBe('twenty-faults/codes.yml');
  });

  it('underlines the place for people and counts at the end', () => {
    const { stdout } = check([], '.', join(FIXTURES, 'fm-enum'));
    expect(stdout).toBe(`sites/dong-a/index.md
  3:7  error  FM-ENUM  "kind" cannot be "vilage"
      3 | kind: vilage
                ^^^^^^
      Use one of "village", "lake", "bridge", "cave", "citadel", "island", "beach", "field", "park", "pass", "shrine", "forest", "market", "museum", "pagoda", "mountain", "viewpoint", "waterfall", "border-gate".  →  docs/diagnostics/fm-enum.md

1 error, 0 warnings, 0 notes
`);
  });

  it('speaks Vietnamese when asked or when the machine does', () => {
    expect(check(['--lang', 'vi'], 'geo-zero', FIXTURES).stdout).toContain('cảnh báo  GEO-ZERO');
    expect(check([], 'geo-zero', FIXTURES, { LANG: 'vi_VN.UTF-8' }).stdout).toContain('0 lỗi, 1 cảnh báo');
  });

  it('lets warnings pass unless it is strict, and never minds notes', () => {
    expect(check([], 'geo-zero', FIXTURES).status).toBe(0);
    expect(check(['--strict'], 'geo-zero', FIXTURES).status).toBe(1);
    expect(check(['--strict'], 'tr-missing', FIXTURES).status).toBe(0);
  });

  it.each([
    [['--nonsense'], 'base'],
    [['--lang', 'de'], 'base'],
    [[], 'no-such-folder'],
  ])('answers a wrong call %j %s with exit status 2', (args, folder) => {
    const { status, stdout, stderr } = check(args, folder, FIXTURES);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });

  it('is quiet and content when there is nothing to say', () => {
    expect(check([], 'base', FIXTURES)).toMatchObject({
      status: 0,
      stdout: 'No faults found.\n',
      stderr: '',
    });
  });
});

function check(args: string[], contentDir: string, cwd: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, CONTENT_DIR: contentDir, NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}
