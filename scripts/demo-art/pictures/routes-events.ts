import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { createPaddies, createSlopes, GREEN, LIMESTONE, RICE, WOOD } from '../ground.ts';
import { hills, karst, mountains, rock } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { createRandom, type Random } from '../noise.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter, steepness } from '../scatter.ts';
import { lowHouse, stiltHouse, temple } from '../sprites/buildings.ts';
import { birds, cyclist, motorbike, person, rowingBoat } from '../sprites/figures.ts';
import { conifer, tree } from '../sprites/plants.ts';
import { blob, type Ink, n, oval, polygon, put, rect, shape, stroke } from '../sprites/shapes.ts';

const LEAVES = { dark: '#1d4237', mid: '#3b6b41', light: '#a3ad55' };
const CLOTHES = ['#c2473d', '#2d4a6a', '#e0b04a', '#f1e6d0', '#7a3b5a', '#2f6a5a', '#31366b'] as const;

/** The winding road between the valley and the pass. */
export const cungDuong = photo('routes/cung-duong-tinh-yeu', 121, async (canvas: Canvas) => {
  const mood = createMood('dawn', { seed: 121, sunAzimuthDeg: -34, sunElevationDeg: 15, air: { distanceM: 2500, mistTopM: 60, mistFloorM: -120, mistFromM: 500 }, sky: { discDeg: 1.9 } });
  const range = mountains(29, 1900, 900);
  const spur = mountains(7, 420, 90);
  const bumps = hills(3, 60, 4);
  const slope = (z: number): number => smooth(100, 1250, z) * 250;
  const bend = (z: number): number => 36 + Math.sin(z / 47 - 1.1) * (34 + z * 0.115) * smooth(1250, 800, z) + z * 0.03;
  const turn = (z: number): number => bend(z + 0.5) - bend(z - 0.5);
  const roadAway = (x: number, z: number): number => Math.abs(x - bend(z)) / Math.hypot(1, turn(z));
  const floor = (x: number, z: number): number => {
    const off = z < 1250 ? smooth(6, 40, roadAway(x, z)) : 1;
    const gorge = smooth(-20 - z * 0.1, -240 - z * 0.3, x) * (70 + slope(z) * 1.05);
    const wall = smooth(120 + z * 0.12, 620 + z * 0.1, x) * (60 + spur(x, z) * 1.8);
    return Math.max(slope(z) + (bumps(x, z) + spur(x, z) * 0.22) * off - gorge + wall, -70) + smooth(1500, 4200, z) * (20 + range(x, z));
  };
  const view = flatView(118, { horizon: 0.37, fovDeg: 58, x: 4 });
  const slopes = createSlopes(mood.noise, { wood: inks('#234b4d', '#567b5f', '#dcb372'), rock: inks('#3d5d6c', '#85898f', '#ffcf9e'), rockAt: 0.42, high: inks('#3f6478', '#86909c', '#ffc9a0'), highFromM: 520 });
  const valley = createPaddies({ seed: 3, fieldM: 34, crops: RICE, bank: '#5d7a5a', wet: '#ffe3c4', wetShare: 0.22 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 20, shadowM: 400, growth: 1.0028, surface: (hit, tone) => {
    const away = roadAway(hit.x, hit.z);
    if (hit.z < 1250 && away < 5.4) return away > 4.7 ? hexToRgb('#fff0d8') : away < 0.2 + hit.d * 0.0003 && hit.d < 400 ? hexToRgb('#fff0d8') : gouache(inks('#6d6672', '#a8908c', '#e3bfa2'), tone + 0.12);
    return hit.h < -68 && hit.z < 2600 ? valley(hit, tone) : slopes(hit, tone);
  } });
  scatter({ seed: 8, count: 900, fromM: 50, toM: 1200, spread: 0.62 }, (x, z, random) => {
    if (roadAway(x, z) < 11 || floor(x, z) < -66 || mood.noise.fbm(x / 90, z / 90, 2) < 0.02) return;
    stage.add({ x, z, draw: (ink) => (random() < 0.6 ? conifer(random, ink, { height: 5 + random() * 6, dark: '#173a44', mid: '#2f5f58', light: '#c79a6a' }) : tree(random, ink, { height: 6 + random() * 5, dark: '#1f4448', mid: '#4a7458', light: '#d9ad6a' })) });
  });
  for (const [z, shirt] of [[150, '#d9543f'], [157, '#f0c65a']] as const) stage.add({ x: bend(z), z, always: true, draw: (ink) => put(motorbike(ink, shirt), 0, 0, 2) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5a5a70'), 560, 230, 10));
});

/** Cyclists on a lane among karst towers. */
export const xeDap = photo('routes/xe-dap-huu-lien-mau-son', 123, async (canvas: Canvas) => {
  const mood = createMood('ochre', { seed: 123, sunAzimuthDeg: -30, sunElevationDeg: 17, air: { distanceM: 1700, mistTopM: 40, mistFromM: 300 } });
  const towers = karst({ seed: 55, spacingM: 360, radiusM: 205, heightM: 290, share: 0.66 });
  const lane = (z: number): number => Math.sin(z / 55) * 12 + Math.sin(z / 140) * 22 - 5;
  const floor = (x: number, z: number): number => 0.6 + towers(x + 40, z) * smooth(40, 150, Math.abs(x - lane(z))) * smooth(130, 320, z + Math.abs(x) * 0.6);
  const view = flatView(7.5, { horizon: 0.56, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: inks('#2f5238', '#6f8a44', '#d6c466'), rock: LIMESTONE, rockAt: 0.48 });
  const paddies = createPaddies({ seed: 7, fieldM: 13, crops: RICE, bank: '#5d7a3c', wet: '#f6e6b6', wetShare: 0.14, bankM: 0.8 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 4, farM: 5000, shadowM: 260, hazeM: 1700, surface: (hit, tone) => {
    const away = Math.abs(hit.x - lane(hit.z));
    if (hit.h < 2 && away < 2.2) return gouache(inks('#a1845c', '#dcbb84', '#fbe3b0'), tone + 0.06);
    if (hit.h < 2 && away < 3) return gouache(inks('#4d7038', '#86a048', '#cdc866'), tone);
    return hit.h < 2.5 ? paddies(hit, tone) : slopes(hit, tone);
  } });
  for (const [z, shirt] of [[30, '#d9543f'], [35, '#2d5a8a'], [42, '#f1e6d0']] as const) stage.add({ x: lane(z) + (z === 35 ? 0.8 : -0.3), z, mirrored: true, draw: (ink) => cyclist(ink, shirt) });
  scatter({ seed: 6, count: 200, fromM: 60, toM: 500, spread: 0.6 }, (x, z, random) => {
    if (Math.abs(x - lane(z)) < 7 || floor(x, z) > 40 || mood.noise.fbm(x / 70, z / 70, 2) < 0.02) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 5 + random() * 6, dark: '#29492f', mid: '#5d8040', light: '#d6c25a' }) });
  });
  for (const [x, z] of [[46, 140], [62, 150], [-52, 190], [-70, 198], [84, 170]] as const) stage.add({ x, z, draw: (ink) => stiltHouse(ink, { roof: '#8a4a3a', roofLit: '#e0945f' }) });
  for (const [x, z] of [[15, 44], [17, 45], [-20, 60]] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt: '#31466b', hat: '#f5e2b0' }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#6f6a4c'), 1320, 230, 10));
});

