import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block, plank } from './joinery.ts';
import { carved, pole } from './joinery-curves.ts';
import { type RoofPlan, ridgeCaps, roofBoards, roofHeight } from './joinery-roof.ts';
import { courses } from './joinery-tiles.ts';
import { createWorkshop, finish, moved, near, type Workshop } from './joinery-workshop.ts';
import { maize } from './mong-maize.ts';
import { stackedWall } from './mong-yard.ts';
import { wallRun } from './stilt-house-walls.ts';

/**
 * Builds a low rammed-earth house of the Mông, about 10.4 × 6.4 m over the eaves and 4.6 m high, with a yard wall of
 * stacked stone before it (the prop reaches z = 6.2) and maize hung under the eaves. Door towards +z.
 */
export function mongHouse(random: Random, options: MongHouseOptions = {}): Prop {
  const shop = createWorkshop();
  plinth(shop, random);
  earthWalls(shop, random);
  joineryOfWalls(shop, random);
  roofBoards(shop, finish(random, 'wood', '#6f543c'), PLAN, 0.1);
  rafters(shop, random);
  const grey = ['#84807a', '#8f8a82', '#76726d', '#8a7f72'];
  const brown = ['#7a6552', '#86705a', '#6c5a4a', '#7f7466'];
  const colours = options.roof === 'cement' ? grey : brown;
  const sheets = { widthM: 0.55, courseM: 0.75, gap: 0.99, ragged: 0.04 };
  const size = options.roof === 'cement' ? sheets : { widthM: 0.24, courseM: 0.4, gap: 0.94, ragged: 0.16 };
  courses(shop, random, PLAN, { ...size, thickM: 0.045, colours });
  ridgeCaps(shop, finish(random, 'roof', colours[2] ?? '#776'), PLAN, { radiusM: 0.12 });
  maize(shop, random);
  if (options.yard !== false) yard(shop, random);
  return shop.toProp((_x, y, z) => {
    const eaves = y > 1.6 && y < 2.6 && z < 2.3 ? 1 - 0.25 * (y - 1.6) : 1;
    return eaves * (y < 0.6 ? 0.86 + 0.2 * Math.max(0, y) : 1);
  });
}

function plinth(shop: Workshop, random: Random): void {
  for (const z of [-2.42, 2.42]) {
    for (let x = -4.3; x < 4.4; x += 0.62) {
      const stone = finish(random, 'rock', '#9a9384', 0.16);
      block(shop, random, stone, [x, -0.02, z], [near(random, 0.62, 0.1), 0.36, 0.62], {
        bevelM: 0.05,
        jitterM: 0.03,
      });
    }
  }
  for (const x of [-4.42, 4.42]) {
    for (let z = -1.9; z < 2; z += 0.62) {
      const stone = finish(random, 'rock', '#9a9384', 0.16);
      block(shop, random, stone, [x, -0.02, z], [0.62, 0.36, near(random, 0.62, 0.1)], {
        bevelM: 0.05,
        jitterM: 0.03,
      });
    }
  }
}

/** Walls rise in rammed lifts, each a little off the one below, half a metre thick. */
function earthWalls(shop: Workshop, random: Random): void {
  for (let row = 0; row < 6; row += 1) {
    const y = 0.3 + 0.36 * row;
    const sides = [
      {
        from: -4.5,
        to: 4.5,
        gaps: row < 5 ? [[-0.62, 0.62]] : [],
        put: (a: number) => [a, 2.35] as const,
        turn: 0,
      },
      { from: -4.5, to: 4.5, gaps: [], put: (a: number) => [a, -2.35] as const, turn: 0 },
      { from: -2.1, to: 2.1, gaps: [], put: (a: number) => [-4.35, a] as const, turn: 1 },
      { from: -2.1, to: 2.1, gaps: [], put: (a: number) => [4.35, a] as const, turn: 1 },
    ];
    for (const side of sides) {
      const windows =
        side.turn === 0 && row >= 2 && row < 4
          ? [
              [-3.1, -2.3],
              [2.3, 3.1],
            ]
          : [];
      const gaps = [...side.gaps, ...windows].sort(([a = 0], [b = 0]) => a - b);
      let start = side.from;
      for (const [low = 0, high = 0] of [...gaps, [side.to, side.to]]) {
        earthLift(shop, random, { from: start, to: low, y, row, put: side.put, turn: side.turn });
        start = high;
      }
    }
  }
  // Gable ends up to the ridge.
  for (const x of [-4.35, 4.35]) {
    const earth = finish(random, 'earth', EARTH, 0.05);
    shop.within(moved(x + 0.2, 2.42, 0, Math.PI / 2), () => {
      shop.within(moved(0, 0, -0.4), () => carved(shop, earth, GABLE, 0.4, { bevelM: 0.03 }));
    });
  }
}

