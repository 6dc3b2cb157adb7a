import type { GLTF } from '@gltf-transform/core';
import { MeshoptEncoder } from 'meshoptimizer';

const EXTENSION = 'KHR_meshopt_compression';
/** The codec that came with the extension of Khronos; older decoders know version 0 only. */
const CODEC = 1;
const BYTES: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };
const PARTS: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };
const TRIANGLES = 4;

/**
 * Gives each list of numbers of a GLB a part of its own, compressed with meshopt; pictures stay as they are. Normals and
 * tangents must be numbers of 32 bits and become octahedral.
 *
 * @param json as written by glTF-Transform for one binary chunk; it is changed
 * @returns the description and the new chunk
 */
export function packViews(
  json: GLTF.IGLTF,
  source: Uint8Array,
  directionBits: number,
): [json: GLTF.IGLTF, binary: Uint8Array] {
  const uses = listUses(json);
  const pieces: Uint8Array[] = [];
  const views: GLTF.IBufferView[] = [];
  let [at, unpackedBytes] = [0, 0];
  const add = (bytes: Uint8Array) => {
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    pieces.push(padded);
    const offset = at;
    at += padded.length;
    return offset;
  };
  for (const image of json.images ?? []) {
    const { byteOffset = 0, byteLength } = json.bufferViews?.[image.bufferView ?? -1] ?? { byteLength: 0 };
    const offset = add(source.subarray(byteOffset, byteOffset + byteLength));
    image.bufferView = views.push({ buffer: 0, byteOffset: offset, byteLength }) - 1;
  }
  const old = json.bufferViews ?? [];
  for (const [index, accessor] of (json.accessors ?? []).entries()) {
    const numbers = readNumbers(accessor, old[accessor.bufferView ?? -1], source);
    const { use = 'attribute', isDirection = false } = uses.get(index) ?? {};
    const { bytes, stride, filter } = isDirection
      ? packDirections(accessor, numbers, directionBits)
      : { ...packPlain(accessor, numbers, use), filter: undefined };
    const mode = use === 'attribute' ? 'ATTRIBUTES' : use;
    const coded = MeshoptEncoder.encodeGltfBuffer(
      bytes,
      accessor.count,
      stride,
      mode,
      mode === 'ATTRIBUTES' ? CODEC : 0,
    );
    const packed = {
      buffer: 0,
      byteOffset: add(coded),
      byteLength: coded.length,
      byteStride: stride,
      count: accessor.count,
      mode,
      ...(filter && { filter }),
    };
    const place = { buffer: 1, byteOffset: unpackedBytes, byteLength: bytes.length };
    const target = use === 'attribute' ? { byteStride: stride, target: 34_962 } : { target: 34_963 };
    accessor.bufferView = views.push({ ...place, ...target, extensions: { [EXTENSION]: packed } }) - 1;
    delete accessor.byteOffset;
    unpackedBytes += Math.ceil(bytes.length / 4) * 4;
  }
  json.bufferViews = views;
  json.buffers = [
    { byteLength: at },
    { byteLength: unpackedBytes, extensions: { [EXTENSION]: { fallback: true } } },
  ];
  json.extensionsUsed = [...(json.extensionsUsed ?? []), EXTENSION];
  json.extensionsRequired = [...(json.extensionsRequired ?? []), EXTENSION];
  return [json, Buffer.concat(pieces)];
}

function listUses(json: GLTF.IGLTF): ReadonlyMap<number, Use> {
  const uses = new Map<number, Use>();
  for (const { attributes, indices, mode = TRIANGLES } of (json.meshes ?? []).flatMap(
    ({ primitives }) => primitives,
  )) {
    if (indices !== undefined) uses.set(indices, { use: mode === TRIANGLES ? 'TRIANGLES' : 'INDICES' });
    for (const direction of [attributes.NORMAL, attributes.TANGENT]) {
      if (direction !== undefined) uses.set(direction, { use: 'attribute', isDirection: true });
    }
  }
  return uses;
}

/** Without the room that may lie between them. */
function readNumbers(
  accessor: GLTF.IAccessor,
  view: GLTF.IBufferView | undefined,
  source: Uint8Array,
): Uint8Array {
  const size = elementBytes(accessor);
  const stride = view?.byteStride ?? size;
  const start = (view?.byteOffset ?? 0) + (accessor.byteOffset ?? 0);
  const bytes = new Uint8Array(accessor.count * size);
  for (let index = 0; index < accessor.count; index += 1) {
    const from = start + index * stride;
    bytes.set(source.subarray(from, from + size), index * size);
  }
  return bytes;
}

function packDirections(accessor: GLTF.IAccessor, numbers: Uint8Array, bits: number) {
  const floats = new Float32Array(numbers.buffer);
  const parts = PARTS[accessor.type] ?? 3;
  const four = new Float32Array(accessor.count * 4);
  for (let index = 0; index < accessor.count; index += 1) {
    four.set(floats.subarray(index * parts, (index + 1) * parts), index * 4);
  }
  const stride = bits > 8 ? 8 : 4;
  Object.assign(accessor, { componentType: bits > 8 ? 5122 : 5120, normalized: true });
  delete accessor.min;
  delete accessor.max;
  return {
    bytes: MeshoptEncoder.encodeFilterOct(four, accessor.count, stride, bits),
    stride,
    filter: 'OCTAHEDRAL',
  };
}

/** Attributes begin at multiples of four. */
function packPlain(accessor: GLTF.IAccessor, numbers: Uint8Array, use: Use['use']) {
  const size = elementBytes(accessor);
  if (use !== 'attribute' || size % 4 === 0) return { bytes: numbers, stride: size };
  const stride = Math.ceil(size / 4) * 4;
  const bytes = new Uint8Array(accessor.count * stride);
  for (let index = 0; index < accessor.count; index += 1) {
    bytes.set(numbers.subarray(index * size, (index + 1) * size), index * stride);
  }
  return { bytes, stride };
}

function elementBytes({ componentType, type }: GLTF.IAccessor): number {
  return (BYTES[componentType] ?? 4) * (PARTS[type] ?? 1);
}

type Use = { use: 'attribute' | 'TRIANGLES' | 'INDICES'; isDirection?: boolean };
