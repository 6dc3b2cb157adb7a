import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { createSlopes, DEEP_WOOD, LIMESTONE } from '../ground.ts';
import { crowns, mountains, rock } from '../land.ts';
import { paintLandscape, roundView } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { panorama } from '../picture.ts';
import { scatterRound } from '../scatter.ts';
import { temple } from '../sprites/buildings.ts';
import { person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';
import { LEAVES } from './palette.ts';

/** The court of a cave temple at the foot of a karst hill. */
export const templeCourt = panorama('sites/tam-thanh', 'temple', async (canvas: Canvas) => {
  const mood = createMood('jade', {
    seed: 209,
    sunAzimuthDeg: -92,
    sunElevationDeg: 33,
    air: { distanceM: 700, mistTopM: 10, mistFromM: 120 },
    sky: { topDy: 0.9 },
  });
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
    if (z < -34)
      return r > 170 ? 1 + smooth(170, 190, r) * crown(x, z) * 1.5 + smooth(260, 900, r) * range(x, z) : -1.6;
    const up = hill(x, z);
    const wood = r > 26 && up < 8 ? crown(x, z) : up > 30 ? crown(x, z) * 0.7 : 0;
    return (
      Math.min(0.2, (z + 13) * 0.08) +
      up +
      (up > 2 ? crag(x, z) * 0.6 : 0) +
      wood +
      smooth(260, 900, r) * range(x, z)
    );
  };
  const slopes = createSlopes(mood.noise, { wood: DEEP_WOOD, rock: LIMESTONE, rockAt: 0.4 });
  const view = roundView(1.8);
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 0.4,
    farM: 3000,
    growth: 1.0045,
    waterM: -1.6,
    water: hexToRgb('#4f8f86'),
    waterShare: 0.25,
    shadowM: 26,
    hazeM: 800,
    surface: (hit, tone) => {
      if (court(hit.x, hit.z) && hit.h < 0.3) {
        const joint = Math.min(
          Math.abs((((hit.x + 0.8) % 1.6) + 1.6) % 1.6),
          Math.abs((((hit.z + (Math.floor((hit.x + 0.8) / 1.6) % 2) * 0.8) % 1.6) + 1.6) % 1.6),
        );
        const slab = mood.noise.hash(
          Math.floor((hit.x + 0.8) / 1.6),
          Math.floor((hit.z + (Math.floor((hit.x + 0.8) / 1.6) % 2) * 0.8) / 1.6),
        );
        return mix(
          gouache(inks('#8a7a66', '#c2ab8a', '#f0dcb2'), tone + (slab - 0.5) * 0.2),
          hexToRgb('#6f6252'),
          smooth(0.06 + hit.d * 0.003, 0.02, joint) * 0.7,
        );
      }
      if (hit.h < 1.4 && Math.abs(hit.x) < 15 && hit.z > -14.5 && hit.z < 18)
        return gouache(inks('#7d3f33', '#b5614a', '#eaa878'), tone + 0.1);
      const cave =
        Math.hypot((hit.x - 1) / 7, (hit.h - 4) / 6.4) + mood.noise.fbm(hit.x / 3, hit.h / 3, 3) * 0.2;
      if (hit.z > 14 && hit.z < 44 && cave < 1)
        return mix(hexToRgb('#c9813a'), hexToRgb('#1b1418'), smooth(0.1, 0.75, cave));
      return slopes(hit, tone);
    },
  });
  stage.add({
    x: 1,
    z: 16.4,
    always: true,
    h: 0,
    draw: (ink) => put(temple(ink, { roof: '#7a3f33', roofLit: '#e8a35c', wall: '#b5523a' }), 0, 0, 0.92),
  });
  stage.add({ x: 12, z: 14.5, always: true, h: 2.2, draw: (ink) => relief(ink) });
  for (const x of [-5.5, 7.5]) stage.add({ x, z: 12, draw: (ink) => urn(ink) });
  scatterRound({ seed: 4, count: 70, fromM: 15, toM: 34 }, (x, z, random) => {
    if (court(x, z) || (Math.abs(x) < 15 && z > 0) || (Math.abs(x) < 6 && z < 0) || z < -31) return;
    stage.add({
      x,
      z,
      always: true,
      draw: (ink) => tree(random, ink, { height: 5 + random() * 5, ...LEAVES }),
    });
  });
  for (const [x, z, shirt] of [
    [-1.4, 10, '#c2473d'],
    [-0.4, 10.3, '#2d4a6a'],
    [5, 8, '#e0b04a'],
    [-9, -4, '#7a3b5a'],
    [1.4, -12, '#2f6a5a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, walking: true }) });
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
