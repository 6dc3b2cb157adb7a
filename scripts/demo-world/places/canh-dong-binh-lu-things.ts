import { createNoise, createRandom, type Random } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { mix, linear } from '../kit/colour.ts';
import { blend } from '../kit/land.ts';
import { plant, setDown, type Stand, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildBuffalo } from '../props/animals.ts';
import { buildDuck, buildEgret } from '../props/birds.ts';
import { buildGrassTuft, buildReed, buildRiceTuft, buildWildFlowers } from '../props/grasses.ts';
import { createSculpt, meshOf, sculptToProp } from '../props/life-mesh.ts';
import { addBlob } from '../props/life-shapes.ts';
import { buildChild, buildHiker, buildIndigoWoman, buildPoleCarrier } from '../props/people.ts';
import { buildRiceSheaf } from '../props/rice-sheaf.ts';
import { buildTeaRow } from '../props/shrubs.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { bambooBridge, waterWheel } from '../props/village-things.ts';
import { fieldUnder, isField, roadSpot, type Season } from './binh-lu-fields.ts';
import { acrossOf, alongOf, floorEdge, slopeHeight, spotAt, streamAlong, streamDistance, WATER_M } from './binh-lu-land.ts';
import { isTeaGarden } from './binh-lu-stands.ts';
import { TEA_ALONG } from './binh-lu-terraces.ts';
import { isFree, standAt } from './binh-lu-valley.ts';

/** Rice, sheaves, grass, flowers and reeds around an eye on the valley floor. */
export function growAround(eye: Eye, season: Season): Placed[] {
  const heightAt = standAt(season);
  const field = (x: number, z: number) => (isField(alongOf(x, z), acrossOf(x, z)) && isFree(x, z) ? fieldUnder(x, z, season) : undefined);
  const grows = (kinds: string[]) => (x: number, z: number) => {
    const here = field(x, z);
    return here !== undefined && here.edgeM > 0.75 && kinds.includes(here.crop.kind);
  };
  const isBank = (x: number, z: number) => {
    const here = field(x, z);
    const stream = streamDistance(alongOf(x, z), acrossOf(x, z));
    return here ? here.roadM > 1.25 && here.edgeM < 0.8 : stream > 6.2 && heightAt(x, z) > WATER_M + 0.2;
  };
  const byWater = (x: number, z: number) => {
    const far = streamDistance(alongOf(x, z), acrossOf(x, z));
    return far > 5.2 && far < 8.5 && Math.hypot(x - eye.x, z - eye.z) > 4 && noise.noise2(x / 7, z / 7) > 0.05;
  };
  const around = { centre: eye, radiusM: 58, crowding: 0.72 };
  const ripe = strew(31, { ...around, count: 40000, isFine: grows(['ripe', 'turning']) });
  const green = strew(32, { ...around, count: 30000, isFine: grows(['green', 'plot']) });
  const grass = strew(33, { ...around, radiusM: 40, count: 26000, crowding: 0.9, isFine: isBank, sizeSpread: 0.45 });
  const flowers = strew(34, { ...around, radiusM: 26, count: 1400, crowding: 0.8, isFine: (x, z) => isBank(x, z) && noise.noise2(x / 4, z / 4) > 0.1 });
  const reeds = strew(35, { ...around, radiusM: 70, count: 9000, crowding: 0.6, apartM: 0.35, isFine: byWater });
  const sheaves = strew(36, { ...around, radiusM: 150, count: 9000, crowding: 0.5, apartM: 2.6, isFine: grows(['stubble']), sizeSpread: 0.12 });
  const petals = ['#f2e6c8', '#d9a0c0', '#f0c04a'];
  return [
    ...plant(ripe, eye, heightAt, (random, detail) => buildRiceTuft(random, { detail, ripe: true }), { nearM: 11, variants: 4, tint: tintBetween('#d9c9a8', '#fff2d0') }),
    ...plant(green, eye, heightAt, (random, detail) => buildRiceTuft(random, { detail }), { nearM: 11, variants: 3, tint: tintBetween('#d6dcc0', '#ffffff') }),
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), { nearM: 9, variants: 4, tint: tintBetween('#c8d0a8', '#ffffff') }),
    ...plant(flowers, eye, heightAt, (random, detail) => buildWildFlowers(random, { detail, petals: petals[Math.floor(random() * 3)] ?? '#f2e6c8' }), { nearM: 9, variants: 3 }),
    ...plant(reeds, eye, heightAt, (random, detail) => buildReed(random, { detail }), { nearM: 16, variants: 3 }),
    ...plant(sheaves, eye, heightAt, (random) => buildRiceSheaf(random), { nearM: 60, variants: 3 }),
  ];
}

