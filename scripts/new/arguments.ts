import { parseArgs } from 'node:util';
import { findNearest } from '../../src/content/nearest.ts';
import { COLLECTIONS, type Collection, isCollection } from '../../src/model/collections.ts';
import { toFault } from '../lib/call-fault.ts';
import { type EditorLanguage, editorLanguage } from '../lib/editor-language.ts';

/** Reads the call of `npm run new`. `fault` says in one sentence what is wrong with it. */
export function readArguments(argv: readonly string[], env: NodeJS.ProcessEnv): NewArguments | ArgumentFault {
  const fallback = editorLanguage(env);
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        destination: { type: 'string' },
        kind: { type: 'string' },
        source: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        plate: { type: 'string' },
        lang: { type: 'string', default: fallback },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { lang, help, json, 'dry-run': isDry, ...rest } = values;
    if (lang !== 'vi' && lang !== 'en')
      return { fault: `--lang is "${lang}"; it can be vi or en.`, language: fallback };
    const given = readGiven(rest);
    if (given instanceof Error) return { fault: given.message, language: lang };
    const { title, source, plate, kind } = rest;
    const language: EditorLanguage = lang;
    const contentDir = env.CONTENT_DIR || 'content';
    return { language, contentDir, words: positionals, title, source, plate, kind, given, help, json, isDry };
  } catch (error) {
    return { ...toFault(error), language: fallback };
  }
}

/** Finds what somebody wants to make: a collection in singular or plural, or one of the other things. */
export function findWanted(word: string): { wanted: Wanted } | { nearest: string } {
  const plural = [word, `${word}s`, word.replace(/y$/, 'ies')].find(isCollection);
  if (plural) return { wanted: { collection: plural } };
  const other = OTHERS.find((one) => one === word || `${one}s` === word);
  if (other) return { wanted: { other } };
  return { nearest: findNearest(word, WANTED) };
}

/** What can be made, as it is asked for: `destination`, `site`, … `plate`, `translation`, `tour`. */
export const WANTED: readonly string[] = [
  ...COLLECTIONS.map((collection) => singularOf(collection)),
  'plate',
  'translation',
  'tour',
];

/** `agencies` is called `agency` when there is one of them. */
export function singularOf(collection: Collection): string {
  return collection.replace(/ies$/, 'y').replace(/s$/, '');
}

function readGiven({ destination, kind, set }: Given): Map<string, string> | Error {
  const given = new Map<string, string>();
  if (kind !== undefined) given.set('kind', kind);
  if (destination !== undefined) given.set('destination', destination);
  for (const one of set) {
    const [, path, text] = /^([A-Za-z][\w.]*)=([\s\S]*)$/.exec(one) ?? [];
    if (path === undefined || text === undefined)
      return new Error(`--set is "${one}"; it looks like --set rooms=12`);
    given.set(path, text);
  }
  return given;
}

const OTHERS = ['plate', 'translation', 'tour'] as const;

type Given = { destination?: string | undefined; kind?: string | undefined; set: readonly string[] };
export type Wanted = { collection: Collection } | { other: (typeof OTHERS)[number] };
export type ArgumentFault = { fault: string; language: EditorLanguage };
export type NewArguments = {
  language: EditorLanguage;
  contentDir: string;
  /** What to make, and of what. */
  words: readonly string[];
  title: string | undefined;
  source: string | undefined;
  plate: string | undefined;
  kind: string | undefined;
  /** Values by path, `kind` and `destination` among them. */
  given: ReadonlyMap<string, string>;
  help: boolean;
  json: boolean;
  isDry: boolean;
  fault?: undefined;
};
