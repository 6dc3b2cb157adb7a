import { describe, expect, it } from 'vitest';
import { angleBetweenDeg, bearingDeg } from '../../src/model/bearing.ts';
import { checkFiles } from './check-fixtures.ts';
import { PLAIN_JPEG } from './jpeg-parts.ts';

describe('directions', () => {
  it.each([
    ['north', { lat: 23, lng: 103 }, 0],
    ['east', { lat: 22, lng: 104 }, 89.81],
    ['south', { lat: 21, lng: 103 }, 180],
    ['west', { lat: 22, lng: 102 }, 270.19],
  ])('from 22, 103 to the %s', (_, to, expected) => {
    expect(bearingDeg({ lat: 22, lng: 103 }, to)).toBeCloseTo(expected, 1);
  });

  it.each([
    [10, 350, 20],
    [350, 10, 20],
    [0, 180, 180],
    [-170, 190, 0],
    [725, 0, 5],
  ])('%i° and %i° are %i° apart', (a, b, expected) => {
    expect(angleBetweenDeg(a, b)).toBeCloseTo(expected, 9);
  });
});

describe('the scenes of a tour', () => {
  const north = { a: 'point: { lat: 22.35, lng: 103.6 }', b: 'point: { lat: 22.352, lng: 103.6 }' };

  it.each<[name: string, a: string, b: string, codes: string[]]>([
    ['two scenes joined both ways', link('b', 10), link('a', 190), []],
    [
      'a link that is 20° off the map',
      `north: 0, ${north.a}, ${link('b', 19)}`,
      `${north.b}, ${link('a', 0)}`,
      [],
    ],
    [
      'a link that is 21° off the map',
      `north: 0, ${north.a}, ${link('b', 21)}`,
      `${north.b}, ${link('a', 0)}`,
      ['TOUR-BEARING'],
    ],
    [
      'a yaw over a full turn',
      `north: 350, ${north.a}, ${link('b', -350)}`,
      `${north.b}, ${link('a', 0)}`,
      [],
    ],
    ['points without north', `${north.a}, ${link('b', 90)}`, `${north.b}, ${link('a', 0)}`, []],
    [
      'points too rough for a direction',
      `north: 0, point: { lat: 22.35, lng: 103.6, accuracyM: 300 }, ${link('b', 90)}`,
      `${north.b}, ${link('a', 0)}`,
      [],
    ],
    ['marks 2.5° apart', `${link('b', 10)}, ${hotspot(12.5, 0)}`, link('a', 0), []],
    ['marks 1.5° apart', `${link('b', 10)}, ${hotspot(11.5, 0)}`, link('a', 0), ['TOUR-OVERLAP']],
    [
      'marks on both sides of the seam',
      `${link('b', 179.5)}, ${hotspot(-179.5, 0)}`,
      link('a', 0),
      ['TOUR-OVERLAP'],
    ],
    [
      'marks with other yaws near the pole',
      `${link('b', 10, 89.5)}, ${hotspot(-90, 89.5)}`,
      link('a', 0),
      ['TOUR-OUT-OF-SIGHT', 'TOUR-OUT-OF-SIGHT', 'TOUR-OVERLAP'],
    ],
    [
      'a view straight down',
      `view: { yaw: 0, pitch: -75, fov: 70 }, ${link('b', 0)}`,
      link('a', 0),
      ['TOUR-VIEW'],
    ],
    ['a second scene without way out', link('b', 0), 'north: 3', ['TOUR-DEAD-END']],
  ])('%s', async (_, a, b, codes) => {
    const found = await checkFiles(
      site([
        ['a', a],
        ['b', b],
      ]),
    );
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['leads to no scene', 'TOUR-LINK-TARGET', 'aa'],
    ['leads to its own scene', 'TOUR-LINK-SELF', 'b'],
  ])('a way back that %s is named as that only', async (_, code, target) => {
    const found = await checkFiles(
      site([
        ['a', link('b', 0)],
        ['b', link(target, 0)],
      ]),
    );
    expect(found.map((one) => one.code)).toEqual([code]);
  });

  it('a tour of one scene needs no way out', async () => {
    expect(await checkFiles(site([['a', 'north: 3']]))).toEqual([]);
  });

  it('a scene far from the place is named, unless the place itself is only roughly known', async () => {
    const far = site([['a', 'point: { lat: 22.45, lng: 103.6 }']]);
    const entry = String(far['sites/dong-a/index.md']);
    const at = (point: string) => ({
      ...far,
      'sites/dong-a/index.md': entry.replace('kind: cave', `kind: cave\n${point}`),
    });
    const codes = async (point: string) => (await checkFiles(at(point))).map(({ code }) => code);
    expect(await codes('point: { lat: 22.35, lng: 103.6 }')).toEqual(['TOUR-POINT-FAR']);
    expect(await codes('point: { lat: 22.35, lng: 103.6, accuracyM: 8000 }')).toEqual([]);
  });
});

function link(to: string, yaw: number, pitch = 0): string {
  return `links: [{ to: ${to}, yaw: ${yaw}, pitch: ${pitch} }]`;
}

function hotspot(yaw: number, pitch: number): string {
  return `hotspots: [{ id: diem, kind: info, yaw: ${yaw}, pitch: ${pitch} }]`;
}

/** Panoramas differ in one byte behind their end, so that they are not the same file. */
function site(scenes: [id: string, rest: string][]): Record<string, string | Uint8Array> {
  const hasHotspot = scenes.some(([, rest]) => rest.includes('id: diem'));
  const words = scenes
    .map(([id]) => `    ${id}: { title: Cảnh ${id}, description: Nhìn ra sông. }\n`)
    .join('');
  const labels = hasHotspot ? '  hotspots:\n    diem: { label: Nhũ đá }\n' : '';
  const rows = scenes.map(
    ([id, rest]) =>
      `  - { id: ${id}, panorama: panoramas/${id}.jpg, kind: render, credit: A, licence: CC0-1.0, ${rest} }\n`,
  );
  return {
    'sites/dong-a/index.md': `---\ntitle: Động A\nkind: cave\ntour:\n  scenes:\n${words}${labels}---\nBài viết.\n`,
    'sites/dong-a/tour.yml': `scenes:\n${rows.join('')}`,
    ...Object.fromEntries(
      scenes.map(([id]) => [
        `sites/dong-a/panoramas/${id}.jpg`,
        Buffer.concat([PLAIN_JPEG, Buffer.from(id)]),
      ]),
    ),
  };
}
