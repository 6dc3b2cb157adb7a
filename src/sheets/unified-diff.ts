/**
 * Writes the difference of two texts as a unified diff with three lines around each change; '' when they are the same.
 *
 * @param path shown in its head; a text that is '' counts as a file that is not there
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, now] = [toLines(before), toLines(after)];
  const steps = listSteps(old, now);
  const head = [
    before === '' ? '--- /dev/null' : `--- ${path}`,
    after === '' ? '+++ /dev/null' : `+++ ${path}`,
  ];
  return `${[...head, ...listHunks(steps)].join('\n')}\n`;
}

/** Longest common subsequence, by the table; front matter has some hundred lines. What is equal at both ends is cut off first. */
function listSteps(old: readonly string[], now: readonly string[]): Step[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
    tail += 1;
  const same = (lines: readonly string[]): Step[] => lines.map((line) => ({ mark: ' ', line }));
  return [
    ...same(old.slice(0, head)),
    ...compareMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...same(old.slice(old.length - tail)),
  ];
}

function compareMiddle(old: readonly string[], now: readonly string[]): Step[] {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) steps.push({ mark: ' ', line: gone });
    if (gone !== undefined && gone === come) [i, j] = [i + 1, j + 1];
    else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ mark: '-', line: gone });
      i += 1;
    } else if (come !== undefined) {
      steps.push({ mark: '+', line: come });
      j += 1;
    }
  }
  return steps;
}

function listHunks(steps: readonly Step[]): string[] {
  const changed = steps.flatMap(({ mark }, index) => (mark === ' ' ? [] : [index]));
  const hunks: { from: number; to: number }[] = [];
  for (const index of changed) {
    const [from, to] = [Math.max(0, index - AROUND), Math.min(steps.length, index + AROUND + 1)];
    const last = hunks.at(-1);
    if (last && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks.flatMap(({ from, to }) => {
    const part = steps.slice(from, to);
    const before = steps.slice(0, from);
    return [
      `@@ ${range('-', before, part)} ${range('+', before, part)} @@`,
      ...part.map(({ mark, line }) => mark + line),
    ];
  });
}

/** `-3,7`: where the lines of one side begin, and how many they are. */
function range(sign: '-' | '+', before: readonly Step[], part: readonly Step[]): string {
  const other = sign === '-' ? '+' : '-';
  const count = (steps: readonly Step[]) => steps.filter(({ mark }) => mark !== other).length;
  const length = count(part);
  return `${sign}${count(before) + (length > 0 ? 1 : 0)},${length}`;
}

function toLines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

const AROUND = 3;

type Step = { mark: ' ' | '-' | '+'; line: string };
