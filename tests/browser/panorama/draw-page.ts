import { LinearSRGBColorSpace, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { degreesToRadians, type PanoramaManifest, type View } from '../../../src/model/panorama.ts';
import { viewToCamera } from '../../../src/viewers/panorama/projection.ts';
import { createPyramid } from '../../../src/viewers/panorama/pyramid.ts';

/**
 * Draws one view of a panorama with the viewer's own pyramid, without the preview under it, until all its tiles are there.
 * @returns the picture as a PNG data URI
 */
async function drawPanorama({ manifest, view, widthPx, heightPx }: DrawRequest): Promise<string> {
  const renderer = new WebGLRenderer({ antialias: false, depth: false, preserveDrawingBuffer: true });
  renderer.outputColorSpace = LinearSRGBColorSpace; // as the viewer: colours pass through as they are
  renderer.setSize(widthPx, heightPx);
  const camera = new PerspectiveCamera(view.fovDeg, widthPx / heightPx, 0.1, 10);
  camera.rotation.set(degreesToRadians(view.pitchDeg), -degreesToRadians(view.yawDeg), 0, 'YXZ');
  const scene = new Scene();
  const pyramid = createPyramid({ manifest, mediaBase: '/media/', capBytes: 2 ** 27, onChange: () => {} });
  scene.add(pyramid.group);
  const seen = viewToCamera(view, widthPx / heightPx);
  while (!pyramid.update(seen, heightPx).isSharp) await new Promise((resolve) => setTimeout(resolve, 20));
  renderer.render(scene, camera);
  const picture = renderer.domElement.toDataURL('image/png');
  pyramid.dispose();
  renderer.dispose();
  return picture;
}

Object.assign(window, { drawPanorama });

export type DrawRequest = { manifest: PanoramaManifest; view: View; widthPx: number; heightPx: number };
export type DrawPanorama = typeof drawPanorama;
