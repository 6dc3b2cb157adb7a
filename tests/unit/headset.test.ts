import { expect, test } from 'vitest';
import {
  anglesToDirection,
  directionToAngles,
  type PanoramaLevel,
  type Vector,
} from '../../src/model/panorama.ts';
import { encodeMissing } from '../../src/model/panorama-packs.ts';
import { wrapText } from '../../src/viewers/panorama/immersive/label-picture.ts';
import { tileToPatch, wholeToPatch } from '../../src/viewers/panorama/immersive/patch.ts';
import { listBallTiles, pickLevel, seenFrom, turnFor } from '../../src/viewers/panorama/immersive/plan.ts';

const MIB = 2 ** 20;
const LEVELS: PanoramaLevel[] = [256, 512, 1024, 2048, 4096].map((sizePx, level) => {
  return { level, sizePx, columns: sizePx / 256 };
});

test.each([
  { eyes: 1, capBytes: 64 * MIB, sizePx: 1024, why: 'a phone in a holder' },
  { eyes: 1, capBytes: 128 * MIB, sizePx: 2048, why: 'a headset on a computer' },
  { eyes: 2, capBytes: 128 * MIB, sizePx: 1024, why: 'two eyes take twice as much' },
  { eyes: 1, capBytes: 4096 * MIB, sizePx: 2048, why: 'more is not seen' },
  { eyes: 1, capBytes: 128 * MIB, enoughPx: 512, sizePx: 512, why: 'bytes are dear' },
  { eyes: 2, capBytes: 1, sizePx: 256, why: 'something has to be shown' },
])('$eyes eyes in $capBytes bytes get faces of $sizePx pixels: $why', ({ sizePx, why: _, ...room }) => {
  expect(pickLevel(LEVELS, room).sizePx).toBe(sizePx);
});

test('tiles are asked for from where the visitor looks outwards, and those that do not exist never', () => {
  const level = LEVELS[1] as PanoramaLevel;
  const all = listBallTiles({ levels: LEVELS, tileSizePx: 256 }, level, { yawDeg: 100, pitchDeg: 10 });
  expect(all).toHaveLength(24);
  expect(all[0]?.key).toBe('r-1-1-0');
  expect(all.at(-1)?.key).toBe('l-1-1-1');
  const missing = encodeMissing(LEVELS, new Set(['r-1-1-0', 'u-1-0-0'])) ?? '';
  const some = listBallTiles({ levels: LEVELS, tileSizePx: 256, missing }, level, {
    yawDeg: 100,
    pitchDeg: 10,
  });
  expect(some.map(({ key }) => key)).toEqual(
    all.map(({ key }) => key).filter((key) => key !== 'r-1-1-0' && key !== 'u-1-0-0'),
  );
});

test('the ball is turned so that the head sees the yaw that was asked for, and tells what it sees then', () => {
  const turnDeg = turnFor(170, -30);
  expect(turnDeg).toBe(-160);
  expect(seenFrom({ yawDeg: -30, pitchDeg: 5 }, turnDeg)).toEqual({ yawDeg: 170, pitchDeg: 5 });
  expect(seenFrom({ yawDeg: 40, pitchDeg: 0 }, turnDeg).yawDeg).toBe(-120);
});

test('a tile lies where its pixels are seen, and its gutters are not shown', () => {
  const { positions, uvs } = tileToPatch(
    'r',
    { left: -1, right: 0, top: -1, bottom: 0 },
    { widthPx: 258, heightPx: 258 },
  );
  const corner = (index: number) =>
    directionToAngles(positions.slice(3 * index, 3 * index + 3) as unknown as Vector);
  const count = positions.length / 3;
  expect(corner(0).yawDeg).toBeCloseTo(45);
  expect(corner(0).pitchDeg).toBeCloseTo(35.264, 2);
  expect(corner(count - 1).yawDeg).toBeCloseTo(90);
  expect(corner(count - 1).pitchDeg).toBeCloseTo(0);
  expect(uvs.slice(0, 2)).toEqual([1 / 258, 1 / 258]);
  expect(uvs.slice(-2)).toEqual([257 / 258, 257 / 258]);
});

test('a whole picture begins and ends behind the viewer, with its middle ahead', () => {
  const { positions, uvs } = wholeToPatch();
  const [x, y, z] = anglesToDirection({ yawDeg: 0, pitchDeg: 0 });
  const middle = uvs.findIndex((u, index) => index % 2 === 0 && u === 0.5 && uvs[index + 1] === 0.5) / 2;
  expect(positions[3 * middle]).toBeCloseTo(x);
  expect(positions[3 * middle + 1]).toBeCloseTo(y);
  expect(positions[3 * middle + 2]).toBeCloseTo(z);
});

test.each([
  ['Chợ phiên vùng cao', 10, ['Chợ phiên', 'vùng cao']],
  ['湄公河三角洲的市场。', 5, ['湄公河三角', '洲的市场。']],
  ['Donaudampfschiff', 6, ['Donaud', 'ampfsc', 'hiff']],
  ['one\ntwo', 10, ['one', 'two']],
  ['', 10, []],
])('%j in %i letters a line is %j', (text, room, lines) => {
  expect(wrapText((part) => part.length, text, room)).toEqual(lines);
});
