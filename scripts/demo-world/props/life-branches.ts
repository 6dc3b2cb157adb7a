import type { Color } from 'three';
import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { type Detail, within } from './life-foliage.ts';
import type { Mesh } from './life-mesh.ts';
import { addSweep, type Station } from './life-shapes.ts';
import { add, between, heading, subtract, type Vec } from './life-vectors.ts';

/** Adds a trunk from the ground with a flared, fluted foot. `path` runs from the foot to the crown. */
export function addTrunk(mesh: Mesh, random: Random, trunk: Trunk): void {
  const phase = random() * 7;
  const lobes = trunk.lobes ?? 5;
  const count = trunk.path.length - 1;
  const stations = trunk.path.map((at, i): Station => {
    const flare = i === 0 ? (trunk.flare ?? 1.7) : 1;
    return { at, wide: (trunk.footM + ((trunk.topM - trunk.footM) * i) / count) * flare };
  });
  const foot = stations[0];
  const next = stations[1];
  // The flare is gone a fifth of the way to the second station, as roots leave a stem.
  if (foot && next) {
    stations.splice(1, 0, { at: between(foot.at, next.at, 0.22), wide: trunk.footM * 1.12 });
  }
  addSweep(mesh, stations, {
    sides: trunk.detail === 'near' ? 10 : 5,
    steps: trunk.detail === 'near' ? 2 : 1,
    colour: barkColour(trunk.bark, trunk.pathHeightM),
    bulge: (angle, at) =>
      1 + (trunk.flute ?? 0.22) * Math.exp(-at[1] / (trunk.footM * 2.2)) * Math.cos(lobes * angle + phase),
  });
}

/** Adds a limb that leaves `from` upwards and bends over to `to`. */
export function addLimb(mesh: Mesh, random: Random, limb: Limb): void {
  const span = subtract(limb.to, limb.from);
  const wobble = Math.hypot(...span) * 0.08;
  const middle = add(
    between(limb.from, limb.to, 0.5),
    heading(random() * 7, within(random, -0.3, 1.2)),
    wobble,
  );
  const lift: Vec = [0, (limb.arch ?? 0.12) * Math.hypot(...span), 0];
  const ends = limb.endM ?? limb.startM * 0.35;
  addSweep(
    mesh,
    [
      { at: limb.from, wide: limb.startM },
      { at: add(middle, lift), wide: (limb.startM + ends) / 2 },
      { at: limb.to, wide: ends },
    ],
    { sides: limb.sides, steps: limb.steps ?? 2, colour: barkColour(limb.bark, 100) },
  );
}

function barkColour(css: string, heightM: number): (along: number, around: number, at: Vec) => Color {
  const bark = linear(css);
  return (_along, around, at) => {
    const foot = 0.72 + 0.28 * Math.min(1, at[1] / Math.min(1.2, heightM));
    return bark.clone().multiplyScalar(foot * (0.94 + 0.1 * Math.cos(around * 6 * Math.PI + at[1] * 2)));
  };
}

export type Trunk = {
  path: Vec[];
  footM: number;
  topM: number;
  bark: string;
  pathHeightM: number;
  detail: Detail;
  flare?: number;
  lobes?: number;
  /** Depth of the root folds as a share of the radius. */
  flute?: number;
};
export type Limb = {
  from: Vec;
  to: Vec;
  startM: number;
  endM?: number;
  sides: number;
  steps?: number;
  bark: string;
  /** How far the middle rises, as a share of the limb's length. */
  arch?: number;
};
