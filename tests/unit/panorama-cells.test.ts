import { expect, test } from 'vitest';
import type { Tile } from '../../src/model/panorama.ts';
import { createCellTable, encodeCell } from '../../src/viewers/panorama/cell-table.ts';
import { planRoom, SLOT_BYTES } from '../../src/viewers/panorama/room.ts';
import { createSlots, planGrowth } from '../../src/viewers/panorama/slots.ts';

const LEVELS = [
  { level: 0, sizePx: 256, columns: 1 },
  { level: 1, sizePx: 512, columns: 2 },
  { level: 2, sizePx: 1024, columns: 4 },
];
const LONG_AGO = Number.NEGATIVE_INFINITY;
const FACE: Tile = { face: 'r', level: 0, column: 0, row: 0 };
const QUARTER: Tile = { face: 'r', level: 1, column: 1, row: 0 };
const PIECE: Tile = { face: 'r', level: 2, column: 3, row: 1 };

/** Current tile of the cells of the right face, row by row. */
function read({ entries, widthCells }: ReturnType<typeof createCellTable>, part = 0): number[][] {
  const rows = [0, 1, 2, 3];
  return rows.map((row) =>
    rows.map((column) => entries[(row * widthCells + 4 + column) * 4 + part] ?? Number.NaN),
  );
}

test('each cell shows the finest tile up to the level asked for, and a coarser one where that is missing', () => {
  const table = createCellTable(LEVELS);
  table.hold(FACE, 1);
  table.hold(QUARTER, 2);
  table.hold(PIECE, 3);
  table.update([], LONG_AGO);
  expect(read(table)).toEqual([
    [1, 1, 2, 2],
    [1, 1, 2, 3],
    [1, 1, 1, 1],
    [1, 1, 1, 1],
  ]);
  expect(table.entries.slice(0, 4)).toEqual(new Uint16Array([0, 0, 0, 0])); // the front has none
});

test('a tile that is finer than asked for stands in for one that is missing, but not beside one that is there', () => {
  const table = createCellTable(LEVELS);
  table.hold(FACE, 1);
  table.hold(PIECE, 3);
  table.update([QUARTER], LONG_AGO);
  expect(read(table)[1]).toEqual([1, 1, 1, 3]);
  table.hold(QUARTER, 2);
  table.update([QUARTER], LONG_AGO);
  expect(read(table)[1]).toEqual([1, 1, 2, 2]);
});

test('a tile that is gone leaves no trace, also not as the one that fades', () => {
  const table = createCellTable(LEVELS);
  table.hold(FACE, 1);
  table.update([], LONG_AGO);
  table.hold(QUARTER, 2);
  table.update([], 1000);
  expect(table.fade(1000).isFading).toBe(true);
  table.drop(FACE);
  table.update([], 1001);
  expect(read(table)).toEqual([
    [0, 0, 2, 2],
    [0, 0, 2, 2],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
  table.fade(2000);
  expect(read(table, 2).flat()).toEqual(Array(16).fill(255));
});

test('a finer tile fades in from what was there and then rests', () => {
  const table = createCellTable(LEVELS);
  table.hold(FACE, 1);
  expect(table.update([], LONG_AGO)).toBe(true);
  expect(table.fade(1000)).toEqual({ isFading: false, hasChanged: true });
  expect(table.update([], 1000)).toBe(false);
  table.hold(QUARTER, 2);
  table.update([], 1000);
  table.fade(1075);
  expect([read(table, 0)[0]?.[2], read(table, 1)[0]?.[2], read(table, 2)[0]?.[2]]).toEqual([2, 1, 128]);
  expect(table.fade(1150)).toEqual({ isFading: false, hasChanged: true });
  expect(table.fade(1200)).toEqual({ isFading: false, hasChanged: false });
});

test('the number of a cell keeps slot and level apart and is never that of no tile', () => {
  const codes = [0, 1, 255, 4095].flatMap((slot) => [0, 5].map((level) => encodeCell(slot, level)));
  expect(new Set(codes).size).toBe(8);
  expect(codes.map((code) => [(code >> 3) & 4095, code & 7])).toContainEqual([4095, 5]);
  expect(Math.min(...codes)).toBeGreaterThan(0);
  expect(Math.max(...codes)).toBeLessThan(2 ** 16);
});

test.each([
  [64, 2048],
  [128, 2048],
  [128, 256],
])('textures of %i MiB (%i layers) stay below their cap also while they grow', (mib, maxLayers) => {
  const room = planRoom(mib * 2 ** 20, maxLayers);
  expect(room.slotCount * SLOT_BYTES).toBeGreaterThan(mib * 2 ** 19);
  expect(room.slotCount).toBeLessThanOrEqual(maxLayers);
  for (let first = 1; first <= room.slotCount; first += 1) {
    let slots = planGrowth(room, 0, first);
    while (slots < room.slotCount) {
      const next = planGrowth(room, slots, slots + 1);
      expect(next).toBeGreaterThan(slots);
      expect((slots + next) * SLOT_BYTES).toBeLessThanOrEqual(mib * 2 ** 20);
      slots = next;
    }
    expect(slots).toBe(room.slotCount);
  }
});

test('the first texture is as large as the first view needs', () => {
  expect(planGrowth(planRoom(2 ** 26, 2048), 0, 35)).toBe(35);
});

test('the longest unused tile makes room; what is in use or pinned stays', () => {
  const slots = createSlots(3);
  const evicted: string[] = [];
  const take = (name: string, frame: number, isPinned = false) =>
    slots.take(name, { frame, isPinned, onEvicted: () => evicted.push(name) });
  expect([take('base', 1, true), take('old', 2), take('new', 3)]).toEqual([0, 1, 2]);
  expect(take('next', 4)).toBe(1);
  expect(evicted).toEqual(['old']);
  slots.touch('new', 5);
  expect(take('more', 5)).toBe(1);
  expect(take('too much', 5)).toBeUndefined();
  expect(evicted).toEqual(['old', 'next']);
});

test('low slots are given out first, so that a small texture is enough as long as it can be', () => {
  const slots = createSlots(100);
  const take = (name: string) => slots.take(name, { frame: 1, isPinned: false, onEvicted: () => {} });
  expect(['a', 'b', 'c'].map(take)).toEqual([0, 1, 2]);
  slots.release('c');
  slots.release('a');
  expect([take('d'), take('e'), take('f')]).toEqual([0, 2, 3]);
});
