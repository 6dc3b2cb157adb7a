import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { type ContentKind, TEXTURE_BUDGETS } from '../../model/model-view.ts';
import { buildModel } from './build-model.ts';
import type { Content, ContentSource, LoadContent } from './content.ts';
import { type DecodeMeshopt, readGlb } from './glb.ts';

/**
 * Loads one version of a model and makes what three draws.
 * @throws when it cannot be fetched or is damaged, or when `signal` ends it
 */
export async function loadContent(kind: ContentKind, source: ContentSource): Promise<Content> {
  const content = await LOADERS[kind](source);
  if (!source.signal.aborted) return content;
  content.dispose();
  throw new Error('the viewer was closed');
}

async function loadMesh({ url, looks, signal }: ContentSource): Promise<Content> {
  const [file] = await Promise.all([fetchFile({ url, signal }).then(unpack), MeshoptDecoder.ready]);
  const decode: DecodeMeshopt = (...input) => MeshoptDecoder.decodeGltfBuffer(...input);
  return buildModel(readGlb(file, decode), looks);
}

/** A server that says how the file is packed has had the browser unpack it. */
async function unpack(file: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(file, 0, Math.min(2, file.byteLength));
  if (first !== 0x1f || second !== 0x8b) return file;
  return new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

async function fetchFile({ url, signal }: Pick<ContentSource, 'url' | 'signal'>): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

/**
 * The one place where a kind of content plugs in. Ground is baked to triangles by the build. What is drawn otherwise comes in
 * a script of its own.
 */
const LOADERS: Readonly<Record<ContentKind, LoadContent>> = {
  mesh: loadMesh,
  terrain: loadMesh,
  splat(source) {
    const file = fetchFile(source); // on its way while the script is
    file.catch(() => {}); // told below, unless the script itself cannot be had
    return import('./splat/load-splat.ts').then(({ loadSplat }) => loadSplat(file));
  },
};

/** Gives the graphics memory that pictures may take here, in bytes: that of a phone where fingers point or memory is short. */
export function textureBudget(): number {
  // Known to Chromium only.
  const { deviceMemory = 8 } = navigator as Navigator & { deviceMemory?: number };
  const isPhone = matchMedia('(pointer: coarse)').matches || deviceMemory <= 4;
  return TEXTURE_BUDGETS[isPhone ? 'phone' : 'desktop'];
}

/** Tells whether the detailed version may be fetched: not for visitors who asked to save data, nor over slow lines. */
export function mayLoadMore(): boolean {
  // Known to Chromium only; elsewhere nothing speaks against it.
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData !== true && !/2g$/.test(connection?.effectiveType ?? '');
}
