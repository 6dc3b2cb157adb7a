import type { KeyPath } from '../content/yaml-places.ts';
import { isSame, type YamlValue } from '../content/yaml-values.ts';
import { type AnyFacts, listColumns } from './columns.ts';
import {
  composeClosed,
  composeFee,
  composeLicence,
  composeOcop,
  composePoint,
  composeWhen,
} from './compose-parts.ts';
import type { Composer, PartValue } from './composer.ts';
import { findDestination, type ImportContext } from './import-context.ts';
import type { RowMatch } from './match-row.ts';
import type { RowPlace } from './place-row.ts';
import type { RowValue } from './read-row.ts';

/**
 * Puts the values of a row together to what has to change in an entry.
 *
 * @param values of the cells that say something new, by key of the column
 * @param current facts as they stand in the file; undefined for a new entry
 * @returns changes in the order of a new file's keys; keys of columns that a new entry, or a part of it, cannot do without
 */
export function composeEntry(
  values: ReadonlyMap<string, RowValue>,
  place: RowPlace,
  match: RowMatch,
  current: AnyFacts | undefined,
  context: ImportContext,
): ComposedEntry {
  const composer: Composer = {
    current: current ?? {},
    isNew: current === undefined,
    get: (key) => values.get(key)?.value,
    has: (key) => values.has(key),
    sourceId: context.source.id,
    tableDay: context.source.date?.length === 10 ? context.source.date : undefined,
    missing: [],
    usesSource: false,
  };
  const wanted: Change[] = [
    ...simpleValues(values, match, context),
    ...placeValues(place, composer, context, values),
    { path: ['point'], value: composePoint(composer) },
    { path: ['closed'], value: composeClosed(composer) },
    ...(OWN_PARTS[context.collection] ?? []).map(({ path, compose }) => ({ path, value: compose(composer) })),
  ];
  const needed = composer.isNew ? (NEEDED[context.collection] ?? []).filter((key) => !composer.has(key)) : [];
  const changes = wanted.filter(
    ({ path, value }) => value !== undefined && !isSame(valueAt(current, path), value ?? undefined),
  );
  const isFromTable = composer.isNew || (match.by === 'name' && changes.length > 0);
  const source = composer.usesSource || isFromTable ? addSource(composer.current, context) : [];
  const all = [...changes, ...source].map(({ path, value }) => ({ path, value: value ?? undefined }));
  return {
    changes: all.toSorted((a, b) => rank(a.path) - rank(b.path)),
    missing: [...new Set([...needed, ...composer.missing])],
  };
}

/** Values that stand alone. Of an entry found by its name the name itself stays: it may be in capitals in the table. */
function simpleValues(
  values: ReadonlyMap<string, RowValue>,
  match: RowMatch,
  { collection }: ImportContext,
): Change[] {
  return listColumns(collection).flatMap(({ key, path }) => {
    const value = values.get(key)?.value;
    if (!path || value === undefined || (key === 'title' && match.entry && match.by === 'name')) return [];
    // "open" is what an entry is when it says nothing.
    if (key === 'status' && value === 'open') return [{ path, value: null }];
    return [{ path, value: value as YamlValue }];
  });
}

function placeValues(
  place: RowPlace,
  composer: Composer,
  context: ImportContext,
  values: ReadonlyMap<string, RowValue>,
): Change[] {
  const changes: Change[] = [];
  const { unit, former, street } = place;
  if (unit) changes.push({ path: ['unit'], value: unit.id });
  if (former) changes.push({ path: ['formerUnit'], value: former.id });
  if (street !== undefined && street !== '') changes.push({ path: ['contact', 'address'], value: street });
  const isPlaced = values.has('destination') || composer.current.destination !== undefined;
  const destination = unit && composer.isNew && !isPlaced ? findDestination(unit.id, context) : undefined;
  if (destination !== undefined) changes.push({ path: ['destination'], value: destination });
  return changes;
}

function addSource({ sources = [] }: AnyFacts, { source }: ImportContext): Change[] {
  if (sources.some(({ id }) => id === source.id)) return [];
  return [{ path: ['sources', sources.length], value: { ...source } }];
}

function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

function rank([key]: KeyPath): number {
  const index = ORDER.indexOf(String(key));
  return index < 0 ? ORDER.length : index;
}

/** The order of keys in a file made from a row. */
const ORDER = [
  ...[
    'title',
    'summary',
    'aliases',
    'kind',
    'licence',
    'speaks',
    'from',
    'until',
    'code',
    'destination',
    'unit',
    'formerUnit',
    'point',
    'themes',
  ],
  ...[
    'status',
    'closed',
    'closedBecause',
    'when',
    'at',
    'cancelled',
    'craft',
    'ocop',
    'hours',
    'fee',
    'rooms',
    'bookingUrl',
  ],
  ...['accessibility', 'access', 'contact', 'sources', 'checkedOn'],
];

const FEE = { path: ['fee'], compose: composeFee };
const OWN_PARTS: Record<string, readonly { path: KeyPath; compose: (composer: Composer) => PartValue }[]> = {
  food: [FEE],
  facilities: [FEE],
  services: [FEE],
  agencies: [{ path: ['licence'], compose: composeLicence }],
  products: [{ path: ['ocop'], compose: composeOcop }],
  events: [{ path: ['when'], compose: composeWhen }],
};
const NEEDED: Record<string, readonly string[]> = {
  stays: ['title', 'kind'],
  food: ['title', 'kind'],
  facilities: ['title', 'kind'],
  agencies: ['title', 'kind', 'licenceNumber'],
  products: ['title'],
  events: ['title'],
  offers: ['title', 'from', 'until'],
  itineraries: ['title'],
  stories: ['title', 'kind'],
  guides: ['title'],
  services: ['title', 'kind'],
  photospots: ['title'],
  documents: ['title', 'kind'],
  pages: ['title', 'kind'],
};

type Change = { path: KeyPath; value: PartValue };

export type ComposedEntry = { changes: { path: KeyPath; value: YamlValue | undefined }[]; missing: string[] };
