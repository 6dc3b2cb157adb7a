import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { block } from '../props/joinery.ts';
import { createWorkshop, finish, moved } from '../props/joinery-workshop.ts';
import type { PathPoint } from '../rock/cave-plan.ts';

/** Lays worn stone slabs along a visitor path in its own frame: set the prop down at the origin, facing 180°. */
export function slabPath(random: Random, path: readonly PathPoint[], widthM = 1.6): Prop {
  const shop = createWorkshop();
  const done = new Set<string>();
  for (let i = 0; i + 1 < path.length; i += 1) {
    const [from, to] = [path[i], path[i + 1]];
    if (!from || !to) continue;
    // A way gone there and back is paved once.
    const key = [from, to]
      .map(({ x, z }) => `${x},${z}`)
      .toSorted()
      .join(' ');
    if (done.has(key)) continue;
    done.add(key);
    const lengthM = Math.hypot(to.x - from.x, to.z - from.z);
    const turn = Math.atan2(to.x - from.x, to.z - from.z);
    const count = Math.max(1, Math.round(lengthM / 0.62));
    for (let n = 0; n < count; n += 1) {
      const s = (n + 0.5) / count;
      const at = {
        x: from.x + s * (to.x - from.x),
        y: from.y + s * (to.y - from.y),
        z: from.z + s * (to.z - from.z),
      };
      shop.within(moved(at.x, at.y - 0.06, at.z, turn), () =>
        layRow(random, shop, { widthM, deepM: lengthM / count }),
      );
    }
  }
  return shop.toProp();
}

/** Paves a rectangle between two corners [x, z] with worn slabs in rows; the surface is at y = 0.03. */
export function pavedCourt(random: Random, { from, to }: Court): Prop {
  const shop = createWorkshop();
  for (let z = from[1]; z < to[1] - 0.3; z += 0.82) {
    let x = from[0] + 0.5 * random();
    while (x < to[0] - 0.3) {
      const wideM = Math.min(0.7 + 0.7 * random(), to[0] - x);
      const stone = finish(random, 'rock', '#b0a693', 0.16);
      const at: [number, number, number] = [x + wideM / 2, -0.07 + 0.012 * random(), z + 0.41];
      block(shop, random, stone, at, [wideM - 0.02, 0.1, 0.8], { bevelM: 0.018, jitterM: 0.012 });
      x += wideM;
    }
  }
  return shop.toProp();
}

function layRow(random: Random, shop: ReturnType<typeof createWorkshop>, { widthM, deepM }: Row): void {
  const joint = (random() - 0.5) * 0.4 * widthM;
  for (const [from, to] of [
    [-widthM / 2 - 0.12 * random(), joint],
    [joint, widthM / 2 + 0.12 * random()],
  ] as const) {
    const stone = finish(random, 'rock', '#a39a89', 0.2);
    block(
      shop,
      random,
      stone,
      [(from + to) / 2, 0.012 * random(), 0],
      [to - from - 0.02, 0.085, deepM - 0.025],
      {
        bevelM: 0.02,
        jitterM: 0.012,
      },
    );
  }
}

type Court = { from: readonly [x: number, z: number]; to: readonly [x: number, z: number] };
type Row = { widthM: number; deepM: number };
