import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { drawFace, drawSphere } from '../../src/media/panorama-drawing.ts';
import { makePanorama } from '../../src/media/panorama-fs.ts';
import { openSphere, readLayout } from '../../src/media/panorama-open-fs.ts';
import { createSphereSource, cubeParts, equirectangularParts } from '../../src/media/panorama-source.ts';
import { drawView } from '../../src/media/panorama-view.ts';
import type { Raster } from '../../src/media/raster.ts';
import {
  anglesToDirection,
  FACES,
  faceDirection,
  tileKey,
  unitToPlane,
  type Vector,
} from '../../src/model/panorama.ts';
import { packFile, readBasePack, readMissing } from '../../src/model/panorama-packs.ts';
import type { PanoramaInput } from '../../src/model/schemas/panorama-input.ts';
import { withGPano } from './jpeg-parts.ts';

/** Pictures are painted point by point, which takes long on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panorama-inputs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const RIGHT_HALF = { left: -30, right: 150, top: 40, bottom: -50 };

/** A tilted camera: what it sees in a direction of its picture lies here in the world. Pitch first, then roll. */
function toWorld([x, y, z]: Vector, pitchDeg: number, rollDeg: number): Vector {
  const [p, r] = [pitchDeg, rollDeg].map((deg) => (deg * Math.PI) / 180);
  const [cp, sp, cr, sr] = [Math.cos(p ?? 0), Math.sin(p ?? 0), Math.cos(r ?? 0), Math.sin(r ?? 0)];
  const [x1, y1] = [cr * x + sr * y, cr * y - sr * x];
  return [x1, cp * y1 - sp * z, sp * y1 + cp * z];
}

