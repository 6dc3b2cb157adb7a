import type { Canvas } from '../canvas.ts';
import { clamp, hexToRgb, mix, smooth } from '../colour.ts';
import { createPaddies, createSlopes, DEEP_WOOD, GRASS, HARVEST, LIMESTONE } from '../ground.ts';
import { crowns, hills, mountains, rock, terrace } from '../land.ts';
import { paintLandscape, roundView } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { panorama } from '../picture.ts';
import { scatterRound } from '../scatter.ts';
import { stiltHouse, temple } from '../sprites/buildings.ts';
import { buffalo, motorbike, person } from '../sprites/figures.ts';
import { bamboo, conifer, tree, tuft } from '../sprites/plants.ts';
import { put, rect } from '../sprites/shapes.ts';

const LEAVES = { dark: '#1d4237', mid: '#3b6b41', light: '#a3ad55' };

/** Outside the cave: forest, steps and the mouth straight ahead. */
export const gate = panorama('sites/dong-tien-son', 'gate', async (canvas: Canvas) => {
  const mood = createMood('jade', { seed: 201, sunAzimuthDeg: 62, sunElevationDeg: 30, air: { distanceM: 900, mistTopM: 20, mistFromM: 90 }, sky: { topDy: 0.9 } });
  const crag = mountains(8, 40, 18, 5);
  const crown = crowns(5, 6);
  const range = mountains(14, 1200, 700);
  const wander = hills(3, 18, 2);
  const cliff = (x: number, z: number): number => {
    const wall = z + Math.abs(x) * 0.12 - 25 - wander(x, z) - crag(x, z) * 0.16;
    return smooth(0, 9, wall) * (26 + crag(x, z)) + Math.max(0, wall) * 0.5 * smooth(0, 12, wall);
  };
  const steps = (x: number, z: number): number => (Math.abs(x) < 3.4 ? Math.floor(clamp((z - 9) / 12) * 16) * 0.2 : clamp((z - 9) / 12) * 3.2 + wander(x, z) * 0.2);
  const floor = (x: number, z: number): number => {
    const r = Math.hypot(x, z);
    const rim = smooth(16, 60, r + wander(x, z) * 3) * (z > 10 ? 0.3 : 1);
    const wood = z < 20 && r > 22 ? crown(x, z) * rim * 1.3 : 0;
    const high = cliff(x, z);
    return (z > 9 ? steps(x, z) : 0) + high + (high > 24 ? crown(x, z) * 0.7 : 0) + rim * 6 + wood + smooth(300, 1500, r) * range(x, z);
  };
  const slopes = createSlopes(mood.noise, { wood: DEEP_WOOD, rock: LIMESTONE, rockAt: 0.42 });
  const mouthAt = (x: number, h: number): number => Math.hypot(x / 7.2, (h - 6.2) / 7.4) + mood.noise.fbm(x / 3, h / 3, 3) * 0.22;
  const stage = paintLandscape(canvas, { mood, view: roundView(1.9), floor, nearM: 0.4, farM: 5000, growth: 1.0045, shadowM: 50, shadowFloor: (x, z) => cliff(x, z) * 0.9, hazeM: 900, surface: (hit, tone) => {
    if (hit.z > 18 && hit.z < 46 && hit.h > 2.6) {
      const m = mouthAt(hit.x, hit.h);
      if (m < 1) {
        const deep = mix(hexToRgb('#f0a850'), hexToRgb('#1b1216'), smooth(0.05, 0.85, m + (hit.h - 4) * 0.03));
        return mix(deep, hexToRgb('#3b2a28'), smooth(0.9, 1, m) * 0.6);
      }
    }
    if (hit.z > 8 && hit.z < 24 && Math.abs(hit.x) < 3.4 && hit.h < 5) return gouache(inks('#6b6660', '#a89c88', '#efdcb4'), tone + 0.05 - (hit.ny < 0.7 ? 0.2 : 0));
    if (Math.hypot(hit.x, hit.z) < 26 && hit.h < 4.5 && hit.ny > 0.6) {
      const path = Math.abs(hit.x + Math.sin(hit.z / 5) * 0.9) < 2.4 + mood.noise.noise2(hit.x / 3, hit.z / 3);
      return path ? gouache(inks('#8f7a58', '#cbb083', '#f0dcae'), tone + 0.08) : gouache(GRASS, tone + mood.noise.fbm(hit.x / 3, hit.z / 3, 3) * 0.35);
    }
    return slopes(hit, tone);
  } });
  scatterRound({ seed: 4, count: 90, fromM: 9, toM: 40 }, (x, z, random) => {
    if (Math.abs(x) < 6 || z > 19) return;
    const kind = random();
    stage.add({ x, z, draw: (ink) => (kind < 0.3 ? bamboo(random, ink, { height: 9 + random() * 3, ...LEAVES }) : tree(random, ink, { height: 6 + random() * 6, ...LEAVES })) });
  });
  scatterRound({ seed: 5, count: 160, fromM: 4, toM: 18 }, (x, z, random) => {
    if (Math.abs(x) > 3.6) stage.add({ x, z, draw: (ink) => tuft(random, ink, { height: 0.7, dark: '#2b5a3c', mid: '#5f8f48', light: '#b9c664' }) });
  });
  for (const [x, z, shirt] of [[-0.8, 13, '#c2473d'], [0.3, 13.4, '#2d4a6a'], [1.6, 19, '#e0b04a'], [-4.4, 7, '#31466b']] as const) stage.add({ x, z, always: true, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
});

/** On the pass: the road, a sea of clouds, peaks all round. */
export const pass = panorama('sites/o-quy-ho', 'pass', async (canvas: Canvas) => {
  const mood = createMood('dawn', { seed: 203, sunAzimuthDeg: -62, sunElevationDeg: 9, air: { distanceM: 4200, mistTopM: 0, mistFloorM: -300, mistFromM: 9000 }, sky: { topDy: 0.85, discDeg: 1.6 } });
  const range = mountains(31, 2100, 1250);
  const billow = hills(8, 240, 34, 5);
  const crag = mountains(6, 160, 60, 5);
  const road = (z: number): number => 4 + Math.sin(z / 60) * 24 - 24 * Math.sin(0) + z * 0.02;
  const land = (x: number, z: number): number => {
    const off = x - road(z);
    const up = Math.max(0, off - 5);
    const down = Math.max(0, -off - 9);
    const near = 520 - Math.hypot(z, 12) * 0.03 + up * 0.62 + crag(x, z) * smooth(0, 30, up) - down * 0.9 - crag(z, x) * 0.4 * smooth(0, 40, down);
    const r = Math.hypot(x, z);
    return Math.max(near - smooth(260, 700, r) * 420, smooth(900, 2600, r) * (140 + range(x + 500, z)));
  };
  const cloud = (x: number, z: number): number => 392 + billow(x, z) + Math.abs(billow(x * 2.2, z * 2.2)) * 0.5 - smooth(120, 40, Math.hypot(x, z)) * 200;
  const floor = (x: number, z: number): number => Math.max(land(x, z), cloud(x, z));
  const slopes = createSlopes(mood.noise, { wood: inks('#1f4450', '#4c7270', '#d9a878'), rock: inks('#34566a', '#7d8590', '#ffc79a'), rockAt: 0.45 });
  const fleece = inks('#a9a5b8', '#ecc2ae', '#fff0dc');
  const stage = paintLandscape(canvas, { mood, view: roundView(522), floor, nearM: 0.4, farM: 14000, shadowM: 600, growth: 1.0045, surface: (hit, tone) => {
    if (cloud(hit.x, hit.z) >= land(hit.x, hit.z) - 1) return gouache(fleece, tone + 0.1, 0.2);
    const off = Math.abs(hit.x - road(hit.z));
    if (off < 4.6 && hit.h > 500) return off > 4.1 && off < 4.35 ? hexToRgb('#fff2da') : off < 0.09 + hit.d * 0.0003 && ((hit.z % 9) + 9) % 9 < 5 ? hexToRgb('#fff2da') : gouache(inks('#6a6470', '#a08a88', '#d9b59a'), tone + 0.02);
    if (hit.x < road(hit.z) && off < 9.5 && hit.h > 500) return gouache(inks('#6f6a52', '#a89a68', '#efcf92'), tone + 0.04);
    return slopes(hit, tone);
  } });
  scatterRound({ seed: 8, count: 420, fromM: 12, toM: 320 }, (x, z, random) => {
    const off = x - road(z);
    if ((off > -10 && off < 8) || land(x, z) < cloud(x, z)) return;
    stage.add({ x, z, draw: (ink) => conifer(random, ink, { height: 4 + random() * 7, dark: '#173a44', mid: '#2c5a58', light: '#b98f68' }) });
  });
  for (let z = -66; z <= 66; z += 2.2) stage.add({ x: road(z) - 5.4, z, draw: (ink) => rect(-0.16, -0.85, 0.32, 0.85, ink(Math.round(z / 2.2) % 2 ? '#f6ead6' : '#c8503c')) });
  for (const [z, shirt] of [[24, '#d9543f'], [29, '#e8c25a']] as const) stage.add({ x: road(z) + 2, z, draw: (ink) => motorbike(ink, shirt) });
  for (const [x, z, shirt] of [[-3.4, 9, '#2d5a6a'], [-4.2, 9.6, '#c2473d']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt }) });
  await stage.draw();
});

