/** What the page about the state of the translations draws. Texts are in the language of the page. */
export type StatusView = {
  lead: string;
  /** Caption of the first table. */
  overview: string;
  stateHead: string;
  /** Languages that are translated into, each named in itself. */
  columns: readonly { name: string; lang: string; isCurrent: boolean }[];
  /** One row per state that occurs; numbers in the order of `columns`. */
  counts: readonly { name: string; numbers: readonly number[] }[];
  /** Caption of the second table. */
  here: string;
  entryHead: string;
  /** Empty on the page of the original. */
  rows: readonly { title: string; lang: string | undefined; href: string; kind: string; state: string }[];
  /** A sentence about the rows left out. */
  more: string | undefined;
};
