/**
 * Reads a GLB file that our own build made: one binary chunk, meshopt compression, pictures inside. The loader of three
 * reads every glTF there is and weighs about 17 kB more (brotli); what the build writes is known.
 *
 * @throws when the file is something else
 * @see https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html
 */
export function readGlb(file: ArrayBuffer, decode: DecodeMeshopt): Glb {
  const view = new DataView(file);
  if (file.byteLength < 28 || view.getUint32(0, true) !== GLB_MAGIC) throw new Error('expected a GLB file');
  const jsonBytes = view.getUint32(12, true);
  // Written by our own build in this shape.
  const json = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 20, jsonBytes))) as GltfJson;
  const binaryStart = 28 + jsonBytes;
  const binary = new Uint8Array(file, Math.min(binaryStart, file.byteLength));
  const views = (json.bufferViews ?? []).map((one) => readView(one, binary, decode));
  return {
    json,
    views,
    readAccessor: (index) => readAccessor(json, views, index),
  };
}

/** Unpacked parts get memory of their own; so do others whose numbers could not begin where they lie. */
function readView(
  { byteOffset = 0, byteLength, extensions }: BufferView,
  binary: Uint8Array,
  decode: DecodeMeshopt,
) {
  const packed = extensions?.KHR_meshopt_compression;
  if (!packed) return binary.slice(byteOffset, byteOffset + byteLength);
  const { byteStride, count, mode, filter } = packed;
  const start = packed.byteOffset ?? 0;
  const target = new Uint8Array(count * byteStride);
  decode(target, count, byteStride, binary.subarray(start, start + packed.byteLength), mode, filter);
  return target;
}

function readAccessor(json: GltfJson, views: Glb['views'], index: number): Accessor {
  const accessor = json.accessors?.[index];
  const source = json.bufferViews?.[accessor?.bufferView ?? -1];
  const bytes = views[accessor?.bufferView ?? -1];
  if (!accessor || !source || !bytes) throw new Error(`the model has no accessor ${index}`);
  const size = SIZES[accessor.type] ?? 1;
  const Numbers = ARRAYS[accessor.componentType] ?? Float32Array;
  const partBytes = Numbers.BYTES_PER_ELEMENT;
  const stride = (source.byteStride ?? size * partBytes) / partBytes;
  const offset = (accessor.byteOffset ?? 0) / partBytes;
  const array = new Numbers(bytes.buffer, 0, Math.floor(bytes.byteLength / partBytes));
  return { array, size, stride, offset, count: accessor.count, normalized: accessor.normalized === true };
}

const GLB_MAGIC = 0x46546c67;
const SIZES: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };
const ARRAYS = {
  5120: Int8Array,
  5121: Uint8Array,
  5122: Int16Array,
  5123: Uint16Array,
  5125: Uint32Array,
  5126: Float32Array,
};

export type DecodeMeshopt = (
  target: Uint8Array,
  count: number,
  stride: number,
  source: Uint8Array,
  mode: string,
  filter?: string,
) => void;

export type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Float32Array;

/** `stride` and `offset` count numbers of the array, not bytes. */
export type Accessor = {
  array: Numbers;
  size: number;
  stride: number;
  offset: number;
  count: number;
  normalized: boolean;
};

export type Glb = {
  json: GltfJson;
  /** The bytes of each buffer view, unpacked. */
  views: readonly Uint8Array<ArrayBuffer>[];
  readAccessor: (index: number) => Accessor;
};

type BufferView = {
  byteOffset?: number;
  byteLength: number;
  byteStride?: number;
  extensions?: {
    KHR_meshopt_compression?: {
      byteOffset?: number;
      byteLength: number;
      byteStride: number;
      count: number;
      mode: string;
      filter?: string;
    };
  };
};

export type TextureRef = {
  index: number;
  texCoord?: number;
  scale?: number;
  strength?: number;
  extensions?: {
    KHR_texture_transform?: { offset?: number[]; rotation?: number; scale?: number[]; texCoord?: number };
  };
};

export type GltfMaterial = {
  pbrMetallicRoughness?: {
    baseColorFactor?: number[];
    baseColorTexture?: TextureRef;
    metallicFactor?: number;
    roughnessFactor?: number;
    metallicRoughnessTexture?: TextureRef;
  };
  normalTexture?: TextureRef;
  occlusionTexture?: TextureRef;
  emissiveTexture?: TextureRef;
  emissiveFactor?: number[];
  alphaMode?: 'OPAQUE' | 'MASK' | 'BLEND';
  alphaCutoff?: number;
  doubleSided?: boolean;
  extensions?: {
    KHR_materials_unlit?: object;
    KHR_materials_emissive_strength?: { emissiveStrength?: number };
    KHR_materials_transmission?: { transmissionFactor?: number };
  };
};

export type GltfJson = {
  scene?: number;
  scenes?: { nodes?: number[] }[];
  nodes?: {
    mesh?: number;
    children?: number[];
    matrix?: number[];
    translation?: number[];
    rotation?: number[];
    scale?: number[];
  }[];
  meshes?: {
    primitives: { attributes: Record<string, number>; indices?: number; material?: number; mode?: number }[];
  }[];
  materials?: GltfMaterial[];
  accessors?: {
    bufferView?: number;
    byteOffset?: number;
    componentType: keyof typeof ARRAYS;
    count: number;
    type: string;
    normalized?: boolean;
  }[];
  bufferViews?: BufferView[];
  textures?: { sampler?: number; source?: number; extensions?: { EXT_texture_webp?: { source: number } } }[];
  samplers?: { magFilter?: number; minFilter?: number; wrapS?: number; wrapT?: number }[];
  images?: { bufferView: number; mimeType: string }[];
};
