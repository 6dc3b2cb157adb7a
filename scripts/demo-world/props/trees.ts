import type { Random } from '../../lib/noise.ts';
import { PALETTE } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { addTrunk } from './life-branches.ts';
import { addCrown, type ClumpPlace, crownClumps, scaled } from './life-crown.ts';
import { addLooseLeaves, createTone, type Detail, type Tone, within } from './life-foliage.ts';
import { createSculpt, meshOf, type Sculpt, sculptToProp } from './life-mesh.ts';
import { add, between, heading, type Vec } from './life-vectors.ts';

/** Builds a broadleaf tree, 6 to 8 m tall: a bent trunk under a crown of rounded clumps. `hue` 0…1 goes from deep to fresh green. */
export function buildBroadleaf(random: Random, options: TreeOptions & { hue?: number } = {}): Prop {
  const detail = options.detail ?? 'near';
  const sculpt = createSculpt();
  const lean = heading(random() * 7, 0);
  const fork: Vec = add([0, within(random, 2.3, 2.9), 0], lean, 0.3);
  const clumps = crownClumps(random, {
    centre: [fork[0], fork[1] + 2.1, fork[2]],
    spreadM: 1.75,
    riseM: 1.35,
    sizeM: 1.25,
  });
  const hue = options.hue ?? random();
  const tone = blendTones(
    createTone('#1f4034', PALETTE.forest, '#8fae52'),
    createTone('#35552f', '#6c9344', '#b9c765'),
    hue,
  );
  addTrunk(meshOf(sculpt, 'wood'), random, {
    path: [[0, 0, 0], add(between([0, 0, 0], fork, 0.5), lean, -0.16), fork, add(fork, [0, 1.6, 0])],
    footM: 0.26,
    topM: 0.09,
    bark: '#6f5140',
    pathHeightM: 4,
    detail,
    flare: 1.75,
  });
  addCrown(sculpt, random, {
    clumps,
    tone,
    detail,
    fork,
    bark: '#6f5140',
    leaves: 150,
    leafM: 0.54,
    limbM: 0.12,
  });
  return sculptToProp(sculpt);
}

/** Builds a peach tree in blossom, about 3.8 m tall: a low dark fork, open twigs, pink clumps with a few young leaves. */
export function buildPeach(random: Random, options: TreeOptions = {}): Prop {
  const detail = options.detail ?? 'near';
  const sculpt = createSculpt();
  const fork: Vec = add([0, 0.95, 0], heading(random() * 7, 0), 0.18);
  const clumps = crownClumps(random, {
    centre: [fork[0], 2.35, fork[2]],
    spreadM: 1.15,
    riseM: 0.75,
    sizeM: 0.62,
    ring: 6,
  });
  addTrunk(meshOf(sculpt, 'wood'), random, {
    path: [[0, 0, 0], [fork[0] * -0.3, 0.45, fork[2] * -0.3], fork, add(fork, [0, 0.7, 0])],
    footM: 0.14,
    topM: 0.05,
    bark: '#57403a',
    pathHeightM: 2,
    detail,
  });
  addCrown(sculpt, random, {
    clumps,
    tone: createTone('#b3566c', PALETTE.blossom, '#fbdcd6'),
    detail,
    fork,
    bark: '#57403a',
    leaves: 108,
    leafM: 0.24,
    limbM: 0.07,
    leafShape: 0.85,
    airy: true,
  });
  if (detail === 'near') addYoungLeaves(sculpt, random, clumps);
  return sculptToProp(sculpt);
}

function addYoungLeaves(sculpt: Sculpt, random: Random, clumps: ClumpPlace[]): void {
  const tone = createTone('#6d8a3c', '#9db35a', '#c3cc7e');
  for (const place of clumps) {
    addLooseLeaves(meshOf(sculpt, 'leaf'), random, {
      ...place,
      radii: scaled(place.radii, 1.06),
      leaves: 7,
      leafM: 0.2,
      leafShape: 0.35,
      tone,
    });
  }
}

function blendTones(a: Tone, b: Tone, share: number): Tone {
  return (level) => a(level).lerp(b(level), share);
}

export type TreeOptions = { detail?: Detail };
