import { Color, SphereGeometry } from 'three';
import { linear } from '../kit/colour.ts';
import { displace, paintBy } from '../kit/paint.ts';
import type { Part } from '../kit/types.ts';
import { createNoise3 } from '../rock/noise3.ts';
import { SEA_M } from './ha-tien-map.ts';

/** Builds the islands south-west of Hà Tiên where they lie: the near islets, the Hải Tặc group and, far out, Phú Quốc. */
export function farIslands(): Part[] {
  return ISLANDS.map((island, i) => buildIsland(island, 300 + i));
}

function buildIsland({ x, z, lengthM, widthM, heightM, turnDeg }: Island, seed: number): Part {
  const noise = createNoise3(seed);
  const cos = Math.cos((turnDeg * Math.PI) / 180);
  const sin = Math.sin((turnDeg * Math.PI) / 180);
  const shape = displace(new SphereGeometry(1, 72, 36, 0, 2 * Math.PI, 0, 0.56 * Math.PI), (vertex) => {
    const ridge =
      0.55 +
      0.75 * Math.abs(noise(vertex.x * 2.1, 0.4, vertex.z * 1.6)) +
      0.3 * noise(vertex.x * 5, 3, vertex.z * 5);
    const shore = 1 + 0.16 * noise(vertex.x * 2.6, 8, vertex.z * 2.6);
    const [u, v] = [vertex.x * 0.5 * lengthM * shore, vertex.z * 0.5 * widthM * shore];
    return vertex.set(x + cos * u - sin * v, SEA_M + heightM * vertex.y * ridge, z + sin * u + cos * v);
  });
  const colour = new Color();
  const geometry = paintBy(shape, ({ x: px, y, z: pz }) => {
    const patch = noise(px / 90, y / 40, pz / 90);
    return colour
      .copy(GREEN)
      .lerp(DEEP, 0.5 + 0.7 * patch)
      .lerp(ROCK, y < SEA_M + 0.1 * heightM ? 0.8 : 0)
      .clone();
  });
  return { geometry, surface: 'rock' };
}

const GREEN = linear('#587c4c');
const DEEP = linear('#385c48');
const ROCK = linear('#a39a88');
const ISLANDS: Island[] = [
  { x: -3300, z: 1150, lengthM: 620, widthM: 380, heightM: 78, turnDeg: 30 },
  { x: -2950, z: 1750, lengthM: 300, widthM: 210, heightM: 44, turnDeg: 80 },
  { x: -5200, z: 1900, lengthM: 420, widthM: 260, heightM: 58, turnDeg: 10 },
  { x: -9000, z: 15500, lengthM: 2600, widthM: 1400, heightM: 190, turnDeg: 60 },
  { x: -14800, z: 24500, lengthM: 2600, widthM: 1500, heightM: 180, turnDeg: 20 },
  { x: -11800, z: 25600, lengthM: 1700, widthM: 900, heightM: 120, turnDeg: 50 },
  { x: -17500, z: 27200, lengthM: 1500, widthM: 800, heightM: 110, turnDeg: 15 },
  { x: -44000, z: 21000, lengthM: 9000, widthM: 26000, heightM: 620, turnDeg: 12 },
];

type Island = { x: number; z: number; lengthM: number; widthM: number; heightM: number; turnDeg: number };
