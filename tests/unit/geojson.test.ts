import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkGeoJson } from '../../src/content/check-geojson.ts';
import { findJsonOffset } from '../../src/content/find-json-place.ts';

const RING = '[[103.6,22.3],[103.7,22.3],[103.7,22.4],[103.6,22.3]]';
const CLOCKWISE = '[[103.6,22.3],[103.7,22.4],[103.7,22.3],[103.6,22.3]]';
const HOLE = '[[103.65,22.32],[103.66,22.33],[103.66,22.32],[103.65,22.32]]';
const of = (type: string, coordinates: string) => `{"type":"${type}","coordinates":${coordinates}}`;
const feature = (geometry: string) => `{"type":"Feature","properties":{},"geometry":${geometry}}`;
const check = (text: string) => checkGeoJson({ path: 'a.geojson', text });

describe('a GeoJSON file', () => {
  it.each<[name: string, text: string, codes: string[]]>([
    ['a point', of('Point', '[103.6,22.3]'), []],
    ['a point with height', of('Point', '[103.6,22.3,512]'), []],
    ['an area with a hole', of('Polygon', `[${RING},${HOLE}]`), []],
    ['areas in a feature', feature(of('MultiPolygon', `[[${RING}],[${RING}]]`)), []],
    [
      'WGS84 said the old way',
      of('Point', '[103.6,22.3]').replace(
        '{',
        '{"crs":{"properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},',
      ),
      [],
    ],
    ['no coordinate system, said as null', of('Point', '[103.6,22.3]').replace('{', '{"crs":null,'), []],
    [
      'a name from the object prototype',
      of('Point', '[103.6,22.3]').replace('{', '{"__proto__":{"type":"x"},'),
      [],
    ],
    ['an empty file', '', ['GP-FORMAT']],
    ['a web page', '<html></html>', ['GP-FORMAT']],
    ['JSON that is no GeoJSON', '{"a":1}', ['GP-FORMAT']],
    ['a list', '[1,2]', ['GP-FORMAT']],
    ['a cut file', of('Polygon', `[${RING}]`).slice(0, 60), ['GP-JSON']],
    ['NaN', of('Point', '[NaN,22.3]'), ['GP-JSON']],
    ['two million nested brackets', of('Polygon', '['.repeat(2e6) + ']'.repeat(2e6)), ['GP-JSON']],
    ['no features', '{"type":"FeatureCollection","features":[]}', ['GP-EMPTY']],
    [
      'VN-2000 by name',
      of('Point', '[103.6,22.3]').replace('{', '{"crs":{"properties":{"name":"EPSG:3405"}},'),
      ['GP-CRS'],
    ],
    ['metres', of('LineString', '[[500000,2470000],[500100,2470100]]'), ['GP-CRS']],
    ['latitude first', of('Point', '[22.3,103.6]'), ['GP-SWAPPED']],
    ['0, 0', of('Point', '[0,0]'), ['GP-ZERO']],
    ['Paris', of('Point', '[2.35,48.85]'), ['GP-OUTSIDE']],
    ['a line over the antimeridian', of('LineString', '[[179.9,16],[-179.9,16]]'), ['GP-OUTSIDE']],
    ['text for a number', of('Point', '["103.6",22.3]'), ['GP-POINT']],
    ['a list too deep', of('LineString', '[[[103.6,22.3],[103.7,22.3]]]'), ['GP-POINT']],
    ['an open ring', of('Polygon', '[[[103.6,22.3],[103.7,22.3],[103.7,22.4],[103.6,22.4]]]'), ['GP-RING']],
    ['a ring of three', of('Polygon', '[[[103.6,22.3],[103.7,22.3],[103.6,22.3]]]'), ['GP-RING']],
    ['an outer edge clockwise', of('Polygon', `[${CLOCKWISE}]`), ['GP-WINDING']],
    ['a hole anticlockwise', of('Polygon', `[${RING},${RING}]`), ['GP-WINDING']],
    ['a feature without geometry', feature('null'), ['GP-GEOMETRY']],
    ['an unknown type', of('Circle', '[103.6,22.3]'), ['GP-GEOMETRY']],
    ['a type from the object prototype', of('constructor', '[103.6,22.3]'), ['GP-GEOMETRY']],
    ['no coordinates', of('LineString', '[]'), ['GP-GEOMETRY']],
    [
      'a collection inside a collection',
      '{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}',
      ['GP-GEOMETRY'],
    ],
  ])('%s', (_, text, codes) => {
    expect(check(text).map(({ code }) => code)).toEqual(codes);
  });

  it('points at the position, also behind texts with brackets and escaped quotes', () => {
    const text = `{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"name":"a \\"] [{ b"},"geometry":${of('Point', '[103.6,22.3]')}},\n${feature(of('LineString', '[[103.6,22.3],[2.35,48.85]]'))}]}`;
    const [fault] = check(text);
    expect(fault).toMatchObject({ code: 'GP-OUTSIDE', line: 3 });
    expect(text.split('\n')[2]?.slice((fault?.column ?? 0) - 1)).toMatch(/^\[2\.35,48\.85\]/);
  });

  it.skipIf(!existsSync('../shared/media/geodata'))(
    'finds nothing wrong with real outlines but their direction (skipped without ../shared/media)',
    () => {
      const text = readFileSync('../shared/media/geodata/province-an_giang.full.geojson', 'utf8');
      const found = check(text);
      expect(found.map(({ code }) => code)).toEqual(['GP-WINDING']);
      expect(found[0]?.values.count).toBe(21);
    },
  );
});

describe('the place of a value in JSON', () => {
  const text = ' { "a" : [ 1, {"b\\"": [true , null]}, "x" ], "c": -1.5e3, "c": 7 }';
  it.each([
    [['a', 0], '1'],
    [['a', 1, 'b"', 1], 'null'],
    [['a', 2], '"x"'],
    [['c'], '7'],
    [['a', 9], '['],
    [['nothing'], '{'],
  ])('%j begins with %s', (path, start) => {
    expect(text.slice(findJsonOffset(text, path)).startsWith(start)).toBe(true);
  });
});
