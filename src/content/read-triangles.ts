import { renameMeshopt } from '../model/glb-names.ts';
import { isBasisPicture } from '../model/ktx2.ts';
import type { Surface } from '../model/surface.ts';
import { GLB_LIMITS, type GlbFault } from './check-glb-data.ts';

/**
 * Reads the triangles of a GLB file where its scene puts them, unpacking meshopt and Draco.
 * @throws when the library refuses the file
 */
export async function readTriangles(bytes: Uint8Array): Promise<Triangles | Packed | GlbFault> {
  // Loaded here, because most contents have no model and these parts take a tenth of a second.
  const { NodeIO } = await import('@gltf-transform/core');
  const { ALL_EXTENSIONS } = await import('@gltf-transform/extensions');
  const { convertPrimitiveToTriangles, uninstance } = await import('@gltf-transform/functions');
  const { MeshoptDecoder } = await import('meshoptimizer');
  await MeshoptDecoder.ready;
  const hasDraco = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('KHR_draco_mesh');
  const io = new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'meshopt.decoder': MeshoptDecoder,
    ...(hasDraco && { 'draco3d.decoder': await (await import('draco3dgltf')).createDecoderModule() }),
  });
  const document = await io.readBinary(renameMeshopt(bytes));
  document.setLogger(QUIET);
  const root = document.getRoot();
  for (const texture of root.listTextures()) {
    const isUnread =
      texture.getMimeType() === 'image/ktx2' && !isBasisPicture(texture.getImage() ?? new Uint8Array());
    if (isUnread) return { is: 'packed', extension: 'KHR_texture_basisu' };
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

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** With pictures that the build cannot unpack. */
export type Packed = { is: 'packed'; extension: string };
type Triangles = { is: 'read'; surface: Surface };
type Primitive = import('@gltf-transform/core').Primitive;
