import type { Noise } from '../lib/noise.ts';
import { clamp, hexToRgb, mix, type Rgb, ramp, smooth } from './colour.ts';
import type { HeightField, Hit } from './march.ts';

/** Gives the unit vector towards a sun at `azimuthDeg` (0 along +z, growing to the right) and `elevationDeg`. */
export function sunVector(azimuthDeg: number, elevationDeg: number): Vector {
  const a = (azimuthDeg * Math.PI) / 180;
  const e = (elevationDeg * Math.PI) / 180;
  return { x: Math.sin(a) * Math.cos(e), y: Math.sin(e), z: Math.cos(a) * Math.cos(e) };
}

/** Makes a sky: a ramp from the horizon up to `topDy` (sine of the elevation), a glow, a sun disc and long clouds. */
export function createSky(look: SkyLook): (dx: number, dy: number, dz: number) => Rgb {
  const colours = ramp(...look.stops);
  const glow = hexToRgb(look.glow);
  const cloud = hexToRgb(look.cloud ?? '#ffffff');
  const cloudShade = hexToRgb(look.cloudShade ?? look.cloud ?? '#ffffff');
  const discCos = Math.cos(((look.discDeg ?? 0) * Math.PI) / 180);
  const disc = hexToRgb(look.disc ?? look.glow);
  const { sun, noise } = look;
  return (dx, dy, dz) => {
    let rgb = colours(Math.max(0, dy) / look.topDy);
    const facing = dx * sun.x + dy * sun.y + dz * sun.z;
    rgb = mix(rgb, glow, (look.glowShare ?? 0.7) * Math.exp((facing - 1) * (look.glowTight ?? 9)));
    if (look.discDeg) rgb = mix(rgb, disc, smooth(discCos - 0.00012, discCos + 0.00012, facing));
    if (look.clouds) {
      const n = cloudAt(noise, { dx, dy, dz }) + look.clouds - 0.5;
      const body = smooth(0.02, 0.1, n) * smooth(-0.01, 0.06, dy) * smooth(0.62, 0.36, dy);
      rgb = mix(rgb, mix(cloud, cloudShade, smooth(0.06, 0.34, n)), body * 0.75);
    }
    return rgb;
  };
}

/** Measures cloud in a direction: level layers that wrap round the horizon, about −0.7 to 0.7. */
function cloudAt(noise: Noise, to: { dx: number; dy: number; dz: number }): number {
  const level = Math.hypot(to.dx, to.dz) + 0.001;
  const x = (to.dx / level) * 1.15;
  const z = (to.dz / level) * 1.15;
  const layer = Math.max(0, to.dy) * 21 + noise.noise2(x * 1.7 + 9, z * 1.7) * 0.5;
  const k = Math.floor(layer);
  const below = noise.fbm(x + k * 31.7, z - k * 17.3, 3);
  const above = noise.fbm(x + (k + 1) * 31.7, z - (k + 1) * 17.3, 3);
  return below + (above - below) * smooth(0, 1, layer - k) + noise.fbm(x * 9, z * 9 + layer * 1.3, 2) * 0.07;
}

/** Makes the air: distance tints through `tints`, the sun warms it, and mist lies in low ground. */
export function createAir(look: AirLook): (hit: Hit, rgb: Rgb) => Rgb {
  const tints = ramp(...look.tints);
  const warm = hexToRgb(look.warm);
  const mist = hexToRgb(look.mist);
  return (hit, rgb) => {
    const f = 1 - Math.exp(-((hit.d / look.distanceM) ** (look.power ?? 1)));
    const facing = hit.dx * look.sun.x + hit.dz * look.sun.z;
    const glow = (look.warmShare ?? 0.6) * Math.exp((facing - 1) * 4) * f;
    const tint = mix(tints(f), warm, glow);
    let out = mix(rgb, tint, f * (look.most ?? 0.94));
    const wisps = look.noise.fbm(hit.x / look.mistScaleM, hit.z / look.mistScaleM + hit.h / 90, 3);
    const low = smooth(
      look.mistTopM,
      look.mistTopM * 0.1 + look.mistFloorM * 0.9,
      hit.h + wisps * look.mistTopM * 0.9,
    );
    const m = low * smooth(look.mistFromM, look.mistFromM * 4, hit.d) * (look.mistShare ?? 0.8);
    out = mix(out, mix(mist, warm, glow * 0.6), m);
    return out;
  };
}

