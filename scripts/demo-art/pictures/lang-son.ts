import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { createPaddies, createSlopes, DEEP_WOOD, EARTH, GRASS, GREEN, LIMESTONE, RICE, SLATE, SNOW, WOOD } from '../ground.ts';
import { hills, karst, mountains, rock } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter, steepness } from '../scatter.ts';
import { gateTower, stiltHouse, temple, townHouse } from '../sprites/buildings.ts';
import { birds, buffalo, horse, person, rowingBoat } from '../sprites/figures.ts';
import { bamboo, conifer, tree } from '../sprites/plants.ts';
import { blob, put } from '../sprites/shapes.ts';
import { createRandom } from '../noise.ts';

const LEAVES = { dark: '#1d4237', mid: '#3b6b41', light: '#a3ad55' };

/** A town on a river among karst towers, a walled ridge to the left. */
export const langSon = photo('destinations/lang-son', 41, async (canvas: Canvas) => {
  const mood = createMood('plum', { seed: 41, sunAzimuthDeg: 34, sunElevationDeg: 16, air: { mistTopM: 70, mistFromM: 500, distanceM: 2400 } });
  const towers = karst({ seed: 9, spacingM: 420, radiusM: 210, heightM: 300, share: 0.5 });
  const back = mountains(12, 1800, 620);
  const bumps = hills(6, 90, 5);
  const middle = (z: number): number => 60 + Math.sin(z / 260) * 120;
  const floor = (x: number, z: number): number => {
    const open = smooth(150, 420, Math.abs(x - middle(z)) - z * 0.02);
    let h = 1.2 + towers(x, z) * open * smooth(330, 620, z);
    h += smooth(3000, 5200, z) * back(x, z);
    const away = Math.abs(x + 215 - z * 0.05 - Math.sin(z / 70) * 20);
    const ridge = (104 + Math.sin(z / 58) * 14 + bumps(x, z) * 1.6 - away * 0.75) * smooth(240, 420, z) * smooth(1100, 760, z);
    h = Math.max(h, ridge + (away < 2.6 && ridge > 60 ? 8 : 0));
    const hill = smooth(210, 60, z) * 46 + bumps(x, z) * 0.4;
    h = Math.max(h, hill);
    return Math.abs(x - middle(z)) < 24 && z > 190 ? 0 : h;
  };
  const view = flatView(88, { horizon: 0.36 });
  const slopes = createSlopes(mood.noise, { wood: inks('#2b4c48', '#557c5c', '#b3ab69'), rock: inks('#566877', '#98989e', '#f2d8bd'), rockAt: 0.5 });
  const town = createPaddies({ seed: 3, fieldM: 30, crops: RICE, bank: '#5d7a53', wet: '#e8d3cf', wetShare: 0.1 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 12, waterM: 0, water: hexToRgb('#cfc3c9'), waterShare: 0.35, shadowM: 500, surface: (hit, tone) => (hit.h < 3 && hit.ny > 0.9 ? town(hit, tone) : slopes(hit, tone)) });
  scatter({ seed: 5, count: 520, fromM: 190, toM: 1500, spread: 0.5 }, (x, z, random) => {
    const h = floor(x, z);
    if (h > 4 || h < 0.5 || mood.noise.fbm(x / 300, z / 300, 2) < -0.16) return;
    const roof = random() < 0.75 ? '#a8523f' : '#6d5a66';
    stage.add({ x, z, mirrored: random() < 0.5, draw: (ink) => townHouse(ink, { floors: 1 + Math.floor(random() * 3), roof, roofLit: '#e29a72', wall: random() < 0.5 ? '#f0dcc0' : '#e3c4a6', lamp: '#ffd98a' }) });
  });
  scatter({ seed: 6, count: 500, fromM: 70, toM: 1400, spread: 0.6 }, (x, z, random) => {
    const h = floor(x, z);
    if (h < 0.5 || h > 120 || steepness(floor, x, z) > 0.8 || (h < 4 && random() < 0.5)) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 6 + random() * 6, ...LEAVES }) });
  });
  for (const z of [470, 640]) stage.add({ x: z * 0.05 - 215 + Math.sin(z / 70) * 20, z, always: true, draw: (ink) => put(gateTower(ink, { roof: '#8f857a', roofLit: '#c9b59a', wall: '#b5a595', shade: '#7f756d' }), 0, 0, 1.7) });
  for (const [x, z] of [[70, 260], [92, 330], [30, 420]] as const) stage.add({ x: middle(z) + (x - 60) * 0.2, z, h: 0, draw: (ink) => rowingBoat(ink, '#a33b3b') });
  await stage.draw();
  await drawSheet(canvas, put(birds('#3d4a57'), 1320, 250, 9));
});

