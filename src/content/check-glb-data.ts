/** Parts and triangles that can be worked with in some seconds; see docs/diagnostics/m3-too-large.md. */
export const GLB_LIMITS = {
  triangles: 2_000_000,
  parts: 20_000,
  pixels: 16_384 * 8_192,
  bytes: 200_000_000,
} as const;

/**
 * Checks the numbers inside the JSON of a GLB file before anything is made of them: every part within the bytes that are
 * there, no count beyond the limits, no node above itself. Reading such a file can then neither hang nor ask for memory
 * without end.
 *
 * @param json the parsed JSON chunk
 * @param binaryBytes length of the binary chunk, 0 when there is none
 * @returns the first fault: `where` is the place in the JSON, such as `accessors[3]`
 */
export function checkGlbData(json: unknown, binaryBytes: number): GlbFault | undefined {
  const gltf = groupOf(json);
  const lists = Object.fromEntries(LISTS.map((name) => [name, listOf(gltf[name])]));
  for (const [name, list] of Object.entries(lists)) {
    if (gltf[name] !== undefined && !Array.isArray(gltf[name])) return { is: 'damaged', where: name };
    if (list.length > GLB_LIMITS.parts) return { is: 'too-large', what: 'parts', count: list.length };
    const wrong = list.findIndex((item) => !isGroup(item));
    if (wrong >= 0) return { is: 'damaged', where: `${name}[${wrong}]` };
  }
  return (
    checkBuffers(gltf, binaryBytes) ??
    checkViews(gltf) ??
    checkAccessors(gltf) ??
    checkMeshes(gltf) ??
    checkNodes(gltf) ??
    checkImages(gltf)
  );
}

function checkBuffers(gltf: Group, binaryBytes: number): GlbFault | undefined {
  return firstFault('buffers', gltf, ({ uri, byteLength, extensions }, index) => {
    if (!isCount(byteLength)) return false;
    if (typeof uri === 'string') return true;
    // Stands for what packed data unpacks to; its bytes are not in the file.
    const isStandIn = Object.values(groupOf(extensions)).some((one) => groupOf(one).fallback === true);
    if (isStandIn) return byteLength <= MEMORY_LIMIT_BYTES;
    // Up to three bytes of padding may follow what the buffer says.
    return index === 0 && byteLength <= binaryBytes;
  });
}

function checkViews(gltf: Group): GlbFault | undefined {
  const buffers = listOf(gltf.buffers);
  return firstFault(
    'bufferViews',
    gltf,
    ({ buffer, byteOffset = 0, byteLength, byteStride = 4, extensions }) => {
      const held = groupOf(buffers[Number(buffer)]).byteLength;
      const packed = Object.entries(groupOf(extensions)).find(([name]) =>
        name.endsWith('meshopt_compression'),
      );
      if (!isCount(byteOffset) || !isCount(byteLength) || !isCount(byteStride)) return false;
      if (packed) return isPackedView(groupOf(packed[1]), byteLength, buffers);
      return isCount(held) && byteOffset + byteLength <= held;
    },
  );
}

/** Packed data lies in another buffer; the view itself only says how much memory it will take, and must not say less than it takes. */
function isPackedView(packed: Group, unpackedBytes: number, buffers: readonly unknown[]): boolean {
  const { buffer, byteOffset = 0, byteLength, byteStride, count } = packed;
  const held = groupOf(buffers[Number(buffer)]).byteLength;
  if (![byteOffset, byteLength, byteStride, count].every(isCount) || !isCount(held)) return false;
  const fits = Number(byteOffset) + Number(byteLength) <= held;
  return fits && Number(count) * Number(byteStride) <= unpackedBytes && unpackedBytes <= MEMORY_LIMIT_BYTES;
}

function checkAccessors(gltf: Group): GlbFault | undefined {
  const views = listOf(gltf.bufferViews);
  return firstFault(
    'accessors',
    gltf,
    ({ bufferView, byteOffset = 0, count, type, componentType, sparse }) => {
      const size = ELEMENT_PARTS[String(type)];
      const partBytes = COMPONENT_BYTES[Number(componentType)];
      if (!size || !partBytes || !isCount(count) || count === 0 || !isCount(byteOffset)) return false;
      if (count * size * partBytes > MEMORY_LIMIT_BYTES) return false;
      if (sparse !== undefined && !(Number(groupOf(sparse).count) <= count)) return false;
      if (bufferView === undefined) return true;
      const view = groupOf(views[Number(bufferView)]);
      if (!isCount(view.byteLength)) return false;
      const stride = typeof view.byteStride === 'number' ? view.byteStride : size * partBytes;
      return byteOffset + stride * (count - 1) + size * partBytes <= view.byteLength;
    },
  );
}

