import { type Heights, sizeOfArea } from '../model/heights.ts';

/** Sun from the north-west, 45° high, as on every map: from anywhere else people see valleys as ridges. */
const SUN = [-0.5, Math.SQRT1_2, -0.5] as const;
/** What is turned away from the sun still has the light of the sky. */
const SHADE = 0.42;

/** Ground by its height above the sea: fields, hills, bare slopes, ridges. From dark to light towards the heights. */
const TINTS: readonly (readonly [number, readonly [number, number, number]])[] = [
  [-20, [92, 128, 118]],
  [0, [138, 161, 104]],
  [150, [156, 172, 111]],
  [500, [178, 176, 120]],
  [1000, [188, 168, 122]],
  [1700, [178, 156, 128]],
  [2400, [196, 184, 168]],
  [3200, [236, 232, 226]],
];
/** Steep limestone is bare. */
const ROCK = [164, 158, 148] as const;

/**
 * Draws the ground as maps do: coloured by height, lit from the north-west, steep slopes greyer.
 *
 * @param times how much higher than real it is shown; the light falls on what is shown
 * @returns three bytes a pixel, one pixel a height
 * @see Horn, Hill shading and the reflectance map, Proceedings of the IEEE 69 (1981)
 */
export function drawGround(heights: Heights, times: number): Uint8Array {
  const { widthPx, heightPx, values, area } = heights;
  const { widthM, depthM } = sizeOfArea(area);
  const [stepXM, stepYM] = [widthM / (widthPx - 1), depthM / (heightPx - 1)];
  const pixels = new Uint8Array(widthPx * heightPx * 3);
  const at = (x: number, y: number) =>
    values[Math.max(0, Math.min(heightPx - 1, y)) * widthPx + Math.max(0, Math.min(widthPx - 1, x))] ?? 0;
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const east =
        at(x + 1, y - 1) +
        2 * at(x + 1, y) +
        at(x + 1, y + 1) -
        at(x - 1, y - 1) -
        2 * at(x - 1, y) -
        at(x - 1, y + 1);
      const south =
        at(x - 1, y + 1) +
        2 * at(x, y + 1) +
        at(x + 1, y + 1) -
        at(x - 1, y - 1) -
        2 * at(x, y - 1) -
        at(x + 1, y - 1);
      const [slopeX, slopeZ] = [(east * times) / (8 * stepXM), (south * times) / (8 * stepYM)];
      const length = Math.hypot(slopeX, 1, slopeZ);
      const facing = (-slopeX * SUN[0] + SUN[1] - slopeZ * SUN[2]) / length;
      const light = SHADE + (1 - SHADE) * Math.max(0, facing) * Math.SQRT2;
      const steep = Math.min(1, Math.max(0, (Math.hypot(slopeX, slopeZ) / times - 0.55) / 0.7));
      const tint = tintAt(at(x, y));
      for (let part = 0; part < 3; part += 1) {
        const ground = (tint[part] ?? 0) + ((ROCK[part] ?? 0) - (tint[part] ?? 0)) * steep;
        pixels[(y * widthPx + x) * 3 + part] = Math.max(0, Math.min(255, Math.round(ground * light)));
      }
    }
  }
  return pixels;
}

function tintAt(heightM: number): readonly number[] {
  const above = TINTS.findIndex(([fromM]) => fromM > heightM);
  const [highM, high] = TINTS[above < 0 ? TINTS.length - 1 : above] ?? [0, ROCK];
  const [lowM, low] = TINTS[above < 0 ? TINTS.length - 1 : Math.max(0, above - 1)] ?? [0, ROCK];
  const share = highM === lowM ? 0 : (heightM - lowM) / (highM - lowM);
  return low.map((value, part) => value + ((high[part] ?? 0) - value) * share);
}