/** Layered rock with shells of long ago, karst towers beyond. */
export const congVien = photo('routes/cong-vien-dia-chat-tuyen-1', 125, async (canvas: Canvas) => {
  const mood = createMood('coral', { seed: 125, sunAzimuthDeg: 118, sunElevationDeg: 24, air: { distanceM: 2000, mistTopM: 70, mistFromM: 320 } });
  const towers = karst({ seed: 61, spacingM: 420, radiusM: 230, heightM: 330, share: 0.6 });
  const bumps = hills(8, 12, 2.4);
  const cliff = (x: number, z: number): number => smooth(2, -6, x + (z - 26) * 0.55 + bumps(x, z) * 1.2) * (13.5 + bumps(x * 0.6, z * 0.6) * 1.2) * smooth(13, 17, z) * smooth(88, 46, z);
  const floor = (x: number, z: number): number => Math.max(cliff(x, z), 0.4 + (z > 260 ? towers(x, z) * smooth(260, 420, z) : 0));
  const view = flatView(8, { horizon: 0.55, fovDeg: 58 });
  const slopes = createSlopes(mood.noise, { wood: inks('#255a55', '#5a8f6c', '#e0c070'), rock: inks('#55687a', '#a0969c', '#ffd4aa'), rockAt: 0.48 });
  const layers = [inks('#5c4a52', '#a07a6c', '#f0b98a'), inks('#71584f', '#c29372', '#ffd9a6'), inks('#4f5860', '#8c8a88', '#e9cfae'), inks('#7a5040', '#c47f58', '#ffbd84'), inks('#5f6a6a', '#a5a596', '#f6e3bf')];
  const meadow = inks('#4c7a55', '#8fae62', '#e0d680');
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 5, shadowM: 120, growth: 1.0026, surface: (hit, tone) => {
    if (hit.z > 95) return hit.h < 3 ? gouache(meadow, tone + 0.05) : slopes(hit, tone);
    if (hit.h < 1) return gouache(meadow, tone + mood.noise.fbm(hit.x / 5, hit.z / 5, 3) * 0.4);
    const bed = hit.h * 1.5 + hit.x * 0.09 - hit.z * 0.04 + mood.noise.fbm(hit.x / 9, hit.z / 9, 3) * 1.6;
    const band = Math.floor(bed);
    const seam = smooth(0.14, 0.02, bed - band);
    const rgb = gouache(layers[Math.floor(mood.noise.hash(band, 5) * layers.length)] ?? meadow, tone + 0.1 + mood.noise.fbm(hit.x / 1.4, bed * 2, 2) * 0.2);
    return mix(rgb, hexToRgb('#4a3a42'), seam * 0.6);
  } });
  for (const [x, z, shirt] of [[6, 30, '#c2473d'], [7.4, 30.4, '#2d4a6a'], [4.6, 31, '#e0b04a']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, arm: 'up' }) });
  scatter({ seed: 9, count: 110, fromM: 70, toM: 320, spread: 0.5, middleM: 30 }, (x, z, random) => {
    if (cliff(x, z) > 0.5) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 5 + random() * 5, ...LEAVES }) });
  });
  await stage.draw();
  await drawSheet(canvas, put(ammonite('#ffe0b4', '#6a4a48'), 330, 700, 1.25) + put(ammonite('#f6d2a4', '#6a4a48'), 600, 905, 0.7) + put(ammonite('#ffe6c2', '#5c4a52'), 110, 980, 0.85) + put(birds('#5f5a66'), 1450, 230, 10));
});

