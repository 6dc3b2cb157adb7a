import { createRandom } from '../../lib/noise.ts';
import { guardPosts } from '../props/road-things.ts';
import { join } from './paint.ts';
import { setDown } from './scatter.ts';
import { beside, type SectionPoint, type Track, trackBand } from './track.ts';
import type { Part, Placed } from './types.ts';

/** Lays a two-lane mountain road over a track: asphalt with worn wheel tracks, edge lines, dashes, gravel verges. */
export function asphaltRoad(track: Track): Part {
  const bands = [];
  for (let fromM = 0; fromM + DASH_M + GAP_M <= track.lengthM; fromM += DASH_M + GAP_M) {
    bands.push(
      trackBand(track, section('#d9b765'), { fromM, toM: fromM + DASH_M, stepM: 2 }, 'plaster').geometry,
    );
    const rest = { fromM: fromM + DASH_M, toM: fromM + DASH_M + GAP_M, stepM: 2 };
    bands.push(trackBand(track, section('#979088'), rest, 'plaster').geometry);
  }
  return { geometry: join(bands), surface: 'plaster' };
}

/** Sets a concrete kerb and painted guard posts along one side (1 right, −1 left) of a stretch of road. */
export function guardedEdge(
  track: Track,
  { fromM, toM, side }: Stretch,
  heightAt: (x: number, z: number) => number,
): { part: Part; placed: Placed } {
  const [inner, outer] = side > 0 ? [3.95, 4.3] : [-4.3, -3.95];
  const profile = [
    [inner, -0.4, '#8e877c'],
    [inner, 0.17, '#b9b1a2'],
    [inner + 0.04, 0.2, '#cbc3b2'],
    [outer - 0.04, 0.2, '#cbc3b2'],
    [outer, 0.17, '#b9b1a2'],
    [outer, -0.4, '#8e877c'],
  ] as const;
  const part = trackBand(track, profile, { fromM, toM, stepM: 1.5 }, 'plaster');
  const post = guardPosts(createRandom(9), { count: 1 });
  const matrices = [];
  for (let alongM = fromM; alongM <= toM; alongM += 2.6) {
    const spot = beside(track, alongM, side * 4.62);
    matrices.push(
      ...setDown(
        post,
        spot.x,
        Math.max(heightAt(spot.x, spot.z), spot.y - 0.35),
        spot.z,
        spot.headingDeg + 90,
      ).matrices,
    );
  }
  return { part, placed: { prop: post, matrices } };
}

function section(centre: string): SectionPoint[] {
  const half: SectionPoint[] = [
    [-4.75, -0.5, '#8a7b62'],
    [-4.3, -0.03, '#b09b78'],
    [-3.62, 0.0, '#a3937a'],
    [-3.6, 0.0, '#7d7873'],
    [-3.42, 0.01, '#827d77'],
    [-3.42, 0.01, '#e4dfd2'],
    [-3.28, 0.01, '#e4dfd2'],
    [-3.28, 0.01, '#827d77'],
    [-2.6, 0.02, '#948e86'],
    [-1.9, 0.03, '#88827b'],
    [-1.1, 0.04, '#979088'],
    [-0.07, 0.05, '#8a847d'],
    [-0.07, 0.05, centre],
  ];
  return [...half, ...half.toReversed().map(([across, up, css]): SectionPoint => [-across, up, css])];
}

const DASH_M = 4;
const GAP_M = 6;

export type Stretch = { fromM: number; toM: number; side: 1 | -1 };
