import { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, ramp } from '../kit/land.ts';

/** The stream: x of its middle at z. */
export function streamX(z: number): number {
  return -4 + 15 * Math.sin(z / 21 + 0.4) + (6 - 0.06 * z) * Math.sin(z / 37 + 2) + 0.0009 * z * z;
}

/** Distance to the middle of the stream, metres, off by its changing width. */
export function streamDistance(x: number, z: number): number {
  const bend = streamX(z + 0.5) - streamX(z - 0.5);
  return Math.abs(x - streamX(z)) / Math.sqrt(1 + bend * bend) - 1.6 * noise.noise2(z / 17, 4);
}

/** Height of the meadow and of the land around it. */
export function heightAt(x: number, z: number): number {
  const r = Math.hypot(x, z + 110);
  let height = 0.35 * noise.noise2(x / 26, z / 26) + 0.1 * noise.noise2(x / 5, z / 5) + 0.25;
  height += ramp(170, 420, r) * (16 + 12 * noise.noise2(x / 90, z / 90)) + ramp(900, 4000, r) * 60;
  const bank = streamDistance(x, z);
  return bank < 9 && z > -330 ? blend(-1.6, height, ramp(2.2, 6.2, bank)) : height;
}

/** Colours of the meadow. */
export function colourAt(x: number, z: number, y: number, _slope: number, out: Color): void {
  const fine = noise.noise2(x / 0.7, z / 0.7);
  out.copy(GRASS).lerp(GOLD, 0.42 + 0.45 * noise.noise2(x / 17, z / 17) + 0.16 * fine);
  out.lerp(LUSH, 0.75 * (1 - ramp(3, 13, streamDistance(x, z))));
  const r = Math.hypot(x, z + 110);
  out.lerp(
    scratch.copy(FOREST).lerp(DEEP, 0.5 + 0.5 * noise.noise2(x / 30, z / 30)),
    ramp(165, 215, r + 26 * noise.noise2(x / 40, z / 40)),
  );
  if (r < 400) out.lerp(MUD, ramp(-0.25, -0.75, y));
  const worn = Math.abs(x - 17 - 5 * Math.sin(z / 19) - 0.05 * (z + 20));
  if (r < 200) out.lerp(PATH, 0.75 * (1 - ramp(0.25, 0.7, worn + 0.12 * fine)));
}

const noise = createNoise(404);
const GRASS = linear('#7f9c48'),
  GOLD = linear('#ab974f'),
  LUSH = linear('#6c9247'),
  FOREST = linear('#4a7548'),
  DEEP = linear('#335a44');
const MUD = linear('#8d7f60'),
  PATH = linear('#bda376');
const scratch = new Color();
