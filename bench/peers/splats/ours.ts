import type { PerspectiveCamera, Scene } from 'three';
import { loadSplat } from '../../../src/viewers/model3d/splat/load-splat.ts';
import { start } from './scene.js';

/** Draws our finest version in a bare scene. */
void start(async ({ scene, camera }: { scene: Scene; camera: PerspectiveCamera }) => {
  const url = new URLSearchParams(location.search).get('file') ?? '';
  const content = await loadSplat(fetch(url).then((response) => response.arrayBuffer()));
  scene.add(content.group);
  let waiting: (() => void)[] = [];
  const redraw = () => {
    for (const tell of waiting) tell();
    waiting = [];
  };
  return {
    beforeFrame: () => content.beforeFrame?.(camera, redraw),
    settle: () =>
      Promise.race([
        new Promise<void>((resolve) => waiting.push(resolve)),
        new Promise((resolve) => setTimeout(resolve, 250)),
      ]),
  };
});
