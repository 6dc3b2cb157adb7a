import { stringify } from 'yaml';
import { isLanguage } from '../../model/languages.ts';
import { describeKey } from '../../model/schemas/editor-words.ts';
import { listKeys } from '../../model/schemas/list-keys.ts';
import { OWN_PER_LANGUAGE, translationSchema, type Words, wordsSchema } from '../../model/schemas/words.ts';
import { languageMeant } from '../classify-file.ts';
import type { ContentDraft } from '../drafts.ts';
import { checkPlanned } from './check-planned.ts';
import { SCAFFOLD_WORDS } from './comments.ts';
import { findEntry } from './find-entry.ts';
import type { NewContext, NewFault, NewResult } from './new-plan.ts';

/** Plans `index.<language>.md` of an entry: its original words as comments, each with an empty line to fill in. */
export function planTranslation(
  context: NewContext,
  { target, to }: { target: string; to: string },
): NewResult {
  const { draft } = context;
  const { entry, fault } = findEntry(draft.entries, target);
  if (!entry) return { fault };
  if (entry.original?.data === undefined)
    return { fault: { is: 'unreadable', shown: `${entry.shown}/index.md` } };
  const language = isLanguage(to) ? to : languageMeant(to);
  const wrong = judgeLanguage(to, language, draft, entry.files);
  if (wrong || language === '') return { fault: wrong ?? languageFault(to, 'unknown', draft, entry.files) };
  const words = entry.original.partial;
  const title = words.title ?? entry.id;
  const after = scaffoldTranslation(words, title, { to: language, from: draft.defaultLanguage, context });
  const files = [{ shown: `${entry.shown}/index.${language}.md`, before: undefined, after }];
  const findings = checkPlanned(entry, files, context);
  if (findings.some(({ severity }) => severity === 'error')) return { fault: { is: 'faulty', findings } };
  return { plan: { ref: entry.ref, files, findings } };
}

function scaffoldTranslation(words: Partial<Words>, title: string, { to, from, context }: Direction): string {
  const { language } = context;
  const { translate } = SCAFFOLD_WORDS[language];
  const hintOf = new Map(
    listKeys(translationSchema).map((key) => [key.path, describeKey('translation', key, language).hint]),
  );
  const keys = wordsSchema.keyof().options.filter((key) => key !== 'title');
  const blocks = keys.flatMap((key) => {
    const value = OWN_PER_LANGUAGE.has(key) ? [''] : words[key];
    if (value === undefined) return [];
    const original = OWN_PER_LANGUAGE.has(key) ? '' : from;
    const head = typeof value === 'string' ? [] : [`${key}:`];
    return [
      '',
      `# ${hintOf.get(key)}`,
      ...[
        ...head,
        ...promptLines(typeof value === 'string' ? { [key]: value } : value, head.length, original),
      ].map((line) => `# ${line}`),
    ];
  });
  const lines = [
    ...translate(to).map((line) => `# ${line}`),
    '',
    `# ${hintOf.get('title')}`,
    stringify({ title }, { lineWidth: 0 }).trimEnd(),
    '',
    `# ${hintOf.get('status')}`,
    'status: draft',
    ...blocks,
  ];
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** The original above, the line to fill in below; deeper levels are set in by two spaces. */
function promptLines(value: unknown, depth: number, from: string): string[] {
  const indent = '  '.repeat(depth);
  const original = (text: unknown) => (from === '' ? [] : [`${indent}# ${from}: ${squeeze(String(text))}`]);
  if (Array.isArray(value)) return value.flatMap((item) => [...original(item), `${indent}-`]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? [...original(inner), `${indent}${key}:`]
      : inner === undefined
        ? []
        : [`${indent}${key}:`, ...promptLines(inner, depth + 1, from)],
  );
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function judgeLanguage(
  found: string,
  language: string,
  draft: ContentDraft,
  files: readonly string[],
): NewFault | undefined {
  const fault = (reason: LanguageFault['reason']) => languageFault(found, reason, draft, files);
  if (!isLanguage(language)) return fault('unknown');
  if (language === draft.defaultLanguage) return fault('default');
  if (files.includes(`index.${language}.md`)) return fault('taken');
  return draft.languages.includes(language) ? undefined : fault('unpublished');
}

/** Offers the languages that are published and not there yet. */
function languageFault(
  found: string,
  reason: LanguageFault['reason'],
  { languages, defaultLanguage }: ContentDraft,
  files: readonly string[],
): LanguageFault {
  const known = languages.filter(
    (language) => language !== defaultLanguage && !files.includes(`index.${language}.md`),
  );
  return { is: 'language', found, reason, known };
}

type LanguageFault = Extract<NewFault, { is: 'language' }>;
type Direction = { to: string; from: string; context: NewContext };
