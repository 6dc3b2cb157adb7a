import {
  type Camera,
  HalfFloatType,
  LinearFilter,
  PerspectiveCamera,
  type Texture,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { hideUnsolid } from './depths.ts';
import type { Stage, StageWater } from './stage.ts';

/** Draws the six faces around the eye as linear light: east, west, up, down, south, north (see `FACES_GLSL`). */
export function drawCube(renderer: WebGLRenderer, stage: Stage, eye: Vector3, facePx: number): Texture[] {
  return FACES.map(([forward, up]) => {
    const camera = new PerspectiveCamera(fovDeg(facePx), 1, 0.05, 60000);
    camera.position.copy(eye);
    camera.up.set(...up);
    camera.lookAt(eye.clone().add(new Vector3(...forward)));
    camera.updateMatrixWorld();
    const target = new WebGLRenderTarget(facePx, facePx, {
      type: HalfFloatType,
      minFilter: LinearFilter,
      magFilter: LinearFilter,
    });
    drawStage(renderer, stage, camera, target);
    return target.texture;
  });
}

/** Draws depth first and then light, so that every pixel is lit once however many leaves lie behind it. */
export function drawStage(
  renderer: WebGLRenderer,
  stage: Stage,
  camera: Camera,
  target: WebGLRenderTarget,
): void {
  renderer.setRenderTarget(target);
  const hidden = hideUnsolid(stage);
  stage.scene.overrideMaterial = stage.depth;
  renderer.render(stage.scene, camera);
  stage.scene.overrideMaterial = null;
  for (const mesh of hidden) mesh.visible = true;
  renderer.autoClear = false;
  renderer.render(stage.scene, camera);
  renderer.autoClear = true;
}

/** Draws what a level water mirrors: the cube seen from the eye's mirror image below it, cut off at the surface. Waters of one level share it. */
export function drawMirror(
  renderer: WebGLRenderer,
  stage: Stage,
  water: StageWater,
  eye: Vector3,
  facePx: number,
): Texture[] {
  const { uClipM } = stage.shared;
  if (!uClipM) throw new Error('the shared uniforms have no clip height');
  const hidden = stage.water.filter(({ mesh }) => mesh.visible);
  for (const { mesh } of hidden) mesh.visible = false;
  uClipM.value = water.levelM - 0.02;
  const below = eye.clone().setY(2 * water.levelM - eye.y);
  const faces = drawCube(renderer, stage, below, facePx);
  water.setMirror(faces);
  uClipM.value = -1e9;
  for (const { mesh } of hidden) mesh.visible = true;
  return faces;
}

/** A face shows two pixels more than a quarter turn on each side, so that filtering never reaches over an edge. */
function fovDeg(facePx: number): number {
  return (2 * Math.atan(1 + 4 / facePx) * 180) / Math.PI;
}

type Axis = [number, number, number];
const FACES: [forward: Axis, up: Axis][] = [
  [
    [1, 0, 0],
    [0, 1, 0],
  ],
  [
    [-1, 0, 0],
    [0, 1, 0],
  ],
  [
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0, -1, 0],
    [0, 0, -1],
  ],
  [
    [0, 0, 1],
    [0, 1, 0],
  ],
  [
    [0, 0, -1],
    [0, 1, 0],
  ],
];

/** Looks a direction up in the faces drawn above: `faces(sampler[6], side in pixels, direction)`. */
export const FACES_GLSL = /* glsl */ `
vec3 faces(sampler2D map[6], float side, vec3 d) {
  vec3 a = abs(d);
  float scale = 0.5 / (1.0 + 4.0 / side);
  if (a.x >= a.y && a.x >= a.z) {
    vec2 uv = vec2(d.z * sign(d.x), d.y) / a.x * scale + 0.5;
    return d.x > 0.0 ? texture(map[0], uv).rgb : texture(map[1], uv).rgb;
  }
  if (a.y >= a.z) {
    vec2 uv = vec2(d.x, d.z * sign(d.y)) / a.y * scale + 0.5;
    return d.y > 0.0 ? texture(map[2], uv).rgb : texture(map[3], uv).rgb;
  }
  vec2 uv = vec2(-d.x * sign(d.z), d.y) / a.z * scale + 0.5;
  return d.z > 0.0 ? texture(map[4], uv).rgb : texture(map[5], uv).rgb;
}
`;
