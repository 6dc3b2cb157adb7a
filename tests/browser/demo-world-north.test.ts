import { BoxGeometry, type Color } from 'three';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diorama } from '../../scripts/demo-world/diorama.ts';
import { paint } from '../../scripts/demo-world/kit/paint.ts';
import { setDown } from '../../scripts/demo-world/kit/scatter.ts';
import { type Picture, renderPanorama, renderPicture } from '../../scripts/demo-world/render/render-view.ts';
import { openStudio, type Studio } from '../../scripts/demo-world/render/studio.ts';

const WIDTH_PX = 512;
let studio: Studio;
let panorama: Picture;

beforeAll(async () => {
  studio = await openStudio();
  panorama = await renderPanorama(studio, poles(), { x: 0, y: 1.7, z: 0 }, WIDTH_PX);
}, 120_000);

afterAll(() => studio?.close());

test.each([
  ['a red pole due north stands in the centre', 'red', WIDTH_PX / 2],
  ['a green pole due east stands a quarter turn to the right', 'green', (WIDTH_PX * 3) / 4],
  ['a blue pole due west stands a quarter turn to the left', 'blue', WIDTH_PX / 4],
] as const)('in a rendered panorama %s', (_, colour, expectedPx) => {
  const columns = listColumns(panorama, colour);
  expect(columns.length).toBeGreaterThan(0);
  const middlePx = columns.reduce((sum, column) => sum + column, 0) / columns.length;
  expect(Math.abs(middlePx + 0.5 - expectedPx)).toBeLessThan(1.5);
});

test('the two ends of a panorama fit together', () => {
  const { rgba, widthPx, heightPx } = panorama;
  const apart = (a: number, b: number) => {
    let sum = 0;
    for (let row = 0; row < heightPx; row += 1)
      for (let channel = 0; channel < 3; channel += 1)
        sum += Math.abs(
          (rgba[(row * widthPx + a) * 4 + channel] ?? 0) - (rgba[(row * widthPx + b) * 4 + channel] ?? 0),
        );
    return sum / heightPx / 3;
  };
  // No more than between two columns beside each other elsewhere in the same sky and ground.
  expect(apart(0, widthPx - 1)).toBeLessThan(1.5 * apart(20, 21) + 0.5);
});

test('the same scene gives the same pixels', async () => {
  const again = await renderPanorama(studio, poles(), { x: 0, y: 1.7, z: 0 }, WIDTH_PX);
  expect(Buffer.compare(again.rgba, panorama.rgba)).toBe(0);
});

test('an ordinary picture that looks east shows the east', async () => {
  const camera = {
    file: '',
    eye: { x: 0, y: 1.7, z: 0 },
    yawDeg: 90,
    pitchDeg: 0,
    fovDeg: 40,
    widthPx: 200,
    heightPx: 120,
  };
  const columns = listColumns(await renderPicture(studio, poles(), camera, 1), 'green');
  expect(columns).toContain(100);
  expect(columns.length).toBeLessThan(20);
});

/** Columns that hold at least two pixels in which one channel is far above the others. */
function listColumns({ rgba, widthPx, heightPx }: Picture, colour: 'red' | 'green' | 'blue'): number[] {
  const wanted = ['red', 'green', 'blue'].indexOf(colour);
  return Array.from({ length: widthPx }, (_, column) => column).filter((column) => {
    let count = 0;
    for (let row = 0; row < heightPx / 2 + 4; row += 1) {
      const at = (row * widthPx + column) * 4;
      const others = [0, 1, 2]
        .filter((channel) => channel !== wanted)
        .map((channel) => rgba[at + channel] ?? 0);
      if ((rgba[at + wanted] ?? 0) > 1.8 * Math.max(...others) + 20) count += 1;
    }
    return count >= 2;
  });
}

function poles(): Diorama {
  const pole = (css: string) => [
    { surface: 'glow' as const, geometry: paint(new BoxGeometry(0.6, 12, 0.6).translate(0, 6, 0), css) },
  ];
  return {
    point: { lat: 22, lng: 104 },
    sun: { azimuthDeg: 200, elevationDeg: 50, colour: [3, 3, 3] },
    sky: {
      zenith: [0.4, 0.4, 0.4],
      horizon: [0.6, 0.6, 0.6],
      glow: [0.6, 0.6, 0.6],
      ground: [0.3, 0.3, 0.3],
      clouds: 0,
      fill: 1,
    },
    haze: {
      colour: [0.6, 0.6, 0.6],
      sunColour: [0.6, 0.6, 0.6],
      densityPerM: 0,
      mistDensityPerM: 0,
      mistTopM: -100,
      mistFadeM: 10,
    },
    ground: {
      heightAt: () => 0,
      colourAt: (_x, _z, _y, _slope, out: Color) => out.set('#888888'),
      reachM: 3000,
    },
    placeThings: () => ({
      placed: [
        setDown(pole('#ff0000'), 0, 0, -20, 0),
        setDown(pole('#00ff00'), 20, 0, 0, 0),
        setDown(pole('#0000ff'), -20, 0, 0, 0),
      ],
    }),
    scenes: [],
    pictures: [],
  };
}
