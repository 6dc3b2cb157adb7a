import { BufferAttribute, BufferGeometry, Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, mountains, ramp } from '../kit/land.ts';
import type { Part } from '../kit/types.ts';
import { createNoise3 } from '../rock/noise3.ts';

/**
 * Two cliffs with a gorge between them that opens to the south-west; y = 0 is the deck of the glass bridge, about
 * 2,200 m above the sea. The mountain rises in the east, a rock spur stands in the west.
 */
export const POINT = { lat: 22.347, lng: 103.75 };

/** Half the span of the bridge, and how far its feet stand below the deck, metres. */
export const HALF_SPAN_M = 30;
export const FOOT_M = 1.5;
/** Where the gorge's walls end, metres below the deck. */
export const GORGE_M = 240;

export function heightAt(x: number, z: number): number {
  const edge = Math.abs(x - middleAt(z)) - halfWidthAt(z);
  if (z < 420 && z > -330 && edge < 2.6) return -GORGE_M;
  const side = x > middleAt(z) ? 1 : -1;
  const r = Math.hypot(x, z);
  const terrace = 1 - ramp(0.8, 1.3, Math.hypot((x - side * 40) / 22, z / 34));
  const rough = 9 * noise.fbm(x / 48, z / 48, 4) + 2 * noise.fbm(x / 9, z / 9, 2);
  const closed = ramp(-170, -290, z);
  const share = blend(side > 0 ? 1 : 0, ramp(-150, 20, x - middleAt(z)), closed);
  const wild = blend(spurAt(x, z), mountainAt(x, z), share) + rough;
  const top = blend(wild, -FOOT_M, terrace);
  if (r < 700) return top;
  const outer = 1560 * far(x, z) ** 1.35 - 1280 + 260 * ramp(4000, 11000, r) + 420 * ramp(0, 7000, x - z);
  return Math.max(blend(top, -1200, ramp(900, 3200, r)), blend(-900, outer, ramp(700, 2600, r)));
}

/** Colour: pale rock where it is steep, grass and dark woods where soil holds, paving at the bridge's ends. */
export function colourAt(x: number, z: number, _y: number, slope: number, out: Color): void {
  const patch = noise.noise2(x / 13, z / 13);
  out.copy(grass).lerp(straw, ramp(-0.2, 0.6, patch + 0.5 * noise.noise2(x / 3.7, z / 3.7)));
  out.lerp(
    wood,
    ramp(-0.15, 0.2, noise.noise2(x / 90, z / 90) + 0.3 * ramp(60, 200, Math.hypot(x, z))) * 0.8,
  );
  out.lerp(deep, ramp(600, 2500, Math.hypot(x, z)) * 0.7);
  out.lerp(rock, ramp(0.34, 0.6, slope + 0.1 * patch) * blend(0.85, 0.35, ramp(900, 3000, Math.hypot(x, z))));
  const paved = 1 - ramp(0.55, 0.78, Math.hypot((Math.abs(x) - 40) / 22, z / 34) + 0.05 * patch);
  if (paved > 0) out.lerp(paving, paved);
}

/** Builds the two walls of the gorge as sheets of rock: ledges, cracks and buttresses down into the mist. */
export function gorgeWalls(): Part[] {
  return [1, -1].map((side) => wall(side));
}

