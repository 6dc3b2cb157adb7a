import { topology } from 'topojson-server';
import type { Planar } from '../model/geo.ts';

/**
 * Cuts areas and lines where they meet, so that what two areas share is one arc. Points are rounded to hundredths first:
 * neighbours drawn by the same hand then share theirs exactly.
 * @returns arcs in the unit given; a closed one is a whole ring that touches no other, its first point not repeated
 */
export function cutIntoArcs(features: readonly { rings: Planar[][]; lines: Planar[][] }[]): Arc[] {
  const pair = ({ x, y }: Planar): [number, number] => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
  const cut = topology({
    areas: {
      type: 'MultiPolygon',
      coordinates: features.flatMap(({ rings }) => rings.map((ring) => [close(ring.map(pair))])),
    },
    lines: {
      type: 'MultiLineString',
      coordinates: features.flatMap(({ lines }) => lines.map((line) => line.map(pair))),
    },
  });
  return cut.arcs.map((arc) => {
    const points = arc.map(([x = 0, y = 0]) => ({ x, y }));
    const [first, last] = [points[0], points.at(-1)];
    const isClosed = points.length > 3 && first?.x === last?.x && first?.y === last?.y;
    return { isClosed, points: isClosed ? points.slice(0, -1) : points };
  });
}

function close(ring: [number, number][]): [number, number][] {
  const [first] = ring;
  return first ? [...ring, first] : ring;
}

export type Arc = { points: Planar[]; isClosed: boolean };
