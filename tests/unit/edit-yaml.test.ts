import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Document, isCollection, isNode, parse, parseDocument } from 'yaml';
import { editFrontMatter, editYaml, type YamlEdit } from '../../src/content/edit-yaml.ts';
import { changeData, type YamlValue } from '../../src/content/yaml-values.ts';
import { seededRandom } from './seeded-random.ts';

const set = (path: YamlEdit['path'], value: YamlEdit['value']): YamlEdit => ({ path, value });

describe('one edit changes just its own bytes', () => {
  test.each<[string, string, YamlEdit, string]>([
    ['a plain scalar', 'a: 1 # one\nb: 2\n', set(['a'], 3), 'a: 3 # one\nb: 2\n'],
    ['a quoted scalar keeps its quotes', 'a: \'x\'\nb: "y"\n', set(['b'], 'z'), 'a: \'x\'\nb: "z"\n'],
    ['text that reads as a number is quoted', 'a: x\n', set(['a'], '0123'), 'a: "0123"\n'],
    ['an empty value', 'a:\nb: 2\n', set(['a'], 'x'), 'a: x\nb: 2\n'],
    ['an empty value with a comment', 'a: # say\nb: 2\n', set(['a'], 'x'), 'a: x # say\nb: 2\n'],
    ['a new key stands last', 'a: 1\n# end\n', set(['b'], 2), 'a: 1\nb: 2\n# end\n'],
    ['a new key in a map', 'm:\n    x: 1\nz: 1\n', set(['m', 'y'], 2), 'm:\n    x: 1\n    y: 2\nz: 1\n'],
    ['a missing map is made', 'a: 1\n', set(['m', 'x'], 2), 'a: 1\nm:\n  x: 2\n'],
    ['a missing list is made', 'a: 1\n', set(['m', 0], { id: 'x' }), 'a: 1\nm:\n  - id: x\n'],
    [
      'an item is appended',
      'l:\n  - a\n  # c\nb: 1\n',
      set(['l', 1], 'b'),
      'l:\n  - a\n  - b\n  # c\nb: 1\n',
    ],
    ['a list that is not indented', 'l:\n- a\nb: 1\n', set(['l', 1], 'b'), 'l:\n- a\n- b\nb: 1\n'],
    ['an empty list in one line', 'l: []\nb: 1\n', set(['l', 0], 'x'), 'l:\n  - x\nb: 1\n'],
    [
      'a value in one line',
      'p: { lat: 21.90, lng: 1 } # p\n',
      set(['p', 'lng'], 2),
      'p: { lat: 21.90, lng: 2 } # p\n',
    ],
    ['text with a comma in one line', 'p: [a, b]\n', set(['p', 0], 'x, y'), 'p: ["x, y", b]\n'],
    ['a key more in one line', 'p: { lat: 1 }\n', set(['p', 'lng'], 2), 'p: { lat: 1, lng: 2 }\n'],
    [
      'a key more beside a list in one line',
      'p: {at: [0,1], n: 1.50}\n',
      set(['p', 'id'], 'x'),
      'p: {at: [0,1], n: 1.50, id: x}\n',
    ],
    ['a key fewer in one line', 'p: {at: [0,1], n: 1.50}\n', set(['p', 'n'], undefined), 'p: {at: [0,1]}\n'],
    ['an item more in one line', 'p: [a,  "b"] # c\n', set(['p', 2], 'c'), 'p: [a,  "b", c] # c\n'],
    [
      'a list for a number in one line',
      'p: {a: 1, b: 2}\n',
      set(['p', 'a'], [1, 2]),
      'p: {a: [1, 2], b: 2}\n',
    ],
    [
      'a map in one line by its parts',
      'p: {a: 1.50, b: [0,1]}\n',
      set(['p'], { a: 1.5, b: [0, 1], c: 2 }),
      'p: {a: 1.50, b: [0,1], c: 2}\n',
    ],
    ['a list in one line with one more in front', 'p: [b]\n', set(['p'], ['a', 'b']), 'p: [a, b]\n'],
    ['an item fewer in one line', 'p: [a, b]\n', set(['p', 0], undefined), 'p: [b]\n'],
    [
      'a key is removed with its lines',
      'a: 1\nm:\n  x: 1\n  y: 2\n# c\nb: 2\n',
      set(['m'], undefined),
      'a: 1\n# c\nb: 2\n',
    ],
    ['what is left empty goes too', 'a: 1\nm:\n  x: 1\n', set(['m', 'x'], undefined), 'a: 1\n'],
    [
      'the first key of an item',
      'l:\n  - id: a\n    t: b\n',
      set(['l', 0, 'id'], undefined),
      'l:\n  - t: b\n',
    ],
    [
      'an item with its lines',
      'l:\n  - id: a\n    t: b\n  - id: c\n',
      set(['l', 0], undefined),
      'l:\n  - id: c\n',
    ],
    ['a block of text', 'a: |\n  one\n  two\nb: 1\n', set(['a'], 'three\n'), 'a: |\n  three\nb: 1\n'],
    [
      'a line becomes a block of text',
      'a: x\nb: 1\n',
      set(['a'], 'one\ntwo\n'),
      'a: |\n  one\n  two\nb: 1\n',
    ],
    ['a scalar becomes a map', 'a: x # c\nb: 1\n', set(['a'], { y: 1 }), 'a:\n  y: 1 # c\nb: 1\n'],
    ['a map becomes a scalar', 'a:\n  y: 1\nb: 1\n', set(['a'], 'x'), 'a: x\nb: 1\n'],
    ['no line end at the end', 'a: 1', set(['b'], 2), 'a: 1\nb: 2\n'],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n', set(['c', 'd'], 3), 'a: 1\r\nb: 2\r\nc:\r\n  d: 3\r\n'],
    ['an empty file', '', set(['a'], 1), 'a: 1\n'],
    ['only a comment', '# c\n', set([0], { id: 'x' }), '# c\n- id: x\n'],
    ['a list at the top', '- a: 1\n\n- a: 2\n', set([2], { a: 3 }), '- a: 1\n\n- a: 2\n- a: 3\n'],
    ['the same value', 'a:  "1"   # c\n', set(['a'], '1'), 'a:  "1"   # c\n'],
    ['the same map in another order', 'p: {b: 1,a: 2}\n', set(['p'], { a: 2, b: 1 }), 'p: {b: 1,a: 2}\n'],
    ['a key that is not there is not removed', 'a: 1\n', set(['x', 'y'], undefined), 'a: 1\n'],
    [
      'one word of a map',
      'm:\n  x: "1"\n  y: 2 # c\n',
      set(['m'], { x: '1', y: 3 }),
      'm:\n  x: "1"\n  y: 3 # c\n',
    ],
    [
      'one more in the middle of a list',
      'l:\n  - a # a\n  - c # c\n',
      set(['l'], ['a', 'b', 'c']),
      'l:\n  - a # a\n  - b\n  - c # c\n',
    ],
    ['one more at the front of a list', 'l:\n  - b # b\n', set(['l'], ['a', 'b']), 'l:\n  - a\n  - b # b\n'],
    [
      'one fewer in a list',
      'l:\n  - a\n  - b\n  - c # c\n',
      set(['l'], ['a', 'c']),
      'l:\n  - a\n  - c # c\n',
    ],
    ['Vietnamese in plain style', 'a: x\n', set(['a'], 'Đèo Ô Quy Hồ'), 'a: Đèo Ô Quy Hồ\n'],
    ['lines before a comment', 'a: x # c\n', set(['a'], 'o\nt\n'), 'a: "o\\nt\\n" # c\n'],
    ['an empty map', 'a: {}\n', set(['a', 'x'], 1), 'a:\n  x: 1\n'],
    ['hostile text', 'a: x\n', set(['a'], '- !!js "\n---\n'), 'a: |\n  - !!js "\n  ---\n'],
  ])('%s', (_, before, edit, after) => {
    expect(editYaml(before, [edit])).toBe(after);
  });
});

