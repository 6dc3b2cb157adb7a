import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { buildModel, type Model } from './build-model.ts';
import { type DecodeMeshopt, readGlb } from './glb.ts';
import type { Looks } from './material.ts';

/**
 * Loads one version of a model and makes what three draws.
 * @throws when it cannot be fetched or is damaged, or when `signal` ends it
 */
export async function loadModel(url: string, looks: Looks, signal: AbortSignal): Promise<Model> {
  const [response] = await Promise.all([fetch(url, { signal }), MeshoptDecoder.ready]);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const file = await response.arrayBuffer();
  const decode: DecodeMeshopt = (...input) => MeshoptDecoder.decodeGltfBuffer(...input);
  const model = await buildModel(readGlb(file, decode), looks);
  if (!signal.aborted) return model;
  model.dispose();
  throw new Error('the viewer was closed');
}

/** Tells whether the detailed version may be fetched: not for visitors who asked to save data, nor over slow lines. */
export function mayLoadMore(): boolean {
  // Known to Chromium only; elsewhere nothing speaks against it.
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData !== true && !/2g$/.test(connection?.effectiveType ?? '');
}
