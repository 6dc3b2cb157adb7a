import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { createPaddies, createSlopes, DEEP_WOOD, HARVEST, SLATE } from '../ground.ts';
import { crowns, hills, mountains, terrace } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { project } from '../march.ts';
import { createMood } from '../moods.ts';
import { createRandom } from '../noise.ts';
import { drawSheet, drawSvg } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter, steepness } from '../scatter.ts';
import { lowHouse, stiltHouse } from '../sprites/buildings.ts';
import { birds, buffalo, motorbike, person } from '../sprites/figures.ts';
import { blossomTree, conifer, tree } from '../sprites/plants.ts';
import { n, oval, plainInk, put, stroke } from '../sprites/shapes.ts';

const LEAVES = { dark: '#1d4237', mid: '#3b6b41', light: '#a3ad55' };

/** The pass road above a sea of clouds at dawn. */
export const oQuyHo = photo('sites/o-quy-ho', 81, async (canvas: Canvas) => {
  const mood = createMood('dawn', { seed: 81, sunAzimuthDeg: -17, sunElevationDeg: 8, air: { distanceM: 3600, mistTopM: 0, mistFloorM: -300, mistFromM: 9000 }, sky: { discDeg: 2 } });
  const range = mountains(31, 2000, 1250);
  const billow = hills(8, 240, 34, 5);
  const crag = mountains(6, 160, 60, 5);
  const road = (z: number): number => 16 + Math.sin(z / 58 - 0.9) * 26 + z * 0.1;
  const level = (z: number): number => 520 - z * 0.035;
  const land = (x: number, z: number): number => {
    const off = x - road(z);
    const wide = 5.2;
    const up = Math.max(0, off - wide);
    const down = Math.max(0, -off - wide);
    const near = level(z) + up * 0.55 + crag(x, z) * 0.9 * smooth(0, 40, up) - down * 0.75 - crag(z, x) * 0.6 * smooth(0, 50, down);
    const far = smooth(700, 2400, z) * (140 + range(x + 500, z));
    return Math.max(z < 900 ? near - smooth(420, 900, z) * 500 : -100, far);
  };
  const cloud = (x: number, z: number): number => 420 + billow(x, z) + Math.abs(billow(x * 2.2, z * 2.2)) * 0.5 - smooth(160, 40, z) * 200;
  const floor = (x: number, z: number): number => Math.max(land(x, z), cloud(x, z));
  const view = flatView(549, { horizon: 0.38, fovDeg: 56, x: -2 });
  const slopes = createSlopes(mood.noise, { wood: inks('#1f4450', '#4c7270', '#d9a878'), rock: inks('#34566a', '#7d8590', '#ffc79a'), rockAt: 0.5 });
  const fleece = inks('#a9a5b8', '#ecc2ae', '#fff0dc');
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 6, farM: 14000, shadowM: 700, growth: 1.003, surface: (hit, tone) => {
    if (cloud(hit.x, hit.z) >= land(hit.x, hit.z) - 1) return gouache(fleece, tone + 0.1, 0.2);
    const off = Math.abs(hit.x - road(hit.z));
    if (off < 4.6 && hit.z < 520) return off > 4.1 ? hexToRgb('#fff2da') : off < 0.16 + hit.d * 0.0004 && hit.z % 9 < 5 ? hexToRgb('#fff2da') : gouache(inks('#6a6470', '#a08a88', '#d9b59a'), tone + 0.05);
    return slopes(hit, tone);
  } });
  scatter({ seed: 8, count: 700, fromM: 18, toM: 520, spread: 0.7 }, (x, z, random) => {
    const off = x - road(z);
    if (Math.abs(off) < 8 || land(x, z) < cloud(x, z) || random() < 0.25) return;
    stage.add({ x, z, draw: (ink) => conifer(random, ink, { height: 4 + random() * 7, dark: '#173a44', mid: '#2c5a58', light: '#b98f68' }) });
  });
  for (const [z, shirt] of [[47, '#d9543f'], [55, '#e8c25a']] as const) stage.add({ x: road(z) + 2, z, mirrored: false, draw: (ink) => motorbike(ink, shirt) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5a5a70'), 1280, 300, 11));
});

