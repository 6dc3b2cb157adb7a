import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { modelToolMessages } from '../../src/i18n/model-tools.ts';
import { type ModelData, modelMessages } from '../../src/i18n/model3d.ts';
import type { PreparedTiers } from '../../src/media/prepared.ts';
import { planModelView } from '../../src/model/model-view.ts';
import { PROJECT } from './build-peers.ts';

/** How to get the peer; it is no dependency of the project. */
export const INSTALL_SPARK = 'npm install --no-save @sparkjsdev/spark@2.2.0';

/** The size and the view of all pictures: software draws them, and larger ones would only take longer. */
export const SPLAT_VIEW = { widthPx: 320, heightPx: 240, fovDeg: 35 } as const;

export function hasSpark(): boolean {
  return existsSync(join(PROJECT, 'node_modules/@sparkjsdev/spark'));
}

/**
 * Writes a page with our whole viewer as visitors get it: the first version comes at once, the finer one after it.
 * @param folder is what a server will serve; `tiers` were made into its `media`
 */
export async function writeOurPage(folder: string, tiers: PreparedTiers): Promise<void> {
  await bundle(join(import.meta.dirname, 'splat-page.ts'), folder, 'ours');
  const model = planModelView({ id: 'splats', tiers, tour: undefined, words: [] });
  const data: ModelData = {
    model,
    language: 'en',
    messages: modelMessages('en'),
    tools: modelToolMessages('en'),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const style =
    'html,body,#model,.m3-stage,.m3-pane,canvas{margin:0;inline-size:100%;block-size:100%;position:absolute}';
  writePage(folder, 'ours', {
    style,
    body: `<div id="model"></div><script type="application/json" id="data">${json}</script>`,
  });
}

/** Writes a page with three alone and one part that draws splats; `?file=` says which. */
export async function writeBarePage(folder: string, { id, script, eye, target }: BarePage): Promise<void> {
  await bundle(join(PROJECT, 'bench/peers/splats', script), folder, id);
  writePage(folder, id, {
    style: 'body{margin:0}canvas{display:block}',
    body: `<script>window.bench=${JSON.stringify({ ...SPLAT_VIEW, eye, target })}</script>`,
  });
}

async function bundle(input: string, folder: string, id: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROJECT,
    base: `/${id}/`,
    worker: { format: 'es' },
    build: {
      outDir: join(folder, id),
      emptyOutDir: true,
      assetsDir: '.',
      assetsInlineLimit: 0,
      copyPublicDir: false,
      modulePreload: { polyfill: false },
      rollupOptions: { input, output: { entryFileNames: 'page.js' } },
    },
  });
}

function writePage(folder: string, id: string, { style, body }: { style: string; body: string }): void {
  mkdirSync(join(folder, id), { recursive: true });
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>splats</title><link rel="icon" href="data:,"><style>${style}</style>`;
  const page = `<!doctype html><html lang="en">${head}<body>${body}<script type="module" src="/${id}/page.js"></script></body></html>`;
  writeFileSync(join(folder, id, 'index.html'), page);
}

type BarePage = {
  id: 'ours-bare' | 'spark';
  script: string;
  /** Of the first frame. */
  eye: readonly number[];
  target: readonly number[];
};
