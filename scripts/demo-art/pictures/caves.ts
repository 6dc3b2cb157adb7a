import type { Canvas } from '../canvas.ts';
import { createHall, createLamps, type Lamp } from '../cave.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { hills } from '../land.ts';
import { flatView } from '../landscape.ts';
import { marks } from '../light.ts';
import { paintScene } from '../march.ts';
import { createNoise } from '../../lib/noise.ts';
import { drawSvg } from '../overlay.ts';
import { dab, panorama, photo } from '../picture.ts';
import { createStage } from '../place.ts';
import { person } from '../sprites/figures.ts';
import { n } from '../sprites/shapes.ts';
import { project, type View } from '../view.ts';

const AMBER = ['#150c14', '#2b151c', '#552a24', '#94522c', '#d48f42', '#ffd083', '#fff0c8'];
const TEAL = ['#0b1218', '#10232c', '#1d4249', '#3d7471', '#84b09a', '#d3e3bd', '#fbf8dc'];
const LAMPS: readonly Lamp[] = [
  { x: 0, z: 66, h: 15, power: 3.4, reachM: 24 },
  { x: -13, z: 22, h: 1.2, power: 0.9, reachM: 7 },
  { x: 15, z: 34, h: 1.4, power: 0.8, reachM: 7 },
  { x: 14, z: 2, h: 1.2, power: 1.4, reachM: 8 },
  { x: -16, z: -16, h: 1.3, power: 1.6, reachM: 8 },
  { x: 8, z: -34, h: 1.5, power: 2, reachM: 10 },
  { x: -10, z: -52, h: 2, power: 2.4, reachM: 11, cold: true },
  { x: 20, z: -20, h: 2, power: 1.3, reachM: 7, cold: true },
];

function tienSonHall(): ReturnType<typeof createHall> {
  const bumps = hills(5, 40, 3);
  return createHall({
    seed: 52,
    heightM: 25,
    halfWidthM: 27,
    mouthHalfWidthM: 13,
    mouthM: 62,
    depthM: 60,
    pathM: 3,
    bend: (z) => Math.sin(z / 38) * 5,
    outside: (x, z) => -2 + Math.max(0, z - 120) * 0.5 + bumps(x, z),
  });
}

function paintHall(canvas: Canvas, view: View, ambient: number): void {
  const noise = createNoise(33);
  const hall = tienSonHall();
  const lit = createLamps(LAMPS, { stops: AMBER, coldStops: TEAL, ambient, noise });
  const glow = hexToRgb('#ffe9b0');
  paintScene(canvas, {
    view,
    ...hall,
    nearM: 0.8,
    farM: 340,
    growth: 1.0022,
    sky: (_dx, dy) => mix(hexToRgb('#fff3cf'), hexToRgb('#ffdf9a'), dy * 3),
    surface: (hit) =>
      hit.z > 72
        ? mix(
            mix(hexToRgb('#c79a4f'), hexToRgb('#8fa05a'), 0.5 + marks(hit, noise)),
            glow,
            0.35 + smooth(80, 170, hit.z) * 0.6,
          )
        : lit(hit),
  });
  dab(canvas, 1, view.projection === 'sphere');
}

/** The hall of a cave, warm light falling in through its mouth. */
export const dongTienSon = photo('sites/dong-tien-son', 101, async (canvas: Canvas) => {
  const view = flatView(4.6, { x: 3, z: -8, horizon: 0.62, fovDeg: 66, yawDeg: -4 });
  paintHall(canvas, view, 0.05);
  const mouth = project(canvas, view, { x: 0, z: 66, h: 14 });
  if (mouth) await drawSvg(canvas, shafts(mouth.x, mouth.y, canvas.width / 2000), SHAFT_DEFS);
  const stage = createStage(canvas, { view, floor: tienSonHall().floor, air: '#6a3a24', distanceM: 160 });
  for (const [x, z, shirt] of [
    [1.6, 30, '#4a1f1f'],
    [2.8, 31, '#2b1c2a'],
    [0.2, 46, '#3a2020'],
    [-1.4, 58, '#3a2020'],
    [-2.6, 58.5, '#4f2a20'],
  ] as const) {
    stage.add({
      x: x + Math.sin(z / 38) * 5 - 1,
      z,
      always: true,
      h: 0,
      draw: (ink) => person(ink, { shirt, walking: true }),
    });
  }
  await stage.draw();
});

