import { Vector3 } from 'three';
import type { Random } from '../../lib/noise.ts';
import { beam, plank } from './joinery.ts';
import { pole } from './joinery-curves.ts';
import { finish, moved, type Point, type Workshop } from './joinery-workshop.ts';

/** Adds a wall of upright boards between two points of the plan, its outside on the left, with windows and doors. */
export function wallRun(shop: Workshop, random: Random, run: WallRun): void {
  const [x0, z0] = run.from;
  const [dx, dz] = [run.to[0] - x0, run.to[1] - z0];
  const lengthM = Math.hypot(dx, dz);
  shop.within(moved(x0, run.baseM, z0, Math.atan2(-dz, dx)), () => {
    for (const y of [0.07, run.heightM - 0.05]) {
      const wood = finish(random, 'wood', FRAME);
      beam(shop, wood, [0, y, 0], [lengthM, y, 0], { widthM: 0.11, heightM: 0.13 });
    }
    const board = run.boardM ?? 0.2;
    const count = Math.round(lengthM / board);
    for (let i = 0; i < count; i += 1) {
      const x = ((i + 0.5) * lengthM) / count;
      const gap = run.openings.find((opening) => x > opening.atM && x < opening.atM + opening.widthM);
      const spans = gap
        ? [
            [0.1, gap.sillM],
            [gap.headM, run.heightM - 0.08],
          ]
        : [[0.1, run.heightM - 0.08]];
      for (const [low = 0, high = 0] of spans) {
        if (high - low < 0.1) continue;
        const wood = finish(random, 'wood', run.css ?? '#b08a63', 0.14);
        const z = 0.012 * (random() - 0.5);
        plank(shop, random, wood, [x, low, z], [x, high, z], {
          widthM: lengthM / count - 0.012,
          heightM: 0.036,
        });
      }
    }
    for (const opening of run.openings) frameOpening(shop, random, opening);
  });
}

/** Adds a rail of turned-in balusters and two beams from one point to another; points lie on the floor. */
export function rail(shop: Workshop, random: Random, from: Point, to: Point, heightM = 0.82): void {
  const [start, end] = [new Vector3(...from), new Vector3(...to)];
  const count = Math.max(2, Math.round(start.distanceTo(end) / 0.19));
  const up = (at: Vector3, y: number): Point => [at.x, at.y + y, at.z];
  beam(shop, finish(random, 'wood', FRAME), up(start, heightM), up(end, heightM), {
    widthM: 0.11,
    heightM: 0.075,
  });
  beam(shop, finish(random, 'wood', FRAME), up(start, 0.14), up(end, 0.14), { widthM: 0.07, heightM: 0.06 });
  for (let i = 0; i <= count; i += 1) {
    const at = start.clone().lerp(end, i / count);
    const strong = i === 0 || i === count;
    const wood = finish(random, 'wood', '#9a7350', 0.16);
    const size = strong ? 0.1 : 0.038;
    if (strong)
      beam(shop, wood, up(at, 0), up(at, heightM + 0.12), {
        widthM: size,
        heightM: size,
        bevelM: 0.02,
        taper: 0.92,
      });
    else plank(shop, random, wood, up(at, 0.15), up(at, heightM - 0.02), { widthM: size, heightM: size });
  }
}

