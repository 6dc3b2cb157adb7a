import { expect, test } from 'vitest';
import { viewToCamera } from '../../src/model/camera.ts';
import { mayBeSeen, projectAngles } from '../../src/model/camera-sight.ts';
import { anglesToDirection, type PanoramaManifest } from '../../src/model/panorama.ts';
import { encodeMissing, readMissing } from '../../src/model/panorama-packs.ts';
import { isLeaf, listNeeded, planWantedTiles } from '../../src/model/view-tiles.ts';
import { SLOT_BYTES } from '../../src/viewers/panorama/room.ts';
import { limitToShown } from '../../src/viewers/panorama/shown-field.ts';
import { createViewPlan } from '../../src/viewers/panorama/view-plan.ts';

const MANIFEST: PanoramaManifest = {
  key: 'k',
  faceSizePx: 2048,
  tileSizePx: 256,
  levels: [
    { level: 0, sizePx: 256, columns: 1 },
    { level: 1, sizePx: 512, columns: 2 },
    { level: 2, sizePx: 1024, columns: 4 },
    { level: 3, sizePx: 2048, columns: 8 },
  ],
  preview: '',
  colour: '#000000',
};
const MIB = 1024 * 1024;

function want(
  view: { yawDeg: number; pitchDeg: number; fovDeg: number },
  heightPx = 720,
  capBytes = 128 * MIB,
) {
  return planWantedTiles({ manifest: MANIFEST, camera: viewToCamera(view, 16 / 9), heightPx, capBytes });
}

test('what one looks at is in the middle of the screen; further right and up is further right and up', () => {
  const camera = viewToCamera({ yawDeg: 30, pitchDeg: 10, fovDeg: 60 }, 2);
  expect(projectAngles(camera, { yawDeg: 30, pitchDeg: 10 })).toEqual({
    x: expect.closeTo(0.5),
    y: expect.closeTo(0.5),
  });
  expect(projectAngles(camera, { yawDeg: 40, pitchDeg: 10 })?.x).toBeGreaterThan(0.5);
  expect(projectAngles(camera, { yawDeg: 30, pitchDeg: 20 })?.y).toBeLessThan(0.5);
  expect(projectAngles(camera, { yawDeg: -150, pitchDeg: -10 })).toBeUndefined();
});

test('the field of view is the vertical one and reaches from edge to edge', () => {
  const camera = viewToCamera({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 }, 2);
  expect(projectAngles(camera, { yawDeg: 0, pitchDeg: 30 })?.y).toBeCloseTo(0);
  expect(projectAngles(camera, { yawDeg: 0, pitchDeg: -30 })?.y).toBeCloseTo(1);
});

test('nothing behind the camera is seen, also when it spans the whole back', () => {
  const camera = viewToCamera({ yawDeg: 0, pitchDeg: 0, fovDeg: 90 }, 1);
  const corners = [-45, 45].flatMap((yaw) =>
    [-35, 35].map((pitchDeg) => anglesToDirection({ yawDeg: 180 + yaw, pitchDeg })),
  );
  expect(mayBeSeen(camera, corners)).toBe(false);
});

test('a view asks for tiles as fine as the screen and no finer', () => {
  const finest = (tiles: ReturnType<typeof want>) => Math.max(...tiles.map(({ level }) => level));
  expect(finest(want({ yawDeg: 0, pitchDeg: 0, fovDeg: 75 }, 150))).toBe(0);
  expect(finest(want({ yawDeg: 0, pitchDeg: 0, fovDeg: 30 }, 1440))).toBe(3);
  // The edges of a wide view are stretched, so only they need the finest level.
  const wide = want({ yawDeg: 0, pitchDeg: 0, fovDeg: 75 }, 720);
  const middle = wide.filter(({ nearness }) => nearness > Math.cos(Math.PI / 12));
  expect(finest(middle)).toBe(2);
  expect(finest(wide)).toBe(3);
});

