import { createCloud, type Degree, harmonicsOf, type SplatCloud } from './splat-cloud.ts';
import { toAxes } from './symmetric-axes.ts';

/**
 * Makes one splat out of each group: it has the mean place, the spread and the mean colour of all, weighted by how much each
 * shows, and is as opaque as they are together for its size.
 *
 * @param groups positions in `cloud`, one list per new splat
 * @param degree of the new cloud; not above that of the old one
 */
export function mergeSplats(cloud: SplatCloud, groups: readonly Uint32Array[], degree: Degree): SplatCloud {
  const merged = createCloud(groups.length, degree);
  groups.forEach((group, row) => {
    if (group.length === 1) copySplat(cloud, group[0] ?? 0, merged, row);
    else mergeGroup(cloud, group, merged, row);
  });
  return merged;
}

/** How much a splat shows: its opacity and the area it covers, seen from all sides. */
export function weightOf({ scales, colours }: SplatCloud, index: number): number {
  return (colours[index * 4 + 3] ?? 0) * areaOf(scales, index) + 1e-30;
}

function areaOf(scales: Float32Array, index: number): number {
  const [a = 0, b = 0, c = 0] = scales.subarray(index * 3, index * 3 + 3);
  return (a * b + b * c + c * a) / 3;
}

function copySplat(from: SplatCloud, index: number, to: SplatCloud, row: number): void {
  to.positions.set(from.positions.subarray(index * 3, index * 3 + 3), row * 3);
  to.scales.set(from.scales.subarray(index * 3, index * 3 + 3), row * 3);
  to.turns.set(from.turns.subarray(index * 4, index * 4 + 4), row * 4);
  to.colours.set(from.colours.subarray(index * 4, index * 4 + 4), row * 4);
  const [read, written] = [harmonicsOf(from.degree) * 3, harmonicsOf(to.degree) * 3];
  to.harmonics.set(from.harmonics.subarray(index * read, index * read + written), row * written);
}

function mergeGroup(cloud: SplatCloud, group: Uint32Array, to: SplatCloud, row: number): void {
  const weights = Float64Array.from(group, (index) => weightOf(cloud, index));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (values: ArrayLike<number>, stride: number, part: number) =>
    group.reduce((sum, index, at) => sum + (weights[at] ?? 0) * (values[index * stride + part] ?? 0), 0) /
    total;
  const middle = [0, 1, 2].map((axis) => mean(cloud.positions, 3, axis));
  const spread = [0, 0, 0, 0, 0, 0];
  let shown = 0;
  group.forEach((index, at) => {
    const share = (weights[at] ?? 0) / total;
    const away = middle.map((value, axis) => (cloud.positions[index * 3 + axis] ?? 0) - value);
    const own = spreadOf(cloud, index);
    PAIRS.forEach(([one, other], pair) => {
      spread[pair] = (spread[pair] ?? 0) + share * ((own[pair] ?? 0) + (away[one] ?? 0) * (away[other] ?? 0));
    });
    shown += (cloud.colours[index * 4 + 3] ?? 0) * areaOf(cloud.scales, index);
  });
  const { sizes, turn } = toAxes(spread);
  to.positions.set(middle, row * 3);
  to.scales.set(
    sizes.map((size) => Math.sqrt(Math.max(0, size))),
    row * 3,
  );
  to.turns.set(turn, row * 4);
  to.colours.set(
    [0, 1, 2].map((part) => mean(cloud.colours, 4, part)),
    row * 4,
  );
  to.colours[row * 4 + 3] = Math.min(MOST_OPAQUE, shown / Math.max(1e-30, areaOf(to.scales, row)));
  const [read, written] = [harmonicsOf(cloud.degree) * 3, harmonicsOf(to.degree) * 3];
  for (let part = 0; part < written; part += 1) {
    to.harmonics[row * written + part] = Math.round(mean(cloud.harmonics, read, part));
  }
}

/** The covariance of one splat: xx, xy, xz, yy, yz, zz. */
export function spreadOf({ scales, turns }: SplatCloud, index: number): number[] {
  const [x = 0, y = 0, z = 0, w = 1] = turns.subarray(index * 4, index * 4 + 4);
  const [a = 0, b = 0, c = 0] = scales.subarray(index * 3, index * 3 + 3);
  const rows = [
    [(1 - 2 * (y * y + z * z)) * a, 2 * (x * y - w * z) * b, 2 * (x * z + w * y) * c],
    [2 * (x * y + w * z) * a, (1 - 2 * (x * x + z * z)) * b, 2 * (y * z - w * x) * c],
    [2 * (x * z - w * y) * a, 2 * (y * z + w * x) * b, (1 - 2 * (x * x + y * y)) * c],
  ];
  return PAIRS.map(([one, other]) => {
    const [first = [], second = []] = [rows[one], rows[other]];
    return first.reduce((sum, value, part) => sum + value * (second[part] ?? 0), 0);
  });
}

const PAIRS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 1],
  [1, 2],
  [2, 2],
] as const;
const MOST_OPAQUE = 0.995;
