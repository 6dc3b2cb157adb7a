import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePicture } from '../../src/media/picture-fs.ts';
import type { PictureSet } from '../../src/model/picture-set.ts';

let folder = '';
let cacheDir = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  cacheDir = join(folder, 'media');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a picture 300 pixels wide', () => {
  let small: PictureSet;
  beforeAll(async () => {
    small = await makePicture(await paint('small.jpg', plain(300, 200).jpeg()), cacheDir);
  });

  test('is offered as it is', async () => {
    expect([small.widthPx, small.heightPx]).toEqual([300, 200]);
    for (const { file } of small.derivatives) {
      expect(await sizeOf(small, file)).toEqual([300, 200]);
    }
  });

  test('still has a picture for sharing in the size social networks crop to', async () => {
    expect(await sizeOf(small, 'share.jpg')).toEqual([1200, 630]);
    expect(small.share).toBe(`${small.base}share.jpg`);
  });

  test('has a blur of sixteen pixels and under half a kilobyte', async () => {
    const bytes = Buffer.from(small.blur.split(',')[1] ?? '', 'base64');
    expect((await sharp(bytes).metadata()).width).toBe(16);
    expect(small.blur.length).toBeLessThan(512);
  });
});

// EXIF 2.32, tag 0x0112: how the sensor was held. 5 to 8 lie on their side.
test.each([2, 3, 4, 5, 6, 7, 8])('a picture with orientation %i is turned upright', async (orientation) => {
  const upright = corners(90, 60);
  const stored = await sharp(await unturn(upright, orientation))
    .withMetadata({ orientation })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const made = await makePicture(await save(`turned-${orientation}.jpg`, stored), cacheDir);
  expect([made.widthPx, made.heightPx]).toEqual([90, 60]);
  expect(await cornersOf(made)).toEqual(['red', 'green', 'blue', 'white']);
});

test('AVIF is written by one thread: more would cut it into as many parts as the machine has cores', async () => {
  const picture = await paint('threads.png', noise(1200, 800).png());
  const made = await makePicture(picture, cacheDir);
  const avif = await readFile(join(cacheDir, made.base.slice('/media/'.length), '1200.avif'));
  const encode = async (threads: number) => {
    const before = sharp.concurrency();
    sharp.concurrency(threads);
    const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: 3 as const };
    const bytes = await sharp(data, { raw }).avif({ quality: 52, effort: 2 }).toBuffer();
    sharp.concurrency(before);
    return bytes;
  };
  expect(Buffer.compare(avif, await encode(1))).toBe(0);
  expect(Buffer.compare(avif, await encode(8))).not.toBe(0); // or else this test shows nothing
});

test('position, owner and camera are in no derivative', async () => {
  const exif = {
    IFD0: { Artist: 'Chủ máy ảnh', Copyright: 'Chủ máy ảnh', Make: 'Máy ảnh mẫu' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 18/1 0/1', GPSLongitudeRef: 'E' },
  };
  const bytes = await plain(900, 700).withExif(exif).withXmp(XMP).jpeg().toBuffer();
  expect((await sharp(bytes).metadata()).exif?.length).toBeGreaterThan(100);
  const made = await makePicture(await save('owner.jpg', bytes), cacheDir);
  for (const name of await readdir(folderOf(made))) {
    if (name.startsWith('.')) continue;
    const { exif: left, xmp, iptc, icc } = await sharp(join(folderOf(made), name)).metadata();
    expect([name, left, xmp, iptc, icc]).toEqual([name, undefined, undefined, undefined, undefined]);
    expect((await readFile(join(folderOf(made), name))).includes('Máy ảnh mẫu')).toBe(false);
  }
});

describe('every kind of picture becomes sRGB', () => {
  const ORANGE = [200, 100, 50];
  const GREY = [128, 128, 128];

  // without a profile, inks are only guessed: cyan, magenta, yellow and black have no one colour
  test.each<[string, number[], number, () => Sharp | Promise<Sharp>]>([
    ['sixteen bits', ORANGE, 4, () => plain().toColourspace('rgb16').png()],
    ['an index of colours', ORANGE, 4, () => plain().png({ palette: true })],
    ['WebP', ORANGE, 8, () => plain().webp({ quality: 95 })],
    ['AVIF', ORANGE, 8, () => plain().avif({ quality: 90 })],
    ['Display P3', ORANGE, 6, () => plain().withIccProfile('p3').png()],
    ['printing inks', ORANGE, 32, () => plain().toColourspace('cmyk').jpeg({ quality: 95 })],
    ['printing inks with a profile', ORANGE, 32, () => plain().withIccProfile('cmyk').jpeg({ quality: 95 })],
    ['shades of grey', GREY, 4, () => grey().png()],
    ['sixteen bits of grey', GREY, 4, () => plain().toColourspace('grey16').png()],
    [
      'grey with an opaque mask',
      GREY,
      4,
      async () =>
        sharp(await grey().png().toBuffer())
          .ensureAlpha(1)
          .png(),
    ],
  ])('from %s', async (name, expected, tolerance, draw) => {
    const file = await save(`${name}.img`, await (await draw()).toBuffer());
    const made = await makePicture(file, cacheDir);
    for (const { file: derivative } of made.derivatives) {
      const path = join(folderOf(made), derivative);
      expect(await sharp(path).metadata()).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' });
      expect(farthest(await colourOf(path), expected)).toBeLessThanOrEqual(tolerance);
    }
  });

  test.each([
    ['transparent', 0, 255],
    ['half transparent', 0.5, 128],
  ])('%s black lies on white paper', async (name, alpha, expected) => {
    const create = { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha } } as const;
    const made = await makePicture(await paint(`${name}.png`, sharp({ create }).png()), cacheDir);
    const colour = await colourOf(join(folderOf(made), '60.jpg'));
    expect(farthest(colour, [expected, expected, expected])).toBeLessThanOrEqual(4);
  });
});

