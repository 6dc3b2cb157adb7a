import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArrayBuffer } from 'geotiff';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTerrainTiers } from '../../src/media/terrain-fs.ts';
import { makeTerrainMesh } from '../../src/media/terrain-mesh.ts';
import { drawGround } from '../../src/media/terrain-shade.ts';
import { readGeotiffHeights } from '../../src/model/geotiff-heights.ts';
import { cutHeights, type Heights, readHgt, readTerrarium, tidyHeights } from '../../src/model/heights.ts';
import { tryRead } from '../../src/model/read-fault.ts';

const AREA = { south: 22, west: 103, north: 22.1, east: 103.1 };

/** A round hill of 600 m on a plain at 300 m. */
function makeHill(sidePx = 65): Heights {
  const values = Float32Array.from({ length: sidePx * sidePx }, (_, index) => {
    const [x, y] = [(index % sidePx) / (sidePx - 1) - 0.5, Math.floor(index / sidePx) / (sidePx - 1) - 0.5];
    return 300 + 600 * Math.max(0, 1 - 16 * (x * x + y * y));
  });
  return { widthPx: sidePx, heightPx: sidePx, values, area: AREA };
}

function toTerrariumRgb({ values }: Heights): Uint8Array {
  return Uint8Array.from(
    [...values].flatMap((value) => {
      const fixed = Math.round((value + 32_768) * 256);
      return [fixed >> 16, (fixed >> 8) & 255, fixed & 255];
    }),
  );
}

describe('heights', () => {
  it('of a HGT file stand with the high byte first, from north to south, and lie where its name says', () => {
    const bytes = Buffer.alloc(1201 * 1201 * 2);
    bytes.writeInt16BE(1234, 0);
    bytes.writeInt16BE(-32_768, 2);
    const { values, area } = readHgt(bytes, 'thung-lung-n21e106.hgt');
    expect([values[0], values[1], values[2]]).toEqual([1234, Number.NaN, 0]);
    expect(area).toEqual({ south: 21, west: 106, north: 22, east: 107 });
  });

  it.each([
    ['a length of no such file', Buffer.alloc(4000), 'n21e106.hgt', 'size'],
    ['no bytes', Buffer.alloc(0), 'n21e106.hgt', 'empty'],
    ['a name without its corner', Buffer.alloc(1201 * 1201 * 2), 'valley.hgt', 'place'],
  ])('of a HGT file with %s are refused', (_, bytes, name, what) => {
    expect(tryRead(() => readHgt(bytes, name))).toMatchObject({ is: 'broken', what });
  });

  it('come back from the colours of a picture', () => {
    const hill = makeHill();
    const { values } = readTerrarium(toTerrariumRgb(hill), hill);
    for (const [at, value] of values.entries()) {
      expect(Math.abs(value - (hill.values[at] ?? 0))).toBeLessThan(0.005);
    }
  });

  it('come back from a GeoTIFF file with the place it names', async () => {
    const hill = makeHill(33);
    const tiff = writeArrayBuffer(hill.values, {
      width: 33,
      height: 33,
      ModelPixelScale: [0.1 / 33, 0.1 / 33, 0],
      ModelTiepoint: [0, 0, 0, 103, 22.1, 0],
      GTModelTypeGeoKey: 2,
      GeographicTypeGeoKey: 4326,
    });
    const read = await readGeotiffHeights(new Uint8Array(tiff));
    if (read.is !== 'read') throw new Error(JSON.stringify(read));
    expect(read.value.values[16 * 33 + 16]).toBeCloseTo(hill.values[16 * 33 + 16] ?? 0, 3);
    expect(read.value.area.west).toBeCloseTo(103, 6);
    expect(read.value.area.south).toBeCloseTo(22, 6);
  });

  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(0), 'empty'],
    ['a web page', Buffer.from('<!doctype html>'), 'header'],
    ['nothing behind its start', Buffer.from('II*\0\x08\0\0\0'), 'packed'],
    ['an index that leads to itself', Buffer.from('II*\0\x08\0\0\0\0\0\x08\0\0\0', 'latin1'), 'packed'],
  ])('of a GeoTIFF file with %s are refused', async (_, bytes, what) => {
    expect(await readGeotiffHeights(bytes)).toMatchObject({ is: 'broken', what });
  });

  it('are cut to the area that is wanted', () => {
    const cut = cutHeights(makeHill(101), { south: 22.05, west: 103, north: 22.1, east: 103.05 });
    expect([cut?.widthPx, cut?.heightPx]).toEqual([51, 51]);
    expect(cut?.values[50 * 51 + 50]).toBe(900); // the top of the hill is the corner now
    expect(cutHeights(makeHill(), { south: 10, west: 100, north: 11, east: 101 })).toBeUndefined();
  });

  it('that are unknown become the lowest, and many become fewer', () => {
    const hill = makeHill(101);
    hill.values[0] = Number.NaN;
    hill.values[1] = 1e20;
    const tidy = tidyHeights(hill, 51);
    expect([tidy.widthPx, tidy.values[0]]).toEqual([51, 300]);
    expect(tidy.values[25 * 51 + 25]).toBeGreaterThan(880);
  });
});

