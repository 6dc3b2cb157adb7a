import { explainRule, nameGaps, nameRule } from '../i18n/figure-rules.ts';
import { figureMessages, type ManagerLanguage } from '../i18n/figures.ts';
import {
  type ComputedFigure,
  computeCoverage,
  type Gap,
  listEndingLicences,
  listGaps,
  listRunningNotices,
  type Subject,
} from '../model/coverage.ts';
import { linkToFile } from '../model/repository-links.ts';
import type { Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import { formatDay, formatPart, percentOf } from './format-figure.ts';
import type { Block, Cell, Column, Section, Tracer } from './report.ts';

/** Plans the parts that the content itself tells: coverage, notices, licences, and what is missing by unit. */
export function planComputed(site: Site, context: Context): Section[] {
  const words = figureMessages(context.language);
  const figures = computeCoverage(site, context.today);
  return [
    {
      id: 'computed',
      title: words.computed,
      note: words.computedNote,
      blocks: [drawChart(figures, context), drawTable(figures, context)],
    },
    { id: 'notices', title: words.notices, note: '', blocks: [drawNotices(site, context)] },
    { id: 'licences', title: words.licences, note: '', blocks: [drawLicences(site, context)] },
    { id: 'gaps', title: words.gaps, note: words.gapsNote, blocks: drawGaps(site, figures, context) },
  ];
}

function drawChart(figures: readonly ComputedFigure[], { language }: Context): Block {
  const bars = figures
    .filter(({ total }) => total > 0)
    .map((figure) => ({
      label: nameRule(figure, language),
      percent: percentOf(figure.part, figure.total),
      text: `${formatPart(figure, language)} (${figure.part}/${figure.total})`,
      isShort: figure.part < figure.total,
    }));
  return { is: 'chart', title: figureMessages(language).chartComputed, bars, maxPercent: 100 };
}

function drawTable(figures: readonly ComputedFigure[], { language, tracer }: Context): Block {
  const words = figureMessages(language);
  const rows = figures.map((figure): Cell[] => {
    const { part, total, done, missing } = figure;
    const name = nameRule(figure, language);
    const share = formatPart(figure, language);
    const row = tracer.add({
      what: name,
      shown: [String(part), String(total), share],
      kind: 'computed',
      where: `${words.computedFrom} "${figure.rule}": ${explainRule(figure, language)}`,
      has: done.map(({ ref }) => ref),
      lacks: missing.map(({ ref }) => ref),
    });
    return [row, name, String(part), String(total), share].map((text) => ({ text }));
  });
  const columns: Column[] = [
    { name: words.row, weight: 6, isNumber: true },
    { name: words.figure, weight: 52, isHeader: true },
    { name: words.part, weight: 12, isNumber: true },
    { name: words.total, weight: 12, isNumber: true },
    { name: words.share, weight: 18, isNumber: true },
  ];
  return { is: 'table', caption: words.computed, columns, rows };
}

function drawNotices(site: Site, { language, today, tracer }: Context): Block {
  const words = figureMessages(language);
  const running = listRunningNotices(site, today);
  if (running.length === 0) return { is: 'text', text: words.noticesNone };
  const rows = running.map((subject): Cell[] => {
    const facts = site.byRef.get(subject.ref)?.facts;
    const [from, until] = facts && 'severity' in facts ? [facts.from, facts.until] : ['', undefined];
    const days = [from, until].filter((day) => day !== undefined).map((day) => formatDay(day, language));
    const row = trace(tracer, subject, days);
    return [
      { text: row },
      { text: subject.title },
      { text: days.join(` ${words.until} `) },
      linkFile(site, subject),
    ];
  });
  return { is: 'table', caption: words.notices, columns: listColumns(language, words.period), rows };
}

function drawLicences(site: Site, { language, today, tracer }: Context): Block {
  const words = figureMessages(language);
  const ending = listEndingLicences(site, today);
  if (ending.length === 0) return { is: 'text', text: words.licencesNone };
  const rows = ending.map((subject): Cell[] => {
    const until = formatDay(subject.until, language);
    const row = trace(tracer, subject, [until]);
    const state = `${words[`licenceState_${subject.state}`]} (${until})`;
    return [{ text: row }, { text: subject.title }, { text: state }, linkFile(site, subject)];
  });
  return { is: 'table', caption: words.licences, columns: listColumns(language, words.verdict), rows };
}

function drawGaps(site: Site, figures: readonly ComputedFigure[], { language }: Context): Block[] {
  const words = figureMessages(language);
  const units = listGaps(figures);
  if (units.length === 0) return [{ is: 'text', text: words.gapsNone }];
  return units.map(({ unit, gaps }) => ({
    is: 'table',
    caption: unit === '' ? words.noUnit : unit,
    columns: [
      { name: words.entry, weight: 28, isHeader: true },
      { name: words.wants, weight: 42 },
      { name: words.file, weight: 30 },
    ],
    rows: gaps.map((gap) => [
      { text: gap.title, href: hrefOf(site, gap, language) },
      { text: nameGaps(gap.wants, language) },
      linkFile(site, gap),
    ]),
  }));
}

function trace(tracer: Tracer, { title, path }: Subject, shown: readonly string[]): string {
  return tracer.add({ what: title, shown, kind: 'computed', where: path, has: [], lacks: [] });
}

/** Plates have no page of their own among the entries; theirs is below `/Q/`. */
function hrefOf(site: Site, { ref }: Gap, language: ManagerLanguage): string {
  const entry = site.byRef.get(ref);
  const { languages, defaultLanguage } = site.settings;
  return entry ? entryPath(languages.includes(language) ? language : defaultLanguage, entry) : `/Q/${ref}/`;
}

function linkFile(site: Site, { path }: Subject): Cell {
  return { text: path, href: linkToFile(site, path) };
}

function listColumns(language: ManagerLanguage, third: string): Column[] {
  const words = figureMessages(language);
  return [
    { name: words.row, weight: 6, isNumber: true },
    { name: words.entry, weight: 34, isHeader: true },
    { name: third, weight: 25 },
    { name: words.file, weight: 35 },
  ];
}

type Context = { language: ManagerLanguage; today: string; tracer: Tracer };