function ammonite(light: string, dark: string): string {
  let s = oval(6, 8, 92, 86, dark, 0.55) + oval(0, 0, 88, 82, light, 0.9);
  let d = '';
  for (let i = 0; i <= 150; i += 1) {
    const a = i * 0.13;
    const r = 5 + 82 * (i / 150) ** 1.25;
    d += `${i ? 'L' : 'M'}${n(Math.cos(a) * r)} ${n(Math.sin(a) * r * 0.93)}`;
  }
  s += stroke(d, dark, 5);
  for (let i = 60; i < 150; i += 2) {
    const a = i * 0.13;
    const r1 = 5 + 82 * (i / 150) ** 1.25;
    const r0 = 5 + 82 * (Math.max(0, i - 44) / 150) ** 1.25;
    s += stroke(`M${n(Math.cos(a) * r1 * 0.97)} ${n(Math.sin(a) * r1 * 0.9)}L${n(Math.cos(a) * r0)} ${n(Math.sin(a) * r0 * 0.93)}`, dark, 1.6).replace('/>', ' stroke-opacity="0.6"/>');
  }
  return s;
}

function flag(ink: Ink, cloth: string, trim: string): string {
  return stroke('M0 0V-4.2', ink('#5a3b2c'), 0.09) + polygon([0.05, -4.1, 1.35, -3.95, 1.5, -3.1, 1.3, -2.4, 0.05, -2.5], ink(trim)) + polygon([0.05, -3.9, 1.15, -3.8, 1.25, -3.1, 1.1, -2.6, 0.05, -2.7], ink(cloth));
}

