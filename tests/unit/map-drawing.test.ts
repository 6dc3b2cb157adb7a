import { describe, expect, it } from 'vitest';
import type { BasemapFile } from '../../src/model/map-basemap.ts';
import { planGraticule } from '../../src/model/map-scale.ts';
import { drawWords, freeRight, type Pens, type Sheet } from '../../src/viewers/map/base-drawing.ts';

const VISIBLE = { left: 100, top: 100, right: 500, bottom: 400 };
const LINE = { top: 200, bottom: 222 };
/** As tall as the buttons of the map and at the right edge of the window. */
const BUTTONS = { left: 444, top: 112, right: 488, bottom: 332 };
const NAME_WIDTH_PX = 100;

describe('the room for a line of text', () => {
  it.each([
    ['where nothing stands', [], 500],
    ['beside the buttons', [BUTTONS], 444],
    ['below the buttons', [{ ...BUTTONS, bottom: 200 }], 500],
    ['above the buttons', [{ ...BUTTONS, top: 222 }], 500],
    ['beside a marker that is not at the edge', [{ ...BUTTONS, left: 400, right: 475 }], 500],
    ['beside the buttons and a marker left of them', [BUTTONS, { ...BUTTONS, left: 430 }], 430],
    ['beside a box that begins outside', [{ ...BUTTONS, left: 520, right: 560 }], 500],
  ])('%s', (_, obstacles, right) => {
    expect(freeRight({ visible: VISIBLE }, LINE, obstacles)).toBe(right);
  });
});

describe('the name of an archipelago', () => {
  it.each([
    ['in the middle stays under its islands', 300, [], 300],
    ['at the right edge is pushed inwards', 480, [], 500 - NAME_WIDTH_PX / 2 - 4],
    ['at the left edge is pushed inwards', 110, [], 100 + NAME_WIDTH_PX / 2 + 4],
    ['at the buttons is pushed clear of them', 480, [BUTTONS], 444 - NAME_WIDTH_PX / 2 - 4],
    ['outside the window stays where it is', 560, [BUTTONS], 560],
  ])('%s', (_, x, obstacles, at) => {
    expect(namesDrawn(x, obstacles)).toEqual([{ text: 'Quần đảo Hoàng Sa (Việt Nam)', x: at }]);
  });
});

describe('the lines of the graticule', () => {
  it('go on around the window with the same distance', () => {
    const frame = { west: 103.1, east: 104.9, south: 21.1, north: 22.4 };
    const around = { west: 102.1, east: 105.9, south: 20.1, north: 23.4 };
    const [inside, drawn] = [planGraticule(frame), planGraticule(frame, around)];
    expect(drawn.lngs).toEqual(expect.arrayContaining(inside.lngs));
    expect(drawn.lngs.length).toBeGreaterThan(inside.lngs.length + 2);
    const steps = drawn.lats.slice(1).map((lat, index) => lat - (drawn.lats[index] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo((inside.lats[1] ?? 0) - (inside.lats[0] ?? 0));
  });
});

/** Draws one archipelago at `x` on a sheet that only writes down what is written on it. */
function namesDrawn(x: number, obstacles: (typeof BUTTONS)[]): { text: string; x: number }[] {
  const drawn: { text: string; x: number }[] = [];
  const context = {
    measureText: () => ({ width: NAME_WIDTH_PX }),
    fillText: (text: string, at: number) => drawn.push({ text, x: at }),
    setTransform: () => {},
    strokeText: () => {},
    beginPath: () => {},
    arc: () => {},
    fill: () => {},
  } as unknown as CanvasRenderingContext2D; // all that drawWords calls here
  const basemap: Pick<BasemapFile, 'extent' | 'unitDeg' | 'archipelagos' | 'towns'> = {
    extent: { west: 110, east: 120, south: 10, north: 20 },
    unitDeg: 0.01,
    archipelagos: [{ name: 'Quần đảo Hoàng Sa (Việt Nam)', lat: 20, lng: 110 }],
    towns: [],
  };
  const sheet: Sheet = {
    context,
    ratio: 1,
    pens: {} as Pens, // colours do not matter here
    width: 600,
    height: 500,
    visible: VISIBLE,
    scale: 1,
    shift: { x, y: 200 }, // the archipelago is the corner of the base map
  };
  drawWords(sheet, {
    basemap: basemap as BasemapFile, // the rest of it is not drawn by drawWords
    places: [],
    obstacles,
    withTowns: false,
    zoom: 6,
  });
  return drawn;
}
