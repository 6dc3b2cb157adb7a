import { BufferAttribute, BufferGeometry, Color, Vector3 } from 'three';
import { linear } from '../kit/colour.ts';
import { nearestOnLine, ramp, type Spot, smoothLine } from '../kit/land.ts';
import type { Part } from '../kit/types.ts';
import { createNoise3 } from '../rock/noise3.ts';

/** The foot of the gorge's walls, from the south-west round behind the fall to the south-east. */
export const FOOT: Spot[] = smoothLine(
  [
    [-70, 118],
    [-47, 72],
    [-36, 40],
    [-30, 14],
    [-23, -4],
    [-12, -13],
    [0, -15.5],
    [12, -13.5],
    [22, -6],
    [31, 12],
    [39, 38],
    [52, 74],
    [78, 120],
  ],
  3,
);

/** Where along `FOOT` the fall comes down, metres from its beginning. */
export const FALL_ALONG_M = nearestOnLine(FOOT, 0, -15.5).alongM;
export const FOOT_LENGTH_M = nearestOnLine(FOOT, 78, 120).alongM;

/** Height of the wall's rim at a place along its foot: highest at the fall, lower down the gorge. */
export function rimM(alongM: number): number {
  const off = Math.abs(alongM - FALL_ALONG_M);
  const wave = 7 * noise(alongM / 23, 3.3, 0) * ramp(6, 24, off);
  return 126 - 22 * ramp(8, 40, off) - 84 * ramp(34, 150, off) + wave - 5 * ramp(5, 0, off);
}

/** How far the wall leans back at a height, metres: a jutting ledge at 34 m parts a steep upper from a broad lower wall. */
export function leanM(heightM: number): number {
  return 0.2 * Math.min(heightM, 34) + 4.2 * ramp(32, 38, heightM) + 0.11 * Math.max(0, heightM - 34);
}

/** Gives the point of the wall at a place along its foot and a height; `outM` moves it into the gorge. */
export function wallPoint(alongM: number, heightM: number, outM = 0): Vector3 {
  const { x, z, nx, nz } = footAt(alongM);
  const out = reliefM(x, heightM, z, alongM) - leanM(heightM) + outM;
  return new Vector3(x + nx * out, heightM - 1, z + nz * out);
}

/** Gives what falling water meets: how far the rock stands out from the foot's line, points by that measure, the way along. */
export function wallForWater() {
  return {
    rockOutM: (alongM: number, heightM: number) => {
      const { x, z } = footAt(alongM);
      return reliefM(x, heightM, z, alongM) - leanM(heightM);
    },
    pointAt: (alongM: number, heightM: number, outM: number) => {
      const { x, z, nx, nz } = footAt(alongM);
      return new Vector3(x + nx * outM, heightM - 1, z + nz * outM);
    },
    sideAt: (alongM: number) => {
      const { nx, nz } = footAt(alongM);
      return new Vector3(nz, 0, -nx);
    },
  };
}

/** Gives how far behind the foot of the wall a place lies (negative: in the gorge) and where along it. */
export function alongWall(x: number, z: number): { behindM: number; alongM: number } {
  const { distanceM, alongM } = nearestOnLine(FOOT, x, z);
  const foot = footAt(alongM);
  const inside = (x - foot.x) * foot.nx + (z - foot.z) * foot.nz;
  const open = z > 112 && inside < 0 && Math.abs(x) < 75;
  return { behindM: inside > 0 || open ? -distanceM : distanceM, alongM };
}

