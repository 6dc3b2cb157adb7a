import { describe, expect, test } from 'vitest';
import { readTourOptions } from '../../bench/lib/tour-options.ts';
import { formatTourTable } from '../../bench/lib/tour-table.ts';
import { planPeerTiles } from '../../bench/lib/tour-tiles.ts';
import type { Raster } from '../../src/media/raster.ts';
import { similarity } from '../../src/media/similarity.ts';

const MACHINE = { cpu: 'Test CPU', cores: 2, memoryGb: 8, system: 'linux 6', node: '24.0.0' };
const ROW = {
  screen: 'small',
  network: 'slow',
  id: 'ours',
  what: 'Ours',
  firstMs: 700.4,
  sharpMs: 4100.6,
  firstBytes: 10_592,
  sharpBytes: 239_036,
  requests: 30,
  scriptBytes: 20_315,
  drawsPerFrame: 1,
  textureBytes: 13_590_320,
  longestUploadMs: 32.55,
  framesAtRest: 0,
  cpuS: 2.34,
  similarity: 0.96049,
};

test('the table of tours has one part for each screen and network, and a line for each viewer', () => {
  const text = formatTourTable(
    [
      ROW,
      { ...ROW, what: 'Peer', similarity: 0.9 },
      { ...ROW, network: 'fast' },
      { ...ROW, screen: 'large' },
    ],
    MACHINE,
  );
  expect(text.match(/^### .*$/gm)).toEqual(['### small; slow', '### small; fast', '### large; slow']);
  const lines = text.split('\n').filter((line) => /^\| (Ours|Peer)/.test(line));
  expect(lines.map((line) => line.split(/ *\| */).slice(1, -1))).toEqual(
    ['Ours', 'Peer', 'Ours', 'Ours'].map((what) => [
      what,
      '20.3',
      '10.6',
      '700',
      '239.0',
      '30',
      '4101',
      '1',
      '13.6',
      expect.stringMatching(/^32\.[56]$/),
      '0',
      '2.3',
      what === 'Peer' ? '0.900' : '0.960',
    ]),
  );
});

test.each([
  { widthPx: 8192, equirect: [2048, 4096, 8192], cube: [512, 1024, 2048], face: 2600, levels: 4 },
  { widthPx: 4096, equirect: [2048, 4096], cube: [512, 1024], face: 1296, levels: 3 },
  { widthPx: 2048, equirect: [2048], cube: [512], face: 648, levels: 2 },
])('peers get tiles for a panorama of $widthPx', ({ widthPx, equirect, cube, face, levels }) => {
  expect(planPeerTiles(widthPx)).toMatchObject({
    equirectWidthsPx: equirect,
    cubeSizesPx: cube,
    pannellumFacePx: face,
    pannellumLevels: levels,
  });
});

describe('the similarity of two pictures', () => {
  const even = paint((x, y) => (x * 7 + y * 13) % 256);

  test('is 1 for equal ones', () => expect(similarity(even, even)).toBeCloseTo(1, 6));

  test('of flat ones depends on their brightness alone', () => {
    const c1 = (0.01 * 255) ** 2;
    const expected = (2 * 100 * 120 + c1) / (100 ** 2 + 120 ** 2 + c1);
    expect(
      similarity(
        paint(() => 100),
        paint(() => 120),
      ),
    ).toBeCloseTo(expected, 5);
  });

  test('is below 0 for a picture and its negative', () => {
    const negative = paint((x, y) => 255 - ((x * 7 + y * 13) % 256));
    expect(similarity(even, negative)).toBeLessThan(0);
  });

  test('is refused for pictures of different sizes', () => {
    const wide: Raster = { data: new Uint8Array(32 * 8 * 3), widthPx: 32, heightPx: 8 };
    expect(() => similarity(even, wide)).toThrow('16×16 cannot be compared with 32×8');
  });
});

function paint(value: (x: number, y: number) => number): Raster {
  const data = Uint8Array.from({ length: 16 * 16 * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    return value(pixel % 16, Math.floor(pixel / 16));
  });
  return { data, widthPx: 16, heightPx: 16 };
}

describe('what the bench of tours is asked for', () => {
  test('is everything by itself, five times', () => {
    expect(readTourOptions([])).toMatchObject({ runs: 5, isWhole: true, peers: expect.any(Array) });
  });

  test('may be a part, which is then not the whole', () => {
    const options = readTourOptions(['--screen', 'phone', '--network', 'slow', '--only', 'marzipano']);
    expect(options).toMatchObject({ isWhole: false, peers: ['marzipano'] });
    expect(options).toMatchObject({ screens: [{ what: expect.stringMatching(/^412/) }] });
  });

  test.each([
    [['--screen', 'watch'], '--screen is "watch"; expected desktop or phone'],
    [['--only', 'krpano'], '--only names "krpano"'],
    [['--runs', '0'], '--runs is "0"'],
  ])('is refused with a sentence: %j', (args, sentence) => {
    expect(readTourOptions(args)).toContain(sentence);
  });
});
