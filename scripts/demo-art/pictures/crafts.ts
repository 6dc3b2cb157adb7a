import { type Canvas, paintPixels } from '../canvas.ts';
import { hexToRgb, mix, ramp, smooth } from '../colour.ts';
import { createSlopes, GREEN, createPaddies } from '../ground.ts';
import { mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { createNoise, createRandom, type Random } from '../noise.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { closedCurve, type Ink, n, oval, polygon, put, rect, shape, stroke } from '../sprites/shapes.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { scatter } from '../scatter.ts';

/** Noodle sheets drying on bamboo racks below the mountains. */
export const mienDong = photo('crafts/mien-dong', 141, async (canvas: Canvas) => {
  const mood = createMood('jade', { seed: 141, sunAzimuthDeg: 62, sunElevationDeg: 22, air: { distanceM: 1500, mistTopM: 70, mistFromM: 300 } });
  const range = mountains(43, 1700, 620);
  const floor = (x: number, z: number): number => 0.5 + smooth(420, 2600, z) * (20 + range(x, z));
  const view = flatView(6.5, { horizon: 0.46, fovDeg: 52 });
  const slopes = createSlopes(mood.noise, { wood: inks('#24504a', '#5b8566', '#cdbd74'), rock: inks('#3f6a70', '#8aa09a', '#f0d9a8'), rockAt: 0.3 });
  const yard = createPaddies({ seed: 5, fieldM: 30, crops: GREEN, bank: '#6a8a4a', wet: '#f3e6b6', wetShare: 0.1 });
  const stage = paintLandscape(canvas, { mood, view, floor, nearM: 4, surface: (hit, tone) => (hit.z > 420 ? slopes(hit, tone) : yard(hit, tone)) });
  for (const [x, z] of [[-44, 150], [-24, 160], [40, 146], [64, 158], [2, 176]] as const) stage.add({ x, z, draw: (ink) => stiltHouse(ink, { roof: '#6e4a3a', roofLit: '#d59a5c' }) });
  scatter({ seed: 5, count: 80, fromM: 110, toM: 330, spread: 0.55 }, (x, z, random) => stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 6 + random() * 6, dark: '#1d4237', mid: '#3b6b41', light: '#a3ad55' }) }));
  const random = createRandom(4);
  for (let row = 0; row < 9; row += 1) {
    for (let i = -7; i <= 7; i += 1) {
      const z = 15 + row * 8;
      if (Math.abs(i * 4.4 - 1) < 1 || Math.abs(i * 4.4) > z * 0.58) continue;
      stage.add({ x: i * 4.4 + (row % 2) * 0.8, z, draw: (ink) => rack(random, ink) });
    }
  }
  for (const [x, z, shirt] of [[-0.2, 18, '#31466b'], [0.6, 34, '#a33b3b'], [-0.8, 46, '#6b3b5a']] as const) stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#f0deae', walking: true }) });
  await stage.draw();
});

function rack(random: Random, ink: Ink): string {
  let s = stroke('M-1.9 0L-1.7 -2.1M1.9 0L1.7 -2.1M-1.3 0L-1.7 -2.1M1.3 0L1.7 -2.1', ink('#8a6a3a'), 0.09) + stroke('M-2 -2H2', ink('#b58a4a'), 0.1);
  for (let i = 0; i < 34; i += 1) {
    const x = -1.75 + i * 0.106;
    const y = -0.75 - random() * 0.22;
    s += stroke(`M${n(x)} -2.02Q${n(x + (random() - 0.5) * 0.12)} -1.4 ${n(x + (random() - 0.5) * 0.1)} ${n(y)}`, ink(['#fff3d2', '#e9d3a0', '#fffaf0', '#d9bd86'][i % 4] ?? '#fff3d2'), 0.085);
  }
  return s;
}

