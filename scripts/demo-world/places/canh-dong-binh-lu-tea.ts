import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { plant, type Stand, setDown, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildGrassTuft } from '../props/grasses.ts';
import { buildHiker, buildIndigoWoman, buildPoleCarrier } from '../props/people.ts';
import { buildTeaRow } from '../props/shrubs.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { acrossOf, floorEdge, slopeHeight, spotAt } from './binh-lu-land.ts';
import { isTeaGarden } from './binh-lu-stands.ts';
import { TEA_ALONG } from './binh-lu-terraces.ts';
import { standAt } from './binh-lu-valley.ts';

/** Rows of tea along the contours of the outlook, and people in them. */
export function teaLife(eye: Eye): Placed[] {
  const heightAt = standAt('harvest');
  const rows = teaRows();
  const grass = strew(81, {
    centre: eye,
    radiusM: 16,
    count: 9000,
    crowding: 0.9,
    isFine: (x, z) => rows.every((row) => Math.abs(row.x - x) + Math.abs(row.z - z) > 0.9),
    sizeSpread: 0.4,
  });
  const put = (prop: Prop, down: number, aside: number, facingDeg: number, size = 1) => {
    const [x, z] = spotAt(TEA_ALONG + aside, -floorEdge(TEA_ALONG, -1) - HILL_OUT_M + down);
    return setDown(prop, x, heightAt(x, z), z, facingDeg, size);
  };
  return [
    ...plant(rows, eye, heightAt, (random, detail) => buildTeaRow(random, { detail }), {
      nearM: 13,
      variants: 4,
      tint: tintBetween('#c9cfae', '#ffffff'),
      sinkM: 0.12,
    }),
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 7,
      variants: 3,
      tint: tintBetween('#bfc99a', '#fff8e0'),
    }),
    put(buildIndigoWoman(createRandom(82)), 8.2, -4.6, 30),
    put(buildIndigoWoman(createRandom(83)), 14.5, 5.2, 80),
    put(buildPoleCarrier(createRandom(84), { goods: '#6f9440' }), 0.2, 11, 300),
    put(buildHiker(createRandom(85)), 1.2, -12, 20),
    put(buildBroadleaf(createRandom(86), { hue: 0.2 }), 5, -21, 0, 1.5),
    put(buildBroadleaf(createRandom(87), { hue: 0.5 }), 9, 27, 0, 1.3),
  ];
}

/** Distance of the outlook from the valley floor's edge, metres. */
export const HILL_OUT_M = 430;

/** Segments of two metres along lines of equal height. */
function teaRows(): Stand[] {
  const random = createRandom(88);
  const stands: Stand[] = [];
  const edge = floorEdge(TEA_ALONG, -1);
  for (let down = -34; down < 62; down += 1.75) {
    if (Math.abs(down) < 1.2) continue;
    const level = slopeHeight(TEA_ALONG, -edge - HILL_OUT_M + down);
    let [lastX, lastZ] = [Number.NaN, Number.NaN];
    for (let along = TEA_ALONG - 56; along < TEA_ALONG + 56; along += 1.82) {
      const [x, z] = spotAt(along, acrossAtLevel(along, level));
      if (
        isTeaGarden(along, acrossOf(x, z)) &&
        noise.noise2(along / 9, down / 3) > -0.62 &&
        Number.isFinite(lastX)
      )
        stands.push({
          x: (x + lastX) / 2,
          z: (z + lastZ) / 2,
          turnDeg: (Math.atan2(x - lastX, lastZ - z) * 180) / Math.PI + 90,
          size: 1,
          tint: random(),
        });
      [lastX, lastZ] = [x, z];
    }
  }
  return stands;
}

function acrossAtLevel(along: number, levelM: number): number {
  let low = floorEdge(along, -1);
  let high = low + 620;
  for (let pass = 0; pass < 16; pass += 1) {
    const middle = (low + high) / 2;
    if (slopeHeight(along, -middle) < levelM) low = middle;
    else high = middle;
  }
  return -low;
}

const noise = createNoise(19);
