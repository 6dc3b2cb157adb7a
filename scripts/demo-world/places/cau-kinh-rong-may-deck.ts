import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, slab } from '../props/joinery.ts';
import { pole } from '../props/joinery-curves.ts';
import { createWorkshop, finish, type Point, type Workshop } from '../props/joinery-workshop.ts';

/**
 * Builds a round deck of glass on a steel ring that juts out from a cliff: floor at y = 0, `radiusM` wide, held by
 * struts that lean back to the rock on the +x side, railed all round but for a gap towards +x.
 */
export function roundDeck(random: Random, radiusM = 6.5): Prop {
  const shop = createWorkshop();
  const steel = () => finish(random, 'metal', '#d6d0c2', 0.05);
  for (let i = 0; i < WEDGES; i += 1) {
    const [from, to] = [i / WEDGES, (i + 1) / WEDGES];
    const glass = finish(random, 'glass', '#a9d3d2', 0.06);
    for (const [inner, outer] of [
      [0.06, 0.5],
      [0.52, 0.985],
    ] as const) {
      const pane = [onRing(outer, from), onRing(outer, to), onRing(inner, to), onRing(inner, from)];
      slab(
        shop,
        glass,
        pane.map(([x, z]): Point => [x * radiusM, 0, z * radiusM]),
        0.05,
      );
    }
    const [rx, rz] = onRing(1, from);
    beam(shop, steel(), [0, -0.16, 0], [rx * radiusM, -0.16, rz * radiusM], {
      widthM: 0.12,
      heightM: 0.24,
      bevelM: 0.02,
    });
    rail(shop, random, radiusM, from, to);
  }
  for (const [share, heightM, thickM] of RINGS)
    pole(
      shop,
      steel(),
      Array.from({ length: 49 }, (_, i): Point => {
        const [x, z] = onRing(share, i / 48);
        return [x * radiusM, heightM, z * radiusM];
      }),
      thickM,
      8,
    );
  for (const turn of [0.3, 0.42, 0.5, 0.58, 0.7]) {
    const [x, z] = onRing(0.9, turn);
    pole(
      shop,
      steel(),
      [
        [x * radiusM, -0.3, z * radiusM],
        [radiusM * 0.75, -7.5, z * radiusM * 0.5],
      ],
      0.16,
      9,
    );
  }
  return shop.toProp();
}

/** Posts, glass and a hand rail along the rim, open where the deck meets the rock. */
function rail(shop: Workshop, random: Random, radiusM: number, from: number, to: number): void {
  if (from < 0.06 || to > 0.94) return;
  const [ax, az] = onRing(radiusM, from);
  const [bx, bz] = onRing(radiusM, to);
  beam(shop, finish(random, 'metal', '#c9c4b8', 0.04), [ax, 0, az], [ax, 1.2, az], {
    widthM: 0.07,
    heightM: 0.05,
    bevelM: 0.01,
  });
  pole(
    shop,
    finish(random, 'metal', '#c9c4b8', 0.04),
    [
      [ax, 1.2, az],
      [bx, 1.2, bz],
    ],
    0.035,
    7,
  );
  slab(
    shop,
    finish(random, 'glass', '#b9dcd9', 0.05),
    [
      [ax, 0.1, az],
      [bx, 0.1, bz],
      [bx, 1.05, bz],
      [ax, 1.05, az],
    ],
    0.02,
  );
}

/** A point of a ring of radius `r`; turns start at +x and count whole circles. */
function onRing(r: number, turns: number): [x: number, z: number] {
  return [r * Math.cos(2 * Math.PI * turns), r * Math.sin(2 * Math.PI * turns)];
}

const WEDGES = 24;
/** Share of the radius, height and thickness of the steel rings, metres. */
const RINGS = [
  [1, -0.16, 0.14],
  [0.51, -0.14, 0.08],
  [1.02, -0.5, 0.09],
] as const;
