import { expect, test } from 'vitest';
import { anglesToDirection, type PanoramaManifest } from '../../src/model/panorama.ts';
import { mayBeSeen, projectAngles, viewToCamera } from '../../src/viewers/panorama/projection.ts';
import { chooseDrawn, planEviction, planTexture, planWantedTiles } from '../../src/viewers/panorama/tiles.ts';

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

test('coarse tiles come first, then the middle; the unseen faces last and only coarse', () => {
  const tiles = want({ yawDeg: 0, pitchDeg: 0, fovDeg: 60 });
  const seen = tiles.filter((tile) => tile.seen);
  expect(seen.map(({ level }) => level)).toEqual(seen.map(({ level }) => level).sort());
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
  expect(tiles.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBeLessThanOrEqual(12 * MIB);
  expect(tiles.filter(({ seen, level }) => seen && level > 0).length).toBeGreaterThan(20);
  expect(tiles.length).toBeLessThan(needed(1024 * MIB).length);
});

test('a tiny cap still lets the six smallest tiles through', () => {
  expect(want({ yawDeg: 0, pitchDeg: 0, fovDeg: 75 }, 720, 1)).toHaveLength(6);
});

test('the texture of a tile begins and ends one pixel beyond what it covers', () => {
  const { x, y } = planTexture(MANIFEST, { face: 'f', level: 1, column: 1, row: 0 });
  expect(x.offset).toBeCloseTo(1 / 258); // the middle of the face is the left edge of column 1
  expect(x.scale + x.offset).toBeCloseTo(257 / 258);
  expect(-y.scale + y.offset).toBeCloseTo(1 / 258);
  expect(y.offset).toBeCloseTo(257 / 258);
});

test('the finest complete tiles are drawn; a coarse one stays until all its finer ones are there', () => {
  const tiles = want({ yawDeg: 0, pitchDeg: 0, fovDeg: 75 });
  const root = tiles.find(({ key }) => key === 'f-0-0-0');
  const children = root?.children ?? [];
  expect(children.length).toBe(4);
  expect(chooseDrawn(tiles, () => false)).toEqual([]);
  expect(chooseDrawn(tiles, (key) => key === root?.key)).toEqual(['f-0-0-0']);
  const three = new Set([root?.key ?? '', ...children.slice(1)]);
  expect(chooseDrawn(tiles, (key) => three.has(key))).toEqual(expect.arrayContaining(['f-0-0-0']));
  const four = new Set([...three, ...children]);
  expect(chooseDrawn(tiles, (key) => four.has(key)).sort()).toEqual([...children].sort());
  const all = chooseDrawn(tiles, () => true);
  expect(all).not.toContain('f-0-0-0');
  expect(new Set(all).size).toBe(all.length);
});

test('the longest unused textures go first and those in use stay', () => {
  const held = [
    { key: 'used', sizeBytes: 60, lastUsed: 9, inUse: true },
    { key: 'new', sizeBytes: 30, lastUsed: 8, inUse: false },
    { key: 'old', sizeBytes: 30, lastUsed: 1, inUse: false },
  ];
  expect(planEviction(held, 120)).toEqual([]);
  expect(planEviction(held, 100)).toEqual(['old']);
  expect(planEviction(held, 10)).toEqual(['old', 'new']);
});
