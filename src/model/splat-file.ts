import { readPlyHeader } from './ply.ts';
import { hasFaces, type PlyMesh, readPlyMesh } from './ply-mesh.ts';
import { damagedAt, type FileFault, ReadFault, tryRead } from './read-fault.ts';
import { readBareSplats } from './splat-bare.ts';
import type { SplatCloud } from './splat-cloud.ts';
import { isPackedPly, readPackedPly } from './splat-packed-ply.ts';
import { isSplatPly, readSplatPly } from './splat-ply.ts';
import { pointsToSplats } from './splat-points.ts';
import { readSpz, readSpz4, readSpzHeader, type Unpack } from './splat-spz.ts';
import { turnUp, type Up } from './splat-turn.ts';

/** The longest file that is read whole. */
export const CLOUD_LIMIT_BYTES = 600_000_000;
const SPZ_HEADER_BYTES = 16;
/** Gzip makes nothing smaller than this: 258 bytes in two bits. */
const MOST_PACKED = 1032;

/**
 * Reads a file of splats, points or a surface by its ending and what it holds: SPZ (2 to 4), SPLAT, and PLY as training
 * programs, SuperSplat and scanners write it. Turned so that y is up: splats of training programs have it downwards, others
 * as their format says.
 *
 * @param up what the author says of the file; overrides that
 * @param tools unpack gzip and zstandard, never more than they are asked for
 */
export function readCloudFile({ bytes, ending, up, tools }: CloudInput): CloudResult {
  return tryRead((): Cloud => {
    if (bytes.length === 0) throw damagedAt(0, 'empty');
    if (ending === 'spz') return toSplats(readAnySpz(bytes, tools), up ?? 'y');
    if (ending === 'splat') return toSplats(readBareSplats(bytes), up ?? '-y');
    const header = readPlyHeader(bytes);
    if (isPackedPly(header)) return toSplats(readPackedPly(bytes, header), up ?? '-y');
    if (isSplatPly(header)) return toSplats(readSplatPly(bytes, header), up ?? '-y');
    const mesh = readPlyMesh(bytes, header);
    if (!hasFaces(header)) return toSplats(pointsToSplats(mesh), up ?? 'y');
    return { is: 'surface', mesh: turnMesh(mesh, up ?? 'y') };
  });
}

function toSplats(cloud: SplatCloud, up: Up): Cloud {
  return { is: 'splats', cloud: turnUp(cloud, up) };
}

/** The header is unpacked first: a small file may say that it holds gigabytes. */
function readAnySpz(bytes: Uint8Array, { gunzip, gunzipHead, unzstd }: CloudTools): SplatCloud {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return readSpz4(bytes, unzstd);
  const head = unpackOr(() => gunzipHead(bytes, SPZ_HEADER_BYTES));
  const { parts, extraBytes, count } = readSpzHeader(head);
  const wanted = parts.reduce((sum, size) => sum + size, SPZ_HEADER_BYTES + extraBytes);
  if (wanted > bytes.length * MOST_PACKED) throw damagedAt(8, 'count');
  if (wanted > CLOUD_LIMIT_BYTES) throw new ReadFault({ is: 'too-many', what: 'splats', count });
  return readSpz(unpackOr(() => gunzip(bytes, wanted + 1)));
}

function unpackOr(unpack: () => Uint8Array): Uint8Array {
  try {
    return unpack();
  } catch {
    throw damagedAt(0, 'packed');
  }
}

function turnMesh(mesh: PlyMesh, up: Up): PlyMesh {
  const { positions } = mesh;
  for (let at = 0; up !== 'y' && at < positions.length; at += 3) {
    const [y = 0, z = 0] = [positions[at + 1], positions[at + 2]];
    positions.set(up === '-y' ? [-y, -z] : [z, -y], at + 1);
  }
  return mesh;
}

/** All throw at what cannot be unpacked. `gunzipHead` stops after `mostBytes`; the others throw when there are more. */
export type CloudTools = { gunzip: Unpack; gunzipHead: Unpack; unzstd: Unpack };
export type Cloud = { is: 'splats'; cloud: SplatCloud } | { is: 'surface'; mesh: PlyMesh };
export type CloudResult = { is: 'read'; value: Cloud } | FileFault;
export type CloudInput = { bytes: Uint8Array; ending: string; up?: Up | undefined; tools: CloudTools };
