import { BackSide, BoxGeometry, LinearFilter, Mesh, RepeatWrapping, ShaderMaterial, Texture } from 'three';

const VERTEX_SHADER = `
varying vec3 direction;
void main() {
  direction = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** Looks every direction up in the equirectangular picture, so that no line is bent however coarse the box is. */
const FRAGMENT_SHADER = `
uniform sampler2D map;
varying vec3 direction;
void main() {
  vec3 d = normalize(direction);
  vec2 uv = vec2(atan(d.x, -d.z) / 6.283185307 + 0.5, asin(clamp(d.y, -1.0, 1.0)) / 3.141592654 + 0.5);
  gl_FragColor = vec4(texture2D(map, uv).rgb, 1.0);
}`;

/**
 * Makes the blurred sphere that is drawn under the tiles from the first frame on.
 * @param dataUri equirectangular picture; read as an image because the content policy lets no script fetch such addresses
 */
export async function createPreview(dataUri: string): Promise<Preview> {
  const image = new Image();
  image.src = dataUri;
  await image.decode();
  const texture = new Texture(image);
  texture.wrapS = RepeatWrapping;
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  texture.needsUpdate = true;
  const material = new ShaderMaterial({
    vertexShader: VERTEX_SHADER,
    fragmentShader: FRAGMENT_SHADER,
    uniforms: { map: { value: texture } },
    side: BackSide,
    depthTest: false,
    depthWrite: false,
  });
  const mesh = new Mesh(new BoxGeometry(4, 4, 4), material);
  mesh.frustumCulled = false;
  return {
    mesh,
    dispose() {
      texture.dispose();
      material.dispose();
      mesh.geometry.dispose();
    },
  };
}

export type Preview = { mesh: Mesh; dispose: () => void };