/** A wooded karst hill with a cave temple above a still lake. */
export const tamThanh = photo('sites/tam-thanh', 43, async (canvas: Canvas) => {
  const mood = createMood('jade', { seed: 43, sunAzimuthDeg: -78, sunElevationDeg: 22, air: { distanceM: 1100, mistTopM: 26, mistFromM: 220 } });
  const hill = rock({ seed: 4, x: 30, z: 330, radiusM: 128, heightM: 88, steep: 2.2 });
  const towers = karst({ seed: 15, spacingM: 460, radiusM: 220, heightM: 190, share: 0.6 });
  const shore = hills(2, 40, 3);
  const floor = (x: number, z: number): number => {
    let h = z > 168 + shore(x, z) * 2 ? 2.2 + shore(x, z) * 0.2 : 0;
    h = Math.max(h, hill(x, z));
    if (z > 520) h = Math.max(h, towers(x, z));
    return z < 34 + Math.abs(x) * -0.25 + shore(x, z) ? Math.max(h, 1.5) : h;
  };
  const view = flatView(9, { horizon: 0.63, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, { wood: WOOD, rock: LIMESTONE, rockAt: 0.42 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 8, farM: 5000, waterM: 0, water: hexToRgb('#4f8f86'), waterShare: 0.2, waterFade: 0.9, shadowM: 260, hazeM: 1500, surface: (hit, tone) => (hit.h < 4 ? gouache(GRASS, tone) : slopes(hit, tone)) });
  const random = createRandom(8);
  stage.add({ x: 22, z: 214, always: true, h: 12, draw: (ink) => `${blob(random, 0, -9, 15, 12, ink('#2b2f33'))}${blob(random, 1, -7, 11, 9, ink('#16191d'))}` });
  stage.add({ x: 22, z: 206, always: true, h: 9, draw: (ink) => put(temple(ink, { roof: '#7a3f33', roofLit: '#e8a35c', wall: '#b5523a' }), 0, 0, 1.9) });
  scatter({ seed: 6, count: 420, fromM: 168, toM: 420, spread: 0.55 }, (x, z, rnd) => {
    const h = floor(x, z);
    if (h < 1 || steepness(floor, x, z) > 1.1 || (Math.abs(x - 22) < 20 && h < 30 && z < 216)) return;
    stage.add({ x, z, mirrored: true, draw: (ink) => tree(rnd, ink, { height: 6 + rnd() * 7, ...LEAVES }) });
  });
  stage.add({ x: -14, z: 70, h: 0, draw: (ink) => rowingBoat(ink, '#8c3b34') });
  for (const [x, shirt] of [[-6, '#a33b3b'], [2, '#2d4a6a'], [20, '#d9a441']] as const) stage.add({ x, z: 174, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#4a5f5a'), 1500, 220, 10));
});

/** An old stone wall climbing along a hill crest. */
export const nhaMac = photo('sites/thanh-nha-mac', 45, async (canvas: Canvas) => {
  const mood = createMood('ochre', { seed: 45, sunAzimuthDeg: -72, sunElevationDeg: 19, air: { distanceM: 1500, mistTopM: -70, mistFloorM: -120, mistFromM: 250 } });
  const bumps = hills(5, 36, 3);
  const crest = (z: number): number => Math.sin(z / 62 + 0.2) * 30 * smooth(-40, 120, z) + Math.sin(z / 29) * 4 - 3;
  const rise = (z: number): number => Math.sin(z / 74 - 0.5) * 15 + z * 0.05;
  const towers = karst({ seed: 21, spacingM: 520, radiusM: 250, heightM: 300, share: 0.6 });
  const wallAt = (x: number, z: number): number => Math.abs(x - crest(z)) / Math.hypot(1, (30 / 62) * Math.cos(z / 62 + 0.2));
  const floor = (x: number, z: number): number => {
    const off = Math.abs(x - crest(z));
    let h = rise(z) - Math.max(0, off - 3) ** 1.1 * 0.42 + bumps(x, z) * Math.min(1, off / 12);
    if (z > 400) h -= (z - 400) * 0.5;
    const near = wallAt(x, z);
    const top = near < 1.7 && z < 430 ? 4 + (near > 1 && Math.floor(z / 1.7) % 2 ? 0.9 : 0) : 0;
    return Math.max(h + top, -110 + (z > 620 ? towers(x, z) : 0));
  };
  const view = flatView(17, { x: -9, yawDeg: 3, horizon: 0.36, fovDeg: 58 });
  const slopes = createSlopes(mood.noise, { wood: inks('#4a5f36', '#8f9a48', '#d9c565'), rock: inks('#6e6a68', '#a89c8c', '#f5dcae'), rockAt: 0.4 });
  const plain = createPaddies({ seed: 4, fieldM: 40, crops: RICE, bank: '#6f8250', wet: '#f3e2b3', wetShare: 0.15 });
  const stone = inks('#6b625c', '#a5968a', '#f1d5a8');
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 5, shadowM: 90, growth: 1.003, surface: (hit, tone) => {
    if (wallAt(hit.x, hit.z) < 2 && hit.z < 430 && hit.h > rise(hit.z) + 0.3 && hit.ny < 2) {
      const course = Math.floor(hit.h / 0.55);
      const joint = mood.noise.hash(Math.floor((hit.z + (course % 2) * 0.6) / 1.2), course);
      return gouache(stone, tone + (joint - 0.5) * 0.28);
    }
    return hit.h < -108 ? plain(hit, tone) : slopes(hit, tone);
  } });
  scatter({ seed: 4, count: 420, fromM: 16, toM: 430, spread: 0.7 }, (x, z, random) => {
    const off = wallAt(x, z);
    if (off < 7 || floor(x, z) < -100 || random() < 0.3) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 2 + random() * 4, dark: '#3d5330', mid: '#75863f', light: '#cdb95c' }) });
  });
  for (const z of [150, 330]) stage.add({ x: crest(z), z, liftM: -1, always: true, draw: (ink) => gateTower(ink, { roof: '#8f857a', roofLit: '#c9b59a', wall: '#b3a08b', shade: '#7b6d62' }) });
  for (const [z, shirt] of [[58, '#a33b3b'], [60, '#2d5a6a'], [120, '#e0b04a']] as const) stage.add({ x: crest(z), z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#6a5a48'), 560, 230, 10));
});

