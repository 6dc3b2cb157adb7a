import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/content/read-site-fs.ts';
import { type Scene, tourSchema } from '../../src/model/schemas/tour.ts';
import { exportPackage } from '../../src/tours/export-package-fs.ts';
import { toPannellum } from '../../src/tours/export-pannellum.ts';
import { isBeyondPannellum } from '../../src/tours/pannellum-picture.ts';
import { makePicture } from './check-tour-fixtures.ts';
import { type Files, page, withContent } from './sample-site.ts';

const scene = (more: object): Scene => {
  const [read] = tourSchema.parse({
    scenes: [{ id: 'a', panorama: 'a.jpg', kind: 'render', ...more }],
  }).scenes;
  if (!read) throw new Error('a tour has a scene');
  return read;
};
const toScene = (one: Scene) => {
  const words = { language: 'vi' as const, words: [], findPlace: (ref: string) => ({ title: ref, url: '' }) };
  return toPannellum({ scenes: [one] }, words).scenes.a;
};

describe('a picture that is not a whole sphere', () => {
  it('stands with its centre at yaw 0, and all that lies in it with it', () => {
    const cut = scene({
      extent: { left: -30, right: 90, top: 40, bottom: -20 },
      north: 340,
      view: { yaw: 40, pitch: 5, fov: 60 },
      hotspots: [{ id: 'far', kind: 'info', yaw: -160, pitch: 0 }],
    });
    expect(toScene(cut)).toMatchObject({
      ...{ type: 'equirectangular', panorama: 'a.jpg', haov: 120, vaov: 60, vOffset: 10 },
      ...{ northOffset: 10, yaw: 10 },
      hotSpots: [{ id: 'far', yaw: 170 }],
    });
  });

  it('is a cube of six pictures in the order of Pannellum', () => {
    const faces = { right: 'r.jpg', back: 'b.jpg', left: 'l.jpg', up: 'u.jpg', down: 'd.jpg' };
    expect(toScene(scene({ projection: 'cube', faces }))).toMatchObject({
      type: 'cubemap',
      cubeMap: ['a.jpg', 'r.jpg', 'b.jpg', 'l.jpg', 'u.jpg', 'd.jpg'],
    });
  });

  it.each([
    [{}, false],
    [{ extent: { left: -90, right: 90, top: 40, bottom: -40 } }, false],
    [{ projection: 'cylinder' }, true],
    [{ projection: 'cube' }, true],
    [{ stereo: 'top-bottom' }, true],
    [{ level: { pitch: 3, roll: 0 } }, true],
  ])('%j: beyond Pannellum is %s', (more, expected) => {
    expect(isBeyondPannellum(scene(more))).toBe(expected);
  });
});

const TOUR = `
scenes:
  - { id: hall, panorama: hall.jpg, kind: photograph, licence: CC-BY-4.0, north: 80, point: { lat: 22.3, lng: 103.6, accuracyM: 5 }, links: [{ to: inner, yaw: 90, pitch: 0 }] }
  - { id: inner, panorama: inner.jpg, kind: render, links: [{ to: hall, yaw: -90, pitch: 0 }] }
`;
const WORDS = `tour:
  scenes:
    hall: { title: '=Sảnh, "lớn"', description: Rộng. }
    inner: { title: Hang trong, description: Hẹp. }`;

async function withTours(use: (folder: string) => Promise<void>): Promise<void> {
  const files: Files = {
    'sites/dong-a/index.md': page(
      `title: Động A\nkind: cave\npoint: { lat: 22.31, lng: 103.641, accuracyM: 5 }\n${WORDS}`,
    ),
    'sites/dong-a/tour.yml': TOUR,
    'sites/dong-a/hall.jpg': await makePicture(64, 32, '#225588'),
    'sites/dong-a/inner.jpg': await makePicture(64, 32, '#885522'),
    'sites/dong-b/index.md': page(`title: Động B\nkind: cave\n${WORDS}`),
    'sites/dong-b/tour.yml': TOUR, // without its pictures
  };
  await withContent(files, use);
}

describe('all tours for another map', () => {
  it('come with a row per scene, a point per place and the pictures as they are', async () => {
    await withTours(async (folder) => {
      const out = join(folder, 'package');
      const made = await exportPackage(readSite(folder, folder).draft, { language: 'vi', out });
      expect(made).toMatchObject({ scenes: 2, leftOut: ['sites/dong-b'] });
      const [head = '', hall = '', inner = ''] = readFileSync(join(out, 'scenes.csv'), 'utf8').split('\r\n');
      const [, digest] = /,([0-9a-f]{64}),/.exec(hall) ?? [];
      const picture = join(out, 'sites-dong-a/hall.jpg');
      expect(createHash('sha256').update(readFileSync(picture)).digest('hex')).toBe(digest);
      expect(head).toContain('northDeg,lat,lng,accuracyM,kind,date,credit,licence');
      expect(hall).toMatch(/^sites\/dong-a,hall,"'=Sảnh, ""lớn""",sites-dong-a\/hall.jpg,64,32,\d+,/);
      expect(hall).toMatch(/,equirectangular,,,,,,80,22.3,103.6,5,photograph,,,CC-BY-4.0$/);
      expect(inner).toMatch(/,equirectangular,,,,,,,,,,render,,,$/);
      const map = JSON.parse(readFileSync(join(out, 'places.geojson'), 'utf8'));
      expect(map.features).toMatchObject([
        {
          id: 'sites/dong-a',
          geometry: { coordinates: [103.641, 22.31] },
          properties: { title: 'Động A', withoutLicence: ['inner'], tour: 'sites-dong-a/tour.json' },
        },
      ]);
      expect(existsSync(join(out, 'sites-dong-a/tour.json'))).toBe(true);
    });
  });

  it('are not written over anything', async () => {
    await withTours(async (folder) => {
      const request = { language: 'vi', out: join(folder, 'sites') } as const;
      expect(await exportPackage(readSite(folder, folder).draft, request)).toBeUndefined();
      expect(existsSync(join(folder, 'sites/scenes.csv'))).toBe(false);
    });
  });

  it('can be those of one destination', async () => {
    await withTours(async (folder) => {
      const request = { language: 'vi', out: join(folder, 'none'), destination: 'khac' } as const;
      const made = await exportPackage(readSite(folder, folder).draft, request);
      expect(made).toMatchObject({ scenes: 0, leftOut: [] });
    });
  });
});
