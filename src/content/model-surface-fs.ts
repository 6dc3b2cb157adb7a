import { readFileSync, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Surface } from '../model/surface.ts';
import { checkGlbData, GLB_LIMITS, type GlbFault } from './check-glb-data.ts';
import { checkGlbHeader, checkGlbJson, GLB_HEAD_BYTES } from './check-model-header.ts';
import { type Packed, readTriangles } from './read-triangles.ts';

/**
 * Reads the triangles of a GLB file where its scene puts them, in the file's own coordinates. Animations and skins are
 * left out: what counts is the first pose.
 *
 * @returns the surface, or what is wrong; `unread` when the header or the JSON has a fault that is reported elsewhere
 */
export async function readModelSurface(path: string): Promise<SurfaceResult> {
  const sizeBytes = statSync(path).size;
  if (sizeBytes > GLB_LIMITS.bytes) return { is: 'too-large', what: 'bytes', count: sizeBytes };
  const bytes = readFileSync(path);
  const name = path;
  const { jsonBytes, diagnostics } = checkGlbHeader({
    shown: name,
    name,
    sizeBytes: bytes.length,
    head: bytes.subarray(0, GLB_HEAD_BYTES),
  });
  if (jsonBytes === undefined || diagnostics.length > 0) return { is: 'unread' };
  const chunk = bytes.subarray(GLB_HEAD_BYTES, GLB_HEAD_BYTES + jsonBytes);
  if (checkGlbJson(chunk, { shown: name, name }).length > 0) return { is: 'unread' };
  const json: unknown = JSON.parse(new TextDecoder().decode(chunk));
  const fault = checkGlbData(json, binaryBytesOf(bytes, jsonBytes));
  if (fault) return fault;
  try {
    // Unpacking Draco runs code that was not made for files from anywhere, so it gets a thread that can be ended.
    return listRequired(json).includes(DRACO) ? await readInThread(path) : await readTriangles(bytes);
  } catch {
    // What the checks above let through and the library refuses; its message is for programmers.
    return { is: 'damaged', where: 'meshes' };
  }
}

/** Length of the chunk after the JSON; 0 when there is none or when it says more than there is. */
function binaryBytesOf(bytes: Buffer, jsonBytes: number): number {
  const start = GLB_HEAD_BYTES + jsonBytes;
  if (start + 8 > bytes.length) return 0;
  const length = bytes.readUInt32LE(start);
  const isBinary = bytes.toString('latin1', start + 4, start + 8) === 'BIN\0';
  return isBinary && start + 8 + length <= bytes.length ? length : 0;
}

/** @throws when it takes too long or the thread dies */
function readInThread(path: string): Promise<SurfaceResult> {
  const worker = new Worker(new URL('./read-triangles-worker.ts', import.meta.url), {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: 1_500 },
  });
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<SurfaceResult>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${LIMIT_MS} ms`)), LIMIT_MS);
    worker.once('message', resolve); // sent by read-triangles-worker.ts in this shape
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a result')));
  }).finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}

function listRequired(json: unknown): string[] {
  const required =
    typeof json === 'object' && json !== null && 'extensionsRequired' in json ? json.extensionsRequired : [];
  return Array.isArray(required) ? required.map(String) : [];
}

const DRACO = 'KHR_draco_mesh_compression';
/** Two million triangles take three seconds. */
const LIMIT_MS = 9_000;

export type SurfaceResult = { is: 'read'; surface: Surface } | { is: 'unread' } | Packed | GlbFault;
