import { describe, expect, it } from 'vitest';
import { writeAlong } from '../../src/viewers/map/street-names.ts';

/** Every letter is ten pixels wide. */
const LETTER_PX = 10;
const LOOK = { name: () => 'Đường', font: '12px x', sizePx: 12, fill: '#000', stroke: '#fff' };

describe('the name of a street', () => {
  it.each([
    [
      'lies in the middle of a straight one',
      [
        [0, 0],
        [200, 0],
      ],
      [80, 90, 100, 110, 120],
      0,
    ],
    [
      'is not upside down where the street was drawn the other way',
      [
        [200, 0],
        [0, 0],
      ],
      [80, 90, 100, 110, 120],
      0,
    ],
    [
      'is left out where the street is too short',
      [
        [0, 0],
        [55, 0],
      ],
      undefined,
      0,
    ],
    [
      'is left out at a sharp corner',
      [
        [0, 0],
        [40, 0],
        [40, 40],
      ],
      undefined,
      0,
    ],
    [
      'moves to a side where the middle is sharp',
      [
        [0, 0],
        [150, 0],
        [150, 150],
      ],
      [71, 81, 91, 101, 111],
      0,
    ],
  ] as const)('%s', (_, line, xs, turn) => {
    const letters = place(line);
    expect(letters?.map(({ x }) => Math.round(x))).toEqual(xs);
    expect(letters?.map(({ letter }) => letter).join('')).toBe(xs && 'Đường');
    for (const one of letters ?? []) expect(one.turn).toBeCloseTo(turn);
  });

  it('follows a gentle bend', () => {
    const bend = Array.from({ length: 19 }, (_, index) => {
      const angle = (index * 5 * Math.PI) / 180;
      return [100 * Math.sin(angle), 100 - 100 * Math.cos(angle)] as const;
    });
    const turns = place(bend)?.map(({ turn }) => turn) ?? [];
    expect(turns).toHaveLength(5);
    expect((turns.at(-1) ?? 0) - (turns[0] ?? 0)).toBeGreaterThan(0.3);
  });

  it('keeps its room and is not repeated near by', () => {
    const [label] =
      layOut([
        [0, 0],
        [200, 0],
      ]) ?? []; // prettier-ignore
    expect(label?.bboxes).toHaveLength(5);
    expect(Math.min(...(label?.bboxes ?? []).map(({ minX }) => minX))).toBeLessThan(80);
    expect(label).toMatchObject({ deduplicationKey: 'Đường', anchor: { x: 100, y: 0 } });
  });
});

/** Where each letter stands in the world, from left to right as it is written. */
function place(line: readonly (readonly number[])[]): Letter[] | undefined {
  const [label] = layOut(line) ?? [];
  if (!label) return undefined;
  const drawn: Letter[] = [];
  let at = { x: 0, y: 0, turn: 0 };
  const context = {
    save: () => {},
    restore: () => {},
    translate: (x: number, y: number) => (at = { ...at, x: x + label.anchor.x, y: y + label.anchor.y }),
    rotate: (turn: number) => (at = { ...at, turn: Math.atan2(Math.sin(turn), Math.cos(turn)) }),
    strokeText: () => {},
    fillText: (letter: string) => drawn.push({ ...at, letter }),
  };
  label.draw(context as unknown as CanvasRenderingContext2D); // all that it uses
  return drawn;
}

function layOut(line: readonly (readonly number[])[]) {
  const points = line.map(([x = 0, y = 0]) => makePoint(x, y));
  const scratch = { measureText: (text: string) => ({ width: [...text].length * LETTER_PX }) };
  const layout = { scratch, zoom: 15 } as unknown as Parameters<ReturnType<typeof writeAlong>['place']>[0]; // all that it uses
  const feature = {} as Parameters<ReturnType<typeof writeAlong>['place']>[2]; // its name is given
  return writeAlong(LOOK).place(layout, [points], feature);
}

function makePoint(x: number, y: number) {
  const point = { x, y, clone: () => makePoint(x, y) };
  return point as unknown as Parameters<ReturnType<typeof writeAlong>['place']>[1][number][number]; // all that it uses
}

type Letter = { x: number; y: number; turn: number; letter: string };
