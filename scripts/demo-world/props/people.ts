import { Matrix4, Vector3 } from 'three';
import type { Random } from '../../lib/noise.ts';
import { PALETTE } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { addFigure } from './figure.ts';
import { sittingPose, standingPose, walkingPose, withArm } from './figure-poses.ts';
import type { Look, Pose, Skirt } from './figure-types.ts';
import { combine, createSculpt, meshOf, sculptToProp } from './life-mesh.ts';
import { addCarryingPole, addRucksack, addStick, addStool } from './people-things.ts';

/** Builds a woman in an indigo jacket with woven trim, a long banded tube skirt and a wound headcloth, 1.6 m. */
export function buildIndigoWoman(random: Random, options: PersonOptions = {}): Prop {
  return buildPerson(INDIGO_LOOK, poseOf(random, options, 0.4));
}

/** Builds a woman in a dark jacket with red and green trim and a wide pleated skirt, 1.6 m. */
export function buildPleatedWoman(random: Random, options: PersonOptions = {}): Prop {
  return buildPerson(PLEATED_LOOK, poseOf(random, options, 0.7));
}

/** Builds a farmer in a conical hat who walks with two baskets on a carrying pole, 1.65 m. `goods` is a CSS colour. */
export function buildPoleCarrier(random: Random, options: { goods?: string } = {}): Prop {
  const sculpt = createSculpt();
  const pose = withArm(walkingPose(random), 'right', { elbow: [-0.25, 1.08, 0.12], hand: [-0.2, 1.25, 0.2] });
  addFigure(sculpt, FARMER_LOOK, pose);
  addCarryingPole(sculpt, random, options.goods ?? PALETTE.paddyGold);
  return sculptToProp(sculpt);
}

/** Builds a hiker with a brimmed hat, rucksack and stick, 1.65 m. `jacket` is a CSS colour. */
export function buildHiker(random: Random, options: { jacket?: string } = {}): Prop {
  const sculpt = createSculpt();
  const pose = withArm(walkingPose(random), 'right', {
    elbow: [-0.25, 1.02, 0.06],
    hand: [-0.24, 0.98, 0.26],
  });
  addFigure(sculpt, { ...HIKER_LOOK, jacket: options.jacket ?? '#d27a3c' }, pose);
  addRucksack(meshOf(sculpt, 'plaster'), '#4e6b62');
  addStick(sculpt, [-0.24, 0.98, 0.3]);
  return sculptToProp(sculpt);
}

/** Builds two visitors who stand side by side, one with an arm about the other, 1.65 m. */
export function buildCouple(random: Random): Prop {
  const man = withArm(standingPose(random), 'left', { elbow: [0.3, 1.04, -0.1], hand: [0.44, 1.1, -0.14] });
  const left = buildPerson(
    { jacket: '#e9dcc0', trousers: '#4a566e', hat: { kind: 'hair', bun: false }, shoes: '#6a4b38' },
    { ...man, lookRad: 0.4 },
  );
  const right = buildPerson(VISITOR_LOOK, { ...standingPose(random), lookRad: -0.35 });
  return combine([
    { prop: left, matrix: new Matrix4().makeRotationY(0.12).setPosition(-0.22, 0, 0).scale(SCALE_TALL) },
    { prop: right, matrix: new Matrix4().makeRotationY(-0.12).setPosition(0.24, 0, 0.02) },
  ]);
}

/** Builds a child of about 1.05 m who waves. `jacket` is a CSS colour. */
export function buildChild(random: Random, options: { jacket?: string } = {}): Prop {
  const pose = withArm(standingPose(random), 'right', {
    elbow: [-0.32, 1.25, 0.04],
    hand: [-0.36, 1.5, 0.06],
  });
  const look: Look = {
    jacket: options.jacket ?? PALETTE.clothRed,
    trim: '#f0c65a',
    trousers: '#35406b',
    hat: { kind: 'hair', bun: false },
    headScale: 1.38,
    shoes: '#e6d4b0',
  };
  return combine([{ prop: buildPerson(look, pose), matrix: new Matrix4().makeScale(0.63, 0.62, 0.63) }]);
}

