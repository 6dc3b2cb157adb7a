import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataLiteral } from '../../src/tours/data-literal.ts';
import { toPlainLines } from '../../src/tours/plain-text.ts';
import { cpuMsOf } from '../setup/cpu-time.ts';
import { importFiles, makeTourFolder, pannellum, planImport, type TourFiles } from './check-tour-fixtures.ts';

const HALL: TourFiles = { 'tour/hall.jpg': [64, 32] };
const hall = (more: object = {}) => ({ panorama: 'hall.jpg', ...more });

describe('what is no data is refused with its place, and nothing runs', () => {
  it.each([
    ['a function', 'data.js', 'var data = (function () { globalThis.hacked = 1; return {}; })();', 12],
    ['code after the data', 'data.js', 'var data = { "scenes": [] }; globalThis.hacked = 1;', 30],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the file holds a template
    ['a template', 'data.js', 'var data = { "scenes": [`${globalThis.hacked = 1}`] };', 25],
    ['a variable', 'data.js', 'var data = { "scenes": [x] };', 25],
    ['a sum', 'tour.json', '{ "scenes": { "a": 1 + 1 } }', 22],
    ['an end too early', 'tour.json', '{ "scenes": {', 14],
    // the 65th level of nesting
    ['100,000 brackets', 'tour.json', `{ "scenes": ${'['.repeat(100_000)}`, 77],
  ])('%s', async (_, name, text, column) => {
    const folder = await makeTourFolder({ ...HALL, [`tour/${name}`]: text });
    const result = await planImport(folder, { path: `tour/${name}` });
    rmSync(folder, { recursive: true });
    expect(Reflect.get(globalThis, 'hacked')).toBeUndefined();
    expect(result).toMatchObject({ diagnostics: [{ code: 'TI-SYNTAX', line: 1, column }] });
    expect(result.plan).toBeUndefined();
  });

  it.each([
    [
      'entities of its own',
      '<!DOCTYPE k [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><krpano><scene name="&b;"/></krpano>',
      'entity',
    ],
    ['encryption', 'KENCPUZR00112233', 'encrypted'],
    ['an element', '<krpano><encrypted>KENC</encrypted></krpano>', 'encrypted'],
  ])('XML with %s', async (_, text, problem) => {
    const { diagnostics } = await importFiles({ 'tour/tour.xml': text });
    expect(diagnostics).toMatchObject([{ code: 'TI-FILE', values: { problem } }]);
  });

  it('an unknown file, another encoding, two tours in one folder', async () => {
    const problems = [
      { 'tour/package.json': '{ "name": "x" }' },
      { 'tour/tour.xml': Buffer.from('<krpano title="\xe9"/>', 'latin1') },
      { 'tour/a/tour.json': pannellum({ hall: hall() }), 'tour/b/tour.json': pannellum({ hall: hall() }) },
    ];
    const found = await Promise.all(problems.map((files) => importFiles(files)));
    expect(found.map(({ diagnostics }) => diagnostics[0]?.values.problem)).toEqual([
      'unknown',
      'unknown',
      'several',
    ]);
  });
});

describe('keys and names that mean something to programs are only names', () => {
  it('__proto__, constructor and toString are scenes like any other', async () => {
    const text = `{ "scenes": { "__proto__": ${JSON.stringify(hall())}, "constructor": ${JSON.stringify(hall())},
      "toString": { "panorama": "hall.jpg", "hotSpots": [{ "yaw": 0, "pitch": 0, "sceneId": "__proto__", "text": "Về" }] } } }`;
    const { tour } = await importFiles({ ...HALL, 'tour/tour.json': text });
    expect(tour.scenes.map(({ id }) => id)).toEqual(['proto', 'constructor', 'to-string']);
    expect(tour.scenes[2]?.links).toEqual([{ to: 'proto', yaw: 0, pitch: 0 }]);
    expect(({} as Record<string, unknown>).panorama).toBeUndefined();
  });

  it('elements of krpano too', async () => {
    const scene =
      '<scene name="toString"><constructor/><image><sphere url="hall.jpg"/><valueOf url="x"/></image></scene>';
    const { tour, told } = await importFiles({ ...HALL, 'tour/tour.xml': `<krpano>${scene}</krpano>` });
    expect([tour.scenes.map(({ id }) => id), told]).toEqual([['to-string'], []]);
  });

  it('names in other scripts, long names and equal ids get ids of their own', async () => {
    const scenes = { 大厅: hall(), 'Sảnh 1': hall(), 'sanh-1': hall(), ['x'.repeat(300)]: hall() };
    const { tour } = await importFiles({ ...HALL, 'tour/tour.json': pannellum(scenes) });
    expect(tour.scenes.map(({ id }) => id)).toEqual(['scene', 'sanh-1', 'sanh-1-2', 'x'.repeat(50)]);
  });
});

