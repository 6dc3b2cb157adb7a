import { linear, mix, PALETTE } from '../kit/colour.ts';
import { addHead } from './figure-head.ts';
import type { Limbs, Look, Pose, Skirt } from './figure-types.ts';
import { type Mesh, meshOf, type Sculpt } from './life-mesh.ts';
import { addBlob, addSweep, type Station, stationsAt } from './life-shapes.ts';
import { add, between, subtract, unit, type Vec } from './life-vectors.ts';

/** Adds one person of 1.6 m to the sculpture: head, jacket, trousers or skirt, hands and shoes, in the given pose. */
export function addFigure(sculpt: Sculpt, look: Look, pose: Pose): void {
  const mesh = meshOf(sculpt, 'plaster');
  const shoulders = add(pose.hip, pose.spine, 0.46);
  if (look.skirt) addSkirt(mesh, look, pose);
  for (const side of [-1, 1] as const) {
    const limbs = side < 0 ? pose.right : pose.left;
    addLeg(mesh, look, { pose, limbs, side });
    addArm(mesh, look, { pose, limbs, side, shoulders });
  }
  addTorso(mesh, look, pose);
  addHead(mesh, look, {
    at: add(add(shoulders, pose.spine, 0.08), [0, 0.092, 0]),
    neck: add(shoulders, pose.spine, 0.03),
    yawRad: pose.lookRad,
  });
}

function addTorso(mesh: Mesh, look: Look, { hip, spine }: Pose): void {
  const [cloth, trim] = [linear(look.jacket), linear(look.trim ?? look.jacket)];
  const stations: Station[] = [
    { at: add(hip, spine, -0.1), wide: 0.174, deep: 0.134 },
    { at: add(hip, spine, 0.02), wide: 0.16, deep: 0.122 },
    { at: add(hip, spine, 0.16), wide: 0.132, deep: 0.1 },
    { at: add(hip, spine, 0.32), wide: 0.156, deep: 0.112 },
    { at: add(hip, spine, 0.42), wide: 0.152, deep: 0.094 },
    { at: add(hip, spine, 0.475), wide: 0.1, deep: 0.075 },
    { at: add(hip, spine, 0.505), wide: 0.05, deep: 0.05 },
  ];
  // A skirt goes over the jacket's lower half, whose edge hides under the sash.
  if (look.skirt)
    for (const low of stations.slice(0, 2))
      Object.assign(low, { wide: low.wide * 0.86, deep: (low.deep ?? 0) * 0.86 });
  const shares = [0, 0.045, 0.05, 0.18, 0.285, 0.29, 0.4, 0.405, 0.52, 0.66, 0.79, 0.88, 0.925, 0.93, 1];
  const front = FRONT_SHARE * 2 * Math.PI;
  const rows = stationsAt(stations, shares).map((station, i) => {
    const wound = look.sash && isSash(shares[i] ?? 0) ? 1.07 : 1;
    return { at: station.at, wide: station.wide * wound, deep: (station.deep ?? station.wide) * wound };
  });
  addSweep(mesh, rows, {
    sides: 0,
    anglesRad: [
      ...Array.from({ length: 8 }, (_, i) => 0.1 + i * 0.57),
      front - 0.155,
      front - 0.135,
      front + 0.135,
      front + 0.155,
      5.4,
      5.95,
    ],
    colour: (along, around) => {
      const share = shares[Math.round(along * (shares.length - 1))] ?? 0;
      if (look.sash && isSash(share)) return linear(look.sash);
      const fromFront = Math.abs(around - FRONT_SHARE) * 2 * Math.PI;
      if (share < 0.047 || share > 0.927 || fromFront < 0.145) return trim;
      return cloth.clone().multiplyScalar(0.86 + 0.16 * share);
    },
  });
}

function isSash(share: number): boolean {
  return share > 0.287 && share < 0.402;
}

function addArm(mesh: Mesh, look: Look, arm: LimbOf & { shoulders: Vec }): void {
  const inside = add(arm.shoulders, [0.075 * arm.side, -0.022, 0]);
  const shoulder = add(arm.shoulders, [0.137 * arm.side, -0.068, 0]);
  const { elbow, hand } = arm.limbs;
  const cuff = between(elbow, hand, 0.82);
  const [cloth, trim] = [linear(look.jacket), linear(look.trim ?? look.jacket)];
  const stations = [
    { at: inside, wide: 0.05 },
    { at: shoulder, wide: 0.06 },
    { at: between(shoulder, elbow, 0.5), wide: 0.053 },
    { at: elbow, wide: 0.046 },
    { at: cuff, wide: 0.05 },
  ];
  const shares = [0, 0.13, 0.25, 0.42, 0.62, 0.75, 0.88, 0.89, 1];
  addSweep(mesh, stationsAt(stations, shares), {
    sides: 7,
    ends: 'tip',
    side: [0, 0, 1],
    colour: (along) => (along > 0.66 ? trim : cloth.clone().multiplyScalar(1 - 0.1 * along)),
  });
  addHand(mesh, look, { from: cuff, to: hand, side: arm.side });
}