/** Bamboo baskets in warm light. */
export const mayTreDan = photo('crafts/may-tre-dan', 143, async (canvas: Canvas) => {
  paintWall(canvas, 143, ['#3f5a4a', '#5f7a58', '#93985c', '#c9ae68'], ['#8a5f3a', '#c08a4e', '#e6b877'], 0.62);
  const random = createRandom(3);
  let s = shadow(640, 1010, 420) + shadow(1290, 1030, 360) + shadow(1000, 1130, 260) + shadow(1660, 1090, 200);
  s += basket({ x: 640, top: 420, bottom: 1000, topWide: 330, bottomWide: 230, weave: 22 });
  s += basket({ x: 1290, top: 600, bottom: 1030, topWide: 330, bottomWide: 200, weave: 17 });
  s += basket({ x: 985, top: 860, bottom: 1130, topWide: 220, bottomWide: 150, weave: 12 });
  s += stroke('M1060 590Q1290 240 1520 590', '#7a5428', 26) + stroke('M1060 585Q1290 236 1520 585', '#e3b86a', 12);
  s += sieve(1680, 930) + strips(random);
  await drawSheet(canvas, s, SHADOW);
  dab(canvas, 0.7);
});

const SHADOW = '<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="16"/></filter>';

function shadow(x: number, y: number, wide: number): string {
  return `<ellipse cx="${x + wide * 0.16}" cy="${y}" rx="${wide}" ry="${n(wide * 0.15)}" fill="#3a2320" fill-opacity="0.5" filter="url(#soft)"/>`;
}

function paintWall(canvas: Canvas, seed: number, wall: readonly string[], table: readonly string[], edge: number): void {
  const noise = createNoise(seed);
  const back = ramp(...wall);
  const front = ramp(...table);
  paintPixels(canvas, (u, v) => {
    const wash = noise.fbm(u * 3, v * 3, 4) * 0.3 + noise.fbm(u * 26, v * 9, 2) * 0.08;
    if (v < edge) return back(0.15 + (1 - Math.hypot(u - 0.72, v - 0.2)) * 0.75 + wash);
    const grain = noise.fbm(u * 2.5, (v * 46) / (1.4 - v), 3) * 0.4;
    return front(0.25 + (v - edge) * 0.8 + u * 0.25 + grain + wash * 0.5);
  });
}

function basket(b: { x: number; top: number; bottom: number; topWide: number; bottomWide: number; weave: number }): string {
  const rows = b.weave;
  const rowHeight = (b.bottom - b.top) / rows;
  const wideAt = (t: number): number => b.bottomWide + (b.topWide - b.bottomWide) * (1 - t) ** 0.7 + Math.sin(t * Math.PI) * 26;
  const lights = ['#5d3d22', '#8a5f30', '#b98542', '#e0b264', '#f7d995', '#d9a658', '#a87439', '#6f4926'];
  let s = oval(b.x, b.top, b.topWide, b.topWide * 0.2, '#3a2418') + oval(b.x, b.top + 12, b.topWide * 0.9, b.topWide * 0.15, '#24150f');
  for (let r = 0; r < rows; r += 1) {
    const t = r / rows;
    const y = b.top + r * rowHeight;
    const count = 22;
    for (let i = 0; i < count; i += 1) {
      const a0 = -Math.PI / 2 + (i / count) * Math.PI;
      const a1 = -Math.PI / 2 + ((i + 1) / count) * Math.PI;
      const w0 = wideAt(t);
      const w1 = wideAt((r + 1) / rows);
      const curve = (a: number, w: number): number => Math.cos(a) * w * 0.2;
      const over = (i + r) % 2;
      const at = Math.min(7, Math.floor((0.5 + Math.sin(a0 + 0.25) * 0.5) * 7.99));
      const tone = over ? at : Math.max(0, at - 1);
      const fill = lights[over ? tone : Math.min(7, 7 - Math.abs(tone - 4))] ?? '#b98542';
      s += polygon([b.x + Math.sin(a0) * w0, y + curve(a0, w0), b.x + Math.sin(a1) * w0, y + curve(a1, w0), b.x + Math.sin(a1) * w1, y + rowHeight * 0.86 + curve(a1, w1), b.x + Math.sin(a0) * w1, y + rowHeight * 0.86 + curve(a0, w1)], over ? fill : (lights[Math.max(0, tone - 1)] ?? '#8a5f30'));
    }
  }
  const rim = (y: number, w: number, colour: string, size: number): string => `<path d="M${n(b.x - w)} ${n(y)}A${n(w)} ${n(w * 0.2)} 0 0 0 ${n(b.x + w)} ${n(y)}" fill="none" stroke="${colour}" stroke-width="${size}"/>`;
  s += `<ellipse cx="${b.x}" cy="${b.top}" rx="${b.topWide}" ry="${n(b.topWide * 0.2)}" fill="none" stroke="#6f4926" stroke-width="18"/>`;
  return s + rim(b.top + 4, b.topWide, '#a87439', 20) + rim(b.top, b.topWide, '#f2cf86', 8) + rim(b.bottom, b.bottomWide, '#6f4926', 20);
}

