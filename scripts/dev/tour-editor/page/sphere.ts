import { viewToCamera } from '../../../../src/model/camera.ts';
import type { View } from '../../../../src/model/panorama.ts';

const VERTEX_SHADER = `#version 300 es
out vec2 plane;
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  plane = corner;
  gl_Position = vec4(corner, 0.0, 1.0);
}`;

/** Every pixel looks its own direction up, so no line is bent. The level is given: its derivatives jump at the seam. */
const FRAGMENT_SHADER = `#version 300 es
precision highp float;
uniform sampler2D map;
uniform vec3 forward, right, up;
uniform float lod;
in vec2 plane;
out vec4 colour;
void main() {
  vec3 d = normalize(forward + plane.x * right + plane.y * up);
  vec2 uv = vec2(atan(d.x, -d.z) / 6.283185307 + 0.5, 0.5 - asin(clamp(d.y, -1.0, 1.0)) / 3.141592654);
  colour = vec4(textureLod(map, uv, lod).rgb, 1.0);
}`;

/**
 * Draws equirectangular pictures as the viewer shows them, straight from the picture: a panorama that was dropped in a
 * moment ago has no tiles yet.
 * @throws when this browser has no WebGL 2
 */
export function createSphere(canvas: HTMLCanvasElement): Sphere {
  const gl = canvas.getContext('webgl2', { antialias: false, alpha: false, powerPreference: 'low-power' });
  if (!gl) throw new Error('no WebGL 2');
  const program = link(gl);
  const at = (name: string) => gl.getUniformLocation(program, name);
  const places = { forward: at('forward'), right: at('right'), up: at('up'), lod: at('lod') };
  const most = gl.getParameter(gl.MAX_TEXTURE_SIZE);
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of WebGL, not a hook of React
  gl.useProgram(program);
  let widthPx = 0;
  return {
    maxWidthPx: typeof most === 'number' ? most : 2048,
    show(bitmap) {
      widthPx = bitmap.width;
      upload(gl, bitmap);
    },
    clear() {
      widthPx = 0;
      gl.clearColor(0.1, 0.12, 0.11, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
    },
    draw(view) {
      if (widthPx === 0) return;
      fitCanvas(canvas);
      gl.viewport(0, 0, canvas.width, canvas.height);
      const camera = viewToCamera(view, canvas.width / canvas.height);
      gl.uniform3f(places.forward, ...camera.forward);
      gl.uniform3f(places.right, ...scale(camera.right, camera.halfWidth));
      gl.uniform3f(places.up, ...scale(camera.up, camera.halfHeight));
      gl.uniform1f(places.lod, Math.max(0, Math.log2(texelsPerPx(view, widthPx, canvas.height))));
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
  };
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('the graphics context is lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? '');
  return program;
}

function upload(gl: WebGL2RenderingContext, bitmap: ImageBitmap): void {
  gl.deleteTexture(gl.getParameter(gl.TEXTURE_BINDING_2D));
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.REPEAT);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

/** In the middle of the screen. */
function texelsPerPx({ fovDeg }: View, widthPx: number, heightPx: number): number {
  const radiansPerPx = (2 * Math.tan((fovDeg * Math.PI) / 360)) / Math.max(1, heightPx);
  return (widthPx / (2 * Math.PI)) * radiansPerPx;
}

function fitCanvas(canvas: HTMLCanvasElement): void {
  const density = Math.min(2, devicePixelRatio);
  const width = Math.max(1, Math.round(canvas.clientWidth * density));
  const height = Math.max(1, Math.round(canvas.clientHeight * density));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function scale([x, y, z]: readonly [number, number, number], factor: number): [number, number, number] {
  return [x * factor, y * factor, z * factor];
}

export type Sphere = {
  maxWidthPx: number;
  show: (bitmap: ImageBitmap) => void;
  clear: () => void;
  draw: (view: View) => void;
};
