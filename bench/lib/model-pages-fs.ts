import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { modelToolMessages } from '../../src/i18n/model-tools.ts';
import { type ModelData, modelMessages } from '../../src/i18n/model3d.ts';
import { makeModelTiers } from '../../src/media/model-tiers-fs.ts';
import { planModelView } from '../../src/model/model-view.ts';
import { PROJECT } from './build-peers.ts';

const PEER = join(PROJECT, 'node_modules/@google/model-viewer');
const DRACO = join(PROJECT, 'node_modules/three/examples/jsm/libs/draco/gltf');
const STYLE =
  'html,body,#model,model-viewer,.m3-stage,.m3-pane,canvas{margin:0;inline-size:100%;block-size:100%;position:absolute}';

/** How to get the peer; it is no dependency of the project. */
export const INSTALL_MODEL_VIEWER = 'npm install --no-save @google/model-viewer@4.4.0';

/** Tells whether the peer is there. */
export function hasModelViewer(): boolean {
  return existsSync(PEER);
}

/** Gives the version of the peer. */
export function modelViewerVersion(): string {
  return JSON.parse(readFileSync(join(PEER, 'package.json'), 'utf8')).version;
}

/** Bundles our viewer and copies the peer's script with its decoder, so that nothing comes from elsewhere. */
export async function prepareViewers(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    base: '/ours/',
    build: {
      outDir: join(folder, 'ours'),
      assetsDir: '.',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: join(import.meta.dirname, 'model-page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  mkdirSync(join(folder, 'peer/draco'), { recursive: true });
  copyFileSync(join(PEER, 'dist/model-viewer.min.js'), join(folder, 'peer/model-viewer.js'));
  for (const name of ['draco_decoder.wasm', 'draco_wasm_wrapper.js', 'draco_decoder.js'])
    copyFileSync(join(DRACO, name), join(folder, 'peer/draco', name));
}

/**
 * Writes two pages that show one model as soon as they are loaded: ours with the versions the build makes of it, the peer's
 * with the file as it was delivered.
 *
 * @returns addresses of the pages, and bytes of the files
 */
export async function writeModelPages(folder: string, file: string): Promise<ModelPages> {
  const name = basename(file, '.glb');
  const tiers = await makeModelTiers(file, join(folder, 'media'));
  if (!tiers) throw new Error(`${file} cannot be unpacked`);
  const model = planModelView({ id: 'model', tiers, tour: undefined, words: [] });
  const data: ModelData = {
    model,
    language: 'en',
    messages: modelMessages('en'),
    tools: modelToolMessages('en'),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const page = (id: string, body: string) => {
    mkdirSync(join(folder, id, name), { recursive: true });
    writeFileSync(join(folder, id, name, 'index.html'), toHtml(body));
    return `/${id}/${name}/`;
  };
  mkdirSync(join(folder, 'files'), { recursive: true });
  copyFileSync(file, join(folder, 'files', basename(file)));
  const original = file.replace(/_draco(?=\.glb$)/, '');
  if (existsSync(original)) copyFileSync(original, join(folder, 'files', basename(original)));
  writeFileSync(
    join(folder, `files/${name}-high.glb`),
    gunzipSync(readFileSync(join(folder, tiers.high.url))),
  );
  return {
    name,
    ours: page(
      'ours',
      `<div id="model"></div><script type="application/json" id="data">${json}</script><script type="module" src="/ours/page.js"></script>`,
    ),
    peer: page(
      'peer',
      `<script>self.ModelViewerElement={dracoDecoderLocation:'/peer/draco/'}</script><script type="module" src="/peer/model-viewer.js"></script>` +
        `<model-viewer id="model" src="/files/${basename(file)}" camera-controls></model-viewer>` +
        `<script>document.querySelector('model-viewer').addEventListener('load',()=>requestAnimationFrame(()=>requestAnimationFrame(()=>document.documentElement.setAttribute('data-first',String(performance.now())))))</script>`,
    ),
    fileBytes: readFileSync(file).length,
    highBytes: tiers.high.sizeBytes,
    finest: {
      original: `/files/${basename(existsSync(original) ? original : file)}`,
      peer: `/files/${basename(file)}`,
      ours: `/files/${name}-high.glb`,
    },
  };
}

function toHtml(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>model</title><link rel="icon" href="data:,"><style>${STYLE}</style>${body}</html>\n`;
}

export type ModelPages = {
  name: string;
  ours: string;
  peer: string;
  fileBytes: number;
  highBytes: number;
  /** Addresses of files that any loader reads: as the scan was published before it was compressed, if that lies beside it. */
  finest: { original: string; peer: string; ours: string };
};
