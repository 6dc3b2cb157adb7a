import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkFiles } from './check-fixtures.ts';
import { PLAIN_JPEG, withGPano } from './jpeg-parts.ts';

const ENTRY = `---
title: Động A
kind: cave
tour: { scenes: { cua: { title: Cửa động, description: Nhìn ra sông. } } }
---
Bài viết.
`;

/** The panorama has 320 × 160 pixels. */
async function check(attributes: Record<string, string | number>, scene = ''): Promise<string[]> {
  const found = await checkFiles({
    'sites/dong-a/index.md': ENTRY,
    'sites/dong-a/tour.yml': `scenes:\n  - { id: cua, panorama: panoramas/cua.jpg, kind: render, credit: A, licence: CC0-1.0${scene} }\n`,
    'sites/dong-a/panoramas/cua.jpg': withGPano(PLAIN_JPEG, attributes),
  });
  return found.map(({ code }) => code);
}

const cut = (shownWidth: number, shownHeight: number, fullWidth: number, fullHeight: number) => ({
  CroppedAreaImageWidthPixels: shownWidth,
  CroppedAreaImageHeightPixels: shownHeight,
  FullPanoWidthPixels: fullWidth,
  FullPanoHeightPixels: fullHeight,
});

const at = (left: number, top: number) => ({ CroppedAreaLeftPixels: left, CroppedAreaTopPixels: top });
const EXTENT = 'extent: { left: -90, right: 90, top: 30, bottom: -60 }';

describe('what a panorama says of itself', () => {
  it.each<[name: string, attributes: Record<string, string | number>, scene: string, codes: string[]]>([
    ['a full sphere, larger before it was made smaller', cut(8192, 4096, 8192, 4096), '', []],
    ['a full sphere but for a strip at the bottom', cut(8192, 4000, 8192, 4096), '', ['TOUR-SIZE']],
    ['a quarter of a sphere that does not say where', cut(320, 160, 640, 320), '', ['TOUR-CROPPED']],
    ['a quarter of a sphere', { ...cut(320, 160, 640, 320), ...at(160, 80) }, '', []],
    [
      'a part that lies beyond the sphere',
      { ...cut(320, 160, 640, 320), ...at(400, 80) },
      '',
      ['TOUR-CROPPED'],
    ],
    [
      'a declared part',
      cut(320, 160, 640, 320),
      ', extent: { left: -90, right: 90, top: 30, bottom: -60 }',
      [],
    ],
    ['a part inside out', {}, ', extent: { left: 90, right: -90, top: 30, bottom: -60 }', ['TOUR-EXTENT']],
    [
      'a part of another shape',
      {},
      ', extent: { left: -90, right: 90, top: 80, bottom: -80 }',
      ['TOUR-EXTENT'],
    ],
    ['two eyes side by side of a quarter each', {}, ', stereo: side-by-side', ['TOUR-STEREO']],
    ['a declared cube that is none', {}, ', projection: cube', ['TOUR-CUBE']],
    ['a cube with an extent', {}, `, projection: cube, ${EXTENT}`, ['TOUR-LAYOUT']],
    ['a declared level', { PosePitchDegrees: 357 }, ', level: { pitch: -3, roll: 0 }', []],
    ['another shape', cut(600, 500, 600, 300), '', ['TOUR-SIZE']],
    ['nothing but a projection', { ProjectionType: 'Equirectangular' }, '', []],
    ['a cylinder', { ProjectionType: 'cylindrical' }, '', []],
    ['another projection', { ProjectionType: 'fisheye' }, '', ['TOUR-PROJECTION']],
    ['a heading of 0, which programs write that know none', { PoseHeadingDegrees: 0 }, ', north: 90', []],
    ['a heading like north', { PoseHeadingDegrees: 352 }, ', north: 9', []],
    ['a heading unlike north', { PoseHeadingDegrees: 352 }, ', north: 14', ['TOUR-NORTH']],
    ['a heading and no north', { PoseHeadingDegrees: 352 }, '', ['TOUR-NORTH-MISSING']],
    ['a camera that leaned by 2°', { PosePitchDegrees: 358, PoseRollDegrees: 2 }, '', []],
    ['a camera that leaned by 3°', { PosePitchDegrees: 357 }, '', ['TOUR-TILT']],
  ])('%s', async (_, attributes, scene, codes) => {
    expect(await check(attributes, scene)).toEqual(codes);
  });
});