describe('pictures outside the folder and on the network are not opened', () => {
  it.each([
    ['https://example.vn/a.jpg', 'network'],
    ['//example.vn/a.jpg', 'network'],
    ['\\\\server\\share\\a.jpg', 'network'],
    ['data:image/jpeg;base64,AA', 'network'],
    ['file:///etc/passwd', 'network'],
    ['/etc/passwd', 'outside'],
    ['C:\\a.jpg', 'outside'],
    ['../secret.jpg', 'outside'],
    ['%2e%2e/secret.jpg', 'outside'],
    ['a/../../secret.jpg', 'outside'],
    ['a\0.jpg', 'outside'],
    ['a%00.jpg', 'missing'],
    ['link.jpg', 'outside'],
    ['none.jpg', 'missing'],
    ['', 'none'],
    ['broken.jpg', 'damaged'],
    ['tall.jpg', 'ratio'],
  ])('%j: %s', async (panorama, problem) => {
    const folder = await makeTourFolder({
      'secret.jpg': [64, 32],
      'tour/tall.jpg': [32, 64],
      'tour/broken.jpg': 'no picture',
      'tour/tour.json': pannellum({ hall: { panorama } }),
    });
    mkdirSync(join(folder, 'tour/a'));
    symlinkSync(join(folder, 'secret.jpg'), join(folder, 'tour/link.jpg'));
    const result = await planImport(folder);
    rmSync(folder, { recursive: true });
    const told = 'diagnostics' in result ? result.diagnostics : [];
    expect(told.find(({ code }) => code === 'TI-PANORAMA')?.values.problem).toBe(problem);
    expect(result.plan).toBeUndefined();
  });
});

describe('values that make no sense are left out, the rest is imported', () => {
  it.each([
    ['NaN', 2],
    ['Infinity', 2],
    ['"12"', 2],
    ['null', 1], // as if the view did not say
    ['{}', 2],
    ['1e9999', 2],
  ])('a yaw of %s', async (yaw, count) => {
    const text = `{ "scenes": { "hall": { "panorama": "hall.jpg", "yaw": ${yaw}, "hotSpots": [{ "yaw": ${yaw}, "pitch": 0, "text": "a" }] } } }`;
    const { tour, told } = await importFiles({ ...HALL, 'tour/tour.json': text });
    expect(told).toEqual(Array(count).fill('TI-VALUE'));
    expect(tour.scenes[0]).toEqual({ id: 'hall', panorama: 'panoramas/hall.jpg', kind: 'photograph' });
  });

  it('missing and repeated ids', async () => {
    const nodes =
      '[{ "panorama": "hall.jpg" }, { "id": 5, "panorama": "hall.jpg" }, { "id": "5", "panorama": "hall.jpg" }]';
    const { told, tour } = await importFiles({ ...HALL, 'tour/nodes.json': nodes });
    expect(told).toEqual(['TI-ID', 'TI-ID']);
    expect(tour.scenes.map(({ id }) => id)).toEqual(['5']);
    const twice = '{ "scenes": { "a": { "panorama": "hall.jpg" }, "a": { "panorama": "hall.jpg" } } }';
    expect((await importFiles({ ...HALL, 'tour/tour.json': twice })).told).toEqual(['TI-ID']);
  });

  it('ways in a circle, to oneself and to nowhere', async () => {
    const way = (sceneId: string) => ({ yaw: 0, pitch: 0, sceneId });
    const scenes = {
      a: hall({ hotSpots: [way('b'), way('a'), way('x')] }),
      b: hall({ hotSpots: [way('a')] }),
    };
    const { tour, told } = await importFiles({ ...HALL, 'tour/tour.json': pannellum(scenes) });
    expect(tour.scenes.map(({ links }) => links?.map(({ to }) => to))).toEqual([['b'], ['a']]);
    expect(told).toEqual(['TI-LINK', 'TI-LINK']);
  });
});

