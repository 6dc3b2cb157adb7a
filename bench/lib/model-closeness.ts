import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { build } from 'vite';
import type { Raster } from '../../src/media/raster.ts';
import { similarity } from '../../src/media/similarity.ts';

/** Writes the page that draws any GLB from eight sides into a folder that a server will serve; Draco’s decoder lies in its `peer/draco/`. */
export async function writeClosenessPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    base: '/closeness/',
    build: {
      outDir: join(folder, 'closeness'),
      assetsDir: '.',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: join(import.meta.dirname, 'closeness-page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const body = '<script type="module" src="/closeness/page.js"></script>';
  writeFileSync(
    join(folder, 'closeness/index.html'),
    `<!doctype html><title>sides</title><link rel="icon" href="data:,"><body>${body}`,
  );
}

/**
 * Compares versions of a model with the original by eye: each drawn from eight sides under the same light.
 *
 * @param page address of the page of {@link writeClosenessPage}
 * @param urls the original first
 * @returns for each but the first the mean SSIM over the sides
 */
export async function compareSides(
  browser: Browser,
  page: string,
  urls: readonly string[],
): Promise<Sides[]> {
  const context = await browser.newContext({ viewport: { width: 640, height: 640 } });
  try {
    const tab = await context.newPage();
    await tab.goto(page);
    await tab.waitForFunction(() => typeof window.drawSides === 'function');
    const [first = '', ...others] = urls;
    const original = await tab.evaluate((url) => window.drawSides(url), first);
    const wanted = await Promise.all(original.pictures.map(toRaster));
    const found: Sides[] = [];
    for (const url of others) {
      const drawn = await tab.evaluate(([at, box]) => window.drawSides(at, box), [
        url,
        original.box,
      ] as const);
      const rasters = await Promise.all(drawn.pictures.map(toRaster));
      const ssims = rasters.map((raster, side) => similarity(wanted[side] ?? raster, raster));
      found.push({
        ssim: ssims.reduce((sum, value) => sum + value, 0) / ssims.length,
        least: Math.min(...ssims),
        pictures: drawn.pictures,
      });
    }
    return found;
  } finally {
    await context.close();
  }
}

async function toRaster(dataUrl: string): Promise<Raster> {
  const png = Buffer.from(dataUrl.split(',')[1] ?? '', 'base64');
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), widthPx: info.width, heightPx: info.height };
}

/** `ssim` is the mean of the sides, `least` that of the side with the least, `pictures` PNG as data addresses. */
export type Sides = { ssim: number; least: number; pictures: string[] };
