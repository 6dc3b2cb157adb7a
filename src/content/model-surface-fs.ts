import { readFileSync, statSync } from 'node:fs';
import type { Surface } from '../model/surface.ts';
import { checkGlbData, GLB_LIMITS, type GlbFault } from './check-glb-data.ts';
import { checkGlbHeader, checkGlbJson, GLB_HEAD_BYTES } from './check-model-header.ts';

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
  const extension = listRequired(json).find((one) => UNREADABLE.includes(one));
  if (extension !== undefined) return { is: 'packed', extension };
  try {
    return await readSurface(bytes);
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

async function readSurface(bytes: Buffer): Promise<SurfaceResult> {
  // Loaded here, because most contents have no model and these parts take a tenth of a second.
  const { NodeIO } = await import('@gltf-transform/core');
  const { ALL_EXTENSIONS } = await import('@gltf-transform/extensions');
  const { convertPrimitiveToTriangles, uninstance } = await import('@gltf-transform/functions');
  const { MeshoptDecoder } = await import('meshoptimizer');
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.readBinary(bytes);
  document.setLogger(QUIET);
  const root = document.getRoot();
  for (const texture of root.listTextures()) {
    const [widthPx, heightPx] = texture.getSize() ?? [0, 0];
    if (widthPx * heightPx > GLB_LIMITS.pixels)
      return { is: 'too-large', what: 'pixels', count: widthPx * heightPx };
  }
  await document.transform(uninstance());
  const parts: Float64Array[] = [];
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      if (primitive.getMode() < 4) continue;
      if (primitive.getMode() > 4) convertPrimitiveToTriangles(primitive);
      parts.push(placeTriangles(primitive, node.getWorldMatrix()));
    }
  });
  const corners = joinParts(parts);
  if (corners.length / 9 > GLB_LIMITS.triangles)
    return { is: 'too-large', what: 'triangles', count: corners.length / 9 };
  const isSound = corners.every((value) => Number.isFinite(value));
  return isSound ? { is: 'read', surface: { corners } } : { is: 'damaged', where: 'POSITION' };
}

function placeTriangles(primitive: Primitive, matrix: ArrayLike<number>): Float64Array {
  const position = primitive.getAttribute('POSITION');
  if (!position) return new Float64Array(0);
  const indices = primitive.getIndices();
  const vertexCount = position.getCount();
  const count = indices?.getCount() ?? vertexCount;
  const placed = new Float64Array(vertexCount * 3);
  const point: number[] = [0, 0, 0];
  for (let vertex = 0; vertex < vertexCount; vertex += 1) {
    placed.set(applyMatrix(matrix, position.getElement(vertex, point)), vertex * 3);
  }
  // A mirrored part turns its triangles round; putting two corners in the other order turns them back.
  const order = isMirrored(matrix) ? [0, 2, 1] : [0, 1, 2];
  const corners = new Float64Array(Math.floor(count / 3) * 9);
  for (let corner = 0; corner < corners.length / 3; corner += 1) {
    const at = corner - (corner % 3) + (order[corner % 3] ?? 0);
    const vertex = indices?.getScalar(at) ?? at;
    if (vertex >= vertexCount) throw new Error(`vertex ${vertex} of ${vertexCount}`);
    corners.set(placed.subarray(vertex * 3, vertex * 3 + 3), corner * 3);
  }
  return corners;
}

/** Column-major, as glTF has it. */
function applyMatrix(m: ArrayLike<number>, [x = 0, y = 0, z = 0]: number[]): number[] {
  const row = (index: number) =>
    (m[index] ?? 0) * x + (m[index + 4] ?? 0) * y + (m[index + 8] ?? 0) * z + (m[index + 12] ?? 0);
  return [row(0), row(1), row(2)];
}

function isMirrored(m: ArrayLike<number>): boolean {
  const [a = 0, b = 0, c = 0, , d = 0, e = 0, f = 0, , g = 0, h = 0, i = 0] = Array.from(m);
  return a * (e * i - f * h) - d * (b * i - c * h) + g * (b * f - c * e) < 0;
}

function joinParts(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

function listRequired(json: unknown): string[] {
  const required =
    typeof json === 'object' && json !== null && 'extensionsRequired' in json ? json.extensionsRequired : [];
  return Array.isArray(required) ? required.map(String) : [];
}

/** Would need decoders that are not part of the build. */
const UNREADABLE = ['KHR_draco_mesh_compression', 'KHR_texture_basisu', 'KHR_meshopt_compression'];

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

export type SurfaceResult =
  | { is: 'read'; surface: Surface }
  | { is: 'unread' }
  | { is: 'packed'; extension: string }
  | GlbFault;

type Primitive = import('@gltf-transform/core').Primitive;