/** A procession with flags on its way to a cave hill. */
export const hoiTienSon = photo('events/le-hoi-dong-tien-son', 127, async (canvas: Canvas) => {
  const mood = createMood('jade', { seed: 127, sunAzimuthDeg: -96, sunElevationDeg: 26, air: { distanceM: 1900, mistTopM: 60, mistFromM: 320 } });
  const hill = rock({ seed: 14, x: 40, z: 340, radiusM: 140, heightM: 92, steep: 2.1 });
  const range = mountains(18, 1500, 820);
  const way = (z: number): number => Math.sin(z / 34 + 2.2) * (8 + z * 0.1) + smooth(60, 220, z) * 24;
  const floor = (x: number, z: number): number => Math.max(0.6, hill(x, z)) + smooth(700, 2200, z) * (60 + range(x, z));
  const view = flatView(15, { horizon: 0.46, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, { wood: WOOD, rock: LIMESTONE, rockAt: 0.34 });
  const paddies = createPaddies({ seed: 7, fieldM: 17, crops: GREEN, bank: '#4d7a3c', wet: '#f3edc9', wetShare: 0.18 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 5, shadowM: 260, surface: (hit, tone) => {
    const away = Math.abs(hit.x - way(hit.z));
    if (hit.h < 2 && hit.z < 260) return away < 3.4 ? gouache(inks('#a9895f', '#e3c590', '#fdeac0'), tone + 0.08) : paddies(hit, tone);
    return hit.h < 2 ? paddies(hit, tone) : slopes(hit, tone);
  } });
  const random = createRandom(8);
  stage.add({ x: 26, z: 218, h: 7, always: true, draw: (ink) => shape('M-15 3Q-17 -14 -6 -19Q4 -23 12 -15Q17 -8 14 3Z', ink('#3a3534')) + shape('M-11 3Q-12 -11 -4 -15Q4 -18 9 -11Q12 -6 11 3Z', ink('#1d191c')) + shape('M-6 3Q-6 -6 0 -8Q6 -6 6 3Z', ink('#e0953f')) });
  scatter({ seed: 6, count: 330, fromM: 90, toM: 420, spread: 0.6 }, (x, z, rnd) => {
    if (Math.abs(x - way(z)) < 11 || steepness(floor, x, z) > 1 || (Math.abs(x - 26) < 24 && z > 150 && z < 260)) return;
    if (z < 210 && mood.noise.fbm(x / 60, z / 60, 2) < 0.1) return;
    stage.add({ x, z, mirrored: true, draw: (ink) => tree(rnd, ink, { height: 6 + rnd() * 6, ...LEAVES }) });
  });
  for (let i = 0; i < 74; i += 1) {
    const z = 24 + i * 2.5;
    const x = way(z) + (i % 2 ? 1.1 : -1.1) + random() * 0.6;
    const shirt = CLOTHES[Math.floor(random() * CLOTHES.length)] ?? '#c2473d';
    const cloth = ['#c8372d', '#f0b93a', '#2f6a8a', '#c8372d', '#2f7a55'][i % 5] ?? '#c8372d';
    stage.add({ x, z, draw: (ink) => (i % 3 === 0 ? put(flag(ink, cloth, '#ffd678'), 0.35, -0.4, 1) : '') + person(ink, { shirt, walking: true, ...(i % 4 === 1 ? { hat: '#f3dfae' } : {}) }) });
  }
  await stage.draw();
});

/** A tall festival pole on a hill, people in a ring around it. */
export const gauTao = photo('events/le-hoi-gau-tao', 129, async (canvas: Canvas) => {
  const mood = createMood('coral', { seed: 129, sunAzimuthDeg: 22, sunElevationDeg: 12, air: { distanceM: 1900, mistTopM: 60, mistFloorM: -120, mistFromM: 240 }, sky: { discDeg: 2.3 } });
  const range = mountains(47, 1500, 820);
  const bumps = hills(3, 40, 2);
  const floor = (x: number, z: number): number => Math.max(34 - Math.hypot(x, z - 66) ** 1.5 * 0.028 + bumps(x, z) * 0.5, -120) + smooth(260, 1700, z) * (60 + range(x, z));
  const view = flatView(41.5, { horizon: 0.6, fovDeg: 60 });
  const slopes = createSlopes(mood.noise, { wood: inks('#235259', '#5b8a70', '#e3bd72'), rock: inks('#4b6478', '#9a949c', '#ffce9e'), rockAt: 0.35, high: inks('#4a6c82', '#9aa0a8', '#ffd0a6'), highFromM: 330 });
  const turf = inks('#4f7a4e', '#93a857', '#e8d278');
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 5, shadowM: 90, surface: (hit, tone) => (hit.z < 190 ? gouache(turf, tone + mood.noise.fbm(hit.x / 9, hit.z / 9, 3) * 0.25) : slopes(hit, tone)) });
  const random = createRandom(9);
  for (let i = 0; i < 58; i += 1) {
    const a = (i / 58) * Math.PI * 2;
    const r = 17 + (i % 2) * 2.4 + random();
    const shirt = ['#2b2f55', '#b8324a', '#2b2f55', '#e08a3a', '#2f6a7a', '#7a2f6a'][i % 6] ?? '#2b2f55';
    stage.add({ x: Math.cos(a) * r, z: 64 + Math.sin(a) * r, always: true, draw: (ink) => person(ink, { shirt, trousers: shirt, ...(i % 5 === 0 ? { arm: 'up' as const } : {}) }) });
  }
  stage.add({ x: 0, z: 64, always: true, draw: (ink) => pole(random, ink) });
  for (const [x, z, shirt] of [[-7, 22, '#b8324a'], [-5.8, 22.4, '#2b2f55'], [-4.9, 22.2, '#e08a3a'], [8.5, 26, '#2b2f55'], [9.6, 26.4, '#7a2f6a']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, trousers: '#2b2f55' }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5f5a66'), 560, 260, 10));
});

