import type { Degree, SplatCloud } from './splat-cloud.ts';
import { mergeSplats, weightOf } from './splat-merge.ts';

/** Full contrast counts as much as this share of the size of everything: edges of colour are kept like edges of shape. */
const COLOUR_SHARE = 0.04;

/**
 * Makes a cloud of at most `most` splats that looks like the whole from far away. Always the group whose splats differ most,
 * by place and colour and by how much they show, is cut in two until there are enough groups; each becomes one splat. The
 * same cloud always gives the same one.
 *
 * @param sizeM the longest side of what is there, without strays
 * @param degree harmonics to keep; those of a coarse level are best left out
 */
export function reduceSplats(
  cloud: SplatCloud,
  { most, sizeM, degree }: { most: number; sizeM: number; degree: Degree },
): SplatCloud {
  const kept = degree < cloud.degree ? degree : cloud.degree;
  const order = Uint32Array.from({ length: cloud.count }, (_, index) => index).filter(
    (index) => (cloud.colours[index * 4 + 3] ?? 0) > LEAST_OPACITY,
  );
  if (order.length <= most) {
    return mergeSplats(
      cloud,
      Array.from(order, (index) => Uint32Array.of(index)),
      kept,
    );
  }
  const values = toValues(cloud, sizeM);
  const weights = Float64Array.from({ length: cloud.count }, (_, index) => weightOf(cloud, index));
  const heap: Group[] = [];
  pushGroup(heap, measure({ start: 0, end: order.length }, order, values, weights));
  while (heap.length < most) {
    const widest = heap[0];
    if (!widest || widest.error <= 0) break;
    popGroup(heap);
    const cut = partition(widest, order, values);
    pushGroup(heap, measure({ start: widest.start, end: cut }, order, values, weights));
    pushGroup(heap, measure({ start: cut, end: widest.end }, order, values, weights));
  }
  const groups = heap.sort((a, b) => a.start - b.start).map(({ start, end }) => order.slice(start, end));
  return mergeSplats(cloud, groups, kept);
}

/** Six numbers a splat that can be compared: place, and colour as a length. */
function toValues({ count, positions, colours }: SplatCloud, sizeM: number): Float32Array {
  const values = new Float32Array(count * DIMENSIONS);
  for (let index = 0; index < count; index += 1) {
    for (let part = 0; part < 3; part += 1) {
      values[index * DIMENSIONS + part] = positions[index * 3 + part] ?? 0;
      values[index * DIMENSIONS + 3 + part] = (colours[index * 4 + part] ?? 0) * sizeM * COLOUR_SHARE;
    }
  }
  return values;
}

function measure(
  { start, end }: Range,
  order: Uint32Array,
  values: Float32Array,
  weights: Float64Array,
): Group {
  const sums = new Float64Array(DIMENSIONS);
  const squares = new Float64Array(DIMENSIONS);
  let total = 0;
  for (let at = start; at < end; at += 1) {
    const index = order[at] ?? 0;
    const weight = weights[index] ?? 0;
    total += weight;
    for (let part = 0; part < DIMENSIONS; part += 1) {
      const value = values[index * DIMENSIONS + part] ?? 0;
      sums[part] = (sums[part] ?? 0) + weight * value;
      squares[part] = (squares[part] ?? 0) + weight * value * value;
    }
  }
  const spreads = Array.from(squares, (square, part) => {
    const mean = (sums[part] ?? 0) / total;
    return Math.max(0, square / total - mean * mean);
  });
  const axis = spreads.indexOf(Math.max(...spreads));
  const isOne = end - start < 2;
  // The weight counts less than by itself: large dim things must not take everything.
  const error = isOne ? 0 : Math.sqrt(total) * spreads.reduce((sum, spread) => sum + spread, 0);
  return { start, end, axis, cut: (sums[axis] ?? 0) / total, error };
}

/** Puts what lies below the mean in front, always at least one on each side. */
function partition({ start, end, axis, cut }: Group, order: Uint32Array, values: Float32Array): number {
  let [low, high] = [start, end - 1];
  while (low <= high) {
    const index = order[low] ?? 0;
    if ((values[index * DIMENSIONS + axis] ?? 0) < cut) low += 1;
    else {
      order[low] = order[high] ?? 0;
      order[high] = index;
      high -= 1;
    }
  }
  return low === start || low === end ? (start + end) >> 1 : low;
}

/** A binary heap with the largest error in front. */
function pushGroup(heap: Group[], group: Group): void {
  let at = heap.push(group) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || above.error >= group.error) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = group;
}

function popGroup(heap: Group[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (left && right && right.error > left.error) child += 1;
    const below = heap[child];
    if (!below || below.error <= last.error) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = last;
}

const DIMENSIONS = 6;
const LEAST_OPACITY = 1 / 255;

type Range = { start: number; end: number };
type Group = Range & { axis: number; cut: number; error: number };
