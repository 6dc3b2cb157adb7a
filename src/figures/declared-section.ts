import { figureMessages, type ManagerLanguage } from '../i18n/figures.ts';
import {
  type Claim,
  type DeclaredFigure,
  isTargetMet,
  KPI_UNITS,
  shareOfTargetPercent,
} from '../model/kpi.ts';
import { comparePeriods, formatPeriod, isInReport, type Period } from '../model/period.ts';
import { findEntry } from '../model/relations.ts';
import { localise, type Site } from '../model/site.ts';
import { formatClaim, formatShare } from './format-figure.ts';
import type { Bar, Block, Cell, Column, Section, Tracer } from './report.ts';

/**
 * Plans the parts with declared figures. With a period: those of the period, targets of later years, and the latest of each
 * indicator before. Without one: all of them, the newest period first.
 */
export function planDeclared(site: Site, context: Context): Section[] {
  const figures = site.kpi?.figures ?? [];
  const words = figureMessages(context.language);
  const { period } = context;
  if (!period) {
    const newest = figures.toSorted((a, b) => comparePeriods(b.period, a.period));
    return [draw(site, newest, { id: 'declared', title: words.declared, note: words.declaredNote }, context)];
  }
  const now = figures.filter((figure) => isInReport(figure.period, period));
  const later = figures.filter((figure) => figure.target !== undefined && figure.period.year > period.year);
  const before = figures.filter(
    (figure) => !now.includes(figure) && comparePeriods(figure.period, period) < 0,
  );
  return [
    draw(site, now, { id: 'declared', title: words.declaredPeriod, note: words.declaredNote }, context),
    draw(site, listLatest(before), { id: 'before', title: words.declaredBefore, note: '' }, context),
    draw(site, later, { id: 'later', title: words.declaredLater, note: '' }, context),
  ].filter(({ id, blocks }) => id === 'declared' || blocks.some(({ is }) => is === 'table'));
}

/** Keeps the newest figure of each indicator and area that says what came of it, or the newest of all if none does. */
function listLatest(figures: readonly DeclaredFigure[]): DeclaredFigure[] {
  const groups = Map.groupBy(figures, ({ indicator, destination }) => `${indicator} ${destination}`);
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => comparePeriods(b.period, a.period));
    return sorted.find(({ actual }) => actual !== undefined) ?? sorted[0] ?? [];
  });
}

function draw(
  site: Site,
  figures: readonly DeclaredFigure[],
  head: Pick<Section, 'id' | 'title' | 'note'>,
  context: Context,
): Section {
  const words = figureMessages(context.language);
  if (figures.length === 0) return { ...head, blocks: [{ is: 'text', text: words.declaredNone }] };
  const areas = [...Map.groupBy(figures, ({ destination }) => destination)];
  const tables = areas.map(
    ([area, own]): Block => ({
      is: 'table',
      caption: nameArea(site, area, context.language),
      columns: listColumns(context.language),
      rows: own.map((figure) => drawRow(figure, context)),
    }),
  );
  const bars = figures.flatMap((figure) => drawBar(site, figure, context.language));
  const longest = Math.max(100, ...bars.map(({ percent }) => percent));
  const maxPercent = Math.ceil(longest / 20) * 20;
  const chart: Block[] =
    bars.length === 0 ? [] : [{ is: 'chart', title: words.chartDeclared, bars, maxPercent }];
  return { ...head, blocks: [...chart, ...tables] };
}

function drawRow(figure: DeclaredFigure, { language, tracer }: Context): Cell[] {
  const words = figureMessages(language);
  const { target, actual, unit, period } = figure;
  const name = `${figure.name[language]} (${KPI_UNITS[unit][language]})`;
  const [targetText, actualText] = [formatClaim(target, language), formatClaim(actual, language)];
  const share = formatShare(figure, language);
  const claims = [target, actual].filter((claim) => claim !== undefined);
  const cited = [...new Set(claims.map((claim) => citeClaim(claim, tracer)))].join('; ');
  const place = claims[0]?.place;
  const row = tracer.add({
    what: `${name}, ${formatPeriod(period)}`,
    shown: [targetText, actualText, share].filter((text) => text !== '–'),
    kind: 'declared',
    where: `${place?.path}:${place?.line} ${cited}`,
    has: [],
    lacks: [],
  });
  const note = figure.note[language];
  return [
    row,
    name,
    formatPeriod(period),
    targetText,
    actualText,
    share,
    words[verdictOf(figure)],
    [cited, note].filter(Boolean).join('. '),
  ].map((text) => ({ text }));
}

function citeClaim({ source, locator }: Claim, tracer: Tracer): string {
  return [tracer.cite(source), locator].filter(Boolean).join(' ');
}

function verdictOf(figure: DeclaredFigure): 'met' | 'notMet' | 'noActual' | 'noTarget' {
  const isMet = isTargetMet(figure);
  if (isMet === undefined) return figure.actual ? 'noTarget' : 'noActual';
  return isMet ? 'met' : 'notMet';
}

function drawBar(site: Site, figure: DeclaredFigure, language: ManagerLanguage): Bar[] {
  const percent = shareOfTargetPercent(figure);
  if (percent === undefined) return [];
  const verdict = figureMessages(language)[verdictOf(figure)];
  const area = nameArea(site, figure.destination, language);
  return [
    {
      label: `${figure.name[language]}, ${area} ${formatPeriod(figure.period)}`,
      percent,
      text: `${formatShare(figure, language)}, ${verdict}`,
      isShort: isTargetMet(figure) === false,
    },
  ];
}

function nameArea(site: Site, id: string, language: ManagerLanguage): string {
  const entry = id === '' ? undefined : findEntry(site, 'destinations', id);
  return entry ? localise(site, entry, language).words.title : figureMessages(language).wholeSite;
}

function listColumns(language: ManagerLanguage): Column[] {
  const words = figureMessages(language);
  return [
    { name: words.row, weight: 5, isNumber: true },
    { name: words.indicator, weight: 27, isHeader: true },
    { name: words.yearColumn, weight: 7 },
    { name: words.target, weight: 12, isNumber: true },
    { name: words.actual, weight: 12, isNumber: true },
    { name: words.share, weight: 10, isNumber: true },
    { name: words.verdict, weight: 10 },
    { name: `${words.source}, ${words.note.toLowerCase()}`, weight: 17 },
  ];
}

type Context = { language: ManagerLanguage; period: Period | undefined; tracer: Tracer };
