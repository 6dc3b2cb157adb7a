import { createNoise3, type Noise3 } from './noise3.ts';
import {
  type Box,
  below,
  capsule,
  carve,
  displaced,
  type Field,
  length3,
  smoothStep,
  solid,
  union,
  type Vec,
} from './sdf.ts';

/** How far the rock reaches below y = 0, so that uneven ground never shows its underside. */
const ROOT_M = 4;

/**
 * Makes the field of a karst hill standing on y = 0: steep towers under rounded tops, cut by vertical flutes and ledges,
 * undercut at the foot, with its tunnels taken out. Relief narrower than about three `finestM` is left out.
 */
export function hillField(hill: KarstHill, finestM: number): Field {
  const noise = createNoise3(hill.seed);
  const widest = Math.max(...hill.peaks.map((peak) => peak.radiusM));
  const towers = union(hill.peaks.map(tower), 0.22 * widest);
  const mostM = 0.2 * widest + 3.2;
  const rock = displaced(towers, mostM, (x, y, z) =>
    relief({ noise, widest, finestM, notchM: hill.notchM }, x, y, z),
  );
  return hill.tunnels.length > 0 ? carve(rock, tunnelField(hill, finestM), 0.8) : rock;
}

/** Gives the box that holds a hill, from below the ground to above its tops. */
export function hillBox({ peaks }: KarstHill): Box {
  const widest = Math.max(...peaks.map((peak) => peak.radiusM));
  const margin = 0.3 * widest + 5;
  const low = (value: (peak: Peak) => number): number => Math.min(...peaks.map(value));
  const high = (value: (peak: Peak) => number): number => Math.max(...peaks.map(value));
  return {
    min: [low((p) => p.x - 1.25 * p.radiusM) - margin, -ROOT_M, low((p) => p.z - 1.25 * p.radiusM) - margin],
    max: [
      high((p) => p.x + 1.25 * p.radiusM) + margin,
      high((p) => p.heightM) + margin,
      high((p) => p.z + 1.25 * p.radiusM) + margin,
    ],
  };
}

/** One tower: walls widening a little downwards under an egg-shaped top. */
function tower({ x: cx, z: cz, heightM, radiusM }: Peak): Field {
  const capM = Math.min(0.62 * heightM, 1.15 * radiusM + 0.14 * heightM);
  const shoulderM = heightM - capM;
  return solid((x, y, z) => {
    const across = length3(x - cx, 0, z - cz);
    if (y < shoulderM) return (across - radiusM - 0.16 * (shoulderM - y)) * 0.98;
    const k0 = length3(across / radiusM, (y - shoulderM) / capM, 0);
    const k1 = length3(across / (radiusM * radiusM), (y - shoulderM) / (capM * capM), 0);
    return k1 < 1e-9 ? -Math.min(radiusM, capM) : (k0 * (k0 - 1)) / k1;
  });
}

function relief({ noise, widest, finestM, notchM }: Relief, x: number, y: number, z: number): number {
  const big = 0.55 * widest;
  let push = 0.15 * widest * noise(x / big, y / (1.5 * big), z / big);
  // Clefts part the tops into crags.
  const crag = 0.24 * widest;
  push += 0.13 * widest * (Math.abs(noise(x / crag, y / (4 * crag), z / crag + 40)) - 0.3);
  if (finestM < 4) push += 1.5 * flutes(noise, x, y, z, 7);
  if (finestM < 3) push += ledges(noise, x, y, z);
  if (finestM < 1.2) push += 0.5 * flutes(noise, x + 31, y, z, 2.6);
  if (finestM < 0.5) push += 0.2 * flutes(noise, x + 67, y, z, 1) - 0.1 * pits(noise, x, y, z);
  // Water once stood at the foot and ate a notch under which the rock hangs over.
  const notch =
    smoothStep(-1, 0.6, y) * (1 - smoothStep(1.6, 4.6, y)) * (0.7 + 0.5 * noise(x / 14, 0, z / 14));
  return push - (finestM < 3 ? notchM * notch : 0);
}

/** Rain-cut runnels: rounded ribs with sharp grooves between, about `widthM` wide and six times as tall. */
function flutes(noise: Noise3, x: number, y: number, z: number, widthM: number): number {
  const bend = 0.4 * noise(x / (3 * widthM), y / (5 * widthM), z / (3 * widthM));
  return 1.3 * Math.abs(noise(x / widthM + bend, y / (6.5 * widthM), z / widthM + bend)) - 0.35;
}

/** Beds of limestone: ledges that step out and hang over, here and there along the wall. */
function ledges(noise: Noise3, x: number, y: number, z: number): number {
  const bed = y / 8.5 + 0.9 * noise(x / 30, y / 40, z / 30);
  const inBed = bed - Math.floor(bed);
  const share = smoothStep(-0.25, 0.35, noise(x / 16, y / 9, z / 16));
  return 1.5 * share * (smoothStep(0, 0.2, inBed) * (1 - inBed) - 0.25);
}

function pits(noise: Noise3, x: number, y: number, z: number): number {
  return (1 - Math.abs(noise(x / 0.7, y / 0.9, z / 0.7))) ** 3;
}

/** Makes the field of a hill's tunnels: negative in their air. A hill without tunnels gives one that is positive everywhere. */
export function tunnelField({ seed, tunnels }: KarstHill, finestM: number): Field {
  const noise = createNoise3(seed);
  const hollows = tunnels.map(({ points, radiiM, floorM }) => {
    const legs: Field[] = [];
    for (let i = 0; i + 1 < points.length; i += 1) {
      const [a, b] = [points[i], points[i + 1]];
      if (a && b) legs.push(capsule(a, b, radiiM[i] ?? 3, radiiM[i + 1] ?? 3));
    }
    const rough = displaced(union(legs, 2), 1.6, (x, y, z) => {
      const broad = 1.5 * noise(x / 5, y / 5, z / 5 + 70) + 0.4 * noise(x / 2, y / 2, z / 2 + 70);
      return finestM < 0.5 ? broad - 0.3 * Math.abs(noise(x / 0.9, y / 4, z / 0.9 + 70)) : broad;
    });
    return carve(rough, below(floorM), 0.5);
  });
  return union(hollows, 0.6);
}

type Relief = { noise: Noise3; widest: number; finestM: number; notchM: number };

/** A tower of a hill: widest `radiusM` at its shoulder, about a sixth of its height wider at the foot. */
export type Peak = { x: number; z: number; heightM: number; radiusM: number };
/** A way through the rock along points [x, y, z] with a radius at each, its floor level at `floorM`. */
export type Tunnel = { points: Vec[]; radiiM: number[]; floorM: number };
/** Metres, standing on y = 0; `notchM` is how deep the foot is undercut. */
export type KarstHill = { seed: number; peaks: Peak[]; tunnels: Tunnel[]; notchM: number };