function wall(side: number): Part {
  const columns = 460;
  const rows = 200;
  const positions = new Float32Array((columns + 1) * (rows + 1) * 3);
  const colours = new Float32Array(positions.length);
  const indices: number[] = [];
  const colour = new Color();
  for (let row = 0; row <= rows; row += 1) {
    const deep01 = Math.max(0, (row - LIP.length) / (rows - LIP.length)) ** 1.5;
    for (let column = 0; column <= columns; column += 1) {
      const t = (column / columns) * 2 - 1;
      const z = 20 + 200 * Math.sign(t) * Math.abs(t) ** 1.4;
      const rim = middleAt(z) + side * (halfWidthAt(z) + 2.9);
      const top = Math.max(heightAt(rim + side * 0.6, z), -GORGE_M + 1) + 0.12;
      const lip = LIP[row];
      const y = lip ? top + lip.upM : top - (top + GORGE_M + 4) * deep01;
      const x = rim + side * (lip ? lip.inM : -1.2 - bulge(side, y, z) * ramp(0, 0.05, deep01));
      const at = row * (columns + 1) + column;
      positions.set([x, y, z], 3 * at);
      paintRock(colour, x, y, z, deep01);
      colours.set([colour.r, colour.g, colour.b], 3 * at);
      if (row === rows || column === columns) continue;
      const below = at + columns + 1;
      indices.push(
        ...(side > 0
          ? [at, at + 1, below + 1, at, below + 1, below]
          : [at, below + 1, at + 1, at, below, below + 1]),
      );
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return { geometry, surface: 'rock' };
}

/** The rim laps over the edge of the land, so that no gap shows between them. */
const LIP = [
  { inM: 2.4, upM: -0.3 },
  { inM: 1.5, upM: 0.02 },
  { inM: 0.4, upM: 0.02 },
  { inM: -0.7, upM: -0.12 },
];

/** How far the rock stands out into the gorge: buttresses, blocks and ledges, more with the depth. */
function bulge(side: number, y: number, z: number): number {
  const buttress = 5 * Math.abs(solid(z / 34, y / 150, side * 7));
  const blocks = 2.6 * solid(z / 11, y / 19, side * 3 + 20) + 1.1 * solid(z / 4.4, y / 6, side + 50);
  const step = y / 23 + 0.5 * solid(z / 40, 2, side);
  const ledge = (Math.floor(step) + ramp(0.72, 1, step - Math.floor(step))) * -1.7;
  return Math.max(0, 1.4 + buttress + blocks + ledge * 0.9);
}

function paintRock(out: Color, x: number, y: number, z: number, deep01: number): void {
  const layer = 0.5 + 0.5 * solid(x / 40, y / 5 + 0.3 * solid(z / 20, 0, 4), z / 60);
  out.copy(rock).lerp(rockWarm, layer * 0.6);
  const step = y / 23 + 0.5 * solid(z / 40, 2, Math.sign(x));
  const within = step - Math.floor(step);
  const green = ramp(0.1, 0.4, solid(x / 12, y / 9, z / 12) + 0.3 * ramp(0.6, 0.95, within) - 0.1);
  out.lerp(moss, green * 0.75).lerp(grass, ramp(0.012, 0, deep01) * 0.8);
}

/** The gorge's half width at the rim: narrow in the north, a wide mouth in the south. */
function halfWidthAt(z: number): number {
  return (
    23 +
    6 * noise.noise2(z / 46, 5) * ramp(20, 50, Math.abs(z)) +
    70 * ramp(60, 420, z) -
    30 * ramp(-40, -310, z)
  );
}

/** The gorge's middle line: it bends to the west as it goes south. */
function middleAt(z: number): number {
  return -150 * ramp(60, 460, z) + 22 * ramp(-40, -240, z);
}

function mountainAt(x: number, z: number): number {
  const inland = 0.97 * (x - 30) - 0.12 * z;
  return (
    -2 +
    440 * (1 - Math.exp(-Math.max(0, inland - 26) / 900)) +
    60 * ramp(40, 400, inland) * noise.ridged(x / 260, z / 260, 4) -
    0.5 * Math.max(0, z - 60)
  );
}

function spurAt(x: number, z: number): number {
  const out = Math.max(0, Math.hypot((x + 46) * 0.9, z * 0.42) - 26);
  return -2 - 0.85 * out + 14 * ramp(0, 30, out) * noise.noise2(x / 30, z / 30);
}

const noise = createNoise(2200);
const solid = createNoise3(5);
const far = mountains(472, 4600, 1);
const grass = linear('#74884a');
const straw = linear('#9d9260');
const wood = linear('#41684a');
const deep = linear('#37594a');
const rock = linear('#918d86');
const rockWarm = linear('#b9a58c');
const moss = linear('#66784a');
const paving = linear('#cdbfa4');
