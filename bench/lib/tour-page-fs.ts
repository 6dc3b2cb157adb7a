import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type TourData, viewerMessages } from '../../src/i18n/tour.ts';
import { makePanorama } from '../../src/media/panorama-fs.ts';
import { makeStartTiles } from '../../src/media/start-tiles-fs.ts';
import type { View } from '../../src/model/panorama.ts';
import { bundleTourStart } from '../../src/outputs/bundle-script-fs.ts';
import { ownCopies } from '../../src/outputs/own-copies.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Writes a page that shows one panorama with our viewer as soon as it is loaded, as the site's pages do that open a tour at once: the
 * HTML carries the preview and the script of the first frame.
 * @param folder is what a server will serve
 * @returns the address of the page
 */
export async function writeOurTour({ folder, file, view }: PageInput): Promise<string> {
  const cacheDir = join(folder, 'media');
  const panorama = await makePanorama({ file, cacheDir });
  const startTiles = await makeStartTiles({ file, panorama, view, cacheDir });
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [ownCopies()],
    build: {
      outDir: join(folder, 'ours'),
      assetsDir: '.',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: join(ROOT, 'src/viewers/panorama/at-once.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
    base: '/ours/',
  });
  const shared = { language: 'en' as const, title: 'Scene', description: '', links: [], hotspots: [] };
  const data: TourData = {
    language: 'en',
    messages: viewerMessages('en'),
    tour: {
      start: 'scene',
      mediaBase: '/media/',
      startTiles,
      poster: { webp: [], jpeg: { url: '', widthPx: 16, heightPx: 9 } },
      scenes: [{ id: 'scene', kind: 'photograph', view, panorama, ...shared }],
    },
  };
  mkdirSync(join(folder, 'ours'), { recursive: true });
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const { code } = await bundleTourStart(ROOT);
  writeFileSync(join(folder, 'ours/index.html'), toHtml(json, code));
  return '/ours/';
}

function toHtml(json: string, code: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>tour</title><link rel="icon" href="data:,">
<style>html,body{margin:0;block-size:100%}tour-viewer{display:block}tour-viewer,.tour-stage,.tour-pane,.tour-canvas{position:absolute;inset:0;inline-size:100%;block-size:100%}[hidden]{display:none}</style>
<script type="module" src="/ours/page.js"></script>
<tour-viewer data-at-once><script type="application/json">${json}</script></tour-viewer><script>${code}</script></html>
`;
}

export type PageInput = { folder: string; file: string; view: View };