/** Adds open stairs towards +z with cheeks and a hand rail on both sides. */
export function stairs(shop: Workshop, random: Random, flight: Flight): void {
  const { x, zTop, topM, runM, widthM, steps } = flight;
  const at = (step: number): readonly [number, number] => [
    topM * (1 - step / steps),
    zTop + (runM * step) / steps,
  ];
  for (const side of [-1, 1]) {
    const sx = x + side * (widthM / 2);
    const wood = finish(random, 'wood', FRAME);
    const foot: Point = [sx, 0.06, zTop + runM];
    beam(shop, wood, [sx, topM - 0.05, zTop + 0.04], foot, { widthM: 0.08, heightM: 0.24 });
    const rail: Point[] = [
      [sx, topM + 0.85, zTop],
      [sx, 0.86, zTop + runM - 0.06],
      [sx, 0.8, zTop + runM + 0.1],
    ];
    pole(shop, wood, rail, 0.036, 7);
    pole(
      shop,
      wood,
      [
        [sx, 0, zTop + runM - 0.05],
        [sx, 0.95, zTop + runM - 0.05],
      ],
      0.05,
      8,
    );
    for (let step = 2; step < steps - 1; step += 2) {
      const [y, z] = at(step);
      plank(shop, random, wood, [sx, y, z], [sx, y + 0.88, z], { widthM: 0.035, heightM: 0.035 });
    }
  }
  for (let step = 1; step < steps; step += 1) {
    const [y, z] = at(step);
    const wood = finish(random, 'wood', '#a98560', 0.14);
    const ends = [[x - widthM / 2 - 0.02, y, z] as const, [x + widthM / 2 + 0.02, y, z] as const] as const;
    beam(shop, wood, ends[0], ends[1], { widthM: 0.27, heightM: 0.05, bevelM: 0.012 });
  }
}

function frameOpening(shop: Workshop, random: Random, opening: Opening): void {
  const { atM, widthM, sillM, headM } = opening;
  const size = { widthM: 0.1, heightM: 0.1, bevelM: 0.015 };
  const wood = (): ReturnType<typeof finish> => finish(random, 'wood', FRAME);
  const right = atM + widthM;
  for (const x of [atM, right])
    beam(shop, wood(), [x, Math.max(sillM - 0.06, 0), 0], [x, headM + 0.06, 0], size);
  beam(shop, wood(), [atM - 0.1, headM + 0.02, 0], [right + 0.1, headM + 0.02, 0], size);
  if (opening.kind === 'door') {
    // Two leaves stand open to the inside.
    for (const [hinge, side] of [
      [atM + 0.06, 1],
      [right - 0.06, -1],
    ] as const) {
      shop.within(moved(hinge, 0.06, -0.03, side * 1.35), () =>
        leaf(shop, random, side, widthM / 2 - 0.07, headM - 0.1),
      );
    }
    return;
  }
  beam(shop, wood(), [atM - 0.1, sillM, 0.02], [right + 0.1, sillM, 0.02], { ...size, widthM: 0.16 });
  for (let x = atM + 0.13; x < right - 0.08; x += 0.125) {
    beam(shop, wood(), [x, sillM, 0], [x, headM, 0], {
      widthM: 0.035,
      heightM: 0.035,
      bevelM: 0,
      rollRad: 0.78,
    });
  }
  // Shutters fold back against the wall outside.
  for (const side of [-1, 1]) {
    const hinge = side < 0 ? atM - 0.04 : right + 0.04;
    shop.within(moved(hinge, sillM, 0.07, side * -0.22), () =>
      leaf(shop, random, side, widthM / 2 - 0.12, headM - sillM),
    );
  }
}

function leaf(shop: Workshop, random: Random, side: number, widthM: number, heightM: number): void {
  const boards = 3;
  for (let i = 0; i < boards; i += 1) {
    const x = (side * ((i + 0.5) * widthM)) / boards;
    const wood = finish(random, 'wood', '#8f5f42', 0.14);
    plank(shop, random, wood, [x, 0.02, 0], [x, heightM, 0], {
      widthM: widthM / boards - 0.01,
      heightM: 0.03,
    });
  }
  for (const y of [0.15 * heightM, 0.85 * heightM]) {
    beam(shop, finish(random, 'wood', FRAME), [0, y, 0.03], [side * widthM, y, 0.03], {
      widthM: 0.03,
      heightM: 0.08,
      bevelM: 0.01,
    });
  }
}

const FRAME = '#7f5d43';

export type Opening = { atM: number; widthM: number; sillM: number; headM: number; kind: 'window' | 'door' };
/** `from` and `to` are [x, z]; `openings` are measured along the run from `from`. */
export type WallRun = {
  from: readonly [number, number];
  to: readonly [number, number];
  baseM: number;
  heightM: number;
  openings: readonly Opening[];
  boardM?: number;
  css?: string;
};
type Flight = { x: number; zTop: number; topM: number; runM: number; widthM: number; steps: number };