/** The same hall all round; the mouth lies behind. */
export const chamber = panorama('sites/dong-tien-son', 'chamber', async (canvas: Canvas) => {
  const view: View = { projection: 'sphere', x: 0, z: -6, eyeM: 2.4, yawDeg: 180, fovDeg: 90, horizon: 0.5 };
  paintHall(canvas, view, 0.07);
  const stage = createStage(canvas, { view, floor: tienSonHall().floor, air: '#6a3a24', distanceM: 120 });
  for (const [x, z, shirt] of [
    [-2, 12, '#c2473d'],
    [-0.8, 12.5, '#e0b04a'],
    [4, -22, '#c2473d'],
    [5, -22.4, '#2d5a6a'],
  ] as const) {
    stage.add({ x, z, always: true, draw: (ink) => person(ink, { shirt, walking: true }) });
  }
  await stage.draw();
});

/** A stream running through a cave towards the light. */
export const nhiThanh = photo('sites/nhi-thanh', 103, async (canvas: Canvas) => {
  const noise = createNoise(71);
  const bend = (z: number): number => Math.sin(z / 24) * 7;
  const hall = createHall({
    seed: 91,
    heightM: 17,
    halfWidthM: 18,
    mouthHalfWidthM: 10,
    mouthM: 70,
    depthM: 60,
    pathM: 0,
    bend,
    outside: () => -1,
  });
  const stream = (x: number, z: number): number => Math.abs(x - bend(z)) - 5.4 - noise.noise2(z / 6, 3) * 1.2;
  const floor = (x: number, z: number): number =>
    stream(x, z) < 0 && z < 82 ? -0.6 : hall.floor(x, z) + 0.35;
  const lamps: Lamp[] = [
    { x: 0, z: 78, h: 10, power: 3.2, reachM: 22, cold: true },
    { x: 13, z: 14, h: 1.2, power: 1.2, reachM: 6 },
    { x: -13, z: 30, h: 1.4, power: 1.2, reachM: 6 },
    { x: 12, z: 46, h: 1.4, power: 1, reachM: 6 },
  ];
  const lit = createLamps(lamps, { stops: AMBER, coldStops: TEAL, ambient: 0.07, noise });
  const view = flatView(3.6, { z: -6, horizon: 0.56, fovDeg: 62 });
  paintScene(canvas, {
    view,
    floor,
    ceiling: hall.ceiling,
    nearM: 1,
    farM: 240,
    growth: 1.0022,
    sky: () => hexToRgb('#f6f4d6'),
    surface: (hit) => {
      if (hit.z > 80) return mix(hexToRgb('#8db78a'), hexToRgb('#f6f4d6'), 0.5 + marks(hit, noise) * 0.4);
      if (hit.up || stream(hit.x, hit.z) >= 0 || hit.h > -0.5) return lit(hit);
      const ripple = noise.fbm(hit.x / 1.1, hit.z / (1.5 + hit.d * 0.06), 3);
      return mix(
        mix(hexToRgb('#12303a'), hexToRgb('#d8e6bf'), smooth(4, 74, hit.z) * 0.9),
        hexToRgb('#f0c27a'),
        smooth(0.12, 0.24, ripple) * 0.45,
      );
    },
  });
  dab(canvas);
  const mouth = project(canvas, view, { x: bend(72), z: 72, h: 9 });
  if (mouth)
    await drawSvg(
      canvas,
      shafts(mouth.x, mouth.y, (canvas.width / 2000) * 0.8),
      SHAFT_DEFS.replaceAll('#ffe2a0', '#e9f0c4'),
    );
  const stage = createStage(canvas, { view, floor, air: '#35534e', distanceM: 160 });
  for (const [x, z, shirt] of [
    [8.2, 30, '#c2473d'],
    [9.2, 30.5, '#f0d9a0'],
    [7, 52, '#2b1c2a'],
  ] as const)
    stage.add({ x: x + bend(z), z, always: true, h: 0.4, draw: (ink) => person(ink, { shirt }) });
  await stage.draw();
});

const SHAFT_DEFS =
  '<radialGradient id="glow"><stop offset="0" stop-color="#ffe2a0" stop-opacity="0.55"/><stop offset="1" stop-color="#ffe2a0" stop-opacity="0"/></radialGradient><linearGradient id="ray" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffe2a0" stop-opacity="0.38"/><stop offset="1" stop-color="#ffe2a0" stop-opacity="0"/></linearGradient><filter id="blur"><feGaussianBlur stdDeviation="9"/></filter>';

function shafts(x: number, y: number, k: number): string {
  let s = `<circle cx="${n(x)}" cy="${n(y)}" r="${n(620 * k)}" fill="url(#glow)"/>`;
  for (const [angle, width] of [
    [-34, 70],
    [-16, 110],
    [6, 60],
    [22, 130],
    [41, 70],
  ] as const) {
    s += `<polygon transform="translate(${n(x)} ${n(y - 60 * k)}) rotate(${angle})" points="${n(-14 * k)},0 ${n(14 * k)},0 ${n(width * k)},${n(760 * k)} ${n(-width * k)},${n(760 * k)}" fill="url(#ray)" filter="url(#blur)"/>`;
  }
  return s;
}