/** Higher up: the ridge path, peaks and the sun. */
export const ridge = panorama('sites/o-quy-ho', 'ridge', async (canvas: Canvas) => {
  const mood = createMood('dawn', { seed: 205, sunAzimuthDeg: -58, sunElevationDeg: 13, air: { distanceM: 5200, mistTopM: 0, mistFloorM: -300, mistFromM: 9000 }, sky: { topDy: 0.85, discDeg: 1.7, stops: ['#ffd9a0', '#fbcaa0', '#e9c0b0', '#9dbfca', '#5f9fb6', '#3f83a0'] } });
  const range = mountains(35, 2200, 1350);
  const billow = hills(8, 260, 38, 5);
  const crag = mountains(9, 120, 34, 5);
  const crest = (z: number): number => Math.sin(z / 40) * 9 - 9 * Math.sin(0) + Math.sin(z / 13) * 1.2;
  const land = (x: number, z: number): number => {
    const off = Math.abs(x - crest(z));
    const near = 901 - Math.hypot(z, 8) * 0.16 + Math.sin(z / 30) * 3 - Math.max(0, off - 1.6) * 0.62 + crag(x, z) * smooth(2, 30, off) * 0.5;
    return Math.max(near, smooth(800, 2600, Math.hypot(x, z)) * (180 + range(x - 900, z)));
  };
  const cloud = (x: number, z: number): number => 620 + billow(x, z) + Math.abs(billow(x * 2.2, z * 2.2)) * 0.5;
  const floor = (x: number, z: number): number => Math.max(land(x, z), cloud(x, z));
  const slopes = createSlopes(mood.noise, { wood: inks('#35564f', '#7d8a62', '#e6c07a'), rock: inks('#3f5f70', '#8a8c92', '#ffcf9e'), rockAt: 0.6 });
  const fleece = inks('#b0abbd', '#f0cab4', '#fff4e2');
  const stage = paintLandscape(canvas, { mood, view: roundView(902), floor, nearM: 0.4, farM: 15000, shadowM: 500, growth: 1.0045, surface: (hit, tone) => {
    if (cloud(hit.x, hit.z) >= land(hit.x, hit.z) - 1) return gouache(fleece, tone + 0.1, 0.2);
    const off = Math.abs(hit.x - crest(hit.z)) + mood.noise.noise2(hit.x, hit.z) * 0.3;
    return off < 1.3 && hit.h > 860 ? gouache(inks('#8a7460', '#c9a884', '#f6dcb4'), tone + 0.06) : slopes(hit, tone);
  } });
  scatterRound({ seed: 8, count: 260, fromM: 4, toM: 160 }, (x, z, random) => {
    const off = Math.abs(x - crest(z));
    if (off < 2.4) return;
    stage.add({ x, z, draw: (ink) => (random() < 0.65 || off < 8 ? tuft(random, ink, { height: 0.5 + random() * 0.5, dark: '#4b6a4a', mid: '#93985a', light: '#ecc87a' }) : conifer(random, ink, { height: 2 + random() * 4, dark: '#1f4450', mid: '#3f6a60', light: '#cfa06f' })) });
  });
  for (const [z, shirt] of [[17, '#d9543f'], [19, '#e8c25a'], [34, '#2d5a6a']] as const) stage.add({ x: crest(z), z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
});

/** Among the fields: rice, stilt houses, mountains all round. */
export const field = panorama('sites/canh-dong-binh-lu', 'field', async (canvas: Canvas) => {
  const mood = createMood('ochre', { seed: 207, sunAzimuthDeg: 48, sunElevationDeg: 17, air: { distanceM: 2500, mistTopM: 70, mistFromM: 420 }, sky: { topDy: 0.85 } });
  const range = mountains(27, 2100, 1150);
  const spur = mountains(4, 520, 220);
  const bumps = hills(7, 200, 1);
  const dike = (x: number, z: number): number => Math.abs(x - Math.sin(z / 22) * 3.4);
  const floor = (x: number, z: number): number => {
    const r = Math.hypot(x, z * 0.8);
    const base = terrace(2 + bumps(x, z) * smooth(10, 60, r) * 2, 0.6, 0.9) + smooth(420, 900, r) * (30 + spur(x, z)) + smooth(1300, 3600, r) * (150 + range(x, z));
    if (dike(x, z) < 1.3 && r < 130) return Math.max(base, 2.6);
    return base > 12 && base < 90 ? terrace(base, 4, 0.8) : base;
  };
  const slopes = createSlopes(mood.noise, { wood: inks('#3d5a36', '#76893f', '#d3bd5f'), rock: inks('#5a6f66', '#a39c7c', '#f5d79c'), rockAt: 0.3, high: inks('#4f7076', '#93a293', '#f6d9a6'), highFromM: 300 });
  const paddies = createPaddies({ seed: 6, fieldM: 13, crops: HARVEST, bank: '#7a7a3c', wet: '#f7e6b8', wetShare: 0.1, bankM: 0.7 });
  const stage = paintLandscape(canvas, { mood, view: roundView(4.4), floor, nearM: 0.5, farM: 11000, growth: 1.0045, shadowM: 200, surface: (hit, tone) => {
    if (dike(hit.x, hit.z) < 1.3 && hit.d < 130) return dike(hit.x, hit.z) < 0.75 ? gouache(inks('#9c7a50', '#d3b07a', '#f8dfae'), tone + 0.06) : gouache(inks('#5f7a3a', '#94a84a', '#d9cd66'), tone + 0.04);
    return hit.h < 90 && hit.ny > 0.85 ? paddies(hit, tone + mood.noise.fbm(hit.x / 1.6, hit.z / 1.6, 3) * 0.22) : slopes(hit, tone);
  } });
  const homes: (readonly [number, number])[] = [[-30, 62], [-46, 70], [-18, 78], [-38, 92], [-58, 96], [70, 40], [84, 22], [78, 60], [60, -70], [44, -84], [-90, -40], [-104, -16], [-70, -80], [0, -120], [22, -132]];
  homes.forEach(([x, z], i) => stage.add({ x, z, mirrored: i % 3 === 1, draw: (ink) => stiltHouse(ink, { roof: '#6e4a3a', roofLit: '#dca061', wall: '#9a6a45', width: 13, lit: i % 4 }) }));
  scatterRound({ seed: 8, count: 420, fromM: 46, toM: 500 }, (x, z, random) => {
    if (mood.noise.fbm(x / 70 + 4, z / 70, 2) < 0.06 || dike(x, z) < 6 || homes.some(([hx, hz]) => Math.hypot(hx - x, hz - z) < 9)) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 5 + random() * 6, dark: '#2f4a2f', mid: '#65803a', light: '#d5bb56' }) });
  });
  scatterRound({ seed: 9, count: 260, fromM: 3.4, toM: 16 }, (x, z, random) => {
    if (dike(x, z) > 1.6) stage.add({ x, z, draw: (ink) => tuft(random, ink, { height: 0.8 + random() * 0.3, dark: '#a8802f', mid: '#e0b344', light: '#ffe08a' }) });
  });
  for (const [x, z, shirt] of [[0.6, 15, '#c2473d'], [-9, 20, '#31466b'], [-11, 21, '#6b3b5a'], [14, -22, '#31466b'], [24, 12, '#a33b3b']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#f5e2b0', walking: true }) });
  stage.add({ x: 17, z: -24, draw: (ink) => buffalo(ink, true) });
  await stage.draw();
});