describe('a picture of any layout shows what lies in each direction', () => {
  const whole = (x: number, y: number) =>
    anglesToDirection({ yawDeg: x * 360 - 180, pitchDeg: 90 - y * 180 });
  const part = (x: number, y: number) => anglesToDirection({ yawDeg: -30 + x * 180, pitchDeg: 40 - y * 90 });
  const cylinder = (x: number, y: number) =>
    anglesToDirection({ yawDeg: x * 360 - 180, pitchDeg: (Math.atan((0.5 - y) * 2) * 180) / Math.PI });
  const flat = (face: (typeof FACES)[number]) => (x: number, y: number) =>
    faceDirection(face, 2 * x - 1, 2 * y - 1);
  const strip = (x: number, y: number) => {
    const index = Math.min(5, Math.floor(x * 6));
    return flat((['l', 'f', 'r', 'b', 'u', 'd'] as const)[index] ?? 'f')(x * 6 - index, y);
  };
  const cross = (x: number, y: number) => {
    const [column, row] = [Math.floor(x * 4), Math.floor(y * 3)];
    const face = row === 1 ? (['l', 'f', 'r', 'b'] as const)[column] : row === 0 ? 'u' : 'd';
    return flat(face ?? 'f')(x * 4 - column, y * 3 - row);
  };
  const tall = (x: number, y: number) => {
    const [column, row] = [Math.floor(x * 3), Math.floor(y * 4)];
    const face = row === 1 ? (['l', 'f', 'r'] as const)[column] : (['u', 'f', 'd', 'b'] as const)[row];
    const [across, down] = [x * 3 - column, y * 4 - row];
    return face === 'b' ? flat('b')(1 - across, 1 - down) : flat(face ?? 'f')(across, down);
  };
  const column = (x: number, y: number) =>
    strip((Math.min(5, Math.floor(y * 6)) + x) / 6, y * 6 - Math.floor(y * 6));
  const leaning = (pitchDeg: number, rollDeg: number) => (x: number, y: number) =>
    toWorld(whole(x, y), pitchDeg, rollDeg);

  test.each<[name: string, size: [number, number], paint: Paint, declared: PanoramaInput]>([
    ['a whole sphere', [720, 360], whole, {}],
    ['a part of it', [360, 180], part, { extent: RIGHT_HALF }],
    ['a cylinder all around', [1080, Math.round(1080 / Math.PI)], cylinder, { projection: 'cylinder' }],
    ['a strip of six faces', [1440, 240], strip, { projection: 'cube' }],
    ['a column of six faces', [240, 1440], column, { projection: 'cube' }],
    ['a cross', [960, 720], cross, { projection: 'cube' }],
    ['a tall cross', [720, 960], tall, { projection: 'cube' }],
    ['a camera that looked up', [720, 360], leaning(20, 0), { level: { pitch: 20, roll: 0 } }],
    ['a camera that leaned to its right', [720, 360], leaning(0, 15), { level: { pitch: 0, roll: 15 } }],
    ['a camera that did both', [720, 360], leaning(-12, 25), { level: { pitch: -12, roll: 25 } }],
  ])('%s', async (name, [widthPx, heightPx], paint, declared) => {
    const file = inFolder(`${name.replaceAll(' ', '-')}.png`);
    await save(paintPicture(widthPx, heightPx, paint), file);
    const { layout } = await readLayout({ file, declared });
    const { look } = await openSphere({ file, declared }, layout, { widestPx: 4096 });
    const reach = declared.extent ?? { left: -180, right: 180, top: 90, bottom: -90 };
    const highest = declared.projection === 'cylinder' ? 40 : 88;
    for (let yawDeg = Math.max(-179, reach.left + 2); yawDeg < reach.right - 1; yawDeg += 23) {
      for (
        let pitchDeg = Math.max(-highest, reach.bottom + 2);
        pitchDeg < Math.min(highest, reach.top);
        pitchDeg += 17
      ) {
        const direction = anglesToDirection({ yawDeg, pitchDeg });
        const [seen, inside] = lookAt(look, direction);
        expect(inside).toBe(1);
        // the edge of a flat face has nothing beyond it to mix with
        expectNear(seen, colourOf(direction), declared.projection === 'cube' ? 1.6 : 1.1);
      }
    }
  });

  test('six files, the front first', async () => {
    const files = await Promise.all(
      (['f', 'r', 'b', 'l', 'u', 'd'] as const).map(async (face) => {
        const file = inFolder(`face-${face}.png`);
        await save(paintPicture(240, 240, flat(face)), file);
        return file;
      }),
    );
    const names = { right: '-', back: '-', left: '-', up: '-', down: '-' };
    const cube = {
      file: files[0] ?? '',
      faces: files.slice(1),
      declared: { projection: 'cube' as const, faces: names },
    };
    const { layout } = await readLayout(cube);
    const { look } = await openSphere(cube, layout, { widestPx: 4096 });
    for (const yawDeg of [-170, -95, -20, 35, 88, 140]) {
      for (const pitchDeg of [-80, -40, 5, 50, 85]) {
        const direction = anglesToDirection({ yawDeg, pitchDeg });
        expectNear(lookAt(look, direction)[0], colourOf(direction), 1.6);
      }
    }
  });
});

test('beside a part of the sphere its colours run out softly: no black, and no edge in brightness', async () => {
  const file = inFolder('soft.png');
  await save(
    paintPicture(360, 180, (x, y) => anglesToDirection({ yawDeg: -30 + x * 180, pitchDeg: 40 - y * 90 })),
    file,
  );
  const declared = { extent: RIGHT_HALF };
  const { layout } = await readLayout({ file, declared });
  const { look } = await openSphere({ file, declared }, layout, { widestPx: 4096 });
  for (const pitchDeg of [-85, -20, 30, 80]) {
    const [beside, inside] = lookAt(look, anglesToDirection({ yawDeg: -120, pitchDeg }));
    expect(inside).toBe(0);
    expect(Math.max(...beside)).toBeGreaterThan(60);
  }
  const [edge] = lookAt(look, anglesToDirection({ yawDeg: -29, pitchDeg: 0 }));
  const [outside] = lookAt(look, anglesToDirection({ yawDeg: -31, pitchDeg: 0 }));
  expectNear(outside, edge, 12);
});

