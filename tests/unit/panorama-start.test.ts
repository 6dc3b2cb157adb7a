import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paintPanorama } from '../../bench/lib/paint-panorama-fs.ts';
import { makePanorama } from '../../src/media/panorama-fs.ts';
import type { Raster } from '../../src/media/raster.ts';
import { similarity } from '../../src/media/similarity.ts';
import { makeStartTiles } from '../../src/media/start-tiles-fs.ts';
import { viewToCamera } from '../../src/model/camera.ts';
import { type PanoramaManifest, type Tile, tileKey } from '../../src/model/panorama.ts';
import { packFile, readBasePack } from '../../src/model/panorama-packs.ts';
import { findStartScreen, START_SCREENS } from '../../src/model/start-screens.ts';
import { encodeTileName, readNextTile } from '../../src/model/start-tiles.ts';
import { readStartStream } from '../../src/viewers/panorama/start-stream.ts';
import { createTileLoader } from '../../src/viewers/panorama/tile-loader.ts';
import type { TileSource } from '../../src/viewers/panorama/tile-source.ts';
import { createViewPlan } from '../../src/viewers/panorama/view-plan.ts';

const VIEW = { yawDeg: 20, pitchDeg: 5, fovDeg: 60 };

let folder = '';
let file = '';
let panorama: PanoramaManifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  file = join(folder, 'painted.jpg');
  await paintPanorama(file, 2048);
  panorama = await makePanorama({ file, cacheDir: folder });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  { size: [1280, 720], file: 'wide.bin' },
  { size: [1344, 756], file: 'wide.bin' },
  { size: [824, 1030], file: 'page.bin' },
  { size: [780, 1688], file: 'tall.bin' },
  { size: [2688, 1512], file: undefined },
  { size: [1280, 400], file: undefined },
])('a screen of $size takes $file', ({ size: [widthPx = 0, heightPx = 0], file }) => {
  expect(findStartScreen({ widthPx, heightPx })?.file).toBe(file);
});

test.each(START_SCREENS)(
  '$file holds what the viewer plans for that screen, and nothing more',
  async (screen) => {
    const key = await makeStartTiles({ file, panorama, view: VIEW, cacheDir: folder });
    const tiles = readAll(await readFile(join(folder, key, screen.file)));
    const camera = viewToCamera(VIEW, screen.widthPx / screen.heightPx);
    const look = { camera, ahead: undefined, heightPx: screen.heightPx, isCovered: true, isUnturned: true };
    const { needed } = createViewPlan(panorama, 300)({ ...look, blur: 1 });
    expect(tiles.map(({ tile }) => tileKey(tile))).toEqual(needed.map(tileKey));
    expect(tiles.length).toBeGreaterThan(1);
    for (const { file: bytes } of tiles) expect((await sharp(bytes).metadata()).compression).toBe('av1');
  },
);

test('the tiles of a first view are as near to the source as those in the packs, and smaller', async () => {
  const key = await makeStartTiles({ file, panorama, view: VIEW, cacheDir: folder });
  const tiles = readAll(await readFile(join(folder, key, 'wide.bin')));
  const lossless = { webp: { lossless: true, effort: 0 } };
  const exact = await readPacked(await makePanorama({ file, cacheDir: folder, encoding: lossless }));
  const packed = await readPacked(panorama);
  const sums = { packed: 0, started: 0, packedBytes: 0, startedBytes: 0 };
  for (const { tile, file: bytes } of tiles) {
    const [source, pack] = [exact.get(tileKey(tile)), packed.get(tileKey(tile))];
    if (!source || !pack) throw new Error(`no tile ${tileKey(tile)}`);
    const drawn = await decode(source);
    sums.packed += similarity(await decode(pack), drawn) / tiles.length;
    sums.started += similarity(await decode(bytes), drawn) / tiles.length;
    sums.packedBytes += pack.length;
    sums.startedBytes += bytes.length;
  }
  expect(sums.started).toBeGreaterThan(Math.min(0.97, sums.packed) - 0.006);
  expect(sums.startedBytes).toBeLessThan(0.9 * sums.packedBytes);
});

test('a pack that was cut off in the cache is named, with what to do', async () => {
  const cacheDir = await mkdtemp(join(folder, 'cut-'));
  const made = await makePanorama({ file, cacheDir });
  await truncate(join(cacheDir, made.key, 'f-1.webp'), 100);
  const making = makeStartTiles({ file, panorama: made, view: VIEW, cacheDir });
  await expect(making).rejects.toThrow(/f-1\.webp is cut off; delete its folder/);
});

test('the first view of another angle has files of its own; the same one is made once', async () => {
  const make = (yawDeg: number) =>
    makeStartTiles({ file, panorama, view: { ...VIEW, yawDeg }, cacheDir: folder });
  expect(await make(20)).toBe(await make(20));
  expect(await make(20)).not.toBe(await make(140));
});

