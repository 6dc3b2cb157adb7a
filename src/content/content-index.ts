import type { Collection } from '../model/collections.ts';
import { type Unit, unitsSchema } from '../model/schemas/settings.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { listSoundRows } from './sound-rows.ts';

/** Collects what references are checked against. Entries with errors count: what points to them is not at fault. */
export function indexContent(draft: ContentDraft, today: string): ContentIndex {
  const idsByCollection = new Map<Collection, Set<string>>();
  for (const { collection, id } of draft.entries) {
    const ids = idsByCollection.get(collection) ?? new Set();
    idsByCollection.set(collection, ids.add(id));
  }
  const isUnreadable = draft.units !== undefined && draft.units.data === undefined;
  const rows = listSoundRows(unitsSchema.element, draft.units?.data).map(({ row }) => row);
  return {
    byRef: new Map(draft.entries.map((entry) => [entry.ref, entry])),
    idsByCollection,
    units: isUnreadable ? undefined : new Map(rows.map((unit) => [unit.id, unit])),
    today,
    ownHost: hostOf(draft.settings?.partial.baseUrl),
  };
}

function hostOf(baseUrl: string | undefined): string {
  return baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).host : '';
}

export type ContentIndex = {
  byRef: ReadonlyMap<string, EntryDraft>;
  idsByCollection: ReadonlyMap<Collection, ReadonlySet<string>>;
  /** undefined when units.yml could not be read: references to units are then not checked. */
  units: ReadonlyMap<string, Unit> | undefined;
  /** YYYY-MM-DD */
  today: string;
  /** Host of the site itself, '' when it is not known. */
  ownHost: string;
};