test('a sphere cut into a cube and put together again is the same: at least 38 dB', async () => {
  const sphere = paintPicture(1024, 512, (x, y) =>
    anglesToDirection({ yawDeg: x * 360 - 180, pitchDeg: 90 - y * 180 }),
  );
  for (let at = 0; at < sphere.data.length; at += 3) {
    // waves of about twelve pixels in every direction
    const [x = 0, y = 0, z = 0] = [...sphere.data.subarray(at, at + 3)].map((value) => (value - 127.5) / 120);
    const wave = 0.8 + 0.2 * Math.sin(80 * x) * Math.cos(75 * z + 60 * y);
    for (let channel = 0; channel < 3; channel += 1) {
      sphere.data[at + channel] = (sphere.data[at + channel] ?? 0) * wave;
    }
  }
  const angles = { f: [0, 0], r: [90, 0], b: [180, 0], l: [-90, 0], u: [0, 90], d: [0, -90] } as const;
  const faces = FACES.map((face) => {
    const [yawDeg, pitchDeg] = angles[face];
    return drawView(sphere, { yawDeg, pitchDeg, fovDeg: 90 }, { widthPx: 512, heightPx: 512 });
  });
  const again = drawSphere(createSphereSource(cubeParts(faces)), { widthPx: 1024, heightPx: 512 });
  let error = 0;
  for (const [at, value] of again.data.entries()) error += (value - (sphere.data[at] ?? 0)) ** 2;
  expect(10 * Math.log10(255 ** 2 / (error / again.data.length))).toBeGreaterThan(38);
});

test('a face drawn through directions is the one drawn column by column', async () => {
  const sphere = paintPicture(1024, 512, (x, y) =>
    anglesToDirection({ yawDeg: x * 360 - 180, pitchDeg: 90 - y * 180 }),
  );
  const look = createSphereSource(
    equirectangularParts(sphere, { leftDeg: -180, rightDeg: 180, topDeg: 90, bottomDeg: -90 }),
  );
  for (const face of FACES) {
    const { picture, inside } = drawFace(look, 200, face);
    expect(inside.every((one) => one === 1)).toBe(true);
    for (const [column, row] of [
      [0, 0],
      [100, 60],
      [199, 199],
      [-1, 120],
    ] as const) {
      const plane = (index: number) => unitToPlane((2 * (index + 0.5)) / 200 - 1);
      const offset = ((row + 1) * picture.widthPx + column + 1) * 3;
      const expected = colourOf(faceDirection(face, plane(column), plane(row)));
      expectNear([...picture.data.slice(offset, offset + 3)], expected, 1.1);
    }
  }
});

test('a tilt the file tells is turned back, its heading kept, and north is read', async () => {
  const paint: Paint = (x, y) =>
    toWorld(anglesToDirection({ yawDeg: x * 360 - 180, pitchDeg: 90 - y * 180 }), 353 - 360, 4);
  const { data, widthPx, heightPx } = paintPicture(720, 360, paint);
  const raw = { raw: { width: widthPx, height: heightPx, channels: 3 as const } };
  const jpeg = await sharp(data, raw).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
  const file = inFolder('leaning.jpg');
  await sharp(withGPano(jpeg, { PosePitchDegrees: 353, PoseRollDegrees: 4, PoseHeadingDegrees: 285.5 }))
    .keepXmp()
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toFile(file);
  const { layout, northDeg } = await readLayout({ file });
  expect(northDeg).toBe(285.5);
  expect(layout.tilt).toEqual({ pitchDeg: -7, rollDeg: 4 });
  const { look } = await openSphere({ file }, layout, { widestPx: 4096 });
  for (const [yawDeg, pitchDeg] of [
    [0, 0],
    [90, 0],
    [180, 10],
    [-60, -40],
    [20, 70],
  ] as const) {
    const direction = anglesToDirection({ yawDeg, pitchDeg });
    expectNear(lookAt(look, direction)[0], colourOf(direction), 4);
  }
  const declared = { level: { pitch: 0, roll: 0 } };
  expect((await readLayout({ file, declared })).layout.tilt).toBeUndefined();
});

