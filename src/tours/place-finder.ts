import type { Place } from '../model/diagnostics.ts';

/**
 * Makes a function that finds line and column of an offset (UTF-16 units) in a text. The lines are counted once, so that
 * thousands of places in a long file cost nothing.
 */
export function createPlaceFinder(path: string, text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { path, line: low + 1, column: offset - (starts[low] ?? 0) + 1, length: 1 };
  };
}
