/** Steps of each of red, green and blue. */
const STEPS = 16;
/** A cell is wide enough that its neighbours do not bleed in from smaller copies of the picture. */
const CELL_PX = 4;
const CELLS = 64;

/** Side of the palette's picture. */
export const PALETTE_PX = CELLS * CELL_PX;

/**
 * Gives triangles whose corners have colours one colour each, out of a palette of 4096: Quick Look shows pictures, but no colours of
 * corners. A corner is doubled only where triangles of different colours meet.
 *
 * @param colours linear, `width` numbers a corner
 * @returns `corners`: for each new corner the old one; `uvs` into the palette's picture; `indices` of the triangles
 */
export function paintByPalette({ indices, colours, width }: Coloured): Painted {
  const known = new Map<number, number>();
  const corners: number[] = [];
  const uvs: number[] = [];
  const painted = new Uint32Array(indices.length);
  for (let start = 0; start < indices.length; start += 3) {
    const cell = cellOf(colours, width, indices.subarray(start, start + 3));
    for (let at = start; at < start + 3; at += 1) {
      const corner = indices[at] ?? 0;
      const key = corner * CELLS * CELLS + cell;
      const index = known.get(key) ?? corners.length;
      if (index === corners.length) {
        known.set(key, index);
        corners.push(corner);
        uvs.push(((cell % CELLS) + 0.5) / CELLS, (Math.floor(cell / CELLS) + 0.5) / CELLS);
      }
      painted[at] = index;
    }
  }
  return { corners, uvs: Float32Array.from(uvs), indices: painted };
}

/** Draws the palette: three bytes a pixel, row by row. */
export function drawPalette(): Uint8Array {
  const data = new Uint8Array(PALETTE_PX * PALETTE_PX * 3);
  for (let pixel = 0; pixel < PALETTE_PX * PALETTE_PX; pixel += 1) {
    const column = Math.floor((pixel % PALETTE_PX) / CELL_PX);
    const cell = Math.floor(pixel / PALETTE_PX / CELL_PX) * CELLS + column;
    const steps = [cell % STEPS, Math.floor(cell / STEPS) % STEPS, Math.floor(cell / STEPS ** 2)];
    data.set(
      steps.map((step) => (step * 255) / (STEPS - 1)),
      pixel * 3,
    );
  }
  return data;
}

function cellOf(colours: Float32Array, width: number, corners: Uint32Array): number {
  let cell = 0;
  for (let channel = 2; channel >= 0; channel -= 1) {
    let sum = 0;
    for (const corner of corners) sum += colours[corner * width + channel] ?? 0;
    const value = Math.min(1, Math.max(0, sum / 3));
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    cell = cell * STEPS + Math.round(encoded * (STEPS - 1));
  }
  return cell;
}

type Coloured = { indices: Uint32Array; colours: Float32Array; width: number };
type Painted = { corners: number[]; uvs: Float32Array; indices: Uint32Array };
