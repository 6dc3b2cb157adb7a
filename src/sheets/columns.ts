import type { Collection } from '../model/collections.ts';
import type { Facts } from '../model/schemas/entries.ts';
import { kindColumn } from './column-makers.ts';
import { EVENT_COLUMNS } from './columns-event.ts';
import { GUIDE_COLUMNS } from './columns-guide.ts';
import { OFFER_COLUMNS } from './columns-offer.ts';
import { PLACE_COLUMNS } from './columns-place.ts';
import { AGENCY_COLUMNS, PRODUCT_COLUMNS } from './columns-register.ts';
import { CONTACT_COLUMNS, WORD_COLUMNS } from './columns-shared.ts';
import { STATE_COLUMNS } from './columns-state.ts';
import { FEE_COLUMNS, STAY_COLUMNS, VISIT_COLUMNS } from './columns-visit.ts';
import type { Reader } from './read-cells.ts';
import { foldName } from './read-cells.ts';

/** The collections that tables can be imported into and exported from. */
export const SHEET_COLLECTIONS = [
  'stays',
  'food',
  'agencies',
  'facilities',
  'products',
  'events',
  'offers',
  'itineraries',
  'stories',
  'guides',
  'services',
  'photospots',
  'documents',
  'projects',
  'pages',
] as const;

/** Lists the columns of a collection in the order an export writes them. */
export function listColumns(collection: SheetCollection): readonly Column[] {
  return COLUMNS[collection];
}

/** Finds which column a header means: by its Vietnamese or English name, its key, or another usual name. */
export function findColumn(header: string, collection: SheetCollection): Column | undefined {
  const names = namesOf(collection);
  const forms = [header, header.replace(/\([^)]*\)/g, ' '), ...header.split(/[/|]/)];
  for (const form of forms) {
    const column = names.get(foldName(form));
    if (column) return column;
  }
  return undefined;
}

/** Lists the names a header may have, without accents, for offering the nearest one. */
export function listHeaderNames(collection: SheetCollection): string[] {
  return listColumns(collection).flatMap(({ vi, en }) => [vi, en]);
}

/** Tells whether `text` names one of those collections. */
export function isSheetCollection(text: string): text is SheetCollection {
  return SHEET_COLLECTIONS.some((collection) => collection === text);
}

const byCollection = new Map<SheetCollection, ReadonlyMap<string, Column>>();

function namesOf(collection: SheetCollection): ReadonlyMap<string, Column> {
  const known = byCollection.get(collection);
  if (known) return known;
  const names = new Map<string, Column>();
  for (const column of listColumns(collection)) {
    for (const name of [column.vi, column.en, column.key, ...column.also]) {
      const folded = foldName(name);
      if (!names.has(folded)) names.set(folded, column);
    }
  }
  byCollection.set(collection, names);
  return names;
}

const COLUMNS: Record<SheetCollection, readonly Column[]> = {
  stays: [
    ...WORD_COLUMNS,
    kindColumn('stays'),
    ...PLACE_COLUMNS,
    ...CONTACT_COLUMNS,
    ...STAY_COLUMNS,
    ...VISIT_COLUMNS,
    ...STATE_COLUMNS,
  ],
  food: [
    ...WORD_COLUMNS,
    kindColumn('food'),
    ...PLACE_COLUMNS,
    ...CONTACT_COLUMNS,
    ...VISIT_COLUMNS,
    ...FEE_COLUMNS,
    ...STATE_COLUMNS,
  ],
  agencies: [
    ...WORD_COLUMNS,
    kindColumn('agencies'),
    ...AGENCY_COLUMNS,
    ...PLACE_COLUMNS,
    ...CONTACT_COLUMNS,
    ...STATE_COLUMNS,
  ],
  facilities: [
    ...WORD_COLUMNS,
    kindColumn('facilities'),
    ...PLACE_COLUMNS,
    ...CONTACT_COLUMNS,
    ...VISIT_COLUMNS,
    ...FEE_COLUMNS,
    ...STATE_COLUMNS,
  ],
  products: [...WORD_COLUMNS, ...PRODUCT_COLUMNS, ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
  events: [...WORD_COLUMNS, ...EVENT_COLUMNS, ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
  offers: [...WORD_COLUMNS, ...OFFER_COLUMNS, ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
  itineraries: [...WORD_COLUMNS, ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
  stories: [...WORD_COLUMNS, kindColumn('stories'), ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
  guides: [...WORD_COLUMNS, ...GUIDE_COLUMNS, ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
  services: [
    ...WORD_COLUMNS,
    kindColumn('services'),
    ...PLACE_COLUMNS,
    ...CONTACT_COLUMNS,
    ...VISIT_COLUMNS,
    ...FEE_COLUMNS,
    ...STATE_COLUMNS,
  ],
  photospots: [...WORD_COLUMNS, ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
  documents: [
    ...WORD_COLUMNS,
    kindColumn('documents'),
    ...PLACE_COLUMNS,
    ...CONTACT_COLUMNS,
    ...STATE_COLUMNS,
  ],
  projects: [...WORD_COLUMNS, ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
  pages: [...WORD_COLUMNS, kindColumn('pages'), ...PLACE_COLUMNS, ...CONTACT_COLUMNS, ...STATE_COLUMNS],
};

export type SheetCollection = (typeof SHEET_COLLECTIONS)[number];

/** What a column reads and shows. */
export type Column = {
  /** Name inside the code; also accepted as a header. */
  key: string;
  vi: string;
  en: string;
  /** Other usual headers, without accents. */
  also: readonly string[];
  /** One line for those who fill the column. */
  hint: { vi: string; en: string };
  widthChars: number;
  /** How cells are understood. Days need to know their column, references the other entries. */
  read: Reader | 'day' | 'reference' | 'unit';
  /** Where the value stands in an entry; columns without one are put together with others. */
  path?: readonly string[];
  /** Which entries a reference is to. */
  refersTo?: Collection;
  /** What an export writes; columns without it are only read. */
  show?: (facts: AnyFacts, texts: ShowTexts) => string | number | undefined;
};

/** Facts of any of the collections: every key they have, each perhaps absent. */
export type AnyFacts = Partial<
  Facts<'stays'> &
    Omit<Facts<'agencies'>, 'kind'> &
    Omit<Facts<'products'>, 'kind'> &
    Omit<Facts<'events'>, 'kind'> &
    Omit<Facts<'offers'>, 'kind'> &
    Omit<Facts<'guides'>, 'kind' | 'consent'>
> & { kind?: string };

/** Names of what an entry points to, for people. */
export type ShowTexts = {
  language: 'vi' | 'en';
  unit: (id: string) => string;
  title: (collection: Collection, id: string) => string;
};
