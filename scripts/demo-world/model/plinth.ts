import { BufferAttribute, BufferGeometry, Color } from 'three';
import type { Part } from '../kit/types.ts';

/**
 * Cuts a square of land out like a slice of cake: the ground on top, layers of earth at the sides, a level bottom.
 * The mesh is closed. `heightAt` and `colourAt` take metres from the square's centre.
 */
export function makePlinth({ sizeM, cellM, bottomM, heightAt, colourAt }: Plinth): Part {
  const cells = Math.round(sizeM / cellM);
  const count = cells + 1;
  const at = (i: number) => (i / cells - 0.5) * sizeM;
  const positions: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  const colour = new Color();
  const add = (x: number, y: number, z: number) => {
    positions.push(x, y, z);
    colours.push(colour.r, colour.g, colour.b);
    return positions.length / 3 - 1;
  };
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1) {
      colourAt(at(column), at(row), colour);
      add(at(column), heightAt(at(column), at(row)), at(row));
    }
  for (let row = 0; row < cells; row += 1)
    for (let column = 0; column < cells; column += 1) {
      const a = row * count + column;
      indices.push(a, a + count, a + 1, a + 1, a + count, a + count + 1);
    }
  // Once around the rim, so that the sides face outwards: south, east, north, west edges in turn.
  const rim = [
    ...Array.from({ length: cells }, (_, i) => [at(i), at(cells)] as const),
    ...Array.from({ length: cells }, (_, i) => [at(cells), at(cells - i)] as const),
    ...Array.from({ length: cells }, (_, i) => [at(cells - i), at(0)] as const),
    ...Array.from({ length: cells }, (_, i) => [at(0), at(i)] as const),
  ];
  const ring = (share: number, css: string) => {
    colour.set(css);
    return rim.map(([x, z]) => add(x, bottomM + (heightAt(x, z) - bottomM) * share, z));
  };
  const rings = LAYERS.map(([share, css]) => ring(share, css));
  for (let layer = 0; layer + 1 < rings.length; layer += 1)
    rim.forEach((_, i) => {
      const j = (i + 1) % rim.length;
      const [a = 0, b = 0] = [rings[layer]?.[i], rings[layer]?.[j]];
      const [c = 0, d = 0] = [rings[layer + 1]?.[i], rings[layer + 1]?.[j]];
      indices.push(a, c, b, b, c, d);
    });
  colour.set('#3c2f29');
  const centre = add(0, bottomM, 0);
  const floor = rim.map(([x, z]) => add(x, bottomM, z));
  floor.forEach((vertex, i) => {
    indices.push(centre, floor[(i + 1) % floor.length] ?? centre, vertex);
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('color', new BufferAttribute(Float32Array.from(colours), 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return { geometry, surface: 'earth' };
}

/** The cut from the turf down: how high above the bottom (1 is the surface) and its colour there. */
const LAYERS: [share: number, css: string][] = [
  [1, '#6f7a3c'],
  [0.93, '#7a5a38'],
  [0.62, '#8a6a48'],
  [0.6, '#6f5540'],
  [0, '#4a3a31'],
];

export type Plinth = {
  sizeM: number;
  cellM: number;
  /** Height of the level bottom, below all of the land. */
  bottomM: number;
  heightAt: (x: number, z: number) => number;
  colourAt: (x: number, z: number, out: Color) => void;
};
