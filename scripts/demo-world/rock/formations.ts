import { createRandom } from '../../lib/noise.ts';
import { createNoise3 } from './noise3.ts';
import { clamp01, type Field, smoothStep, solid } from './sdf.ts';

/**
 * Makes a body of revolution about the vertical at (x, z) between two heights, its ends rounded by balls. `radiusAt` gives
 * metres for a height share `t` (0 low, 1 high) and the point's offset from the axis; it may not exceed `mostM`.
 */
export function lathe({ x: cx, z: cz, lowM, highM, mostM, radiusAt }: Lathe): Field {
  const lengthM = Math.max(0.01, highM - lowM);
  return solid((x, y, z) => {
    const dx = x - cx;
    const dz = z - cz;
    const across = Math.sqrt(dx * dx + dz * dz);
    const t = clamp01((y - lowM) / lengthM);
    const beyond = y - lowM - t * lengthM;
    const away = Math.sqrt(across * across + beyond * beyond);
    // Math.hypot and the profile cost too much to ask for far points.
    if (away - mostM > 0.5) return away - mostM;
    return (away - radiusAt(t, dx, dz)) * 0.85;
  });
}

/** Makes a stalactite hanging from `highM` down to `lowM`: a flared root, a long wet taper with drip rings. */
export function stalactite(spot: FormationSpot): Field {
  const { lowM, highM, radiusM, seed } = spot;
  const random = createRandom(seed);
  const lengthM = highM - lowM;
  const tipM = 0.03 + 0.1 * radiusM;
  const noise = createNoise3(seed);
  const ringsPerM = 2.5 + 3 * random();
  const phase = 7 * random();
  const flutes = Math.round(5 + 5 * random());
  const depth = radiusM > 0.2 ? 0.05 + 0.1 * random() : 0;
  const radiusAt = (t: number, dx: number, dz: number): number => {
    const taper = 0.42 * t ** 0.75 + 0.58 * t ** 3.2;
    const ring = 1 + 0.16 * noise(3 * dx, ringsPerM * lengthM * t, 3 * dz + phase);
    const flute = 1 + depth * t * Math.cos(flutes * Math.atan2(dz, dx) + phase);
    return tipM + (radiusM - tipM) * taper * ring * flute;
  };
  return lathe({ ...spot, mostM: radiusM * 1.35 + tipM, radiusAt });
}

/** Makes a stalagmite standing on `lowM`: stacked splash rims with drip fringes over a spreading foot, a narrow head. */
export function stalagmite(spot: FormationSpot): Field {
  const { lowM, highM, radiusM, seed } = spot;
  const random = createRandom(seed);
  const headM = radiusM * (0.2 + 0.22 * random());
  const rims = Math.max(2, Math.round((highM - lowM) / (0.22 + 0.3 * random())));
  const phase = random();
  const rimDepth = 0.07 + 0.16 * random();
  const noise = createNoise3(seed);
  const radiusAt = (t: number, dx: number, dz: number): number => {
    const across = Math.sqrt(dx * dx + dz * dz) + 1e-6;
    const ux = dx / across;
    const uz = dz / across;
    const foot = headM + (radiusM - headM) * ((1 - t) * 0.55 + 0.45 * (1 - t) ** 4);
    const climb = rims * t + phase + 0.8 * noise(1.4 * ux, 3 * t, 1.4 * uz);
    const rim = climb - Math.floor(climb);
    const fringe = 0.2 * Math.abs(noise(3.6 * ux, 2 * t, 3.6 * uz)) * (1 - t);
    const splash = rimDepth * (smoothStep(0, 0.7, rim) - smoothStep(0.78, 1, rim) - 0.5);
    return foot * (1 + splash * (0.5 + 0.5 * Math.min(1, 3 * (1 - t))) + fringe);
  };
  return lathe({ ...spot, highM: highM - headM, mostM: radiusM * 1.4, radiusAt });
}

/** Makes a column from floor to ceiling: organ pipes round a waist, swellings where drips lingered. */
export function column(spot: FormationSpot): Field {
  const { lowM, highM, radiusM, seed } = spot;
  const random = createRandom(seed);
  const noise = createNoise3(seed);
  const waistAt = 0.35 + 0.3 * random();
  const waist = 0.5 + 0.18 * random();
  const pipes = 2.6 + 2 * random();
  const lengthM = highM - lowM;
  const radiusAt = (t: number, dx: number, dz: number): number => {
    const off = t < waistAt ? 1 - t / waistAt : (t - waistAt) / (1 - waistAt);
    const body = waist + (1 - waist) * off ** 2.2;
    const across = Math.sqrt(dx * dx + dz * dz) + 1e-6;
    const pipe = Math.abs(noise((pipes * dx) / across, 0.35 * lengthM * t, (pipes * dz) / across));
    const fine = Math.abs(noise((8 * dx) / across, 0.8 * lengthM * t + 9, (8 * dz) / across));
    const swell = noise((0.9 * dx) / across, 0.9 * lengthM * t + 40, (0.9 * dz) / across);
    return radiusM * body * (0.7 + 0.6 * pipe + 0.14 * fine + 0.24 * swell);
  };
  return lathe({ ...spot, mostM: radiusM * 1.5, radiusAt });
}

/** Makes a frozen waterfall: bulging tiers, each wider below, with fringes of drips at their lower rims. */
export function cascade(spot: FormationSpot): Field {
  const { lowM, highM, radiusM, seed } = spot;
  const random = createRandom(seed);
  const noise = createNoise3(seed);
  const lengthM = highM - lowM;
  const tiers = Math.max(2, Math.round(lengthM / (0.9 + 0.7 * random())));
  const radiusAt = (t: number, dx: number, dz: number): number => {
    const across = Math.sqrt(dx * dx + dz * dz) + 1e-6;
    const ux = dx / across;
    const uz = dz / across;
    const fall = tiers * (1 - t) + 0.8 * noise(1.6 * ux, 0.4 * lengthM * t, 1.6 * uz);
    const inTier = fall - Math.floor(fall);
    // A tier swells like a dome and ends in a short undercut that its fringe hangs over.
    const dome = Math.sqrt(clamp01(inTier * 1.25)) * (1 - smoothStep(0.84, 1, inTier));
    const fringe = Math.abs(noise(5.5 * ux, 0.25 * fall, 5.5 * uz));
    const body = 0.3 + 0.62 * (1 - t) ** 0.9;
    return radiusM * body * (0.8 + 0.2 * dome + 0.24 * fringe * (0.4 + 0.6 * dome));
  };
  return lathe({ ...spot, mostM: radiusM * 1.25, radiusAt });
}

type Lathe = {
  x: number;
  z: number;
  lowM: number;
  highM: number;
  mostM: number;
  radiusAt: (t: number, dx: number, dz: number) => number;
};

/** Where a formation stands or hangs, metres; `radiusM` is its widest. */
export type FormationSpot = {
  x: number;
  z: number;
  lowM: number;
  highM: number;
  radiusM: number;
  seed: number;
};
