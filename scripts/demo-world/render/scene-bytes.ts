import type { BufferGeometry } from 'three';
import type { Diorama, Eye } from '../diorama.ts';
import type { Part } from '../kit/types.ts';

/**
 * Packs what the page draws into one block: a length (uint32), a JSON head, then the arrays the head points to, each
 * on a multiple of four bytes.
 */
export function packScene(diorama: Diorama, eye: Eye, things: Things): Uint8Array {
  const store = [] as (Float32Array | Uint32Array)[];
  let offset = 0;
  const keep = (array: Float32Array | Uint32Array): ArrayRef => {
    store.push(array);
    const ref = { offset, length: array.length };
    offset += array.byteLength;
    return ref;
  };
  const packPart = (part: Part): PackedPart => ({
    surface: part.surface,
    index: keep(readIndex(part.geometry)),
    attributes: Object.fromEntries(
      ATTRIBUTES.flatMap((name) => {
        const attribute = part.geometry.getAttribute(name);
        return attribute ? [[name, keep(Float32Array.from(attribute.array))]] : [];
      }),
    ),
  });
  const packed: PackedScene = {
    eye,
    sun: diorama.sun,
    sky: diorama.sky,
    haze: diorama.haze,
    water: (diorama.water ?? []).filter(
      ({ x, z, seenWithinM = Infinity }) => Math.hypot(x - eye.x, z - eye.z) < seenWithinM,
    ),
    lamps: things.lamps ?? [],
    mists: things.mists ?? [],
    parts: (things.parts ?? []).map(packPart),
    placed: (things.placed ?? [])
      .filter(({ matrices }) => matrices.length > 0)
      .map((placed) => ({
        parts: placed.prop.map(packPart),
        matrices: keep(Float32Array.from(placed.matrices.flatMap((matrix) => matrix.elements))),
        tints: keep(Float32Array.from((placed.tints ?? []).flatMap(({ r, g, b }) => [r, g, b]))),
      })),
  };
  return concatenate(packed, store, offset);
}

/** Names of the vertex attributes the page reads; all but the first two may be absent. */
const ATTRIBUTES = ['position', 'normal', 'color', 'ao', 'lit'];

function readIndex(geometry: BufferGeometry): Uint32Array {
  const index = geometry.getIndex();
  if (index) return Uint32Array.from(index.array);
  return Uint32Array.from({ length: geometry.getAttribute('position').count }, (_, i) => i);
}

function concatenate(head: PackedScene, store: (Float32Array | Uint32Array)[], size: number): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const start = 4 + Math.ceil(json.length / 4) * 4;
  const bytes = new Uint8Array(start + size);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = start;
  for (const array of store) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return bytes;
}

export type Things = ReturnType<Diorama['placeThings']>;
export type ArrayRef = { offset: number; length: number };
export type PackedPart = {
  surface: Part['surface'];
  index: ArrayRef;
  attributes: Partial<Record<string, ArrayRef>>;
};
export type PackedPlaced = { parts: PackedPart[]; matrices: ArrayRef; tints: ArrayRef };
export type PackedScene = Pick<Diorama, 'sun' | 'sky' | 'haze'> & {
  eye: Eye;
  water: NonNullable<Diorama['water']>;
  lamps: NonNullable<Things['lamps']>;
  mists: NonNullable<Things['mists']>;
  parts: PackedPart[];
  placed: PackedPlaced[];
};
