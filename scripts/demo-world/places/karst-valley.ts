import { Color, Matrix4, Quaternion, Vector3 } from 'three';
import { createRandom, type Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { ramp } from '../kit/land.ts';
import type { Part, Placed } from '../kit/types.ts';
import { buildShrub } from '../props/shrubs.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { buildFarHill, buildHill, planHill, type RangeWish } from '../rock/karst.ts';
import type { KarstHill } from '../rock/karst-shape.ts';
import { createNoise3 } from '../rock/noise3.ts';
import type { Spot } from '../rock/scatter-spots.ts';

/**
 * Builds karst: `near` hills with woods on them, `far` ones as shapes. Hills are made once and kept, as they are the
 * same for every view.
 */
export function karstOf(key: string, plan: () => KarstPlan): { parts: Part[]; placed: Placed[] } {
  const known = kept.get(key);
  if (known) return known;
  const { near, far } = plan();
  const built = near.map((hill) =>
    buildHill(hill, { detail: { cellM: 2.4 }, spotsPerM2: 0.013, aoReachM: 9 }),
  );
  const made = {
    parts: built.map(({ part }, i) => clothe(part, near[i]?.seed ?? i, 1.2)),
    placed: [...plantSpots(built.flatMap(({ spots }) => spots)), ...placeFar(far)],
  };
  kept.set(key, made);
  return made;
}

/** Hangs more green down the walls, as on the wooded towers of Bắc Sơn, with crowns up to about `crownM` thick; tones the bare stone down. */
function clothe(part: Part, seed: number, crownM: number): Part {
  const noise = createNoise3(seed + 31);
  const position = part.geometry.getAttribute('position');
  const normal = part.geometry.getAttribute('normal');
  const colour = part.geometry.getAttribute('color');
  const own = new Color();
  const green = new Color();
  for (let i = 0; i < position.count; i += 1) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const broad = noise(x / 30, y / 48, z / 30);
    const fine = noise(x / 8, y / 15, z / 8);
    const share = ramp(0.02, 0.34, 0.62 * normal.getY(i) + 0.42 * broad + 0.3 * fine + 0.1 * ramp(26, 4, y));
    green
      .copy(WOOD_DEEP)
      .lerp(WOOD, 0.5 + 0.5 * noise(x / 5, y / 5, z / 5))
      .lerp(WOOD_GOLD, 0.35 * Math.max(0, noise(x / 19, y / 19, z / 19)));
    own
      .fromBufferAttribute(colour, i)
      .multiply(STONE_TONE)
      .lerp(green, 0.94 * share);
    colour.setXYZ(i, own.r, own.g, own.b);
    // Crowns of trees bulge out of the wall where it is green.
    const out = crownM * share * (0.6 + 1.4 * noise(x / 6 + 9, y / 6, z / 6));
    position.setXYZ(i, x + out * normal.getX(i), y + out * normal.getY(i), z + out * normal.getZ(i));
  }
  return part;
}

/** Far rows are drawn from a few shapes about 100 m high, each turned and made as large as its place asks. */
function placeFar(rows: readonly FarRow[]): Placed[] {
  const close = listShapes(7000);
  const distant = listShapes(1800);
  for (const row of rows) {
    const random = createRandom(row.seed);
    for (let i = 0; i < row.count; i += 1) {
      const place = placeInRow(row, i, random);
      const shapes = Math.hypot(place.x, place.z) < 1150 ? close : distant;
      const tallM = row.heightM[0] + (row.heightM[1] - row.heightM[0]) * random() ** 1.4;
      const wide = (tallM / 100) * (0.85 + 0.5 * random());
      const turn = new Quaternion().setFromAxisAngle(UP, 2 * Math.PI * random());
      const shape = shapes[Math.floor(random() * shapes.length)];
      shape?.matrices.push(new Matrix4().compose(place, turn, new Vector3(wide, tallM / 100, wide)));
      shape?.tints?.push(FROM.clone().lerp(TO, 0.6 * random()));
    }
  }
  return [...close, ...distant];
}

function listShapes(mostTriangles: number): Placed[] {
  return FAR_SEEDS.map((seed, i) => {
    const hill = planHill({ seed, x: 0, z: 0, heightM: 100, radiusM: 52 + 6 * (i % 4), peaks: 4 + (i % 4) });
    return { prop: [clothe(buildFarHill(hill, mostTriangles), seed, 0.6)], matrices: [], tints: [] };
  });
}

function placeInRow({ from, to, depthM, count }: FarRow, i: number, random: Random): Vector3 {
  const t = (i + 0.15 + 0.7 * random()) / count;
  const off = (random() - 0.5) * depthM;
  const [dx, dz] = [to.x - from.x, to.z - from.z];
  const length = Math.hypot(dx, dz);
  return new Vector3(from.x + t * dx - (off * dz) / length, 0, from.z + t * dz + (off * dx) / length);
}

function plantSpots(spots: readonly Spot[]): Placed[] {
  const tree = (seed: number): Placed['prop'] => buildBroadleaf(createRandom(seed), { detail: 'far' });
  const bush = (seed: number): Placed['prop'] => buildShrub(createRandom(seed), { detail: 'far' });
  const groups: Placed[] = [tree(71), tree(72), tree(73), bush(74), bush(75)].map((prop) => ({
    prop,
    matrices: [],
    tints: [],
  }));
  for (const spot of spots) {
    const isTree = spot.soil > 0.55;
    const group = groups[isTree ? Math.floor(spot.chance * 3) : 3 + Math.floor(spot.chance * 2)];
    group?.matrices.push(
      spotMatrix(spot, isTree ? 1.1 + 0.9 * ((spot.chance * 7) % 1) : 2 + 2.4 * ((spot.chance * 11) % 1)),
    );
    group?.tints?.push(FROM.clone().lerp(TO, (spot.chance * 13) % 1));
  }
  return groups;
}

function spotMatrix(spot: Spot, size: number): Matrix4 {
  const lean = new Vector3(spot.nx * 0.35, 1, spot.nz * 0.35).normalize();
  const turn = new Quaternion()
    .setFromUnitVectors(UP, lean)
    .multiply(new Quaternion().setFromAxisAngle(UP, 43 * spot.chance));
  return new Matrix4().compose(
    new Vector3(spot.x, spot.y - 0.4, spot.z),
    turn,
    new Vector3(size, 0.85 * size, size),
  );
}

const WOOD = linear('#4c7a40'),
  WOOD_DEEP = linear('#2c553a'),
  WOOD_GOLD = linear('#7f9146'),
  STONE_TONE = new Color(0.56, 0.56, 0.56);
const FAR_SEEDS = [3, 5, 8, 13, 21, 34, 55, 89];
const kept = new Map<string, { parts: Part[]; placed: Placed[] }>();
const UP = new Vector3(0, 1, 0);
const FROM = new Color('#d9e2cc');
const TO = new Color('#a9b883');

/** `far` rows as `planRange` takes them. */
export type FarRow = RangeWish;
export type KarstPlan = { near: KarstHill[]; far: FarRow[] };
