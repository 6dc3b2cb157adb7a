import type { Collection } from '../../model/collections.ts';
import { entrySchemas } from '../../model/schemas/entries.ts';
import { checkIds, suggestId } from '../check-ids.ts';
import type { EntryDraft } from '../drafts.ts';
import { checkPlanned } from './check-planned.ts';
import { scaffoldEntry } from './entry-text.ts';
import type { NewContext, NewFault, NewResult } from './new-plan.ts';
import { planRequired } from './required-values.ts';

/**
 * Plans a new entry: one `index.md` that the check accepts, with every key nobody has filled in as a commented example.
 * Facts come from the request alone; a title that was not given is made from the id.
 */
export function planEntry(context: NewContext, request: EntryRequest): NewResult {
  const { draft, shownRoot, language } = context;
  const { collection, id } = request;
  const siblings = draft.entries.filter((entry) => entry.collection === collection);
  const fault = judgeId(request, siblings);
  if (fault) return { fault };
  const { values, missing } = planFacts(request);
  if (missing.length > 0) return { fault: { is: 'values', missing } };
  const idsOf = (wanted: Collection) =>
    draft.entries.filter((entry) => entry.collection === wanted).map((entry) => entry.id);
  const ref = `${collection}/${id}` as const;
  const shown = `${shownRoot}/${ref}`;
  const there = siblings.find((entry) => entry.id === id) ?? emptyEntry(collection, id, shown);
  const photos = there.files.filter((file) => PHOTO.test(file)).sort();
  const after = scaffoldEntry(collection, values, { language, photos, idsOf });
  const files = [{ shown: `${shown}/index.md`, before: undefined, after }];
  const findings = checkPlanned(there, files, context);
  const isFaulty = findings.some(({ severity }) => severity === 'error');
  return isFaulty ? { fault: { is: 'faulty', findings } } : { plan: { ref, files, findings } };
}

/** Makes a title out of an id: `thac-tac-tinh` becomes `Thac tac tinh`. */
export function titleOfId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function judgeId({ collection, id }: EntryRequest, siblings: readonly EntryDraft[]): NewFault | undefined {
  const taken = siblings.find((entry) => entry.id === id);
  const others = siblings.map((entry) => entry.id).filter((other) => other !== id);
  const fault = (reason: IdFault['reason'], other = '') =>
    ({ is: 'id', found: id, reason, proposal: proposeId(collection, id, siblings), other }) as const;
  if (taken?.files.some((name) => name.startsWith('index.'))) return fault('taken', taken.shown);
  const place = `/${id.normalize('NFC')}/index.md`;
  const [found] = checkIds([...others, id], '').filter(({ path }) => path === place);
  if (!found) return undefined;
  if (found.code === 'ID-RESERVED') return fault('reserved');
  if (found.code === 'ID-TWIN') return fault('twin', String(found.values.other));
  const usual = suggestId(id);
  return fault('format', others.includes(usual) ? usual : '');
}

/** The nearest id that is well formed, not reserved and not taken; '' when the name holds no Latin letter. */
function proposeId(collection: Collection, name: string, siblings: readonly EntryDraft[]): string {
  const base = suggestId(name);
  if (base === '') return '';
  const ids = siblings.map((entry) => entry.id);
  const isFree = (id: string) => checkIds([...ids, id], '').every(({ path }) => path !== `/${id}/index.md`);
  const singular = collection === 'food' ? 'food' : collection.replace(/ies$/, 'y').replace(/s$/, '');
  const candidates = [base, `${base}-2`, `${base.slice(0, 40)}-${singular}`];
  const numbered = Array.from({ length: 97 }, (_, count) => `${base.slice(0, 56)}-${count + 3}`);
  return [...candidates, ...numbered].find((id) => !ids.includes(id) && isFree(id)) ?? '';
}

/** A required `source` is the one document that was named. */
function planFacts({ collection, id, title, given, source }: EntryRequest) {
  const schema = entrySchemas[collection];
  const all = new Map(given);
  const sourceId = source === undefined ? '' : suggestId(source).slice(0, 30).replace(/-$/, '') || 'nguon';
  if (sourceId !== '') {
    for (const { path } of planRequired(schema, ['title'], all).missing)
      if (/(?:^|\.)source$/.test(path)) all.set(path, sourceId);
  }
  const { values, missing } = planRequired(schema, ['title'], all);
  const named = source === undefined ? {} : { sources: [{ id: sourceId, title: source }] };
  return { values: { title: title ?? titleOfId(id), ...values, ...named }, missing };
}

function emptyEntry(collection: Collection, id: string, shown: string): EntryDraft {
  const place = { collection, id, ref: `${collection}/${id}` as const, folder: '', shown };
  return {
    ...place,
    files: [],
    outside: [],
    original: undefined,
    translations: [],
    tour: undefined,
    modelTours: undefined,
  };
}

/** A picture where editors put them, with a name that can be written without quotes. */
const PHOTO = /^photos\/[a-z0-9._-]+\.(?:jpe?g|png|webp|avif)$/i;

export type EntryRequest = {
  collection: Collection;
  id: string;
  title?: string | undefined;
  /** Values by path, `destination` or `licence.number`, as typed. */
  given: ReadonlyMap<string, string>;
  /** Title of the document the facts come from. */
  source?: string | undefined;
};
type IdFault = Extract<NewFault, { is: 'id' }>;
