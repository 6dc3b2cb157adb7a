import type { Random } from '../../lib/noise.ts';
import { createNoise3 } from './noise3.ts';
import { displaced, type Field, union, type Vec } from './sdf.ts';

/** Makes the field of fallen blocks, their faces broken rough. */
export function blockField(blocks: readonly Field[]): Field {
  const noise = createNoise3(8);
  return displaced(union(blocks, 0.04), 0.2, (x, y, z) => {
    const chip = Math.abs(noise(1.3 * x, 1.7 * y, 1.3 * z));
    return 0.28 * chip - 0.2 + 0.05 * noise(4 * x, 9 * y, 4 * z);
  });
}

/** Picks three unit axes at right angles: turned any way, tilted a little as fallen rock lies. */
export function tiltedAxes(random: Random): [Vec, Vec, Vec] {
  const turn = 2 * Math.PI * random();
  const tilt = 0.7 * (random() - 0.5);
  const [ct, st, cp, sp] = [Math.cos(turn), Math.sin(turn), Math.cos(tilt), Math.sin(tilt)];
  return [
    [ct * cp, sp, st * cp],
    [-ct * sp, cp, -st * sp],
    [-st, 0, ct],
  ];
}
