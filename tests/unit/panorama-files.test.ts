import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePanorama, makePoster } from '../../src/media/panorama-fs.ts';
import { FACES, type PanoramaManifest } from '../../src/model/panorama.ts';

let folder = '';
let cacheDir = '';
let file = '';
let manifest: PanoramaManifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panorama-'));
  cacheDir = join(folder, 'media');
  file = await paint('gradient.png', 2048, 1024);
  manifest = await makePanorama({ file, cacheDir });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the manifest says all the viewer needs, in under two kilobytes', () => {
  expect(manifest.faceSizePx).toBe(656);
  expect(manifest.tileSizePx).toBe(512);
  expect(manifest.levels).toEqual([
    { level: 0, sizePx: 328, columns: 1 },
    { level: 1, sizePx: 656, columns: 2 },
  ]);
  expect(manifest.preview).toMatch(/^data:image\/webp;base64,/);
  expect(manifest.colour).toMatch(/^#[0-9a-f]{6}$/);
  expect(JSON.stringify(manifest).length).toBeLessThan(2048);
});

test('the preview is the whole sphere, 64 by 32 pixels', async () => {
  const bytes = Buffer.from(manifest.preview.split(',')[1] ?? '', 'base64');
  expect(bytes.length).toBeLessThan(1024);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 64, height: 32, format: 'webp' });
});

test('exactly the planned tiles are there, the last column and row smaller', async () => {
  const files = (await readdir(join(cacheDir, manifest.key))).filter((name) => name.endsWith('.webp'));
  expect(files).toHaveLength(6 * (1 + 4));
  expect(await sizeOf('f-0-0-0.webp')).toEqual([328, 328]);
  expect(await sizeOf('f-1-0-0.webp')).toEqual([512, 512]);
  expect(await sizeOf('d-1-1-0.webp')).toEqual([144, 512]);
  expect(await sizeOf('d-1-1-1.webp')).toEqual([144, 144]);
});

// Before compression they differ by one step at most (panorama-projection.test.ts); WebP at quality 75 adds the rest.
test('tiles of a gradient join without a seam', async () => {
  const steps: number[] = [];
  for (const face of FACES) {
    const left = await pixels(`${face}-1-0-0.webp`);
    const right = await pixels(`${face}-1-1-0.webp`);
    const below = await pixels(`${face}-1-0-1.webp`);
    for (let index = 0; index < 512; index += 1) {
      steps.push(distance(left.at(511, index), right.at(0, index)));
      steps.push(distance(left.at(index, 511), below.at(index, 0)));
    }
  }
  expect(Math.max(...steps)).toBeLessThanOrEqual(10);
  expect(steps.reduce((sum, step) => sum + step, 0) / steps.length).toBeLessThanOrEqual(3);
});

test('the same picture is not made twice', async () => {
  const tile = join(cacheDir, manifest.key, 'f-0-0-0.webp');
  const before = await stat(tile);
  expect(await makePanorama({ file, cacheDir })).toEqual(manifest);
  expect((await stat(tile)).mtimeMs).toBe(before.mtimeMs);
});

test('a picture that is not 2:1 is refused and leaves nothing behind', async () => {
  const wrong = await paint('wrong.png', 300, 200);
  const before = await readdir(cacheDir);
  await expect(makePanorama({ file: wrong, cacheDir })).rejects.toThrow(/300×200.*twice as wide/);
  expect(await readdir(cacheDir)).toEqual(before);
});

test('grey, transparent and sixteen-bit pictures are read as well', async () => {
  const grey = join(folder, 'grey.png');
  await sharp(file).resize(128, 64).greyscale().toColourspace('b-w').toFile(grey);
  const clear = join(folder, 'clear.png');
  await sharp(file).resize(128, 64).ensureAlpha(0.5).toFile(clear);
  const deep = join(folder, 'deep.png');
  await sharp(file).resize(128, 64).toColourspace('rgb16').toFile(deep);
  for (const each of [grey, clear, deep]) {
    expect((await makePanorama({ file: each, cacheDir })).levels).toHaveLength(1);
  }
});

test('posters show the first view in two widths and as JPEG', async () => {
  const view = { yawDeg: 90, pitchDeg: 0, fovDeg: 75 };
  const poster = await makePoster({ file, view, cacheDir });
  expect(poster.webp.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
    [640, 360],
    [1280, 720],
  ]);
  for (const each of [...poster.webp, poster.jpeg]) {
    const made = await sharp(join(cacheDir, poster.key, each.file)).metadata();
    expect([made.width, made.height]).toEqual([each.widthPx, each.heightPx]);
  }
  const other = await makePoster({ file, view: { ...view, yawDeg: 0 }, cacheDir });
  expect(other.key).not.toBe(poster.key);
});

/** A gradient that grows to the right and downwards. */
async function paint(name: string, width: number, height: number): Promise<string> {
  const data = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const turn = (2 * Math.PI * (column + 0.5)) / width;
      const red = 128 + 100 * Math.sin(turn) * Math.sin((Math.PI * (row + 0.5)) / height);
      data.set([red, 40 + (150 * row) / height, 90], (row * width + column) * 3);
    }
  }
  const path = join(folder, name);
  await sharp(data, { raw: { width, height, channels: 3 } }).toFile(path);
  return path;
}

async function sizeOf(name: string): Promise<number[]> {
  const { width, height } = await sharp(join(cacheDir, manifest.key, name)).metadata();
  return [width, height];
}

async function pixels(name: string) {
  const { data, info } = await sharp(join(cacheDir, manifest.key, name))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { at: (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)] };
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? Number.NaN))));
}