function pole(random: Random, ink: Ink): string {
  let s = stroke('M0 0Q0.3 -14 0.2 -22Q0.4 -26 2.6 -27', ink('#6d5230'), 0.36) + stroke('M0.1 0Q0.4 -14 0.3 -22', ink('#d9b35c'), 0.12);
  for (let i = 0; i < 16; i += 1) s += blob(random, 0.6 + random() * 2.6, -24 - random() * 4, 0.7, 0.34, ink(['#2f6b4a', '#58955a', '#a9bf62'][i % 3] ?? '#58955a'));
  s += shape('M0.3 -21.6Q2.2 -20.6 1.7 -18Q1.2 -15.4 2.3 -12.4L1.1 -12.2Q0.2 -15 0.7 -17.8Q1 -20 0.2 -20.8Z', ink('#c8372d'));
  for (let i = 0; i < 4; i += 1) s += stroke(`M0.25 -21L${n(-13 + i * 8.6)} ${n(-0.4 + (i % 2) * 0.7)}`, ink('#f3dfae'), 0.05);
  for (const [bx, t] of [[-13, 0.3], [-13, 0.5], [-13, 0.7], [12.8, 0.35], [12.8, 0.6]] as const) {
    const x = 0.25 + (bx - 0.25) * t;
    const y = -21 + 20.6 * t;
    s += polygon([x - 0.4, y, x + 0.4, y, x, y + 1.1], ink(t > 0.55 ? '#f0b93a' : '#c8372d'));
  }
  return s;
}

