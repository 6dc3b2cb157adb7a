import { describe, expect, it } from 'vitest';
import { checkFiles } from './check-fixtures.ts';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const GOOD = '---\ntitle: Động A\nkind: cave\n---\nBài viết.\n';
const entry = (frontMatter: string) => `---\ntitle: Động A\nkind: cave\n${frontMatter}\n---\nBài viết.\n`;
const nested = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000);

describe('content nobody should write is answered, never thrown at', () => {
  it.each<[name: string, file: string | Uint8Array, codes: string[]]>([
    ['a good file', GOOD, []],
    ['a byte order mark and Windows line ends', `\ufeff${GOOD.replaceAll('\n', '\r\n')}`, []],
    ['an empty file', '', ['FM-NO-FRONT-MATTER']],
    ['only the first delimiter', '---\n', ['FM-UNCLOSED']],
    ['empty front matter', '---\n---\n', ['FM-MISSING-KEY', 'FM-MISSING-KEY']],
    ['front matter of comments', '---\n# title: x\n---\n', ['FM-MISSING-KEY', 'FM-MISSING-KEY']],
    ['a list as front matter', '---\n- a\n---\n', ['FM-TYPE']],
    ['text as front matter', '---\njust words\n---\n', ['FM-TYPE']],
    ['a delimiter in the body', `${GOOD}\n---\n\nThêm.\n`, []],
    ['UTF-16', utf16(GOOD), ['FM-ENCODING']],
    ['UTF-16 without mark', utf16(GOOD).subarray(2), ['FM-ENCODING']],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0, 0, 1, 2, 3]), ['FM-ENCODING']],
    ['20,000 nested brackets', entry(`aliases: ${nested('[', ']')}`), ['FM-YAML']],
    [
      'an alias bomb',
      entry('aliases: &a [x, x]\nsafety: &b [*a, *a]'),
      ['FM-ANCHOR', 'FM-ANCHOR', 'FM-ANCHOR', 'FM-ANCHOR'],
    ],
    ['a name from the object prototype', entry('constructor: x'), ['FM-UNKNOWN-KEY']],
    ['words for an inherited name', entry('alt: { constructor: x }'), ['WORDS-UNKNOWN-ID']],
    ['null where a group belongs', entry('point:'), ['FM-EMPTY']],
    ['infinity', entry('point: { lat: .inf, lng: 103.6 }'), ['FM-TYPE']],
    ['a colon in a list item', entry('highlights:\n  - Hang: đẹp'), ['FM-COLON']],
    ['a list item swallowed by the one above', entry('safety:\n  - Một\n   - Hai\n  - Ba'), ['FM-YAML']],
    ['items swallowed by one out of line', entry('safety:\n - Một\n  - Hai\n  - Ba'), ['FM-YAML']],
    ['a list in a list', entry('pictures:\n  -\n    - a'), ['FM-TYPE']],
    ['a hyphen inside a folded text', entry('season: >-\n  Từ tháng 3\n  - tháng 5.'), []],
    ['a tab before a line', entry('safety:\n  - Một\n\t- Hai'), ['FM-TAB']],
    ['a key without colon', entry('safety\n  - Một\nseason: Xuân'), ['FM-YAML']],
    ['an ampersand inside text', entry('summary: Phở & bún'), []],
    ['curly quotes inside a wrapped text', entry('summary: >\n  “Đi để trở về”\n  là câu nói quen.'), []],
    ['600 kB of plain paragraphs', GOOD + 'Một đoạn ngắn.\n\n'.repeat(40_000), ['MD-TOO-LONG']],
    ['a list indented under plain text', `${GOOD}\n- một\n\nchữ\n\n    [mã](không-phải-liên-kết)\n`, []],
    ['a line of code in the text', `${GOOD}\n\`\`\`html\n<script>alert(1)</script>\n\`\`\`\n`, []],
  ])('%s', async (_, file, codes) => {
    const diagnostics = await checkFiles({ 'sites/dong-a/index.md': file });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['site.yml', '', ['FM-MISSING-KEY']],
    ['site.yml', '- a\n', ['FM-TYPE']],
    ['units.yml', '# nothing yet\n', []],
    ['units.yml', 'a: 1\n', ['FM-TYPE']],
    ['codes.yml', '- 3\n- ~\n', ['FM-TYPE', 'FM-EMPTY']],
    ['sites/dong-a/tour.yml', '[]\n', ['FM-TYPE']],
    ['sites/dong-a/tour.yml', 'scenes: [{ id: a }]\n', ['FM-MISSING-KEY']],
  ])('%s holding %j', async (path, text, codes) => {
    const diagnostics = await checkFiles({ 'sites/dong-a/index.md': GOOD, [path]: text });
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(codes);
  });
});
