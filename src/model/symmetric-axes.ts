/**
 * Finds the axes of a symmetric matrix, such as the spread of a cloud, with Jacobi’s method.
 *
 * @param matrix xx, xy, xz, yy, yz, zz
 * @returns `sizes` along the three axes, `turn` the quaternion x, y, z, w that turns x, y, z onto them
 * @see Golub and Van Loan, Matrix Computations (4th edition), section 8.5
 */
export function toAxes(matrix: readonly number[]): { sizes: Triple; turn: readonly number[] } {
  const [xx = 0, xy = 0, xz = 0, yy = 0, yz = 0, zz = 0] = matrix;
  const a = [xx, xy, xz, xy, yy, yz, xz, yz, zz];
  const v = [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const scale = Math.abs(xx) + Math.abs(yy) + Math.abs(zz);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const off = Math.abs(a[1] ?? 0) + Math.abs(a[2] ?? 0) + Math.abs(a[5] ?? 0);
    if (off <= scale * 1e-12) break;
    for (const [p, q] of PLANES) rotate(a, v, p, q);
  }
  const sizes: Triple = [a[0] ?? 0, a[4] ?? 0, a[8] ?? 0];
  if (determinant(v) < 0) for (const at of [0, 3, 6]) v[at] = -(v[at] ?? 0);
  return { sizes, turn: toTurn(v) };
}

/** Turns the plane of two axes so that their part beside the diagonal becomes nothing. */
function rotate(a: number[], v: number[], p: number, q: number): void {
  const apq = a[p * 3 + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * 3 + q] ?? 0) - (a[p * 3 + p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < 3; k += 1) mix(a, k * 3 + p, k * 3 + q, c, s);
  for (let k = 0; k < 3; k += 1) mix(a, p * 3 + k, q * 3 + k, c, s);
  for (let k = 0; k < 3; k += 1) mix(v, k * 3 + p, k * 3 + q, c, s);
}

function mix(list: number[], one: number, other: number, c: number, s: number): void {
  const [x, y] = [list[one] ?? 0, list[other] ?? 0];
  list[one] = c * x - s * y;
  list[other] = s * x + c * y;
}

function determinant([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: readonly number[]) {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}

/** The columns of `m` (rows one after the other) are the new axes. */
function toTurn([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: readonly number[]) {
  const squares = [1 + a - e - i, 1 - a + e - i, 1 - a - e + i, 1 + a + e + i];
  const largest = squares.indexOf(Math.max(...squares));
  const rows = [
    [squares[0], b + d, c + g, h - f],
    [b + d, squares[1], f + h, c - g],
    [c + g, f + h, squares[2], d - b],
    [h - f, c - g, d - b, squares[3]],
  ];
  const turn = (rows[largest] ?? []).map((part) => part ?? 0);
  const length = Math.hypot(...turn) || 1;
  return turn.map((part) => part / length);
}

const MOST_SWEEPS = 12;
const PLANES = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

type Triple = [number, number, number];
