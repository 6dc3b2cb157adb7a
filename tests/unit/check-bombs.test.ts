import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES } from './check-fixtures.ts';

/** What a single file may cost beyond an empty check. */
const MOST_MB = 200;
const MOST_CPU_MS = 2000;

const ENTRY = '---\ntitle: Động A\nkind: cave\n---\nBài viết.\n';
const HEAD = '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>';
let empty: Cost;

beforeAll(() => {
  empty = measure(() => undefined);
});

describe('a file that is meant to exhaust the machine', { timeout: 60_000 }, () => {
  it.each<[name: string, codes: string[], make: (at: (path: string) => string) => void]>([
    [
      'half a million points',
      ['GP-SHORT'],
      (at) =>
        writeFileSync(
          at('sites/dong-a/track.gpx'),
          `${HEAD}${'<trkpt lat="22" lon="103"/>'.repeat(460_000)}</trkseg></trk></gpx>`,
        ),
    ],
    [
      'a name of 12 MB of references',
      ['GP-XML'],
      (at) => writeFileSync(at('sites/dong-a/track.gpx'), `${HEAD}<name>${'&amp;'.repeat(2_400_000)}`),
    ],
    [
      'nearly a million positions',
      ['FILE-NOT-DRAWN'],
      (at) =>
        writeFileSync(
          at('sites/dong-a/a.geojson'),
          `{"type":"LineString","coordinates":[${'[103,22],'.repeat(900_000)}[103,22]]}`,
        ),
    ],
    [
      'a scene with ten thousand lines of comments',
      ['M3-TOUR-MODEL'],
      (at) =>
        writeFileSync(
          at('sites/dong-a/model.yml'),
          `models:\n  - id: gate\n${'    # a line\n'.repeat(10_000)}`,
        ),
    ],
    [
      'eight million brackets',
      ['GP-JSON'],
      (at) => writeFileSync(at('sites/dong-a/a.geojson'), '['.repeat(8_000_000)),
    ],
    [
      'sixteen million empty cells',
      ['CS-TOO-LARGE'],
      (at) => writeFileSync(at('kpi/a.csv'), ','.repeat(16_000_000)),
    ],
    [
      'a cell of fifteen million lines',
      ['CS-HEADER'],
      (at) => writeFileSync(at('kpi/a.csv'), `a,"${'\n'.repeat(15_000_000)}"\n1,2\n`),
    ],
    [
      'a track of 5 GB',
      ['FILE-HEAVY', 'GP-TOO-LARGE'],
      (at) => writeSparse(at('sites/dong-a/track.gpx'), 5_000_000_000),
    ],
    [
      'a model of 3 GB',
      ['FILE-HEAVY', 'M3-TYPE'],
      (at) => writeSparse(at('sites/dong-a/models/a.glb'), 3_000_000_000),
    ],
  ])('%s', (_, codes, make) => {
    const cost = measure(make);
    expect(cost.codes).toEqual(codes);
    expect(cost.memoryMb - empty.memoryMb).toBeLessThan(MOST_MB);
    expect(cost.cpuMs - empty.cpuMs).toBeLessThan(MOST_CPU_MS);
  });

  it.each<[name: string, file: string, codes: string[], make: () => Promise<Buffer>]>([
    ['a whole PNG of 64 million pixels', 'a.png', [], () => plain(8000).png().toBuffer()],
    [
      'the same without its end',
      'a.png',
      ['IM-DAMAGED'],
      async () => (await plain(8000).png().toBuffer()).subarray(0, -5000),
    ],
    [
      'a JPEG of 81 million pixels without its end',
      'a.jpg',
      ['IM-DAMAGED'],
      async () => (await plain(9000).jpeg({ quality: 40 }).toBuffer()).subarray(0, -5000),
    ],
    ['an AVIF of 16 million pixels', 'a.avif', [], () => plain(4000).avif({ effort: 0 }).toBuffer()],
  ])('%s', async (_, file, codes, make) => {
    const bytes = await make();
    const picture = `pictures: [{ file: photos/${file}, kind: render, credit: A, licence: CC0-1.0 }]\nalt: { a: Cửa động. }\n---`;
    const cost = measure((at) => {
      writeFileSync(at('sites/dong-a/index.md'), ENTRY.replace('\n---', `\n${picture}`));
      writeFileSync(at(`sites/dong-a/photos/${file}`), bytes);
    });
    expect(cost.codes).toEqual(codes);
    expect(cost.memoryMb - empty.memoryMb).toBeLessThan(MOST_MB);
    expect(cost.cpuMs - empty.cpuMs).toBeLessThan(MOST_CPU_MS);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'diem-den-bombs-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** Checks content in a process of its own, which tells what it took. */
function measure(make: (at: (path: string) => string) => void): Cost {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
  const at = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  writeFileSync(at('sites/dong-a/index.md'), ENTRY);
  make(at);
  const script = `
    import { loadContent } from ${JSON.stringify(join(import.meta.dirname, '../../src/content/load-fs.ts'))};
    const { diagnostics } = await loadContent('.');
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const codes = diagnostics.map(({ code }) => code);
    console.log(JSON.stringify({ codes, memoryMb: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  // Written by the script above.
  return JSON.parse(stdout) as Cost;
}

function plain(sizePx: number): Sharp {
  return sharp({ create: { width: sizePx, height: sizePx, channels: 3, background: '#345' } });
}

/** A file that takes no room on the disk and reads as zeros. */
function writeSparse(path: string, sizeBytes: number): void {
  writeFileSync(path, '');
  truncateSync(path, sizeBytes);
}

type Cost = { codes: string[]; memoryMb: number; cpuMs: number };