/** Long rows of stilt houses, all facing the same way, in a rice valley. */
export const quynhSon = photo('sites/quynh-son', 47, async (canvas: Canvas) => {
  const mood = createMood('jade', { seed: 47, sunAzimuthDeg: 38, sunElevationDeg: 17, air: { distanceM: 2200, mistTopM: 40, mistFromM: 420 } });
  const towers = karst({ seed: 30, spacingM: 480, radiusM: 250, heightM: 300, share: 0.6 });
  const back = mountains(7, 1400, 520);
  const floor = (x: number, z: number): number => Math.max((z > 520 ? towers(x, z) * smooth(520, 720, z) : 0) + smooth(1600, 3200, z) * back(x, z), 0.5 + smooth(60, 20, z) * 16);
  const view = flatView(34, { horizon: 0.42, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: WOOD, rock: LIMESTONE, rockAt: 0.45 });
  const paddies = createPaddies({ seed: 8, fieldM: 17, crops: GREEN, bank: '#3f6440', wet: '#eef0cf', wetShare: 0.16 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 10, shadowM: 400, surface: (hit, tone) => (hit.h < 2 ? paddies(hit, tone) : hit.z < 80 ? gouache(GRASS, tone) : slopes(hit, tone)) });
  for (let row = 0; row < 6; row += 1) {
    for (let i = -9; i <= 9; i += 1) {
      const z = 150 + row * 52;
      const x = i * 19 + (row % 2) * 8 + mood.noise.hash(i, row) * 4;
      if (mood.noise.hash(i + 40, row) < 0.14 || Math.abs(x) > z * 0.62) continue;
      stage.add({ x, z, draw: (ink) => stiltHouse(ink, { roof: '#8a4a3a', roofLit: '#d9835a', wall: '#9d6b43', width: 14, lit: (i + 20) % 4 }) });
    }
  }
  scatter({ seed: 9, count: 420, fromM: 100, toM: 900, spread: 0.6 }, (x, z, random) => {
    const inRow = Math.abs(((z - 150 + 26) % 52) - 26);
    if (floor(x, z) > 60 || (z < 440 && (inRow < 9 || mood.noise.fbm(x / 50, z / 50, 2) < 0.05))) return;
    stage.add({ x, z, draw: (ink) => (random() < 0.2 ? bamboo(random, ink, { height: 11, ...LEAVES }) : tree(random, ink, { height: 6 + random() * 5, ...LEAVES })) });
  });
  for (const [x, z, shirt] of [[-16, 74, '#a33b3b'], [-12, 76, '#31466b'], [17, 88, '#31466b'], [20, 89, '#6b3b5a']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#ecd9a4' }) });
  stage.add({ x: 9, z: 80, draw: (ink) => buffalo(ink, true) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#4a5f5a'), 620, 180, 9));
});

/** A karst meadow with winding water, horses and buffalo. */
export const huuLien = photo('sites/huu-lien', 49, async (canvas: Canvas) => {
  const mood = createMood('emerald', { seed: 49, sunAzimuthDeg: -40, sunElevationDeg: 18, air: { distanceM: 1500, mistTopM: 46, mistFromM: 260, tints: ['#5b9483', '#8db5a6', '#c6d8c6', '#f6eed2'] }, sky: { stops: ['#fbf0d0', '#eef0dc', '#bfdcd4', '#8cc0bf', '#6aa9ad'], discDeg: 1.4 } });
  const towers = karst({ seed: 33, spacingM: 360, radiusM: 180, heightM: 210, share: 0.66 });
  const bumps = hills(6, 30, 1.4);
  const bank = (x: number, z: number): number => Math.abs(x - 18 * Math.sin(z / 42) - 12 * Math.sin(z / 17 + 1) - z * 0.1) - 7 - z * 0.02;
  const floor = (x: number, z: number): number => {
    const t = z > 300 ? towers(x + 60, z) * smooth(300, 480, z + Math.abs(x) * 0.3) : 0;
    return Math.max(t, bank(x, z) < 0 && z > 8 ? 0 : 0.5 + Math.min(1.2, Math.max(0, bank(x, z)) * 0.09) + bumps(x, z) * 0.25);
  };
  const view = flatView(8.5, { horizon: 0.5, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: DEEP_WOOD, rock: LIMESTONE, rockAt: 0.48 });
  const meadow = inks('#4c8a4c', '#86b356', '#d3dc7a');
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 4, farM: 5000, waterM: 0, water: hexToRgb('#7fbab0'), waterShare: 0.15, waterFade: 0.5, shadowM: 300, hazeM: 1500, surface: (hit, tone) => (hit.h < 4 ? gouache(meadow, tone + mood.noise.fbm(hit.x / 24, hit.z / 24, 3) * 0.3) : slopes(hit, tone)) });
  for (const [x, z, kind] of [[-9, 38, 'h'], [-12, 44, 'h'], [-7, 52, 'b'], [24, 60, 'h'], [32, 66, 'b'], [36, 72, 'b'], [-34, 80, 'h'], [-30, 96, 'h'], [4, 120, 'b']] as const) {
    stage.add({ x, z, mirrored: z % 4 === 0, draw: (ink) => (kind === 'h' ? horse(ink, z % 3 ? '#8a4f33' : '#d9c2a0', z % 8 !== 0) : buffalo(ink, z % 3 === 0)) });
  }
  scatter({ seed: 19, count: 200, fromM: 120, toM: 420, spread: 0.6 }, (x, z, random) => {
    if (bank(x, z) < 4 || mood.noise.fbm(x / 60, z / 60, 2) < 0.1) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 5 + random() * 6, ...LEAVES }) });
  });
  for (const [x, z, shirt] of [[11, 46, '#a33b3b'], [12.6, 46.5, '#e0b04a']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#f0deae' }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#4a6f66'), 1380, 240, 10));
});

