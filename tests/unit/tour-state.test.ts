import { describe, expect, test } from 'vitest';
import { formatHash, parseHash } from '../../src/viewers/panorama/hash.ts';
import { reduce } from '../../src/viewers/panorama/reduce.ts';
import { startState, type TourState } from '../../src/viewers/panorama/state.ts';

const SCENES = [
  { id: 'cong-troi', view: { yawDeg: 10, pitchDeg: 5, fovDeg: 75 }, northDeg: 350 },
  { id: 'ban-lang', view: { yawDeg: 0, pitchDeg: 0, fovDeg: 60 }, northDeg: 20 },
  { id: 'hang-dong', view: { yawDeg: -30, pitchDeg: 0, fovDeg: 80 } },
];
const START = startState(SCENES, 'cong-troi', {});

describe('the address', () => {
  test('names scene and view', () => {
    expect(parseHash('#scene=ban-lang&yaw=12.5&pitch=-3&fov=60')).toEqual({
      sceneId: 'ban-lang',
      yawDeg: 12.5,
      pitchDeg: -3,
      fovDeg: 60,
    });
  });

  test('is written with a tenth of a degree and never with −0', () => {
    const state = { sceneId: 'a', view: { yawDeg: -0.04, pitchDeg: 12.345, fovDeg: 75 } };
    expect(formatHash(state)).toBe('#scene=a&yaw=0&pitch=12.3&fov=75');
  });

  test('comes back as it was written', () => {
    const { sceneId, yawDeg, pitchDeg, fovDeg } = parseHash(formatHash(START));
    expect({ sceneId, view: { yawDeg, pitchDeg, fovDeg } }).toEqual({
      sceneId: START.sceneId,
      view: START.view,
    });
  });

  test.each([
    ['', {}],
    ['#', {}],
    ['#top', {}],
    ['#scene=<img onerror=alert(1)>', {}],
    ['#scene=__proto__', {}],
    ['#scene=', {}],
    ['#yaw=NaN&pitch=Infinity&fov=', {}],
    ['#yaw=1e309', {}],
    ['#yaw=0x10', {}],
    ['#yaw=%E0%A4%A', {}],
    ['#scene=%E0%A4%A', {}],
    ['#%', {}],
    ['#yaw=1&yaw=2', { yawDeg: 1 }],
    ['#config=https://evil.example/&yaw=5', { yawDeg: 5 }],
    [`#scene=${'a'.repeat(10_000)}`, {}],
  ])('ignores what it cannot use: %.40s', (hash, expected) => {
    expect(parseHash(hash)).toEqual(expected);
  });

  test('only opens scenes the tour has', () => {
    expect(startState(SCENES, 'cong-troi', { sceneId: 'constructor' }).sceneId).toBe('cong-troi');
    expect(startState(SCENES, 'cong-troi', { sceneId: 'ban-lang' }).view).toEqual(SCENES[1]?.view);
  });

  test('is brought into range', () => {
    const { view } = startState(SCENES, 'cong-troi', { yawDeg: 540, pitchDeg: 999, fovDeg: 1 });
    expect(view).toEqual({ yawDeg: 180, pitchDeg: 90, fovDeg: 30 });
  });
});

describe('looking around', () => {
  test('turning wraps round and stops at the zenith', () => {
    const turned = reduce(SCENES, START, { type: 'turn', yawDeg: 175, pitchDeg: 200 });
    expect(turned.view).toMatchObject({ yawDeg: -175, pitchDeg: 90 });
  });

  test('zooming stays within its limits', () => {
    expect(reduce(SCENES, START, { type: 'zoom', factor: 0.01 }).view.fovDeg).toBe(30);
    expect(reduce(SCENES, START, { type: 'zoom', factor: 100 }).view.fovDeg).toBe(110);
  });

  test('nothing that is not a number gets in', () => {
    const bad: TourState[] = [
      reduce(SCENES, START, { type: 'turn', yawDeg: Number.NaN, pitchDeg: Number.POSITIVE_INFINITY }),
      reduce(SCENES, START, { type: 'zoom', factor: Number.NaN }),
      reduce(SCENES, START, { type: 'look', view: { yawDeg: Number.NaN } }),
    ];
    for (const state of bad) expect(state).toBe(START);
  });

  test('the same view is the same object, so that nothing is drawn', () => {
    expect(reduce(SCENES, START, { type: 'look', view: START.view })).toBe(START);
    expect(reduce(SCENES, START, { type: 'panel', hotspotId: undefined })).toBe(START);
  });

  test('Home goes back to the first view of the scene', () => {
    const away = reduce(SCENES, START, { type: 'look', view: { yawDeg: 99, fovDeg: 40 } });
    expect(reduce(SCENES, away, { type: 'reset' }).view).toEqual(START.view);
  });
});

describe('changing scenes', () => {
  test('keeps the compass direction when both scenes know north', () => {
    const next = reduce(SCENES, START, { type: 'scene', sceneId: 'ban-lang' });
    expect(next).toMatchObject({ sceneId: 'ban-lang', view: { yawDeg: -20, pitchDeg: 5, fovDeg: 75 } });
  });

  test('shows the first view when one of them does not', () => {
    const next = reduce(SCENES, START, { type: 'scene', sceneId: 'hang-dong' });
    expect(next.view).toEqual(SCENES[2]?.view);
  });

  test('follows the view the address asks for', () => {
    const next = reduce(SCENES, START, { type: 'scene', sceneId: 'ban-lang', view: { yawDeg: 77 } });
    expect(next.view).toEqual({ yawDeg: 77, pitchDeg: 5, fovDeg: 75 });
  });

  test('closes the panel; an unknown scene changes nothing', () => {
    const open = reduce(SCENES, START, { type: 'panel', hotspotId: 'nui' });
    expect(reduce(SCENES, open, { type: 'scene', sceneId: 'ban-lang' }).openHotspotId).toBeUndefined();
    expect(reduce(SCENES, open, { type: 'scene', sceneId: '__proto__' })).toBe(open);
  });
});
