import { viewToCamera } from '../../../src/model/camera.ts';
import type { PanoramaManifest, View } from '../../../src/model/panorama.ts';
import { createByteMemory } from '../../../src/viewers/panorama/byte-memory.ts';
import { decodeTile } from '../../../src/viewers/panorama/decode.ts';
import { createPainter } from '../../../src/viewers/panorama/painter.ts';
import { planRoom } from '../../../src/viewers/panorama/room.ts';
import { createSphere } from '../../../src/viewers/panorama/sphere.ts';
import { tileKit } from '../../../src/viewers/panorama/tile-kit.ts';
import { createTileLoader } from '../../../src/viewers/panorama/tile-loader.ts';
import { createTileSource } from '../../../src/viewers/panorama/tile-source.ts';
import { createViewPlan } from '../../../src/viewers/panorama/view-plan.ts';

/**
 * Draws one view of a panorama with the viewer's own sphere and painter, over a black preview, until all its tiles are there.
 * @returns the picture as a PNG data URI
 */
async function drawPanorama({ manifest, view, widthPx, heightPx }: DrawRequest): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const gl = canvas.getContext('webgl2', { antialias: false, depth: false, preserveDrawingBuffer: true });
  if (!gl) throw new Error('no WebGL 2');
  const room = planRoom(2 ** 27, gl.getParameter(gl.MAX_ARRAY_TEXTURE_LAYERS));
  const painter = createPainter(gl, room);
  painter.equip(tileKit);
  const slots = tileKit.createSlots(room.slotCount);
  const source = createTileSource(`/media/${manifest.key}/`, manifest.levels, createByteMemory(2 ** 24));
  const loader = createTileLoader({ source, decode: decodeTile, onArrival: () => {} });
  const feed = { ...loader, plan: createViewPlan(manifest, slots.count) };
  const tiling = tileKit.createTiling({ levels: manifest.levels, feed, slots });
  const sphere = createSphere({ manifest, preview: new ImageData(1, 1), tiling });
  const camera = viewToCamera(view, widthPx / heightPx);
  const look = { camera, ahead: undefined, heightPx, isCovered: false, isUnturned: false, blur: 1 };
  const shared = { painter, fades: false, mayUpload: () => true };
  for (let frame = 1; ; frame += 1) {
    const { part, stage, isSharp } = sphere.update(look, { ...shared, frame, nowMs: performance.now() });
    painter.paint(stage, { here: { part, camera }, arriving: 1, widthPx, heightPx });
    if (isSharp) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const picture = canvas.toDataURL('image/png');
  sphere.dispose();
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return picture;
}

Object.assign(window, { drawPanorama });

export type DrawRequest = { manifest: PanoramaManifest; view: View; widthPx: number; heightPx: number };
export type DrawPanorama = typeof drawPanorama;
