import { type SeededRandom, seededRandom } from './seeded-random.ts';

/**
 * Makes one accident in a valid content folder, the same for the same seed: what people, programs and file systems
 * do to text. `files` maps paths to texts; pictures are only listed.
 */
export function makeMutation(files: ReadonlyMap<string, string>, seed: number): Mutation {
  const random = seededRandom(seed);
  const kinds = Object.keys(MUTATORS);
  for (;;) {
    const kind = kinds[random.below(kinds.length)] ?? '';
    const path = random.pick([...files.keys()]);
    const text = files.get(path) ?? '';
    const made = MUTATORS[kind]?.({ path, text, lines: text.split('\n') }, random);
    if (made && (made.renamedTo !== undefined || made.content !== text)) return { kind, path, ...made };
  }
}

/** Front matter, or the whole of a YAML file: numbers of its lines, from 0. */
function listYamlLines({ path, lines }: File): number[] {
  const end = path.endsWith('.md') ? lines.indexOf('---', 1) : lines.length;
  return lines.flatMap((line, at) => (at < end && /^(?!---|\s*#).*\S/.test(line) ? [at] : []));
}

function listBodyLines({ path, lines }: File): number[] {
  if (!path.endsWith('.md')) return [];
  const start = lines.indexOf('---', 1);
  return lines.flatMap((line, at) => (at > start && /\S/.test(line) ? [at] : []));
}

/** Changes one of the lines that `list` offers and `change` can do something with. */
function onLine(
  list: (file: File) => number[],
  change: (line: string, random: SeededRandom) => string | undefined,
): Mutator {
  return (file, random) => {
    const at = list(file)[random.below(list(file).length)];
    if (at === undefined) return undefined;
    const line = change(file.lines[at] ?? '', random);
    if (line === undefined) return undefined;
    const lines = file.lines.toSpliced(at, 1, line);
    return { content: lines.join('\n'), line: at + 1, before: file.lines[at] ?? '', isGone: false };
  };
}

const deleteLine: Mutator = (file, random) => {
  const at = listYamlLines(file)[random.below(listYamlLines(file).length)];
  if (at === undefined) return undefined;
  const content = file.lines.toSpliced(at, 1).join('\n');
  return { content, line: at + 1, before: file.lines[at] ?? '', isGone: true, parent: findParent(file, at) };
};

/** The key of the list or group a line belongs to. */
function findParent({ lines }: File, at: number): string | undefined {
  const indent = lines[at]?.search(/\S/) ?? 0;
  const isItem = /^\s*- /.test(lines[at] ?? '');
  const parent = lines
    .slice(0, at)
    .findLast(
      (line) =>
        /^\s*[\w-]+:/.test(line) && (line.search(/\S/) < indent || (isItem && line.search(/\S/) === indent)),
    );
  return /[\w-]+/.exec(parent ?? '')?.[0];
}

const duplicateLine: Mutator = (file, random) => {
  const at = listYamlLines(file)[random.below(listYamlLines(file).length)];
  if (at === undefined) return undefined;
  const line = file.lines[at] ?? '';
  return { content: file.lines.toSpliced(at, 0, line).join('\n'), line: at + 2, before: line, isGone: false };
};

const cutOff: Mutator = (file, random) => {
  const at = random.below(file.text.length);
  const content = file.text.slice(0, at);
  return {
    content,
    line: content.split('\n').length,
    before: file.text.slice(at).split('\n')[0] ?? '',
    isGone: true,
  };
};

const rename: Mutator = ({ path }, random) => {
  const name = path.replace(/^.*\//, '');
  const folder = path.slice(0, path.length - name.length);
  const other = random.pick([
    name.replace('index', 'Index'),
    name.replace('.md', '.MD'),
    name.replace(/^index\.([a-z]{2})\.md$/, 'index.$1x.md'),
    name.replace(/^index/, 'idnex'),
    name.replace(/\.md$/, '.mdx'),
    name.replace('.yml', '.yaml'),
    name.replace('tour', 'tours'),
  ]);
  if (other === name) return undefined;
  return { renamedTo: folder + other, line: 1, before: name, isGone: true };
};

const badByte: Mutator = (file, random) => {
  const lines = file.lines.map((line) => Buffer.from(line, 'utf8'));
  const at = random.below(lines.length);
  const line = lines[at] ?? Buffer.alloc(0);
  const cut = random.below(line.length + 1);
  lines[at] = Buffer.concat([
    line.subarray(0, cut),
    Buffer.of(random.pick([0xff, 0xc3, 0x80, 0xe1])),
    Buffer.from('x'),
    line.subarray(cut),
  ]);
  const content = Buffer.concat(lines.flatMap((one, row) => (row === 0 ? [one] : [Buffer.from('\n'), one])));
  return { content, line: at + 1, before: file.lines[at] ?? '', isGone: false };
};

function replaceValue(values: readonly string[]) {
  return onLine(listYamlLines, (line, random) => {
    const head = /^\s*(?:- )?[\w-]+: (?=\S)/.exec(line)?.[0];
    return head === undefined ? undefined : head + random.pick(values);
  });
}

function swapDigits(line: string, random: SeededRandom): string | undefined {
  const places = [...line.matchAll(/(?=(\d)(\d))/g)].filter((match) => match[1] !== match[2]);
  if (places.length === 0) return undefined;
  const { index } = random.pick(places);
  return line.slice(0, index) + line.charAt(index + 1) + line.charAt(index) + line.slice(index + 2);
}

function cutCharacter(pattern: RegExp) {
  return (line: string, random: SeededRandom): string | undefined => {
    const places = [...line.matchAll(pattern)];
    if (places.length === 0) return undefined;
    const { index } = random.pick(places);
    return line.slice(0, index) + line.slice(index + 1);
  };
}

function insertInto(texts: readonly string[]) {
  return (line: string, random: SeededRandom): string => {
    const at = random.below(line.length + 1);
    return line.slice(0, at) + random.pick(texts) + line.slice(at);
  };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '[x](javascript:alert(1))',
  '<style>*{display:none}</style>',
  '</main></body>',
  '<a href="data:text/html,x">x</a>',
];

const MUTATORS: Readonly<Record<string, Mutator>> = {
  'delete a line': deleteLine,
  'repeat a line': duplicateLine,
  'cut the file off': cutOff,
  rename,
  'a byte that is not UTF-8': badByte,
  'swap digits': onLine(listYamlLines, swapDigits),
  'decompose a line': onLine(
    (file) => [...listYamlLines(file), ...listBodyLines(file)],
    (line) => line.normalize('NFD'),
  ),
  'wrong type': replaceValue([
    '[1, 2]',
    '{ a: 1 }',
    '12',
    'true',
    '~',
    '"',
    "'x",
    '*a',
    '&a b',
    '!!js/function x',
    '2026-02-30',
    '- a',
  ]),
  'hostile HTML in the text': onLine(listBodyLines, insertInto(HOSTILE)),
  'hostile HTML in a value': onLine(listYamlLines, insertInto(HOSTILE)),
  'a letter less in a key': onLine(listYamlLines, cutCharacter(/(?<=^\s*(?:- )?\w*)\w(?=[\w-]*:)/g)),
  'a mark less': onLine(listYamlLines, cutCharacter(/[:"{}[\],-]/g)),
  'a space less or a tab before a line': onLine(listYamlLines, (line, random) =>
    line.startsWith(' ') && random.below(2) === 0 ? line.slice(1) : `\t${line}`,
  ),
  'an invisible character': onLine(
    (file) => [...listYamlLines(file), ...listBodyLines(file)],
    insertInto(['\u200b', '\u202e', '\ufeff', '\u0000']),
  ),
  'a broken link': onLine(listBodyLines, (line) =>
    /\]\((?!http)[^)#]+/.test(line) ? line.replace(/(\]\((?!http)[^)#]*)[^)#]/, '$1') : undefined,
  ),
};

type File = { path: string; text: string; lines: readonly string[] };
type Made = {
  /** New content; a rename has none. */
  content?: string | Buffer;
  renamedTo?: string;
  /** Line of the accident in the new file, from 1. */
  line: number;
  /** What stood there. */
  before: string;
  /** Key of the list or group a deleted line stood in. */
  parent?: string | undefined;
  /** The line is no longer there to point at. */
  isGone: boolean;
};
type Mutator = (file: File, random: SeededRandom) => Made | undefined;

export type Mutation = Made & { kind: string; path: string };