/** Builds the walls of the gorge: bedded rock with moss on its ledges, dark and wet beside the fall. */
export function buildWalls(): Part {
  const columns = sampleFinely(0, FOOT_LENGTH_M, FALL_ALONG_M, 0.3, 1.3);
  const shares = Array.from({ length: 271 }, (_, i) => (i / 270) ** 1.12);
  const positions: number[] = [];
  for (const alongM of columns) {
    const rim = rimM(alongM);
    for (const share of shares)
      positions.push(...wallPoint(alongM, share * (rim + BELOW_M) - BELOW_M).toArray());
    // A lip that runs back into the forest floor.
    positions.push(...wallPoint(alongM, rim + 1.2, -9).toArray());
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setIndex(gridIndex(columns.length, shares.length + 1));
  geometry.computeVertexNormals();
  colourWalls(geometry);
  return { geometry, surface: 'rock' };
}

/** Up part of the wall's normal at a place, 0 upright … 1 level. */
export function ledgeUp(alongM: number, heightM: number): number {
  const here = wallPoint(alongM, heightM);
  const above = wallPoint(alongM, heightM + 0.8);
  return Math.hypot(above.x - here.x, above.z - here.z) / 0.8;
}

function footAt(alongM: number): { x: number; z: number; nx: number; nz: number } {
  let left = Math.min(Math.max(alongM, 0), FOOT_LENGTH_M - 1e-6);
  for (let i = 0; i + 1 < FOOT.length; i += 1) {
    const [ax, az] = FOOT[i] ?? [0, 0];
    const [bx, bz] = FOOT[i + 1] ?? [0, 0];
    const length = Math.hypot(bx - ax, bz - az);
    if (left > length) {
      left -= length;
      continue;
    }
    const t = left / length;
    return { x: ax + t * (bx - ax), z: az + t * (bz - az), nx: -(bz - az) / length, nz: (bx - ax) / length };
  }
  return { x: 0, z: 0, nx: 0, nz: 1 };
}

/** Beds that step out and joints that cut them, metres towards the gorge. */
function reliefM(x: number, y: number, z: number, alongM: number): number {
  const broad = 4.2 * noise(x / 24, y / 46, z / 24);
  const buttress = 6.5 * Math.abs(noise(x / 17, y / 75, z / 17 + 60)) - 2;
  const joint = 3 * Math.abs(noise(x / 7, y / 34, z / 7 + 11)) - 1;
  const bed = y / 11 + 1.7 * noise(x / 19, y / 26, z / 19 + 5);
  const inBed = bed - Math.floor(bed);
  const step =
    2.4 * (ramp(0, 0.2, inBed) * (1 - inBed) - 0.3) * ramp(0.05, 0.45, noise(x / 11, y / 9, z / 11 + 30));
  const small = 0.9 * Math.abs(noise(x / 2.6, y / 7, z / 2.6 + 50)) + 0.28 * noise(x / 1.1, y / 1.5, z / 1.1);
  // The water has cut a groove into the upper wall.
  const off = Math.abs(alongM - FALL_ALONG_M);
  const groove = 3.2 * ramp(9, 1, off) * ramp(30, 60, y);
  return (
    (broad + buttress) * ramp(0, 16, off) + joint * (0.45 + 0.55 * ramp(3, 14, off)) + step + small - groove
  );
}

function sampleFinely(from: number, to: number, centre: number, fineM: number, coarseM: number): number[] {
  const out: number[] = [];
  for (let at = from; at < to; ) {
    out.push(at);
    at += fineM + (coarseM - fineM) * ramp(25, 90, Math.abs(at - centre));
  }
  return [...out, to];
}

function gridIndex(columns: number, rows: number): number[] {
  const index: number[] = [];
  for (let i = 0; i + 1 < columns; i += 1) {
    for (let j = 0; j + 1 < rows; j += 1) {
      const a = i * rows + j;
      index.push(a, a + rows, a + rows + 1, a, a + rows + 1, a + 1);
    }
  }
  return index;
}

function colourWalls(geometry: BufferGeometry): void {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const colours = new Float32Array(position.count * 3);
  const ao = new Float32Array(position.count);
  const colour = new Color();
  for (let i = 0; i < position.count; i += 1) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const up = normal.getY(i);
    const patch = noise(x / 5, y / 7, z / 5 + 70);
    const off = Math.hypot(x, Math.min(0, z + 14) * 0.2);
    colour.copy(STONE).lerp(PALE, ramp(-0.2, 0.6, noise(x / 12, y / 4, z / 12)));
    colour.lerp(RUST, 0.45 * ramp(0.1, 0.6, noise(x / 8, y / 20, z / 8 + 90)));
    const wet = ramp(17, 8, off + 4 * patch - 0.04 * (126 - y)) + 0.5 * ramp(4, 0.5, y);
    colour.lerp(WET, Math.min(1, wet) * 0.8);
    const spray = ramp(34, 12, off) * ramp(70, 10, y);
    const green =
      ramp(0.12, 0.4, up + 0.3 * patch + 0.12 * spray) + 0.6 * ramp(0.0, 0.4, patch) * (0.45 + spray);
    colour.lerp(
      scratch.copy(MOSS).lerp(FERN, ramp(-0.3, 0.5, noise(x / 2, y / 2, z / 2))),
      Math.min(0.92, green),
    );
    colours.set([colour.r, colour.g, colour.b], 3 * i);
    ao[i] = up < -0.05 ? 0.6 : 1;
  }
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  geometry.setAttribute('ao', new BufferAttribute(ao, 1));
}

/** How far the wall goes on below the pool's level: the gorge falls away from it. */
const BELOW_M = 12;
const noise = createNoise3(77);
const scratch = new Color();
const STONE = linear('#5f605f');
const PALE = linear('#86817a');
const RUST = linear('#84684e');
const WET = linear('#363d46');
const MOSS = linear('#4d6a33');
const FERN = linear('#6f8a3e');