function sieve(x: number, y: number): string {
  let s = oval(x, y, 240, 240, '#8a5f30') + oval(x, y, 216, 216, '#e6c07a');
  for (let i = -10; i <= 10; i += 1) {
    const half = Math.sqrt(Math.max(0, 214 ** 2 - (i * 20) ** 2));
    s += stroke(`M${n(x + i * 20)} ${n(y - half)}V${n(y + half)}`, i % 2 ? '#b98542' : '#f7dc9c', 9) + stroke(`M${n(x - half)} ${n(y + i * 20)}H${n(x + half)}`, i % 2 ? '#a87439' : '#f2cf86', 5);
  }
  return s + `<circle cx="${x}" cy="${y}" r="228" fill="none" stroke="#5d3d22" stroke-width="22"/><circle cx="${x - 4}" cy="${y - 4}" r="230" fill="none" stroke="#d9a658" stroke-width="7"/>`;
}

function strips(random: Random): string {
  let s = '';
  for (let i = 0; i < 22; i += 1) {
    const x = 120 + random() * 300;
    const y = 1080 + random() * 120;
    s += stroke(`M${n(x - 90)} ${n(y)}Q${n(x + 60)} ${n(y - 40 - random() * 60)} ${n(x + 240)} ${n(y + 10)}`, ['#c99a50', '#efd08a', '#8f9a52', '#b98542'][i % 4] ?? '#c99a50', 8);
  }
  return s;
}

/** Woven cloth in geometric bands. */
export const thoCam = photo('crafts/tho-cam', 145, async (canvas: Canvas) => {
  paintPixels(canvas, () => hexToRgb('#1f2444'));
  let s = '';
  let y = -30;
  for (let i = 0; y < 1290; i += 1) {
    const tall = [54, 128, 34, 176, 34, 96][i % 6] ?? 60;
    s += clothBand(i, y, tall);
    y += tall;
  }
  await drawSheet(canvas, s);
  const noise = createNoise(6);
  const source = canvas.rgb.slice();
  paintPixels(canvas, (u, v) => {
    const fold = noise.fbm(u * 2.2 + v * 0.7, v * 0.6, 2);
    const sx = Math.min(canvas.width - 1, Math.max(0, Math.floor((u + fold * 0.03) * canvas.width)));
    const sy = Math.min(canvas.height - 1, Math.max(0, Math.floor((v + noise.fbm(u * 2.2 + 4, v * 0.7, 2) * 0.05) * canvas.height)));
    const j = (sy * canvas.width + sx) * 3;
    const slope = (noise.fbm(u * 2.2 + 0.02 + v * 0.7, v * 0.6, 2) - fold) * 9;
    const weave = ((Math.floor(u * 1000) + Math.floor(v * 625)) % 2 ? 1 : -1) * 0.012;
    const light = 1.02 + slope + weave;
    const rgb: [number, number, number] = [(source[j] ?? 0) * light, (source[j + 1] ?? 0) * light, (source[j + 2] ?? 0) * light];
    return mix(rgb, hexToRgb('#fff0d0'), smooth(0.1, 0.4, slope) * 0.2);
  });
});

