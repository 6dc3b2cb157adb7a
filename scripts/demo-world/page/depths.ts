import {
  DepthTexture,
  FloatType,
  type Matrix4,
  NearestFilter,
  type Object3D,
  OrthographicCamera,
  type Vector2,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import type { Stage } from './stage.ts';

/** Radii of the three sun shadow maps around the eye, metres: what is near gets small texels. */
const SHADOW_REACH_M = [28, 220, 2600];
/** Radius within which the sky's light is counted, metres. */
const SKY_REACH_M = 60;
/** How far towards the light something may stand and still throw shadow, metres. */
const DEPTH_M = 5000;

/** Draws the depth maps for sun shadow (three sizes) and for sky light (sixteen directions in one atlas). */
export function drawDepths(renderer: WebGLRenderer, stage: Stage, sizePx: number): void {
  const { shared, packed } = stage;
  const eye = new Vector3(packed.eye.x, packed.eye.y, packed.eye.z);
  const sun = uniform<Vector3>(shared, 'uSunDirection');
  const hidden = hideUnsolid(stage);
  stage.scene.overrideMaterial = stage.depth;
  SHADOW_REACH_M.forEach((reachM, i) => {
    const target = depthTarget(sizePx);
    const camera = aim(eye, sun, reachM);
    const left = i === 0 ? [] : hide(stage, ({ isSmall }) => isSmall === true);
    renderer.setRenderTarget(target);
    renderer.render(stage.scene, camera);
    for (const mesh of left) mesh.visible = true;
    uniform<(DepthTexture | null)[]>(shared, 'uShadow')[i] = target.depthTexture;
    uniform<Matrix4[]>(shared, 'uShadowMatrix')
      [i]?.copy(camera.projectionMatrix)
      .multiply(camera.matrixWorldInverse);
  });
  uniform<Vector3>(shared, 'uShadowReach').fromArray(SHADOW_REACH_M);
  if (shared.uShadowTexel) shared.uShadowTexel.value = 1 / sizePx;
  const left = hide(stage, ({ isSmall, isLand }) => isSmall === true || isLand === true);
  drawSkyAtlas(renderer, stage, eye, sizePx);
  for (const mesh of left) mesh.visible = true;
  stage.scene.overrideMaterial = null;
  for (const mesh of hidden) mesh.visible = true;
  renderer.setRenderTarget(null);
}

function drawSkyAtlas(renderer: WebGLRenderer, stage: Stage, eye: Vector3, sizePx: number): void {
  const target = depthTarget(sizePx);
  const cell = sizePx / 4;
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.autoClear = false;
  const directions = uniform<Vector3[]>(stage.shared, 'uSkyDirection');
  const matrices = uniform<Matrix4[]>(stage.shared, 'uSkyMatrix');
  for (let i = 0; i < 16; i += 1) {
    // Even over the hemisphere by solid angle, turned by the golden angle, kept off the horizon.
    const up = 0.12 + (0.88 * (i + 0.5)) / 16;
    const turn = i * 2.399963;
    const out = Math.sqrt(1 - up * up);
    const direction = new Vector3(out * Math.cos(turn), up, out * Math.sin(turn));
    const camera = aim(eye, direction, SKY_REACH_M);
    target.viewport.set((i % 4) * cell, Math.floor(i / 4) * cell, cell, cell);
    target.scissor.copy(target.viewport);
    target.scissorTest = true;
    renderer.setRenderTarget(target);
    renderer.render(stage.scene, camera);
    directions[i]?.copy(direction);
    matrices[i]?.copy(camera.projectionMatrix).multiply(camera.matrixWorldInverse);
  }
  renderer.autoClear = true;
  const map = stage.shared.uSkyMap;
  if (map) map.value = target.depthTexture;
  uniform<Vector2>(stage.shared, 'uSkyReach').set(SKY_REACH_M, (2 * SKY_REACH_M) / cell);
}

function aim(eye: Vector3, toward: Vector3, reachM: number): OrthographicCamera {
  const camera = new OrthographicCamera(-reachM, reachM, reachM, -reachM, 0, 2 * DEPTH_M);
  camera.position.copy(eye).addScaledVector(toward, DEPTH_M);
  camera.up.set(0, 0, 1);
  camera.lookAt(eye);
  camera.updateMatrixWorld();
  return camera;
}

function depthTarget(sizePx: number): WebGLRenderTarget {
  const depthTexture = new DepthTexture(sizePx, sizePx, FloatType);
  depthTexture.minFilter = NearestFilter;
  depthTexture.magFilter = NearestFilter;
  return new WebGLRenderTarget(sizePx, sizePx, { depthTexture });
}

/** Hides everything that throws no shadow and returns it. */
export function hideUnsolid({ scene, solid }: Stage): Object3D[] {
  const throwing = new Set<Object3D>(
    solid.filter(({ material }) => Array.isArray(material) || !material.transparent),
  );
  const hidden = scene.children.filter((child) => child.visible && !throwing.has(child));
  for (const child of hidden) child.visible = false;
  return hidden;
}

/** Hides the solid things that `picks` takes by what is known of them, and returns those it hid. */
function hide({ solid }: Stage, picks: (known: Object3D['userData']) => boolean): Object3D[] {
  const hidden = solid.filter((mesh) => mesh.visible && picks(mesh.userData));
  for (const mesh of hidden) mesh.visible = false;
  return hidden;
}

/** Reads a shared uniform whose type the maker of the uniforms fixed. */
function uniform<T>(shared: Stage['shared'], name: string): T {
  // The values are made in materials.ts, where their types stand beside their names.
  return shared[name]?.value as T;
}
