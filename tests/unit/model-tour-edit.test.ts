import { describe, expect, test } from 'vitest';
import { roundLength } from '../../scripts/dev/tour-editor/page/model/round-length.ts';
import { type ModelTexts, type ModelTourEdit, planModelTourEdit } from '../../src/content/edit-model-tour.ts';

const MODELS = `# metres, y up
models:
  - id: court
    start: far   # from above
    views:
      - { id: far, target: [0, -0.5, 0], yaw: 32, pitch: 30, distance: 55, fov: 36 }
      - { id: near, target: [0, 3, 11], yaw: 10, pitch: 7, distance: 19 }
    pins:
      - { id: gate, at: [0, 6.8, 13.5], view: near }
      - { id: hall, at: [0, 4.85, -7.5], normal: [0.35, 0.3, 1] }
    tour:
      - { view: far }
      - { view: near, pins: [gate, hall] }
`;
const VI = `---
title: Sân
modelTour:
  views:
    far: { title: Xa, description: Từ xa. }
    near: { title: Gần, description: Từ gần. }
  pins:
    gate: { label: Cổng }
    hall: { label: Gian chùa }
---
`;
const TEXTS: ModelTexts = { models: MODELS, words: { vi: VI } };
const court = { model: 'court' } as const;

describe('one edit changes its own bytes of model.yml and no others', () => {
  test.each<[string, ModelTourEdit, [string, string]]>([
    [
      'a pin moved',
      { do: 'move-pin', ...court, index: 0, at: [1, 6.8, -2.25], normal: [0, 1, 0] },
      ['at: [0, 6.8, 13.5]', 'at: [1, 6.8, -2.25]'],
    ],
    [
      'a pin moved that says where its surface faces',
      { do: 'move-pin', ...court, index: 1, at: [0, 4.85, -7.5], normal: [0.1234, -0.001, 1] },
      ['normal: [0.35, 0.3, 1]', 'normal: [0.12, 0, 1]'],
    ],
    [
      'the view of a pin',
      { do: 'set-pin-view', ...court, index: 1, view: 'far' },
      ['normal: [0.35, 0.3, 1] }', 'normal: [0.35, 0.3, 1], view: far }'],
    ],
    ['no view of a pin', { do: 'set-pin-view', ...court, index: 0, view: null }, [', view: near }', ' }']],
    [
      'what a view shows',
      {
        do: 'set-orbit',
        ...court,
        index: 0,
        orbit: { target: [0, -0.5, 1], yaw: 392.04, pitch: 91, distance: 40 },
      },
      [
        'target: [0, -0.5, 0], yaw: 32, pitch: 30, distance: 55',
        'target: [0, -0.5, 1], yaw: 32, pitch: 89, distance: 40',
      ],
    ],
    [
      'the view it opens with',
      { do: 'set-model-start', ...court, view: 'near' },
      ['start: far ', 'start: near '],
    ],
    [
      'a new pin, its point on one line',
      { do: 'add-pin', ...court, pin: { id: 'tree', at: [6.59, 0, -4.19] } },
      ['    tour:\n', '      - id: tree\n        at: [6.59, 0, -4.19]\n    tour:\n'],
    ],
    [
      'a new view',
      {
        do: 'add-view',
        ...court,
        view: { id: 'side', target: [0, 1, 2], yaw: -270, pitch: 5.55, distance: 12.5 },
      },
      [
        '    pins:\n',
        '      - id: side\n        target: [0, 1, 2]\n        yaw: 90\n        pitch: 5.6\n        distance: 12.5\n    pins:\n',
      ],
    ],
  ])('%s', (_, edit, [before, after]) => {
    expect(MODELS.split(before)).toHaveLength(2);
    const { models, words } = planModelTourEdit(TEXTS, edit);
    expect(tight(models)).toBe(MODELS.replace(before, after));
    expect(words).toBe(TEXTS.words);
  });
});

/** A map on one line that gains or loses a key is written anew, with spaces inside its brackets. */
function tight(text = ''): string {
  return text.replace(/\[ (.*?) \]/g, '[$1]');
}

test('a first pin makes model.yml, and a pin of another model stands beside', () => {
  const edit = { do: 'add-pin', model: 'gate', pin: { id: 'roof', at: [0, 1.5, 0] } } as const;
  const made = 'models:\n  - id: gate\n    pins:\n      - id: roof\n        at: [0, 1.5, 0]\n';
  expect(planModelTourEdit({ models: undefined, words: {} }, edit).models).toBe(made);
  expect(planModelTourEdit(TEXTS, edit).models).toBe(MODELS + made.replace('models:\n', ''));
});

test('a pin that goes takes its words and its place in the tour with it', () => {
  const { models, words } = planModelTourEdit(TEXTS, { do: 'remove-pin', ...court, index: 0 });
  expect(tight(models)).toBe(
    MODELS.replace('      - { id: gate, at: [0, 6.8, 13.5], view: near }\n', '').replace(
      '[gate, hall]',
      '[hall]',
    ),
  );
  expect(words.vi).toBe(VI.replace('    gate: { label: Cổng }\n', ''));
});

test('a view that goes takes its words, its step and all that names it with it', () => {
  const near = planModelTourEdit(TEXTS, { do: 'remove-view', ...court, index: 1 });
  expect(near.models).not.toContain('near');
  expect(tight(near.models)).toContain('- { id: gate, at: [0, 6.8, 13.5] }');
  expect(near.words.vi).toBe(VI.replace('    near: { title: Gần, description: Từ gần. }\n', ''));
  const far = planModelTourEdit(TEXTS, { do: 'remove-view', ...court, index: 0 });
  expect(far.models).not.toContain('far');
});

test('views change their order and the model opens as before', () => {
  const moved = planModelTourEdit(TEXTS, { do: 'order-view', ...court, index: 0, to: 1 });
  expect(moved.models?.split('\n').sort()).toEqual(MODELS.split('\n').sort());
  const open = { ...TEXTS, models: MODELS.replace('    start: far   # from above\n', '') };
  const kept = planModelTourEdit(open, { do: 'order-view', ...court, index: 1, to: 0 });
  expect(kept.models).toContain('start: far');
});

test.each<[ModelTourEdit, string]>([
  [{ do: 'remove-pin', ...court, index: 2 }, 'no pins[2]'],
  [{ do: 'remove-view', model: 'attic', index: 0 }, 'nothing of the model "attic"'],
  [{ do: 'add-pin', ...court, pin: { id: 'gate', at: [0, 0, 0] } }, 'already'],
])('%j is refused', (edit, reason) => expect(() => planModelTourEdit(TEXTS, edit)).toThrow(reason));

test.each([
  [1.23456, 32, 1.23],
  [1.23456, 0.3, 1.2346],
  [1234.56, 8000, 1235],
  [-0.0001, 32, 0],
])('%f on a model of %f is written %f', (value, size, expected) =>
  expect(roundLength(value, size)).toBe(expected),
);
