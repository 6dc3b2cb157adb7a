import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FACES, tileKey } from '../../src/model/panorama.ts';
import {
  encodeIndex,
  indexLength,
  listIndexedTiles,
  listPackTiles,
  readBasePack,
  readIndex,
} from '../../src/model/panorama-packs.ts';
import { createByteMemory } from '../../src/viewers/panorama/byte-memory.ts';
import { startIndex } from '../../src/viewers/panorama/early-start.ts';
import { createPackIndex } from '../../src/viewers/panorama/pack-index.ts';
import { createTileSource } from '../../src/viewers/panorama/tile-source.ts';

const LEVELS = [
  { level: 0, sizePx: 256, columns: 1 },
  { level: 1, sizePx: 512, columns: 2 },
  { level: 2, sizePx: 1024, columns: 4 },
];
const TILE_BYTES = 100;
const MEMORY_BYTES = 1_000_000;
const BASE = makeBase(TILE_BYTES);

let server: Server;
let url = '';
let kind: ServerKind = 'ranges';
let base = BASE;
let asked: string[] = [];
let folderCount = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = `/${request.url?.split('/').at(-1)}`;
    asked.push(`${name} ${request.headers.range ?? 'whole'}`);
    const pack = name === '/base.webp' ? base : makePack();
    const [, suffix] = /^bytes=-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (suffix !== undefined && kind !== 'none') {
      return response.writeHead(206).end(pack.subarray(pack.length - Number(suffix)));
    }
    const [, start, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (start === undefined || kind === 'none') return response.end(pack);
    if (kind === 'busy') return response.writeHead(503).end();
    if (kind === 'refuses') return response.writeHead(416).end();
    const shift = kind === 'wrong bytes' ? 1 : 0;
    const rest = last === '' ? pack.length - 1 : Number(last);
    const end = kind === 'too short' ? rest : rest + 1;
    return response.writeHead(206).end(pack.subarray(Number(start) + shift, end + shift));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`;
});
beforeEach(() => {
  asked = [];
  base = BASE;
  kind = 'ranges';
});
afterAll(() => server.close());

test('tiles that lie together in the picture lie together in the pack', () => {
  const order = listPackTiles('f', { level: 2, sizePx: 1024, columns: 4 });
  expect(order.slice(0, 6).map(({ column, row }) => `${column}${row}`)).toEqual([
    '00',
    '10',
    '01',
    '11',
    '20',
    '30',
  ]);
  expect(new Set(order.map(tileKey)).size).toBe(16);
});

test('a base that was cut off, or is something else, is refused', () => {
  expect(readBasePack(BASE, LEVELS)).toHaveLength(6 * (1 + 4 + 16));
  expect(() => readBasePack(BASE.subarray(0, -4), LEVELS)).toThrow('another length');
  expect(() => readBasePack(BASE, LEVELS.slice(0, 2))).toThrow('another length');
  expect(() => readBasePack(new TextEncoder().encode('<!doctype html>'), LEVELS)).toThrow('six WebP');
  expect(() => readBasePack(new Uint8Array(), LEVELS)).toThrow('six WebP');
});

test('wanted neighbours come with one request, others do not', () => {
  const index = createPackIndex(readBasePack(BASE, LEVELS));
  const keysOf = (key: string, wanted: readonly string[]) =>
    index.findRun(key, (each) => wanted.includes(each))?.tiles.map((tile) => tile.key);
  expect(keysOf('f-2-1-0', ['f-2-0-0', 'f-2-1-0', 'f-2-0-1', 'f-2-2-0'])).toEqual([
    'f-2-0-0',
    'f-2-1-0',
    'f-2-0-1',
  ]);
  expect(keysOf('f-1-1-1', ['f-1-1-1', 'r-1-0-0'])).toEqual(['f-1-1-1']); // next in the index, in another pack
  expect(keysOf('f-9-0-0', ['f-9-0-0'])).toBeUndefined();
});

test.each<[ServerKind, string, string[]]>([
  ['ranges', 'is asked for the part alone', ['/f-2.webp bytes=100-299']],
  ['none', 'is asked for the whole', ['/f-2.webp bytes=100-299', '/f-2.webp whole']],
  ['refuses', 'is asked for the whole', ['/f-2.webp bytes=100-299', '/f-2.webp whole']],
  ['too short', 'is asked for the whole', ['/f-2.webp bytes=100-299', '/f-2.webp whole']],
  ['wrong bytes', 'is asked for the whole', ['/f-2.webp bytes=100-299', '/f-2.webp whole']],
])('a server with ranges "%s" %s', async (which, _, requests) => {
  kind = which;
  const source = createTileSource(newFolder(), LEVELS, createByteMemory(MEMORY_BYTES));
  const index = await source.open(true);
  const wanted = ['f-2-1-0', 'f-2-0-1'];
  const run = index.findRun('f-2-1-0', (key) => wanted.includes(key));
  if (!run) throw new Error('no run');
  const files = await source.load(run, new AbortController().signal);
  expect(files.map((file) => file[8])).toEqual([1, 2]);
  expect(files.map((file) => file.length)).toEqual([TILE_BYTES, TILE_BYTES]);
  expect(asked).toEqual(['/base.webp whole', ...requests]);
  await source.load(run, new AbortController().signal);
  expect(asked).toHaveLength(1 + requests.length);
});

test('a server that is busy is asked for the same part again, not for the whole', async () => {
  const source = createTileSource(newFolder(), LEVELS, createByteMemory(MEMORY_BYTES));
  const run = (await source.open(true)).findRun('f-2-0-0', (key) => key === 'f-2-0-0');
  if (!run) throw new Error('no run');
  kind = 'busy';
  await expect(source.load(run, new AbortController().signal)).rejects.toThrow('503');
  kind = 'ranges';
  await source.load(run, new AbortController().signal);
  expect(asked.slice(1)).toEqual(['/f-2.webp bytes=0-99', '/f-2.webp bytes=0-99']);
});

test('what was fetched before is not fetched again when a scene is entered a second time', async () => {
  const folder = newFolder();
  const memory = createByteMemory(MEMORY_BYTES);
  const load = async () => {
    const source = createTileSource(folder, LEVELS, memory);
    const run = (await source.open(true)).findRun('f-2-2-0', (key) => key === 'f-2-2-0');
    return run && source.load(run, new AbortController().signal);
  };
  expect(await load()).toEqual(await load());
  expect(asked).toEqual(['/base.webp whole', '/f-2.webp bytes=400-499']);
});

test('two parts of a pack that come whole are loaded once', async () => {
  kind = 'none';
  const source = createTileSource(newFolder(), LEVELS, createByteMemory(MEMORY_BYTES));
  const index = await source.open(true);
  const runs = ['f-2-0-0', 'f-2-3-3'].map((key) => index.findRun(key, (each) => each === key));
  const loads = runs.map((run) => run && source.load(run, new AbortController().signal));
  const [first, last] = await Promise.all(loads);
  expect([first?.[0]?.[8], last?.[0]?.[8]]).toEqual([0, 15]);
  expect(asked.filter((request) => request === '/f-2.webp whole')).toHaveLength(1);
});

test('the index alone is enough for fine tiles, and the base comes when its tiles are wanted', async () => {
  const source = createTileSource(newFolder(), LEVELS, createByteMemory(MEMORY_BYTES));
  const index = await source.open(false);
  const fine = index.findRun('f-2-1-0', (key) => key === 'f-2-1-0');
  const coarse = index.findRun('u-0-0-0', (key) => ['u-0-0-0', 'f-0-0-0'].includes(key));
  if (!fine || !coarse) throw new Error('no run');
  const { signal } = new AbortController();
  expect((await source.load(fine, signal)).map((file) => file[8])).toEqual([1]);
  const six = ['f', 'u'].map((face) => `${face}-0-0-0`);
  const smallest = await source.load(
    { ...coarse, tiles: six.map((key) => ({ key, pack: 'base.webp', start: 0, end: 0 })) },
    signal,
  );
  expect(smallest.map((file) => [file.length, file[9]])).toEqual([
    [TILE_BYTES, 0],
    [TILE_BYTES, 4],
  ]);
  expect(asked).toEqual([
    `/base.webp bytes=-${indexLength(LEVELS)}`,
    '/f-2.webp bytes=100-199',
    '/base.webp whole',
  ]);
});

test('an index that was asked for early is used once, and asked for in the same words', async () => {
  const folder = newFolder();
  const memory = createByteMemory(MEMORY_BYTES);
  const manifest = { key: folder.split('/').at(-2) ?? '', faceSizePx: 1024, tileSizePx: 256, levels: LEVELS };
  const waiting = [startIndex({ ...manifest, preview: '', colour: '' }, url)];
  const takeEarly = (name: string) => {
    const early = waiting.pop();
    return early?.name === name ? early.loading : undefined;
  };
  await createTileSource(folder, LEVELS, memory, takeEarly).open(false);
  expect(asked).toEqual([`/base.webp bytes=-${indexLength(LEVELS)}`]);
  await createTileSource(folder, LEVELS, memory, takeEarly).open(false);
  expect(asked).toEqual(Array(2).fill(`/base.webp bytes=-${indexLength(LEVELS)}`));
});

test('an index with a tile no picture can be as large as is refused', () => {
  const lengths = listIndexedTiles(LEVELS).map(() => TILE_BYTES);
  expect(readIndex(encodeIndex(lengths), LEVELS)).toHaveLength(6 * (4 + 16));
  expect(() => readIndex(encodeIndex([0x52494646, ...lengths.slice(1)]), LEVELS)).toThrow('too large');
});

test('a scene fetched ahead opens without another request; of a large base 60 KB are fetched, and later the rest', async () => {
  const folder = newFolder();
  const memory = createByteMemory(MEMORY_BYTES);
  await createTileSource(folder, LEVELS, memory).loadAhead();
  await createTileSource(folder, LEVELS, memory).open(true);
  expect(asked).toEqual(['/base.webp bytes=0-61439']);

  asked = [];
  base = makeBase(20_000);
  const large = newFolder();
  await createTileSource(large, LEVELS, memory).loadAhead();
  const index = await createTileSource(large, LEVELS, memory).open(true);
  expect(index.findRun('f-2-0-0', (key) => key === 'f-2-0-0')?.tiles).toHaveLength(1);
  expect(asked).toEqual(['/base.webp bytes=0-61439', '/base.webp bytes=61440-']);
});

test('what was fetched ahead and is no base is thrown away and fetched again', async () => {
  base = new TextEncoder().encode('<!doctype html>'.repeat(10_000));
  const folder = newFolder();
  const memory = createByteMemory(MEMORY_BYTES);
  await createTileSource(folder, LEVELS, memory).loadAhead();
  base = makeBase(20_000);
  const source = createTileSource(folder, LEVELS, memory);
  await expect(source.open(true)).rejects.toThrow('six WebP');
  await expect(source.open(true)).resolves.toBeDefined();
});

test('the memory of fetched bytes forgets what was used longest ago', () => {
  const memory = createByteMemory(250);
  memory.set('a', new Uint8Array(100));
  memory.set('b', new Uint8Array(100));
  memory.get('a');
  memory.set('c', new Uint8Array(100));
  expect(['a', 'b', 'c'].map((address) => memory.get(address)?.length)).toEqual([100, undefined, 100]);
  memory.set('a', new Uint8Array(50)); // the same address counts once
  memory.set('d', new Uint8Array(100));
  expect(['a', 'c', 'd'].map((address) => memory.get(address)?.length)).toEqual([50, 100, 100]);
});

/** As if each were another panorama. */
function newFolder(): string {
  folderCount += 1;
  return `${url}${folderCount}/`;
}

/** Looks like a WebP file from outside; byte 8 tells which one it is, byte 9 which face. */
function fakeTile(number: number, sizeBytes = TILE_BYTES, face = 0): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(new TextEncoder().encode('RIFF'));
  new DataView(bytes.buffer).setUint32(4, sizeBytes - 8, true);
  bytes.set([number, face], 8);
  return bytes;
}

function makeBase(sizeBytes: number): Uint8Array {
  return concat([
    ...FACES.map((_, face) => fakeTile(0, sizeBytes, face)),
    encodeIndex(listIndexedTiles(LEVELS).map(() => TILE_BYTES)),
  ]);
}

function makePack(): Uint8Array {
  return concat(Array.from({ length: 16 }, (_, number) => fakeTile(number)));
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

type ServerKind = 'ranges' | 'none' | 'busy' | 'refuses' | 'too short' | 'wrong bytes';
