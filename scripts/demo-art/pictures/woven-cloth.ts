import { createNoise } from '../../lib/noise.ts';
import { type Canvas, paintPixels } from '../canvas.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { n, polygon, rect, stroke } from '../sprites/shapes.ts';

/** Woven cloth in geometric bands. */
export const thoCam = photo('crafts/tho-cam', 145, async (canvas: Canvas) => {
  paintPixels(canvas, () => hexToRgb('#1f2444'));
  let s = '';
  let y = -30;
  for (let i = 0; y < 1290; i += 1) {
    const tall = [72, 168, 46, 236, 46, 128][i % 6] ?? 60;
    s += clothBand(i, y, tall);
    y += tall;
  }
  await drawSheet(canvas, s);
  const noise = createNoise(6);
  const source = canvas.rgb.slice();
  paintPixels(canvas, (u, v) => {
    const fold = noise.fbm(u * 2.2 + v * 0.7, v * 0.6, 2);
    const sx = Math.min(canvas.width - 1, Math.max(0, Math.floor((u + fold * 0.03) * canvas.width)));
    const sy = Math.min(
      canvas.height - 1,
      Math.max(0, Math.floor((v + noise.fbm(u * 2.2 + 4, v * 0.7, 2) * 0.05) * canvas.height)),
    );
    const j = (sy * canvas.width + sx) * 3;
    const slope = (noise.fbm(u * 2.2 + 0.02 + v * 0.7, v * 0.6, 2) - fold) * 9;
    const weave = ((Math.floor(u * 1000) + Math.floor(v * 625)) % 2 ? 1 : -1) * 0.004;
    const light = 1.02 + slope + weave;
    const rgb: [number, number, number] = [
      (source[j] ?? 0) * light,
      (source[j + 1] ?? 0) * light,
      (source[j + 2] ?? 0) * light,
    ];
    return mix(rgb, hexToRgb('#fff0d0'), smooth(0.1, 0.4, slope) * 0.2);
  });
  dab(canvas, 0.7);
});

function clothBand(i: number, y: number, tall: number): string {
  const grounds = ['#22264a', '#8f2436', '#e0a33a', '#1d2143', '#c8443a', '#25575f'];
  const inkA = ['#f0c65a', '#f6ead0', '#8f2436', '#d9543f', '#f6ead0', '#f0c65a'][i % 6] ?? '#f0c65a';
  const inkB = ['#d9543f', '#f0b23a', '#22264a', '#3f9a8a', '#22264a', '#f6ead0'][i % 6] ?? '#d9543f';
  let s =
    rect(0, y, 2000, tall + 1, grounds[i % 6] ?? '#22264a') +
    rect(0, y, 2000, 5, inkA) +
    rect(0, y + tall - 5, 2000, 5, inkB);
  const step = tall * (tall > 90 ? 0.9 : 1.2);
  const my = y + tall / 2;
  for (let x = -step; x < 2000 + step; x += step) {
    if (i % 6 === 1 || i % 6 === 3) {
      for (const [k, fill] of [
        [0.46, inkB],
        [0.36, grounds[i % 6] ?? ''],
        [0.27, inkA],
        [0.14, inkB],
      ] as const)
        s += polygon([x, my - tall * k, x + step * k, my, x, my + tall * k, x - step * k, my], fill);
      for (const side of [-1, 1])
        s += polygon(
          [
            x + step / 2,
            my + side * tall * 0.44,
            x + step * 0.62,
            my + side * tall * 0.27,
            x + step * 0.38,
            my + side * tall * 0.27,
          ],
          inkA,
        );
    } else if (i % 6 === 5) {
      s +=
        stroke(
          `M${n(x - step / 2)} ${n(my + tall * 0.25)}L${n(x)} ${n(my - tall * 0.25)}L${n(x + step / 2)} ${n(my + tall * 0.25)}`,
          inkA,
          11,
        ) + rect(x - 7, my + tall * 0.08, 14, 14, inkB);
    } else {
      s += polygon([x, y + 8, x + step / 2, my, x, y + tall - 8, x - step / 2, my], i % 2 ? inkB : inkA);
      s += rect(x + step / 2 - 6, my - 6, 12, 12, inkB);
    }
  }
  return s;
}