/** A glass bridge across a gorge, the tower of a lift on the cliff. */
export const cauKinh = photo('sites/cau-kinh-rong-may', 83, async (canvas: Canvas) => {
  const mood = createMood('emerald', { seed: 83, sunAzimuthDeg: 28, sunElevationDeg: 22, air: { distanceM: 1300, mistTopM: 130, mistFloorM: -20, mistFromM: 120, mistScaleM: 120 }, sky: { stops: ['#fdf1d4', '#eef0e0', '#bfdcda', '#86bcc4', '#5f9fb0'], discDeg: 1.5 } });
  const crag = mountains(3, 90, 60, 6);
  const range = mountains(15, 1100, 900);
  const middle = (z: number): number => Math.sin(z / 200) * 40;
  const floor = (x: number, z: number): number => {
    const side = x - middle(z);
    const out = Math.abs(side) + (crag(x, z) - 25) * 0.55;
    const wall = smooth(58, 104, out) * 225 + Math.max(0, out - 104) * 0.45;
    return Math.min(wall * smooth(-40, 80, z), 330) + smooth(700, 1800, z) * range(x, z) + (out < 50 ? 0 : 0);
  };
  const view = flatView(150, { horizon: 0.5, fovDeg: 62 });
  const slopes = createSlopes(mood.noise, { wood: inks('#1c4f47', '#3f7d5c', '#b5c272'), rock: inks('#45656c', '#8ea29c', '#f6e2b8'), rockAt: 0.4 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 8, shadowM: 240, growth: 1.0026, hazeM: 900, surface: slopes });
  scatter({ seed: 8, count: 700, fromM: 60, toM: 600, spread: 0.7 }, (x, z, random) => {
    const h = floor(x, z);
    if (h < 205) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 6 + random() * 7, ...LEAVES }) });
  });
  await stage.draw();
  const at = (x: number, h: number): [number, number] => {
    const p = project(canvas, view, { x, z: 250, h });
    return p ? [p.x, p.y] : [0, 0];
  };
  await drawSvg(canvas, bridge(at, canvas.width / 2000));
});

function bridge(at: (x: number, h: number) => [number, number], k: number): string {
  const deck = 178;
  const path = (points: readonly [number, number][]): string => points.map(([x, y], i) => `${i ? 'L' : 'M'}${n(x)} ${n(y)}`).join('');
  const span: [number, number][] = [];
  const low: [number, number][] = [];
  const cable: [number, number][] = [];
  let s = '';
  const left = -62;
  const right = 128;
  for (let i = 0; i <= 40; i += 1) {
    const t = i / 40;
    const x = left + (right - left) * t;
    const sag = 4 * t * (1 - t);
    span.push(at(x, deck - sag * 5));
    low.push(at(x, deck - 2.4 - sag * 5));
    cable.push(at(x, deck + 40 - sag * 34));
  }
  for (let i = 1; i < 40; i += 1) s += stroke(path([cable[i] ?? [0, 0], span[i] ?? [0, 0]]), '#e9f0ea', 1.4 * k);
  s += stroke(path(cable), '#fff8e6', 4 * k);
  s += `<path d="${path(span)}${path([...low].reverse()).replace('M', 'L')}Z" fill="#bfe9e6" fill-opacity="0.85"/>`;
  s += stroke(path(span), '#fffaf0', 4.5 * k) + stroke(path(low), '#3c6b74', 3 * k);
  for (const x of [left + 2, right - 2]) {
    s += stroke(path([at(x, deck - 18), at(x, deck + 44)]), '#b8432f', 10 * k) + stroke(path([at(x + 1.2, deck - 18), at(x + 1.2, deck + 44)]), '#f08a5a', 3 * k);
  }
  for (const [x, shirt] of [[-20, '#c2473d'], [-6, '#2d4a6a'], [4, '#e0b04a'], [40, '#fff2da'], [58, '#7a3b5a'], [80, '#c2473d']] as const) {
    const t = (x - left) / (right - left);
    const [px, py] = at(x, deck - 20 * t * (1 - t));
    s += put(person(plainInk, { shirt, walking: true }), px, py, 10 * k);
  }
  const [tx, bottom] = at(right - 26, 20);
  const top = at(right - 26, deck + 22)[1];
  const w = 34 * k;
  s += `<rect x="${n(tx - w / 2)}" y="${n(top)}" width="${n(w)}" height="${n(bottom - top)}" fill="#e8efe9" fill-opacity="0.5"/>`;
  for (let y = top; y < bottom; y += w) s += stroke(`M${n(tx - w / 2)} ${n(y)}l${n(w)} ${n(w)}m0 ${n(-w)}l${n(-w)} ${n(w)}`, '#f6f3e6', 2 * k);
  s += stroke(`M${n(tx - w / 2)} ${n(top)}V${n(bottom)}M${n(tx + w / 2)} ${n(top)}V${n(bottom)}`, '#fff8e6', 4 * k);
  s += `<rect x="${n(tx - w * 0.6)}" y="${n(top + (bottom - top) * 0.35)}" width="${n(w * 1.2)}" height="${n(w * 1.4)}" rx="${n(4 * k)}" fill="#ffd27a"/>`;
  return s;
}

