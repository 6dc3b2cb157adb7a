import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFileNames } from '../../src/content/check-file-names.ts';
import { kindOfDataFile, wantedInstead } from '../../src/content/data-file-kinds.ts';
import { checkFiles } from './check-fixtures.ts';
import { makeGlb } from './jpeg-parts.ts';

const MODELS = '../shared/media/models';
const ENTRY = { 'sites/dong-a/index.md': '---\ntitle: Động A\nkind: cave\n---\nBài viết.\n' };
const codesOf = async (files: Record<string, string | Uint8Array>) =>
  (await checkFiles({ ...ENTRY, ...files })).map(({ code }) => code);

describe('file names', () => {
  it.each<[file: string, found: string[], suggestion?: string]>([
    ['photos/cua.jpg', []],
    ['photos/Cửa-động.JPG', []],
    ['photos/cua dong.jpg', ['" "'], 'photos/cua-dong.jpg'],
    ['photos/50%.jpg', ['"%"'], 'photos/50.jpg'],
    ['photos/a?b#c&d+e.jpg', ['"?"', '"#"', '"&"', '"+"'], 'photos/a-b-c-d-e.jpg'],
    ['con.gpx', ['con.gpx'], 'con-1.gpx'],
    ['photos/aux/a.jpg', ['aux'], 'photos/aux/a.jpg'],
    ['photos/cua.', ['"."'], 'photos/cua'],
    ['下龙 湾.jpg', ['" "'], '1.jpg'],
  ])('%s', (file, found, suggestion) => {
    const [fault] = checkFileNames({ files: [file], shown: 'sites/dong-a' });
    expect(fault?.values.found ?? []).toEqual(found);
    expect(fault?.values.suggestion).toBe(suggestion);
  });

  it('collide when they differ in capitals or in how accents are stored', () => {
    const twins = (...files: string[]) => checkFileNames({ files, shown: '' }).map(({ code }) => code);
    expect(twins('a.jpg', 'A.jpg')).toEqual(['FILE-NAME-TWIN']);
    expect(twins('động.jpg', 'động.jpg'.normalize('NFD'))).toEqual(['FILE-NAME-TWIN']);
    expect(twins('a/x.jpg', 'b/x.jpg', 'dong.jpg', 'động.jpg')).toEqual([]);
  });
});

describe('data files', () => {
  it.each([
    ['track.GPX', 'track', undefined],
    ['area.geojson', 'shapes', undefined],
    ['models/a.glb', 'model', undefined],
    ['models/a.spz', 'points', undefined],
    ['models/a.splat', 'points', undefined],
    ['models/n21e106.hgt', 'heights', undefined],
    ['models/doi-terrarium.png', 'heights', undefined],
    ['models/a.ksplat', 'other', undefined],
    ['model.yml', undefined, undefined],
    ['a.kml', 'track', undefined],
    ['a.kmz', undefined, 'GPX'],
    ['models/a.gltf', undefined, 'GLB'],
    ['gia.xlsx', undefined, 'CSV UTF-8'],
    ['ranh-gioi.shp', undefined, 'GeoJSON'],
    ['photos/a.jpg', undefined, undefined],
    ['kml', undefined, undefined],
  ])('%s is a %s, wanted as %s', (file, kind, wanted) => {
    expect(kindOfDataFile(file)).toBe(kind);
    expect(wantedInstead(file)).toBe(wanted);
  });

  it.each(['a.glb', 'models/a.GLB'])('%s that no entry lists is not used', async (file) => {
    expect(await codesOf({ [`sites/dong-a/${file}`]: makeGlb('{}') })).toEqual(['M3-UNUSED']);
  });

  it.each<[name: string, start: string | Uint8Array, codes: string[]]>([
    ['a.spz', Uint8Array.of(0x1f, 0x8b, 8, 0), ['M3-UNUSED']],
    ['a.spz', 'NGSP', ['M3-UNUSED']],
    ['a.PLY', 'ply\r\nformat ascii 1.0\r\n', ['M3-UNUSED']],
    ['a.ply', 'plywood', ['M3-TYPE']],
    ['a.spz', 'ply\n', ['M3-TYPE']],
    ['a.spz', '<!doctype html>', ['M3-TYPE']],
    ['a.ply', '', ['M3-TYPE']],
  ])('%s that begins with %j', async (name, start, codes) => {
    expect(await codesOf({ [`sites/dong-a/${name}`]: start })).toEqual(codes);
  });

  it('that are sound are named once, because no page shows them yet', async () => {
    expect(await codesOf({ 'sites/dong-a/models/a.sog': 'a' })).toEqual(['FILE-NOT-DRAWN']);
    expect(await codesOf({ 'geodata/a.glb': makeGlb('{}') })).toEqual(['FILE-NOT-DRAWN']);
    expect(await codesOf({ 'kpi/khach.csv': 'nơi,khách\nĐộng A,3\n' })).toEqual(['FILE-NOT-DRAWN']);
  });

  it('that a page or a check uses are passed over in silence', async () => {
    expect(await codesOf({ 'geodata/a.geojson': '{"type":"Point","coordinates":[103,22]}' })).toEqual([]);
  });

  it('never lead out of the folder, not even by the address in a model', async () => {
    const model = makeGlb(
      '{"images":[{"uri":"../../../../etc/hostname"}],"buffers":[{"uri":"http://example.vn/a.bin"},{"uri":"data:,"}]}',
    );
    const found = await checkFiles({ ...ENTRY, 'sites/dong-a/models/a.glb': model });
    expect(found.map(({ values }) => values.uri)).toEqual(
      ['http://example.vn/a.bin', '../../../../etc/hostname'].sort(),
    );
  });

  it.each<[name: string, json: string, codes: string[]]>([
    ['a list', '[]', ['M3-JSON']],
    ['null', 'null', ['M3-JSON']],
    ['names from the object prototype', '{"extensionsRequired":["constructor"]}', ['M3-EXTENSION']],
    ['groups where lists belong', '{"images":{},"buffers":3,"extensionsRequired":"KHR_x"}', ['M3-UNUSED']],
    [
      'compressed meshes',
      '{"extensionsRequired":["KHR_draco_mesh_compression","EXT_meshopt_compression"]}',
      ['M3-UNUSED'],
    ],
  ])('with a model that describes itself by %s', async (_, json, codes) => {
    expect(await codesOf({ 'sites/dong-a/models/a.glb': makeGlb(json) })).toEqual(codes);
  });

  it.skipIf(!existsSync(MODELS)).each([
    ['bad/empty_file.glb', 'M3-TYPE'],
    ['bad/invalid_magic.glb', 'M3-TYPE'],
    ['bad/invalid_version.glb', 'M3-VERSION'],
    ['bad/length_mismatch.glb', 'M3-LENGTH'],
    ['bad/own_truncated_whale.glb', 'M3-LENGTH'],
    ['bad/extra_data.glb', 'M3-LENGTH'],
    ['bad/invalid_json_chunk.glb', 'M3-JSON'],
    ['bad/only_bin_chunk.glb', 'M3-JSON'],
    ['bad/own_unknown_required_extension.glb', 'M3-EXTENSION'],
    ['bad/own_valid_triangle.glb', 'M3-UNUSED'],
    ['heritage/whale_cranium_draco.glb', 'M3-UNUSED'],
  ])('%s is %s (skipped without ../shared/media)', async (file, code) => {
    expect(await codesOf({ 'sites/dong-a/models/a.glb': readFileSync(join(MODELS, file)) })).toEqual([code]);
  });
});