/** The court of a cave temple at the foot of a karst hill. */
export const templeCourt = panorama('sites/tam-thanh', 'temple', async (canvas: Canvas) => {
  const mood = createMood('jade', { seed: 209, sunAzimuthDeg: -64, sunElevationDeg: 33, air: { distanceM: 700, mistTopM: 10, mistFromM: 120 }, sky: { topDy: 0.9 } });
  const hill = rock({ seed: 4, x: 10, z: 66, radiusM: 58, heightM: 62, steep: 2.6 });
  const crag = mountains(8, 26, 9, 5);
  const crown = crowns(5, 6);
  const range = mountains(14, 900, 260);
  const court = (x: number, z: number): boolean => Math.abs(x) < 13 && z > -13 && z < 17;
  const floor = (x: number, z: number): number => {
    if (court(x, z)) return 0;
    if (Math.abs(x) < 14 && z > -14 && z <= 17) return 1.1;
    if (z <= -13 && z > -13.7 && Math.abs(x) > 3 && Math.abs(x) < 14) return 1.1;
    const r = Math.hypot(x, z);
    if (z < -34) return r > 170 ? 1 + smooth(170, 190, r) * crown(x, z) * 1.5 + smooth(260, 900, r) * range(x, z) : -1.6;
    const up = hill(x, z);
    const wood = r > 26 && up < 8 ? crown(x, z) : up > 30 ? crown(x, z) * 0.7 : 0;
    return Math.min(0.2, (z + 13) * 0.08) + up + (up > 2 ? crag(x, z) * 0.6 : 0) + wood + smooth(260, 900, r) * range(x, z);
  };
  const slopes = createSlopes(mood.noise, { wood: DEEP_WOOD, rock: LIMESTONE, rockAt: 0.4 });
  const view = roundView(1.8);
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 0.4, farM: 3000, growth: 1.0045, waterM: -1.6, water: hexToRgb('#4f8f86'), waterShare: 0.25, shadowM: 26, hazeM: 800, surface: (hit, tone) => {
    if (court(hit.x, hit.z) && hit.h < 0.3) {
      const joint = Math.min(Math.abs((((hit.x + 0.8) % 1.6) + 1.6) % 1.6), Math.abs((((hit.z + (Math.floor((hit.x + 0.8) / 1.6) % 2) * 0.8) % 1.6) + 1.6) % 1.6));
      const slab = mood.noise.hash(Math.floor((hit.x + 0.8) / 1.6), Math.floor((hit.z + (Math.floor((hit.x + 0.8) / 1.6) % 2) * 0.8) / 1.6));
      return mix(gouache(inks('#8a7a66', '#c2ab8a', '#f0dcb2'), tone + (slab - 0.5) * 0.2), hexToRgb('#6f6252'), smooth(0.06 + hit.d * 0.003, 0.02, joint) * 0.7);
    }
    if (hit.h < 1.4 && Math.abs(hit.x) < 15 && hit.z > -14.5 && hit.z < 18) return gouache(inks('#7d3f33', '#b5614a', '#eaa878'), tone + 0.1);
    const cave = Math.hypot((hit.x - 1) / 7, (hit.h - 4) / 6.4) + mood.noise.fbm(hit.x / 3, hit.h / 3, 3) * 0.2;
    if (hit.z > 14 && hit.z < 44 && cave < 1) return mix(hexToRgb('#c9813a'), hexToRgb('#1b1418'), smooth(0.1, 0.75, cave));
    return slopes(hit, tone);
  } });
  stage.add({ x: 1, z: 16.4, always: true, h: 0, draw: (ink) => put(temple(ink, { roof: '#7a3f33', roofLit: '#e8a35c', wall: '#b5523a' }), 0, 0, 0.92) });
  stage.add({ x: 12, z: 14.5, always: true, h: 2.2, draw: (ink) => relief(ink) });
  for (const x of [-5.5, 7.5]) stage.add({ x, z: 12, draw: (ink) => urn(ink) });
  scatterRound({ seed: 4, count: 70, fromM: 15, toM: 34 }, (x, z, random) => {
    if (court(x, z) || (Math.abs(x) < 15 && z > 0) || (Math.abs(x) < 6 && z < 0) || z < -31) return;
    stage.add({ x, z, always: true, draw: (ink) => tree(random, ink, { height: 5 + random() * 5, ...LEAVES }) });
  });
  for (const [x, z, shirt] of [[-1.4, 10, '#c2473d'], [-0.4, 10.3, '#2d4a6a'], [5, 8, '#e0b04a'], [-9, -4, '#7a3b5a'], [1.4, -12, '#2f6a5a']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
});

