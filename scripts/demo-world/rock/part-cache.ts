import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { BufferAttribute, BufferGeometry } from 'three';

/**
 * Gives geometries that take minutes to make from `.cache/demo-world`, or makes and keeps them there. The key is hashed
 * together with the code of the rock kit, so that neither a changed plan nor a changed kit finds an old one.
 * @param key every number the geometries depend on, as JSON
 */
export function keepGeometries(key: unknown, make: () => BufferGeometry[]): BufferGeometry[] {
  const path = join(FOLDER, `${hashOf(key)}.bin`);
  const kept = readKept(path);
  if (kept) return kept.map(unpack);
  const made = make();
  mkdirSync(FOLDER, { recursive: true });
  // Written beside and renamed: a reader never meets half a file.
  const half = `${path}.${process.pid}`;
  writeFileSync(half, serialize(made.map(pack)));
  renameSync(half, path);
  return made;
}

function hashOf(key: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(key));
  for (const name of readdirSync(import.meta.dirname).toSorted()) {
    hash.update(name).update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest('hex').slice(0, 24);
}

function readKept(path: string): Kept[] | undefined {
  try {
    // The file is one of ours: its name holds the hash of what it was made from.
    return deserialize(readFileSync(path)) as Kept[];
  } catch {
    return undefined; // absent or unreadable: it is made anew
  }
}

function pack(geometry: BufferGeometry): Kept {
  const attributes = Object.entries(geometry.attributes).map(([name, { array, itemSize }]) => ({
    name,
    array: Float32Array.from(array),
    size: itemSize,
  }));
  return { attributes, index: Uint32Array.from(geometry.index?.array ?? []) };
}

function unpack({ attributes, index }: Kept): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const { name, array, size } of attributes)
    geometry.setAttribute(name, new BufferAttribute(array, size));
  return geometry.setIndex(new BufferAttribute(index, 1));
}

const FOLDER = join(import.meta.dirname, '../../../.cache/demo-world');

type Kept = { attributes: { name: string; array: Float32Array; size: number }[]; index: Uint32Array };
