import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLayout } from '../../src/media/panorama-open-fs.ts';
import type { Edges } from '../../src/model/panorama-layout.ts';
import type { PanoramaInput } from '../../src/model/schemas/panorama-input.ts';

/** Panoramas of other people, which are not part of the project. */
const FOLDER = join(import.meta.dirname, '../../../shared/media/panoramas');

const WHOLE: Edges = { leftDeg: -180, rightDeg: 180, topDeg: 90, bottomDeg: -90 };
const STEREO: PanoramaInput = { stereo: 'top-bottom' };
const HALF: PanoramaInput = { ...STEREO, extent: { left: -90, right: 90, top: 90, bottom: -90 } };

describe.skipIf(!existsSync(FOLDER))(`panoramas of cameras, when ${FOLDER} is there`, () => {
  // Edges follow from the numbers in the files: left = left px ÷ whole px × 360 − 180, top = 90 − top px ÷ whole px × 180.
  test.for<[file: string, declared: PanoramaInput, edges: Edges, northDeg: number | undefined]>([
    ['heading-sun-4000x2000-gpano.jpg', {}, WHOLE, 9],
    [
      'partial-snow-4542x1545-gpano.jpg',
      {},
      { ...WHOLE, topDeg: expect.any(Number), bottomDeg: expect.any(Number) },
      285,
    ],
    ['equirect-jordanpond-4096x2048.jpg', {}, WHOLE, undefined],
    ['wide-milkyway-8192x4096.jpg', {}, WHOLE, undefined],
    ['milkyway-eso-4096x2048.png', {}, WHOLE, undefined],
    [
      'tour-dronefield-gps/drone_field_0.jpg',
      {},
      { ...WHOLE, topDeg: 90 - (5 / 2048) * 180, bottomDeg: 90 - (2042 / 2048) * 180 },
      undefined,
    ],
    [
      'stereo-cardboard/left-cropped-3782x1566-of-8192x4096.jpg',
      {},
      {
        leftDeg: (2420 / 8192) * 360 - 180,
        rightDeg: ((2420 + 3782) / 8192) * 360 - 180,
        topDeg: 90 - (1396 / 4096) * 180,
        bottomDeg: 90 - ((1396 + 1566) / 4096) * 180,
      },
      undefined,
    ],
    ['tour-aquarium-stereo/walrus-tb.jpg', STEREO, WHOLE, undefined],
    [
      'vr180/chess-pano-180-tb-2048x4096.jpg',
      HALF,
      { leftDeg: -90, rightDeg: 90, topDeg: 90, bottomDeg: -90 },
      undefined,
    ],
  ])('%s', async ([name, declared, edges, north], { skip }) => {
    const file = join(FOLDER, name);
    skip(!existsSync(file), 'the file is not there');
    const { layout, northDeg } = await readLayout({ file, declared });
    if (layout.is === 'cube') throw new Error('read as a cube');
    for (const [edge, deg] of Object.entries(edges)) {
      expect(layout.edges).toMatchObject({ [edge]: typeof deg === 'number' ? expect.closeTo(deg, 6) : deg });
    }
    expect(layout.tilt).toBeUndefined();
    expect(northDeg).toBe(north);
  });
});
