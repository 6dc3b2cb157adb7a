import type { SearchMessages } from '../../i18n/search.ts';
import { foldText } from '../../model/fold-text.ts';
import type { RankedRow } from '../../model/search/rank-rows.ts';
import { element } from '../common/dom.ts';

/** What the search made of a query, when that is not what was typed. */
export type Reading =
  | { kind: 'as-typed' }
  /** The typing was repaired; these are results for `text`. */
  | { kind: 'repaired'; text: string }
  /** Nothing is called so; `text` is. */
  | { kind: 'guess'; text: string };

/**
 * Says whether a query was read otherwise than typed. Names that are merely longer or lack accents are no guess.
 */
export function judgeReading(
  query: string,
  { isRepaired, ranked }: { isRepaired: boolean; ranked: readonly RankedRow[] },
): Reading {
  const best = ranked[0];
  if (!best) return { kind: 'as-typed' };
  if (isRepaired) return { kind: 'repaired', text: best.row.title };
  const isSlip = best.name > 0.6 && best.name < 0.89 && !isPart(query, [best.row.title, ...best.row.names]);
  return isSlip && best.score >= GUESS_MIN ? { kind: 'guess', text: best.row.title } : { kind: 'as-typed' };
}

/** Draws the sentence about a reading, with a button to take the query otherwise. */
export function readingNote(
  reading: Reading,
  query: string,
  messages: SearchMessages,
  choose: (query: string, isLiteral: boolean) => void,
): (Node | string)[] {
  if (reading.kind === 'as-typed') return [];
  const fill = (text: string, value: string) => text.replace('{query}', () => value);
  const button = element('button', 'search-reading__other');
  button.type = 'button';
  if (reading.kind === 'guess') {
    button.textContent = fill(messages.didYouMean, reading.text);
    button.addEventListener('click', () => choose(reading.text, false));
    return [button];
  }
  button.textContent = fill(messages.asTyped, query);
  button.addEventListener('click', () => choose(query, true));
  return [element('span', '', fill(messages.shownFor, reading.text)), ' ', button];
}

function isPart(query: string, names: readonly string[]): boolean {
  const words = foldText(query).split(' ');
  return names.some((name) => {
    const folded = foldText(name);
    return words.every((word) => folded.replaceAll(' ', '').includes(word));
  });
}

/** A weaker likeness is chance. */
const GUESS_MIN = 0.6;
