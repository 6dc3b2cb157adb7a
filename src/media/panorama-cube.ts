import { FACES, type Face, type Rect } from '../model/panorama.ts';
import type { CubeNet } from '../model/panorama-layout.ts';

/**
 * Tells where each face lies in the picture of a cube. Strips are in the order left, front, right, back, up, down; in
 * crosses up and down lie over and under the front, and the tall one has the back upside down at its lower end.
 * @returns in the order of `FACES`; nothing for six files
 */
export function listCubeRects(net: Exclude<CubeNet, 'files'>, facePx: number): CubeRect[] {
  return FACES.map((face) => {
    const [column, row] = PLACES[net][face];
    const rect = { leftPx: column * facePx, topPx: row * facePx, widthPx: facePx, heightPx: facePx };
    return { ...rect, isUpsideDown: net === 'tall-cross' && face === 'b' };
  });
}

const STRIP: readonly Face[] = ['l', 'f', 'r', 'b', 'u', 'd'];
const inStrip = (place: (index: number) => Place) => ({
  f: place(STRIP.indexOf('f')),
  r: place(STRIP.indexOf('r')),
  b: place(STRIP.indexOf('b')),
  l: place(STRIP.indexOf('l')),
  u: place(STRIP.indexOf('u')),
  d: place(STRIP.indexOf('d')),
});

const PLACES: Record<Exclude<CubeNet, 'files'>, Record<Face, Place>> = {
  row: inStrip((index) => [index, 0]),
  column: inStrip((index) => [0, index]),
  cross: { u: [1, 0], l: [0, 1], f: [1, 1], r: [2, 1], b: [3, 1], d: [1, 2] },
  'tall-cross': { u: [1, 0], l: [0, 1], f: [1, 1], r: [2, 1], d: [1, 2], b: [1, 3] },
};

/** Column and row, counted in faces. */
type Place = readonly [column: number, row: number];

export type CubeRect = Rect & { isUpsideDown: boolean };
