import { findElement, type PlyElement, type PlyHeader, walkPly } from './ply.ts';
import { damagedAt, refuseMore } from './read-fault.ts';

/** Tells whether a PLY file has faces, and so is a surface and no cloud of points. */
export function hasFaces(header: PlyHeader): boolean {
  const face = findElement(header, 'face');
  return (face?.count ?? 0) > 0 && cornersOf(face) >= 0;
}

/**
 * Reads points and triangles of a PLY file. Faces with more corners are cut into triangles around their first one.
 * @returns `colours` as screens show them, 0 to 1, undefined without; `corners` empty for a cloud of points
 * @throws ReadFault when a face names a point that is not there, or a number is none
 */
export function readPlyMesh(bytes: Uint8Array, header: PlyHeader): PlyMesh {
  const vertex = findElement(header, 'vertex');
  const face = findElement(header, 'face');
  const count = vertex?.count ?? 0;
  const at = (names: readonly string[]) =>
    names.map((name) => vertex?.properties.findIndex((one) => one.name === name) ?? -1);
  const places = at(['x', 'y', 'z']);
  if (!vertex || places.includes(-1)) throw damagedAt(0, 'header');
  refuseMore('points', count);
  const tints = [at(['red', 'green', 'blue']), at(['diffuse_red', 'diffuse_green', 'diffuse_blue'])].find(
    (columns) => !columns.includes(-1),
  );
  const most = COLOUR_MOST[vertex.properties[tints?.[0] ?? -1]?.type ?? ''] ?? 1;
  const positions = new Float64Array(count * 3);
  const colours = tints && new Float32Array(count * 3);
  const corners: number[] = [];
  const cornerColumn = cornersOf(face);
  walkPly(bytes, header, {
    vertex(values, row, { startByte }) {
      for (let axis = 0; axis < 3; axis += 1) {
        const value = values[places[axis] ?? -1] ?? Number.NaN;
        if (!Number.isFinite(value)) throw damagedAt(startByte, 'number');
        positions[row * 3 + axis] = value;
        if (colours) colours[row * 3 + axis] = (values[tints?.[axis] ?? -1] ?? 0) / most;
      }
    },
    ...(cornerColumn >= 0 && {
      face(_values: Float64Array, _row: number, { list, startByte }: FaceRow) {
        if (list.some((index) => !(index >= 0 && index < count))) throw damagedAt(startByte, 'index');
        for (let index = 2; index < list.length; index += 1) {
          corners.push(list[0] ?? 0, list[index - 1] ?? 0, list[index] ?? 0);
        }
        refuseMore('triangles', corners.length / 3);
      },
    }),
  });
  return { positions, colours, corners: Uint32Array.from(corners) };
}

/** The first list of a face names its corners; other lists hold what is not drawn, such as places in a picture. */
function cornersOf(face: PlyElement | undefined): number {
  const list = (face?.properties ?? []).find(({ length }) => length !== undefined);
  if (!list || !/^vertex_ind(?:ices|ex)$/.test(list.name)) return -1;
  return face?.properties.indexOf(list) ?? -1;
}

const COLOUR_MOST: Readonly<Record<string, number>> = {
  uchar: 255,
  uint8: 255,
  ushort: 65_535,
  uint16: 65_535,
};

type FaceRow = { list: readonly number[]; startByte: number };

export type PlyMesh = {
  /** Double precision, so that map coordinates can be moved to the origin unharmed. */
  positions: Float64Array;
  colours: Float32Array | undefined;
  /** Three positions of points per triangle. */
  corners: Uint32Array;
};
