/** Gives the marker an arrow key leads to from `index`, or undefined for other keys. The ends do not wrap. */
export function nextIndex(key: string, index: number, count: number): number | undefined {
  const last = count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(index + 1, last);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return undefined;
}

/**
 * Gives the group an arrow key leads to: the next one in the window, in the order of the list, and past the last one
 * there the next of all, to which the map then moves. Undefined for other keys.
 * @param visible numbers of the groups in the window, ascending; without `current` where that one is outside
 * @param count how many groups there are
 */
export function nextGroup(
  key: string,
  current: number,
  { visible, count }: { visible: readonly number[]; count: number },
): number | undefined {
  if (key === 'Home') return visible[0] ?? 0;
  if (key === 'End') return visible.at(-1) ?? count - 1;
  const target = nextIndex(key, current, count);
  if (target === undefined || target === current) return target;
  const isForward = target > current;
  const inView = isForward
    ? visible.find((index) => index > current)
    : visible.findLast((index) => index < current);
  return inView ?? target;
}
