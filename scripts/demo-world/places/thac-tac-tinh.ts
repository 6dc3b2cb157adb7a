import { createRandom } from '../../lib/noise.ts';
import type { Diorama, Eye, Mist } from '../diorama.ts';
import { ramp } from '../kit/land.ts';
import { lightOf } from '../kit/moods.ts';
import { setDown } from '../kit/scatter.ts';
import { buildCouple, buildHiker } from '../props/people.ts';
import { plantForest, plantWalls } from './thac-tac-tinh-green.ts';
import { colourAt, heightAt, STREAM, streamLevelM } from './thac-tac-tinh-land.ts';
import { layPath, strewBoulders } from './thac-tac-tinh-stones.ts';
import { buildWalls, FALL_ALONG_M, rimM, wallForWater } from './thac-tac-tinh-wall.ts';
import { buildFall, buildFoamPatches, type Patch } from './waterfall.ts';

const POINT = { lat: 22.35, lng: 103.6 };

/** Things a tour can point at: metres in the frame of the diorama, whose origin is the plunge pool. */
export const TARGETS: Record<string, { x: number; y: number; z: number }> = {
  fall: { x: 0, y: 30, z: -20 },
  'jutting-rock': { x: 0, y: 35, z: -22 },
  pool: { x: 0.5, y: 0, z: -6 },
  visitors: { x: -5.6, y: 1.9, z: 3.6 },
  steps: { x: -11, y: -6, z: 72 },
};

/** Builds the gorge of Tác Tình: a fall of 125 m into a small pool, and the stepped forest path that leads to it. */
export function thacTacTinh(): Diorama {
  const light = lightOf('noon', POINT, '2026-10-18T14:40:00+07:00');
  light.sun.colour = [4.1, 3.1, 2.0];
  light.sky.fill = 1.4;
  light.haze = {
    ...light.haze,
    densityPerM: 0.00022,
    colour: [0.6, 0.75, 0.82],
    sunColour: [1.25, 1.1, 0.8],
  };
  return {
    point: POINT,
    ...light,
    ground: { heightAt, colourAt, reachM: 9000 },
    water: [
      { x: 0.5, z: -6, levelM: 0, radiusM: 10.9, colour: [0.05, 0.17, 0.17], cover: 0.42, ripple: 0.22 },
    ],
    placeThings: (eye) => ({
      placed: [...strewBoulders(eye), ...plantWalls(eye), ...plantForest(eye), ...people()],
      parts: [buildWalls(), ...whiteWater(), layPath()],
      mists: spray(eye),
    }),
    exposure: 0.66,
    scenes: [
      { id: 'pool', eye: { x: 4.4, y: heightAt(4.4, 9.4) + 2.2, z: 9.4 } },
      { id: 'path', eye: { x: -11.2, y: heightAt(-11.2, 88) + 1.75, z: 88 } },
    ],
    pictures: [
      {
        file: 'sites/thac-tac-tinh/photos/main.jpg',
        eye: { x: 1.5, y: heightAt(1.5, 66) + 4, z: 66 },
        yawDeg: 0,
        pitchDeg: 21,
        fovDeg: 58,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

function people() {
  return [
    setDown(buildCouple(createRandom(8)), -5.6, heightAt(-5.6, 3.6), 3.6, 20),
    setDown(buildHiker(createRandom(9)), -10.6, heightAt(-10.6, 62), 62, 350),
  ];
}

function whiteWater() {
  const rock = wallForWater();
  const topM = rimM(FALL_ALONG_M) + 0.4;
  const main = (lane: number, h: number) =>
    FALL_ALONG_M + lane * (2.4 + 3 * ramp(118, 40, h) + 5.5 * ramp(36, 4, h)) + 1.6 * Math.sin(h / 23);
  const veils = (lane: number, h: number) =>
    FALL_ALONG_M + Math.sign(lane) * (8 + 9 * Math.abs(lane)) + 1.2 * lane * Math.sin(h / 9);
  return [
    buildFall(31, { ...rock, strands: 230, widthM: 0.3, topM: 46, startSpread: 0.55, alongM: veils }),
    buildFall(30, { ...rock, strands: 430, widthM: 0.7, topM, alongM: main }),
    buildFoamPatches(foamPlaces()),
  ];
}

function foamPlaces(): Patch[] {
  const random = createRandom(77);
  const patches: Patch[] = [];
  for (let i = 0; i < 26; i += 1)
    patches.push({
      x: (random() - 0.5) * 18,
      z: -13 + 3.4 * random() ** 2 * 3,
      y: 0.03 + 0.002 * i,
      radiusM: 0.8 + 1.9 * random(),
      density: 0.25 + 0.5 * random(),
      seed: i + 1,
    });
  for (let i = 0; i + 1 < STREAM.length; i += 1) {
    const [x, z] = STREAM[i] ?? [0, 0];
    const [nextX, nextZ] = STREAM[i + 1] ?? [0, 0];
    const lengthM = Math.hypot(nextX - x, nextZ - z);
    if (z < 4 || z > 150) continue;
    for (let step = 0; step < lengthM; step += 0.8) {
      const t = step / lengthM;
      const at = z + t * (nextZ - z);
      patches.push({
        x: x + t * (nextX - x) + (random() - 0.5) * 2.2,
        z: at,
        y: streamLevelM(at) - 0.05 + 0.12 * random(),
        radiusM: 0.35 + 0.5 * random(),
        stretch: 2.2,
        turnRad: Math.atan2(x - nextX, nextZ - z),
        density: 0.35 + 0.5 * random(),
        seed: 100 + Math.floor(random() * 1e5),
      });
    }
  }
  return patches;
}

/** Spray where the water strikes: at the jutting ledge and, thickest, over the pool. */
function spray(eye: Eye): Mist[] {
  const colour: Mist['colour'] = [1.0, 1.04, 1.06];
  const near = ramp(10, 60, Math.hypot(eye.x, eye.z + 12));
  return [
    { x: 0, y: 33, z: -19, widthM: 22, heightM: 14, colour, density: 0.42 },
    { x: 1, y: 9, z: -12, widthM: 40, heightM: 24, colour, density: 0.4 + 0.15 * near },
    { x: -2, y: 3, z: -10, widthM: 26, heightM: 9, colour, density: 0.75 },
    { x: 4, y: 2, z: -6.5, widthM: 22, heightM: 6, colour, density: 0.3 },
    { x: 2, y: 70, z: -24, widthM: 26, heightM: 60, colour, density: 0.16 },
  ];
}
