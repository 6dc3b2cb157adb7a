import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { formatNumber, formatShare } from '../../src/figures/format-figure.ts';
import {
  type Claim,
  type DeclaredFigure,
  findKpiUnit,
  isTargetMet,
  type KpiBound,
} from '../../src/model/kpi.ts';
import { formatPeriod, isInReport, parsePeriod, reportDueOn } from '../../src/model/period.ts';
import { KPI, TODAY } from './figures-parts.ts';
import { loadSample, withContent } from './sample-site.ts';

describe('declared figures', () => {
  it('are read with their place, source and the way the source puts them', async () => {
    const { kpi } = await loadSample(KPI);
    expect(kpi?.figures).toHaveLength(4);
    expect(kpi?.figures[1]).toMatchObject({
      is: 'declared',
      indicator: 'khach',
      destination: 'thung-lung',
      period: { year: 2026, half: 1 },
      unit: 'visits',
      target: { value: 80000, bound: 'exactly', source: 'ke-hoach', locator: 'mục 3' },
      actual: { value: 91000, bound: 'more-than', place: { path: 'kpi/chi-tieu.csv', line: 3 } },
      note: { vi: 'Ước tính', en: 'Estimated' },
    });
    expect(kpi?.sources.get('bao-cao')).toMatchObject({ title: 'Báo cáo', place: { line: 3 } });
  });

  it('are read alike with semicolons and a byte order mark, as Vietnamese spreadsheets write them', async () => {
    const text = `\uFEFF${String(KPI['kpi/chi-tieu.csv']).replaceAll(',', ';')}`;
    const site = await loadSample({ ...KPI, 'kpi/chi-tieu.csv': text });
    expect(site.kpi?.figures.map(({ target }) => target?.value)).toEqual([160000, 80000, 900000, 12.5]);
  });

  it.each([
    ['a number with separators', '160000,about', '160.000,about', 'KP-VALUE'],
    ['a number whose point may part thousands', '12.4875', '12.487', 'KP-VALUE'],
    ['a negative number', '160000,about', '-5,about', 'KP-VALUE'],
    ['an unknown unit', 'lượt khách,160000', 'lượt người,160000', 'KP-VALUE'],
    ['a row without a year', 'thung-lung,2025', 'thung-lung,', 'KP-VALUE'],
    ['a third half', '2026,1,', '2026,3,', 'KP-VALUE'],
    ['a destination that is not there', 'thung-lung,2030', 'thung-lungg,2030', 'KP-VALUE'],
    ['an unknown way to put it', '160000,about', '160000,circa', 'KP-VALUE'],
    ['a row without numbers', '12.5,exactly,ke-hoach,,12.4875,exactly,bao-cao', ',,,,,,', 'KP-VALUE'],
    ['a target without source', 'about,ke-hoach', 'about,', 'KP-SOURCE'],
    ['a result with an unknown source', '142500,,bao-cao', '142500,,bao-caoo', 'KP-SOURCE'],
    ['one indicator twice in a period', '2026,1,', '2025,,', 'KP-TWICE'],
    ['a column nobody reads', 'noteEn', 'noteFr', 'KP-COLUMN'],
    ['a column that is missing', 'indicator,name,nameEn', 'indicator,nameEn,nameEn2', 'KP-COLUMN'],
  ])('are refused with %s', async (_, from, to, code) => {
    const text = String(KPI['kpi/chi-tieu.csv']);
    expect(text).toContain(from);
    await withContent({ ...KPI, 'kpi/chi-tieu.csv': text.replace(from, to) }, async (folder) => {
      const { site, diagnostics } = await loadContent('.', { cwd: folder, today: TODAY });
      expect(site).toBeUndefined();
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map((one) => one.code)).toContain(code);
      expect(errors.every(({ path }) => path === 'kpi/chi-tieu.csv')).toBe(true);
    });
  });

  it('that nobody draws are still named: tables of the folder that hold no indicators', async () => {
    await withContent({ ...KPI, 'kpi/khac.csv': 'nơi,khách\nĐộng A,3\n' }, async (folder) => {
      const { diagnostics } = await loadContent('.', { cwd: folder, today: TODAY });
      const drawn = diagnostics.filter(({ code }) => code === 'FILE-NOT-DRAWN');
      expect(drawn.map(({ path }) => path)).toEqual(['kpi/khac.csv']);
    });
  });
});

