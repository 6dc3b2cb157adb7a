import type { Planar, PlanarBox } from './geo.ts';

/**
 * Drops points that lie within `tolerance` of the line between their neighbours (Douglas–Peucker). Ends stay.
 * Units are those of the points.
 */
export function simplifyLine(points: readonly Planar[], tolerance: number): Planar[] {
  const keep = keepOfLine(points, tolerance);
  return points.filter((_, index) => keep[index] === 1);
}

/** Tells which points {@link simplifyLine} keeps: 1 for each that stays, else 0. */
export function keepOfLine(points: readonly Planar[], tolerance: number): Uint8Array {
  const keep = new Uint8Array(points.length).fill(0);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    const far = farthest(points, first, last);
    if (far.distance <= tolerance) continue;
    keep[far.index] = 1;
    spans.push([first, far.index], [far.index, last]);
  }
  return keep;
}

/**
 * Simplifies a closed ring (first point not repeated) and never lets it vanish: a ring smaller than the tolerance
 * keeps up to four points, so that no island is lost from the map.
 */
export function simplifyRing(ring: readonly Planar[], tolerance: number): Planar[] {
  const start = ring[0];
  if (!start || ring.length <= 4) return [...ring];
  const opposite = farthestFrom(ring, start);
  const there = simplifyLine(ring.slice(0, opposite + 1), tolerance);
  const back = simplifyLine([...ring.slice(opposite), start], tolerance);
  const simple = [...there, ...back.slice(1, -1)];
  if (simple.length >= 4) return simple;
  const quarter = ring.length / 4;
  return [0, 1, 2, 3].flatMap((side) => ring[Math.floor(side * quarter)] ?? []);
}

/** Clips a closed ring to a rectangle (Sutherland–Hodgman). Gives an empty list when nothing is left. */
export function clipRing(ring: readonly Planar[], box: PlanarBox): Planar[] {
  const edges: Edge[] = [
    { axis: 'x', at: box.minX, sign: 1 },
    { axis: 'x', at: box.maxX, sign: -1 },
    { axis: 'y', at: box.minY, sign: 1 },
    { axis: 'y', at: box.maxY, sign: -1 },
  ];
  return edges.reduce<Planar[]>((left, edge) => clipAtEdge(left, edge), [...ring]);
}

/** Cuts an open line to the pieces that touch a rectangle; a piece reaches to the first point outside. */
export function clipLine(line: readonly Planar[], box: PlanarBox): Planar[][] {
  const pieces: Planar[][] = [];
  let piece: Planar[] = [];
  line.forEach((point, index) => {
    const next = line[index + 1];
    const isHere = next !== undefined && mayCross(point, next, box);
    if (isHere && piece.length === 0) piece.push(point);
    if (isHere) piece.push(next);
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  });
  return pieces;
}

function mayCross(a: Planar, b: Planar, box: PlanarBox): boolean {
  return (
    Math.max(a.x, b.x) >= box.minX &&
    Math.min(a.x, b.x) <= box.maxX &&
    Math.max(a.y, b.y) >= box.minY &&
    Math.min(a.y, b.y) <= box.maxY
  );
}

/** Cuts each corner of a closed ring at a quarter of its sides, `times` over (Chaikin): a soft line with the same course. */
export function smoothRing(ring: readonly Planar[], times: number): Planar[] {
  if (times === 0 || ring.length < 3) return [...ring];
  const cut = ring.flatMap((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    return [between(point, next, 0.25), between(point, next, 0.75)];
  });
  return smoothRing(cut, times - 1);
}

function between(a: Planar, b: Planar, share: number): Planar {
  return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

function clipAtEdge(ring: readonly Planar[], edge: Edge): Planar[] {
  const out: Planar[] = [];
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous && isInside(previous, edge) !== isInside(point, edge))
      out.push(crossing(previous, point, edge));
    if (isInside(point, edge)) out.push(point);
    previous = point;
  }
  return out;
}

function isInside(point: Planar, edge: Edge): boolean {
  return edge.sign * (point[edge.axis] - edge.at) >= 0;
}

function crossing(a: Planar, b: Planar, edge: Edge): Planar {
  const share = (edge.at - a[edge.axis]) / (b[edge.axis] - a[edge.axis]);
  const point = { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
  point[edge.axis] = edge.at; // exactly on the edge, free of rounding
  return point;
}

function farthest(
  points: readonly Planar[],
  first: number,
  last: number,
): { index: number; distance: number } {
  const a = points[first];
  const b = points[last];
  const best = { index: first, distance: 0 };
  if (!a || !b) return best;
  for (let index = first + 1; index < last; index++) {
    const point = points[index];
    const distance = point ? distanceToSegment(point, a, b) : 0;
    if (distance > best.distance) Object.assign(best, { index, distance });
  }
  return best;
}

function distanceToSegment(point: Planar, a: Planar, b: Planar): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / lengthSquared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

function farthestFrom(ring: readonly Planar[], start: Planar): number {
  let best = 0;
  let bestDistance = -1;
  ring.forEach((point, index) => {
    const distance = Math.hypot(point.x - start.x, point.y - start.y);
    if (distance > bestDistance) [best, bestDistance] = [index, distance];
  });
  return best;
}

type Edge = { axis: 'x' | 'y'; at: number; sign: 1 | -1 };