/** A river at night with lanterns and a palanquin on the bank. */
export const kyCung = photo('events/le-hoi-ky-cung-ta-phu', 131, async (canvas: Canvas) => {
  const mood = createMood('indigo', { seed: 131, sunAzimuthDeg: 18, sunElevationDeg: 17, air: { distanceM: 1500, mistTopM: 30, mistFromM: 220, mistShare: 0.6 }, sky: { discDeg: 1.8, stops: ['#e89a7a', '#a97896', '#5f5c98', '#36458a', '#223266', '#182552'] } });
  const towers = karst({ seed: 71, spacingM: 420, radiusM: 220, heightM: 230, share: 0.6 });
  const shore = hills(4, 60, 4);
  const floor = (x: number, z: number): number => {
    const far = z > 150 + shore(x, z) * 3 + x * 0.12;
    const near = z < 22 - x * 0.06 + shore(x * 3, z * 3) * 0.5;
    return Math.max(far ? 2.4 + (z > 330 ? towers(x, z) * smooth(330, 460, z) : 0) : 0, near ? 2 : 0);
  };
  const view = flatView(7.4, { horizon: 0.5, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, { wood: inks('#1a2748', '#2e3f66', '#64648c'), rock: inks('#26325a', '#454f7c', '#8a7fa2'), rockAt: 0.4 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 4, farM: 4000, waterM: 0, water: hexToRgb('#2a3970'), waterShare: 0.1, waterFade: 0.6, hazeM: 1200, surface: slopes });
  const random = createRandom(5);
  for (let i = 0; i < 26; i += 1) {
    const z = 168 + random() * 60;
    const x = (random() - 0.5) * 190;
    stage.add({ x, z, draw: (ink) => (i % 7 === 0 ? put(temple(ink, { roof: '#4a2f4a', roofLit: '#ffb45e', wall: '#8a3f4a', shade: '#4a2338', lamp: '#ffd98a' }), 0, 0, 1.5) : lowHouse(ink, { roof: '#3b3556', roofLit: '#6f5a7a', wall: '#6b4f66', shade: '#4a3a58', lamp: '#ffd07a' })) });
  }
  for (let i = 0; i < 90; i += 1) stage.add({ x: (random() - 0.5) * 0.9 * (40 + i), z: 28 + i * 1.3, h: 0, draw: () => lantern() });
  for (const [x, z] of [[-14, 60], [22, 84], [-30, 110]] as const) stage.add({ x, z, h: 0, draw: () => rowingBoat((c) => ({ '#4a342d': '#15183a' })[c] ?? '#20244a', '#3b2f5a') + put(lantern(), 1.4, -0.4, 0.7) });
  await stage.draw();
  await drawSheet(canvas, skyLanterns(random) + parade(random), GLOW);
});

const GLOW = '<radialGradient id="lamp"><stop offset="0" stop-color="#ffe9a8" stop-opacity="0.95"/><stop offset="0.25" stop-color="#ffb64f" stop-opacity="0.5"/><stop offset="1" stop-color="#ff9a3c" stop-opacity="0"/></radialGradient>';

function lantern(): string {
  return oval(0, -0.3, 1.6, 1.2, '#ff9a3c', 0.16) + oval(0, 0.5, 0.34, 1, '#ffb45e', 0.4) + shape('M-0.42 0Q-0.5 -0.7 0 -0.95Q0.5 -0.7 0.42 0Z', '#ffc45e') + oval(0, -0.3, 0.22, 0.36, '#fff3c4');
}

function skyLanterns(random: Random): string {
  let s = '';
  for (let i = 0; i < 24; i += 1) {
    const x = 120 + random() * 1760;
    const y = 70 + random() * 330;
    const k = 0.35 + random() * 0.6;
    s += `<circle cx="${n(x)}" cy="${n(y)}" r="${n(46 * k)}" fill="url(#lamp)"/>` + shape(`M${n(x - 9 * k)} ${n(y + 12 * k)}L${n(x - 13 * k)} ${n(y - 10 * k)}Q${n(x)} ${n(y - 22 * k)} ${n(x + 13 * k)} ${n(y - 10 * k)}L${n(x + 9 * k)} ${n(y + 12 * k)}Z`, '#ffcf7a');
  }
  return s;
}

function parade(random: Random): string {
  const dark = '#10122e';
  let s = shape('M0 1250V1120Q400 1090 900 1112T2000 1090V1250Z', dark);
  const walker = (x: number, y: number, size: number): string => put(person(() => dark, { shirt: dark, walking: true }), x, y, size);
  for (let i = 0; i < 26; i += 1) {
    const x = 60 + i * 74 + random() * 20;
    if (x > 830 && x < 1250) continue;
    s += walker(x, 1128, 92 + random() * 10);
    if (i % 3 === 0) s += stroke(`M${n(x + 22)} 1120V790`, dark, 5) + polygon([x + 24, 795, x + 120, 812, x + 128, 880, x + 116, 930, x + 24, 922], '#b8324a') + polygon([x + 24, 812, x + 104, 826, x + 110, 880, x + 100, 912, x + 24, 905], '#f0a94a');
    else if (i % 3 === 1) s += `<circle cx="${n(x + 40)}" cy="985" r="70" fill="url(#lamp)"/>` + oval(x + 40, 985, 15, 19, '#ffd98a') + stroke(`M${n(x + 18)} 1010L${n(x + 40)} 965`, dark, 4);
  }
  for (const x of [860, 920, 1160, 1225]) s += walker(x, 1130, 98);
  s += stroke('M800 1000H1290M800 1014H1290', '#5a2a3a', 9) + rect(930, 880, 220, 124, '#8a2f3a') + rect(950, 900, 180, 90, '#ffc45e');
  for (let i = 0; i < 4; i += 1) s += rect(966 + i * 45, 900, 9, 90, '#8a2f3a');
  s += `<circle cx="1040" cy="945" r="210" fill="url(#lamp)" fill-opacity="0.7"/>`;
  return s + shape('M880 872Q930 884 950 850Q980 800 1040 790Q1100 800 1130 850Q1150 884 1200 872Q1180 900 1140 892H940Q900 900 880 872Z', '#c8443a') + stroke('M952 850Q980 802 1040 792Q1100 802 1128 850', '#ffcf7a', 6) + oval(1040, 784, 11, 13, '#ffcf7a');
}

