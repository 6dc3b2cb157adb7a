import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, type Rgb, smooth } from '../colour.ts';
import { createSlopes, createPaddies, GREEN, SAND, WOOD } from '../ground.ts';
import { hills, karst, mountains, rock } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import type { HeightField } from '../march.ts';
import { createMood } from '../moods.ts';
import { createRandom, type Noise } from '../noise.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { temple, townHouse } from '../sprites/buildings.ts';
import { birds, fishingBoat, person, rowingBoat } from '../sprites/figures.ts';
import { palm, tree } from '../sprites/plants.ts';
import { blob, put, stroke } from '../sprites/shapes.ts';

const PALM = { dark: '#1b4b44', mid: '#2f7a5a', light: '#8fb35a', trunk: '#6b4f3e' };
const LEAVES = { dark: '#1f4a43', mid: '#3f7550', light: '#c0b060' };

/** A bay with fishing boats and limestone islets at sunset. */
export const kienGiang = photo('destinations/kien-giang', 61, async (canvas: Canvas) => {
  const mood = createMood('dusk', { seed: 61, sunAzimuthDeg: 8, sunElevationDeg: 6, air: { distanceM: 2300, mistTopM: 16, mistFromM: 500, mistShare: 0.6 }, sky: { discDeg: 2.2 } });
  const islets = karst({ seed: 77, spacingM: 560, radiusM: 190, heightM: 190, share: 0.5 });
  const coast = mountains(9, 1500, 420);
  const floor = (x: number, z: number): number => {
    const open = smooth(30, 190, Math.abs(x - z * 0.13));
    return Math.max(0, islets(x, z) * open * smooth(280, 420, z), smooth(3400, 5200, z) * (coast(x, z) - 60) * smooth(500, 1800, Math.abs(x - 700)));
  };
  const view = flatView(34, { horizon: 0.47, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: inks('#2b3358', '#5a5274', '#d08a6a'), rock: inks('#38406a', '#7d6688', '#ffb98a'), rockAt: 0.5 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 12, waterM: 0, water: hexToRgb('#4c5688'), waterShare: 0.12, waterFade: 1, farM: 12000, surface: slopes });
  fleet(stage.add, [[-26, 120, 14], [30, 170, 15], [-70, 260, 15], [84, 300, 14], [10, 420, 16], [-40, 560, 16], [120, 620, 15], [52, 820, 16]]);
  stage.add({ x: 13, z: 92, h: 0, mirrored: true, draw: (ink) => rowingBoat(ink, '#e8cf96') });
  await stage.draw();
  await drawSheet(canvas, put(birds('#3d3557'), 620, 300, 11) + glints(mood.noise, 1160, 590, '#ffe0a0'));
});

