import { SparkRenderer, SplatMesh } from '@sparkjsdev/spark';
import { start } from './scene.js';

void start(async ({ scene, renderer }) => {
  const spark = new SparkRenderer({ renderer });
  scene.add(spark);
  const splats = new SplatMesh({ url: new URLSearchParams(location.search).get('file') });
  await splats.initialized;
  scene.add(splats);
  return { beforeFrame() {}, settle: () => new Promise((resolve) => setTimeout(resolve, 30)) };
});
