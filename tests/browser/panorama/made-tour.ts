import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { build } from 'vite';
import { makePanorama } from '../../../src/media/panorama-fs.ts';
import type { SceneView, TourView } from '../../../src/model/tour-view.ts';
import { serveFolder } from '../../../src/outputs/serve-fs.ts';

/** Colours of the two eyes of the scene `both`. */
export const LEFT_RGB = { r: 200, g: 40, b: 40 };
export const RIGHT_RGB = { r: 40, g: 40, b: 200 };
const GREEN = { r: 40, g: 160, b: 60 };

/**
 * Serves one page with the viewer and two scenes: `both`, a stereo panorama red for the left eye and blue for the right, with a way
 * straight ahead to the green scene `plain` and a word to its right.
 */
export async function serveMadeTour(): Promise<MadeTour> {
  const folder = await mkdtemp(join(tmpdir(), 'made-tour-'));
  const cacheDir = join(folder, 'media');
  const [both, plain] = [join(folder, 'both.png'), join(folder, 'plain.png')];
  const size = { width: 1024, height: 512, channels: 3 as const };
  const right = await sharp({ create: { ...size, background: RIGHT_RGB } })
    .png()
    .toBuffer();
  await sharp({ create: { ...size, height: 1024, background: LEFT_RGB } })
    .composite([{ input: right, left: 0, top: 512 }])
    .toFile(both);
  await sharp({ create: { ...size, background: GREEN } }).toFile(plain);
  const scenes: SceneView[] = [
    {
      ...sceneOf('both'),
      panorama: await makePanorama({ file: both, cacheDir, declared: { stereo: 'top-bottom' } }),
      northDeg: 0,
      links: [{ to: 'plain', title: 'The green room', language: 'en', yawDeg: 0, pitchDeg: 0 }],
      hotspots: [
        {
          id: 'word',
          kind: 'info',
          yawDeg: 60,
          pitchDeg: 0,
          language: 'en',
          label: 'A <b>word</b>',
          text: 'Ordinary words.',
        },
      ],
    },
    { ...sceneOf('plain'), panorama: await makePanorama({ file: plain, cacheDir }), northDeg: 90 },
  ];
  await writeFile(join(folder, 'index.html'), PAGE);
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      outDir: join(folder, 'script'),
      minify: false,
      lib: { entry: join(import.meta.dirname, 'tour-page.ts'), formats: ['es'], fileName: 'page' },
    },
    base: '/script/',
  });
  const site = await serveFolder({ folder, port: 0, host: '127.0.0.1' });
  const poster = { webp: [], jpeg: { url: '', widthPx: 16, heightPx: 9 } };
  return {
    url: site.url,
    folder,
    tour: { start: 'both', mediaBase: '/media/', poster, scenes },
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function sceneOf(id: string): Omit<SceneView, 'panorama'> {
  const view = { yawDeg: 0, pitchDeg: 0, fovDeg: 75 };
  const words = { language: 'en' as const, title: id, description: '' };
  return { id, ...words, kind: 'render', view, links: [], hotspots: [] };
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>tour-viewer { display: block; position: relative; block-size: 480px } .tour-stage, .tour-pane, canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100% }
.tour-tools, .tour-film { position: absolute; inset-block-end: 0; z-index: 1 }</style>
<tour-viewer></tour-viewer><script type="module" src="/script/page.js"></script>`;

export type MadeTour = { url: string; folder: string; tour: TourView; close: () => Promise<void> };
