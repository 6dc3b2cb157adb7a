import { listUnitChain, unitName } from './addresses.ts';
import { BCP47, type Language } from './languages.ts';
import { plateRef } from './plate-target.ts';
import type { PlateCode } from './schemas/settings.ts';
import { signCoverage } from './sign-coverage.ts';
import { type Entry, localise, type Site } from './site.ts';

/** Months after which somebody should look at an entry again: opening hours and access roads rarely stay true for longer. */
export const FACTS_MONTHS = 24;
/** Months after which a plate should be scanned on the spot again. */
export const PLATE_MONTHS = 12;
/** Days before the end of a licence from which on it is named: long enough to ask the agency and to change the page. */
export const LICENCE_DAYS = 60;

/**
 * Computes what the content itself tells about its state: how many places have codes, tours and models, how many entries
 * there are in each language, how fresh they are, what ends. Nothing here was typed by anybody as a figure; declared
 * figures (kpi.ts) are never mixed in.
 *
 * @param today YYYY-MM-DD, the day to judge by
 * @returns figures in a fixed order; `missing` names every entry that counts in `total` and not in `part`
 */
export function computeCoverage(site: Site, today: string): ComputedFigure[] {
  const places = site.entries.sites.filter(({ facts }) => facts.status !== 'planned');
  const entries = [...site.byRef.values()].filter(({ collection }) => collection !== 'notices');
  const toSubject = (entry: Entry) => describeEntry(site, entry);
  const count = (rule: RuleId, all: readonly Entry[], has: (entry: Entry) => boolean, language?: Language) =>
    split(
      { rule, language },
      all.map((entry) => [toSubject(entry), has(entry)]),
    );
  const signed = new Set(
    signCoverage(site)
      .places.filter(({ stage }) => stage === 'checked')
      .map(({ ref }) => ref),
  );
  const dated = entries.filter(({ collection }) => collection !== 'destinations');
  return [
    count('qr', places, ({ ref }) => signed.has(ref)),
    count('tour', places, ({ tour }) => tour !== undefined),
    count(
      'photo-tour',
      places,
      ({ tour }) => tour?.scenes.some(({ kind }) => kind === 'photograph') ?? false,
    ),
    count('model', places, ({ facts }) => (facts.models ?? []).length > 0),
    ...site.settings.languages
      .filter((language) => language !== site.settings.defaultLanguage)
      .map((language) => count('language', entries, (entry) => isCurrent(entry, language), language)),
    count('fresh', dated, ({ facts }) => (facts.checkedOn ?? '') >= monthsBefore(today, FACTS_MONTHS)),
    plateFigure(site, today),
    count('licence', site.entries.agencies, (entry) => licenceState(entry, today) === 'valid'),
  ];
}

/** Lists the notices in force on a day, by first day and id. */
export function listRunningNotices(site: Site, today: string): Subject[] {
  return site.entries.notices
    .filter(({ facts }) => facts.from.slice(0, 10) <= today && (facts.until ?? today).slice(0, 10) >= today)
    .toSorted((a, b) => (a.facts.from === b.facts.from ? 0 : a.facts.from < b.facts.from ? -1 : 1))
    .map((entry) => describeEntry(site, entry));
}

