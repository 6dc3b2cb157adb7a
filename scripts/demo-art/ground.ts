import type { Noise } from '../lib/noise.ts';
import { hexToRgb, mix, type Rgb, smooth } from './colour.ts';
import { fields } from './land.ts';
import { gouache, type Inks, inks, mixInks } from './light.ts';
import type { Hit } from './march.ts';

/** Paints wooded slopes with bare rock where they are steep and grey heights. */
export function createSlopes(noise: Noise, look: SlopeLook): (hit: Hit, tone: number) => Rgb {
  return (hit, tone) => {
    const bare = smooth(
      look.rockAt + 0.12,
      look.rockAt - 0.12,
      hit.ny + noise.fbm(hit.x / 30, hit.z / 30 + hit.h / 60, 3) * 0.35,
    );
    let rgb = gouache(mixInks(look.wood, look.rock, bare), tone);
    if (bare > 0.2) {
      const streak = noise.fbm((hit.x * 0.8 + hit.z * 0.6) / 7, hit.h / 60, 3);
      rgb = mix(
        rgb,
        streak > 0 ? look.rock.lit : look.rock.shadow,
        bare * Math.min(0.42, Math.abs(streak) * 0.9),
      );
    }
    if (look.highFromM === undefined || !look.high) return rgb;
    const high = smooth(
      look.highFromM,
      look.highFromM * 2,
      hit.h + noise.fbm(hit.x / 300, hit.z / 300, 3) * look.highFromM * 0.8,
    );
    return mix(rgb, gouache(look.high, tone), high);
  };
}

/** Paints flat ground as paddy fields in several inks with green banks; some stand under water. */
export function createPaddies(look: PaddyLook): (hit: Hit, tone: number) => Rgb {
  const patch = fields(look.seed, look.fieldM);
  const bank = hexToRgb(look.bank);
  const wet = hexToRgb(look.wet);
  return (hit, tone) => {
    const field = patch(hit.x, hit.z);
    let rgb = gouache(look.crops[Math.floor(field.id * look.crops.length)] ?? GRASS, tone + 0.06);
    rgb = mix(rgb, bank, smooth((look.bankM ?? 1.6) + hit.d * 0.0007, 0.4, field.edge) * 0.75);
    return field.id > 1 - look.wetShare ? mix(rgb, wet, 0.68) : rgb;
  };
}

export const RICE: readonly Inks[] = [
  inks('#4d7a3a', '#86a843', '#c6cf5f'),
  inks('#7d7f2e', '#c4ad3f', '#f0d264'),
  inks('#5b8a45', '#a2b94d', '#dcd96c'),
  inks('#8a7b33', '#dcb646', '#f8dc78'),
  inks('#3f6f47', '#6f9f52', '#b3c661'),
];
export const HARVEST: readonly Inks[] = [
  inks('#8f6a26', '#e0ac3a', '#fbd66e'),
  inks('#a47a2c', '#efc04a', '#ffe38c'),
  inks('#7a7a34', '#b9ad45', '#e8d468'),
  inks('#9a6f30', '#d79a3e', '#f5c363'),
  inks('#5f7a3c', '#93a548', '#cfc95c'),
];
export const GREEN: readonly Inks[] = [
  inks('#2f6b4a', '#58a05a', '#a9cf6a'),
  inks('#3d7a4a', '#7ab658', '#c5dc70'),
  inks('#2b6350', '#4a9463', '#93c272'),
  inks('#55803f', '#98bb52', '#d9e07a'),
];
export const GRASS: Inks = inks('#3d6b41', '#7f9f4c', '#c8cc68');
export const WOOD: Inks = inks('#1d463d', '#3a6f4c', '#86a050');
export const DEEP_WOOD: Inks = inks('#12352f', '#27594a', '#5f9460');
export const LIMESTONE: Inks = inks('#4e6672', '#8f9c98', '#efd9b4');
export const SLATE: Inks = inks('#2d5360', '#5f8588', '#d9c08f');
export const SAND: Inks = inks('#c79f73', '#f0d3a0', '#ffeccb');
export const SNOW: Inks = inks('#7d93b8', '#cfd8e8', '#fff8f2');
export const EARTH: Inks = inks('#6a4634', '#a8774c', '#ddb078');

export type SlopeLook = {
  wood: Inks;
  rock: Inks;
  /** Upward part of the normal below which rock shows, 0…1. */
  rockAt: number;
  high?: Inks;
  highFromM?: number;
};
export type PaddyLook = {
  seed: number;
  fieldM: number;
  crops: readonly Inks[];
  bank: string;
  wet: string;
  wetShare: number;
  bankM?: number;
};