function clothBand(i: number, y: number, tall: number): string {
  const grounds = ['#22264a', '#8f2436', '#e0a33a', '#1d2143', '#c8443a', '#25575f'];
  const inkA = ['#f0c65a', '#f6ead0', '#8f2436', '#d9543f', '#f6ead0', '#f0c65a'][i % 6] ?? '#f0c65a';
  const inkB = ['#d9543f', '#f0b23a', '#22264a', '#3f9a8a', '#22264a', '#f6ead0'][i % 6] ?? '#d9543f';
  let s = rect(0, y, 2000, tall + 1, grounds[i % 6] ?? '#22264a') + rect(0, y, 2000, 5, inkA) + rect(0, y + tall - 5, 2000, 5, inkB);
  const step = tall * (tall > 90 ? 0.9 : 1.2);
  const my = y + tall / 2;
  for (let x = -step; x < 2000 + step; x += step) {
    if (i % 6 === 1 || i % 6 === 3) {
      for (const [k, fill] of [[0.46, inkB], [0.36, grounds[i % 6] ?? ''], [0.27, inkA], [0.14, inkB]] as const) s += polygon([x, my - tall * k, x + step * k, my, x, my + tall * k, x - step * k, my], fill);
      for (const side of [-1, 1]) s += polygon([x + step / 2, my + side * tall * 0.44, x + step * 0.62, my + side * tall * 0.27, x + step * 0.38, my + side * tall * 0.27], inkA);
    } else if (i % 6 === 5) {
      s += stroke(`M${n(x - step / 2)} ${n(my + tall * 0.25)}L${n(x)} ${n(my - tall * 0.25)}L${n(x + step / 2)} ${n(my + tall * 0.25)}`, inkA, 11) + rect(x - 7, my + tall * 0.08, 14, 14, inkB);
    } else {
      s += polygon([x, y + 8, x + step / 2, my, x, y + tall - 8, x - step / 2, my], i % 2 ? inkB : inkA);
      s += rect(x + step / 2 - 6, my - 6, 12, 12, inkB);
    }
  }
  return s;
}

/** Bundles of glass noodles tied with bamboo string. */
export const mienDongBinhLu = photo('products/mien-dong-binh-lu', 147, async (canvas: Canvas) => {
  paintWall(canvas, 147, ['#2f5a4d', '#4d7a5c', '#8a9f60', '#d6bd74'], ['#6b4630', '#9c6a42', '#cf9a60'], 0.56);
  const random = createRandom(9);
  let s = shadow(1000, 1000, 760) + tray();
  for (const [x, y, k] of [[720, 800, 1], [1240, 800, 1], [980, 905, 1.12], [980, 690, 0.95]] as const) s += put(bundle(random), x, y, k);
  await drawSheet(canvas, s, SHADOW);
  dab(canvas, 0.6);
});

function tray(): string {
  let s = oval(1000, 900, 780, 260, '#5d3d22') + oval(1000, 880, 760, 245, '#c99a50');
  for (let i = -36; i <= 36; i += 1) {
    const half = 240 * Math.sqrt(Math.max(0, 1 - ((i * 20) / 750) ** 2));
    s += stroke(`M${1000 + i * 20} ${n(880 - half)}V${n(880 + half)}`, i % 2 ? '#a87439' : '#e3b86a', 8);
  }
  for (let j = -11; j <= 11; j += 1) {
    const half = 750 * Math.sqrt(Math.max(0, 1 - ((j * 20) / 240) ** 2));
    s += stroke(`M${n(1000 - half)} ${880 + j * 20}H${n(1000 + half)}`, '#8a5f30', 4);
  }
  return `${s}<ellipse cx="1000" cy="880" rx="768" ry="252" fill="none" stroke="#f2cf86" stroke-width="12"/>`;
}

function bundle(random: Random): string {
  let s = oval(14, 66, 300, 40, '#4a2d1c', 0.45) + shape(closedCurve([[-290, 10], [-160, -70], [0, -48], [160, -72], [290, 6], [170, 72], [0, 52], [-170, 74]]), '#c9b48a');
  for (let i = 0; i < 150; i += 1) {
    const t = random() * 2 - 1;
    const bow = t * 66;
    const ends = t * (84 + random() * 14);
    const reach = 270 + random() * 44;
    s += stroke(`M${n(-reach)} ${n(ends * 0.9)}C${n(-120)} ${n(ends)} ${n(-60)} ${n(bow * 0.55)} 0 ${n(bow * 0.55)}S${n(120)} ${n(ends)} ${n(reach)} ${n(ends * 0.9)}`, ['#fffaf0', '#efe2c4', '#d9c79c', '#fff3d6', '#b8a479'][i % 5] ?? '#fffaf0', 3.4);
  }
  s += shape('M-26 -50Q0 -60 26 -50L24 52Q0 62 -24 52Z', '#b8432f') + stroke('M-24 -30Q0 -38 24 -30M-24 20Q0 12 24 20', '#f0b93a', 5);
  return s;
}
