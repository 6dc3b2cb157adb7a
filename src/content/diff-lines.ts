/**
 * Compares two texts line by line.
 *
 * @returns the lines in order: kept, taken away, put in; kept lines further than `context` lines from every change are
 *   left out, and one `gap` stands for each run of them. Nothing when the texts are the same
 */
export function diffLines(before: string, after: string, context = 2): DiffLine[] {
  if (before === after) return [];
  const [a, b] = [toLines(before), toLines(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const lines: DiffLine[] = [
    ...a.slice(0, head).map((text) => ({ is: 'kept', text }) as const),
    ...diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((text) => ({ is: 'kept', text }) as const),
  ];
  return shorten(lines, context);
}

/** Longest common subsequence; the texts of a tour have some hundred lines, most of them cut off before. */
function diffMiddle(a: readonly string[], b: readonly string[]): DiffLine[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const isSame = row < a.length && column < b.length && a[row] === b[column];
    const isGone = row < a.length && (column >= b.length || at(row + 1, column) >= at(row, column + 1));
    if (isSame) lines.push({ is: 'kept', text: a[row] ?? '' });
    else if (isGone) lines.push({ is: 'gone', text: a[row] ?? '' });
    else lines.push({ is: 'new', text: b[column] ?? '' });
    if (isSame || isGone) row += 1;
    if (isSame || !isGone) column += 1;
  }
  return lines;
}

function shorten(lines: readonly DiffLine[], context: number): DiffLine[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ is }) => is !== 'kept'),
  );
  return lines.flatMap((line, index): DiffLine[] => {
    if (near[index]) return [line];
    return index === 0 || near[index - 1] ? [{ is: 'gap', text: '' }] : [];
  });
}

function toLines(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

export type DiffLine = { is: 'kept' | 'gone' | 'new' | 'gap'; text: string };