function earthLift(shop: Workshop, random: Random, lift: Lift): void {
  const length = lift.to - lift.from;
  const count = Math.max(1, Math.round(length / 1.6));
  for (let i = 0; i < count; i += 1) {
    const [x, z] = lift.put(lift.from + ((i + 0.5) * length) / count);
    const along = length / count + 0.02;
    const size = lift.turn ? ([0.5, 0.375, along] as const) : ([along, 0.375, 0.5] as const);
    const earth = finish(random, 'earth', lift.row % 2 ? EARTH : '#c08f58', 0.06);
    block(shop, random, earth, [x, lift.y, z], size, { bevelM: 0.022, jitterM: 0.012 });
  }
}

function joineryOfWalls(shop: Workshop, random: Random): void {
  const door = { atM: 0.02, widthM: 1.2, sillM: 0, headM: 1.74, kind: 'door' } as const;
  wallRun(shop, random, {
    from: [0.62, 2.46],
    to: [-0.62, 2.46],
    baseM: 0.3,
    heightM: 1.8,
    openings: [door],
    css: '#7a5a40',
  });
  for (const x of [-2.7, 2.7]) {
    for (const z of [2.38, -2.38]) {
      const wood = finish(random, 'wood', '#6f523a');
      for (const y of [1.06, 1.7])
        beam(shop, wood, [x - 0.46, y, z], [x + 0.46, y, z], { widthM: 0.5, heightM: 0.08 });
      for (let i = -2; i <= 2; i += 1)
        beam(shop, wood, [x + 0.15 * i, 1.06, z], [x + 0.15 * i, 1.7, z], { widthM: 0.05, heightM: 0.05 });
    }
  }
  block(shop, random, finish(random, 'rock', '#a39b8b'), [0, 0, 3], [1.6, 0.16, 0.7], {
    bevelM: 0.04,
    jitterM: 0.03,
  });
  block(shop, random, finish(random, 'rock', '#a39b8b'), [0, 0.1, 2.62], [1.4, 0.2, 0.5], {
    bevelM: 0.04,
    jitterM: 0.02,
  });
  for (const x of [-3.4, -1.15, 1.15, 3.4]) {
    block(shop, random, finish(random, 'rock', '#9a9384'), [x, -0.02, 2.95], [0.34, 0.2, 0.34], {
      bevelM: 0.04,
      jitterM: 0.02,
    });
    pole(
      shop,
      finish(random, 'wood', '#7d5f44'),
      [
        [x, 0.15, 2.95],
        [x, roofHeight(PLAN, x, 2.95) - 0.14, 2.95],
      ],
      0.08,
      8,
    );
  }
}

function rafters(shop: Workshop, random: Random): void {
  for (let x = -5; x < 5.01; x += 0.72) {
    for (const side of [-1, 1]) {
      const points = [0, 0.5, 0.99].map(
        (v) => [x, roofHeight(PLAN, x, side * v * 3.4) - 0.15, side * v * 3.4] as const,
      );
      pole(shop, finish(random, 'wood', '#7d5f44'), points, 0.05, 6);
    }
  }
  for (const z of [-2.95, 0, 2.95]) {
    const y = roofHeight(PLAN, 4, z) - 0.25;
    pole(
      shop,
      finish(random, 'wood', '#7d5f44'),
      [
        [-5.05, y, z],
        [0, y - 0.04, z],
        [5.05, y, z],
      ],
      0.075,
      7,
    );
  }
  for (const x of [-5.2, 5.2]) {
    for (const side of [-1, 1]) {
      const ends = [0, 1].map(
        (v) => [x, roofHeight(PLAN, x, side * v * 3.4) - 0.03, side * v * 3.4] as const,
      );
      plank(shop, random, finish(random, 'wood', '#6c5442'), ends[0] ?? [0, 0, 0], ends[1] ?? [0, 1, 0], {
        widthM: 0.04,
        heightM: 0.2,
      });
    }
  }
}

function yard(shop: Workshop, random: Random): void {
  shop.within(moved(-3, 0, 5.9), () => stackedWall(shop, random, 4));
  shop.within(moved(3.3, 0, 5.9), () => stackedWall(shop, random, 3.4));
  shop.within(moved(-5, 0, 4.2, Math.PI / 2), () => stackedWall(shop, random, 3.2));
}

const EARTH = '#b98752';

/** From eave to ridge: stays inside the roof. */
const GABLE = [
  [-2.55, 0],
  [2.55, 0],
  [0, 1.68],
] as const;

const PLAN: RoofPlan = {
  halfWidthM: 5.2,
  halfDepthM: 3.4,
  ridgeHalfM: 5.2,
  eaveM: 2.2,
  ridgeM: 4.4,
  curve: 0.05,
  sagM: 0.1,
};

type Lift = {
  from: number;
  to: number;
  y: number;
  row: number;
  turn: number;
  put: (a: number) => readonly [number, number];
};

export type MongHouseOptions = { roof?: 'shingle' | 'cement'; yard?: boolean };
