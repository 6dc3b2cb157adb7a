import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_ENV } from '../setup/command-env.ts';
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

1 error, 0 warnings, 0 notes in 1 file
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

  it('gives the same lines for --json and --format json', () => {
    const { stdout } = check(['--format', 'json'], 'fm-enum', FIXTURES);
    expect(stdout).toBe(check(['--json'], 'fm-enum', FIXTURES).stdout);
    expect(stdout).toContain('"code":"FM-ENUM"');
  });

  it.each([
    ['sarif', '"ruleId": "FM-ENUM"'],
    ['github', '::error file=fm-enum/sites/dong-a/index.md,line=3,col=7,endColumn=12,title=FM-ENUM::'],
    ['html', '<code>kind: <mark>vilage</mark></code>'],
    ['text', '1 error, 0 warnings, 0 notes in 1 file\n'],
  ])('writes %s into a file whole, without colours, and sums up beside it', (format, part) => {
    const folder = mkdtempSync(join(tmpdir(), 'check-out-'));
    const out = join(folder, 'new folder', 'report');
    const found = check(['--format', format, '--out', out], 'fm-enum', FIXTURES, {
      FORCE_COLOR: '1',
      NO_COLOR: undefined,
    });
    expect(found).toEqual({
      status: 1,
      stdout: '',
      stderr: `${out}: 1 error, 0 warnings, 0 notes in 1 file\n`,
    });
    expect(readFileSync(out, 'utf8')).toContain(part);
    expect(readdirSync(join(folder, 'new folder'))).toEqual(['report']);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [['--nonsense'], 'base'],
    [['--lang', 'de'], 'base'],
    [['--format', 'pdf'], 'base'],
    [['--json', '--format', 'html'], 'base'],
    [['--watch', '--fix'], 'base'],
    [['--out', ''], 'base'],
    [['--out', 'base/report.html'], 'base'],
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

function check(
  args: string[],
  contentDir: string,
  cwd: string,
  env: Record<string, string | undefined> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...COMMAND_ENV, CONTENT_DIR: contentDir, NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}
