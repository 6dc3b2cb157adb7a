import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/content/decode-text.ts';
import { applyEdits, fixText } from '../../src/content/fix-text.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { bodyOf, splitMarkdown, wholeYaml } from '../../src/content/source-file.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const FILES = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /index(?:\.[a-z]{2})?\.md$|\.yml$/.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(CONTENT, path), 'utf8') }));

const page = (title: string, body: string, more = '') => `---\ntitle: ${title}\n${more}---\n${body}\n`;
const fixed = (text: string) => fixText(text, 'index.md').text;

describe('what needs no person is put right', () => {
  it.each([
    ['decomposed letters', page('Động', 'Hạ Long').normalize('NFD'), page('Động', 'Hạ Long')],
    ['invisible characters', page('Động\u200b A', 'Hang\u00ad đá'), page('Động A', 'Hang đá')],
    ['doubled spaces', page('Động  A', 'Hang   đá'), page('Động A', 'Hang đá')],
    ['spaces at the end of lines', page('Động A ', 'Hang đá. \nHết.  '), page('Động A', 'Hang đá.\nHết.')],
    ['Icelandic letters', page('Ðà Nẵng', 'Ở ðây.'), page('Đà Nẵng', 'Ở đây.')],
    ['mixed quotes', page('A', '“Một” và "hai".'), page('A', '“Một” và “hai”.')],
    ['curly quotes around facts', page('A', 'B', 'hours: “24/7”\n'), page('A', 'B', 'hours: "24/7"\n')],
    ['several at once', page('\u200bÐộng  A', 'B'), page('Động A', 'B')],
  ])('%s', (_, before, after) => {
    expect(fixed(before)).toBe(after);
  });
});

describe('what could mean something stays', () => {
  it.each([
    ['code in fences', page('A', '```\na  b \n"c" “d”\n```')],
    ['code in a line', page('A', 'Gõ `a  b` nhé.')],
    ['indented code', page('A', 'Chữ.\n\n    a  b')],
    ['wanted line breaks', page('A', 'Một.  \nHai.')],
    ['tables', page('A', '| a  | b |\n|----|---|\n| c  | d |')],
    ['HTML', page('A', '<span lang="en">a  b</span>')],
    ['addresses', page('A', '[a](https://a.vn/Ða) “b”')],
    ['file names', page('A', 'B', 'pictures:\n  - { file: "photos/Ða  b.jpg", kind: photograph }\n')],
    ['text written with |', page('A', 'B', 'access: |\n  a  b \n  c\n')],
    ['comments beside values', page('A', 'B', 'kind: cave   # hang\n')],
    ['aligned values', page('A', 'B', 'point: { lat:  22.1, lng:  103 }\n')],
    ['Icelandic names', page('Sigurður', 'Guðrún')],
    ['a title between curly quotes', page('“Đi để trở về”', 'B')],
    ['quotes that do not pair', page('A', '“Một” và màn hình 5" hay "hai.')],
    ['the byte order mark and Windows line ends', `\ufeff${page('A', 'B').replaceAll('\n', '\r\n')}`],
    ['front matter that cannot be read', page('"A  B', 'C  D')],
    ['zero-width joiners', page('A', '👩‍👩‍👧')],
    ['an escaped space', page('"a  \\ "', 'B').replace('a  ', 'a ')],
  ])('%s', (_, text) => {
    expect(fixed(text)).toBe(text);
  });

  it('every file of the demo', () => {
    for (const { path, text } of FILES) expect(fixText(text, path).edits, path).toEqual([]);
  });
});

describe('300 damaged files', () => {
  const damaged = Array.from({ length: 300 }, (_, seed) => {
    const random = seededRandom(seed);
    const { path, text } = random.pick(FILES);
    let raw = text;
    for (let count = 1 + random.below(5); count > 0; count -= 1) raw = random.pick(DAMAGES)(raw, random);
    return { seed, path, raw, ...fixText(raw, path) };
  });

  it('were damaged and mended', () => {
    expect(damaged.filter(({ edits }) => edits.length > 0).length).toBeGreaterThan(200);
  });

  it('are fixed as far by one run as by two', () => {
    for (const { seed, path, text } of damaged)
      expect(fixText(text, path), `seed ${seed}`).toEqual({ text, edits: [] });
  });

  it('change nowhere but where it is said', () => {
    for (const { seed, raw, text, edits } of damaged) {
      expect(applyEdits(raw, edits), `seed ${seed}`).toBe(text);
      let end = 0;
      for (const { offset, length } of edits) {
        expect(offset, `seed ${seed}`).toBeGreaterThanOrEqual(end);
        end = offset + length;
      }
    }
  });

  it('say the same as before, typography apart', () => {
    for (const { seed, path, raw, text } of damaged)
      expect(meaning(text, path), `seed ${seed}`).toEqual(meaning(raw, path));
  });
});

/** What the site makes of a file, with everything levelled that a fix may change. */
function meaning(raw: string, path: string): unknown {
  const decoded = decodeText(Buffer.from(raw, 'utf8'));
  if (!decoded.ok) throw new Error('expected UTF-8');
  const file = path.endsWith('.md') ? splitMarkdown(path, decoded.text) : wholeYaml(path, decoded.text);
  // A value between curly quotes cannot be read before it is fixed.
  const yaml = file.text.slice(0, file.bodyStart).replace(/^([a-zA-Z]+: )“(.*)”$/gm, '$1"$2"');
  const { data } = readYaml({ ...file, text: yaml + bodyOf(file) });
  const html = renderMarkdown(path.endsWith('.md') ? bodyOf(file) : '', {
    language: 'vi',
    sources: [],
    resolveLink: (href) => ({ href: `/${href}` }),
  });
  return [JSON.stringify(data ?? null), html].map((text) =>
    text
      .normalize('NFC')
      .replace(/\\n/g, ' ')
      .replaceAll('\\"', '"')
      .replace(/&quot;|[“”]/g, '"')
      .replaceAll('Ð', 'Đ')
      .replaceAll('ð', 'đ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=["<]|$)/g, ''),
  );
}

type Damage = (text: string, random: SeededRandom) => string;

function insert(what: string): Damage {
  return (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + what + text.slice(at);
  };
}

/** Changes one of the places a pattern finds. */
function change(pattern: RegExp, to: (found: string) => string): Damage {
  return (text, random) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return text;
    const place = random.pick(places);
    return text.slice(0, place.index) + to(place[0]) + text.slice(place.index + place[0].length);
  };
}

const DAMAGES: readonly Damage[] = [
  insert('\u200b'),
  insert('\ufeff'),
  insert('\u00ad'),
  insert(' '),
  insert('  '),
  change(/(?<=\S) (?=\S)/g, () => '  '),
  change(/(?<=\S)$/gm, () => ' '),
  change(/(?<=\S)$/gm, () => '  '),
  change(/[đĐ]/g, (letter) => (letter === 'đ' ? 'ð' : 'Ð')),
  change(/[^\n]*[\u00c0-\u1ef9][^\n]*/g, (line) => line.normalize('NFD')),
  change(/\p{L}*[\u00c0-\u1ef9]\p{L}*/gu, (word) => word.normalize('NFD')),
  change(/(?<=^(?:checkedOn|kind|hours|unit|destination|baseUrl): ).+$/gm, (value) => `“${value}”`),
  change(/“[^“”\n]*”/g, (words) => `"${words.slice(1, -1)}"`),
  change(/(?<=\s)\p{L}{3,}(?=\s)/gu, (word) => `"${word}"`),
  (text) => text.replaceAll('\n', '\r\n'),
];
