import { describe, expect, it } from 'vitest';
import { eyeOf } from '../../src/model/orbit.ts';
import type { Point3 } from '../../src/model/surface.ts';
import { mergeModelStory } from '../../src/tours/merge-model-story.ts';
import type { ModelStory } from '../../src/tours/model-story.ts';
import { readIiif } from '../../src/tours/read-iiif.ts';
import { readSvx } from '../../src/tours/read-svx.ts';
import { writeIiif } from '../../src/tours/write-iiif.ts';
import { writeSvx } from '../../src/tours/write-svx.ts';

const MIDDLE: Point3 = [1, 2, 3];
const BOX = { min: [-4, 0, -4], max: [6, 4, 10] } as const;
const STORY: ModelStory = {
  title: { vi: 'Sân chùa', en: 'Temple court' },
  views: [view('front', 0, 0, 12), view('high', 130, 42, 30), view('low', -95, -8, 5)],
  pins: [
    {
      id: 'gate',
      label: { vi: 'Cổng', en: 'Gate' },
      text: { vi: 'Ba vòm.', en: 'Three arches.' },
      at: [0.5, 3, 2],
      normal: [0, 0, 1],
    },
    { id: 'well', label: { vi: 'Giếng', en: 'Well' }, text: {}, at: [-2, 0.5, 1] },
  ],
  steps: ['front', 'high', 'low'],
};
const WRITERS = [
  ['Voyager', (story: ModelStory) => writeSvx(story, { uri: 'a.glb', sizeBytes: 1, box: BOX }), readSvx],
  [
    'IIIF',
    (story: ModelStory) => writeIiif(story, { base: 'https://a.example/x/', file: 'a.glb' }),
    readIiif,
  ],
] as const;

describe.each(WRITERS)('a document of %s', (_, write, read) => {
  const back = read(JSON.parse(JSON.stringify(write(STORY))), MIDDLE);

  it('keeps every eye where it was, looking the same way', () => {
    expect(back?.views).toHaveLength(3);
    for (const [index, { orbit }] of STORY.views.entries()) {
      const found = back?.views[index]?.orbit;
      if (!found) throw new Error('a view is missing');
      expect(found.yaw).toBeCloseTo(orbit.yaw, 2);
      expect(found.pitch).toBeCloseTo(orbit.pitch, 2);
      for (const axis of [0, 1, 2] as const) expect(eyeOf(found)[axis]).toBeCloseTo(eyeOf(orbit)[axis], 2);
    }
  });

  it('keeps pins with their places and words in every language', () => {
    expect(back?.pins.map(({ at, label, text }) => ({ at, label, text }))).toEqual(
      STORY.pins.map(({ at, label, text }) => ({ at, label, text })),
    );
    expect(back?.title).toEqual(STORY.title);
    expect(back?.steps).toHaveLength(3);
  });
});

describe('a document from elsewhere', () => {
  it.each([
    ['nothing', null],
    ['a list', []],
    ['a number', 7],
    ['another document', { asset: { type: 'model/gltf+json' } }],
    [
      'a manifest of pictures',
      { '@context': 'http://iiif.io/api/presentation/3/context.json', items: [{ type: 'Canvas' }] },
    ],
  ])('is refused when it is %s', (_, document) => {
    expect(readSvx(document, MIDDLE)).toBeUndefined();
    expect(readIiif(document, MIDDLE)).toBeUndefined();
  });

  it('is taken for what is sound in it: texts without markup, no broken points, at most 500 of each', () => {
    const annotations = [
      {
        position: [1, 1, 1],
        titles: { EN: '<img src=x onerror=alert(1)>Eye &amp; ear' },
        leads: { XX: 'y' },
      },
      { position: [1, 'x', 1], title: 'no place' },
      { position: [1, Number.NaN, 1], title: 'no place' },
      'nothing',
      ...Array.from({ length: 2000 }, () => ({ position: [0, 0, 0], title: 'many' })),
    ];
    const asset = { type: 'application/si-dpo-3d.document+json' };
    const story = readSvx({ asset, models: [{ annotations }], setups: 'x', metas: {} }, MIDDLE);
    expect(story?.pins[0]?.label).toEqual({ en: 'Eye & ear' });
    expect(story?.pins.every(({ at }) => at.every(Number.isFinite))).toBe(true);
    expect(story?.pins.length).toBeLessThanOrEqual(500);
    expect(new Set(story?.pins.map(({ id }) => id)).size).toBe(story?.pins.length);
  });

  it('becomes views, pins and words of an entry, in the languages the entry has', () => {
    const words = { vi: '---\ntitle: Chùa\n---\n\nChữ.\n', en: '---\ntitle: Temple\n---\n\nWords.\n' };
    const { models, words: after } = mergeModelStory({ models: undefined, words }, STORY, {
      modelId: 'court',
      defaultLanguage: 'vi',
    });
    expect(models).toContain('id: court');
    expect(models).toMatch(/view: low/);
    expect(after.vi).toContain('label: Giếng');
    expect(after.en).toContain('Three arches.');
    expect(after.en?.endsWith('Words.\n')).toBe(true);
  });
});

function view(id: string, yaw: number, pitch: number, distance: number): ModelStory['views'][number] {
  const words = { vi: `Góc ${id}`, en: `View ${id}` };
  return {
    id,
    title: words,
    description: words,
    orbit: { target: MIDDLE, yaw, pitch, distance, fovDeg: 35 },
  };
}
