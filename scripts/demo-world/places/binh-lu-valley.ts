import type { Color } from 'three';
import { createNoise, createRandom, type Random } from '../../lib/noise.ts';
import type { Eye, Ground, Mist, Water } from '../diorama.ts';
import { linear } from '../kit/colour.ts';
import { blend, ramp } from '../kit/land.ts';
import { plant, tintBetween } from '../kit/scatter.ts';
import type { Part, Placed, Prop } from '../kit/types.ts';
import { buildBambooClump, buildBananaClump } from '../props/banana-bamboo.ts';
import { addFarClump, createTone } from '../props/life-foliage.ts';
import { createSculpt, meshOf, sculptToProp } from '../props/life-mesh.ts';
import { buildArecaPalm } from '../props/palms.ts';
import { thaiHouse } from '../props/thai-house.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { fieldUnder, isField, makeFields, roadDistance, type Season } from './binh-lu-fields.ts';
import {
  acrossOf,
  alongOf,
  beyondFloor,
  paintWild,
  RIVER_HALF_M,
  riverAcross,
  riverDistance,
  slopeHeight,
  spotAt,
  streamDistance,
  WATER_M,
} from './binh-lu-land.ts';
import { Sheet } from './binh-lu-sheet.ts';
import { GROUNDS, valleyStands } from './binh-lu-stands.ts';
import { makeTerraces, terracedHeight, terraceShare } from './binh-lu-terraces.ts';

/** The valley's land and water. Things stand at `standAt`, not on the ground below fields and terraces. */
export const VALLEY_GROUND: Ground = { heightAt: groundHeight, colourAt: paintGround, reachM: 17000 };
export const VALLEY_WATER: Water[] = [
  { x: 0, z: 0, levelM: WATER_M, radiusM: 3600, colour: [0.07, 0.14, 0.13], cover: 0.55, ripple: 0.22 },
];

/** Height on which a thing stands: banks, fields, terraces, house mounds and river banks included. */
export function standAt(season: Season): (x: number, z: number) => number {
  return (x, z) => {
    const along = alongOf(x, z);
    const across = acrossOf(x, z);
    if (isField(along, across) && isFree(x, z)) return fieldUnder(x, z, season).groundM;
    return terraceShare(along, across) > 0 ? terracedHeight(along, across) : groundHeight(x, z);
  };
}

/** Everything of the valley but what a scene adds: fields, terraces, river, trees and hamlets as seen from an eye. */
export function makeValley(
  eye: Eye,
  season: Season,
  buildHouse = buildThai,
): { parts: Part[]; placed: Placed[] } {
  const heightAt = standAt(season);
  const stands = valleyStands();
  const leaf = tintBetween('#8fa68a', '#c3c48c');
  return {
    parts: [...makeFields(eye, season, isFree), ...makeTerraces(eye, season), riverBanks()],
    placed: [
      ...plant(
        stands.groves,
        eye,
        heightAt,
        (random, detail) =>
          detail === 'near' ? buildBroadleaf(random, { detail: 'far' }) : buildGrove(random),
        { nearM: 260, tint: leaf },
      ),
      ...plant(stands.trees, eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), {
        nearM: 70,
        tint: leaf,
        variants: 4,
      }),
      ...plant(stands.bamboo, eye, heightAt, (random, detail) => buildBambooClump(random, { detail }), {
        nearM: 60,
      }),
      ...plant(stands.bananas, eye, heightAt, (random, detail) => buildBananaClump(random, { detail }), {
        nearM: 60,
      }),
      ...plant(stands.palms, eye, heightAt, (random, detail) => buildArecaPalm(random, { detail }), {
        nearM: 60,
      }),
      ...plant(stands.houses, eye, heightAt, buildHouse, { nearM: 130, variants: 4, sinkM: 0 }),
    ],
  };
}

/** Banks of mist over the floor and before the far slopes, the same from everywhere. */
export function valleyMists(density: number): Mist[] {
  const random = createRandom(12);
  return Array.from({ length: 26 }, (_, i): Mist => {
    const along = -2900 + 230 * i + 120 * random();
    const across = (i % 3 === 0 ? -1 : 1) * (480 + 420 * random());
    const [x, z] = spotAt(along, across);
    const widthM = 420 + 420 * random();
    return {
      x,
      y: 26 + 34 * random(),
      z,
      widthM,
      heightM: 46 + 40 * random(),
      colour: [0.95, 0.9, 0.84],
      density: density * (0.5 + 0.5 * random()),
    };
  });
}

/** Threads of smoke over the hamlets' kitchens. */
export function valleySmoke(): Mist[] {
  return valleyStands()
    .houses.filter((_, i) => i % 5 === 1)
    .map(({ x, z, tint }) => ({
      x: x + 3,
      y: 15 + 4 * tint,
      z,
      widthM: 7 + 5 * tint,
      heightM: 26,
      colour: [0.9, 0.92, 0.96],
      density: 0.3,
    }));
}

/** Tells where no field lies because houses, gardens and drying grounds are there. */
export function isFree(x: number, z: number): boolean {
  return GROUNDS.every(([along, across, radiusM]) => {
    const [hx, hz] = spotAt(along, across);
    return Math.hypot(x - hx, z - hz) > radiusM + 8;
  });
}

