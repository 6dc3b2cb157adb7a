import { suggestId } from '../content/check-ids.ts';
import type { ContentDraft, EntryDraft } from '../content/drafts.ts';
import { listSoundRows } from '../content/sound-rows.ts';
import { listUnitChain } from '../model/addresses.ts';
import type { Collection } from '../model/collections.ts';
import { unitsSchema } from '../model/schemas/settings.ts';
import type { AnyFacts, SheetCollection, ShowTexts } from './columns.ts';
import { findUnit, indexUnits, type UnitPlaces } from './find-unit.ts';
import { foldName } from './read-cells.ts';

/**
 * Prepares what the rows of a table are compared with: the entries of the collection, the names of what they may point
 * to, the administrative units.
 *
 * @param today YYYY-MM-DD, to tell which units have ended
 */
export function createContext(
  draft: ContentDraft,
  request: { collection: SheetCollection; today: string; source: TableSource },
): ImportContext {
  const entries = draft.entries.filter(({ collection }) => collection === request.collection);
  const units = new Map(
    listSoundRows(unitsSchema.element, draft.units?.data).map(({ row }) => [row.id, row]),
  );
  const references = new Map<Collection, Map<string, string>>();
  for (const { collection, id, original } of draft.entries) {
    const names = references.get(collection) ?? new Map<string, string>();
    references.set(collection, names);
    for (const name of [id, original?.partial.title ?? id]) {
      // A name that two entries share names neither.
      const known = names.get(foldName(name));
      names.set(foldName(name), known === undefined || known === id ? id : '');
    }
  }
  return {
    ...request,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    byName: Map.groupBy(entries, ({ original }) => nameKey(original?.partial.title ?? '')),
    references,
    titles: new Map(draft.entries.map(({ ref, original }) => [ref, original?.partial.title ?? ''])),
    places: indexUnits(units, request.today),
    destinations: draft.entries.flatMap(({ collection, id, original }) =>
      collection === 'destinations' && original?.partial.unit ? [{ id, unit: original.partial.unit }] : [],
    ),
  };
}

/** The facts of an entry as they stand in its file, without defaults. */
export function factsOf(entry: EntryDraft | undefined): AnyFacts | undefined {
  // The schema accepted the data when `value` is there; defaults are not wanted, so the data itself is used.
  return entry?.original?.value ? (entry.original.data as AnyFacts) : undefined;
}

/** A name for telling whether two are the same: capitals and blanks do not count, accents do. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** How an export writes what entries point to, so that an import finds the same again. */
export function showTexts(
  { places, titles, references }: ImportContext,
  language: ShowTexts['language'],
): ShowTexts {
  const unitLabels = new Map<string, string>();
  return {
    language,
    unit: (id) => {
      const label = unitLabels.get(id) ?? unitLabel(id, places);
      unitLabels.set(id, label);
      return label;
    },
    title: (collection, id) => {
      const title = titles.get(`${collection}/${id}`) ?? '';
      return references.get(collection)?.get(foldName(title)) === id ? title : id;
    },
  };
}

/** Finds the destination an administrative unit belongs to: the one whose own unit is nearest above it. */
export function findDestination(unit: string, { destinations, places }: ImportContext): string | undefined {
  for (const { id } of listUnitChain(places.units, unit)) {
    const found = destinations.filter((destination) => destination.unit === id);
    if (found.length > 0) return found.length === 1 ? found[0]?.id : undefined;
  }
  return undefined;
}

/** Makes the source that entries of a table cite. */
export function makeSource(title: string, date: string, publisher: string): TableSource {
  const id = suggestId(title) || 'bang-tinh';
  return { id, title, ...(publisher !== '' && { publisher }), ...(date !== '' && { date }) };
}

/** The unit with what it lies in; its id where that would not be understood again. */
function unitLabel(id: string, places: UnitPlaces): string {
  const chain = listUnitChain(places.units, id).filter(({ level }) => level !== 'country');
  const label = chain.map(({ name }) => name).join(', ');
  const found = findUnit(label, places);
  const hasEnded = (chain[0]?.validTo ?? places.today) < places.today;
  const understood = hasEnded ? found.former?.id : found.unit?.id;
  return understood === id ? label : id;
}

/** The document a table counts as. */
export type TableSource = { id: string; title: string; publisher?: string; date?: string };

export type ImportContext = {
  collection: SheetCollection;
  today: string;
  source: TableSource;
  entries: ReadonlyMap<string, EntryDraft>;
  byName: ReadonlyMap<string, readonly EntryDraft[]>;
  /** By collection: id by folded name or id; '' for a name that several have. */
  references: ReadonlyMap<Collection, ReadonlyMap<string, string>>;
  titles: ReadonlyMap<string, string>;
  places: UnitPlaces;
  destinations: readonly { id: string; unit: string }[];
};
