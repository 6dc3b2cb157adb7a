import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawParts, type Picture, project } from '../../src/media/model-draw.ts';
import { castShadows } from '../../src/media/model-light.ts';
import type { Look, Part } from '../../src/media/model-parts.ts';
import { planEyes, SIDE_SIZE_PX } from '../../src/media/model-sides.ts';
import { makeSides } from '../../src/media/model-sides-fs.ts';
import { SIDES } from '../../src/model/model-sides.ts';
import { makeBoxGlb } from './glb-parts.ts';

const SMALL = { widthPx: 96, heightPx: 60 };
const LOOK: Look = {
  colour: [1, 1, 1],
  opacity: 1,
  isClear: false,
  cutoff: undefined,
  isDoubleSided: false,
  isUnlit: true,
  levels: [],
};
const RED = [1, 0, 0] as const;
const GREEN = [0, 1, 0] as const;
const BLUE = [0, 0, 1] as const;
const YELLOW = [1, 1, 0] as const;

/** A block of two metres whose front (+z) is red, right (+x) green, back blue and left yellow. */
const BLOCK: Part[] = [
  wall([-1, -1, 1], [1, -1, 1], RED),
  wall([1, -1, 1], [1, -1, -1], GREEN),
  wall([1, -1, -1], [-1, -1, -1], BLUE),
  wall([-1, -1, -1], [-1, -1, 1], YELLOW),
];
const RADIUS = Math.sqrt(3);

describe('pictures of a model from all sides', () => {
  const eyes = planEyes(BLOCK, 10, RADIUS);

  it.each([
    ['front', RED],
    ['right', GREEN],
    ['back', BLUE],
    ['left', YELLOW],
  ] as const)('show from the %s what lies there', (id, colour) => {
    const picture = draw(SIDES.findIndex((side) => side.id === id));
    expect(pixelAt(picture, 48, 30)).toEqual([...colour.map((value) => value * 255), 255]);
  });

  it('hold the whole model from every side, as large as fits from at least one', () => {
    const reach = eyes.map((eye) =>
      Math.max(
        ...BLOCK.flatMap(({ positions }) => {
          const seen = project(positions, eye, SIDE_SIZE_PX);
          return [...seen].flatMap((value, at) => {
            if (at % 3 === 2) return [];
            const size = at % 3 === 0 ? SIDE_SIZE_PX.widthPx : SIDE_SIZE_PX.heightPx;
            return [Math.abs(value - size / 2) / (size / 2)];
          });
        }),
      ),
    );
    expect(Math.max(...reach)).toBeLessThan(0.9);
    expect(Math.max(...reach)).toBeGreaterThan(0.8);
  });

  it('hide what is behind: a wall drawn later does not cover a nearer one', () => {
    const front = draw(0);
    const turned = draw(0, BLOCK.toReversed());
    expect(turned.data).toEqual(front.data);
  });

  it('let the ground show a shadow and nothing else', () => {
    const sun = castShadows((each) => each(-1, 1, -1, 1, 1, -1, 0, 1, 1), RADIUS);
    const eye = planEyes(BLOCK, 30, RADIUS)[0];
    if (!eye) throw new Error('no eye');
    const picture = drawParts([], eye, { light: 'day', sun, floor: -1, radius: RADIUS }, SMALL);
    const alphas = [...picture.data].filter((_, at) => at % 4 === 3);
    expect(Math.max(...alphas)).toBeGreaterThan(20);
    expect(Math.max(...alphas)).toBeLessThan(60);
    expect([...picture.data].some((value, at) => at % 4 !== 3 && value !== 0)).toBe(false);
  });

  function draw(side: number, parts = BLOCK): Picture {
    const eye = eyes[side];
    if (!eye) throw new Error('no such side');
    const sun = { shadeAt: () => 0 };
    return drawParts(parts, eye, { light: 'baked', sun, floor: -1, radius: RADIUS }, SMALL);
  }
});

describe('making them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-sides-'));
  const glbFile = join(folder, 'box.glb');
  const input = {
    glbFile,
    cacheDir: folder,
    box: { min: [599_999, -1, 0], max: [600_001, 1, 2] } as const,
    pitchDeg: 20,
    light: 'day' as const,
  };
  beforeAll(() => writeFileSync(glbFile, makeBoxGlb({ middle: [600_000, 0, 1] })));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes eight pictures with a clear ground, once, also far from the origin', async () => {
    const made = await makeSides(input);
    expect(readdirSync(join(folder, made.key)).sort()).toEqual(SIDES.map(({ id }) => `${id}.webp`).sort());
    const { data, info } = await sharp(join(folder, made.key, 'front-right.webp'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([960, 600, 4]);
    expect(data[3]).toBe(0);
    expect(data[(300 * 960 + 480) * 4 + 3]).toBe(255);
    expect(await makeSides(input)).toEqual(made);
  });

  it('ends with an error that says what happened when the file is no model', async () => {
    writeFileSync(join(folder, 'bad.glb'), 'no model');
    await expect(makeSides({ ...input, glbFile: join(folder, 'bad.glb') })).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith('.draft'))).toEqual([]);
  });
});

function wall(from: number[], to: number[], colour: Look['colour']): Part {
  const [x0 = 0, y0 = 0, z0 = 0] = from;
  const [x1 = 0, , z1 = 0] = to;
  return {
    look: { ...LOOK, colour },
    positions: Float32Array.from([x0, y0, z0, x1, y0, z1, x1, 1, z1, x0, 1, z0]),
    normals: undefined,
    uvs: undefined,
    colours: undefined,
    indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
  };
}

function pixelAt({ data, widthPx }: Picture, column: number, row: number): number[] {
  return [...data.subarray((row * widthPx + column) * 4, (row * widthPx + column) * 4 + 4)];
}
