import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { addTrunk } from './life-branches.ts';
import { addCrown, type ClumpPlace, crownClumps } from './life-crown.ts';
import { createTone, type Detail, within } from './life-foliage.ts';
import { createSculpt, meshOf, type Sculpt, sculptToProp } from './life-mesh.ts';
import { addSweep } from './life-shapes.ts';
import { add, between, heading, type Vec } from './life-vectors.ts';

/** Builds a big old banyan, about 13 m tall and 17 m wide: a many-stemmed trunk, hanging roots, a wide low crown. */
export function buildBanyan(random: Random, options: { detail?: Detail } = {}): Prop {
  const detail = options.detail ?? 'near';
  const sculpt = createSculpt();
  const fork: Vec = [0, 3.4, 0];
  const clumps = [
    ...crownClumps(random, { centre: [0, 7.2, 0], spreadM: 5.6, riseM: 1.1, sizeM: 2.5, ring: 8 }),
    ...crownClumps(random, { centre: [0, 9.4, 0], spreadM: 2.7, riseM: 1.6, sizeM: 2.4, ring: 4 }),
  ];
  addBanyanStems(sculpt, random, fork, detail);
  addCrown(sculpt, random, {
    clumps,
    tone: createTone('#1d3a30', '#3a6440', '#8ba650'),
    detail,
    fork,
    bark: BANYAN_BARK,
    leaves: 100,
    leafM: 1.02,
    limbM: 0.42,
  });
  if (detail === 'near') addHangingRoots(sculpt, random, clumps);
  return sculptToProp(sculpt);
}

function addBanyanStems(sculpt: Sculpt, random: Random, fork: Vec, detail: Detail): void {
  const wood = meshOf(sculpt, 'wood');
  addTrunk(wood, random, {
    path: [[0, 0, 0], [0.1, 1.6, 0], fork, [0, 5.6, 0]],
    footM: 1.15,
    topM: 0.5,
    bark: BANYAN_BARK,
    pathHeightM: 5,
    detail,
    flare: 1.9,
    lobes: 7,
    flute: 0.34,
  });
  const stems = detail === 'near' ? 7 : 0;
  for (let i = 0; i < stems; i += 1) {
    const yaw = (i * 2 * Math.PI) / stems + within(random, -0.3, 0.3);
    const foot = add([0, 0, 0], heading(yaw, 0), within(random, 1.35, 1.8));
    addTrunk(wood, random, {
      path: [foot, add(between(foot, fork, 0.35), [0, 0.7, 0]), add(fork, heading(yaw, 0.4), 0.8)],
      footM: within(random, 0.17, 0.3),
      topM: 0.3,
      bark: BANYAN_BARK,
      pathHeightM: 4,
      detail: 'far',
      flare: 1.8,
    });
  }
}

function addHangingRoots(sculpt: Sculpt, random: Random, clumps: ClumpPlace[]): void {
  const colour = linear('#8a6e58');
  for (const { at, radii } of clumps.slice(1, 8)) {
    for (let i = 0; i < 2; i += 1) {
      const top = add([at[0], at[1] - radii[1] * 0.4, at[2]], heading(random() * 7, 0), radii[0] * 0.4);
      const foot: Vec = [
        top[0] + within(random, -0.2, 0.2),
        i === 0 ? 0.02 : top[1] * within(random, 0.3, 0.55),
        top[2],
      ];
      addSweep(
        meshOf(sculpt, 'wood'),
        [
          { at: foot, wide: i === 0 ? 0.11 : 0.015 },
          { at: between(foot, top, 0.4), wide: 0.05 },
          { at: top, wide: 0.06 },
        ],
        { sides: 4, colour: () => colour },
      );
    }
  }
}

const BANYAN_BARK = '#7c6552';