test('the same bytes are not made twice, whatever the file is called', async () => {
  const bytes = await plain(64, 48).png().toBuffer();
  const first = await makePicture(await save('one.png', bytes), cacheDir);
  const file = join(folderOf(first), '64.webp');
  const before = await stat(file);
  expect(await makePicture(await save('other.png', bytes), cacheDir)).toEqual(first);
  expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
});

test('a file that is no picture leaves nothing in the cache', async () => {
  const before = await readdir(cacheDir);
  await expect(
    makePicture(await save('damaged.jpg', Buffer.from('không phải ảnh')), cacheDir),
  ).rejects.toThrow();
  expect(await readdir(cacheDir)).toEqual(before);
});

function plain(width = 60, height = 40): Sharp {
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 100, b: 50 } } });
}

function grey(): Sharp {
  const create = { width: 60, height: 40, channels: 3, background: '#808080' } as const;
  return sharp({ create }).toColourspace('b-w');
}

/** Red, green, blue and white quarters in reading order, in a plain array of RGB. */
function corners(widthPx: number, heightPx: number): Sharp {
  const quarters = [
    [255, 0, 0],
    [0, 128, 0],
    [0, 0, 255],
    [255, 255, 255],
  ];
  const data = Buffer.alloc(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const quarter = (y < heightPx / 2 ? 0 : 2) + (x < widthPx / 2 ? 0 : 1);
      data.set(quarters[quarter] ?? [], (y * widthPx + x) * 3);
    }
  }
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}

/** Stores an upright picture the way a camera held in that orientation would; each step undoes what the tag asks for. */
async function unturn(upright: Sharp, orientation: number): Promise<Buffer> {
  const png = await upright.png().toBuffer();
  const steps: Record<number, (image: Sharp) => Sharp> = {
    2: (image) => image.flop(),
    3: (image) => image.rotate(180),
    4: (image) => image.flip(),
    6: (image) => image.rotate(270),
    8: (image) => image.rotate(90),
  };
  const turn = steps[orientation];
  if (turn) return turn(sharp(png)).png().toBuffer();
  // 5 mirrors along the diagonal from the top left, 7 along the other one
  const turned = await sharp(png)
    .rotate(orientation === 5 ? 90 : 270)
    .png()
    .toBuffer();
  return sharp(turned).flop().png().toBuffer();
}

async function cornersOf(made: PictureSet): Promise<string[]> {
  const { data, info } = await sharp(join(folderOf(made), '90.webp'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels;
    return nameOf([...data.subarray(start, start + 3)]);
  };
  return [at(10, 10), at(80, 10), at(10, 50), at(80, 50)];
}

function nameOf(colour: readonly number[]): string {
  const known = { red: [255, 0, 0], green: [0, 128, 0], blue: [0, 0, 255], white: [255, 255, 255] };
  return Object.entries(known).find(([, expected]) => farthest(colour, expected) < 40)?.[0] ?? `${colour}`;
}

async function colourOf(file: string): Promise<number[]> {
  const { channels } = await sharp(file).stats();
  return channels.map(({ mean }) => mean);
}

function farthest(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
}

async function sizeOf(made: PictureSet, file: string): Promise<number[]> {
  const { width, height } = await sharp(join(folderOf(made), file)).metadata();
  return [width, height];
}

function folderOf(made: PictureSet): string {
  return join(cacheDir, made.base.split('/')[2] ?? '');
}

async function paint(name: string, image: Sharp): Promise<string> {
  return save(name, await image.toBuffer());
}

async function save(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

/** Coarse noise, so that AVIF has something to write. */
function noise(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = (((at >> 5) * 2654435761) >>> 24) & 255;
  return sharp(data, { raw: { width, height, channels: 3 } });
}
