import { goRound, type Ring, SAMPLE_RATE, type Stereo } from './signal.ts';

/** Passes what lies below `cornerHz`, 12 dB per octave. */
export function lowpass(ring: Ring, cornerHz: number, q = Math.SQRT1_2): Ring {
  const { cos, alpha } = angleOf(cornerHz, q);
  return biquad(ring, { b: [(1 - cos) / 2, 1 - cos, (1 - cos) / 2], a: [1 + alpha, -2 * cos, 1 - alpha] });
}

/** Passes what lies above `cornerHz`, 12 dB per octave. */
export function highpass(ring: Ring, cornerHz: number, q = Math.SQRT1_2): Ring {
  const { cos, alpha } = angleOf(cornerHz, q);
  return biquad(ring, { b: [(1 + cos) / 2, -1 - cos, (1 + cos) / 2], a: [1 + alpha, -2 * cos, 1 - alpha] });
}

/** Passes a band round `centreHz`; a larger `q` is narrower. The centre keeps its level. */
export function bandpass(ring: Ring, centreHz: number, q: number): Ring {
  const { cos, alpha } = angleOf(centreHz, q);
  return biquad(ring, { b: [alpha, 0, -alpha], a: [1 + alpha, -2 * cos, 1 - alpha] });
}

/**
 * Passes a band whose centre moves, as wind does round a rock.
 * State-variable filter after Zavalishin, The Art of VA Filter Design, section 4.
 */
export function movingBandpass(ring: Ring, centreHz: (at: number) => number, q: number): Ring {
  let first = 0;
  let second = 0;
  return goRound(ring, (sample, at) => {
    const g = Math.tan((Math.PI * centreHz(at)) / SAMPLE_RATE);
    const high = (sample - (1 / q + g) * first - second) / (1 + g / q + g * g);
    const band = g * high + first;
    first = g * high + band;
    second = g * band + (g * band + second);
    return band / q;
  });
}

/** Filters by one second-order section, going round the ring. Coefficients as in the Audio EQ Cookbook. */
export function biquad(ring: Ring, { b, a }: Section): Ring {
  const [b0, b1, b2] = b.map((value) => value / a[0]) as [number, number, number]; // map keeps the length
  const [a1, a2] = [a[1] / a[0], a[2] / a[0]];
  let z1 = 0;
  let z2 = 0;
  return goRound(ring, (sample) => {
    const out = b0 * sample + z1;
    z1 = b1 * sample - a1 * out + z2;
    z2 = b2 * sample - a2 * out;
    return out;
  });
}

/** Applies one filter to both sides. */
export function both(stereo: Stereo, filter: (ring: Ring) => Ring): Stereo {
  return { left: filter(stereo.left), right: filter(stereo.right) };
}

function angleOf(hz: number, q: number): { cos: number; alpha: number } {
  const angle = (2 * Math.PI * hz) / SAMPLE_RATE;
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) };
}

export type Section = { b: readonly [number, number, number]; a: readonly [number, number, number] };