describe('the surface made of heights', () => {
  const hill = makeHill();
  const { top, side } = makeTerrainMesh(hill, 2);
  const [, y] = [0, 1].map((axis) => top.positions.filter((_, at) => at % 3 === axis));

  it('is as wide as the ground, and twice as high when asked', () => {
    expect(Math.max(...(y ?? []))).toBeCloseTo(1800, -1);
    expect(Math.min(...(y ?? []))).toBeCloseTo(600, 0);
    // A tenth of a degree at 22.05° north.
    expect(Math.max(...top.positions.filter((_, at) => at % 3 === 0)) * 2).toBeCloseTo(10_318, -2);
  });

  it('needs few triangles on the plain', () => {
    expect(top.corners.length / 3).toBeLessThan(64 * 64);
    expect(top.corners.length / 3).toBeGreaterThan(50);
  });

  it.each([
    ['its ground looks up', top, 1, 1],
    ['its northern side looks north', side, 2, -1],
  ] as const)('%s', (_, { positions, corners }, axis, sign) => {
    const at = (index: number) => [...positions.subarray(index * 3, index * 3 + 3)];
    let found = 0;
    for (let first = 0; first < corners.length; first += 3) {
      const [a = [], b = [], c = []] = [0, 1, 2].map((step) => at(corners[first + step] ?? 0));
      const [u, v] = [b, c].map((point) => point.map((value, part) => value - (a[part] ?? 0)));
      const [next, last] = [(axis + 1) % 3, (axis + 2) % 3];
      const part = (u?.[next] ?? 0) * (v?.[last] ?? 0) - (u?.[last] ?? 0) * (v?.[next] ?? 0);
      const isNorth = [a, b, c].every(([, , z = 0]) => z < -5500);
      if (positions === side.positions && !isNorth) continue;
      expect(part * sign).toBeGreaterThanOrEqual(0);
      found += 1;
    }
    expect(found).toBeGreaterThan(0);
  });

  it('is drawn lighter towards the north-west than towards the south-east', () => {
    const pixels = drawGround(hill, 1);
    const at = (x: number, z: number) => pixels[(z * 65 + x) * 3] ?? 0;
    expect(at(26, 26)).toBeGreaterThan(at(38, 38) * 1.3);
  });
});

describe('a file of heights', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-terrain-'));
  const file = join(folder, 'doi-terrarium.png');
  beforeAll(async () => {
    const hill = makeHill();
    const raw = { width: 65, height: 65, channels: 3 as const };
    writeFileSync(file, await sharp(toTerrariumRgb(hill), { raw }).png().toBuffer());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('becomes ground the viewer draws, made once', async () => {
    const made: string[] = [];
    const plan = { terrain: { area: AREA, exaggeration: 1.5 }, onTier: () => made.push('tier') };
    const tiers = await makeTerrainTiers(file, join(folder, 'cache'), plan);
    expect(tiers?.kind).toBe('terrain');
    expect(tiers?.box.max[1]).toBeCloseTo(1350, -1);
    expect(tiers?.first.sizeBytes).toBeLessThan(150_000);
    const before = made.length;
    expect(await makeTerrainTiers(file, join(folder, 'cache'), plan)).toEqual(tiers);
    expect([before > 0, made.length]).toEqual([true, before]);
  });
});
