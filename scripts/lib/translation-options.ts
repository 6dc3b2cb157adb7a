import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { STATES } from '../../src/content/list-translations.ts';
import { findNearest } from '../../src/content/nearest.ts';
import type { UnitState } from '../../src/content/translation-units.ts';
import { toFault } from './call-fault.ts';
import { editorLanguage } from './editor-language.ts';
import { isTaken, type Options, readDraft } from './translation-commands.ts';

/**
 * Reads what `npm run translations` was called with.
 *
 * @returns the command, its file and its options; `help` when that was asked for; a sentence when the call is wrong
 */
export function readCall(argv: string[], env: NodeJS.ProcessEnv): Call | 'help' | { fault: string } {
  try {
    const parsed = parseArgs({ args: argv, allowPositionals: true, options: FLAGS });
    const { values } = parsed;
    if (values.help) return 'help';
    const [first = '', ...others] = parsed.positionals;
    const command = COMMANDS.find((one) => one === first) ?? 'report';
    const names = command === 'report' ? parsed.positionals : others;
    const options = readOptions(values, { names: command === 'import' ? [] : names, env });
    if (typeof options === 'string') return { fault: options };
    const fault = faultOf(command, names, values, options);
    return fault === '' ? { command, file: names[0] ?? '', out: values.out, options } : { fault };
  } catch (error) {
    return toFault(error);
  }
}

/** What is wrong with the call as a whole; '' for nothing. */
function faultOf(command: Command, names: readonly string[], values: Values, options: Options): string {
  if (command === 'import') {
    if (names.length !== 1) return 'Name one file to import: npm run translations -- import ko.csv';
    return existsSync(names[0] ?? '') ? '' : `There is no file "${names[0]}".`;
  }
  if (command === 'stamp' && !options.refs && !values.all)
    return 'Name the entries that were compared, such as sites/dong-a, or give --all.';
  if (command !== 'export') return '';
  if (options.languages?.length !== 1) return 'Name one language to export: --locale ko';
  if (isTaken(values.out, options.isForced))
    return `"${values.out}" is there already. Name another file, or give --force to write over it.`;
  return '';
}

function readOptions(
  values: Values,
  { names, env }: { names: readonly string[]; env: NodeJS.ProcessEnv },
): Options | string {
  const contentDir = env.CONTENT_DIR || 'content';
  if (!existsSync(contentDir))
    return `There is no folder "${contentDir}". Create it, or name another one in CONTENT_DIR.`;
  const language = values.lang ?? editorLanguage(env);
  if (language !== 'vi' && language !== 'en') return `--lang is "${language}"; it can be vi or en.`;
  const draft = readDraft(contentDir);
  const targets = draft.languages.filter((one) => one !== draft.defaultLanguage);
  const languages = values.locale?.split(',').map((one) => one.trim());
  const foreign = languages?.find((one) => !targets.some((target) => target === one));
  if (foreign !== undefined) return `--locale is "${foreign}"; it can be ${targets.join(', ')}.`;
  const known = draft.entries.map(({ ref }) => ref);
  const refs = names.map((name) => name.replace(/\/+$/, '').replace(`${contentDir}/`, ''));
  const stray = refs.find((ref) => !known.some((one) => one === ref));
  if (stray !== undefined) return `There is no entry "${stray}". ${hintAt(findNearest(stray, known))}`;
  const states = readStates(values);
  if (typeof states === 'string') return states;
  const status = STATUSES.find((one) => one === values.status);
  if (values.status !== undefined && !status) return `--status can be ${STATUSES.join(', ')}.`;
  const format = values.format ?? (/\.(?:xlf|xliff)$/i.test(values.out ?? '') ? 'xliff' : 'csv');
  if (format !== 'csv' && format !== 'xliff') return `--format is "${format}"; it can be csv or xliff.`;
  const separator = SEPARATORS[values.separator ?? 'comma'];
  if (separator === undefined) return '--separator can be comma, semicolon or tab.';
  const flags = {
    json: values.json,
    hasTexts: values.texts,
    isDry: values['dry-run'],
    isForced: values.force,
  };
  return {
    draft,
    language,
    languages,
    refs: refs.length > 0 ? new Set(refs) : undefined,
    states,
    status,
    format,
    separator,
    ...flags,
  };
}

function readStates({ only, missing, stale }: Values): ReadonlySet<UnitState> | undefined | string {
  const names = [...(only?.split(',') ?? []), ...(missing ? ['missing'] : []), ...(stale ? ['stale'] : [])];
  const states = names.map((name) => STATES.find((state) => state === name.trim()));
  if (states.includes(undefined)) return `--only can be ${STATES.join(', ')}.`;
  return names.length > 0 ? new Set(states.flatMap((state) => state ?? [])) : undefined;
}

function hintAt(nearest: string): string {
  return nearest === '' ? 'Entries are named like sites/dong-a.' : `Did you mean "${nearest}"?`;
}

const COMMANDS = ['export', 'import', 'stamp'] as const;
const STATUSES = ['machine', 'draft', 'reviewed'] as const;
const SEPARATORS: Partial<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' };
const FLAGS = {
  locale: { type: 'string' },
  missing: { type: 'boolean', default: false },
  stale: { type: 'boolean', default: false },
  only: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  separator: { type: 'string' },
  status: { type: 'string' },
  all: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  texts: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Command = (typeof COMMANDS)[number] | 'report';
type Values = ReturnType<typeof parseArgs<{ options: typeof FLAGS; allowPositionals: true }>>['values'];

/** A call that makes sense. `file`: what is imported; `out`: where an export goes. */
export type Call = { command: Command; file: string; out: string | undefined; options: Options };
