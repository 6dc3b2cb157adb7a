import type { Document, Primitive } from '@gltf-transform/core';
import { MeshoptSimplifier } from 'meshoptimizer';

/** How much a turned normal, a changed colour and a shifted texture count against a moved corner. */
const WEIGHTS: Readonly<Record<string, number>> = { NORMAL: 0.35, COLOR_0: 0.6, TEXCOORD_0: 0.5 };

/** Errors span five powers of ten; after this many halvings the one found is right within a fiftieth. */
const STEPS = 9;

/** Errors that are tried, as shares of the model’s longest side. */
const SMALLEST_SHARE = 5e-7;
const LARGEST_SHARE = 0.05;

/**
 * Takes triangles away until at most `most` are left, the same error everywhere in the model: small things go first, large
 * shapes keep their outline. Corners at seams of texture or colour may be joined. A model with fewer triangles stays.
 *
 * @param longestM longest side of the model, in the units of the file
 */
export async function reduceTriangles(document: Document, most: number, longestM: number): Promise<void> {
  await MeshoptSimplifier.ready;
  const parts = listTriangleParts(document).map(toPart);
  const total = countTriangles(parts.map(({ indices }) => indices));
  if (total <= most) return;
  let [low, high] = [longestM * SMALLEST_SHARE, longestM * LARGEST_SHARE];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = step === 0 ? high : Math.sqrt(low * high);
    const left = countTriangles(parts.map((part) => reducePart(part, middle)));
    if (left > most) low = middle;
    else high = middle;
    if (step === 0 && left > most) break; // nothing finer will do either; take the coarsest
  }
  for (const part of parts) writePart(document, part, reducePart(part, high));
}

/** Counts the triangles a document draws, each mesh once. */
export function countDrawn(document: Document): number {
  return countTriangles(listTriangleParts(document).map((primitive) => indicesOf(primitive)));
}

function listTriangleParts(document: Document): Primitive[] {
  const meshes = document.getRoot().listMeshes();
  return meshes.flatMap((mesh) => mesh.listPrimitives().filter((primitive) => primitive.getMode() === 4));
}

function toPart(primitive: Primitive): Part {
  const position = primitive.getAttribute('POSITION');
  const positions = new Float32Array(position ? position.getCount() * 3 : 0);
  for (let index = 0; index < positions.length / 3; index += 1) {
    positions.set(position?.getElement(index, []) ?? [], index * 3);
  }
  const weights: number[] = [];
  const columns = primitive.listSemantics().flatMap((semantic) => {
    const accessor = primitive.getAttribute(semantic);
    const weight = WEIGHTS[semantic];
    if (!accessor || weight === undefined) return [];
    const width = Math.min(3, accessor.getElementSize());
    weights.push(...Array.from({ length: width }, () => weight));
    return [{ accessor, width }];
  });
  const stride = weights.length;
  const attributes = new Float32Array((positions.length / 3) * stride);
  let offset = 0;
  for (const { accessor, width } of columns) {
    for (let index = 0; index < positions.length / 3; index += 1) {
      attributes.set(accessor.getElement(index, []).slice(0, width), index * stride + offset);
    }
    offset += width;
  }
  return { primitive, indices: indicesOf(primitive), positions, attributes, stride, weights };
}

function indicesOf(primitive: Primitive): Uint32Array {
  const indices = primitive.getIndices()?.getArray();
  if (indices) return Uint32Array.from(indices);
  return Uint32Array.from(
    { length: primitive.getAttribute('POSITION')?.getCount() ?? 0 },
    (_, index) => index,
  );
}

function reducePart({ indices, positions, attributes, stride, weights }: Part, error: number): Uint32Array {
  if (indices.length === 0) return indices;
  const [left] = MeshoptSimplifier.simplifyWithAttributes(
    indices,
    positions,
    3,
    stride > 0 ? attributes : new Float32Array(positions.length / 3),
    Math.max(1, stride),
    stride > 0 ? weights : [0],
    null,
    0,
    error,
    ['ErrorAbsolute', 'Permissive', 'Prune'],
  );
  return left;
}

function writePart(document: Document, { primitive }: Part, left: Uint32Array): void {
  if (left.length === 0) {
    primitive.dispose();
    return;
  }
  const buffer = document.getRoot().listBuffers()[0] ?? document.createBuffer();
  primitive.setIndices(
    document.createAccessor().setType('SCALAR').setArray(Uint32Array.from(left)).setBuffer(buffer),
  );
}

function countTriangles(lists: readonly Uint32Array[]): number {
  return lists.reduce((sum, { length }) => sum + length / 3, 0);
}

type Part = {
  primitive: Primitive;
  indices: Uint32Array;
  positions: Float32Array;
  attributes: Float32Array;
  /** Numbers per corner in `attributes`. */
  stride: number;
  weights: number[];
};