function addHand(mesh: Mesh, look: Look, hand: { from: Vec; to: Vec; side: number }): void {
  const along = unit(subtract(hand.to, hand.from));
  const skin = linear(look.skin ?? PALETTE.skin);
  addSweep(
    mesh,
    [
      { at: hand.from, wide: 0.026, deep: 0.022 },
      { at: hand.to, wide: 0.034, deep: 0.022 },
      { at: add(hand.to, along, 0.065), wide: 0.024, deep: 0.016 },
    ],
    {
      sides: 5,
      ends: 'tip',
      side: [0, 0, 1],
      colour: () => skin,
    },
  );
  addSweep(
    mesh,
    [
      { at: add(hand.to, [0, 0, 0.018]), wide: 0.013 },
      { at: add(add(hand.to, [-0.012 * hand.side, 0, 0.04]), along, 0.035), wide: 0.009 },
    ],
    {
      sides: 4,
      ends: 'tip',
      colour: () => skin,
    },
  );
}

function addLeg(mesh: Mesh, look: Look, leg: LimbOf): void {
  const { knee, foot } = leg.limbs;
  const top = add(leg.pose.hip, [0.075 * leg.side, 0, 0]);
  const cloth = linear(look.trousers ?? look.leggings ?? '#3b3a44');
  const loose = look.trousers ? 1 : 0.72;
  addSweep(
    mesh,
    [
      { at: top, wide: 0.085 * loose },
      { at: between(top, knee, 0.5), wide: 0.078 * loose },
      { at: knee, wide: 0.066 * loose },
      { at: between(knee, foot, 0.55), wide: 0.062 * loose },
      { at: add(foot, [0, 0.05, -0.01]), wide: 0.056 * loose },
    ],
    {
      sides: 6,
      steps: look.skirt ? 1 : 2,
      ends: 'open',
      side: [1, 0, 0],
      colour: (along) => cloth.clone().multiplyScalar(1.02 - 0.16 * along),
    },
  );
  const shoe = linear(look.shoes ?? '#4a3a34');
  addBlob(mesh, {
    at: add(foot, [0.012 * leg.side, -0.012, 0.05]),
    radii: [0.046, 0.045, 0.115],
    rows: 5,
    sides: 7,
    bump: (direction) => (direction[1] < -0.3 ? 0.86 : 1),
    colour: (direction) => (direction[1] < -0.4 ? mix(shoe, linear('#2b2422'), 0.6) : shoe),
  });
}

function addSkirt(mesh: Mesh, look: Look, pose: Pose): void {
  const skirt = look.skirt;
  if (!skirt) return;
  const from = (i: number): number => skirt.bands[i - 1]?.to ?? 0;
  const middle = (to: number, i: number): number[] => (to - from(i) > 0.2 ? [(to + from(i)) / 2] : []);
  const shares = [0, ...skirt.bands.flatMap(({ to }, i) => [...middle(to, i), to - 0.004, to + 0.004])];
  const kept = shares.filter((share) => share < 1);
  kept.push(1);
  addSweep(mesh, stationsAt(skirtStations(skirt, pose), kept), {
    sides: skirt.sides ?? 16,
    side: [1, 0, 0],
    colour: (along, around) => {
      const share = kept[Math.round(along * (kept.length - 1))] ?? 1;
      const band = skirt.bands.find(({ to }) => share <= to) ?? skirt.bands.at(-1);
      const fold = 1 + 2.4 * skirt.folds.depth * Math.cos(around * 2 * Math.PI * skirt.folds.count);
      return linear(band?.css ?? look.jacket).multiplyScalar(fold);
    },
    bulge: (angle, at) =>
      1 +
      skirt.folds.depth *
        Math.min(1, Math.max(0, (pose.hip[1] - at[1]) * 2.6)) *
        Math.cos(angle * skirt.folds.count),
  });
}

/** The sections hang level; a stride makes the lower ones deeper. */
function skirtStations({ hemM, flareM }: Skirt, pose: Pose): Station[] {
  const feet = between(pose.left.foot, pose.right.foot, 0.5);
  const stride = Math.abs(pose.left.foot[2] - pose.right.foot[2]) * 0.5;
  const [x, , z] = pose.hip;
  const level = (share: number): Vec => [
    x,
    pose.hip[1] + (hemM - pose.hip[1]) * share,
    z + feet[2] * share * 0.7,
  ];
  return [
    { at: add(pose.hip, pose.spine, 0.122), wide: 0.135, deep: 0.103 },
    { at: level(0), wide: 0.164, deep: 0.132 },
    { at: level(0.35), wide: 0.17 + flareM * 0.3, deep: 0.145 + flareM * 0.35 + stride * 0.1 },
    { at: level(0.7), wide: 0.168 + flareM * 0.68, deep: 0.15 + flareM * 0.72 + stride * 0.4 },
    { at: level(1), wide: 0.168 + flareM, deep: 0.155 + flareM + stride * 0.62 },
  ];
}

/** Share around a section at which the body's front (+z) lies, for sweeps that go up with their side axis on +x. */
const FRONT_SHARE = 0.75;

type LimbOf = { pose: Pose; limbs: Limbs; side: -1 | 1 };
