import {
  BufferAttribute,
  DataTexture,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Intersection,
  Matrix4,
  Mesh,
  NearestFilter,
  type Raycaster,
  RGBAIntegerFormat,
  ShaderMaterial,
  UnsignedIntType,
  Vector2,
  Vector3,
} from 'three';
import { type PackedSplats, ROW } from './pack.ts';
import { FRAGMENT, VERTEX } from './shader.ts';

/** What a ray must pass through before it counts as stopped: half of the light. */
const STOPPED = 0.5;

/** Makes what three draws out of packed splats: one rectangle, as often as there are splats, in the order it is given. */
export function createSplatMesh(packed: PackedSplats): SplatMesh {
  const texture = new DataTexture(packed.data, ROW, packed.height, RGBAIntegerFormat, UnsignedIntType);
  texture.internalFormat = 'RGBA32UI';
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(CORNERS, 3));
  geometry.setIndex(new BufferAttribute(TRIANGLES, 1));
  const order = new InstancedBufferAttribute(new Uint32Array(packed.count), 1);
  order.setUsage(DynamicDrawUsage);
  geometry.setAttribute('at', order);
  geometry.instanceCount = packed.count;
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    defines: { DEGREE: packed.degree },
    uniforms: {
      splats: { value: texture },
      sizePx: { value: new Vector2(1, 1) },
      spreadScale: { value: packed.spreadScale },
      texels: { value: packed.texels },
    },
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.onBeforeRender = (renderer) => {
    renderer.getDrawingBufferSize(material.uniforms.sizePx?.value);
  };
  mesh.raycast = (caster, hits) => castThrough(packed, mesh, caster, hits);
  return {
    mesh,
    setOrder(next) {
      order.array.set(next);
      order.needsUpdate = true;
    },
    textureBytes: packed.data.byteLength,
    dispose() {
      geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}

/** Adds the place where splats along a ray have taken half of the light, as if there were a surface. */
function castThrough(
  packed: PackedSplats,
  mesh: Mesh,
  { ray, near, far }: Raycaster,
  hits: Intersection[],
): void {
  const inside = ray.clone().applyMatrix4(new Matrix4().copy(mesh.matrixWorld).invert());
  const { origin, direction } = inside;
  const met: { distance: number; alpha: number }[] = [];
  const bytes = new Uint8Array(packed.data.buffer);
  const spreads = new Float32Array(3);
  for (let index = 0; index < packed.count; index += 1) {
    const [x, y, z] = [0, 1, 2].map(
      (axis) => (packed.centres[index * 3 + axis] ?? 0) - origin.getComponent(axis),
    );
    const along = (x ?? 0) * direction.x + (y ?? 0) * direction.y + (z ?? 0) * direction.z;
    if (along < near || along > far) continue;
    const squared = (x ?? 0) ** 2 + (y ?? 0) ** 2 + (z ?? 0) ** 2 - along * along;
    readVariances(packed, index, spreads);
    // The mean of the three: how wide it is from a side nobody chose.
    const variance = ((spreads[0] ?? 0) + (spreads[1] ?? 0) + (spreads[2] ?? 0)) / 3;
    if (squared > 4 * variance) continue;
    const opacity = (bytes[(index * packed.texels * 4 + 3) * 4 + 3] ?? 0) / 255;
    met.push({ distance: along, alpha: opacity * Math.exp((-0.5 * squared) / Math.max(1e-12, variance)) });
  }
  let left = 1;
  for (const { distance, alpha } of met.sort((a, b) => a.distance - b.distance)) {
    left *= 1 - alpha;
    if (left > STOPPED) continue;
    hits.push({ distance, point: ray.at(distance, new Vector3()), object: mesh });
    return;
  }
}

function readVariances({ data, texels, spreadScale }: PackedSplats, index: number, into: Float32Array): void {
  const at = index * texels * 4 + 4;
  into[0] = fromHalf((data[at] ?? 0) & 0xffff) * spreadScale;
  into[1] = fromHalf((data[at + 1] ?? 0) >>> 16) * spreadScale;
  into[2] = fromHalf((data[at + 2] ?? 0) >>> 16) * spreadScale;
}

function fromHalf(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  return exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const CORNERS = new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]);
const TRIANGLES = new Uint16Array([0, 1, 2, 0, 2, 3]);

export type SplatMesh = {
  mesh: Mesh;
  setOrder: (order: Uint32Array) => void;
  textureBytes: number;
  dispose: () => void;
};