/** Builds an elder who sits on a low bamboo stool with a stick, 1.15 m. */
export function buildSeatedElder(random: Random): Prop {
  const sculpt = createSculpt();
  const pose = withArm(sittingPose(random, 0.3), 'right', {
    elbow: [-0.26, 0.6, 0.14],
    hand: [-0.2, 0.66, 0.4],
  });
  addFigure(
    sculpt,
    {
      jacket: '#3e4663',
      trim: '#8e8fa0',
      trousers: '#2f3040',
      hat: { kind: 'hair', bun: true },
      hair: '#c9c5bd',
      skin: '#bb8460',
    },
    pose,
  );
  addStool(sculpt, 0.3);
  addStick(sculpt, [-0.2, 0.66, 0.44]);
  return sculptToProp(sculpt);
}

function buildPerson(look: Look, pose: Pose): Prop {
  const sculpt = createSculpt();
  addFigure(sculpt, look, pose);
  return sculptToProp(sculpt);
}

function poseOf(random: Random, options: PersonOptions, stride: number): Pose {
  if (options.pose === 'walking') return walkingPose(random, stride);
  return standingPose(random);
}

const BANDED: Skirt = {
  hemM: 0.1,
  flareM: 0,
  folds: { count: 4, depth: 0.035 },
  bands: [
    { to: 0.42, css: '#2b3158' },
    { to: 0.47, css: '#c9a35c' },
    { to: 0.6, css: '#3a4272' },
    { to: 0.63, css: '#d8cdb8' },
    { to: 0.78, css: '#2b3158' },
    { to: 0.92, css: '#9c3f3c' },
    { to: 1, css: '#262b4c' },
  ],
};
const PLEATS: Skirt = {
  hemM: 0.36,
  flareM: 0.13,
  folds: { count: 16, depth: 0.05 },
  sides: 32,
  bands: [
    { to: 0.5, css: '#33386a' },
    { to: 0.56, css: '#e6d9be' },
    { to: 0.66, css: '#33386a' },
    { to: 0.9, css: '#b8403f' },
    { to: 1, css: '#3f8f6a' },
  ],
};
const SCALE_TALL = new Vector3(1.05, 1.06, 1.05);
const INDIGO_LOOK: Look = {
  jacket: PALETTE.indigo,
  trim: '#c95b4a',
  sash: '#d8cdb8',
  skirt: BANDED,
  hat: { kind: 'wrap', colour: '#22264a', band: '#d8d2c4' },
  shoes: '#4c3a30',
};
const PLEATED_LOOK: Look = {
  jacket: '#2a2838',
  trim: '#3f9a72',
  sash: '#c8424a',
  skirt: PLEATS,
  leggings: '#2a2a3c',
  hat: { kind: 'wrap', colour: '#b23a44', band: '#e8c35a' },
  shoes: '#3a3030',
};
const FARMER_LOOK: Look = {
  jacket: '#7d5a45',
  trousers: '#2e2f3c',
  hat: { kind: 'conical' },
  shoes: '#b58a64',
  skin: '#b98058',
};
const HIKER_LOOK: Look = {
  jacket: '#d27a3c',
  trousers: '#6d6a58',
  hat: { kind: 'brim', colour: '#cbb68a' },
  shoes: '#5a4638',
};
const VISITOR_LOOK: Look = {
  jacket: '#f0e2cf',
  trim: '#f0e2cf',
  hat: { kind: 'brim', colour: '#e2c98f' },
  hair: '#3a2a24',
  leggings: '#c98f68',
  shoes: '#e8dcc8',
  skirt: {
    hemM: 0.36,
    flareM: 0.12,
    folds: { count: 6, depth: 0.06 },
    sides: 24,
    bands: [
      { to: 0.8, css: '#d9705f' },
      { to: 0.9, css: '#f0e2cf' },
      { to: 1, css: '#d9705f' },
    ],
  },
};

export type PersonOptions = { pose?: 'standing' | 'walking' };
