import { createRandom, type Random } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { hills, karst } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { lowHouse, temple } from '../sprites/buildings.ts';
import { person, rowingBoat } from '../sprites/figures.ts';
import { n, oval, polygon, put, rect, shape, stroke } from '../sprites/shapes.ts';

/** A river at night with lanterns and a palanquin on the bank. */
export const kyCung = photo('events/le-hoi-ky-cung-ta-phu', 131, async (canvas: Canvas) => {
  const mood = createMood('indigo', {
    seed: 131,
    sunAzimuthDeg: 18,
    sunElevationDeg: 17,
    air: { distanceM: 1500, mistTopM: 30, mistFromM: 220, mistShare: 0.6 },
    sky: { discDeg: 1.8, stops: ['#e89a7a', '#a97896', '#5f5c98', '#36458a', '#223266', '#182552'] },
  });
  const towers = karst({ seed: 71, spacingM: 420, radiusM: 220, heightM: 230, share: 0.6 });
  const shore = hills(4, 60, 4);
  const floor = (x: number, z: number): number => {
    const far = z > 150 + shore(x, z) * 3 + x * 0.12;
    const near = z < 22 - x * 0.06 + shore(x * 3, z * 3) * 0.5;
    return Math.max(far ? 2.4 + (z > 330 ? towers(x, z) * smooth(330, 460, z) : 0) : 0, near ? 2 : 0);
  };
  const view = flatView(7.4, { horizon: 0.5, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#1a2748', '#2e3f66', '#64648c'),
    rock: inks('#26325a', '#454f7c', '#8a7fa2'),
    rockAt: 0.4,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 4,
    farM: 4000,
    waterM: 0,
    water: hexToRgb('#2a3970'),
    waterShare: 0.1,
    waterFade: 0.6,
    hazeM: 1200,
    surface: slopes,
  });
  const random = createRandom(5);
  for (let i = 0; i < 26; i += 1) {
    const z = 168 + random() * 60;
    const x = (random() - 0.5) * 190;
    stage.add({
      x,
      z,
      draw: (ink) =>
        i % 7 === 0
          ? put(
              temple(ink, {
                roof: '#4a2f4a',
                roofLit: '#ffb45e',
                wall: '#8a3f4a',
                shade: '#4a2338',
                lamp: '#ffd98a',
              }),
              0,
              0,
              1.5,
            )
          : lowHouse(ink, {
              roof: '#3b3556',
              roofLit: '#6f5a7a',
              wall: '#6b4f66',
              shade: '#4a3a58',
              lamp: '#ffd07a',
            }),
    });
  }
  for (let i = 0; i < 90; i += 1)
    stage.add({ x: (random() - 0.5) * 0.9 * (40 + i), z: 28 + i * 1.3, h: 0, draw: () => lantern() });
  for (const [x, z] of [
    [-14, 60],
    [22, 84],
    [-30, 110],
  ] as const)
    stage.add({
      x,
      z,
      h: 0,
      draw: () =>
        rowingBoat((c) => ({ '#4a342d': '#15183a' })[c] ?? '#20244a', '#3b2f5a') +
        put(lantern(), 1.4, -0.4, 0.7),
    });
  await stage.draw();
  await drawSheet(canvas, skyLanterns(random) + parade(random), GLOW);
});

const GLOW =
  '<radialGradient id="lamp"><stop offset="0" stop-color="#ffe9a8" stop-opacity="0.95"/><stop offset="0.25" stop-color="#ffb64f" stop-opacity="0.5"/><stop offset="1" stop-color="#ff9a3c" stop-opacity="0"/></radialGradient>';

function lantern(): string {
  return (
    oval(0, -0.3, 1.6, 1.2, '#ff9a3c', 0.16) +
    oval(0, 0.5, 0.34, 1, '#ffb45e', 0.4) +
    shape('M-0.42 0Q-0.5 -0.7 0 -0.95Q0.5 -0.7 0.42 0Z', '#ffc45e') +
    oval(0, -0.3, 0.22, 0.36, '#fff3c4')
  );
}

function skyLanterns(random: Random): string {
  let s = '';
  for (let i = 0; i < 24; i += 1) {
    const x = 120 + random() * 1760;
    const y = 70 + random() * 330;
    const k = 0.35 + random() * 0.6;
    s +=
      `<circle cx="${n(x)}" cy="${n(y)}" r="${n(46 * k)}" fill="url(#lamp)"/>` +
      shape(
        `M${n(x - 9 * k)} ${n(y + 12 * k)}L${n(x - 13 * k)} ${n(y - 10 * k)}Q${n(x)} ${n(y - 22 * k)} ${n(x + 13 * k)} ${n(y - 10 * k)}L${n(x + 9 * k)} ${n(y + 12 * k)}Z`,
        '#ffcf7a',
      );
  }
  return s;
}

function parade(random: Random): string {
  const dark = '#10122e';
  let s = shape('M0 1250V1120Q400 1090 900 1112T2000 1090V1250Z', dark);
  const walker = (x: number, y: number, size: number): string =>
    put(
      person(() => dark, { shirt: dark, walking: true }),
      x,
      y,
      size,
    );
  for (let i = 0; i < 26; i += 1) {
    const x = 60 + i * 74 + random() * 20;
    if (x > 830 && x < 1250) continue;
    s += walker(x, 1128, 92 + random() * 10);
    if (i % 3 === 0)
      s +=
        stroke(`M${n(x + 22)} 1120V790`, dark, 5) +
        polygon([x + 24, 795, x + 120, 812, x + 128, 880, x + 116, 930, x + 24, 922], '#b8324a') +
        polygon([x + 24, 812, x + 104, 826, x + 110, 880, x + 100, 912, x + 24, 905], '#f0a94a');
    else if (i % 3 === 1)
      s +=
        `<circle cx="${n(x + 40)}" cy="985" r="70" fill="url(#lamp)"/>` +
        oval(x + 40, 985, 15, 19, '#ffd98a') +
        stroke(`M${n(x + 18)} 1010L${n(x + 40)} 965`, dark, 4);
  }
  for (const x of [860, 920, 1160, 1225]) s += walker(x, 1130, 98);
  s +=
    stroke('M800 1000H1290M800 1014H1290', '#5a2a3a', 9) +
    rect(930, 880, 220, 124, '#8a2f3a') +
    rect(950, 900, 180, 90, '#ffc45e');
  for (let i = 0; i < 4; i += 1) s += rect(966 + i * 45, 900, 9, 90, '#8a2f3a');
  s += `<circle cx="1040" cy="945" r="210" fill="url(#lamp)" fill-opacity="0.7"/>`;
  return (
    s +
    shape(
      'M880 872Q930 884 950 850Q980 800 1040 790Q1100 800 1130 850Q1150 884 1200 872Q1180 900 1140 892H940Q900 900 880 872Z',
      '#c8443a',
    ) +
    stroke('M952 850Q980 802 1040 792Q1100 802 1128 850', '#ffcf7a', 6) +
    oval(1040, 784, 11, 13, '#ffcf7a')
  );
}
