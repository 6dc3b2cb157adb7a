/**
 * Signed distance fields in metres: negative within rock, positive in air, and never changing faster than about
 * `STRETCH` metres a metre, so that marching and skipping may trust them.
 */
export type Sdf = (x: number, y: number, z: number) => number;

/**
 * A field that can shed what does not matter: `near(box, bandM)` gives the same values inside the box wherever they are
 * within ±`bandM`, from fewer parts; elsewhere only the sign is kept. Fields are made by `solid` and the functions below.
 */
export type Field = { at: Sdf; near: (box: Box, bandM: number) => Field };

/** An axis-aligned box in metres, `min` and `max` as [x, y, z]. */
export type Box = { min: Vec; max: Vec };
export type Vec = [number, number, number];

/** How much faster than true distance a field may change: displacement and profiles lean on this. */
export const STRETCH = 1.5;

/** Makes a field of one function. */
export function solid(at: Sdf): Field {
  const field: Field = { at, near: () => field };
  return field;
}

/** Makes a ball. */
export function ball(centre: Vec, radiusM: number): Field {
  const [cx, cy, cz] = centre;
  return solid((x, y, z) => length3(x - cx, y - cy, z - cz) - radiusM);
}

/** Makes an ellipsoid by its half axes, turned about the vertical by `turnDeg` (counter-clockwise seen from above). */
export function ellipsoid(centre: Vec, half: Vec, turnDeg = 0): Field {
  const [cx, cy, cz] = centre;
  const [hx, hy, hz] = half;
  const cos = Math.cos((turnDeg * Math.PI) / 180);
  const sin = Math.sin((turnDeg * Math.PI) / 180);
  const smallest = Math.min(hx, hy, hz);
  return solid((x, y, z) => {
    const dx = x - cx;
    const dy = y - cy;
    const dz = z - cz;
    const lx = cos * dx - sin * dz;
    const lz = sin * dx + cos * dz;
    const k0 = length3(lx / hx, dy / hy, lz / hz);
    const k1 = length3(lx / (hx * hx), dy / (hy * hy), lz / (hz * hz));
    // First-order distance; near the centre, where it degenerates, the smallest half axis.
    return k1 < 1e-9 ? -smallest : (k0 * (k0 - 1)) / k1;
  });
}

/** Makes a tapered capsule from `a` (radius `radiusAM`) to `b` (radius `radiusBM`). */
export function capsule(a: Vec, b: Vec, radiusAM: number, radiusBM = radiusAM): Field {
  const ux = b[0] - a[0];
  const uy = b[1] - a[1];
  const uz = b[2] - a[2];
  const square = ux * ux + uy * uy + uz * uz || 1;
  return solid((x, y, z) => {
    const px = x - a[0];
    const py = y - a[1];
    const pz = z - a[2];
    const t = clamp01((px * ux + py * uy + pz * uz) / square);
    return length3(px - t * ux, py - t * uy, pz - t * uz) - radiusAM - t * (radiusBM - radiusAM);
  });
}

/** Makes a box with rounded edges by its half sizes; `axes` are its unit x, y and z directions. */
export function roundedBox(centre: Vec, half: Vec, roundM: number, axes: [Vec, Vec, Vec] = UPRIGHT): Field {
  const along = (axis: Vec, x: number, y: number, z: number): number =>
    axis[0] * x + axis[1] * y + axis[2] * z;
  return solid((x, y, z) => {
    const dx = x - centre[0];
    const dy = y - centre[1];
    const dz = z - centre[2];
    const qx = Math.abs(along(axes[0], dx, dy, dz)) - half[0] + roundM;
    const qy = Math.abs(along(axes[1], dx, dy, dz)) - half[1] + roundM;
    const qz = Math.abs(along(axes[2], dx, dy, dz)) - half[2] + roundM;
    const outside = length3(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0));
    return outside + Math.min(Math.max(qx, qy, qz), 0) - roundM;
  });
}

/** Makes everything below a level plane. */
export function below(yM: number): Field {
  return solid((_x, y) => y - yM);
}

/** Makes everything behind the plane through `point` whose unit normal points to the air. */
export function halfSpace(point: Vec, normal: Vec): Field {
  return solid(
    (x, y, z) => (x - point[0]) * normal[0] + (y - point[1]) * normal[1] + (z - point[2]) * normal[2],
  );
}

