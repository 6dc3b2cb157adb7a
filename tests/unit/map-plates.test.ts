import { describe, expect, it } from 'vitest';
import { arrangePlates } from '../../src/model/map-plates.ts';

const PLATE = { width: 48, height: 30 };
/** Where a sign and a number stand on a plate: what lies beside them may be covered. */
const WORDS_HALF = 48 / 2 - 6;

type Group = { names: string[]; x: number; y: number };
const RULES = {
  plateOf: ({ x, y }: Group) => ({ x, y, ...PLATE }),
  unite: (a: Group, b: Group): Group => ({
    names: [...a.names, ...b.names],
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
  }),
};

describe('plates of markers', () => {
  it.each([
    {
      what: 'far apart stay',
      at: [
        [0, 0],
        [80, 0],
      ],
      slides: [0, 0],
    },
    {
      what: 'one above the other stay',
      at: [
        [0, 0],
        [10, 34],
      ],
      slides: [0, 0],
    },
    {
      what: 'nearer than their width slide apart by equal parts',
      at: [
        [0, 0],
        [34, 0],
      ],
      slides: [-8, 8],
    },
    {
      what: 'slide away from each other whatever their order',
      at: [
        [34, 4],
        [0, 0],
      ],
      slides: [8, -8],
    },
    {
      what: 'three in a row: only the outer ones slide',
      at: [
        [0, 0],
        [38, 0],
        [76, 0],
      ],
      slides: [-12, 0, 12],
    },
  ])('$what', ({ at, slides }) => {
    const arranged = arrangePlates(at.map(toGroup), RULES);
    expect(arranged.map(({ group }) => group.names)).toEqual(at.map((_, index) => [String(index + 1)]));
    expect(arranged.map(({ slide }) => slide)).toEqual(slides);
  });

  it('become one group where sliding is not enough, in the place of the first one', () => {
    const arranged = arrangePlates([toGroup([200, 0], 0), toGroup([0, 0], 1), toGroup([6, 2], 2)], RULES);
    expect(arranged.map(({ group }) => group.names)).toEqual([['1'], ['2', '3']]);
  });

  it('never hide each other’s numbers, and keep their tips on their points, wherever the points are', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let round = 0; round < 200; round += 1) {
      const groups = Array.from({ length: 14 }, (_, index) =>
        toGroup([random() * 360, random() * 280], index),
      );
      const arranged = arrangePlates(groups, RULES);
      expect(arranged.flatMap(({ group }) => group.names).toSorted()).toEqual(
        groups.flatMap(({ names }) => names).toSorted(),
      );
      for (const { slide } of arranged) expect(Math.abs(slide)).toBeLessThanOrEqual(PLATE.width / 2 - 11);
      expect(listHidden(arranged)).toEqual([]);
    }
  });
});

function toGroup([x = 0, y = 0]: number[], index: number): Group {
  return { names: [String(index + 1)], x, y };
}

/** Pairs of which the plate of one reaches over the words of the other. */
function listHidden(arranged: readonly { group: Group; slide: number }[]): string[] {
  return arranged.flatMap(({ group: a, slide: aSlide }, index) =>
    arranged.slice(index + 1).flatMap(({ group: b, slide: bSlide }) => {
      const apart = Math.abs(a.x + aSlide - b.x - bSlide);
      const isBeside = Math.abs(a.y - b.y) < PLATE.height;
      // one pixel for rounding
      return isBeside && apart < PLATE.width / 2 + WORDS_HALF - 1 ? `${a.names} ${b.names} ${apart}` : [];
    }),
  );
}
