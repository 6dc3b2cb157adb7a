import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { startOf } from './source-file.ts';

/** Bytes to read from the start of a GLB file before its JSON is asked for. */
export const GLB_HEAD_BYTES = 20;
/** RFC 1952, section 2.3.1. */
const GZIP_START = '\u001f\u008b';
/** JSON of real models has up to some hundred kilobytes. */
const JSON_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Checks the header of a GLB model: what kind of file it is, its version, its length, and the length of its JSON.
 *
 * @param file `shown` for diagnostics, `name` relative to the entry, `sizeBytes` of the whole file, `head` its first bytes
 * @returns `jsonBytes` to read after {@link GLB_HEAD_BYTES}, undefined when there are diagnostics
 * @see https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#glb-file-format-specification
 */
export function checkGlbHeader({ shown, name, sizeBytes, head }: ModelFile): GlbHeader {
  const fail = (diagnostic: Diagnostic) => ({ jsonBytes: undefined, diagnostics: [diagnostic] });
  const place = startOf(shown);
  const start = readStart(head, sizeBytes);
  if (!start.startsWith('glTF')) {
    return fail(createDiagnostic('M3-TYPE', place, { file: name, format: 'GLB', found: toShown(start) }));
  }
  const wrongLength = (saidBytes: number) =>
    fail(createDiagnostic('M3-LENGTH', place, { file: name, saidBytes, foundBytes: sizeBytes }));
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const version = sizeBytes < 8 ? 2 : view.getUint32(4, true);
  if (version !== 2) return fail(createDiagnostic('M3-VERSION', place, { file: name, version }));
  if (sizeBytes < GLB_HEAD_BYTES) return wrongLength(GLB_HEAD_BYTES);
  const length = view.getUint32(8, true);
  if (length !== sizeBytes) return wrongLength(length);
  const jsonBytes = view.getUint32(12, true);
  if (start.slice(16, 20) !== 'JSON' || jsonBytes > Math.min(JSON_LIMIT_BYTES, sizeBytes - GLB_HEAD_BYTES)) {
    return fail(createDiagnostic('M3-JSON', place, { file: name }));
  }
  return { jsonBytes, diagnostics: [] };
}

/**
 * Checks that a splat or point cloud begins as its ending says: PLY with its name, SPZ compressed with gzip or, since
 * version 4, with its own name.
 *
 * @param file as for {@link checkGlbHeader}; its `name` ends with `.spz`, `.ply` or `.splat`, which has no header
 * @see https://github.com/mrdoob/three.js/blob/r187/examples/jsm/loaders/SPZLoader.js
 */
export function checkPointsHeader({ shown, name, sizeBytes, head }: ModelFile): Diagnostic[] {
  if (/\.splat$/i.test(name)) return []; // has no header
  const start = readStart(head, sizeBytes);
  const format = /\.ply$/i.test(name) ? 'PLY' : 'SPZ';
  const starts = format === 'PLY' ? ['ply\n', 'ply\r'] : [GZIP_START, 'NGSP'];
  const isRight = starts.some((one) => start.startsWith(one));
  if (isRight) return [];
  return [createDiagnostic('M3-TYPE', startOf(shown), { file: name, format, found: toShown(start) })];
}

/** Checks the JSON of a GLB model for files it would fetch and for extensions no viewer of ours knows. */
export function checkGlbJson(
  json: Uint8Array,
  { shown, name }: Pick<ModelFile, 'shown' | 'name'>,
): Diagnostic[] {
  const place = startOf(shown);
  let gltf: unknown;
  try {
    gltf = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    return [createDiagnostic('M3-JSON', place, { file: name })];
  }
  if (!isGroup(gltf)) return [createDiagnostic('M3-JSON', place, { file: name })];
  const parts = [...listOf(gltf.buffers), ...listOf(gltf.images)];
  const uris = parts.flatMap((part) => (isGroup(part) && typeof part.uri === 'string' ? [part.uri] : []));
  const outside = new Set(uris.filter((uri) => !uri.startsWith('data:')));
  const required = listOf(gltf.extensionsRequired).map(String);
  return [
    ...[...outside].slice(0, 5).map((uri) => createDiagnostic('M3-URI', place, { file: name, uri })),
    ...required
      .filter((extension) => !KNOWN_EXTENSIONS.has(extension))
      .map((extension) => createDiagnostic('M3-EXTENSION', place, { file: name, extension })),
  ];
}

/** The first bytes as text, one character each. */
function readStart(head: Uint8Array, sizeBytes: number): string {
  return String.fromCharCode(...head.subarray(0, Math.min(GLB_HEAD_BYTES, sizeBytes)));
}

function toShown(start: string): string {
  return start.replace(/[^ -~]+/g, '·').trim();
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

// What three's GLTFLoader understands: https://github.com/mrdoob/three.js/blob/r187/examples/jsm/loaders/GLTFLoader.js
const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  'EXT_materials_bump',
  'EXT_mesh_gpu_instancing',
  'EXT_meshopt_compression',
  'EXT_texture_avif',
  'EXT_texture_webp',
  'KHR_draco_mesh_compression',
  'KHR_lights_punctual',
  'KHR_materials_anisotropy',
  'KHR_materials_clearcoat',
  'KHR_materials_diffuse_roughness',
  'KHR_materials_dispersion',
  'KHR_materials_emissive_strength',
  'KHR_materials_ior',
  'KHR_materials_iridescence',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_transmission',
  'KHR_materials_unlit',
  'KHR_materials_volume',
  'KHR_mesh_quantization',
  'KHR_meshopt_compression',
  'KHR_texture_basisu',
  'KHR_texture_transform',
]);

export type ModelFile = { shown: string; name: string; sizeBytes: number; head: Uint8Array };
type GlbHeader = { jsonBytes: number | undefined; diagnostics: Diagnostic[] };