/** A single limestone rock with a cave and a small pagoda; plain and sea behind. */
export const thachDong = photo('sites/thach-dong', 63, async (canvas: Canvas) => {
  const mood = createMood('coral', { seed: 63, sunAzimuthDeg: -46, sunElevationDeg: 18, air: { distanceM: 2600, mistTopM: 20, mistFromM: 420 } });
  const tower = rock({ seed: 12, x: 34, z: 250, radiusM: 74, heightM: 100, steep: 4.2 });
  const bumps = hills(4, 60, 2);
  const isles = karst({ seed: 5, spacingM: 1200, radiusM: 420, heightM: 190, share: 0.5 });
  const floor = (x: number, z: number): number => {
    const land = z < 900 + x * 0.5 + bumps(x, z) * 50;
    return Math.max(tower(x, z), land ? 1.4 + bumps(x, z) * 0.2 * smooth(20, 80, z) : 0, z > 2200 ? isles(x, z) * 0.8 : 0);
  };
  const view = flatView(20, { horizon: 0.56, fovDeg: 52 });
  const slopes = createSlopes(mood.noise, { wood: inks('#1f554e', '#3f8a66', '#b9c96c'), rock: inks('#56687c', '#a3969a', '#ffd9ae'), rockAt: 0.5 });
  const fieldsPaint = createPaddies({ seed: 5, fieldM: 24, crops: GREEN, bank: '#3a7a5a', wet: '#f6d9b8', wetShare: 0.18 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 12, waterM: 0, water: hexToRgb('#3fa7ad'), waterShare: 0.5, shadowM: 200, surface: (hit, tone) => (hit.h < 4 ? fieldsPaint(hit, tone) : slopes(hit, tone)) });
  const random = createRandom(4);
  stage.add({ x: 26, z: 196, h: 24, always: true, draw: (ink) => blob(random, 0, -8, 13, 12, ink('#3a3040')) + blob(random, 1, -7, 9.5, 9.5, ink('#231d2b')) });
  stage.add({ x: 26, z: 192, h: 22, always: true, draw: (ink) => put(temple(ink, { roof: '#a8452f', roofLit: '#ffd08a', wall: '#e3a04f', shade: '#8a3c2a' }), 0, 0, 1.5) });
  scatter({ seed: 6, count: 330, fromM: 60, toM: 800, spread: 0.6 }, (x, z, rnd) => {
    const h = floor(x, z);
    if (h < 1 || (h > 5 && h < 70) || z < 95 || (Math.abs(x - 28) < 40 && z < 200 && z > 120 && rnd() < 0.6) || mood.noise.fbm(x / 90, z / 90, 2) < -0.02) return;
    stage.add({ x, z, mirrored: rnd() < 0.5, draw: (ink) => (rnd() < 0.35 ? palm(rnd, ink, { height: 9 + rnd() * 4, lean: 0.12, ...PALM }) : tree(rnd, ink, { height: 5 + rnd() * 6, ...LEAVES })) });
  });
  for (let i = 0; i < 14; i += 1) stage.add({ x: 18 + Math.sin(i * 1.1) * 7, z: 176 - i * 6, draw: (ink) => person(ink, { shirt: ['#c2473d', '#2d5a6a', '#f1e6d0'][i % 3] ?? '#c2473d', walking: true }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5a5568'), 560, 300, 10));
});

/** An estuary town and its bay at nightfall. */
export const haTien = photo('sites/ha-tien', 65, async (canvas: Canvas) => {
  const mood = createMood('indigo', { seed: 65, sunAzimuthDeg: 9, sunElevationDeg: 14, air: { distanceM: 2600, mistTopM: 24, mistFromM: 500, mistShare: 0.5 }, sky: { discDeg: 1.2, stops: ['#f2a07c', '#b97f94', '#6a649c', '#37478a', '#233468', '#182552'] } });
  const shore = hills(3, 160, 40);
  const hill = mountains(13, 900, 130);
  const floor = (x: number, z: number): number => {
    const left = x < -150 + z * 0.16 + shore(x, z) * 0.5 && z > 120;
    const right = x > 330 + shore(z, x) && z > 380;
    const far = z > 1400 + shore(x, z) * 3;
    if (!(left || right || far)) return 0;
    const back = (left ? smooth(-210 + z * 0.16, -520, x) : 0) + (right ? smooth(380, 700, x) : 0) + (far ? smooth(1500, 2300, z) : 0);
    return 2 + Math.min(1, back) * hill(x, z);
  };
  const view = flatView(46, { horizon: 0.42, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: inks('#1b2c50', '#2f4568', '#6c6f92'), rock: inks('#26345c', '#45527e', '#8f86a6'), rockAt: 0.3 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 14, waterM: 0, water: hexToRgb('#33437c'), waterShare: 0.15, waterFade: 0.7, surface: slopes });
  scatter({ seed: 5, count: 700, fromM: 150, toM: 1500, spread: 0.6 }, (x, z, random) => {
    const h = floor(x, z);
    if (h < 1 || h > 26) return;
    const lamp = random() < 0.7 ? '#ffd98a' : '#ffb45e';
    stage.add({ x, z, mirrored: random() < 0.5, draw: (ink) => townHouse(ink, { floors: 1 + Math.floor(random() * 3), roof: '#5b4468', roofLit: '#8a6a86', wall: random() < 0.5 ? '#6f6890' : '#565a8a', shade: '#3f4674', lamp }) });
  });
  fleet(stage.add, [[-20, 90, 13], [26, 130, 14], [-42, 200, 14], [60, 240, 15], [0, 330, 15], [120, 420, 15], [30, 520, 15], [-30, 700, 16]]);
  await stage.draw();
  const random = createRandom(3);
  let lights = '';
  for (let i = 0; i < 90; i += 1) {
    const x = random() * 900;
    const y = 640 - (x / 900) * 70 + random() * 20;
    lights += stroke(`M${x} ${y}v${18 + random() * 60}`, '#ffcf86', 2.2).replace('/>', ' stroke-opacity="0.35"/>');
  }
  await drawSheet(canvas, lights);
});

/** A beach with palms, clear shallow water and fishing boats. */
export const phuQuoc = photo('sites/phu-quoc', 67, async (canvas: Canvas) => {
  const mood = createMood('azure', { seed: 67, sunAzimuthDeg: 40, sunElevationDeg: 30, air: { distanceM: 3400, mistTopM: 20, mistFromM: 900, mistShare: 0.5 }, sky: { clouds: 0.42 } });
  const hill = mountains(23, 1600, 420);
  const edge = (z: number): number => -16 + z * 0.14 + Math.sin(z / 55) * 16 + z * z * 0.0009;
  const floor = (x: number, z: number): number => {
    const inland = edge(z) - x;
    if (inland < 0 && z < 1500) return z > 1200 ? 0 : 0;
    const back = smooth(60, 420, inland);
    return Math.max(0.02, Math.min(3, inland * 0.06)) + back * hill(x, z) * 0.7;
  };
  const view = flatView(13, { horizon: 0.4, fovDeg: 58, x: 4 });
  const shallow = hexToRgb('#a5e6d2');
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 5, farM: 9000, surface: (hit, tone) => beach(hit.x - edge(hit.z), hit, tone, mood.noise, shallow), shadowM: 60 });
  fleet(stage.add, [[34, 78, 11], [62, 130, 12], [26, 190, 12], [120, 210, 12], [90, 330, 13], [180, 420, 13]]);
  scatter({ seed: 4, count: 260, fromM: 40, toM: 900, spread: 0.6 }, (x, z, random) => {
    const inland = edge(z) - x;
    if (inland < 14 || inland > 240) return;
    stage.add({ x, z, mirrored: random() < 0.25, draw: (ink) => (random() < 0.6 ? palm(random, ink, { height: 9 + random() * 5, lean: 0.25 + random() * 0.2, ...PALM }) : tree(random, ink, { height: 6 + random() * 4, dark: '#1d5a4c', mid: '#3c9062', light: '#b6cf6c' })) });
  });
  for (const [x, z, shirt] of [[-14, 44, '#d9543f'], [-12.6, 44.4, '#f4ead6'], [-10, 92, '#2d6a8a']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
  const rnd = createRandom(9);
  const near = put(palm(rnd, (hex) => hex, { height: 10, lean: 0.42, dark: '#123f3c', mid: '#1f5f4c', light: '#4d8a4d', trunk: '#4a3a33' }), 60, 1330, 118) + put(palm(rnd, (hex) => hex, { height: 10, lean: 0.3, dark: '#123f3c', mid: '#1f5f4c', light: '#5f9450', trunk: '#4a3a33' }), -70, 1300, 88);
  await drawSheet(canvas, near);
});

/** A sea stack by a pebble shore in the evening. */
export const honPhuTu = photo('sites/hon-phu-tu', 69, async (canvas: Canvas) => {
  const mood = createMood('coral', { seed: 69, sunAzimuthDeg: -16, sunElevationDeg: 7, air: { distanceM: 2000, mistTopM: 10, mistFromM: 500 }, sky: { discDeg: 2.1 } });
  const stack = rock({ seed: 3, x: 30, z: 168, radiusM: 18, heightM: 40, steep: 5 });
  const stump = rock({ seed: 8, x: 6, z: 144, radiusM: 16, heightM: 8, steep: 4 });
  const isles = karst({ seed: 41, spacingM: 700, radiusM: 240, heightM: 150, share: 0.4 });
  const pebbles = hills(5, 2.2, 0.3);
  const floor: HeightField = (x, z) => {
    const beach = 44 + Math.sin(x / 11) * 3 - x * 0.5 - z;
    const sea = Math.max(0, stack(x, z), stump(x, z), z > 700 ? isles(x, z) : 0);
    return beach > 0 ? Math.max(sea, 0.1 + beach * 0.09 + pebbles(x, z) * Math.min(1, beach / 4)) : sea;
  };
  const view = flatView(7, { horizon: 0.56, fovDeg: 50 });
  const slopes = createSlopes(mood.noise, { wood: inks('#254d55', '#5a7f66', '#d8b46a'), rock: inks('#4a5570', '#98808a', '#ffc79a'), rockAt: 0.62 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 4, waterM: 0, water: hexToRgb('#3c97a3'), waterShare: 0.12, waterFade: 0.9, surface: (hit, tone) => {
    if (hit.z > 60) return slopes(hit, tone);
    const k = mood.noise.hash(Math.floor(hit.x / 0.5), Math.floor(hit.z / 0.5));
    return mix(gouache(inks('#5c5a6c', '#a08c8a', '#f0c49c'), tone + (k - 0.5) * 0.5), hexToRgb('#fff0da'), 0);
  } });
  scatter({ seed: 14, count: 60, fromM: 138, toM: 160, spread: 0.3 }, (x, z, random) => {
    if (floor(x, z) > 30) stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 4 + random() * 3, ...LEAVES }) });
  });
  fleet(stage.add, [[-34, 130, 11], [-62, 260, 13], [80, 330, 13], [-20, 480, 14]]);
  for (const [x, z, shirt] of [[-7.5, 40, '#c2473d'], [-6.4, 40.3, '#f1e6d0']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5a5068'), 1480, 330, 11) + glints(mood.noise, 700, 705, '#fff0c0'));
});

function beach(seaward: number, hit: { x: number; z: number; d: number }, tone: number, noise: Noise, shallow: Rgb): Rgb {
  const wave = seaward + noise.fbm(hit.x / 30, hit.z / 30, 2) * 5;
  if (seaward > 0) {
    const deep = mix(mix(shallow, hexToRgb('#45bdb8'), smooth(6, 36, wave)), hexToRgb('#1f8ea3'), smooth(40, 260, wave));
    const reef = noise.fbm(hit.x / 40, hit.z / 24, 3);
    const sea = mix(deep, hexToRgb('#2b7f95'), smooth(0.16, 0.3, reef) * 0.55 * smooth(14, 40, wave));
    const foam = smooth(0.9, 0.2, Math.abs(wave - 2.2)) + smooth(0.6, 0.1, Math.abs(wave - 8 - noise.noise2(hit.x / 9, hit.z / 9) * 2)) * 0.5;
    const glint = smooth(0.32, 0.4, noise.fbm(hit.x / (1 + hit.d * 0.03), hit.z / (0.3 + hit.d * 0.006), 2));
    return mix(sea, hexToRgb('#fffaf0'), Math.min(0.9, foam * 0.85 + glint * 0.35));
  }
  const land = smooth(-26, -44, wave);
  return mix(mix(gouache(SAND, tone + 0.12), hexToRgb('#d9b98c'), smooth(-6, -1, wave) * 0.7), gouache(WOOD, tone + 0.1), land);
}

function fleet(add: (thing: { x: number; z: number; h: number; mirrored: boolean; draw: (ink: (hex: string) => string) => string }) => void, boats: readonly (readonly [number, number, number])[]): void {
  boats.forEach(([x, z, length], i) => {
    const hull = ['#27607a', '#a8402f', '#2f7a6a', '#8a4a2f'][i % 4] ?? '#27607a';
    add({ x, z, h: 0, mirrored: i % 3 === 1, draw: (ink) => fishingBoat(ink, { length, hull, trim: '#f0c46a', cabin: '#e9dcc0' }) });
  });
}

function glints(noise: Noise, x: number, top: number, colour: string): string {
  let s = '';
  for (let i = 0; i < 120; i += 1) {
    const y = top + i * i * 0.042;
    const w = 6 + i * 0.5 + noise.hash(i, 2) * 30;
    const cx = x + (noise.hash(i, 7) - 0.5) * (26 + i * 1.5);
    s += `<ellipse cx="${cx.toFixed(1)}" cy="${y.toFixed(1)}" rx="${w.toFixed(1)}" ry="${(1 + i * 0.022).toFixed(2)}" fill="${colour}" fill-opacity="${(0.5 * (0.4 + 0.6 * noise.hash(i, 9))).toFixed(2)}"/>`;
  }
  return s;
}

