import { expect, test } from 'vitest';
import type { PanoramaManifest } from '../../src/model/panorama.ts';
import { type Tour, tourSchema } from '../../src/model/schemas/tour.ts';
import { getFirstView, getStartScene, planTourView } from '../../src/model/tour-view.ts';

const TOUR: Tour = tourSchema.parse({
  start: 'cong-troi',
  scenes: [
    { id: 'ban-lang', panorama: 'b.jpg', kind: 'photograph' },
    {
      id: 'cong-troi',
      panorama: 'a.jpg',
      kind: 'illustration',
      credit: 'Nhóm vẽ',
      north: 360,
      view: { yaw: 270, pitch: 5, fov: 60 },
      links: [{ to: 'ban-lang', yaw: -200, pitch: 0 }],
      hotspots: [
        { id: 'nui', kind: 'info', yaw: 10, pitch: 20 },
        { id: 'cho', kind: 'place', entry: 'sites/cho', yaw: 0, pitch: 0 },
      ],
    },
  ],
});
const VI = {
  scenes: {
    'cong-troi': { title: 'Cổng Trời', description: 'Mây.' },
    'ban-lang': { title: 'Bản làng', description: 'Nhà sàn.' },
  },
  hotspots: { nui: { label: 'Đỉnh núi', text: 'Cao.' } },
};
const MANIFEST: PanoramaManifest = {
  key: 'abc',
  faceSizePx: 8,
  tileSizePx: 512,
  levels: [{ level: 0, sizePx: 8, columns: 1 }],
  preview: 'data:',
  colour: '#000000',
};
const POSTER = {
  key: 'def',
  webp: [{ file: 'poster-640.webp', widthPx: 640, heightPx: 360 }],
  jpeg: { file: 'poster-1280.jpg', widthPx: 1280, heightPx: 720 },
};
const INPUT: Parameters<typeof planTourView>[0] = {
  tour: TOUR,
  words: [{ language: 'vi', tour: VI }],
  panoramas: new Map([
    ['cong-troi', MANIFEST],
    ['ban-lang', MANIFEST],
  ]),
  poster: POSTER,
  language: 'vi',
  find: {
    place: (ref) =>
      ref === 'sites/cho' ? { title: 'Chợ phiên', language: 'vi', href: '/vi/sites/cho/' } : undefined,
    picture: () => undefined,
    sound: () => undefined,
    video: () => undefined,
    model: () => undefined,
  },
};

test('scenes keep the order of the file and the tour starts where it says', () => {
  const view = planTourView(INPUT);
  expect(view.start).toBe('cong-troi');
  expect(view.scenes.map(({ id }) => id)).toEqual(['ban-lang', 'cong-troi']);
  expect(getStartScene({ scenes: TOUR.scenes }).id).toBe('ban-lang');
});

test('angles are normalised and a missing first view is straight ahead', () => {
  const [village, gate] = planTourView(INPUT).scenes;
  expect(village?.view).toEqual({ yawDeg: 0, pitchDeg: 0, fovDeg: 75 });
  expect(gate?.view).toEqual({ yawDeg: -90, pitchDeg: 5, fovDeg: 60 });
  expect(gate?.links[0]).toMatchObject({ to: 'ban-lang', title: 'Bản làng', yawDeg: 160 });
  expect(gate?.northDeg).toBe(0);
  expect(village).not.toHaveProperty('northDeg');
  expect(getFirstView({ view: undefined })).toEqual(village?.view);
});

test('hotspots carry their words; a place without own words takes the title of its page', () => {
  const hotspots = planTourView(INPUT).scenes[1]?.hotspots;
  expect(hotspots?.[0]).toMatchObject({ kind: 'info', label: 'Đỉnh núi', text: 'Cao.', language: 'vi' });
  expect(hotspots?.[1]).toMatchObject({ kind: 'place', label: 'Chợ phiên', href: '/vi/sites/cho/' });
});

test('words missing in the page’s language come from the default one and say so', () => {
  const en = { scenes: { 'ban-lang': { title: 'The village', description: 'Stilt houses.' } } };
  const view = planTourView({
    ...INPUT,
    words: [
      { language: 'en', tour: en },
      { language: 'vi', tour: VI },
    ],
  });
  expect(view.scenes.map(({ title, language }) => [title, language])).toEqual([
    ['The village', 'en'],
    ['Cổng Trời', 'vi'],
  ]);
  expect(view.scenes[1]?.links[0]).toMatchObject({ title: 'The village', language: 'en' });
  expect(view.scenes[1]?.hotspots[0]?.language).toBe('vi');
});

test('addresses start with the media folder of the site', () => {
  const { poster } = planTourView({ ...INPUT, mediaBase: '/du-lich/media/' });
  expect(poster.jpeg).toEqual({ url: '/du-lich/media/def/poster-1280.jpg', widthPx: 1280, heightPx: 720 });
  expect(planTourView(INPUT).poster.webp[0]?.url).toBe('/media/def/poster-640.webp');
});

test('what the check should have refused is named', () => {
  expect(() => planTourView({ ...INPUT, panoramas: new Map() })).toThrow('scene "ban-lang" has no tiles');
  expect(() => planTourView({ ...INPUT, words: [] })).toThrow('scene "ban-lang" has no words');
  expect(() => planTourView({ ...INPUT, find: { ...INPUT.find, place: () => undefined } })).toThrow(
    '"sites/cho"',
  );
  expect(() => getStartScene({ ...TOUR, start: 'khong-co' })).toThrow('khong-co');
});

test('a tour on a page is plain JSON', () => {
  const view = planTourView(INPUT);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});