test('a part of the sphere has no tiles where it shows nothing, and says so', async () => {
  const file = inFolder('large-part.png');
  const paint: Paint = (x, y) => anglesToDirection({ yawDeg: -30 + x * 180, pitchDeg: 40 - y * 90 });
  await save(paintPicture(2048, 1024, paint), file);
  const cacheDir = inFolder('media');
  const manifest = await makePanorama({ file, cacheDir, declared: { extent: RIGHT_HALF } });
  expect(manifest).toMatchObject({
    faceSizePx: 1024,
    shown: { leftDeg: -30, rightDeg: 150, topDeg: 40, bottomDeg: -50 },
  });
  const missing = readMissing(manifest);
  // the back right down corner of the left face, all of what lies left of the picture
  expect(missing.has('l-2-0-1')).toBe(true);
  expect(missing.has('r-2-1-1')).toBe(false);
  const tiles = readBasePack(await readFile(join(cacheDir, manifest.key, 'base.webp')), manifest.levels);
  for (const { tile, start, end } of tiles) expect(end - start === 0).toBe(missing.has(tileKey(tile)));
  const r = tiles.filter(({ tile }) => tile.face === 'r' && tile.level === 2);
  const pack = join(cacheDir, manifest.key, packFile({ face: 'r', level: 2 }));
  expect(r.at(-1)?.end).toBe((await stat(pack)).size);
  expect((await readdir(join(cacheDir, manifest.key))).length).toBeLessThanOrEqual(30);
}, 60_000);

test('of two eyes each gets its tiles; the left one is the upper half', async () => {
  const [left, right] = ['#406080', '#804020'].map((background) => ({
    create: { width: 512, height: 256, channels: 3 as const, background },
  }));
  const file = inFolder('two-eyes.png');
  const lower = await sharp(right).png().toBuffer();
  await sharp(left)
    .extend({ bottom: 256 })
    .composite([{ input: lower, left: 0, top: 256 }])
    .png()
    .toFile(file);
  const manifest = await makePanorama({
    file,
    cacheDir: inFolder('media'),
    declared: { stereo: 'top-bottom' },
  });
  const colourIn = async (key: string) => {
    const { dominant } = await sharp(join(inFolder('media'), key, 'base.webp')).stats();
    return dominant;
  };
  expect((await colourIn(manifest.key)).b).toBeGreaterThan(110);
  expect((await colourIn(manifest.rightKey ?? '')).r).toBeGreaterThan(110);
});

type Paint = (x: number, y: number) => Vector;

/** @param paint gives the direction of a point, from 0 to 1 across and down */
function paintPicture(widthPx: number, heightPx: number, paint: Paint): Raster {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let row = 0; row < heightPx; row += 1) {
    for (let column = 0; column < widthPx; column += 1) {
      const colour = colourOf(paint((column + 0.5) / widthPx, (row + 0.5) / heightPx));
      data.set(colour.map(Math.round), (row * widthPx + column) * 3);
    }
  }
  return { data, widthPx, heightPx };
}

/** Red, green and blue are the three coordinates of the direction: a gradient without a seam anywhere. */
function colourOf(direction: readonly number[]): number[] {
  const length = Math.hypot(...direction);
  return direction.map((value) => 127.5 + (120 * value) / length);
}

function save({ data, widthPx, heightPx }: Raster, file: string): Promise<unknown> {
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .png()
    .toFile(file);
}

function lookAt(look: ReturnType<typeof createSphereSource>, direction: Vector): [number[], number] {
  const out = new Uint8ClampedArray(3);
  const inside = new Uint8Array(1);
  look(Float64Array.from(direction), out, 0, inside);
  return [[...out], inside[0] ?? 0];
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  const farthest = Math.max(
    ...actual.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN))),
  );
  expect(farthest).toBeLessThanOrEqual(tolerance);
}