function checkMeshes(gltf: Group): GlbFault | undefined {
  const accessors = listOf(gltf.accessors);
  const countOf = (index: unknown) => groupOf(accessors[Number(index)]).count;
  const typeOf = (index: unknown) => groupOf(accessors[Number(index)]).type;
  let triangles = 0;
  const fault = firstFault('meshes', gltf, ({ primitives }) => {
    const list = listOf(primitives);
    return (
      list.length > 0 &&
      list.every((primitive) => {
        const { indices, attributes, mode = 4 } = groupOf(primitive);
        const position = groupOf(attributes).POSITION;
        const count = countOf(indices === undefined ? position : indices);
        if (!isCount(mode) || mode > 6) return false;
        // A primitive without positions draws nothing, which the format allows.
        if (position === undefined && indices === undefined) return true;
        if (!isCount(count) || (position !== undefined && !isCount(countOf(position)))) return false;
        if (position !== undefined && typeOf(position) !== 'VEC3') return false;
        if (indices !== undefined && typeOf(indices) !== 'SCALAR') return false;
        triangles += mode < 4 ? 0 : count / (mode === 4 ? 3 : 1);
        return true;
      })
    );
  });
  if (fault || triangles <= GLB_LIMITS.triangles) return fault;
  return { is: 'too-large', what: 'triangles', count: Math.round(triangles) };
}

/** A node may stand under one other only, so walking the tree ends. */
function checkNodes(gltf: Group): GlbFault | undefined {
  const nodes = listOf(gltf.nodes);
  const meshCount = listOf(gltf.meshes).length;
  const parents = new Map<number, number>();
  const fault = firstFault('nodes', gltf, ({ children, mesh }, index) => {
    const isSound = listOf(children).every((child) => {
      if (!isCount(child) || child >= nodes.length || parents.has(child)) return false;
      parents.set(child, index);
      return true;
    });
    return isSound && (mesh === undefined || (isCount(mesh) && mesh < meshCount));
  });
  if (fault) return fault;
  for (let index = 0; index < nodes.length; index += 1) {
    let depth = 0;
    for (let node: number | undefined = index; node !== undefined; node = parents.get(node)) {
      depth += 1;
      // three and glTF-Transform call themselves once per level.
      if (depth > DEEPEST) return { is: 'damaged', where: `nodes[${index}]` };
    }
  }
  return firstFault('scenes', gltf, ({ nodes: roots }) =>
    listOf(roots).every((root) => isCount(root) && root < nodes.length),
  );
}

function checkImages(gltf: Group): GlbFault | undefined {
  const views = listOf(gltf.bufferViews);
  return firstFault('images', gltf, ({ bufferView, uri }) => {
    return typeof uri === 'string' || isGroup(views[Number(bufferView)]);
  });
}

function firstFault(
  name: string,
  gltf: Group,
  isSound: (item: Group, index: number) => boolean,
): GlbFault | undefined {
  const wrong = listOf(gltf[name]).findIndex((item, index) => !isSound(groupOf(item), index));
  return wrong < 0 ? undefined : { is: 'damaged', where: `${name}[${wrong}]` };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function groupOf(value: unknown): Group {
  return isGroup(value) ? value : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Of one list of numbers, unpacked. */
const MEMORY_LIMIT_BYTES = 256 * 1024 * 1024;
const DEEPEST = 256;
const LISTS = ['buffers', 'bufferViews', 'accessors', 'meshes', 'nodes', 'scenes', 'images', 'materials'];
const ELEMENT_PARTS: Record<string, number> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
};
const COMPONENT_BYTES: Record<number, number> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };

export type GlbFault =
  | { is: 'damaged'; where: string }
  | { is: 'too-large'; what: keyof typeof GLB_LIMITS; count: number };

type Group = Record<string, unknown>;
