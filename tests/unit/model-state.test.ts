import { describe, expect, test } from 'vitest';
import type { Model3dView } from '../../src/model/model-view.ts';
import {
  aim,
  formatHash,
  type ModelState,
  mixOrbits,
  parseHash,
  reduce,
  startState,
} from '../../src/viewers/model3d/state.ts';

const ORBIT = { target: [0, 1, 0] as const, yaw: 30, pitch: 20, distance: 20, fovDeg: 35 };
const CLOSE = { ...ORBIT, yaw: -170, pitch: 10, distance: 5 };
const MODEL: Model3dView = {
  id: 'nha-san',
  kind: 'mesh',
  first: { url: '/media/a/first.glb', sizeBytes: 1 },
  high: { url: '/media/a/high.glb', sizeBytes: 2 },
  box: { min: [-10, 0, -10], max: [10, 8, 10] },
  light: 'day',
  start: ORBIT,
  limits: { pitchMin: 2, pitchMax: 80, distanceMin: 4, distanceMax: 60 },
  views: [
    { id: 'san', language: 'vi', title: 'Sân', description: 'Sân nhà.', orbit: ORBIT },
    { id: 'cua', language: 'vi', title: 'Cửa', description: 'Cửa nhà.', orbit: CLOSE },
  ],
  pins: [{ id: 'mai', language: 'vi', label: 'Mái', at: [0, 5, 0], orbit: CLOSE }],
  steps: [
    { viewId: 'san', pinIds: [] },
    { viewId: 'cua', pinIds: ['mai'] },
  ],
};
const START = startState(MODEL, {});

describe('the address of a model', () => {
  test.each([
    ['#model=nha-san', { modelId: 'nha-san' }],
    ['#model=nha-san&pin=mai', { modelId: 'nha-san', pinId: 'mai' }],
    ['#model=nha-san&view=cua&x=1', { modelId: 'nha-san', viewId: 'cua' }],
    ['#pin=mai', {}],
    ['#scene=cua&yaw=3', {}],
    ['#model=<img src=x onerror=alert(1)>', {}],
    ['#model=nha-san&pin=javascript:alert(1)', { modelId: 'nha-san' }],
    ['#model=nha-san&pin=%E0%A4%A', { modelId: 'nha-san' }],
    ['#model=nha-san&model=khac', { modelId: 'nha-san' }],
    [`#model=${'a'.repeat(400)}`, {}],
    ['', {}],
  ])('%s says what it says and nothing else', (hash, state) => {
    expect(parseHash(hash)).toEqual(state);
  });

  test('comes back as it was written, the open pin before the step of the tour', () => {
    const states: ModelState[] = [START, { ...START, step: 1 }, { ...START, step: 1, openPinId: 'mai' }];
    expect(states.map((state) => formatHash(MODEL, state))).toEqual([
      '#model=nha-san',
      '#model=nha-san&view=cua',
      '#model=nha-san&pin=mai',
    ]);
    expect(states.map((state) => parseHash(formatHash(MODEL, state)).pinId)).toEqual([
      undefined,
      undefined,
      'mai',
    ]);
  });

  test.each(['__proto__', 'constructor', 'khong-co'])(
    'that names %s, which is no pin, opens the first view',
    (pinId) => {
      expect(startState(MODEL, { modelId: 'nha-san', pinId })).toEqual(START);
    },
  );

  test('opens a pin or a step', () => {
    expect(startState(MODEL, { pinId: 'mai' })).toMatchObject({
      openPinId: 'mai',
      orbit: CLOSE,
      step: undefined,
    });
    expect(startState(MODEL, { viewId: 'cua' })).toMatchObject({ openPinId: undefined, step: 1 });
    expect(aim(MODEL, START, {})).toBe(START);
  });
});

describe('looking at a model', () => {
  test.each([
    ['a turn', { type: 'turn', yawDeg: 340, pitchDeg: 0 }, { yaw: 10 }],
    ['a turn below the ground', { type: 'turn', yawDeg: 0, pitchDeg: -90 }, { pitch: 2 }],
    ['a turn over the top', { type: 'turn', yawDeg: 0, pitchDeg: 200 }, { pitch: 80 }],
    ['coming nearer than allowed', { type: 'zoom', factor: 0.0001 }, { distance: 4 }],
    ['going farther than allowed', { type: 'zoom', factor: 1e9 }, { distance: 60 }],
    ['shifting out of the model', { type: 'shift', by: [999, -999, 3] }, { target: [10, 0, 3] }],
    ['a turn by no number', { type: 'turn', yawDeg: Number.NaN, pitchDeg: 5 }, { yaw: 30, pitch: 25 }],
  ] as const)('%s stays within the limits', (_, action, orbit) => {
    expect(reduce(MODEL, START, action).orbit).toMatchObject(orbit);
  });

  test('nothing is drawn again where nothing changes', () => {
    const state = reduce(MODEL, START, { type: 'zoom', factor: 1e9 });
    expect(reduce(MODEL, state, { type: 'zoom', factor: 2 })).toBe(state);
    expect(reduce(MODEL, START, { type: 'pin', pinId: undefined })).toBe(START);
    expect(reduce(MODEL, START, { type: 'step', step: undefined })).toBe(START);
  });

  test('travelling turns the shorter way round and shrinks distances evenly', () => {
    const half = mixOrbits({ ...ORBIT, yaw: 170, distance: 16 }, { ...ORBIT, yaw: -170, distance: 4 }, 0.5);
    expect(half.yaw).toBeCloseTo(180, 9);
    expect(half.distance).toBeCloseTo(8, 9);
    expect(mixOrbits(ORBIT, CLOSE, 0)).toEqual(ORBIT);
    expect(mixOrbits(ORBIT, CLOSE, 1).distance).toBeCloseTo(5, 9);
  });
});