/** A stream, forest and houses below big peaks. */
export const chuVa12 = photo('sites/chu-va-12', 85, async (canvas: Canvas) => {
  const mood = createMood('jade', { seed: 85, sunAzimuthDeg: 70, sunElevationDeg: 20, air: { distanceM: 2000, mistTopM: 110, mistFromM: 260 } });
  const range = mountains(19, 1700, 800);
  const spur = mountains(4, 420, 120);
  const crown = crowns(5, 9);
  const bumps = hills(4, 26, 3);
  const bed = (z: number): number => Math.sin(z / 33) * 9 + Math.sin(z / 90) * 16 + z * 0.05;
  const floor = (x: number, z: number): number => {
    const off = Math.abs(x - bed(z));
    if (off < 5 + z * 0.012) return z * 0.05;
    const side = smooth(12, 260, off);
    let h = z * 0.05 + Math.min(2.2, (off - 5) * 0.3) + bumps(x, z) * 0.4 * smooth(6, 30, off) + side * (14 + spur(x, z) * 0.9);
    if (off > 56 + spur(x, z) * 0.2) h += crown(x, z);
    return h + smooth(600, 3000, z) * (60 + range(x, z));
  };
  const view = flatView(13, { horizon: 0.55, fovDeg: 58 });
  const slopes = createSlopes(mood.noise, { wood: DEEP_WOOD, rock: SLATE, rockAt: 0.2, high: SLATE, highFromM: 330 });
  const meadow = inks('#4a7b41', '#8aa94a', '#d6d36c');
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 4, shadowM: 300, surface: (hit, tone) => {
    const off = Math.abs(hit.x - bed(hit.z));
    if (off < 5 + hit.z * 0.012) return streamInk(mood.noise.fbm((hit.x - bed(hit.z)) / 1.2, hit.z / 7, 3), tone);
    if (off < 9 && mood.noise.hash(Math.floor(hit.x / 1.1), Math.floor(hit.z / 1.4)) > 0.45) return gouache(inks('#5d6b6c', '#a3a595', '#f2e3bd'), tone);
    return off < 56 + spur(hit.x, hit.z) * 0.2 ? gouache(meadow, tone + mood.noise.fbm(hit.x / 14, hit.z / 14, 2) * 0.25) : slopes(hit, tone);
  } });
  for (const [x, z] of [[-30, 92], [-42, 108], [-24, 120], [40, 130], [54, 148], [-46, 150], [34, 176]] as const) stage.add({ x, z, draw: (ink) => lowHouse(ink, { roof: '#5d4a44', roofLit: '#c98f5c', wall: '#b98555', lamp: '#ffd27a' }) });
  scatter({ seed: 8, count: 190, fromM: 46, toM: 420, spread: 0.55 }, (x, z, random) => {
    if (Math.abs(x - bed(z)) < 15 || mood.noise.fbm(x / 50, z / 50, 2) < -0.05 || (z > 80 && z < 180 && random() < 0.75)) return;
    stage.add({ x, z, mirrored: random() < 0.5, draw: (ink) => tree(random, ink, { height: 6 + random() * 7, ...LEAVES }) });
  });
  for (const [x, z, shirt] of [[-13, 48, '#31466b'], [-11.8, 48.3, '#a33b3b']] as const) stage.add({ x: x + bed(z), z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
});

function streamInk(ripple: number, tone: number): [number, number, number] {
  return mix(mix(hexToRgb('#5b9a9a'), hexToRgb('#e9efd8'), smooth(0.05, 0.2, ripple)), hexToRgb('#2f6a72'), smooth(-0.1, -0.3, ripple) + (0.5 - tone) * 0.2);
}