describe('the tiles of a first view, while they arrive', () => {
  const A: Tile = { face: 'f', level: 1, column: 0, row: 1 };
  const B: Tile = { face: 'r', level: 2, column: 3, row: 2 };
  const both = Buffer.concat([encodeTileName(A, 30), fakeTile(30), encodeTileName(B, 20), fakeTile(20)]);

  test.each([1, 7, 30, 1000])('are read from pieces of %d bytes', async (pieceBytes) => {
    const found = [];
    for await (const { tile, file } of readStartStream(answer(both, pieceBytes)))
      found.push([tileKey(tile), file.length]);
    expect(found).toEqual([
      [tileKey(A), 30],
      [tileKey(B), 20],
    ]);
  });

  test.each<[string, Buffer, string]>([
    ['something else', Buffer.from('<!doctype html>'), 'no tiles'],
    ['a face that does not exist', Buffer.from([9, ...both.subarray(1)]), 'no tiles'],
    ['a file that was cut off', both.subarray(0, -1), 'cut off'],
  ])('%s is refused', async (_, bytes, message) => {
    const read = async () => {
      for await (const each of readStartStream(answer(bytes, 5))) expect(each).toBeDefined();
    };
    await expect(read()).rejects.toThrow(message);
  });

  test('are not asked for; when they end, what did not come is', async () => {
    const { source, asked, remembered } = watchSource();
    const gate = Promise.withResolvers<void>();
    const started = (async function* () {
      yield { tile: A, file: new Uint8Array(30) };
      await gate.promise;
    })();
    const bitmap: ImageBitmap = { width: 1, height: 1, close: () => {} };
    const arrival = Promise.withResolvers<void>();
    const loader = createTileLoader({
      source,
      decode: async () => bitmap,
      started,
      onArrival: () => arrival.resolve(),
    });
    loader.want([tileKey(A), tileKey(B)]);
    await arrival.promise;
    expect(loader.hasArrived(tileKey(A))).toBe(true);
    loader.want([tileKey(A), tileKey(B)]);
    expect(asked).toEqual([]);
    expect(remembered).toEqual([tileKey(A)]);
    gate.resolve();
    const wantAgain = () => {
      loader.want([tileKey(A), tileKey(B)]);
      return asked;
    };
    await expect.poll(wantAgain).toContain(tileKey(B));
    expect(asked).not.toContain(tileKey(A));
    loader.dispose();
  });

  test('are all asked for as usual in a browser that does not know their format, and no more of them is taken', async () => {
    const { source, asked, remembered } = watchSource();
    let taken = 0;
    const started = (async function* () {
      for (; taken < 100; taken += 1) {
        yield { tile: taken === 0 ? A : B, file: new Uint8Array(30) };
        await setTimeout(0);
      }
    })();
    const loader = createTileLoader({
      source,
      decode: () => Promise.reject(new Error('not a picture')),
      started,
      onArrival: () => loader.want([tileKey(A), tileKey(B)]),
    });
    loader.want([tileKey(A), tileKey(B)]);
    await expect.poll(() => asked).toEqual(expect.arrayContaining([tileKey(A), tileKey(B)]));
    expect(remembered).toEqual([]);
    expect(taken).toBeLessThan(5);
    loader.dispose();
  });
});

function watchSource(): { source: TileSource; asked: string[]; remembered: string[] } {
  const asked: string[] = [];
  const remembered: string[] = [];
  const source: TileSource = {
    open: async () => ({
      findRun: (key) => {
        asked.push(key);
        return undefined;
      },
    }),
    load: async () => [],
    loadAhead: async () => {},
    remember: (tile) => remembered.push(tileKey(tile)),
    dispose: () => {},
  };
  return { source, asked, remembered };
}

async function readPacked({ key, levels }: PanoramaManifest): Promise<Map<string, Buffer>> {
  const base = await readFile(join(folder, key, 'base.webp'));
  const places = readBasePack(base, levels).map(async ({ tile, start, end }) => {
    const pack = await readFile(join(folder, key, packFile(tile)));
    return [tileKey(tile), pack.subarray(start, end)] as const;
  });
  return new Map(await Promise.all(places));
}

async function decode(bytes: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height };
}

function readAll(bytes: Uint8Array): { tile: Tile; file: Uint8Array }[] {
  const found = readNextTile(bytes);
  if (!found) {
    expect(bytes).toHaveLength(0);
    return [];
  }
  return [found, ...readAll(bytes.subarray(found.end))];
}

/** Looks like a WebP file from outside. */
function fakeTile(sizeBytes: number): Buffer {
  const bytes = Buffer.alloc(sizeBytes);
  bytes.write('RIFF');
  bytes.writeUInt32LE(sizeBytes - 8, 4);
  return bytes;
}

async function answer(bytes: Uint8Array, pieceBytes: number): Promise<Response> {
  const pieces = new ReadableStream<Uint8Array>({
    start(stream) {
      for (let at = 0; at < bytes.length; at += pieceBytes) stream.enqueue(bytes.slice(at, at + pieceBytes));
      stream.close();
    },
  });
  return new Response(pieces);
}
