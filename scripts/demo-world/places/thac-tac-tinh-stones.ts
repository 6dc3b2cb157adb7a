import { createRandom } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { ramp } from '../kit/land.ts';
import { plant, type Stand, strew } from '../kit/scatter.ts';
import type { Part, Placed } from '../kit/types.ts';
import { block } from '../props/joinery.ts';
import { createWorkshop, finish, moved } from '../props/joinery-workshop.ts';
import { buildBoulder } from './boulders.ts';
import { heightAt, PATH, pathLevelM, pathM, poolM, streamM, wallAt } from './thac-tac-tinh-land.ts';

/** Strews boulders: large ones round the pool and down the stream, cobbles between, scree under the walls. */
export function strewBoulders(eye: Eye): Placed[] {
  const clear = (x: number, z: number) =>
    pathM(x, z) > 1.9 &&
    Math.hypot(x - eye.x, z - eye.z) > 5 &&
    !isBeforePool(x, z) &&
    Math.hypot(x + 5.6, z - 3.6) > 1.6;
  const large = strew(21, {
    centre: { x: 0, z: 6 },
    radiusM: 80,
    count: 2600,
    apartM: 2.1,
    crowding: 0.72,
    sizeSpread: 0.5,
    isFine: (x, z) =>
      clear(x, z) &&
      wallAt(x, z).behindM < -0.5 &&
      ((streamM(x, z) < 6.5 && z > 2) || Math.abs(poolM(x, z) - 0.6) < 1.5),
  });
  const cobbles = strew(22, {
    centre: { x: 0, z: 10 },
    radiusM: 46,
    count: 5600,
    apartM: 0.45,
    crowding: 0.75,
    sizeSpread: 0.6,
    isFine: (x, z) => pathM(x, z) > 1.3 && (streamM(x, z) < 5.4 || poolM(x, z) < 3) && poolM(x, z) > -2,
  });
  const scree = strew(23, {
    centre: { x: 0, z: 20 },
    radiusM: 95,
    count: 900,
    apartM: 3,
    sizeSpread: 0.6,
    isFine: (x, z) =>
      clear(x, z) && wallAt(x, z).behindM > -9 && wallAt(x, z).behindM < -1 && poolM(x, z) > 6,
  });
  const scaled = (stands: Stand[], size: number) =>
    stands.map((stand) => ({ ...stand, size: stand.size ** 1.6 * size }));
  const ground = (x: number, z: number) => heightAt(x, z);
  return [
    ...plant(
      scaled(large, 1.35),
      eye,
      ground,
      (random, detail) => buildBoulder(random, { moss: 0.75, fine: detail === 'near' ? 11 : 6, wetM: 0.2 }),
      { nearM: 16, variants: 7, sinkM: 0.1 },
    ),
    ...plant(
      scaled(cobbles, 0.36),
      eye,
      ground,
      (random, detail) => buildBoulder(random, { moss: 0.25, fine: detail === 'near' ? 5 : 2, wetM: 0.3 }),
      { nearM: 9, variants: 6, sinkM: 0.06 },
    ),
    ...plant(
      scaled(scree, 2),
      eye,
      ground,
      (random) => buildBoulder(random, { moss: 0.95, fine: 10, wetM: -1 }),
      { nearM: 20, variants: 5, sinkM: 0.3 },
    ),
  ];
}

/** Lays the path: worn steps of poured stone, one behind the other, each a little askew. */
export function layPath(): Part {
  const shop = createWorkshop();
  const random = createRandom(61);
  let before = 0;
  for (let i = 0; i + 1 < PATH.length; i += 1) {
    const [x, z] = PATH[i] ?? [0, 0];
    const [nextX, nextZ] = PATH[i + 1] ?? [0, 0];
    const lengthM = Math.hypot(nextX - x, nextZ - z);
    for (let step = (0.46 - (before % 0.46)) % 0.46; step < lengthM; step += 0.46) {
      const t = step / lengthM;
      const y = Math.ceil(pathLevelM(before + step) / 0.14) * 0.14;
      const turn = Math.atan2(-(nextX - x), -(nextZ - z)) + 0.05 * (random() - 0.5);
      const tone = 0.5 + 0.5 * ramp(0, 1, random());
      shop.within(moved(x + t * (nextX - x), y - 0.34, z + t * (nextZ - z), turn), () =>
        block(
          shop,
          random,
          finish(random, 'rock', tone > 0.75 ? '#b5ac9a' : '#a49c8b', 0.16),
          [0, 0, 0],
          [1.5 + 0.1 * random(), 0.34, 0.5],
          { bevelM: 0.03, jitterM: 0.018 },
        ),
      );
    }
    before += lengthM;
  }
  const [part] = shop.toProp((_x, _y) => 1);
  if (!part) throw new Error('the path has no steps');
  return part;
}

/** The stony flat over which one looks from the bank to the pool and the foot of the fall. */
function isBeforePool(x: number, z: number): boolean {
  return x > -4 && x < 6.5 && z > 0 && z < 9.5;
}
