import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type TourData, tourMessages } from '../../src/i18n/tour.ts';
import { makePanorama } from '../../src/media/panorama-fs.ts';
import { makeStartTiles } from '../../src/media/start-tiles-fs.ts';
import type { View } from '../../src/model/panorama.ts';

/**
 * Writes a page that shows one panorama with our viewer as soon as it is loaded, without a poster: the HTML carries what
 * ours carries, which includes the preview.
 * @param folder is what a server will serve
 * @returns the address of the page
 */
export async function writeOurTour({ folder, file, view }: PageInput): Promise<string> {
  const cacheDir = join(folder, 'media');
  const panorama = await makePanorama({ file, cacheDir });
  const startTiles = await makeStartTiles({ panorama, view, cacheDir });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'ours'),
      assetsDir: '.',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: join(import.meta.dirname, 'tour-page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
    base: '/ours/',
  });
  const shared = { language: 'en' as const, title: 'Scene', description: '', links: [], hotspots: [] };
  const data: TourData = {
    language: 'en',
    messages: tourMessages('en'),
    tour: {
      start: 'scene',
      mediaBase: '/media/',
      startTiles,
      poster: { webp: [], jpeg: { url: '', widthPx: 16, heightPx: 9 } },
      scenes: [{ id: 'scene', kind: 'photograph', view, panorama, ...shared }],
    },
  };
  mkdirSync(join(folder, 'ours'), { recursive: true });
  writeFileSync(join(folder, 'ours/index.html'), toHtml(JSON.stringify(data).replaceAll('<', '\\u003c')));
  return '/ours/';
}

function toHtml(json: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>tour</title><link rel="icon" href="data:,">
<style>html,body,#tour,.tour-stage,.tour-pane,canvas{margin:0;inline-size:100%;block-size:100%;position:absolute}canvas[hidden]{display:none}</style>
<div id="tour"></div><script type="application/json" id="data">${json}</script><script type="module" src="/ours/page.js"></script></html>
`;
}

export type PageInput = { folder: string; file: string; view: View };