/** Makes sunlight with soft long shadows: looks towards the sun over `reachM` metres of the height field. */
export function createSunlight(floor: HeightField, sun: Vector, reachM: number): (hit: Hit) => number {
  const flat = Math.hypot(sun.x, sun.z);
  const rise = sun.y / flat;
  return (hit) => {
    let open = 1;
    for (let i = 1; i <= 7; i += 1) {
      const d = reachM * (i / 7) ** 2;
      const over = floor(hit.x + (sun.x / flat) * d, hit.z + (sun.z / flat) * d) - hit.h - d * rise;
      open = Math.min(open, 1 - clamp((over + 1) / (2 + d * 0.12)));
    }
    return open;
  };
}

/** Measures the light on a point, 0 to 1: slope towards the sun, shadow, and brush marks that fade with distance. */
export function toneAt(hit: Hit, sun: Vector, noise: Noise, roughness: number): number {
  const facing = hit.nx * sun.x + hit.ny * sun.y + hit.nz * sun.z;
  const lit = clamp(0.5 + facing * 0.55) * (0.35 + 0.65 * hit.shade);
  return lit + marks(hit, noise) * roughness;
}

/** Gives brush marks for a point, about −1 to 1: upright on cliffs, level on flat ground, finer when near. */
export function marks(hit: Hit, noise: Noise): number {
  const steep = Math.abs(hit.ny) < 0.6;
  const size = Math.max(0.25, hit.d * 0.012);
  const a = steep ? hit.x * 0.8 + hit.z * 0.6 : hit.x;
  const b = steep ? hit.h * 0.35 : hit.z;
  let sum = 0;
  for (const metres of MARK_SIZES) {
    if (metres < size) continue;
    const share = smooth(size, size * 3, metres) * smooth(size * 90, size * 8, metres);
    if (share > 0) sum += share * noise.fbm(a / metres, b / metres, 2);
  }
  return sum;
}

/** Paints a tone in gouache: three inks with soft steps between them. */
export function gouache(inks: Inks, tone: number, softness = 0.07): Rgb {
  const low = smooth(0.4 - softness, 0.4 + softness, tone);
  const high = smooth(0.66 - softness, 0.66 + softness, tone);
  return mix(mix(inks.shadow, inks.mid, low), inks.lit, high);
}

/** Reads three hex inks. */
export function inks(shadow: string, mid: string, lit: string): Inks {
  return { shadow: hexToRgb(shadow), mid: hexToRgb(mid), lit: hexToRgb(lit) };
}

/** Mixes two sets of inks. */
export function mixInks(a: Inks, b: Inks, t: number): Inks {
  return { shadow: mix(a.shadow, b.shadow, t), mid: mix(a.mid, b.mid, t), lit: mix(a.lit, b.lit, t) };
}

const MARK_SIZES = [0.4, 1.5, 6, 24, 96, 380];

export type Vector = { x: number; y: number; z: number };
export type Inks = { shadow: Rgb; mid: Rgb; lit: Rgb };
export type SkyLook = {
  stops: readonly string[];
  topDy: number;
  glow: string;
  glowShare?: number;
  glowTight?: number;
  sun: Vector;
  noise: Noise;
  discDeg?: number;
  disc?: string;
  /** Cloud cover, about 0 to 0.6. */
  clouds?: number;
  cloud?: string;
  cloudShade?: string;
};
export type AirLook = {
  tints: readonly string[];
  warm: string;
  warmShare?: number;
  mist: string;
  mistTopM: number;
  mistFloorM: number;
  mistFromM: number;
  mistScaleM: number;
  mistShare?: number;
  distanceM: number;
  power?: number;
  most?: number;
  sun: Vector;
  noise: Noise;
};
