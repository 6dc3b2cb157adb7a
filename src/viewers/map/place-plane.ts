import { mercatorY } from '../../model/geo.ts';
import { groupIndices } from '../../model/map-groups.ts';
import type { MapPlace } from '../../model/map-view.ts';

/** Leaflet's plane at zoom 0 is a square of this many pixels. */
const WORLD_PX = 256;

/**
 * Places on the plane of zoom 0, projected once: grouping and counting at any zoom then only multiply. The order of the
 * places is the order of the groups.
 */
export class PlacePlane {
  readonly places: readonly MapPlace[];
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;

  constructor(places: readonly MapPlace[]) {
    this.places = places;
    this.#xs = new Float64Array(places.length);
    this.#ys = new Float64Array(places.length);
    // a plain loop: `Float64Array.from` walks an iterator, which takes several times as long
    places.forEach(({ lat, lng }, index) => {
      this.#xs[index] = ((lng + 180) / 360) * WORLD_PX;
      this.#ys[index] = ((180 - mercatorY(lat)) / 360) * WORLD_PX;
    });
  }

  /** Groups what would stand nearer together than `radiusPx` at a zoom. Positions are those of zoom 0. */
  group(zoom: number, radiusPx: number): PlaceGroup[] {
    return groupIndices(this.#xs, this.#ys, radiusPx / 2 ** zoom).map((members) => ({
      members,
      x: mean(members, this.#xs),
      y: mean(members, this.#ys),
    }));
  }

  /** Makes one group of two. */
  unite(a: PlaceGroup, b: PlaceGroup): PlaceGroup {
    const members = [...a.members, ...b.members].sort((one, other) => one - other);
    return { members, x: mean(members, this.#xs), y: mean(members, this.#ys) };
  }

  /** Gives the places of a group in their order. */
  placesOf({ members }: PlaceGroup): MapPlace[] {
    return members.flatMap((index) => this.places[index] ?? []);
  }

  /** Gives a name that differs between groups of other members. */
  keyOf({ members, x, y }: PlaceGroup): string {
    return `${this.places[members[0] ?? 0]?.ref} ${members.length} ${x} ${y}`;
  }

  /** Counts the places inside a box of the plane of zoom 0. */
  countIn(box: PlaneBox): number {
    let count = 0;
    for (let index = 0; index < this.#xs.length; index += 1)
      if (isIn(box, this.#xs[index] ?? 0, this.#ys[index] ?? 0)) count += 1;
    return count;
  }
}

/** Tells whether a point lies in a box of the plane, edges included. */
export function isIn(box: PlaneBox, x: number, y: number): boolean {
  return x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
}

/** Tells whether one box of the plane lies wholly in another. */
export function covers(outer: PlaneBox, inner: PlaneBox): boolean {
  return isIn(outer, inner.minX, inner.minY) && isIn(outer, inner.maxX, inner.maxY);
}

function mean(members: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < members.length; at += 1) sum += values[members[at] ?? 0] ?? 0;
  return sum / members.length;
}

export type PlaneBox = { minX: number; minY: number; maxX: number; maxY: number };
/** `members` are indices of places, ascending. */
export type PlaceGroup = { members: number[]; x: number; y: number };