test('the coarsest tiles come first, then the middle; the unseen faces last and only coarse', () => {
  const tiles = want({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 });
  const seen = tiles.filter((tile) => tile.seen);
  const fine = seen.filter(({ level }) => level > 0).map(({ nearness }) => nearness);
  expect(fine.length).toBeGreaterThan(10);
  expect(fine).toEqual(fine.toSorted((a, b) => b - a));
  expect(seen.findIndex(({ level }) => level > 0)).toBe(seen.filter(({ level }) => level === 0).length);
  expect(tiles[0]?.key).toBe('f-0-0-0');
  const unseen = tiles.slice(seen.length);
  expect(unseen.map(({ face, level }) => `${face}${level}`).sort()).toContain('b0');
  expect(unseen.every(({ seen, level }) => !seen && level === 0)).toBe(true);
  expect(tiles.filter(({ level }) => level === 0)).toHaveLength(6);
});

test('only the smallest and the finest tiles are fetched, not those between', () => {
  const tiles = want({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 });
  const between = tiles.filter(({ level, children }) => level > 0 && children.length > 0);
  expect(between.length).toBeGreaterThan(0);
  expect(tiles.filter(({ needed }) => !needed)).toEqual(between);
});

test('looking straight at the back asks for the back', () => {
  expect(want({ yawDeg: 180, pitchDeg: 0, fovDeg: 60 })[0]?.key).toBe('b-0-0-0');
  expect(want({ yawDeg: 0, pitchDeg: 90, fovDeg: 60 })[0]?.key).toBe('u-0-0-0');
});

test('a view never asks for more than its share of the cap and then is coarser everywhere', () => {
  const view = { yawDeg: 45, pitchDeg: 35, fovDeg: 110 };
  const needed = (capBytes: number) => want(view, 4000, capBytes).filter((tile) => tile.needed);
  const tiles = needed(16 * MIB);
  expect(tiles.length * SLOT_BYTES).toBeLessThanOrEqual(12 * MIB);
  expect(tiles.filter(({ seen, level }) => seen && level > 0).length).toBeGreaterThan(20);
  expect(tiles.length).toBeLessThan(needed(1024 * MIB).length);
});

test('a tiny cap still lets the six smallest tiles through', () => {
  expect(want({ yawDeg: 0, pitchDeg: 0, fovDeg: 75 }, 720, 1)).toHaveLength(6);
});

test('before anybody has turned only what is in sight is fetched; after that also what is for turning', () => {
  const wanted = want({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 });
  const unturned = listNeeded(wanted, true);
  expect(unturned).toEqual(wanted.filter(isLeaf));
  expect(unturned.length).toBeGreaterThan(20);
  expect(unturned.filter(({ level }) => level === 0)).toEqual([]);
  const coarse = listNeeded(wanted, false).filter(({ level }) => level === 0);
  expect(coarse).toHaveLength(6);
  expect(listNeeded(wanted, false)[0]?.key).toBe('f-0-0-0');
});

test('a view that changes its zoom a little back and forth keeps its tiles', () => {
  const middle = (leaves: readonly { key: string; nearness: number }[]) =>
    leaves
      .filter(({ nearness }) => nearness > 0.99)
      .map(({ key }) => key)
      .sort()
      .join(' ');
  const fovs = Array.from({ length: 40 }, (_, index) => 30 + index);
  const changes = (leavesOf: (fovDeg: number) => string) =>
    fovs.filter((fovDeg) => {
      const [, , before, after] = [1, 1.03, 1, 1.03].map((zoom) => leavesOf(fovDeg * zoom));
      return before !== after;
    }).length;
  const forgetful = changes((fovDeg) => middle(want({ yawDeg: 0, pitchDeg: 0, fovDeg }).filter(isLeaf)));
  const plan = createViewPlan(MANIFEST, 252);
  const remembering = changes((fovDeg) => {
    const camera = viewToCamera({ yawDeg: 0, pitchDeg: 0, fovDeg }, 16 / 9);
    return middle(
      plan({ camera, ahead: undefined, heightPx: 720, isCovered: false, isUnturned: false, blur: 1 }).leaves,
    );
  });
  expect(forgetful).toBeGreaterThan(0);
  expect(remembering).toBe(0);
});

