import type { YamlValue } from '../content/yaml-values.ts';
import type { AnyFacts } from './columns.ts';
import type { RowValue } from './read-row.ts';

/** `null` takes the part away, `undefined` leaves it as it is. */
export type PartValue = YamlValue | undefined;

/** What a part of an entry is put together from. */
export type Composer = {
  current: AnyFacts;
  isNew: boolean;
  /** Value of a cell; null when it is to be taken away, undefined when the row says nothing new. */
  get: (key: string) => RowValue['value'] | undefined;
  has: (key: string) => boolean;
  sourceId: string;
  /** The day of the table, YYYY-MM-DD, where it is known to the day. */
  tableDay: string | undefined;
  /** Keys of columns that are needed; parts add to it. */
  missing: string[];
  /** Set by parts that cite the table. */
  usesSource: boolean;
};
