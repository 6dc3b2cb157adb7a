import { createNoise, type Random } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { linear, mix } from '../kit/colour.ts';
import { blend } from '../kit/land.ts';
import { plant, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildGrassTuft, buildReed, buildRiceTuft, buildWildFlowers } from '../props/grasses.ts';
import { createSculpt, meshOf, sculptToProp } from '../props/life-mesh.ts';
import { addBlob } from '../props/life-shapes.ts';
import { buildRiceSheaf } from '../props/rice-sheaf.ts';
import { fieldUnder, isField, type Season } from './binh-lu-fields.ts';
import { acrossOf, alongOf, spotAt, streamAlong, streamDistance, WATER_M } from './binh-lu-land.ts';
import { isFree, standAt } from './binh-lu-valley.ts';

/** Rice, sheaves, grass, flowers and reeds around an eye on the valley floor. */
export function growAround(eye: Eye, season: Season): Placed[] {
  const heightAt = standAt(season);
  const field = (x: number, z: number) =>
    isField(alongOf(x, z), acrossOf(x, z)) && isFree(x, z) ? fieldUnder(x, z, season) : undefined;
  const grows = (kinds: string[]) => (x: number, z: number) => {
    const here = field(x, z);
    return here !== undefined && here.edgeM > 0.75 && kinds.includes(here.crop.kind);
  };
  const isBank = (x: number, z: number) => {
    const here = field(x, z);
    const stream = streamDistance(alongOf(x, z), acrossOf(x, z));
    return here
      ? (here.roadM > 1.25 && here.edgeM < 0.8) ||
          (here.roadM < 0.2 && noise.noise2(x / 3, z / 3) > 0 && Math.hypot(x - eye.x, z - eye.z) > 2.4)
      : stream > 6.2 && heightAt(x, z) > WATER_M + 0.2;
  };
  const byWater = (x: number, z: number) => {
    const far = streamDistance(alongOf(x, z), acrossOf(x, z));
    return far > 5.2 && far < 8.5 && Math.hypot(x - eye.x, z - eye.z) > 9 && noise.noise2(x / 7, z / 7) > 0.2;
  };
  const around = { centre: eye, radiusM: 58, crowding: 0.72 };
  const ripe = strew(31, { ...around, count: 40000, isFine: grows(['ripe', 'turning']) });
  const green = strew(32, { ...around, count: 30000, isFine: grows(['green', 'plot']) });
  const grass = strew(33, {
    ...around,
    radiusM: 40,
    count: 26000,
    crowding: 0.9,
    isFine: isBank,
    sizeSpread: 0.45,
  });
  const flowers = strew(34, {
    ...around,
    radiusM: 26,
    count: 1400,
    crowding: 0.8,
    isFine: (x, z) => isBank(x, z) && noise.noise2(x / 4, z / 4) > 0.1,
  });
  const reeds = strew(35, {
    ...around,
    radiusM: 70,
    count: 9000,
    crowding: 0.6,
    apartM: 0.35,
    isFine: byWater,
  });
  const sheaves = strew(36, {
    ...around,
    radiusM: 150,
    count: 9000,
    crowding: 0.5,
    apartM: 2.6,
    isFine: grows(['stubble']),
    sizeSpread: 0.12,
  });
  const petals = ['#f2e6c8', '#d9a0c0', '#f0c04a'];
  return [
    ...plant(ripe, eye, heightAt, (random, detail) => buildRiceTuft(random, { detail, ripe: true }), {
      nearM: 11,
      variants: 4,
      tint: tintBetween('#b9a88e', '#e2d3b4'),
    }),
    ...plant(green, eye, heightAt, (random, detail) => buildRiceTuft(random, { detail }), {
      nearM: 11,
      variants: 3,
      tint: tintBetween('#d6dcc0', '#ffffff'),
    }),
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 9,
      variants: 4,
      tint: tintBetween('#c8d0a8', '#ffffff'),
    }),
    ...plant(
      flowers,
      eye,
      heightAt,
      (random, detail) =>
        buildWildFlowers(random, { detail, petals: petals[Math.floor(random() * 3)] ?? '#f2e6c8' }),
      { nearM: 9, variants: 3 },
    ),
    ...plant(reeds, eye, heightAt, (random, detail) => buildReed(random, { detail }), {
      nearM: 16,
      variants: 3,
    }),
    ...plant(sheaves, eye, heightAt, (random) => buildRiceSheaf(random), { nearM: 60, variants: 3 }),
  ];
}

/** Worn stones in and along the stream within 60 m of a point of it, `across` metres from the valley's middle. */
export function streamStones(across: number, heightAt: (x: number, z: number) => number): Placed[] {
  const [x, z] = spotAt(streamAlong(across), across);
  const stones = strew(51, {
    centre: { x, z },
    radiusM: 60,
    count: 2600,
    apartM: 0.6,
    crowding: 0.6,
    isFine: isStony,
    sizeSpread: 0.7,
  });
  const pebbles = strew(52, {
    centre: { x, z },
    radiusM: 42,
    count: 9000,
    crowding: 0.6,
    isFine: isShore,
    sizeSpread: 0.6,
  });
  const none = { x, y: 0, z };
  return [
    ...plant(stones, none, heightAt, (random) => buildStone(random, 1), {
      nearM: 0,
      variants: 5,
      seed: 70,
      sinkM: 0.1,
    }),
    ...plant(pebbles, none, heightAt, (random) => buildStone(random, 0.2), {
      nearM: 0,
      variants: 5,
      seed: 71,
      sinkM: 0.01,
    }),
  ];
}

function isStony(x: number, z: number): boolean {
  const far = streamDistance(alongOf(x, z), acrossOf(x, z));
  return far < 6.6 && noise.noise2(x / 6, z / 6) + 0.12 * far > 0.3;
}

function isShore(x: number, z: number): boolean {
  const far = streamDistance(alongOf(x, z), acrossOf(x, z));
  return far > 2.5 && far < 6.2;
}

/** A worn stone of the stream, about 0.7 m across at scale 1. */
function buildStone(random: Random, scale: number): Prop {
  const sculpt = createSculpt();
  const [low, high] = [linear('#6f6d66'), linear('#a8a294')];
  addBlob(meshOf(sculpt, 'rock'), {
    at: [0, 0.06 * scale, 0],
    radii: [
      scale * (0.32 + 0.16 * random()),
      scale * (0.15 + 0.07 * random()),
      scale * (0.25 + 0.1 * random()),
    ],
    rows: scale > 0.5 ? 7 : 3,
    sides: scale > 0.5 ? 12 : 6,
    bump: () => blend(0.9, 1.06, random()),
    colour: (direction) => mix(low, high, 0.5 + 0.45 * direction[1]),
  });
  return sculptToProp(sculpt);
}

const noise = createNoise(19);
