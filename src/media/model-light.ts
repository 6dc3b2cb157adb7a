/** Where the sun stands, and what it and the sky give: the same numbers as the lights of the viewer. */
const SUN_WAY = unit([-0.55, 0.95, 0.6]);
const SUN = [2.6, 2.6 * 0.882, 2.6 * 0.753] as const;
const SKY = [1.7 * 0.776, 1.7 * 0.905, 1.7 * 0.956] as const;
const GROUND = [1.7 * 0.485, 1.7 * 0.397, 1.7 * 0.254] as const;
const EVEN = 3;
const EXPOSURE = 1.22;
const SHADOW = 0.8;
const MAP_PX = 1536;
const REACH = 1.5;

/**
 * Draws how far the sun shines: depths on a square that looks along its light, as wide as a ball around the model.
 * @param triangles calls back with the nine numbers of each triangle, relative to the middle of the model
 */
export function castShadows(triangles: EachTriangle, radius: number): Sun {
  const right = unit(cross([0, 1, 0], SUN_WAY));
  const up = cross(SUN_WAY, right);
  const depths = new Float32Array(MAP_PX * MAP_PX).fill(-Infinity);
  // Low parts throw their shadow beyond the ball around the model.
  const scale = MAP_PX / 2 / (radius * REACH);
  const place = (x: number, y: number, z: number): Spot => [
    (x * right[0] + y * right[1] + z * right[2]) * scale + MAP_PX / 2,
    (x * up[0] + y * up[1] + z * up[2]) * scale + MAP_PX / 2,
    x * SUN_WAY[0] + y * SUN_WAY[1] + z * SUN_WAY[2],
  ];
  triangles((ax, ay, az, bx, by, bz, cx, cy, cz) => {
    fillDepth(depths, place(ax, ay, az), place(bx, by, bz), place(cx, cy, cz));
  });
  // Two texels, so that surfaces do not lie in their own shadow.
  const slack = ((radius * REACH) / MAP_PX) * 5;
  return {
    // Numbers one by one: this runs for every pixel, and small arrays would cost half of its time.
    shadeAt(x, y, z) {
      const column = (x * right[0] + y * right[1] + z * right[2]) * scale + MAP_PX / 2;
      const row = (x * up[0] + y * up[1] + z * up[2]) * scale + MAP_PX / 2;
      const depth = x * SUN_WAY[0] + y * SUN_WAY[1] + z * SUN_WAY[2] + slack;
      let hidden = 0;
      for (let tap = 0; tap < TAPS.length; tap += 2) {
        const u = Math.floor(column + (TAPS[tap] ?? 0));
        const v = Math.floor(row + (TAPS[tap + 1] ?? 0));
        if (u < 0 || v < 0 || u >= MAP_PX || v >= MAP_PX) continue;
        if ((depths[v * MAP_PX + u] ?? 0) > depth) hidden += 2;
      }
      return hidden / TAPS.length;
    },
  };
}

function fillDepth(depths: Float32Array, a: Spot, b: Spot, c: Spot): void {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  if (Math.abs(area) < 1e-9) return;
  const left = Math.max(0, Math.floor(Math.min(a[0], b[0], c[0])));
  const end = Math.min(MAP_PX - 1, Math.ceil(Math.max(a[0], b[0], c[0])));
  const top = Math.max(0, Math.floor(Math.min(a[1], b[1], c[1])));
  const bottom = Math.min(MAP_PX - 1, Math.ceil(Math.max(a[1], b[1], c[1])));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= end; column += 1) {
      const [x, y] = [column + 0.5, row + 0.5];
      const wb = ((x - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (y - a[1])) / area;
      const wc = ((b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1])) / area;
      if (wb < 0 || wc < 0 || wb + wc > 1) continue;
      const depth = a[2] + wb * (b[2] - a[2]) + wc * (c[2] - a[2]);
      const at = row * MAP_PX + column;
      if (depth > (depths[at] ?? 0)) depths[at] = depth;
    }
  }
}

/** Gives the light a surface with this normal takes, as factors of its colour; `shade` from 0 in the sun to 1. */
export function lightOn(light: Light, normal: Spot, shade: number): Spot {
  if (light === 'baked') return [1, 1, 1];
  if (light === 'even') return [EVEN / Math.PI, EVEN / Math.PI, EVEN / Math.PI];
  const sun = Math.max(0, dot(normal, SUN_WAY)) * (1 - SHADOW * shade);
  const sky = normal[1] / 2 + 0.5;
  const of = (channel: 0 | 1 | 2) =>
    (SUN[channel] * sun + GROUND[channel] + (SKY[channel] - GROUND[channel]) * sky) / Math.PI;
  return [of(0), of(1), of(2)];
}

/**
 * Turns linear light into the three bytes of a pixel, as the viewer’s tone mapping does.
 * @see https://github.com/KhronosGroup/ToneMapping/blob/main/PBR_Neutral/README.md
 */
export function writeColour(to: Uint8ClampedArray, at: number, light: Light, colour: Spot): void {
  let [red, green, blue] = colour;
  if (light !== 'baked') {
    [red, green, blue] = [red * EXPOSURE, green * EXPOSURE, blue * EXPOSURE];
    const least = Math.min(red, green, blue);
    const offset = least < 0.08 ? least - 6.25 * least * least : 0.04;
    [red, green, blue] = [red - offset, green - offset, blue - offset];
    const peak = Math.max(red, green, blue);
    if (peak > 0.76) {
      const newPeak = 1 - 0.0576 / (peak - 0.52);
      const share = 1 - 1 / (0.15 * (peak - newPeak) + 1);
      const mix = (value: number) => (value * newPeak * (1 - share)) / peak + newPeak * share;
      [red, green, blue] = [mix(red), mix(green), mix(blue)];
    }
  }
  to[at] = encode(red);
  to[at + 1] = encode(green);
  to[at + 2] = encode(blue);
}

function encode(value: number): number {
  return ENCODED[Math.min(4095, Math.max(0, Math.round(value * 4095)))] ?? 0;
}

function unit([x, y, z]: Spot): Spot {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

function cross(a: Spot, b: Spot): Spot {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Spot, b: Spot): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** sRGB of linear light in 4096 steps, and linear light of sRGB bytes. */
const ENCODED = Uint8Array.from({ length: 4096 }, (_, step) => {
  const value = step / 4095;
  return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
});
export const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

const TAPS = [-0.75, -0.25, 0.25, -0.75, 0.75, 0.25, -0.25, 0.75];

type EachTriangle = (each: (...corners: NineNumbers) => void) => void;
type NineNumbers = [number, number, number, number, number, number, number, number, number];
export type Spot = [number, number, number];
export type Light = 'day' | 'even' | 'baked';
/** `shadeAt` gives how much of the sun is hidden at a place, from 0 to 1. */
export type Sun = { shadeAt: (x: number, y: number, z: number) => number };