test('edits follow one another', () => {
  const edits = [set(['l', 0], 'a'), set(['l', 1], 'b'), set(['l', 0], undefined), set(['t'], 'x')];
  expect(editYaml('', edits)).toBe('l:\n  - b\nt: x\n');
});

describe('front matter is edited, the body is not', () => {
  test.each([
    ['---\ntitle: A\n---\n\ntitle: B\n---\n', '---\ntitle: C\n---\n\ntitle: B\n---\n'],
    ['---\r\ntitle: A\r\n---\r\n\r\nB', '---\r\ntitle: C\r\n---\r\n\r\nB'],
    ['\uFEFF---\ntitle: A\n---', '\uFEFF---\ntitle: C\n---'],
    ['---\n---\nB', '---\ntitle: C\n---\nB'],
  ])('%j', (before, after) => {
    expect(editFrontMatter(before, [set(['title'], 'C')])).toBe(after);
  });

  test.each(['title: A\n', '---\ntitle: A\n', ' ---\ntitle: A\n---\n'])('%j has none', (text) => {
    expect(() => editFrontMatter(text, [])).toThrow('front matter');
  });
});

test.each([
  ['a: [1\n', set(['a'], 1)],
  ['a: 1\n', set(['a', 'b'], 1)],
  ['a:\n  - x\n', set(['a', 3], 1)],
])('%j cannot take the edit and says so', (text, edit) => {
  expect(() => editYaml(text, [edit])).toThrow(/expected|could not/);
});

