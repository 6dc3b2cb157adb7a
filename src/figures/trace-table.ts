import { figureMessages, type ManagerLanguage } from '../i18n/figures.ts';
import type { Block, TraceRow } from './report.ts';

/** Plans the annex that says where each numbered row comes from. Long lists of entries are whole in the CSV file. */
export function traceTable(trace: readonly TraceRow[], language: ManagerLanguage): Block {
  const words = figureMessages(language);
  return {
    is: 'table',
    caption: words.annex,
    columns: [
      { name: words.row, weight: 6, isNumber: true },
      { name: words.indicator, weight: 26, isHeader: true },
      { name: words.shown, weight: 18 },
      { name: words.place, weight: 50 },
    ],
    rows: trace.map((one) => {
      const lists = [nameList(words.has, one.has, words.none), nameList(words.lacks, one.lacks, words.none)];
      const where = one.has.length + one.lacks.length === 0 ? one.where : [one.where, ...lists].join(' ');
      return [String(one.row), one.what, one.shown.join('; '), where].map((text) => ({ text }));
    }),
  };
}

function nameList(name: string, refs: readonly string[], none: string): string {
  const rest = refs.length - MOST;
  const shown = refs.slice(0, MOST).join(', ');
  return `${name}: ${refs.length === 0 ? none : shown}${rest > 0 ? `, … (+${rest}, trace.csv)` : ''}.`;
}

/** A row of the annex must fit on a page of paper. */
const MOST = 60;