/** People, a buffalo and egrets at the harvest, around the field road's eye. */
export function harvestLife(): Placed[] {
  const put = (prop: Prop, [x, z]: readonly [number, number], facingDeg: number) => setDown(prop, x, heightAt(x, z), z, facingDeg);
  const heightAt = standAt('harvest');
  const at = LIFE;
  return [
    put(buildPoleCarrier(createRandom(1)), at.carrier, 150),
    put(buildIndigoWoman(createRandom(2)), at.reaper, 240),
    put(buildIndigoWoman(createRandom(3), { pose: 'walking' }), at.walker, 300),
    put(buildPoleCarrier(createRandom(4), { goods: '#8fae45' }), at.second, 330),
    put(buildChild(createRandom(5), { jacket: '#3f6f9a' }), at.child, 190),
    put(buildBuffalo(createRandom(6), { grazing: true }), at.buffalo, 250),
    put(buildBuffalo(createRandom(7)), at.calf, 200),
    ...EGRETS.map(([f, r], i) => put(buildEgret(createRandom(20 + i)), beside(f, r), 40 + i * 70)),
  ];
}

/** Bridge, water wheel, ducks, stones and people at the stream. */
export function streamLife(): Placed[] {
  const heightAt = standAt('harvest');
  const onStream = (across: number, out: number) => spotAt(streamAlong(across) + out, across);
  const put = (prop: Prop, [x, z]: readonly [number, number], y: number, facingDeg: number) => setDown(prop, x, y, z, facingDeg);
  const bridge = onStream(184, 0);
  const ducks = [[173, 0.6], [174.2, -0.7], [175.4, 0.3], [176, 1.5], [172.5, -1.8], [178.4, -0.4], [171.2, 1.2], [163, -1]] as const;
  return [
    put(bambooBridge(createRandom(41), { lengthM: 15 }), bridge, -0.72, 225),
    put(buildPoleCarrier(createRandom(42)), onStream(184, 1.2), 0.73, 305),
    put(waterWheel(createRandom(43)), onStream(204, 4.6), -1.05, 135),
    put(buildIndigoWoman(createRandom(44)), onStream(176, 6.4), heightAt(...onStream(176, 6.4)), 265),
    put(buildChild(createRandom(45)), onStream(178, 7.4), heightAt(...onStream(178, 7.4)), 230),
    put(buildBuffalo(createRandom(46), { grazing: true }), onStream(146, 10), heightAt(...onStream(146, 10)), 100),
    put(buildEgret(createRandom(47)), onStream(180, -4.6), heightAt(...onStream(180, -4.6)), 120),
    put(buildEgret(createRandom(48)), onStream(157, -4.4), heightAt(...onStream(157, -4.4)), 60),
    ...ducks.map(([across, out], i) => put(buildDuck(createRandom(60 + i), { kind: i % 3 === 1 ? 'brown' : 'white' }), onStream(across, out), WATER_M - 0.05, 20 + 23 * i)),
    ...streamStones(184, heightAt),
  ];
}

/** Worn stones in and along the stream within 60 m of a point of it, `across` metres from the valley's middle. */
export function streamStones(across: number, heightAt: (x: number, z: number) => number): Placed[] {
  const [x, z] = spotAt(streamAlong(across), across);
  const stones = strew(51, { centre: { x, z }, radiusM: 60, count: 2600, apartM: 0.55, crowding: 0.6, isFine: isStony, sizeSpread: 0.75 });
  return plant(stones, { x, y: 0, z }, heightAt, buildStone, { nearM: 0, variants: 5, seed: 70, sinkM: 0.08 });
}

