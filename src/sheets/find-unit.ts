import { fold } from '../content/nearest.ts';
import { listFormerUnits, listUnitChain } from '../model/addresses.ts';
import type { Unit } from '../model/schemas/settings.ts';

/**
 * Finds the unit of today that an address lies in, also when it is written the way it was before the districts ended:
 * "bản Thẳm, xã Sơn Bình, huyện Tam Đường, tỉnh Lai Châu". Accents, capitals and the usual abbreviations (X., P., TT.,
 * H., TP.) do not matter. A district alone never decides: most became several communes.
 *
 * @returns `street`: what stands before the units; `unit`: today's; `former`: the ended unit the text names, where it
 *   says more than today's; `fault` instead of `unit` when it cannot be told. Nothing but `street` for a text without units
 */
export function findUnit(text: string, places: UnitPlaces): FoundUnit {
  const { parts, street } = splitAddress(text, places);
  if (!parts.commune && !parts.district) {
    const [province] = parts.province?.units ?? [];
    const today = province && street === '' ? toToday(province, places) : undefined;
    if (!today) return { street: text };
    return 'problem' in today ? { street: text, fault: today } : { street, ...today };
  }
  if (!parts.commune) return { street: text, fault: { problem: 'district', candidates: [] } };
  const fitting = narrow(parts, places);
  const [chosen] = fitting;
  if (!chosen) return { street: text, fault: { problem: 'unknown', candidates: [] } };
  if (fitting.length > 1)
    return { street: text, fault: { problem: 'several', candidates: fitting.map(({ id }) => id) } };
  const today = toToday(chosen, places);
  if ('problem' in today) return { street: text, fault: today };
  const [district] = parts.district?.units ?? [];
  const former = today.former ?? (district && hasEnded(district, places) ? district : undefined);
  return former ? { street, unit: today.unit, former } : { street, unit: today.unit };
}

/** Collects the units for `findUnit`. `today` YYYY-MM-DD. */
export function indexUnits(units: ReadonlyMap<string, Unit>, today: string): UnitPlaces {
  const byName = new Map<string, Unit[]>();
  for (const unit of units.values()) {
    const names = [unit.name, ...Object.values(unit.names ?? {})].map(normalise);
    const bare = normalise(unit.name).replace(LEVEL_WORD, '');
    for (const name of new Set([...names, bare])) byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return { units, byName, today };
}

/** Follows the successors of a unit to the one of today; itself when it has not ended. */
function toToday(unit: Unit, places: UnitPlaces): Today {
  if (!hasEnded(unit, places)) return { unit };
  const found = new Map<string, Unit>();
  const seen = new Set<string>();
  const follow = ({ id, successors = [] }: Unit): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const next of successors.flatMap((one) => places.units.get(one) ?? [])) {
      if (hasEnded(next, places)) follow(next);
      else found.set(next.id, next);
    }
  };
  follow(unit);
  const [only] = found.values();
  if (!only) return { problem: 'no-successor', candidates: [] };
  return found.size === 1
    ? { unit: only, former: unit }
    : { problem: 'several', candidates: [...found.keys()] };
}

/** Takes the communes a name can mean down to those that fit the district and province named with it. */
function narrow({ commune, district, province }: Parts, places: UnitPlaces): Unit[] {
  const fits = (unit: Unit, part: Part | undefined) =>
    !part || part.units.length === 0 || part.units.some((around) => liesIn(unit, around, places));
  const inside = (commune?.units ?? []).filter((unit) => fits(unit, district) && fits(unit, province));
  // A district nobody has listed proves nothing; the province must then vouch for the name.
  if (district?.units.length === 0 && !province?.units.length) return [];
  const old = inside.filter((unit) => hasEnded(unit, places));
  const current = inside.filter((unit) => !hasEnded(unit, places));
  if (district) return old.length > 0 ? old : current;
  return current.length > 0 ? current : old;
}

/** Whether a unit lies or lay in another one, itself or any unit it or its province was formed from. */
function liesIn(unit: Unit, around: Unit, { units }: UnitPlaces): boolean {
  const chain = listUnitChain(units, unit.id);
  const before = chain.flatMap(({ id }) => listFormerUnits(units, id));
  const all = [...chain, ...before.flatMap(({ id }) => listUnitChain(units, id))];
  return all.some(({ id }) => id === around.id);
}

