import type { ForceDays } from './document-state.ts';
import { findEntry } from './relations.ts';
import type { Entry, Site } from './site.ts';

/** Lists all documents, the newest first; those without a day come last, by id. */
export function listDocuments(site: Site): Entry<'documents'>[] {
  const day = ({ facts }: Entry<'documents'>) => facts.issuedOn ?? '';
  return site.entries.documents.toSorted((a, b) => compareText(day(b), day(a)) || compareText(a.id, b.id));
}

/** Lists the documents a document replaces. */
export function listReplaced(site: Site, { facts }: Entry<'documents'>): Entry<'documents'>[] {
  return (facts.replaces ?? []).flatMap((id) => findEntry(site, 'documents', id) ?? []);
}

/** Lists the documents that replace a document. */
export function listReplacing(site: Site, document: Entry<'documents'>): Entry<'documents'>[] {
  return site.entries.documents.filter(({ facts }) => facts.replaces?.includes(document.id));
}

/** Gives the days by which a document is judged; one that replaces it counts from its own first day in force, or at once. */
export function forceDays(site: Site, document: Entry<'documents'>): ForceDays {
  const starts = listReplacing(site, document).map(({ facts }) => facts.inForce?.from ?? FIRST_DAY);
  const { from, until } = document.facts.inForce ?? {};
  return { from, until, replacedOn: starts.toSorted()[0] };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const FIRST_DAY = '0001-01-01';