describe('a result', () => {
  it.each<[string, [number, KpiBound], [number, KpiBound], boolean]>([
    ['above its target', [100, 'exactly'], [101, 'exactly'], true],
    ['just below it', [100, 'about'], [99.9, 'exactly'], false],
    ['equal to it', [100, 'at-least'], [100, 'exactly'], true],
    ['equal to what it should exceed', [100, 'more-than'], [100, 'exactly'], false],
    ['more than what it should exceed', [100, 'more-than'], [100, 'more-than'], true],
    ['above a ceiling', [100, 'at-most'], [101, 'exactly'], false],
    ['below a ceiling', [100, 'at-most'], [3, 'exactly'], true],
  ])('%s is judged', (_, target, actual, isMet) => {
    expect(isTargetMet(figure(claim(...target), claim(...actual)))).toBe(isMet);
  });

  it('without a target is not judged, nor a target without a result', () => {
    expect(isTargetMet(figure(undefined, claim(3, 'exactly')))).toBeUndefined();
    expect(isTargetMet(figure(claim(3, 'exactly'), undefined))).toBeUndefined();
    expect(formatShare(figure(claim(0, 'exactly'), claim(3, 'exactly')), 'vi')).toBe('–');
  });

  it.each<[number, number, KpiBound, string, string]>([
    [160000, 142500, 'exactly', '89,0 %', '89.0 %'],
    [4060000, 4200000, 'more-than', 'khoảng 103,4 %', 'about 103.4 %'],
    [1000, 999.9, 'exactly', '99,9 %', '99.9 %'],
    [12.5, 12.4875, 'exactly', '99,9 %', '99.9 %'],
    [1, 12345, 'exactly', '1.234.500,0 %', '1,234,500.0 %'],
  ])('of %d against %d is rounded down', (target, actual, bound, vi, en) => {
    const one = figure(claim(target, 'exactly'), claim(actual, bound));
    expect([formatShare(one, 'vi'), formatShare(one, 'en')]).toEqual([vi, en]);
  });
});

describe('numbers, units and periods', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [4060000, '4.060.000', '4,060,000'],
    [1234.5, '1.234,5', '1,234.5'],
  ])('%d is written as its readers do', (value, vi, en) => {
    expect([formatNumber(value, 'vi'), formatNumber(value, 'en')]).toEqual([vi, en]);
  });

  it.each([
    ['lượt khách', 'visits'],
    ['Tỷ đồng', 'billion-vnd'],
    ['% a year', 'percent-a-year'],
    ['rooms', 'rooms'],
    ['toString', undefined],
    ['', undefined],
  ])('the unit "%s" is %s', (text, unit) => {
    expect(findKpiUnit(text)).toBe(unit);
  });

  it.each([
    ['2027H1', '2027-06-15'],
    ['2027H2', '2027-12-15'],
    ['2027', '2027-12-15'],
  ])('the report of %s is due on %s', (text, due) => {
    const period = parsePeriod(text);
    if (!period) throw new Error(text);
    expect(reportDueOn(period)).toBe(due);
    expect(formatPeriod(period)).toBe(text);
  });

  it.each(['', '27', '2027H3', '2027Q1', '2027 H1', '1999'])('"%s" is no period', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('a half year takes what is of that half or of the whole year', () => {
    const first = { year: 2027, half: 1 } as const;
    expect(isInReport({ year: 2027, half: undefined }, first)).toBe(true);
    expect(isInReport({ year: 2027, half: 2 }, first)).toBe(false);
    expect(isInReport({ year: 2026, half: 1 }, first)).toBe(false);
  });
});

function claim(value: number, bound: KpiBound): Claim {
  return { value, bound, source: 'a', locator: '', place: { path: 'a.csv', line: 2, column: 1, length: 1 } };
}

function figure(target: Claim | undefined, actual: Claim | undefined): DeclaredFigure {
  const text = { vi: '', en: '' };
  const period = { year: 2026, half: undefined };
  return {
    is: 'declared',
    indicator: 'a',
    name: text,
    destination: '',
    period,
    unit: 'visits',
    target,
    actual,
    note: text,
  };
}
