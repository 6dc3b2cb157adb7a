import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { startOf } from './source-file.ts';

/** Bytes to read from the start of a GLB file before its JSON is asked for. */
export const GLB_HEAD_BYTES = 20;
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
  const start = String.fromCharCode(...head.subarray(0, Math.min(GLB_HEAD_BYTES, sizeBytes)));
  if (!start.startsWith('glTF')) {
    const found = start.replace(/[^ -~]+/g, '·').trim();
    return fail(createDiagnostic('M3-TYPE', place, { file: name, found: sizeBytes === 0 ? '' : found }));
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
