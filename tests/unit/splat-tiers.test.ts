import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { makeModel } from '../../src/media/model-fs.ts';
import { makePlyTiers } from '../../src/media/ply-tiers-fs.ts';
import { makeSplatTiers, SPLAT_TIERS } from '../../src/media/splat-tiers-fs.ts';
import { pickTier, TEXTURE_BUDGETS } from '../../src/model/model-view.ts';
import { readCloudFile } from '../../src/model/splat-file.ts';
import { writeSpz } from '../../src/model/splat-write.ts';
import { UNPACK } from '../../src/model/unpack.ts';
import { makeRing, toPly, toSplatPly } from './splat-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'diem-den-splats-'));
const cache = join(folder, 'cache');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function readTier(url: string) {
  const bytes = readFileSync(join(cache, url.replace('/media/', '')));
  const read = readCloudFile({ bytes, ending: 'spz', tools: UNPACK });
  if (read.is !== 'read' || read.value.is !== 'splats') throw new Error(JSON.stringify(read));
  return { bytes, cloud: read.value.cloud };
}

/** Splats whose bytes hardly repeat, or a few kilobytes would hold them all. */
function makeNoise(count: number) {
  const cloud = makeRing(count, 2);
  let state = 7;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (const list of [cloud.positions, cloud.scales, cloud.colours]) {
    list.forEach((value, at) => {
      list[at] = value * (0.8 + 0.2 * random());
    });
  }
  return cloud;
}

describe('splats', () => {
  const plan = { up: undefined, onTier() {} };

  it('come as a light first version without harmonics and a whole one with them', async () => {
    const file = fileOf('many.ply', toSplatPly(makeNoise(20_000), 'binary_little_endian'));
    const tiers = await makePlyTiers(file, cache, plan);
    if (!tiers) throw new Error('expected splats');
    const [first, high] = [readTier(tiers.first.url), readTier(tiers.high.url)];
    const mid = readTier(tiers.mid?.url ?? '');
    expect(tiers.kind).toBe('splat');
    expect(first.bytes.length).toBeLessThanOrEqual(SPLAT_TIERS.first.mostBytes);
    expect([first.cloud.degree, high.cloud.degree, high.cloud.count]).toEqual([0, 2, 20_000]);
    // A phone draws as many, in one colour each.
    expect([mid.cloud.degree, mid.cloud.count]).toEqual([0, 20_000]);
    expect(pickTier({ ...tiers, kind: 'splat' }, TEXTURE_BUDGETS.phone)).toBe(tiers.mid);
    expect(pickTier({ ...tiers, kind: 'splat' }, TEXTURE_BUDGETS.desktop)).toBe(tiers.high);
    expect(first.cloud.count).toBeGreaterThan(5_000);
    expect(first.cloud.count).toBeLessThanOrEqual(SPLAT_TIERS.first.splats);
    expect(tiers.first.sizeBytes).toBe(first.bytes.length);
  });

  it('that are light already have one version for both uses, made once', async () => {
    const file = fileOf('few.spz', gzipSync(writeSpz(makeRing(), 6)));
    const made: string[] = [];
    const onTier = () => void made.push('tier');
    const tiers = await makeSplatTiers(file, cache, { up: undefined, onTier });
    expect(tiers?.first).toEqual(tiers?.high);
    expect(await makeSplatTiers(file, cache, { up: undefined, onTier })).toEqual(tiers);
    expect(made).toEqual(['tier']);
  });

  it('that are turned by their author are other splats', async () => {
    const file = fileOf('turned.spz', gzipSync(writeSpz(makeRing(), 6)));
    const [plain, turned] = [
      await makeSplatTiers(file, cache, plan),
      await makeSplatTiers(file, cache, { ...plan, up: 'z' }),
    ];
    expect(turned?.key).not.toBe(plain?.key);
    // The ring is 6 wide and 4 deep; standing up, it is 4 high.
    const heightOf = (tiers: typeof plain) => (tiers?.box.max[1] ?? 0) - (tiers?.box.min[1] ?? 0);
    expect(heightOf(plain)).toBeCloseTo(1, 1);
    expect(heightOf(turned)).toBeCloseTo(4, 1);
  });

  it('of which nothing can be seen have no version', async () => {
    const ring = makeRing();
    ring.colours.forEach((_, at) => {
      if (at % 4 === 3) ring.colours[at] = 0;
    });
    const file = fileOf('clear.spz', gzipSync(writeSpz(ring, 6)));
    expect(await makeSplatTiers(file, cache, plan)).toBeUndefined();
  });

  it('are published beside the file they were made from', async () => {
    const bytes = gzipSync(writeSpz(makeRing(), 6));
    const made = await makeModel(fileOf('ring.spz', bytes), cache);
    expect(made.url).toMatch(/\/model\.spz$/);
    expect(made.tiers?.kind).toBe('splat');
    expect(existsSync(join(cache, made.url.replace('/media/', '')))).toBe(true);
  });
});

it('a surface in a PLY file goes the way of every model, with the colours of its points', async () => {
  const rows = [
    [0, 0, 0, 255, 0, 0],
    [1, 0, 0, 255, 0, 0],
    [1, 2, 0, 255, 0, 0],
    [0, 2, 0, 255, 0, 0],
  ];
  const properties = ['float x', 'float y', 'float z', 'uchar red', 'uchar green', 'uchar blue'];
  const face = { name: 'face', properties: ['list uchar int vertex_indices'], rows: [[[0, 1, 2, 3]]] };
  const file = fileOf('wall.ply', toPly('ascii', [{ name: 'vertex', properties, rows }, face]));
  const tiers = await makePlyTiers(file, cache, { up: undefined, onTier() {} });
  expect(tiers?.kind ?? 'mesh').toBe('mesh');
  expect(tiers?.high.triangles).toBe(2);
  expect(tiers?.box.max).toEqual([1, 2, 0]);
  const glb = readFileSync(join(cache, tiers?.high.url.replace('/media/', '') ?? ''));
  expect(gunzipSync(glb).toString('latin1')).toContain('COLOR_0');
});