/** Reads an address from its end, where the units stand, as long as it names units. */
function splitAddress(text: string, places: UnitPlaces): { parts: Parts; street: string } {
  const known = places.units.get(text.trim());
  if (known) return { parts: { [groupOf(known)]: { units: [known] } }, street: '' };
  const pieces = text.split(
    /\s*[,;]\s*|\s+[-–]\s+(?=(?:xã|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|x\.|p\.|h\.|tp)\s?)/iu,
  );
  const parts: Parts = {};
  let at = pieces.length;
  for (; at > 0 && !parts.commune; at -= 1) {
    const piece = pieces[at - 1]?.trim() ?? '';
    if (piece === '' || /^(?:viet nam|vietnam)$/.test(normalise(piece))) continue;
    const part = readPart(piece, parts, places);
    if (!part) break;
    parts[part.group] = { units: part.units };
  }
  return { parts, street: pieces.slice(0, at).join(', ').trim() };
}

function readPart(
  piece: string,
  before: Parts,
  { byName }: UnitPlaces,
): { group: Group; units: Unit[] } | undefined {
  const name = normalise(piece);
  const level = LEVEL_WORD.exec(name)?.[1];
  const named = (byName.get(name) ?? []).filter((unit) => !before[groupOf(unit)]);
  const exact = named.filter((unit) => lower(unit.name).endsWith(lower(piece)));
  const units = exact.length > 0 ? exact : named;
  const groups = level === undefined ? GROUPS : (GROUPS_OF[level] ?? []);
  // What stands further left lies inside what has been read: after a province comes a district or a commune.
  for (const group of groups) {
    const fitting = units.filter((unit) => groupOf(unit) === group);
    if (!before[group] && fitting.length > 0) return { group, units: fitting };
  }
  const fallback = groups.find((group) => !before[group]);
  return level === undefined || !fallback ? undefined : { group: fallback, units: [] };
}

function groupOf({ level }: Unit): Group {
  if (level === 'province' || level === 'district') return level;
  return level === 'country' ? 'province' : 'commune';
}

function hasEnded({ validTo }: Unit, { today }: UnitPlaces): boolean {
  return validTo !== undefined && validTo < today;
}

/** Lower case without accents and dots, the level written out. */
function normalise(text: string): string {
  const name = fold(text).replace(/[.'’]/g, ' ').replace(/\s+/g, ' ').trim();
  return name.replace(
    /^(x|p|tt|h|q|tx|tp|t|dk)\s+(?=\S)/,
    (_, short: string) => `${ABBREVIATIONS[short] ?? short} `,
  );
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

const LEVEL_WORD = /^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)\s+/;
const GROUPS: readonly Group[] = ['province', 'district', 'commune'];
const GROUPS_OF: Record<string, readonly Group[]> = {
  xa: ['commune'],
  phuong: ['commune'],
  'thi tran': ['commune'],
  'dac khu': ['commune'],
  huyen: ['district'],
  quan: ['district'],
  'thi xa': ['district'],
  'thanh pho': ['province', 'district'],
  tinh: ['province'],
};
const ABBREVIATIONS: Record<string, string> = {
  x: 'xa',
  p: 'phuong',
  tt: 'thi tran',
  h: 'huyen',
  q: 'quan',
  tx: 'thi xa',
  tp: 'thanh pho',
  t: 'tinh',
  dk: 'dac khu',
};

type Group = 'province' | 'district' | 'commune';
/** No units: the level is named, the name is not in units.yml. */
type Part = { units: Unit[] };
type Parts = Partial<Record<Group, Part>>;
type Today = { unit: Unit; former?: Unit } | UnitProblem;

export type UnitProblem = {
  problem: 'unknown' | 'several' | 'district' | 'no-successor';
  /** Ids. */
  candidates: string[];
};
export type FoundUnit = { street: string; unit?: Unit; former?: Unit; fault?: UnitProblem };
export type UnitPlaces = {
  units: ReadonlyMap<string, Unit>;
  /** By name without accents, with and without its level. */
  byName: ReadonlyMap<string, readonly Unit[]>;
  today: string;
};
