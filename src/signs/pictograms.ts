import type { PictogramId } from '../model/schemas/settings.ts';
import type { Canvas } from './canvas.ts';
import { fillPath } from './display-list.ts';
import type { InkName } from './inks.ts';
import { arc, disc, line, polygon, ring } from './pictogram-strokes.ts';

/**
 * Draws a pictogram in a square. Shapes and colours are those of ISO 7010 for warnings and prohibitions and of ISO 7001 for
 * services: yellow triangle, red ring with a bar, square; the drawings are our own.
 * @param alt what it means, for those who cannot see it
 */
export function drawPictogram(
  canvas: Canvas,
  id: PictogramId,
  at: { xMm: number; yMm: number; sideMm: number },
  alt: string,
): void {
  const { kind, path } = PICTOGRAMS[id];
  const place = { xMm: at.xMm, yMm: at.yMm, scaleMm: at.sideMm / 100 };
  const fill = (ink: InkName, shape: string) => fillPath(ink, shape, place);
  const layers: Record<Kind, ReturnType<typeof fill>[]> = {
    warning: [fill('black', TRIANGLE), fill('warning', INNER_TRIANGLE), fill('black', path)],
    prohibition: [fill('white', disc(50, 50, 49)), fill('black', path), fill('prohibition', RING_AND_BAR)],
    service: [fill('brand', SQUARE), fill('white', path)],
  };
  const [first, ...rest] = layers[kind];
  if (first) canvas.add({ ...first, alt }, ...rest);
}

const TRIANGLE = line(12, [50, 12], [92, 86], [8, 86], [50, 12]) + polygon([50, 12], [92, 86], [8, 86]);
const INNER_TRIANGLE = polygon([50, 17], [86, 83], [14, 83]);
const RING_AND_BAR = ring(50, 50, 50, 9) + line(9, [18, 18], [82, 82]);
const SQUARE =
  line(16, [8, 8], [92, 8], [92, 92], [8, 92], [8, 8]) + polygon([8, 8], [92, 8], [92, 92], [8, 92]);

function waves(y: number, left: number, right: number): string {
  const step = (right - left) / 6;
  const points = Array.from({ length: 7 }, (_, index): [number, number] => [
    left + index * step,
    y + (index % 2 === 0 ? 2.5 : -2.5),
  ]);
  return line(5, ...points);
}

const PICTOGRAMS: Readonly<Record<PictogramId, { kind: Kind; path: string }>> = {
  danger: { kind: 'warning', path: polygon([44, 36], [56, 36], [53, 63], [47, 63]) + disc(50, 72, 5) },
  'deep-water': {
    kind: 'warning',
    path:
      disc(50, 43, 6) +
      line(5, [41, 60], [38, 44]) +
      line(5, [59, 60], [62, 44]) +
      waves(63, 30, 70) +
      waves(74, 24, 76),
  },
  slippery: {
    kind: 'warning',
    path:
      disc(42, 40, 5.5) +
      line(7, [46, 48], [52, 60]) +
      line(5, [47, 50], [35, 54]) +
      line(5, [47, 50], [60, 46]) +
      line(6, [52, 60], [62, 58], [70, 64]) +
      line(6, [52, 60], [60, 70], [70, 73]) +
      line(5, [26, 77], [74, 77]),
  },
  'falling-rocks': {
    kind: 'warning',
    path:
      polygon([50, 34], [56, 42], [60, 56], [68, 66], [74, 78], [50, 78], [56, 66], [50, 54]) +
      disc(42, 48, 4.5) +
      disc(36, 62, 5.5) +
      disc(44, 73, 5),
  },
  'steep-drop': {
    kind: 'warning',
    path:
      polygon([20, 78], [28, 62], [44, 62], [44, 78]) +
      disc(55, 43, 5.5) +
      line(7, [53, 50], [50, 59]) +
      line(5, [53, 51], [63, 55]) +
      line(5, [52, 50], [43, 49]) +
      line(6, [50, 59], [56, 67], [53, 76]) +
      line(6, [50, 59], [62, 65], [66, 73]),
  },
  'no-swimming': {
    kind: 'prohibition',
    path: disc(67, 39, 7) + line(8, [30, 51], [47, 40], [60, 52]) + waves(60, 18, 82) + waves(72, 22, 78),
  },
  'no-smoking': {
    kind: 'prohibition',
    path:
      polygon([18, 54], [64, 54], [64, 63], [18, 63]) +
      polygon([67, 54], [72, 54], [72, 63], [67, 63]) +
      polygon([75, 54], [80, 54], [80, 63], [75, 63]) +
      line(4, [69, 48], [69, 42], [60, 38], [60, 32]) +
      line(4, [78, 48], [78, 36], [70, 32], [70, 26]),
  },
  'no-fire': {
    kind: 'prohibition',
    path:
      'M53 16C56 30 72 40 72 58C72 72 62 80 50 80C38 80 28 71 28 58C28 47 35 41 38 30C42 34 44 38 45 43C50 36 54 28 53 16z' +
      'M50 76C56 76 60 71 60 66C60 59 55 55 51 48C47 55 40 59 40 66C40 71 44 76 50 76z',
  },
  toilet: {
    kind: 'service',
    path:
      disc(28, 22, 7) +
      polygon([18, 32], [38, 32], [38, 56], [34, 56], [34, 84], [22, 84], [22, 56], [18, 56]) +
      polygon([48.5, 14], [51.5, 14], [51.5, 86], [48.5, 86]) +
      disc(72, 22, 7) +
      polygon([66, 32], [78, 32], [86, 62], [78, 62], [78, 84], [66, 84], [66, 62], [58, 62]),
  },
  parking: {
    kind: 'service',
    path: 'M31 16H54a20 20 0 0 1 0 40H43V84H31zM43 27V45H53a9 9 0 0 0 0-18z',
  },
  'drinking-water': {
    kind: 'service',
    path:
      line(9, [16, 30], [44, 30], [50, 36], [50, 42]) +
      line(7, [32, 30], [32, 18]) +
      line(6, [24, 17], [40, 17]) +
      disc(50, 54, 4) +
      polygon([38, 62], [76, 62], [70, 88], [44, 88]),
  },
  wheelchair: {
    kind: 'service',
    path:
      disc(42, 16, 7) +
      line(8, [43, 28], [46, 50], [64, 50], [72, 74], [80, 71]) +
      line(6, [45, 38], [62, 38]) +
      line(7, ...arc({ x: 44, y: 62, radius: 21, fromDeg: 20, toDeg: 245 })),
  },
  'first-aid': {
    kind: 'service',
    path: polygon(
      [40, 16],
      [60, 16],
      [60, 40],
      [84, 40],
      [84, 60],
      [60, 60],
      [60, 84],
      [40, 84],
      [40, 60],
      [16, 60],
      [16, 40],
      [40, 40],
    ),
  },
};

type Kind = 'warning' | 'prohibition' | 'service';