/** A tall waterfall in deep forest. */
export const tacTinh = photo('sites/thac-tac-tinh', 87, async (canvas: Canvas) => {
  const mood = createMood('emerald', { seed: 87, sunAzimuthDeg: -85, sunElevationDeg: 40, air: { distanceM: 620, mistTopM: 22, mistFromM: 34, mistScaleM: 40, mistShare: 0.9 } });
  const crown = crowns(7, 6);
  const crag = mountains(5, 46, 16, 5);
  const floor = (x: number, z: number): number => {
    const notch = Math.exp(-(((x - 6) / 16) ** 2));
    const face = 104 + notch * 26 + crag(x, z) * 0.7 - Math.abs(x) * 0.16;
    let h = Math.max(0, Math.abs(x - 4) - 15) * 0.28 + crag(z, x) * 0.15;
    h += smooth(face, face + 16, z) * (58 - notch * 8) + smooth(face + 40, face + 300, z) * 26;
    if (notch < 0.32) h += crown(x, z);
    return Math.abs(x - 4) < 17 && z < 132 ? Math.min(h, 0.3 + Math.abs(x - 4) * 0.02) : h;
  };
  const view = flatView(17, { horizon: 0.72, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, { wood: inks('#0f3a33', '#23664c', '#8fb566'), rock: inks('#2f4d4c', '#5f7b70', '#b9c79a'), rockAt: 0.1 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 6, farM: 1500, growth: 1.0018, shadowM: 60, hazeM: 500, surface: (hit, tone) => {
    if (hit.h < 1 && Math.abs(hit.x - 4) < 17) return streamInk(mood.noise.fbm(hit.x / 2.2, hit.z / 5, 3), tone);
    const notch = Math.exp(-(((hit.x - 6) / 16) ** 2));
    return notch > 0.3 && hit.h > 1 ? gouache(inks('#2b4a4c', '#557772', '#a9c0a0'), tone + mood.noise.fbm(hit.x / 3, hit.h / 22, 3) * 0.5) : slopes(hit, tone);
  } });
  await stage.draw();
  const top = project(canvas, view, { x: 6, z: 128, h: 51 });
  const foot = project(canvas, view, { x: 5, z: 118, h: 0 });
  if (top && foot) await drawSvg(canvas, fall(top, foot, canvas.width / 2000), '<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="14"/></filter>');
  for (const [x, z, shirt] of [[-10, 70, '#d9543f'], [-8.6, 70.5, '#e8c25a']] as const) stage.add({ x, z, always: true, h: 0.8, draw: (ink) => person(ink, { shirt }) });
  await stage.draw();
  await drawSheet(canvas, leafFrame('#0b2b27', '#154238', '#2b6a4c'));
});

function fall(top: { x: number; y: number }, foot: { x: number; y: number }, k: number): string {
  const random = createRandom(5);
  let s = '';
  for (let i = 0; i < 90; i += 1) {
    const side = random() - 0.5;
    const x0 = top.x + side * 70 * k;
    const x1 = foot.x + side * 190 * k + (random() - 0.5) * 26 * k;
    const y0 = top.y + random() * (foot.y - top.y) * 0.25 * (i > 30 ? 1 : 0);
    const y1 = foot.y - random() * (foot.y - top.y) * 0.3 * (i > 30 ? 1 : 0);
    const fill = ['#ffffff', '#eaf6f1', '#c9e4dd', '#ffffff'][i % 4] ?? '#ffffff';
    s += stroke(`M${n(x0)} ${n(y0)}C${n(x0 + (x1 - x0) * 0.1)} ${n(y0 + (y1 - y0) * 0.4)} ${n(x1)} ${n(y0 + (y1 - y0) * 0.5)} ${n(x1)} ${n(y1)}`, fill, (2 + random() * 9) * k).replace('/>', ` stroke-opacity="${n(0.35 + random() * 0.5)}"/>`);
  }
  const mist = [[0, 0, 200, 60], [-90, 14, 150, 46], [110, 12, 150, 44], [0, -60, 120, 80]];
  for (const [x, y, rx, ry] of mist) s += `<ellipse cx="${n(foot.x + (x ?? 0) * k)}" cy="${n(foot.y + (y ?? 0) * k)}" rx="${n((rx ?? 0) * k)}" ry="${n((ry ?? 0) * k)}" fill="#f7fbf6" fill-opacity="0.6" filter="url(#soft)"/>`;
  return s;
}

/** Frames a 2000 × 1250 sheet with dark leaves in the upper corners. */
export function leafFrame(dark: string, mid: string, light: string): string {
  const random = createRandom(77);
  let s = '';
  for (let i = 0; i < 150; i += 1) {
    const left = i % 2 === 0;
    const reach = random() ** 1.6;
    const x = left ? reach * 520 - 40 : 2040 - reach * 420;
    const y = (1 - reach) * random() * 420 - 20;
    const a = (left ? 40 : 140) + (random() - 0.5) * 80;
    const fill = [dark, dark, mid, light][Math.floor(random() * 4)] ?? dark;
    const size = 26 + random() * 34;
    s += `<path transform="translate(${n(x)} ${n(y)}) rotate(${n(a)})" d="M0 0Q${n(size)} ${n(-size * 0.42)} ${n(size * 2.2)} 0Q${n(size)} ${n(size * 0.42)} 0 0Z" fill="${fill}"/>`;
  }
  return s;
}

/** Patchwork rice fields at harvest. */
export const canhDong = photo('sites/canh-dong-binh-lu', 89, async (canvas: Canvas) => {
  const mood = createMood('ochre', { seed: 89, sunAzimuthDeg: 52, sunElevationDeg: 18, air: { distanceM: 2600, mistTopM: 90, mistFromM: 500 } });
  const range = mountains(27, 2100, 800);
  const spur = mountains(4, 500, 150);
  const bumps = hills(7, 200, 1.4);
  const floor = (x: number, z: number): number => {
    const side = smooth(260, 700, Math.abs(x + 40) - z * 0.1) * (40 + spur(x, z)) * smooth(150, 500, z);
    const h = terrace(2 + bumps(x, z) * 2 + z * 0.004, 0.7, 0.9) + side + smooth(1200, 3600, z) * (60 + range(x, z));
    return h > 12 && h < 110 ? terrace(h, 4, 0.8) : h;
  };
  const view = flatView(17, { horizon: 0.4, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: inks('#3d5a36', '#76893f', '#d3bd5f'), rock: inks('#5a6f66', '#a39c7c', '#f5d79c'), rockAt: 0.3, high: inks('#4f7076', '#93a293', '#f6d9a6'), highFromM: 300 });
  const paddies = createPaddies({ seed: 6, fieldM: 15, crops: HARVEST, bank: '#7a7a3c', wet: '#f7e6b8', wetShare: 0.08, bankM: 0.9 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 5, shadowM: 300, surface: (hit, tone) => (hit.h < 110 && hit.ny > 0.85 ? paddies(hit, tone + mood.noise.fbm(hit.x / 3, hit.z / 3, 2) * 0.16) : slopes(hit, tone)) });
  scatter({ seed: 5, count: 130, fromM: 120, toM: 900, spread: 0.5 }, (x, z, random) => {
    if (floor(x, z) > 24 || mood.noise.fbm(x / 120 + 4, z / 120, 2) < 0.07) return;
    stage.add({ x, z, mirrored: random() < 0.5, draw: (ink) => stiltHouse(ink, { roof: '#6e4a3a', roofLit: '#dca061', wall: '#9a6a45', lit: Math.floor(random() * 4) }) });
  });
  scatter({ seed: 8, count: 300, fromM: 90, toM: 1200, spread: 0.6 }, (x, z, random) => {
    if (mood.noise.fbm(x / 120 + 4, z / 120, 2) < 0.02) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 6 + random() * 6, dark: '#2f4a2f', mid: '#65803a', light: '#d5bb56' }) });
  });
  scatter({ seed: 41, count: 130, fromM: 20, toM: 120, spread: 0.5 }, (x, z) => stage.add({ x, z, draw: (ink) => sheaf(ink) }));
  for (const [x, z, shirt] of [[-7, 34, '#31466b'], [-4.6, 35, '#a33b3b'], [-1.8, 36, '#6b3b5a'], [12, 52, '#31466b'], [14, 53, '#c2473d']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#f5e2b0' }) });
  stage.add({ x: 21, z: 58, draw: (ink) => buffalo(ink, true) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#7a6a48'), 560, 240, 10));
});

function sheaf(ink: (hex: string) => string): string {
  return `<path d="M-0.35 0Q-0.1 -0.5 -0.5 -1.1Q0 -1.35 0.5 -1.1Q0.1 -0.5 0.35 0Z" fill="${ink('#c9932f')}"/><path d="M0 0Q0.05 -0.5 0 -1.25Q0.4 -1.2 0.5 -1.1Q0.1 -0.5 0.35 0Z" fill="${ink('#ffdf86')}"/>${stroke('M-0.2 -0.55H0.2', ink('#7d5a24'), 0.1)}`;
}

/** A misty village with smoke and peach blossom. */
export const chuVa6 = photo('sites/chu-va-6', 91, async (canvas: Canvas) => {
  const mood = createMood('plum', { seed: 91, sunAzimuthDeg: -34, sunElevationDeg: 15, air: { distanceM: 1100, mistTopM: 90, mistFromM: 120, mistScaleM: 130, mistShare: 0.9 } });
  const range = mountains(37, 1300, 520);
  const bumps = hills(5, 70, 6);
  const floor = (x: number, z: number): number => {
    const slope = 26 - z * 0.11 + Math.max(0, x - 10) * 0.22 + bumps(x, z);
    return terrace(Math.max(slope, z > 300 ? 0 : -6), 2.6, 0.8) + smooth(320, 1700, z) * (30 + range(x, z));
  };
  const view = flatView(41, { horizon: 0.4, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: inks('#3b5a56', '#6f8a78', '#d6bfa0'), rock: inks('#5a6f78', '#98a0a4', '#f3d9c4'), rockAt: 0.3 });
  const soil = createPaddies({ seed: 6, fieldM: 20, crops: [inks('#6d7a4c', '#a5a865', '#e0d08f'), inks('#7a6650', '#b0946e', '#e6c79c'), inks('#557056', '#86a070', '#cfd294')], bank: '#5f7052', wet: '#f3e0d6', wetShare: 0.12 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 6, shadowM: 120, hazeM: 700, surface: (hit, tone) => (hit.z < 330 && hit.ny > 0.75 ? soil(hit, tone) : slopes(hit, tone)) });
  const homes = [[-30, 88], [-8, 100], [22, 96], [48, 118], [-52, 122], [0, 140], [34, 156], [-28, 160], [70, 176], [-66, 190], [12, 196]] as const;
  homes.forEach(([x, z], i) => stage.add({ x, z, mirrored: i % 3 === 0, draw: (ink) => lowHouse(ink, { roof: '#5c4e50', roofLit: '#b08a78', wall: '#c49a6e', lamp: '#ffd08a', width: 11 }) + (i % 2 ? smoke(ink) : '') }));
  scatter({ seed: 12, count: 120, fromM: 40, toM: 330, spread: 0.6 }, (x, z, random) => {
    if (z < 56 || homes.some(([hx, hz]) => Math.abs(hx - x) < 9 && Math.abs(hz - z) < 9)) return;
    const pink = random() < 0.55;
    stage.add({ x, z, draw: (ink) => (pink ? blossomTree(random, ink, { height: 5 + random() * 3, dark: '#d9788e', mid: '#f2a3b0', light: '#ffdbd8' }) : tree(random, ink, { height: 6 + random() * 5, dark: '#34524a', mid: '#5f8066', light: '#c5bd86' })) });
  });
  for (const [x, z, shirt] of [[2, 62, '#2b2f55'], [3.4, 62.5, '#a33b5b'], [-14, 80, '#2b2f55']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
  const random = createRandom(30);
  const bough = blossomTree(random, plainInk, { height: 10, trunk: '#3b2a2c', dark: '#cf5f7d', mid: '#f193a8', light: '#ffd9d9' });
  await drawSheet(canvas, `<g transform="translate(-60 900) rotate(28) scale(92)">${bough}</g>`);
});

function smoke(ink: (hex: string) => string): string {
  let s = '';
  for (let i = 0; i < 9; i += 1) s += oval(1.6 + Math.sin(i * 0.8) * (0.3 + i * 0.12) + i * 0.35, -5.4 - i * 1.5, 0.5 + i * 0.24, 0.9 + i * 0.2, ink('#fff6f0'), 0.42 - i * 0.035);
  return s;
}