function groundHeight(x: number, z: number): number {
  const along = alongOf(x, z);
  const across = acrossOf(x, z);
  const out = beyondFloor(along, across);
  if (out > 0) return slopeHeight(along, across) - 0.12 - 1.3 * terraceShare(along, across);
  const river = riverDistance(along, across);
  const stream = streamDistance(along, across);
  let y = -0.12 - 0.73 * ramp(-40, -70, out) * ramp(76, 96, river) * ramp(34, 50, stream);
  for (const [hubAlong, hubAcross, radiusM] of GROUNDS) {
    const far = Math.hypot(along - hubAlong, across - hubAcross);
    if (far < radiusM + 12)
      y = blend(y, 0.75 + 0.3 * noise.noise2(x / 17, z / 17), 1 - ramp(radiusM - 8, radiusM + 8, far));
  }
  if (river < 56) y = blend(-2.6, y, ramp(RIVER_HALF_M + 9, 52, river));
  return stream < 16 ? streamBed(stream, x, z, y) : y;
}

/** The stream's own bed: shallow, with a bank of stones that comes and goes. */
function streamBed(distanceM: number, x: number, z: number, bankM: number): number {
  const ragged = distanceM + 0.9 * noise.noise2(x / 5, z / 5) + 0.35 * noise.noise2(x / 1.3, z / 1.3);
  const bed = -1.3 + 0.12 * noise.noise2(x / 1.1, z / 1.1);
  const shore = blend(bed, -0.72, ramp(2.6, 4.6, ragged));
  return blend(shore, bankM + 0.12 * noise.noise2(x / 2.2, z / 2.2), ramp(4.6, 7.4, ragged));
}

function paintGround(x: number, z: number, heightM: number, slope: number, out: Color): void {
  paintWild(x, z, heightM, slope, out);
  const along = alongOf(x, z);
  const across = acrossOf(x, z);
  const stream = streamDistance(along, across);
  if (stream < 14) {
    const ragged = stream + 0.9 * noise.noise2(x / 5, z / 5) + 0.35 * noise.noise2(x / 1.3, z / 1.3);
    out.lerp(GRAVEL, (1 - ramp(4.6, 6.6, ragged)) * (0.75 + 0.25 * noise.noise2(x / 0.8, z / 0.8)));
    out.lerp(BED, 1 - ramp(2.6, 4.2, ragged));
  }
  if (beyondFloor(along, across) < 0)
    out.lerp(ROAD, (1 - ramp(1.1, 1.9, roadDistance(along, across))) * ramp(5, 8, stream));
  for (const [hubAlong, hubAcross, radiusM] of GROUNDS) {
    const far = Math.hypot(along - hubAlong, across - hubAcross);
    if (far < radiusM)
      out.lerp(YARD, 0.75 * (1 - ramp(radiusM * 0.5, radiusM, far + 9 * noise.noise2(x / 9, z / 9))));
  }
  out.lerp(BED, 1 - ramp(36, 46, riverDistance(along, across)));
}

/** The river's banks as a band of their own, sharp from afar: turf, a beach of sand, the bed. */
function riverBanks(): Part {
  const sheet = new Sheet();
  const shape: [number, number, Color][] = [
    [56, -0.2, TURF],
    [RIVER_HALF_M + 9, -0.15, TURF],
    [RIVER_HALF_M + 6, -0.4, SAND],
    [RIVER_HALF_M + 1, -0.8, SAND],
    [RIVER_HALF_M - 2, -1.2, BED],
    [0, -2.2, BED],
  ];
  const lines = [...shape.map(([m, y, c]) => [-m, y, c] as const), ...shape.slice(0, -1).reverse()];
  const count = 900;
  for (let i = 0; i <= count; i += 1) {
    const along = -3300 + (6200 * i) / count;
    const wobble = 1 + 0.16 * noise.noise2(along / 37, 2);
    for (const [m, y, colour] of lines) {
      const slant = (150 / 300) * Math.cos(along / 300 + 0.6) + (38 / 121) * Math.cos(along / 121 + 2);
      const wide = (m * wobble) / Math.hypot(1, slant);
      const [x, z] = spotAt(along - wide * slant, riverAcross(along) + wide);
      sheet.add(x, y, z, colour);
    }
  }
  sheet.stitch(0, lines.length, count + 1);
  return sheet.toPart();
}

function buildThai(random: Random, detail: 'near' | 'far'): Prop {
  return thaiHouse(random, { detail, roof: random() < 0.6 ? 'thatch' : 'shingle' });
}

/** Three crowns side by side for slopes seen from afar, about 14 m across. */
export function buildGrove(random: Random): Prop {
  const sculpt = createSculpt();
  const tone =
    random() < 0.5
      ? createTone('#23493a', '#47744a', '#8fae56')
      : createTone('#2b5138', '#5a8748', '#a5bb5e');
  for (let i = 0; i < 3; i += 1) {
    const [x, z] = [4 * Math.cos(i * 2.1 + random()), 4 * Math.sin(i * 2.1 + random())];
    const size = 3.2 + 1.6 * random();
    addFarClump(meshOf(sculpt, 'leaf'), random, {
      at: [x, size * 0.75, z],
      radii: [size, size * 0.85, size],
      crownCentre: [0, 1, 0],
      leaves: 4,
      leafM: 2,
      tone,
    });
  }
  return sculptToProp(sculpt);
}

const noise = createNoise(63);
const TURF = linear('#6d8a3f');
const SAND = linear('#c9b88e');
const GRAVEL = linear('#a39a88');
const BED = linear('#7f8274');
const ROAD = linear('#bfa377');
const YARD = linear('#a98c60');
