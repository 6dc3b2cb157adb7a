import { statSync } from 'node:fs';

const WIDTHS_PX: readonly number[] = [256, 1024, 4096];
const MOST_KEPT = 60;

/**
 * Makes smaller copies of panoramas for the editor and keeps the latest ones in memory.
 * @returns a function that gives the bytes of a WebP picture at most `widthPx` wide; only some widths are made
 */
export function createPreviews(): (path: string, widthPx: number) => Promise<Buffer> {
  const kept = new Map<string, Promise<Buffer>>();
  return (path, widthPx) => {
    if (!WIDTHS_PX.includes(widthPx)) throw new Error(`expected a width of ${WIDTHS_PX.join(', ')}`);
    const { mtimeMs, size } = statSync(path);
    const key = `${path} ${mtimeMs} ${size} ${widthPx}`;
    const found = kept.get(key) ?? shrink(path, widthPx);
    kept.delete(key); // the one asked for last goes to the end
    kept.set(key, found);
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
    found.catch(() => kept.delete(key));
    return found;
  };
}

async function shrink(path: string, widthPx: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(path, { limitInputPixels: false })
    .resize({ width: widthPx, withoutEnlargement: true })
    .webp({ quality: 82, effort: 1 })
    .toBuffer();
}