test('random edits of the demo arrive, and no line is lost but those of the value', () => {
  const { pick, below } = seededRandom(7);
  for (const yaml of listDemoYaml()) {
    const document = parseDocument(yaml);
    const data: unknown = document.toJS();
    const paths = listPaths(data);
    for (let round = 0; round < 12; round += 1) {
      const path = pick(paths);
      const value = below(5) === 0 ? undefined : pick(VALUES);
      const edited = editYaml(yaml, [set(path, value)]);
      const cut = value === undefined ? withoutLonelyKeys(document, path) : path;
      if (value === undefined) expect(parse(edited) ?? {}).toEqual(changeData(data, cut, undefined));
      else expect(parse(edited)).toEqual(changeData(data, path, value));
      expect(countLinesLost(yaml, edited), `${path.join('.')} := ${value}`).toBeLessThanOrEqual(
        countLines(yaml, document.getIn(cut, true)),
      );
    }
  }
});

function listDemoYaml(): string[] {
  const folder = join(import.meta.dirname, '../../content');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    const read = () => readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.yml')) return [read()];
    return file.endsWith('index.md') ? [/^---\n([\s\S]*?\n)---\n/.exec(read())?.[1] ?? ''] : [];
  });
}

/** Every value of the data that is not the whole. */
function listPaths(data: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof data !== 'object' || data === null) return [path];
  const inner = Object.entries(data).flatMap(([key, value]) =>
    listPaths(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inner] : inner;
}

/** Lines between those that both texts begin and end with. */
function countLinesLost(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return old.length - head - tail;
}

/** Lines of a value; one line at least, that of its key. */
function countLines(yaml: string, node: unknown): number {
  const [start = 0, end = 0] = isNode(node) ? (node.range ?? []) : [];
  return yaml.slice(start, end).split('\n').length + 1;
}

/** What is left empty by a removal goes too. */
function withoutLonelyKeys(document: Document, path: (string | number)[]): (string | number)[] {
  const parent = document.getIn(path.slice(0, -1));
  return path.length > 1 && isCollection(parent) && parent.items.length === 1
    ? withoutLonelyKeys(document, path.slice(0, -1))
    : path;
}

const VALUES: YamlValue[] = [
  'x: y',
  '007',
  'yes',
  'Ổ Ễ',
  12.5,
  true,
  null,
  'a\nb\n',
  'a\n\n',
  ['p', 'q'],
  { k: 'v', l: ['1'] },
  '# no',
  ' s ',
  '',
  [],
  {},
];
