import { harmonicsOf, type SplatCloud } from './splat-cloud.ts';

/** Which way is up in a file. */
export type Up = 'y' | '-y' | 'z';

/**
 * Turns splats in place so that y is up. Half a turn about x changes signs only; a quarter turn would mix the harmonics, so
 * what depends on the side one looks from is left out then.
 * @returns the same cloud, or one without harmonics
 */
export function turnUp(cloud: SplatCloud, up: Up): SplatCloud {
  if (up === 'y') return cloud;
  const { positions, turns, count } = cloud;
  for (let index = 0; index < count; index += 1) {
    const [y = 0, z = 0] = [positions[index * 3 + 1], positions[index * 3 + 2]];
    const [x1, y1, z1, w1] = [0, 1, 2, 3].map((part) => turns[index * 4 + part] ?? 0) as [
      number,
      number,
      number,
      number,
    ]; // four in, four out
    if (up === '-y') {
      positions.set([-y, -z], index * 3 + 1);
      // Half a turn on both sides of the ellipsoid: the same shape, and only signs change.
      turns.set([x1, -y1, -z1, w1], index * 4);
    } else {
      positions.set([z, -y], index * 3 + 1);
      turns.set(
        [x1 - w1, y1 + z1, z1 - y1, w1 + x1].map((part) => part * Math.SQRT1_2),
        index * 4,
      );
    }
  }
  if (up === 'z') return { ...cloud, degree: 0, harmonics: new Uint8Array(0) };
  const each = harmonicsOf(cloud.degree);
  for (let index = 0; index < count * each; index += 1) {
    if (!ODD.has(index % each)) continue;
    for (let at = index * 3; at < index * 3 + 3; at += 1) {
      cloud.harmonics[at] = Math.min(255, 256 - (cloud.harmonics[at] ?? 128));
    }
  }
  return cloud;
}

/**
 * Harmonics that change their sign when y and z do. In the order of files: y z x | xy yz 3z²−1 xz x²−y² |
 * y(3x²−y²) xyz y(5z²−1) z(5z²−3) x(5z²−1) z(x²−y²) x(x²−3y²).
 */
const ODD: ReadonlySet<number> = new Set([0, 1, 3, 6, 8, 10, 11, 13]);