it('a panorama that is listed as a picture too is still checked as a panorama', async () => {
  const picture = 'pictures: [{ file: panoramas/cua.jpg, kind: render, credit: A, licence: CC0-1.0 }]';
  const found = await checkFiles({
    'sites/dong-a/index.md': ENTRY.replace('tour:', `${picture}\nalt: { cua: Cửa động. }\ntour:`),
    'sites/dong-a/tour.yml':
      'scenes:\n  - { id: cua, panorama: panoramas/cua.jpg, kind: render, credit: A, licence: CC0-1.0 }\n',
    'sites/dong-a/panoramas/cua.jpg': withGPano(PLAIN_JPEG, { ProjectionType: 'fisheye' }),
  });
  expect(found.map(({ code }) => code)).toEqual(['TOUR-PROJECTION']);
});

it('the six faces of a cube are there and of one size', async () => {
  const faces = { right: 'r', back: 'b', left: 'l', up: 'u', down: 'd' };
  const listed = Object.entries(faces).map(([key, name]) => `${key}: panoramas/${name}.png`);
  const square = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: '#345' } })
      .png()
      .toBuffer();
  const found = await checkFiles({
    'sites/dong-a/index.md': ENTRY,
    'sites/dong-a/tour.yml': `scenes:\n  - { id: cua, panorama: panoramas/f.png, projection: cube, faces: { ${listed.join(', ')} }, kind: render, credit: A, licence: CC0-1.0 }\n`,
    'sites/dong-a/panoramas/f.png': await square(400),
    'sites/dong-a/panoramas/r.png': await square(400),
    'sites/dong-a/panoramas/b.png': await square(380),
    'sites/dong-a/panoramas/l.png': await square(400),
    'sites/dong-a/panoramas/u.png': await square(400),
  });
  const codes = found.map(({ code }) => code).filter((code) => code !== 'IM-TWICE');
  expect(codes.sort()).toEqual(['IM-MISSING', 'TOUR-CUBE']);
});

describe('a route and its track', () => {
  const site = (lat: number, more = '') =>
    `---\ntitle: Động ${lat}\nkind: cave\npoint: { lat: ${lat}, lng: 103.6${more} }\n---\nBài viết.\n`;
  const LATITUDES = Array.from({ length: 11 }, (_, index) => 22 + index * 0.003);
  const point = (lat: number) => `<trkpt lat="${lat}" lon="103.6"><ele>5</ele></trkpt>`;
  const track = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${LATITUDES.map(point).join('')}</trkseg></trk></gpx>`;
  const codes = async (facts: string, second: string) => {
    const found = await checkFiles({
      'sites/dong-a/index.md': site(22.004),
      'sites/dong-b/index.md': second,
      'routes/cung/index.md': `---\ntitle: Cung A\nstops: [{ site: dong-a }, { site: dong-b }]\ntrimStartM: 0\ntrimEndM: 0\n${facts}---\nBài viết.\n`,
      'routes/cung/track.gpx': track,
    });
    return found.map(({ code }) => code).filter((code) => code !== 'FILE-NOT-DRAWN');
  };

  // The track is 3.34 km long and ends at 22.03; a ten-thousandth of a degree is 11 m.
  it.each<[facts: string, lat: number, more: string, codes: string[]]>([
    ['lengthKm: 3.1\n', 22.015, '', []],
    ['lengthKm: 2.8\n', 22.015, '', ['GP-LENGTH']],
    ['lengthKm: 2.8\nlengthApproximate: true\n', 22.015, '', []],
    ['lengthKm: 2.5\nlengthApproximate: true\n', 22.015, '', ['GP-LENGTH']],
    ['', 22.0304, '', []],
    ['', 22.0306, '', ['GP-STOP']],
    ['', 22.034, ', accuracyM: 500', []],
  ])('%j with the second stop at %d%s', async (facts, lat, more, expected) => {
    expect(await codes(facts, site(lat, more))).toEqual(expected);
  });
});
