import {
  GLSL3,
  HalfFloatType,
  LinearFilter,
  Mesh,
  OrthographicCamera,
  PerspectiveCamera,
  PlaneGeometry,
  RawShaderMaterial,
  Scene,
  type Texture,
  Vector2,
  type Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { drawStage } from './cube.ts';
import { EQUIRECT_FRAGMENT, FRAME_FRAGMENT, RESOLVE_VERTEX } from './glsl-resolve.ts';
import type { View } from './main.ts';
import type { Stage } from './stage.ts';

/** Reads a cube as an equirectangular picture whose centre is north, in strips from the top, RGBA rows. */
export async function readEquirect(
  renderer: WebGLRenderer,
  faces: Texture[],
  widthPx: number,
  exposure: number,
  send: Send,
): Promise<void> {
  const size = new Vector2(widthPx, widthPx / 2);
  const uniforms = { uFaces: { value: faces }, uSide: { value: faces[0]?.width ?? 0 } };
  await readStrips(renderer, size, exposure, EQUIRECT_FRAGMENT, uniforms, send);
}

/** Draws an ordinary picture in pieces at twice its size and reads it reduced. */
export async function readFrame(
  renderer: WebGLRenderer,
  stage: Stage,
  eye: Vector3,
  view: View,
  exposure: number,
  send: Send,
): Promise<void> {
  const camera = new PerspectiveCamera(view.fovDeg, view.widthPx / view.heightPx, 0.05, 60000);
  camera.position.copy(eye);
  camera.rotation.set((view.pitchDeg * Math.PI) / 180, (-view.yawDeg * Math.PI) / 180, 0, 'YXZ');
  camera.updateMatrixWorld();
  const target = new WebGLRenderTarget(view.widthPx * 2, view.heightPx * 2, {
    type: HalfFloatType,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
  });
  drawStage(renderer, stage, camera, target);
  const size = new Vector2(view.widthPx, view.heightPx);
  const uniforms = {
    uFrame: { value: target.texture },
    uFrameSize: { value: size.clone().multiplyScalar(2) },
  };
  await readStrips(renderer, size, exposure, FRAME_FRAGMENT, uniforms, send);
}

async function readStrips(
  renderer: WebGLRenderer,
  size: Vector2,
  exposure: number,
  fragmentShader: string,
  uniforms: RawShaderMaterial['uniforms'],
  send: Send,
): Promise<void> {
  const origin = new Vector2();
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: `precision highp float; in vec3 position; ${RESOLVE_VERTEX}`,
    fragmentShader: `precision highp float; ${fragmentShader}`,
    uniforms: {
      ...uniforms,
      uSize: { value: size },
      uOrigin: { value: origin },
      uExposure: { value: exposure },
    },
  });
  const quad = new Mesh(new PlaneGeometry(2, 2), material);
  quad.frustumCulled = false;
  const scene = new Scene().add(quad);
  const stripPx = Math.min(STRIP_PX, size.y);
  const target = new WebGLRenderTarget(size.x, stripPx, { depthBuffer: false });
  for (let bottom = size.y - stripPx; ; bottom = Math.max(0, bottom - stripPx)) {
    origin.set(0, bottom);
    renderer.setRenderTarget(target);
    renderer.render(scene, new OrthographicCamera());
    const rows = new Uint8Array(size.x * stripPx * 4);
    renderer.readRenderTargetPixels(target, 0, 0, size.x, stripPx, rows);
    await send(flipped(rows, size.x * 4), size.y - bottom - stripPx);
    if (bottom === 0) return;
  }
}

/** Rows read at once; 8192 × 256 × 4 bytes are 8 MiB. */
const STRIP_PX = 256;

function flipped(rows: Uint8Array, rowBytes: number): Uint8Array {
  const out = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at += rowBytes)
    out.set(rows.subarray(at, at + rowBytes), rows.length - rowBytes - at);
  return out;
}

type Send = (rows: Uint8Array, topRow: number) => Promise<void>;
