import { listMissingConsent } from '../model/consent.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Facts } from '../model/schemas/entries.ts';
import { pictureId } from '../model/site.ts';
import { checkDays } from './check-facts.ts';
import { checkRef } from './check-references.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft, Read } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { listDuplicates } from './list-duplicates.ts';
import { findNearest } from './nearest.ts';
import { placeOfKey, placeOfValue } from './yaml-places.ts';

/** Checks what only documents, stories and free pages have. */
export function checkPapers(entry: EntryDraft, index: ContentIndex): Diagnostic[] {
  const { original, collection } = entry;
  if (!original) return [];
  if (collection === 'documents') return checkDocument(entry, original, index);
  if (collection === 'stories') return checkStory(original, index);
  return collection === 'pages' ? checkPage(original, index) : [];
}

function checkDocument({ files }: EntryDraft, original: Original, index: ContentIndex): Diagnostic[] {
  const { file } = original;
  const facts = original.partial as Partial<Facts<'documents'>>; // the folder says which schema read it
  const found: Diagnostic[] = [];
  if (facts.kind === 'legal' && facts.number === undefined && !isBroken(original, 'number'))
    found.push(createDiagnostic('DOC-NUMBER', placeOfValue(file, ['kind']), {}));
  if (facts.inForce) {
    found.push(...checkDays(facts.inForce, file, ['inForce']));
    const { from } = facts.inForce;
    const { issuedOn } = facts;
    if (issuedOn !== undefined && from < issuedOn)
      found.push(createDiagnostic('DOC-ORDER', placeOfValue(file, ['inForce', 'from']), { from, issuedOn }));
  }
  if (facts.file !== undefined && !files.some((name) => name.normalize('NFC') === facts.file)) {
    const values = { file: facts.file, nearest: findNearest(facts.file, files) };
    found.push(createDiagnostic('DOC-FILE', placeOfValue(file, ['file']), values));
  }
  const replaced = (facts.replaces ?? []).flatMap((_, row) => checkReplaced(original, row, index));
  return [...found, ...replaced];
}

/** A document that is replaced must end, and cannot be newer than what replaces it. */
function checkReplaced(original: Original, row: number, index: ContentIndex): Diagnostic[] {
  const { file } = original;
  const facts = original.partial as Partial<Facts<'documents'>>; // as above
  const document = facts.replaces?.[row] ?? '';
  const place = placeOfValue(file, ['replaces', row]);
  const found = index.byRef.get(`documents/${document}`)?.original?.partial;
  const other = found as Partial<Facts<'documents'>> | undefined; // as above
  if (!other) return [];
  const { issuedOn: own = '', inForce } = facts;
  const { issuedOn = '' } = other;
  const length = Math.min(own.length, issuedOn.length);
  if (own.slice(0, length) < issuedOn.slice(0, length))
    return [createDiagnostic('DOC-NEWER', place, { document, issuedOn, own })];
  const from = inForce?.from;
  if (from === undefined || !other.inForce) return [];
  const { until = '' } = other.inForce;
  if (until !== '' && until < from) return [];
  return [createDiagnostic('DOC-REPLACED', place, { document, from, until })];
}

function checkStory(original: Original, { today }: ContentIndex): Diagnostic[] {
  const facts = original.partial as Partial<Facts<'stories'>>; // as above
  if (['kind', 'author', 'consent', 'audio', 'pictures'].some((key) => isBroken(original, key))) return [];
  const missing = listMissingConsent(facts, today);
  if (missing.length === 0) return [];
  const { consent } = facts;
  const ended = consent?.until !== undefined && consent.until < today ? consent.until : '';
  const place = consent ? placeOfKey(original.file, ['consent']) : placeOfKey(original.file, ['kind']);
  return [createDiagnostic('STORY-CONSENT', place, { missing, ended })];
}

function checkPage(original: Original, index: ContentIndex): Diagnostic[] {
  const { file } = original;
  const facts = original.partial as Partial<Facts<'pages'>>; // as above
  const { kind, entries = [], runs, quiz = [], phrases = [], practical = [] } = facts;
  const needed = (kind && NEEDED[kind]) ?? [];
  const lacks =
    needed.length > 0 && needed.every((key) => facts[key] === undefined && !isBroken(original, key));
  const key = needed[0] ?? '';
  return [
    ...(lacks
      ? [createDiagnostic('PAGE-NEEDS', placeOfValue(file, ['kind']), { kind: kind ?? '', key })]
      : []),
    ...(runs ? checkDays(runs, file, ['runs']) : []),
    ...entries.flatMap((ref, row) => checkRef(ref, file, ['entries', row], index)),
    ...listDuplicates(entries, file, 'entries', (row) => ['entries', row]),
    ...(['quiz', 'phrases', 'practical'] as const).flatMap((list) =>
      listDuplicates(
        (facts[list] ?? []).map(({ id }) => id),
        file,
        list,
        (row) => [list, row, 'id'],
      ),
    ),
    ...quiz.flatMap(({ answers, right, see }, row) => [
      ...checkMember(right, answers, original, ['quiz', row, 'right']),
      ...(see === undefined ? [] : checkRef(see, file, ['quiz', row, 'see'], index)),
    ]),
    ...phrases.flatMap(({ sounds }, row) =>
      Object.entries(sounds ?? {}).flatMap(([language, id]) =>
        checkMember(id, (facts.audio ?? []).map(pictureId), original, ['phrases', row, 'sounds', language]),
      ),
    ),
    ...practical.flatMap(({ source }, row) =>
      source === undefined
        ? []
        : checkMember(
            source,
            (facts.sources ?? []).map(({ id }) => id),
            original,
            ['practical', row, 'source'],
          ),
    ),
  ];
}

/** What is named must be among the names this file gives. */
function checkMember(
  target: string,
  known: readonly string[],
  { file }: Original,
  path: readonly (string | number)[],
): Diagnostic[] {
  if (known.includes(target)) return [];
  const key = String(path.findLast((part) => typeof part === 'string'));
  const values = { key, target, nearest: findNearest(target, known) };
  return [createDiagnostic('REF-MISSING', placeOfValue(file, [...path]), values)];
}

type Original = Read<Facts>;

/** What a kind of page is nothing without: one of these. */
const NEEDED: Partial<Record<Facts<'pages'>['kind'], readonly (keyof Facts<'pages'>)[]>> = {
  market: ['market'],
  press: ['entries'],
  learning: ['phrases', 'quiz'],
  newsletter: ['issue'],
  campaign: ['runs'],
};