/** A high ridge in frost and mist. */
export const mauSon = photo('sites/mau-son', 51, async (canvas: Canvas) => {
  const mood = createMood('frost', { seed: 51, sunAzimuthDeg: 24, sunElevationDeg: 9, air: { distanceM: 2300, mistTopM: 330, mistFloorM: -100, mistFromM: 250, mistScaleM: 420, mistShare: 0.96 }, sky: { discDeg: 1.9 } });
  const range = mountains(17, 1500, 720);
  const bumps = hills(6, 40, 4);
  const floor = (x: number, z: number): number => {
    const near = 500 - (z - 30) * 0.5 - Math.max(0, x + 10 - z * 0.3) * 0.35 + bumps(x, z) * 1.2;
    return Math.max(z < 420 ? near : -200, smooth(260, 900, z) * (60 + range(x - 300, z)));
  };
  const view = flatView(524, { horizon: 0.38, fovDeg: 54 });
  const frost = inks('#6f86ad', '#bccadf', '#fdf3ee');
  const slopes = createSlopes(mood.noise, { wood: inks('#3d5777', '#6f88a8', '#d3d3dc'), rock: inks('#445a7c', '#8297b5', '#f3dfd6'), rockAt: 0.5, high: SNOW, highFromM: 380 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 5, shadowM: 600, surface: (hit, tone) => (hit.z < 250 ? gouache(frost, tone) : slopes(hit, tone)) });
  scatter({ seed: 9, count: 150, fromM: 14, toM: 200, spread: 0.6 }, (x, z, random) => {
    if (random() < 0.4 || Math.abs(x + 3 - z * 0.04) < 3) return;
    stage.add({ x, z, draw: (ink) => conifer(random, ink, { height: 3 + random() * 5, dark: '#4b6488', mid: '#dfe7f1', light: '#fffaf6', trunk: '#3a4660' }) });
  });
  for (const [x, z, shirt] of [[-2.6, 22, '#c2473d'], [-1.4, 22.4, '#d9a441']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5b6f92'), 620, 260, 10));
});

