import { statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptPixels } from '../../src/media/panorama-files.ts';
import { makePanorama } from '../../src/media/panorama-fs.ts';
import { makePoster } from '../../src/media/poster-fs.ts';
import { makeScenePictures } from '../../src/media/scene-pictures-fs.ts';
import { FACES, type PanoramaManifest, tileKey } from '../../src/model/panorama.ts';
import { packFile, readBasePack } from '../../src/model/panorama-packs.ts';

let folder = '';
let cacheDir = '';
let file = '';
let manifest: PanoramaManifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panorama-'));
  cacheDir = join(folder, 'media');
  file = await paint('gradient.png', 2080, 1040);
  manifest = await makePanorama({ file, cacheDir });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the manifest says all the viewer needs, in under two kilobytes', () => {
  expect(manifest.faceSizePx).toBe(520);
  expect(manifest.tileSizePx).toBe(256);
  expect(manifest.levels).toEqual([
    { level: 0, sizePx: 130, columns: 1 },
    { level: 1, sizePx: 260, columns: 2 },
    { level: 2, sizePx: 520, columns: 3 },
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

test('there is a pack for each face and level and one base, and nothing else is published', async () => {
  const files = (await readdir(join(cacheDir, manifest.key))).filter((name) => !name.startsWith('.'));
  const packs = FACES.flatMap((face) => [`${face}-1.webp`, `${face}-2.webp`]);
  expect(files.sort()).toEqual([...packs, 'base.webp'].sort());
});

test('the base says where every tile lies; each is a picture one pixel larger on every side', async () => {
  const tiles = await readTiles();
  expect(tiles).toHaveLength(6 * (1 + 4 + 9));
  const sizes = new Map(
    await Promise.all(
      tiles.map(async ({ key, bytes }) => {
        const { width, height, format } = await sharp(bytes).metadata();
        return [key, [width, height, format]] as const;
      }),
    ),
  );
  expect(sizes.get('f-0-0-0')).toEqual([132, 132, 'webp']);
  expect(sizes.get('u-1-0-0')).toEqual([258, 258, 'webp']);
  expect(sizes.get('d-2-2-0')).toEqual([10, 258, 'webp']);
  expect(sizes.get('d-2-2-2')).toEqual([10, 10, 'webp']);
});

test('the tiles of a pack fill it without a gap', async () => {
  const found = readBasePack(await readPack('base.webp'), manifest.levels);
  for (const face of FACES) {
    const own = found.filter(({ tile }) => tile.face === face && tile.level === 2);
    expect(own.map(({ start }) => start)).toEqual([0, ...own.map(({ end }) => end).slice(0, -1)]);
    expect(own.at(-1)?.end).toBe((await readPack(`${face}-2.webp`)).length);
  }
});

test.each([
  ['jpeg', 'jpeg'],
  ['avif', 'heif'],
] as const)(
  'with the format %s all tiles but the smallest are of it, in a panorama of its own',
  async (format, found) => {
    const other = await makePanorama({ file, cacheDir, format });
    expect(other.key).not.toBe(manifest.key);
    const base = await readFile(join(cacheDir, other.key, 'base.webp'));
    for (const { tile, start, end } of readBasePack(base, other.levels)) {
      if (tile.level > 1) continue; // finer ones take their time and are written alike
      const pack = await readFile(join(cacheDir, other.key, packFile(tile)));
      const { format: is } = await sharp(pack.subarray(start, end)).metadata();
      expect(is).toBe(tile.level === 0 ? 'webp' : found);
    }
  },
);

test('WebP is what there is when no format is given', async () => {
  expect((await makePanorama({ file, cacheDir, format: 'webp' })).key).toBe(manifest.key);
});

test('the same picture is not made twice', async () => {
  const base = join(cacheDir, manifest.key, 'base.webp');
  const before = await stat(base);
  let faces = 0;
  const again = await makePanorama({
    file,
    cacheDir,
    onFace: () => {
      faces += 1;
    },
  });
  expect(again).toEqual(manifest);
  expect(faces).toBe(0);
  expect((await stat(base)).mtimeMs).toBe(before.mtimeMs);
});

test('a run that was killed goes on with the face it was at, and the result is the same', async () => {
  const other = await paint('killed.png', 1200, 600);
  const killed = join(folder, 'killed');
  let faces = 0;
  const draft = makePanorama({
    file: other,
    cacheDir: killed,
    onFace: () => {
      faces += 1;
      if (faces === 3) throw new Error('as if the power went');
    },
  });
  await expect(draft).rejects.toThrow('the power');
  const workDir = join(killed, (await readdir(killed)).find((name) => name.startsWith('.faces-')) ?? '');
  const whole = async () => (await readdir(workDir)).filter((name) => name.endsWith('.json'));
  await expect.poll(whole).toContain('b.json');
  const before = await Promise.all(['f', 'r', 'b'].map((face) => stat(join(workDir, `${face}.json`))));
  // If they were made again, these would be as well.
  const times = before.map(({ mtimeMs }) => mtimeMs);
  const told: number[] = [];
  const again = await makePanorama({
    file: other,
    cacheDir: killed,
    onFace: () => {
      if (told.length < 3) told.push(statSync(join(workDir, `${'frb'[told.length]}.json`)).mtimeMs);
    },
  });
  expect(told).toEqual(times);
  const fresh = await makePanorama({ file: other, cacheDir: join(folder, 'fresh') });
  expect(again).toEqual(fresh);
  for (const name of await readdir(join(killed, again.key))) {
    const one = await readFile(join(killed, again.key, name));
    expect(Buffer.compare(one, await readFile(join(folder, 'fresh', fresh.key, name)))).toBe(0);
  }
  expect(await readdir(killed)).toEqual([again.key]);
});

test('two runs that make the same panorama at once do each other no harm', async () => {
  const other = await paint('both.png', 1200, 600);
  const cacheDir = join(folder, 'both');
  const [one, same] = await Promise.all([
    makePanorama({ file: other, cacheDir }),
    makePanorama({ file: other, cacheDir }),
  ]);
  const alone = await makePanorama({ file: other, cacheDir: join(folder, 'alone') });
  expect([one, same]).toEqual([alone, alone]);
  for (const name of await readdir(join(cacheDir, one.key))) {
    const made = await readFile(join(cacheDir, one.key, name));
    expect(Buffer.compare(made, await readFile(join(folder, 'alone', alone.key, name)))).toBe(0);
  }
  expect(await readdir(cacheDir)).toEqual([one.key]);
});

test('six faces are told while they are made', async () => {
  const other = await paint('other.png', 128, 64);
  let faces = 0;
  await makePanorama({
    file: other,
    cacheDir,
    onFace: () => {
      faces += 1;
    },
  });
  expect(faces).toBe(6);
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

test('poster and pictures of a scene are the same bytes, whether their pixels were read for the tiles before or not', async () => {
  const deep = join(folder, 'deep-wide.png');
  await sharp(await paint('wide.png', 2048, 1024))
    .toColourspace('rgb16')
    .toFile(deep);
  const view = { yawDeg: 20, pitchDeg: 5, fovDeg: 75 };
  const kept: KeptPixels = {};
  const together = { file: deep, cacheDir: join(folder, 'together'), kept };
  await makePanorama(together);
  const pixels = kept.raster;
  expect(pixels).toBeDefined();
  const alone = { file: deep, cacheDir: join(folder, 'alone') };
  for (const make of [makePoster, makeScenePictures]) {
    const { key } = await make({ ...together, view });
    expect((await make({ ...alone, view })).key).toBe(key);
    for (const name of await readdir(join(alone.cacheDir, key))) {
      const one = await readFile(join(together.cacheDir, key, name));
      expect(Buffer.compare(one, await readFile(join(alone.cacheDir, key, name))), name).toBe(0);
    }
  }
  expect(kept.raster).toBe(pixels); // not read again
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

async function readTiles(): Promise<{ key: string; bytes: Uint8Array }[]> {
  const found = readBasePack(await readPack('base.webp'), manifest.levels);
  return Promise.all(
    found.map(async ({ tile, start, end }) => ({
      key: tileKey(tile),
      bytes: (await readPack(packFile(tile))).subarray(start, end),
    })),
  );
}

async function readPack(name: string): Promise<Uint8Array> {
  return readFile(join(cacheDir, manifest.key, name));
}
