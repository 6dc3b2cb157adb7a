import type { YamlValue } from '../content/yaml-values.ts';
import type { Composer, PartValue } from './composer.ts';

/** Joins latitude and longitude, from two columns or one; exchanged ones have been put right before. */
export function composePoint({ current, get, has, missing }: Composer): PartValue {
  const { point } = current;
  const keys = ['coordinates', 'lat', 'lng', 'accuracyM'];
  if (!keys.some(has)) return undefined;
  if (get('coordinates') === null || get('lat') === null) return null;
  const [first, second] = String(get('coordinates') ?? '').split(', ');
  const lat = get('lat') ?? (first ? Number(first) : point?.lat);
  const lng = get('lng') ?? (second ? Number(second) : point?.lng);
  if (lat === undefined) missing.push('lat');
  if (lng === undefined || lng === null) missing.push('lng');
  if (lat === undefined || lng === undefined) return undefined;
  return compact({
    lat: asValue(lat),
    lng: asValue(lng),
    accuracyM: merged(get('accuracyM'), point?.accuracyM),
  });
}

/** Joins the first and last day it is closed. */
export function composeClosed({ current, get, has, missing }: Composer): PartValue {
  const isOpened = has('status') && get('status') !== 'closed';
  if (isOpened) return current.closed ? null : undefined;
  if (!has('closedFrom') && !has('closedUntil') && get('status') !== 'closed') return undefined;
  const from = merged(get('closedFrom'), current.closed?.from);
  if (from === undefined) {
    missing.push('closedFrom');
    return undefined;
  }
  return compact({ from, until: merged(get('closedUntil'), current.closed?.until) });
}

/** Joins the prices; new ones cite the table and need the day they were seen. */
export function composeFee(composer: Composer): PartValue {
  const { current, get, has, missing } = composer;
  const before = current.fee?.is === 'paid' ? current.fee : undefined;
  const isPriced = PAYERS.some((payer) => has(`fee-${payer}`));
  if (!isPriced && !has('feeAsOf')) return undefined;
  const amounts = PAYERS.flatMap((payer) => {
    const given = get(`fee-${payer}`);
    const amount = given === undefined ? before?.amounts.find((one) => one.for === payer)?.amount : given;
    return amount === null || amount === undefined || amount === 0
      ? []
      : [{ for: payer, amount: String(amount), currency: 'VND' }];
  });
  if (amounts.length === 0)
    return PAYERS.some((payer) => get(`fee-${payer}`) === 0)
      ? { is: 'free' }
      : current.fee
        ? null
        : undefined;
  const asOf = get('feeAsOf') ?? (isPriced ? (get('checkedOn') ?? composer.tableDay) : before?.asOf);
  if (asOf === undefined || asOf === null) {
    missing.push('feeAsOf');
    return undefined;
  }
  if (isPriced) composer.usesSource = true;
  const source = isPriced ? composer.sourceId : (before?.source ?? composer.sourceId);
  return { is: 'paid', amounts, asOf: String(asOf), source };
}

/** Joins what the register states of a licence. */
export function composeLicence(composer: Composer): PartValue {
  const { licence } = composer.current;
  const keys = { number: 'licenceNumber', issuedOn: 'licenceIssued', until: 'licenceUntil' } as const;
  return composeCited(composer, keys, licence, 'number');
}

/** Joins an OCOP award. */
export function composeOcop(composer: Composer): PartValue {
  const { ocop } = composer.current;
  const keys = { stars: 'ocopStars', decision: 'ocopDecision', until: 'ocopUntil' } as const;
  return composeCited(composer, keys, ocop, 'stars');
}

/** Tells when an event takes place: by the lunar calendar, every year, or from one day to another; else it is not known yet. */
export function composeWhen({ current, get, has, isNew }: Composer): PartValue {
  const { when } = current;
  if (!['lunar', 'yearly', 'from', 'until', 'days'].some(has))
    return isNew ? { toBeConfirmed: true } : undefined;
  const days = merged(get('days'), when && 'days' in when ? when.days : undefined);
  for (const key of ['lunar', 'yearly'] as const) {
    const before = when && key in when ? Reflect.get(when, key) : undefined;
    const given = has(key) ? dayOfMonth(get(key)) : has('from') ? undefined : before;
    if (given) return compact({ [key]: given, days });
  }
  const from = merged(get('from'), when && 'from' in when ? when.from : undefined);
  if (from === undefined) return when ? { toBeConfirmed: true } : undefined;
  return compact({ from, until: merged(get('until'), when && 'from' in when ? when.until : undefined) });
}

/** A part that must cite a source: the table as soon as one of its values is new. `leading` is the key it cannot lack. */
function composeCited(
  composer: Composer,
  keys: Readonly<Record<string, string>>,
  before: Readonly<Record<string, unknown>> | undefined,
  leading: string,
): PartValue {
  const { get, has, missing } = composer;
  if (!Object.values(keys).some(has)) return undefined;
  const part: YamlMap = {};
  for (const [key, column] of Object.entries(keys)) {
    const value = merged(get(column), before?.[key]);
    if (value !== undefined) part[key] = value;
  }
  if (part[leading] === undefined) {
    if (get(keys[leading] ?? '') === null) return null;
    missing.push(keys[leading] ?? '');
    return undefined;
  }
  const isNew = Object.entries(part).some(([key, value]) => before?.[key] !== value);
  if (isNew) composer.usesSource = true;
  const source = isNew || typeof before?.source !== 'string' ? composer.sourceId : before.source;
  return { ...part, source };
}

function dayOfMonth(value: unknown): YamlMap | undefined {
  const [day, month] = typeof value === 'string' ? value.split('/').map(Number) : [];
  return day === undefined || month === undefined ? undefined : { month, day };
}

/** A new value, or the one there was; nothing when it is taken away. */
function merged(given: unknown, before: unknown): YamlValue | undefined {
  if (given === null) return undefined;
  const value = given ?? before;
  return value === undefined ? undefined : asValue(value);
}

function asValue(value: unknown): YamlValue {
  // Cells and facts are texts, numbers, switches and lists of texts.
  return value as YamlValue;
}

function compact(map: Record<string, YamlValue | undefined>): YamlMap {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

const PAYERS = ['adult', 'child', 'group', 'vehicle'] as const;

type YamlMap = { [key: string]: YamlValue };
