import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runScript } from '../setup/run-build.ts';
import { listFiles, readPage } from '../setup/site-files.ts';

mkdirSync('.cache', { recursive: true });
const root = mkdtempSync(join('.cache', 'tests with spaces '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SETTINGS = `baseUrl: https://a.example
defaultLanguage: vi
languages: [vi, en]
words:
  vi: { name: Thử, description: Trang thử. }
  en: { name: Trial, description: A trial site. }
owner: Xã Thử
colours: { brand: "#0b5d4a", accent: "#c8451b" }
links: [{ title: Cổng thông tin, url: "https://cong.example/" }]
`;

describe('one file in one language, in folders with spaces in their names', () => {
  const content = join(root, 'nội dung');
  const out = join(root, 'trang web');

  it('is a complete site', async () => {
    writeContent(content, {
      'site.yml': SETTINGS,
      'sites/thac-thu/index.md': '---\ntitle: Thác Thử\nkind: waterfall\n---\n\nMột thác nước.\n',
    });
    const { code, stderr } = await runScript('scripts/build.ts', { CONTENT_DIR: content, OUT_DIR: out });
    expect(code, stderr).toBe(0);
    const page = readPage(out, 'vi/sites/thac-thu/');
    expect(page).toContain('Một thác nước.');
    expect(page).toContain('Đang xác nhận');
  });

  it('has the links of its settings in the footer, in the language they were written in', () => {
    const [, footer] = readPage(out, 'en/').split('<footer');
    expect(footer).toMatch(
      /<ul[^>]* lang="vi"><li><a href="https:\/\/cong\.example\/"[^>]*>Cổng thông tin<\/a>/,
    );
  });

  it('falls back to the original with a notice, the right language and no search-engine entry', () => {
    const page = readPage(out, 'en/sites/thac-thu/');
    expect(page).toContain('has not been translated into English yet');
    expect(page).toMatch(/<h1 lang="vi">Thác Thử<\/h1>/);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<link rel="canonical" href="https://a.example/vi/sites/thac-thu/">');
    expect(page).not.toMatch(/rel="alternate"/);
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).not.toContain('/en/sites/thac-thu/');
  });

  it('escapes what editors write', async () => {
    const nasty = '"><script>alert(1)</script>';
    writeContent(content, {
      'sites/thac-thu/index.md': `---\ntitle: 'A ${nasty}'\nsummary: 'B ${nasty}'\nkind: waterfall\n---\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1))\n`,
    });
    const { code, stderr } = await runScript('scripts/build.ts', { CONTENT_DIR: content, OUT_DIR: out }, [
      '--no-search',
    ]);
    expect(code, stderr).toBe(0);
    // inside quotes of an attribute "<" is only text
    const page = readPage(out, 'vi/sites/thac-thu/').replace(/="[^"]*"/g, '=""');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('javascript:');
    expect(page).not.toMatch(/<[^>]*onerror/);
  });

  it('stops with every fault named and leaves the old site as it was', async () => {
    const before = listFiles(out);
    writeContent(content, {
      'sites/thac-thu/index.md': '---\ntitel: Thác Thử\nkind: waterfal\n---\n',
      'sites/hang-thu/index.md': '---\ntitle: Hang Thử\nkind: cave\ncheckedOn: 2026-02-30\n---\n',
    });
    const { code, stderr } = await runScript('scripts/build.ts', { CONTENT_DIR: content, OUT_DIR: out });
    expect(code).toBe(1);
    for (const part of ['thac-thu/index.md', 'titel', 'waterfal', 'hang-thu/index.md', '2026-02-30'])
      expect(stderr).toContain(part);
    expect(listFiles(out)).toEqual(before);
  });

  it('answers a wrong option with the way to call it', async () => {
    const { code, stderr } = await runScript('scripts/build.ts', { CONTENT_DIR: content, OUT_DIR: out }, [
      '--fast',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('--strict');
  });
});

function writeContent(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
