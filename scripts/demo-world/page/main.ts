import { type Texture, Vector3, WebGLRenderer } from 'three';
import { drawCube, drawMirror } from './cube.ts';
import { decodeScene } from './decode.ts';
import { drawDepths } from './depths.ts';
import { createMaterials } from './materials.ts';
import { readEquirect, readFrame } from './resolve.ts';
import { buildStage } from './stage.ts';

/**
 * Draws one view of a scene the server holds and sends the picture back, strip by strip.
 * A cube is drawn face by face at `facePx` and turned into an equirectangular picture; an ordinary picture is drawn
 * twice as large and reduced.
 */
async function draw(order: Order): Promise<void> {
  const renderer = new WebGLRenderer({ antialias: false });
  const { scene, makeMeshes } = decodeScene(await (await fetch('/scene')).arrayBuffer());
  const stage = buildStage(scene, createMaterials(scene), makeMeshes);
  drawDepths(renderer, stage, order.shadowPx);
  const eye = new Vector3(scene.eye.x, scene.eye.y, scene.eye.z);
  const mirrors = new Map<number, Texture[]>();
  for (const water of stage.water) {
    const same = mirrors.get(water.levelM);
    if (same) water.setMirror(same);
    else mirrors.set(water.levelM, drawMirror(renderer, stage, water, eye, Math.min(1280, order.facePx)));
  }
  const send = async (rows: Uint8Array, top: number) => {
    await fetch(`/rows?top=${top}`, { method: 'POST', body: new Uint8Array(rows) });
  };
  if (order.view) await readFrame(renderer, stage, eye, order.view, order.exposure, send);
  else
    await readEquirect(
      renderer,
      drawCube(renderer, stage, eye, order.facePx),
      order.widthPx,
      order.exposure,
      send,
    );
  renderer.dispose();
}

declare global {
  interface Window {
    draw: typeof draw;
  }
}
window.draw = draw;

export type View = { yawDeg: number; pitchDeg: number; fovDeg: number; widthPx: number; heightPx: number };
export type Order = { facePx: number; widthPx: number; shadowPx: number; exposure: number; view?: View };