test('what lies ahead of a moving view is fetched after what is in it', () => {
  const camera = viewToCamera({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 }, 16 / 9);
  const ahead = viewToCamera({ yawDeg: 60, pitchDeg: 0, fovDeg: 60 }, 16 / 9);
  const look = { camera, heightPx: 720, isCovered: false, isUnturned: false, blur: 1 };
  const still = createViewPlan(MANIFEST, 252)({ ...look, ahead: undefined }).needed;
  const moving = createViewPlan(MANIFEST, 252)({ ...look, ahead }).needed;
  expect(moving.slice(0, still.length)).toEqual(still);
  expect(moving.slice(still.length).length).toBeGreaterThan(10);
  expect(moving.slice(still.length).some(({ face }) => face === 'r')).toBe(true);
});

test('without network the levels that were taken along are fetched first and stand in for finer ones', () => {
  const camera = viewToCamera({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 }, 16 / 9);
  const look = { camera, ahead: undefined, heightPx: 720, isCovered: false, isUnturned: true, blur: 1 };
  const plan = (kept?: number) => createViewPlan(MANIFEST, 252, () => kept)(look);
  const levelsOf = (kept?: number) => [...new Set(plan(kept).needed.map(({ level }) => level))];
  const usual = levelsOf();
  expect(usual).not.toContain(1);
  expect(levelsOf(1)).toEqual([0, 1, ...usual]);
  expect(levelsOf(0)).toEqual([0, ...usual]);
  expect(levelsOf(-1)).toEqual(usual);
  expect(plan(1).needed.slice(-plan().needed.length)).toEqual(plan().needed); // asked for all the same
  expect(plan(1).leaves).toEqual(plan().leaves); // so it is not called sharp
});

test('a view that passes quickly asks for fewer tiles', () => {
  const camera = viewToCamera({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 }, 16 / 9);
  const count = (blur: number) =>
    planWantedTiles({ manifest: MANIFEST, camera, heightPx: 720, capBytes: 128 * MIB, blur }).filter(isLeaf)
      .length;
  expect(count(1.6)).toBeLessThan(count(1) * 0.8);
});

test('where tiles do not exist the smallest of the face is drawn and fetched, and no tile is asked for that is missing', () => {
  const levels = MANIFEST.levels;
  const gone = new Set<string>();
  for (const { level, columns } of levels.slice(1)) {
    for (let row = 0; row < columns; row += 1) {
      for (let column = 0; column < columns / 2; column += 1) gone.add(`f-${level}-${column}-${row}`);
    }
  }
  const missing = encodeMissing(levels, gone);
  expect(readMissing({ levels, ...(missing !== undefined && { missing }) })).toEqual(gone);
  const plan = createViewPlan({ ...MANIFEST, ...(missing !== undefined && { missing }) }, 200);
  const camera = viewToCamera({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 }, 16 / 9);
  const { leaves, needed } = plan({
    camera,
    ahead: undefined,
    heightPx: 720,
    isUnturned: true,
    isCovered: true,
    blur: 1,
  });
  expect(leaves.map(({ key }) => key)).toContain('f-0-0-0');
  expect(needed.map(({ key }) => key)).toContain('f-0-0-0');
  expect(leaves.some(({ level, face }) => level > 0 && face === 'f')).toBe(true);
  expect([...leaves, ...needed].filter(({ key }) => gone.has(key))).toEqual([]);
});

test('a view stays where a part of the sphere shows something', () => {
  const shown = { leftDeg: -30, rightDeg: 150, topDeg: 40, bottomDeg: -50 };
  const far = { yawDeg: -170, pitchDeg: 80, fovDeg: 60 };
  expect(limitToShown(far, shown)).toEqual({ yawDeg: 120, pitchDeg: 10, fovDeg: 60 });
  expect(limitToShown({ yawDeg: 40, pitchDeg: -5, fovDeg: 60 }, shown)).toEqual({
    yawDeg: 40,
    pitchDeg: -5,
    fovDeg: 60,
  });
  expect(limitToShown({ ...far, fovDeg: 110 }, shown)).toMatchObject({ fovDeg: 90, pitchDeg: -5 });
  expect(limitToShown(far, undefined)).toEqual(far);
  expect(limitToShown(far, { leftDeg: -180, rightDeg: 180, topDeg: 90, bottomDeg: -50 })).toEqual(far);
});
