import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { fields, hills, mountains, terrace } from '../land.ts';
import { createAir, createSky, createSunlight, gouache, inks, mixInks, sunVector, toneAt } from '../light.ts';
import { paintScene } from '../march.ts';
import { createNoise } from '../../lib/noise.ts';
import { dab, photo } from '../picture.ts';
import { createStage } from '../place.ts';
import { scatter, steepness } from '../scatter.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import type { View } from '../view.ts';

/** The valley of Bình Lư: fields, stilt houses and the Hoàng Liên range. */
export const binhLu = photo('destinations/binh-lu', 21, async (canvas: Canvas) => {
  const noise = createNoise(21);
  const sun = sunVector(-15, 15);
  const range = mountains(5, 2600, 1300, 6);
  const spur = mountains(8, 900, 420, 6);
  const bumps = hills(3, 120, 6, 4);
  const middle = (z: number): number => Math.sin(z / 700) * 160 + z * 0.06;
  const floor = (x: number, z: number): number => {
    const away = Math.abs(x - middle(z)) - 260 - z * 0.1;
    const side = smooth(0, 900, away);
    let h = side * (90 + spur(x, z) * 1.2) + bumps(x, z) * smooth(-60, 120, away);
    h += smooth(2600, 7200, z) * (200 + range(x, z));
    const knoll = 106 - (z - 46) * 0.34 - Math.max(0, x + 14) * 0.55 + bumps(x * 2.4, z * 2.4) * 0.5;
    if (z < 330 && knoll > h) return knoll;
    return h > 5 && h < 210 ? terrace(h, 5, 0.85) : h;
  };
  const view: View = { projection: 'flat', x: 0, z: 0, eyeM: 122, yawDeg: 0, fovDeg: 58, horizon: 0.46 };
  const patch = fields(4, 26);
  const air = createAir({
    tints: ['#7fa08c', '#86a9a2', '#9db9b6', '#e3cfa8'],
    warm: '#ffe2a8',
    mist: '#f2e6c8',
    mistTopM: 240,
    mistFloorM: 0,
    mistFromM: 700,
    mistScaleM: 500,
    mistShare: 0.75,
    distanceM: 5200,
    power: 1.1,
    sun,
    noise,
  });
  const rice = [
    inks('#4d7a3a', '#86a843', '#c6cf5f'),
    inks('#7d7f2e', '#c4ad3f', '#f0d264'),
    inks('#5b8a45', '#a2b94d', '#dcd96c'),
    inks('#8a7b33', '#dcb646', '#f8dc78'),
    inks('#3f6f47', '#6f9f52', '#b3c661'),
  ];
  const wood = inks('#1f4a3f', '#3d6f4b', '#7f9a4d');
  const rock = inks('#2d5360', '#5f8588', '#d9c08f');
  const water = hexToRgb('#f6e3b4');
  paintScene(canvas, {
    view,
    floor,
    nearM: 14,
    farM: 13000,
    growth: 1.0034,
    sky: createSky({
      stops: ['#f9dfa6', '#f3d7ab', '#c9d6bd', '#8fbdb4', '#6aa5a6'],
      topDy: 0.36,
      glow: '#fff3cf',
      sun,
      noise,
      discDeg: 1.5,
      disc: '#fffbe8',
      clouds: 0.36,
      cloud: '#fff4da',
      cloudShade: '#d9c9b0',
    }),
    sunlight: createSunlight(floor, sun, 900),
    surface: (hit) => {
      const tone = toneAt(hit, sun, noise, 0.3);
      const flat = hit.ny > 0.9;
      const field = patch(hit.x, hit.z);
      const river = Math.abs(hit.x - middle(hit.z) - 60 * Math.sin(hit.z / 130)) - 9;
      if (hit.h < 4 && river < 0) return air(hit, water);
      if (hit.h < 230 && flat) {
        let rgb = gouache(rice[Math.floor(field.id * rice.length)] ?? wood, tone + 0.08);
        rgb = mix(rgb, hexToRgb('#3f6440'), smooth(2.2 + hit.d * 0.0006, 0.6, field.edge) * 0.75);
        if (field.id > 0.86) rgb = mix(rgb, water, 0.7);
        return air(hit, rgb);
      }
      const high = smooth(250, 900, hit.h + noise.fbm(hit.x / 300, hit.z / 300, 3) * 300);
      return air(hit, gouache(mixInks(wood, rock, high), tone));
    },
  });
  dab(canvas);
  const stage = createStage(canvas, { view, floor, air: '#a9bfae', distanceM: 3400, power: 1.1 });
  scatter({ seed: 12, count: 900, fromM: 60, toM: 2600, spread: 0.62 }, (x, z, random) => {
    const h = floor(x, z);
    const clump = noise.fbm(x / 170, z / 170, 2);
    if (
      h > 260 ||
      steepness(floor, x, z) > 0.9 ||
      clump < (h < 4 ? 0.16 : -0.05) ||
      Math.abs(x - middle(z) - 60 * Math.sin(z / 130)) < 14
    )
      return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        tree(random, ink, { height: 7 + random() * 6, dark: '#1d4237', mid: '#3b6b41', light: '#a3ad55' }),
      mirrored: true,
    });
  });
  scatter({ seed: 31, count: 150, fromM: 200, toM: 1500, spread: 0.5 }, (x, z, random) => {
    if (
      floor(x, z) > 40 ||
      noise.fbm(x / 210 + 9, z / 210, 2) < 0.08 ||
      Math.abs(x - middle(z) - 60 * Math.sin(z / 130)) < 20
    )
      return;
    stage.add({
      x,
      z,
      mirrored: random() < 0.5,
      draw: (ink) =>
        stiltHouse(ink, {
          roof: '#6e4a3a',
          roofLit: '#d59a5c',
          wall: '#9a6a45',
          lit: Math.floor(random() * 4),
        }),
    });
  });
  for (const [x, z, shirt] of [
    [-25, 66, '#23395b'],
    [-23.4, 66.6, '#a33b3b'],
  ] as const) {
    stage.add({ x, z, always: true, draw: (ink) => person(ink, { shirt, hat: '#ecd9a4', walking: true }) });
  }
  await stage.draw();
});
