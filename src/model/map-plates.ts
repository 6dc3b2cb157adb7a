import type { Planar } from './geo.ts';

/** Room between plates that stand beside each other. */
const GAP = 2;
/** Left and right of its tip a plate keeps this much: the tip itself, and the round corner. */
const TIP_ROOM = 11;
/** Plates have ground beside their words; what comes nearer than the gap by no more than this hides nothing. */
const COVERABLE = 8;
/** Pushing one plate may bring it to the next one; after so many rounds hardly anything moves by a pixel. */
const ROUNDS = 16;

/**
 * Finds for markers how far the plate of each slides to the left or right of its point, so that plates nearer than their
 * width can all be read; the tip stays on the point. What cannot be parted like this becomes one group.
 * @param groups in reading order; a united group stands where its first one stood
 * @returns groups with the slide of each plate, positive to the right, in the unit of the plates
 */
export function arrangePlates<G>(groups: readonly G[], { plateOf, unite }: PlateRules<G>): Arranged<G>[] {
  const arranged = groups.map((group) => ({ group, slide: 0, ...plateOf(group) }));
  const pairs = listBesides(arranged);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [left, right] of pairs) {
      const push = Math.max(0, overlapOf(left, right) / 2);
      slideBy(left, -push);
      slideBy(right, push);
    }
  const united = new Map<unknown, G | undefined>();
  for (const [left, right] of pairs) {
    const [first, second] = arranged.indexOf(left) < arranged.indexOf(right) ? [left, right] : [right, left];
    // one pair at a time; the next round sees what it leaves
    if (overlapOf(left, right) <= COVERABLE || united.has(first) || united.has(second)) continue;
    united.set(first, unite(first.group, second.group)).set(second, undefined);
  }
  if (united.size === 0)
    return arranged.map(({ group, slide }) => ({ group, slide: Math.round(slide) || 0 }));
  const left = arranged.map((one) => (united.has(one) ? united.get(one) : one.group));
  return arrangePlates(
    left.filter((group) => group !== undefined),
    { plateOf, unite },
  );
}

/** Pairs on the same height whose plates may meet, the one further left first. */
function listBesides<P extends Plate>(plates: readonly P[]): [P, P][] {
  return plates.flatMap((plate, index) =>
    plates.slice(index + 1).flatMap((other): [P, P][] => {
      const isBeside = Math.abs(plate.y - other.y) < (plate.height + other.height) / 2 + GAP;
      if (!isBeside || Math.abs(plate.x - other.x) > plate.width + other.width) return [];
      return plate.x > other.x ? [[other, plate]] : [[plate, other]];
    }),
  );
}

function overlapOf(left: Slid, right: Slid): number {
  return left.x + left.slide + (left.width + right.width) / 2 + GAP - right.x - right.slide;
}

function slideBy(plate: Slid, push: number): void {
  const most = Math.max(0, plate.width / 2 - TIP_ROOM);
  plate.slide = Math.min(most, Math.max(-most, plate.slide + push));
}

/** A plate above a point. */
export type Plate = Planar & { width: number; height: number };
type PlateRules<G> = {
  plateOf: (group: G) => Plate;
  /** Makes one group of two, the earlier one first. */
  unite: (a: G, b: G) => G;
};
type Arranged<G> = { group: G; slide: number };
type Slid = Plate & { slide: number };
