import { describe, expect, test } from 'vitest';
import { planTourEdit, type TourEdit } from '../../src/content/edit-tour.ts';
import type { TourTexts } from '../../src/content/tour-draft.ts';

const TOUR = `# Two scenes, checked on the spot.
scenes:
  # the gate
  - id: gate
    panorama: panoramas/gate.jpg
    kind: photograph   # a real one
    north: 10
    view: { yaw: -2, pitch: 15, fov: 75 }
    links:
      - { to: hall, yaw: 2, pitch: 3 }
    hotspots:
      - { id: festival, kind: info, yaw: 44, pitch: 14 }
      - { id: stall, kind: place, entry: food/pho, yaw: -4, pitch: 0 }

  # the hall, dark
  - id: hall
    panorama: panoramas/hall.jpg
    kind: render
    links:
      - { to: gate, yaw: -178, pitch: -5 }
`;
const VI = `---
title: "Động"   # giữ ngoặc kép
tour:
  scenes:
    gate: { title: Cửa, description: Trước cửa động. }
    hall:
      title: Lòng động
      description: >-
        Trong lòng động,
        có ánh đèn.
  hotspots:
    festival:
      label: Hội
---

Bài viết.
`;
const EN = `---
title: The cave
status: draft
---
`;
const TEXTS: TourTexts = { tour: TOUR, words: { vi: VI, en: EN } };

describe('one edit changes its own bytes of tour.yml and no others', () => {
  test.each<[string, TourEdit, [string, string]]>([
    [
      'north',
      { do: 'set-scene', scene: 'gate', key: 'north', value: 93.5 },
      ['    north: 10\n', '    north: 93.5\n'],
    ],
    [
      'north forgotten',
      { do: 'set-scene', scene: 'gate', key: 'north', value: null },
      ['    north: 10\n', ''],
    ],
    [
      'north where there was none',
      { do: 'set-scene', scene: 'hall', key: 'north', value: 270 },
      ['pitch: -5 }\n', 'pitch: -5 }\n    north: 270\n'],
    ],
    [
      'first view, in the shape it had',
      { do: 'set-view', scene: 'gate', view: { yawDeg: 182.04, pitchDeg: -3.26, fovDeg: 61.7 } },
      ['{ yaw: -2, pitch: 15, fov: 75 }', '{ yaw: -178, pitch: -3.3, fov: 62 }'],
    ],
    [
      'a point moved',
      { do: 'move-mark', scene: 'gate', list: 'hotspots', index: 0, yaw: -181, pitch: 91 },
      ['kind: info, yaw: 44, pitch: 14 }', 'kind: info, yaw: 179, pitch: 90 }'],
    ],
    [
      'a way moved',
      { do: 'move-mark', scene: 'hall', list: 'links', index: 0, yaw: 12.34, pitch: -0.04 },
      ['yaw: -178, pitch: -5', 'yaw: 12.3, pitch: 0'],
    ],
    [
      'the kind of picture, with its comment',
      { do: 'set-scene', scene: 'gate', key: 'kind', value: 'render' },
      ['kind: photograph   # a real one', 'kind: render   # a real one'],
    ],
    [
      'the start, written above the scenes',
      { do: 'set-start', scene: 'hall' },
      ['\nscenes:\n', '\nstart: hall\nscenes:\n'],
    ],
    [
      'a last way, with its list',
      { do: 'remove-mark', scene: 'hall', list: 'links', index: 0 },
      ['    links:\n      - { to: gate, yaw: -178, pitch: -5 }\n', ''],
    ],
    [
      'a new point',
      {
        do: 'add-mark',
        scene: 'hall',
        list: 'hotspots',
        mark: { id: 'altar', kind: 'info', yaw: 77.77, pitch: -1 },
      },
      [
        'pitch: -5 }\n',
        'pitch: -5 }\n    hotspots:\n      - id: altar\n        kind: info\n        yaw: 77.8\n        pitch: -1\n',
      ],
    ],
  ])('%s', (_, edit, [before, after]) => {
    expect(TOUR.split(before)).toHaveLength(2);
    expect(planTourEdit(TEXTS, edit)).toEqual({ tour: TOUR.replace(before, after), words: TEXTS.words });
  });

  test('a point that leads to a page, and back to one that shows words', () => {
    const shared = { do: 'set-target', scene: 'gate', list: 'hotspots', index: 0 } as const;
    const led = planTourEdit(TEXTS, { ...shared, target: 'sites/hang' });
    expect(led.tour).toBe(
      TOUR.replace(
        'kind: info, yaw: 44, pitch: 14 }',
        'kind: place, yaw: 44, pitch: 14, entry: sites/hang }',
      ),
    );
    expect(planTourEdit(led, { ...shared, target: undefined }).tour).toBe(TOUR);
  });
});

