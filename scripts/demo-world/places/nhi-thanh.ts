import type { Color } from 'three';
import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Diorama, Eye, Ground } from '../diorama.ts';
import { linear } from '../kit/colour.ts';
import { blend, mountains, ramp } from '../kit/land.ts';
import { lightOf } from '../kit/moods.ts';
import { plant, setDown, strew, tintBetween } from '../kit/scatter.ts';
import type { Part, Placed } from '../kit/types.ts';
import { buildReed } from '../props/grasses.ts';
import { buildCouple, buildHiker, buildIndigoWoman } from '../props/people.ts';
import { buildShrub } from '../props/shrubs.ts';
import { stoneLantern } from '../props/temple-lanterns.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { lightThings } from '../rock/lit-things.ts';
import { nhiThanhRock, PLAN, STREAM_M } from './nhi-thanh-cave.ts';
import { slabPath } from './slab-path.ts';

const POINT = { lat: 21.8555, lng: 106.7495 };

/** Builds Nhị Thanh for one picture: the stream through the cave towards the daylight. Illustrates the theme. */
export function nhiThanh(): Diorama {
  const light = lightOf('morning', POINT, '2026-11-14T09:20:00+07:00');
  light.haze.mistTopM = -30;
  return {
    point: POINT,
    ...light,
    exposure: 0.66,
    get ground() {
      return landOf();
    },
    water: [
      { x: 0, z: -14, levelM: STREAM_M, radiusM: 50, colour: [0.05, 0.11, 0.1], cover: 0.55, ripple: 0.1 },
    ],
    placeThings: (eye) => {
      const { inner, outer } = nhiThanhRock().parts;
      return { parts: [inner, outer, ...litThings()], placed: growth(eye) };
    },
    scenes: [],
    pictures: [
      {
        file: 'sites/nhi-thanh/photos/main.jpg',
        eye: { x: 1.4, y: 1.35, z: -38.5 },
        yawDeg: 182,
        pitchDeg: 5,
        fovDeg: 52,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

let land: Ground | undefined;
let lit: Part[] | undefined;

function litThings(): Part[] {
  const { made, lamps, parts } = nhiThanhRock();
  const random = createRandom(51);
  const on = (prop: Placed['prop'], x: number, z: number, facingDeg: number) =>
    setDown(prop, x, 0.66, z, facingDeg);
  const placed = () => [
    setDown(slabPath(createRandom(52), PLAN.path.slice(1), 1.9), 0, 0, 0, 180),
    on(buildCouple(random), -5.9, -17, 170),
    on(buildIndigoWoman(random, { pose: 'walking' }), -5.4, -9.5, 355),
    on(buildHiker(random, { jacket: '#d27a3c' }), -4.7, -29.5, 165),
    on(buildIndigoWoman(random), -6.3, -21, 120),
    on(stoneLantern(random), -6.4, -26.5, 90),
    on(stoneLantern(random), -6.9, -12.6, 90),
  ];
  lit ??= lightThings(placed(), {
    sdf: made.lightSdf(),
    rock: parts.inner.geometry,
    lamps,
    cellM: made.lightCellM,
  });
  return lit;
}

/** Trees and reeds round the pond before the mouth. */
function growth(eye: Eye): Placed[] {
  const { heightAt } = landOf();
  const { depthAt } = nhiThanhRock().made;
  const isFree = (x: number, z: number) => depthAt(x, 1, z) < -1 && heightAt(x, z) > 0.2;
  const trees = strew(61, {
    centre: { x: 0, z: 50 },
    radiusM: 110,
    count: 700,
    apartM: 4.5,
    isFine: (x, z) => isFree(x, z) && z > 18,
  });
  const shrubs = strew(62, { centre: { x: 0, z: 24 }, radiusM: 40, count: 300, apartM: 1.8, isFine: isFree });
  const reeds = strew(63, {
    centre: { x: 0, z: 16 },
    radiusM: 26,
    count: 2600,
    isFine: (x, z) => z > 12 && Math.abs(heightAt(x, z) - STREAM_M) < 0.25,
  });
  const tint = tintBetween('#ffffff', '#d6dc98');
  return [
    ...plant(trees, eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), {
      nearM: 95,
      variants: 4,
      seed: 6,
      tint,
    }),
    ...plant(shrubs, eye, heightAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 80,
      seed: 5,
      tint,
    }),
    ...plant(reeds, eye, heightAt, (random, detail) => buildReed(random, { detail }), { nearM: 70, seed: 7 }),
  ];
}

function landOf(): Ground {
  if (land) return land;
  const { cave, depthAt } = nhiThanhRock().made;
  const heightAt = (x: number, z: number): number => {
    const pond = Math.hypot(x / 15, (z - 12) / 14) + 0.1 * noise.noise2(x / 8, z / 8);
    const open = pond < 1 ? -1.2 * ramp(1, 0.75, pond) : 0.9 * ramp(1, 1.2, pond);
    const far = Math.hypot(x, z);
    const y =
      open +
      8 * ramp(30, 140, z) * (0.7 + 0.4 * noise.noise2(x / 60, z / 60)) +
      (far > 300 ? ramp(300, 2600, far) * range(x, z) : 0);
    if (z > 12 || Math.abs(x) > 15) return y;
    return blend(cave.floorAt(x, z) - 0.03, y, Math.max(ramp(7, 11.5, z), ramp(11, 15, Math.abs(x))));
  };
  land = { heightAt, colourAt, reachM: 9000, isHole: (x, z) => depthAt(x, 1, z) > 1.2 };
  return land;
}

function colourAt(x: number, z: number, y: number, slope: number, out: Color): void {
  out.copy(MEADOW).lerp(YOUNG, ramp(-0.2, 0.6, noise.noise2(x / 8, z / 8)));
  out.lerp(WOOD, ramp(70, 260, z));
  out.lerp(BANK, Math.max(ramp(0.5, 0.1, y), 0.7 * ramp(0.3, 0.55, slope)) * (1 - ramp(60, 120, z)));
}

const noise = createNoise(53);
const range = mountains(37, 2400, 560);
const MEADOW = linear('#7d9a4b');
const YOUNG = linear('#a3b45c');
const WOOD = linear('#3f6b45');
const BANK = linear('#8d7552');
