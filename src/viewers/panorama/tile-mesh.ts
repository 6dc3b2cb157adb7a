import { BufferAttribute, BufferGeometry, LinearFilter, Mesh, ShaderMaterial, Texture, Vector4 } from 'three';
import { faceDirection, type PanoramaManifest } from '../../model/panorama.ts';
import { planTexture, tileCorners, type WantedTile } from './tiles.ts';

const VERTEX_SHADER = `
attribute vec2 plane;
varying vec2 point;
void main() {
  point = plane;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/**
 * Pictures of faces are equi-angular, so where a point lies in them follows from its angle. The arc tangent is a
 * polynomial (Abramowitz and Stegun 4.4.49 has its like) because that of graphics cards differs from one to the next;
 * its error, 2e-6, is a hundredth of a pixel of the largest face.
 */
const FRAGMENT_SHADER = `
uniform sampler2D map;
uniform vec4 texturing;
varying vec2 point;
vec2 toUnit(vec2 p) {
  vec2 s = p * p;
  vec2 angle = p * (0.99997726 + s * (-0.33262347 + s * (0.19354346 + s * (-0.11643287 + s * (0.05265332 - s * 0.01172120)))));
  return angle * 1.273239545;
}
void main() {
  gl_FragColor = vec4(texture2D(map, toUnit(point) * texturing.xy + texturing.zw).rgb, 1.0);
}`;

/** Makes a flat piece of the cube. Drawn without depth, coarse before fine, so that a fine tile always wins. */
export function createTileMesh(manifest: PanoramaManifest, tile: WantedTile, bitmap: ImageBitmap): TileMesh {
  const corners = tileCorners(manifest, tile);
  const geometry = new BufferGeometry();
  const positions = corners.flatMap(({ x, y }) => [...faceDirection(tile.face, x, y)]);
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  const planes = corners.flatMap(({ x, y }) => [x, y]);
  geometry.setAttribute('plane', new BufferAttribute(new Float32Array(planes), 2));
  geometry.setIndex([0, 2, 1, 1, 2, 3]);
  const { x, y } = planTexture(manifest, tile);
  const material = new ShaderMaterial({
    vertexShader: VERTEX_SHADER,
    fragmentShader: FRAGMENT_SHADER,
    uniforms: {
      map: { value: createTexture(bitmap) },
      texturing: { value: new Vector4(x.scale, y.scale, x.offset, y.offset) },
    },
    depthTest: false,
    depthWrite: false,
  });
  const mesh: TileMesh = new Mesh(geometry, material);
  mesh.renderOrder = 1 + tile.level;
  mesh.frustumCulled = false; // chosen by the plan already
  return mesh;
}

/** Gives back what a tile holds on the graphics card. */
export function disposeTileMesh({ geometry, material }: TileMesh): void {
  const texture: unknown = material.uniforms.map?.value;
  if (texture instanceof Texture) texture.dispose();
  material.dispose();
  geometry.dispose();
}

function createTexture(bitmap: ImageBitmap): Texture {
  const texture = new Texture(bitmap);
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  texture.flipY = false; // the first row of a bitmap is its top, where the offset of the texturing begins
  texture.needsUpdate = true;
  texture.onUpdate = () => bitmap.close();
  return texture;
}

export type TileMesh = Mesh<BufferGeometry, ShaderMaterial>;
