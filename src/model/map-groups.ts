import type { Planar } from './geo.ts';

/**
 * Puts points that would cover each other into groups: each point not yet taken starts a group and takes all free
 * points within `radiusPx`. Order is kept, so a group stands where its first point stood in the list.
 */
export function groupNearby<P extends { at: Planar }>(points: readonly P[], radiusPx: number): Group<P>[] {
  const taken = new Set<P>();
  const groups: Group<P>[] = [];
  for (const point of points) {
    if (taken.has(point)) continue;
    const members = points.filter((other) => !taken.has(other) && distance(point.at, other.at) <= radiusPx);
    for (const member of members) taken.add(member);
    groups.push({ members, at: middle(members.map((member) => member.at)) });
  }
  return groups;
}

/** Writes numbers shortly: `[3, 4, 5, 9]` becomes `3–5, 9`. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const current = ranges.at(-1);
    if (current && number === current.last + 1) current.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function distance(a: Planar, b: Planar): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(points: readonly Planar[]): Planar {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

export type Group<P> = { members: P[]; at: Planar };