/** Lists agencies whose licence has ended or ends within sixty days, the first to end first. */
export function listEndingLicences(site: Site, today: string): EndingLicence[] {
  return site.entries.agencies
    .flatMap((entry) => {
      const state = licenceState(entry, today);
      const until = 'licence' in entry.facts ? entry.facts.licence.until : undefined;
      return until === undefined || state === 'valid'
        ? []
        : [{ ...describeEntry(site, entry), until, state }];
    })
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

/**
 * Groups what is missing by the unit in charge, the one with most to do first. An entry stands once, with every rule that
 * names it.
 */
export function listGaps(figures: readonly ComputedFigure[]): UnitGaps[] {
  const byRef = new Map<string, Gap>();
  for (const { rule, language, missing } of figures) {
    for (const subject of missing) {
      const gap = byRef.get(subject.ref) ?? { ...subject, wants: [] };
      gap.wants.push({ rule, language });
      byRef.set(subject.ref, gap);
    }
  }
  const units = [...Map.groupBy(byRef.values(), ({ unit }) => unit)].map(([unit, gaps]) => ({
    unit,
    gaps: gaps.toSorted((a, b) => b.wants.length - a.wants.length || compare(a.title, b.title)),
  }));
  const weigh = ({ gaps }: UnitGaps) => gaps.reduce((sum, { wants }) => sum + wants.length, 0);
  return units.toSorted((a, b) => weigh(b) - weigh(a) || compare(a.unit, b.unit));
}

/** Gives the day so many months before, YYYY-MM-DD as text to compare with; 31 March less a month is "02-31", which sorts right. */
export function monthsBefore(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return `${new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7)}${today.slice(7)}`;
}

/** Plates that hang count as in order when somebody scanned them on the spot within the last twelve months. */
function plateFigure(site: Site, today: string): ComputedFigure {
  const hanging = site.codes.filter(({ state }) => state === 'installed');
  const oldest = monthsBefore(today, PLATE_MONTHS);
  return split(
    { rule: 'plate', language: undefined },
    hanging.map((plate) => [describePlate(site, plate), (plate.checkedOn ?? '') >= oldest]),
  );
}

function split(
  what: Pick<ComputedFigure, 'rule' | 'language'>,
  all: readonly [Subject, boolean][],
): ComputedFigure {
  const [done, missing] = [true, false].map((wanted) =>
    all.filter(([, has]) => has === wanted).map(([subject]) => subject),
  );
  return {
    is: 'computed',
    ...what,
    total: all.length,
    part: done?.length ?? 0,
    done: done ?? [],
    missing: missing ?? [],
  };
}

/** A translation counts when a person has approved it and it still says what the original says. */
function isCurrent(entry: Entry, language: Language): boolean {
  const found = entry.translations[language];
  return found?.status === 'reviewed' || found?.status === 'original';
}

function licenceState({ facts }: Entry, today: string): EndingLicence['state'] | 'valid' {
  const until = 'licence' in facts ? facts.licence.until : undefined;
  if (until === undefined) return 'valid';
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  if (days < 0) return 'ended';
  return days <= LICENCE_DAYS ? 'ending' : 'valid';
}

function describeEntry(site: Site, entry: Entry): Subject {
  const { defaultLanguage } = site.settings;
  return {
    ref: entry.ref,
    title: localise(site, entry, defaultLanguage).words.title,
    unit: unitOf(site, entry),
    path: entry.translations[defaultLanguage]?.path ?? '',
  };
}

function describePlate(site: Site, plate: PlateCode): Subject {
  const ref = plateRef(plate);
  const entry = site.byRef.get(ref);
  const known = entry ? describeEntry(site, entry) : { ref, title: ref, unit: '', path: '' };
  return {
    ...known,
    ref: plate.code,
    title: `${known.title} · ${plate.plate}`,
    path: `${contentPrefix(site)}codes.yml`,
  };
}

/** Gives the content folder as paths of entries begin: `content/`. */
export function contentPrefix(site: Site): string {
  const [entry] = site.byRef.values();
  const path = entry?.translations[site.settings.defaultLanguage]?.path ?? '';
  return path.slice(0, Math.max(0, path.indexOf(entry?.ref ?? '')));
}

/** Commune and province in Vietnamese, as those in charge call them; an entry without one takes its destination's. */
function unitOf(site: Site, { facts }: Entry): string {
  const own = facts.unit ?? site.byRef.get(`destinations/${facts.destination ?? ''}`)?.facts.unit;
  if (own === undefined) return '';
  const chain = listUnitChain(site.units, own).filter(({ level }) => level !== 'country');
  return chain.map((unit) => unitName(unit, 'vi')).join(', ');
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, BCP47.vi);
}

/** What a computed figure counts; `i18n/figures.ts` says it in words. */
export type RuleId = 'qr' | 'tour' | 'photo-tour' | 'model' | 'language' | 'fresh' | 'plate' | 'licence';

/** Something that is counted: an entry with its file, or a plate with the ledger. */
export type Subject = {
  ref: string;
  title: string;
  /** Unit in charge; '' when none is given. */
  unit: string;
  /** File, relative to the working directory; `codes.yml` for plates. */
  path: string;
};

/** A figure the content itself tells. */
export type ComputedFigure = {
  is: 'computed';
  rule: RuleId;
  /** Of the rule "language" only. */
  language: Language | undefined;
  part: number;
  total: number;
  done: readonly Subject[];
  missing: readonly Subject[];
};

export type Gap = Subject & { wants: { rule: RuleId; language: Language | undefined }[] };
export type UnitGaps = { unit: string; gaps: readonly Gap[] };
export type EndingLicence = Subject & { until: string; state: 'ended' | 'ending' };
