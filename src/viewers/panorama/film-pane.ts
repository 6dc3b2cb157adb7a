import { viewToCamera } from '../../model/camera.ts';
import { createElement } from '../common/dom.ts';
import { beginProgram, finishProgram } from './program.ts';
import type { TourStore } from './store.ts';

/** More device pixels a point than this show nothing more: films are coarser than panoramas. */
const MAX_PIXEL_RATIO = 1.5;

const OLD_FRAME_MS = 40;

/**
 * Draws a film over the panorama of `pane`, in a canvas of its own: a frame when the film has one, or when the view or the size
 * changed. Until the first frame of the film the panorama shows.
 * @returns undefined where the browser gives no context
 */
export function createFilmPane(
  film: HTMLVideoElement,
  pane: HTMLElement,
  store: TourStore,
): FilmPane | undefined {
  const canvas = createElement('canvas', 'tour-canvas tour-film-canvas', { 'aria-hidden': 'true' });
  canvas.hidden = true;
  const gl = canvas.getContext('webgl2', { antialias: false, depth: false, alpha: false });
  if (!gl) return undefined;
  pane.append(canvas);
  const draw = createFilmProgram(gl, film);
  let request: number | undefined;
  let isNew = false;
  let isGone = false;
  const paint = () => {
    request = undefined;
    const { clientWidth: widthPx, clientHeight: heightPx } = pane;
    if (isGone || gl.isContextLost() || film.readyState < film.HAVE_CURRENT_DATA) return;
    if (widthPx === 0 || heightPx === 0) return;
    const ratio = Math.min(MAX_PIXEL_RATIO, devicePixelRatio);
    const size = { width: Math.round(widthPx * ratio), height: Math.round(heightPx * ratio) };
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
    draw(viewToCamera(store.get().view, widthPx / heightPx), isNew);
    isNew = false;
    canvas.hidden = false;
  };
  const invalidate = () => {
    request ??= requestAnimationFrame(paint);
  };
  const follow = () => {
    if (isGone) return;
    isNew = true;
    invalidate();
    wait();
  };
  // Older Firefox does not say when a frame has come.
  const wait = () => {
    if ('requestVideoFrameCallback' in film) film.requestVideoFrameCallback(follow);
    else setTimeout(follow, OLD_FRAME_MS);
  };
  wait();
  const unsubscribe = store.subscribe((state, before) => state.view !== before.view && invalidate());
  const resizing = new ResizeObserver(invalidate);
  resizing.observe(pane);
  return {
    destroy() {
      isGone = true;
      unsubscribe();
      resizing.disconnect();
      if (request !== undefined) cancelAnimationFrame(request);
      canvas.remove();
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function createFilmProgram(gl: WebGL2RenderingContext, film: HTMLVideoElement) {
  const program = finishProgram(gl, beginProgram(gl, CORNERS, LOOK_UP));
  const place = (name: string) => gl.getUniformLocation(program, name);
  const [forward, right, up] = [place('forward'), place('right'), place('up')];
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.REPEAT);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return (camera: ReturnType<typeof viewToCamera>, isNew: boolean) => {
    if (isNew) gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, film);
    const { width, height } = gl.canvas;
    gl.viewport(0, 0, width, height);
    gl.useProgram(program);
    gl.uniform3fv(forward, camera.forward);
    gl.uniform3fv(
      right,
      camera.right.map((part) => part * camera.halfWidth),
    );
    gl.uniform3fv(
      up,
      camera.up.map((part) => part * camera.halfHeight),
    );
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  };
}

/** One triangle that covers the canvas. */
const CORNERS = `#version 300 es
out vec2 at;
void main() {
  at = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(at, 0.0, 1.0);
}`;

/** Yaw 0 is −z, the middle of the picture; see `model/panorama.ts`. */
const LOOK_UP = `#version 300 es
precision highp float;
uniform vec3 forward, right, up;
uniform sampler2D film;
in vec2 at;
out vec4 colour;
void main() {
  vec3 seen = normalize(forward + at.x * right + at.y * up);
  float yaw = atan(seen.x, -seen.z);
  colour = vec4(textureLod(film, vec2(yaw / 6.2831853 + 0.5, 0.5 - asin(seen.y) / 3.1415927), 0.0).rgb, 1.0);
}`;

export type FilmPane = { destroy: () => void };
