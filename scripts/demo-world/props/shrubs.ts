import type { Random } from '../../lib/noise.ts';
import { PALETTE } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { addLimb } from './life-branches.ts';
import { addClump, addFarClump, type Clump, createTone, type Detail, within } from './life-foliage.ts';
import { createSculpt, meshOf, sculptToProp } from './life-mesh.ts';
import { heading, type Vec } from './life-vectors.ts';

/** Builds a rounded shrub, about 1.3 m tall and 1.8 m wide. */
export function buildShrub(random: Random, options: { detail?: Detail } = {}): Prop {
  const tone = createTone('#2a4a35', PALETTE.meadow, '#bdc56b');
  const turn = random() * 7;
  const centre: Vec = [0, 0.45, 0];
  const clumps = Array.from({ length: 5 }, (_, i): Clump => {
    const out = heading(turn + i * 1.6, 0);
    const radius = within(random, 0.4, 0.54) * (i === 0 ? 1.25 : 1);
    const far = i === 0 ? 0 : within(random, 0.38, 0.55);
    return {
      at: [out[0] * far, i === 0 ? 0.75 : within(random, 0.36, 0.5), out[2] * far],
      radii: [radius, radius * 0.86, radius],
      crownCentre: centre,
      leaves: 130,
      leafM: 0.25,
      tone,
    };
  });
  return buildClumps(random, clumps, options.detail ?? 'near', 0.5);
}

/** Builds two metres of a clipped tea row along x, 0.85 m tall, its flat top bright with new shoots. Rows join end to end. */
export function buildTeaRow(random: Random, options: { detail?: Detail } = {}): Prop {
  const tone = createTone('#24482f', '#4f7f3d', '#b4ca5c');
  const clumps = Array.from({ length: 4 }, (_, i): Clump => {
    const x = -0.75 + 0.5 * i;
    return {
      at: [x, 0.42, within(random, -0.05, 0.05)],
      radii: [0.46, within(random, 0.38, 0.42), 0.46],
      crownCentre: [x, 0.1, 0],
      leaves: 190,
      leafM: 0.14,
      leafShape: 0.45,
      tone,
    };
  });
  return buildClumps(random, clumps, options.detail ?? 'near', 0.3);
}

function buildClumps(random: Random, clumps: Clump[], detail: Detail, heightM: number): Prop {
  const sculpt = createSculpt();
  const bark = '#5b4636';
  for (const clump of clumps) {
    if (detail === 'near') addClump(meshOf(sculpt, 'leaf'), random, clump);
    else addFarClump(meshOf(sculpt, 'leaf'), random, clump);
    const [x, , z] = clump.at;
    addLimb(meshOf(sculpt, 'wood'), random, {
      from: [x * 0.4, 0, z * 0.4],
      to: [x, heightM, z],
      startM: 0.04,
      sides: detail === 'near' ? 5 : 3,
      steps: 1,
      bark,
    });
  }
  return sculptToProp(sculpt);
}