/** Makes everything below a height function; `slope` is its steepest rise (metres a metre). */
export function ground(heightAt: (x: number, z: number) => number, slope: number): Field {
  const shrink = 1 / Math.hypot(1, Math.max(0, slope) / STRETCH);
  return solid((x, y, z) => (y - heightAt(x, z)) * shrink);
}

/** Joins fields; where two are closer than `blendM` they flow into each other. An empty list is all air. */
export function union(fields: readonly Field[], blendM = 0): Field {
  const only = fields[0];
  if (fields.length === 1 && only) return only;
  return {
    at: (x, y, z) => {
      let d = 1e9;
      for (const field of fields) d = smoothMin(d, field.at(x, y, z), blendM);
      return d;
    },
    near: (box, bandM) => union(listNear(fields, { box, bandM, blendM }), blendM),
  };
}

/** Takes `hole` out of `rock`, rounding the rim over `blendM`. */
export function carve(rock: Field, hole: Field, blendM = 0): Field {
  return {
    at: (x, y, z) => -smoothMin(-rock.at(x, y, z), hole.at(x, y, z), blendM),
    near: (box, bandM) => {
      const [cx, cy, cz, r] = sphereAround(box);
      const apart = STRETCH * r + bandM + 3 * blendM;
      if (hole.at(cx, cy, cz) > apart) return rock.near(box, bandM);
      return carve(rock.near(box, bandM + blendM), hole.near(box, bandM + blendM), blendM);
    },
  };
}

/** Turns rock into air and air into rock. */
export function invert(field: Field): Field {
  return { at: (x, y, z) => -field.at(x, y, z), near: (box, bandM) => invert(field.near(box, bandM)) };
}

/**
 * Pushes the surface out by `byM(x, y, z)` metres (negative: in), which never exceeds `mostM` either way. The push fades
 * with the distance from the surface, so that far points cost nothing.
 */
export function displaced(field: Field, mostM: number, byM: Sdf): Field {
  return {
    at: (x, y, z) => {
      const d = field.at(x, y, z);
      const share = clamp01(2 - Math.abs(d) / (1.5 * mostM));
      return share > 0 ? d - share * byM(x, y, z) : d;
    },
    near: (box, bandM) => {
      const [cx, cy, cz, r] = sphereAround(box);
      const inner = field.near(box, bandM + 3 * mostM);
      return Math.abs(field.at(cx, cy, cz)) > 3 * mostM + STRETCH * r ? inner : displaced(inner, mostM, byM);
    },
  };
}

/** The smaller of two distances, blended where they differ by less than `blendM` (quadratic, after Quilez). */
export function smoothMin(a: number, b: number, blendM: number): number {
  const least = a < b ? a : b;
  const h = blendM - Math.abs(a - b);
  return h > 0 ? least - (h * h) / (4 * blendM) : least;
}

/** Gives a box's centre and the radius of the ball around it. */
export function sphereAround({ min, max }: Box): [number, number, number, number] {
  const r = Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 2;
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2, r];
}

/** Math.hypot is several times slower, and these run hundreds of millions of times. */
export function length3(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}

export function clamp01(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** Rises smoothly from 0 at `from` to 1 at `to`. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = clamp01((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/**
 * Fields that can touch the union inside the box, be it anywhere or only in the band; three blends of slack keep the order
 * of blending without effect.
 */
function listNear(fields: readonly Field[], { box, bandM, blendM }: Nearness): Field[] {
  const [cx, cy, cz, r] = sphereAround(box);
  const distances = fields.map((field) => field.at(cx, cy, cz));
  const least = distances.reduce((low, d) => Math.min(low, d), 1e9);
  const limit = Math.min(least + 2 * STRETCH * r, STRETCH * r + bandM) + 3 * blendM;
  const kept = fields.filter((_, i) => (distances[i] ?? 0) <= Math.max(limit, least));
  return kept.map((field) => field.near(box, bandM + blendM));
}

type Nearness = { box: Box; bandM: number; blendM: number };

const UPRIGHT: [Vec, Vec, Vec] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
