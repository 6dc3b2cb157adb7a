import type { ManagerLanguage } from '../i18n/figures.ts';

/** A report before it becomes a page, a PDF or a table: text and numbers in reading order, nothing about looks. */
export type Report = {
  language: ManagerLanguage;
  title: string;
  /** Office, period, day it was judged by, day it is due. */
  lead: readonly string[];
  sections: readonly Section[];
  sources: readonly NumberedSource[];
  trace: readonly TraceRow[];
};

/** A part with its heading. `id` is an anchor. */
export type Section = { id: string; title: string; note: string; blocks: readonly Block[] };

export type Block =
  | { is: 'text'; text: string }
  | { is: 'chart'; title: string; bars: readonly Bar[]; maxPercent: number }
  | { is: 'table'; caption: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] };

/** `weight` shares out the width; numbers stand at the end of their cells. The column that names the row is its header. */
export type Column = { name: string; weight: number; isNumber?: boolean; isHeader?: boolean };

/** Text, and where it leads on a page: an address of the site from its root, or on the web. */
export type Cell = { text: string; href?: string | undefined };

/** One bar. `text` says the number, and whether it is enough where that can be said; colour never says it alone. */
export type Bar = { label: string; percent: number; text: string; isShort: boolean };

/** `number` is what `[1]` in the tables means. */
export type NumberedSource = { number: number; text: string; url: string; place: string };

/** Where the figures of one numbered row come from. */
export type TraceRow = {
  row: number;
  what: string;
  /** Every number the row shows. */
  shown: readonly string[];
  kind: 'declared' | 'computed';
  /** `content/kpi/lang-son.csv:2` for declared figures, the rule for computed ones. */
  where: string;
  /** File or id of every entry that was counted: first those that have what is asked, then those that lack it. */
  has: readonly string[];
  lacks: readonly string[];
};

/** Numbers the rows of a report and its sources, in the order they are first met. */
export class Tracer {
  readonly trace: TraceRow[] = [];
  readonly #sources = new Map<string, number>();

  /** Gives the row its number. */
  add(row: Omit<TraceRow, 'row'>): string {
    this.trace.push({ row: this.trace.length + 1, ...row });
    return String(this.trace.length);
  }

  /** Gives a source its number, the same every time. */
  cite(id: string): string {
    const number = this.#sources.get(id) ?? this.#sources.size + 1;
    this.#sources.set(id, number);
    return `[${number}]`;
  }

  /** Ids of the sources that were cited, in the order of their numbers. */
  listSources(): string[] {
    return [...this.#sources.keys()];
  }
}