function relief(ink: (hex: string) => string): string {
  const niche = `<path d="M-1.5 0V-3Q-1.5 -4.8 0 -5Q1.5 -4.8 1.5 -3V0Z" fill="${ink('#5b5f62')}"/><path d="M-1.2 0V-3Q-1.2 -4.4 0 -4.6Q1.2 -4.4 1.2 -3V0Z" fill="${ink('#a39a88')}"/>`;
  const figure = `<ellipse cx="0" cy="-3.3" rx="0.95" ry="1.05" fill="${ink('#c9b995')}"/><path d="M-0.75 0Q-0.9 -2 -0.45 -2.7H0.45Q0.9 -2 0.75 0Z" fill="${ink('#e3d0a4')}"/><ellipse cx="0" cy="-3.15" rx="0.36" ry="0.46" fill="${ink('#efdcb0')}"/><path d="M0.1 0Q0.5 -1.4 0.3 -2.7H0.45Q0.9 -2 0.75 0Z" fill="${ink('#b8a680')}"/>`;
  return niche + figure;
}

function urn(ink: (hex: string) => string): string {
  return `<path d="M-0.3 0L-0.45 -0.6Q-0.9 -0.8 -0.8 -1.3H0.8Q0.9 -0.8 0.45 -0.6L0.3 0Z" fill="${ink('#7a5a3a')}"/><path d="M0.2 -0.6Q0.7 -0.8 0.65 -1.3H0.8Q0.9 -0.8 0.45 -0.6Z" fill="${ink('#d9a65a')}"/><rect x="-0.9" y="-1.42" width="1.8" height="0.16" fill="${ink('#c08a4a')}"/>`;
}