/** Rows of tea along the contours of the outlook, and people in them. */
export function teaLife(eye: Eye): Placed[] {
  const heightAt = standAt('harvest');
  const rows = teaRows();
  const grass = strew(81, { centre: eye, radiusM: 16, count: 9000, crowding: 0.9, isFine: (x, z) => rows.every((row) => Math.abs(row.x - x) + Math.abs(row.z - z) > 0.9), sizeSpread: 0.4 });
  const put = (prop: Prop, down: number, aside: number, facingDeg: number, size = 1) => {
    const [x, z] = spotAt(TEA_ALONG + aside, -floorEdge(TEA_ALONG, -1) - HILL_OUT_M + down);
    return setDown(prop, x, heightAt(x, z), z, facingDeg, size);
  };
  return [
    ...plant(rows, eye, heightAt, (random, detail) => buildTeaRow(random, { detail }), { nearM: 13, variants: 4, tint: tintBetween('#c9cfae', '#ffffff'), sinkM: 0.12 }),
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), { nearM: 7, variants: 3, tint: tintBetween('#bfc99a', '#fff8e0') }),
    put(buildIndigoWoman(createRandom(82)), 8.2, -4.6, 30),
    put(buildIndigoWoman(createRandom(83)), 14.5, 5.2, 80),
    put(buildPoleCarrier(createRandom(84), { goods: '#6f9440' }), 0.2, 11, 300),
    put(buildHiker(createRandom(85)), 1.2, -12, 20),
    put(buildBroadleaf(createRandom(86), { hue: 0.2 }), 5, -21, 0, 1.5),
    put(buildBroadleaf(createRandom(87), { hue: 0.5 }), 9, 27, 0, 1.3),
  ];
}

/** Where the field scene stands, on the road between fields. */
export const FIELD = roadSpot(8, 30);
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
      if (isTeaGarden(along, acrossOf(x, z)) && noise.noise2(along / 9, down / 3) > -0.62 && Number.isFinite(lastX))
        stands.push({ x: (x + lastX) / 2, z: (z + lastZ) / 2, turnDeg: (Math.atan2(x - lastX, lastZ - z) * 180) / Math.PI + 90, size: 1, tint: random() });
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

function isStony(x: number, z: number): boolean {
  const far = streamDistance(alongOf(x, z), acrossOf(x, z));
  return far < 6.6 && noise.noise2(x / 6, z / 6) + 0.12 * far > 0.3;
}

/** A worn stone of the stream, about 0.7 m across. */
function buildStone(random: Random): Prop {
  const sculpt = createSculpt();
  const [low, high] = [linear('#6f6d66'), linear('#a8a294')];
  addBlob(meshOf(sculpt, 'rock'), {
    at: [0, 0.1, 0],
    radii: [0.3 + 0.12 * random(), 0.18 + 0.1 * random(), 0.26 + 0.1 * random()],
    rows: 6,
    sides: 9,
    bump: () => blend(0.86, 1.1, random()),
    colour: (direction) => mix(low, high, 0.5 + 0.45 * direction[1]),
  });
  return sculptToProp(sculpt);
}

/** A spot `forwardM` up the valley and `rightM` to its north-east side of the field eye. */
export function beside(forwardM: number, rightM: number): readonly [number, number] {
  return spotAt(FIELD_ALONG - forwardM, FIELD_ACROSS + rightM);
}

const noise = createNoise(19);
const FIELD_ALONG = alongOf(...FIELD);
const FIELD_ACROSS = acrossOf(...FIELD);
const EGRETS = [[17, 12], [19, 15], [15, 17], [24, 9], [12, -16], [9, -19]] as const;
const LIFE = {
  carrier: beside(11, 0.4),
  reaper: beside(9, 7.5),
  walker: beside(-9, -0.3),
  second: beside(26, 0.2),
  child: beside(7.5, 2.4),
  buffalo: beside(18, 10),
  calf: beside(21, 13),
} as const;
