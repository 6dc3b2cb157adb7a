import { stringify } from 'yaml';
import { z } from 'zod';
import { COLLECTIONS, type Collection } from '../../model/collections.ts';
import { describeKey } from '../../model/schemas/editor-words.ts';
import { entrySchemas } from '../../model/schemas/entries.ts';
import { type ContentKey, listKeys, withoutOptional } from '../../model/schemas/list-keys.ts';
import { pictureId } from '../../model/site.ts';
import { SCAFFOLD_WORDS } from './comments.ts';
import { type ExampleWords, exampleLines, placeholderOf } from './example-lines.ts';

/**
 * Writes the `index.md` of a new entry: the given values, each under one line that says what it means, then every
 * other key as a commented example. The article is empty.
 *
 * @param values top-level keys in any order; the usual ones are written first, the rest in the order of the schema
 * @param photos pictures that lie beside the entry already, relative to its folder
 * @param idsOf ids of the entries of a collection, to be offered where one of them is asked for
 */
export function scaffoldEntry(
  collection: Collection,
  values: Readonly<Record<string, unknown>>,
  { language, photos, idsOf }: ScaffoldPlace,
): string {
  const words = SCAFFOLD_WORDS[language];
  const keys = listKeys(entrySchemas[collection]);
  const labels = new Map(keys.map((key) => [key.path, describeKey(collection, key, language).label]));
  const all = keys.filter(({ path }) => !/[.[]/.test(path));
  const rank = ({ name }: ContentKey) => (USUAL.includes(name) ? USUAL.indexOf(name) : USUAL.length);
  const top = all.toSorted((a, b) => rank(a) - rank(b));
  const isWritten = ({ name }: ContentKey) => values[name] !== undefined;
  // Keys the schema does not know are written too, so that the check can say what they should be called.
  const unknown = Object.keys(values).filter((name) => !top.some((key) => key.name === name));
  const hintOf = (key: ContentKey) => {
    const { hint } = describeKey(collection, key, language);
    const ids = idsFor(key.name, idsOf);
    return ids.length > 0 && ids.length <= MOST_OFFERED ? `${hint} ${words.there(ids)}` : hint;
  };
  const lines = [
    ...words.intro.map(comment),
    ...top
      .filter(isWritten)
      .flatMap((key) => [
        '',
        ...[hintOf(key), choicesOf(key, words.example)].filter(Boolean).map(comment),
        ...active(key.name, values),
      ]),
    ...unknown.flatMap((name) => ['', ...active(name, values)]),
    '',
    comment(words.optional),
    ...top
      .filter((key) => !isWritten(key))
      .flatMap((key) => [
        '',
        comment(hintOf(key)),
        ...namePhotos(
          exampleLines(key, (path) => labels.get(path) ?? '', words.example),
          key.name,
          photos,
        ).map(comment),
      ]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** Writes one item for each picture that is there, and its id where a picture is described. */
function namePhotos(lines: readonly string[], key: string, photos: readonly string[]): readonly string[] {
  if (photos.length === 0 || !PICTURE_KEYS.includes(key)) return lines;
  const [head = '', first = '', ...rest] = lines;
  const items = photos.flatMap((file) =>
    key === 'pictures' ? [first.replace('file:', `file: ${file}`), ...rest] : [`  ${pictureId({ file })}:`],
  );
  return [head, ...items];
}

function choicesOf({ schema }: ContentKey, words: ExampleWords): string {
  return withoutOptional(schema) instanceof z.ZodEnum ? placeholderOf(schema, words) : '';
}

function active(name: string, values: Readonly<Record<string, unknown>>): string[] {
  return stringify({ [name]: values[name] }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
}

function comment(line: string): string {
  return `# ${line}`;
}

/** `destination` asks for a destination, `craft` for a craft. */
function idsFor(key: string, idsOf: (collection: Collection) => readonly string[]): readonly string[] {
  const collection = COLLECTIONS.find((one) => one === `${key}s`);
  return collection ? idsOf(collection) : [];
}

/** What nearly every entry gets, a picture beside its description; the rest follows in the order of the schema. */
const USUAL = [
  'title',
  'kind',
  'destination',
  'summary',
  'unit',
  'point',
  'pictures',
  'alt',
  'captions',
  'sources',
];

const PICTURE_KEYS = ['pictures', 'alt', 'captions'];

type ScaffoldPlace = {
  language: 'en' | 'vi';
  photos: readonly string[];
  idsOf: (collection: Collection) => readonly string[];
};

/** A longer list is looked up in the content folder. */
const MOST_OFFERED = 8;
