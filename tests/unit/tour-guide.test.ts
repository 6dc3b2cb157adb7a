import { describe, expect, test } from 'vitest';
import { type Tour, tourSchema } from '../../src/model/schemas/tour.ts';
import { planTourView } from '../../src/model/tour-view.ts';
import { listSteps, readingMs } from '../../src/viewers/panorama/guide.ts';

const TOUR: Tour = tourSchema.parse({
  scenes: [
    { id: 'cua', panorama: 'a.jpg', kind: 'render', view: { yaw: 10, pitch: 0, fov: 70 } },
    {
      id: 'trong',
      panorama: 'b.jpg',
      kind: 'render',
      links: [{ to: 'cua', yaw: 0, pitch: 0, arrive: { yaw: 270 } }],
      variants: [{ id: 'trong-dem', panorama: 'c.jpg', kind: 'render' }],
    },
  ],
  guide: [
    {
      id: 'mo-dau',
      scene: 'trong',
      view: { yaw: 5, pitch: 6, fov: 60 },
      sounds: ['audio/vi.mp3', 'audio/en.mp3'],
    },
    { id: 'ket', scene: 'cua' },
  ],
});
const VI = {
  scenes: { cua: { title: 'Cửa', description: 'Sáng.' }, trong: { title: 'Trong', description: 'Tối.' } },
  variants: { 'trong-dem': { label: 'Ban đêm' } },
  guide: { 'mo-dau': 'Mời vào.' },
};
const PANORAMA = { key: 'k', faceSizePx: 8, tileSizePx: 512, levels: [], preview: '', colour: '#000' };
const SOUND = { duration: '0:05', loops: false, credit: 'Nhóm', label: 'Lời', language: 'vi' as const };
const view = planTourView({
  tour: TOUR,
  language: 'vi',
  words: [{ language: 'vi', tour: VI }],
  panoramas: new Map(['cua', 'trong', 'trong-dem'].map((id) => [id, { ...PANORAMA, key: id }])),
  poster: { key: 'p', webp: [], jpeg: { file: 'p.jpg', widthPx: 16, heightPx: 9 } },
  find: {
    place: () => undefined,
    picture: () => undefined,
    sound: (file) => ({ ...SOUND, url: file, spoken: file.includes('en') ? 'en' : 'vi' }),
    video: () => undefined,
    model: () => undefined,
  },
});

describe('the steps of a guided tour', () => {
  test('say their own words, or what their scene shows, with the narration in the page’s language', () => {
    expect(view.guide).toEqual([
      {
        id: 'mo-dau',
        sceneId: 'trong',
        view: { yawDeg: 5, pitchDeg: 6, fovDeg: 60 },
        text: 'Mời vào.',
        language: 'vi',
        sound: { url: 'audio/vi.mp3', duration: '0:05', credit: 'Nhóm' },
      },
      {
        id: 'ket',
        sceneId: 'cua',
        view: { yawDeg: 10, pitchDeg: 0, fovDeg: 70 },
        text: 'Sáng.',
        language: 'vi',
      },
    ]);
    expect(listSteps(view)).toBe(view.guide);
  });

  test('are the scenes where the tour gives none', () => {
    const { guide: _, ...plain } = view;
    expect(listSteps(plain).map(({ sceneId, text }) => [sceneId, text])).toEqual([
      ['cua', 'Sáng.'],
      ['trong', 'Tối.'],
    ]);
  });

  test.each([
    ['a short sentence still stays a while', 'Mời vào.', 6000, 6000],
    ['eighty words of Vietnamese take less than half a minute', 'tiếng '.repeat(60), 20_000, 30_000],
    ['Chinese says as much with a third of the letters', '洞'.repeat(120), 20_000, 30_000],
  ])('%s', (_, text, least, most) => {
    expect(readingMs(text)).toBeGreaterThanOrEqual(least);
    expect(readingMs(text)).toBeLessThanOrEqual(most);
  });
});

test('variants have tiles and words of their own, and ways say where one looks on arrival', () => {
  expect(view.scenes[1]?.variants).toMatchObject([
    { id: 'trong-dem', label: 'Ban đêm', panorama: { key: 'trong-dem' } },
  ]);
  expect(view.scenes[1]?.links[0]?.arrive).toEqual({ yawDeg: -90 });
});
