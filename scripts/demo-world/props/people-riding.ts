import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { addFigure } from './figure.ts';
import type { Pose } from './figure-types.ts';
import { within } from './life-foliage.ts';
import { createSculpt, sculptToProp } from './life-mesh.ts';
import { unit } from './life-vectors.ts';
import { addBicycle, addMotorbike } from './vehicles.ts';

/** Builds a cyclist with a helmet who rides to +z, 1.65 m tall. `jacket` and `frame` are CSS colours. */
export function buildCyclist(random: Random, options: { jacket?: string; frame?: string } = {}): Prop {
  const sculpt = createSculpt();
  addBicycle(sculpt, options.frame ?? '#2f7a78');
  const pose: Pose = {
    hip: [0, 0.99, -0.22],
    spine: unit([0, 0.88, 0.42]),
    lookRad: within(random, -0.25, 0.25),
    left: {
      elbow: [0.27, 1.16, 0.04],
      hand: [0.25, 1.03, 0.27],
      knee: [0.12, 0.86, 0.18],
      foot: [0.115, 0.51, -0.12],
    },
    right: {
      elbow: [-0.27, 1.16, 0.04],
      hand: [-0.25, 1.03, 0.27],
      knee: [-0.11, 0.6, 0.08],
      foot: [-0.115, 0.2, -0.06],
    },
  };
  addFigure(
    sculpt,
    {
      jacket: options.jacket ?? '#e0b448',
      trim: '#37607a',
      trousers: '#37435c',
      hat: { kind: 'helmet', colour: '#e9e2d4' },
      shoes: '#efe7d8',
    },
    pose,
  );
  return sculptToProp(sculpt);
}

/** Builds a person with a helmet on a step-through motorbike who rides to +z, 1.6 m tall. `jacket` and `body` are CSS colours. */
export function buildMotorbikeRider(random: Random, options: { jacket?: string; body?: string } = {}): Prop {
  const sculpt = createSculpt();
  addMotorbike(sculpt, options.body ?? '#b5433a');
  const pose: Pose = {
    hip: [0, 0.93, -0.26],
    spine: unit([0, 1, 0.1]),
    lookRad: within(random, -0.2, 0.2),
    left: {
      elbow: [0.29, 1.1, -0.02],
      hand: [0.31, 1.07, 0.23],
      knee: [0.15, 0.82, 0.16],
      foot: [0.18, 0.45, 0.1],
    },
    right: {
      elbow: [-0.29, 1.1, -0.02],
      hand: [-0.31, 1.07, 0.23],
      knee: [-0.15, 0.82, 0.16],
      foot: [-0.18, 0.45, 0.1],
    },
  };
  addFigure(
    sculpt,
    {
      jacket: options.jacket ?? '#4f7a8c',
      trim: '#e9dcc0',
      trousers: '#3a3a48',
      hat: { kind: 'helmet', colour: '#d9a13f' },
      shoes: '#4d3b32',
    },
    pose,
  );
  return sculptToProp(sculpt);
}
