import { BufferAttribute, BufferGeometry, type Color } from 'three';
import type { Part } from '../kit/types.ts';

/** A growing mesh of vertices with colours, all turned upwards. */
export class Sheet {
  readonly positions: number[] = [];
  readonly colours: number[] = [];
  readonly index: number[] = [];
  get count(): number {
    return this.positions.length / 3;
  }
  add(x: number, y: number, z: number, { r, g, b }: Color): void {
    this.positions.push(x, y, z);
    this.colours.push(r, g, b);
  }
  /** Joins a grid of `across` × `rows` vertices that begins at `start`. */
  stitch(start: number, across: number, rows: number): void {
    for (let row = 0; row + 1 < rows; row += 1) {
      for (let i = 0; i + 1 < across; i += 1)
        this.quad(start + row * across + i, start + (row + 1) * across + i);
    }
  }
  /** Joins the edge that begins at `a` to the one that begins at `c`; the corners run upwards either way round. */
  quad(a: number, c: number): void {
    const [b, d] = [a + 1, c + 1];
    const at = (i: number, axis: number) => this.positions[3 * i + axis] ?? 0;
    const turn =
      (at(b, 0) - at(a, 0)) * (at(c, 2) - at(a, 2)) - (at(b, 2) - at(a, 2)) * (at(c, 0) - at(a, 0));
    if (turn > 0) this.index.push(a, c, b, b, c, d);
    else this.index.push(a, b, c, b, d, c);
  }
  toPart(): Part {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(this.positions), 3));
    geometry.setAttribute('color', new BufferAttribute(Float32Array.from(this.colours), 3));
    geometry.setIndex(this.index);
    geometry.computeVertexNormals();
    const normal = geometry.getAttribute('normal');
    // Where a strip pinches out its triangles have no area and no normal.
    for (let i = 0; i < normal.count; i += 1)
      if (Math.hypot(normal.getX(i), normal.getY(i), normal.getZ(i)) < 0.5) normal.setXYZ(i, 0, 1, 0);
    return { geometry, surface: 'earth' };
  }
}