describe('words go into the file of their language', () => {
  const label = { do: 'set-words', of: 'hotspots', id: 'festival', key: 'label' } as const;
  test.each<[string, TourEdit, TourTexts['words']]>([
    [
      'changed in the default language',
      { ...label, language: 'vi', value: 'Hội rằm' },
      { vi: VI.replace('label: Hội', 'label: Hội rằm'), en: EN },
    ],
    [
      'made in a translation, NFC and without spaces around',
      { ...label, language: 'en', value: '  Festival of Thạch   ' },
      {
        vi: VI,
        en: EN.replace(
          'draft\n',
          'draft\ntour:\n  hotspots:\n    festival:\n      label: Festival of Thạch\n',
        ),
      },
    ],
    [
      'a folded text made short',
      { do: 'set-words', of: 'scenes', id: 'hall', key: 'description', language: 'vi', value: 'Tối.' },
      {
        vi: VI.replace('>-\n        Trong lòng động,\n        có ánh đèn.', 'Tối.'),
        en: EN,
      },
    ],
    [
      'a title renamed inside a map on one line',
      { do: 'set-words', of: 'scenes', id: 'gate', key: 'title', language: 'vi', value: 'Cổng động' },
      { vi: VI.replace('title: Cửa,', 'title: Cổng động,'), en: EN },
    ],
    [
      'taken away when empty, with the maps around it',
      { ...label, language: 'vi', value: ' ' },
      { vi: VI.replace('  hotspots:\n    festival:\n      label: Hội\n', ''), en: EN },
    ],
  ])('%s', (_, edit, words) => expect(planTourEdit(TEXTS, edit)).toEqual({ tour: TOUR, words }));

  test('and a language without a file is refused', () => {
    expect(() => planTourEdit(TEXTS, { ...label, language: 'ko', value: 'x' })).toThrow('no file in "ko"');
    expect(() => planTourEdit(TEXTS, { ...label, language: 'toString', value: 'x' })).toThrow('no file');
  });
});

describe('scenes', () => {
  test('a first one makes tour.yml', () => {
    const scene = { id: 'gate', panorama: 'panoramas/gate.jpg', kind: 'photograph', north: 285.04 } as const;
    const made = planTourEdit({ tour: undefined, words: {} }, { do: 'add-scene', scene });
    expect(made.tour).toBe(
      'scenes:\n  - id: gate\n    panorama: panoramas/gate.jpg\n    kind: photograph\n    north: 285\n',
    );
  });

  test('one more stands at the end, with the view its picture gives', () => {
    const view = { yawDeg: 5, pitchDeg: 0, fovDeg: 75 };
    const scene = {
      id: 'pool',
      panorama: 'panoramas/pool.jpg',
      kind: 'photograph',
      date: '2026-01-02',
      view,
    } as const;
    const { tour } = planTourEdit(TEXTS, { do: 'add-scene', scene });
    expect(tour).toBe(
      `${TOUR}  - id: pool\n    panorama: panoramas/pool.jpg\n    kind: photograph\n    date: 2026-01-02\n    view:\n      yaw: 5\n      pitch: 0\n      fov: 75\n`,
    );
    expect(() => planTourEdit(TEXTS, { do: 'add-scene', scene: { ...scene, id: 'hall' } })).toThrow(
      'already',
    );
  });

  test('one that goes takes its words, its points’ words and the ways to it with it', () => {
    const { tour, words } = planTourEdit(TEXTS, { do: 'remove-scene', scene: 'gate' });
    expect(tour).not.toMatch(/id: gate|festival|links/);
    expect(tour).toContain('- id: hall');
    expect(words.vi).not.toMatch(/gate|festival/);
    expect(words.vi).toContain('hall:\n      title: Lòng động');
    expect(words.en).toBe(EN);
    const last = { tour, words };
    expect(() => planTourEdit(last, { do: 'remove-scene', scene: 'hall' })).toThrow('at least one scene');
  });

  test('moved ones keep every byte and comment, and the tour its start', () => {
    const moved = planTourEdit(TEXTS, { do: 'move-scene', scene: 'hall', to: 0 });
    expect(moved.tour?.split('\n').sort()).toEqual([...TOUR.split('\n'), 'start: gate'].sort());
    expect(moved.tour).toMatch(/^# Two[^\n]*\nstart: gate\nscenes:\n {2}# the hall, dark\n {2}- id: hall\n/);
    const back = planTourEdit(moved, { do: 'move-scene', scene: 'hall', to: 1 });
    expect(back.tour).toBe(TOUR.replace('scenes:', 'start: gate\nscenes:'));
  });
});

describe('nothing changes', () => {
  test.each<TourEdit>([
    { do: 'set-scene', scene: 'gate', key: 'north', value: 10 },
    { do: 'move-mark', scene: 'gate', list: 'links', index: 0, yaw: 2, pitch: 3 },
    { do: 'set-words', of: 'scenes', id: 'hall', key: 'title', language: 'vi', value: 'Lòng động' },
    {
      do: 'set-words',
      of: 'scenes',
      id: 'hall',
      key: 'description',
      language: 'vi',
      value: 'Trong lòng động, có ánh đèn.',
    },
    { do: 'set-view', scene: 'hall', view: null },
    { do: 'move-scene', scene: 'gate', to: 0 },
  ])('by %j, which says what is there', (edit) => expect(planTourEdit(TEXTS, edit)).toBe(TEXTS));
});

describe('what does not exist is refused', () => {
  test.each<[TourEdit, string]>([
    [{ do: 'set-view', scene: 'attic', view: null }, 'no scene "attic"'],
    [{ do: 'move-mark', scene: 'hall', list: 'hotspots', index: 0, yaw: 0, pitch: 0 }, 'no hotspots[0]'],
    [{ do: 'move-scene', scene: 'attic', to: 0 }, 'no scene "attic"'],
  ])('%j', (edit, reason) => expect(() => planTourEdit(TEXTS, edit)).toThrow(reason));

  test('as is a file with faults, which only a text editor can mend', () => {
    const edit = { do: 'set-start', scene: 'gate' } as const;
    expect(() => planTourEdit({ ...TEXTS, tour: 'scenes: [{ id: Ä }]' }, edit)).toThrow('faults');
  });
});