describe('size', () => {
  it('refuses 100,000 scenes within seconds, before it looks for a picture', async () => {
    const scenes = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, row) => [`s${row}`, { panorama: 'x.jpg' }]),
    );
    const took = await cpuMsOf(async () => {
      const { diagnostics } = await importFiles({ 'tour/tour.json': JSON.stringify({ scenes }) });
      expect(diagnostics).toMatchObject([{ code: 'TI-LIMIT', values: { count: 100_000 } }]);
    });
    expect(took).toBeLessThan(20_000);
  });

  it('gives 9,000 hotspots of one name ids of their own within seconds', async () => {
    const hotSpots = Array.from({ length: 90 }, () => ({ id: 'spot1', yaw: 0, pitch: 0, text: 'a' }));
    const scenes = Object.fromEntries(
      Array.from({ length: 100 }, (_, row) => [`s${row}`, hall({ hotSpots })]),
    );
    const took = await cpuMsOf(async () => {
      const { tour } = await importFiles({ ...HALL, 'tour/tour.json': pannellum(scenes) });
      expect(tour.scenes.at(-1)?.hotspots?.at(-1)?.id).toBe('spot1-9000');
    });
    expect(took).toBeLessThan(20_000);
  });

  it('does not read a file of more than 8 MB', async () => {
    const folder = await makeTourFolder({ 'tour/tour.json': ' '.repeat(8 * 1024 * 1024 + 1) });
    writeFileSync(join(folder, 'tour/hall.jpg'), '');
    const result = await planImport(folder, { path: 'tour/tour.json', format: 'pannellum' });
    rmSync(folder, { recursive: true });
    expect(result).toMatchObject({ diagnostics: [{ code: 'TI-FILE', values: { problem: 'too-large' } }] });
  });
});

describe('texts become plain words', () => {
  it.each([
    ['<script>alert(1)</script>Nhũ đá', 'Nhũ đá'],
    ['<p>Một</p><p>Hai</p>', 'Một\nHai'],
    ['<img src=x onerror=alert(1)>Ảnh', 'Ảnh'],
    ['&lt;b&gt; &amp; &nbsp;A', '<b> & A'],
    ['1 < 2 và 3 > 2', '1 < 2 và 3 > 2'],
    ['a\u202eb\u0000c', 'abc'],
    ['<style>p{}</style><!-- x -->', ''],
    [`${'<'.repeat(50_000)}a`, '<'.repeat(20_000)],
  ])('%#', (source, plain) => {
    expect(toPlainLines(source)).toBe(plain);
  });
});

describe('the reader of data literals', () => {
  it.each([
    ['{"a":[1,-2.5e3,true,null,"\\u00e1\\n"]}', true],
    ["export default { a: 'b', c: .5, };", true],
    ['// words\n/* more */ module.exports = [+1]', true],
    ['{ "a" "b" }', false],
    ['{ a: b() }', false],
    ['"never closed', false],
    ['"\\u12"', false],
    ['/* never closed', false],
    ['', false],
    ['[1 2]', false],
  ])('%j is data: %s', (text, isData) => {
    expect(readDataLiteral(text).value !== undefined).toBe(isData);
  });
});
