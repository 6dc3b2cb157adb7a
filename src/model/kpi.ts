import type { Place } from './diagnostics.ts';
import type { Period } from './period.ts';

/** What figures are counted in, by id. Tables may use the id or either name. */
export const KPI_UNITS = {
  visits: { vi: 'lượt khách', en: 'visits' },
  people: { vi: 'người', en: 'people' },
  'billion-vnd': { vi: 'tỷ đồng', en: 'billion VND' },
  'million-vnd': { vi: 'triệu đồng', en: 'million VND' },
  establishments: { vi: 'cơ sở', en: 'establishments' },
  rooms: { vi: 'buồng', en: 'rooms' },
  nights: { vi: 'đêm', en: 'nights' },
  places: { vi: 'điểm', en: 'places' },
  villages: { vi: 'bản', en: 'villages' },
  investors: { vi: 'nhà đầu tư', en: 'investors' },
  projects: { vi: 'dự án', en: 'projects' },
  products: { vi: 'sản phẩm', en: 'products' },
  crafts: { vi: 'nghề', en: 'crafts' },
  festivals: { vi: 'lễ hội', en: 'festivals' },
  events: { vi: 'sự kiện', en: 'events' },
  clubs: { vi: 'câu lạc bộ', en: 'clubs' },
  guides: { vi: 'hướng dẫn viên', en: 'guides' },
  km: { vi: 'km', en: 'km' },
  percent: { vi: '%', en: '%' },
  'percent-a-year': { vi: '%/năm', en: '% a year' },
} as const;

/** How the source puts a number: "about 160 000", "more than 900 000". */
export const KPI_BOUNDS = ['exactly', 'about', 'at-least', 'more-than', 'at-most'] as const;

/** Finds a unit by its id or its Vietnamese or English name, whatever the case. */
export function findKpiUnit(text: string): KpiUnit | undefined {
  const wanted = text.trim().toLowerCase();
  return listKpiUnits().find((id) =>
    [id, KPI_UNITS[id].vi, KPI_UNITS[id].en].some((name) => name.toLowerCase() === wanted),
  );
}

/** Lists the ids of all units, in the order of the documents. */
export function listKpiUnits(): KpiUnit[] {
  return Object.keys(KPI_UNITS).filter((id): id is KpiUnit => id in KPI_UNITS);
}

/**
 * Judges a result by its target. "Less than asked" counts as met only for a target that is a ceiling.
 * @returns undefined when either is missing
 */
export function isTargetMet({ target, actual }: DeclaredFigure): boolean | undefined {
  if (!target || !actual) return undefined;
  if (target.bound === 'at-most') return actual.value <= target.value;
  if (target.bound === 'more-than')
    return actual.value > target.value || (actual.value === target.value && actual.bound === 'more-than');
  return actual.value >= target.value;
}

/** Gives the result as a share of the target in per cent, not rounded; undefined without both or with a target of 0. */
export function shareOfTargetPercent({ target, actual }: DeclaredFigure): number | undefined {
  return target && actual && target.value !== 0 ? (actual.value / target.value) * 100 : undefined;
}

export type KpiUnit = keyof typeof KPI_UNITS;
export type KpiBound = (typeof KPI_BOUNDS)[number];

/** One number somebody wrote into a table, with where it comes from and where it stands. */
export type Claim = {
  value: number;
  bound: KpiBound;
  /** id in `sources.csv`. */
  source: string;
  /** Section or page of the source; '' when not given. */
  locator: string;
  /** The cell. */
  place: Place;
};

/** A figure that staff typed from documents. Never mixed with those the content itself tells; see coverage.ts. */
export type DeclaredFigure = {
  is: 'declared';
  indicator: string;
  name: Record<'vi' | 'en', string>;
  /** id of the destination; '' for the whole site. */
  destination: string;
  period: Period;
  unit: KpiUnit;
  target: Claim | undefined;
  actual: Claim | undefined;
  note: Record<'vi' | 'en', string>;
};

/** A document that declared figures come from: one row of `kpi/sources.csv`. */
export type KpiSource = {
  id: string;
  title: string;
  publisher: string;
  date: string;
  url: string;
  place: Place;
};

/** Everything the folder `kpi` declares; figures in the order of file and row. */
export type Kpi = { figures: readonly DeclaredFigure[]; sources: ReadonlyMap<string, KpiSource> };
