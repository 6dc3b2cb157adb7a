import { createRandom, type Random } from '../../lib/noise.ts';
import { blockField, tiltedAxes } from './cave-blocks.ts';
import type { CaveFloor } from './cave-floor.ts';
import type { CavePlan, Hall } from './cave-plan.ts';
import { cascade, column, type FormationSpot, stalactite, stalagmite } from './formations.ts';
import { createNoise3 } from './noise3.ts';
import { displaced, type Field, roundedBox, type Sdf, union, type Vec } from './sdf.ts';

/**
 * Plans the formations of a cave as drip water would: clusters under cracks of the ceiling, stalagmites below them, columns
 * where both met, frozen waterfalls along walls, fallen blocks. Nothing stands within reach of the visitor path.
 */
export function planFormations(plan: CavePlan, floor: CaveFloor, base: Sdf): Formations {
  const random = createRandom(plan.seed + 101);
  const site: Site = { plan, floor, base, random, all: [], blocks: [], straws: [], curtains: [] };
  for (const hall of plan.halls) {
    const area = Math.PI * hall.halfXM * hall.halfZM;
    const crackDeg = 180 * random();
    repeat((plan.richness * area) / 42, () => addCascade(site, hall));
    repeat((plan.richness * area) / 55, () => addColumns(site, hall));
    repeat((plan.richness * area) / 9, () => addChandelier(site, hall, crackDeg));
    repeat((plan.richness * area) / 30, () => addGarden(site, hall));
    repeat((plan.richness * area) / 130, () => addBlocks(site, hall));
    repeat((plan.richness * area) / 12, () => addCurtain(site, hall, crackDeg));
  }
  return { all: site.all, blocks: site.blocks, straws: site.straws, curtains: site.curtains };
}

/** Makes the field of planned formations, flowing into each other and, through `onto`, into the cave's rock. */
export function formationField(base: Field, { all, blocks }: Formations): Field {
  const parts = all.map((formation) => MAKERS[formation.kind](formation));
  const noise = createNoise3(7);
  // Fine ribs where films of water ran down the calcite.
  const ribbed = displaced(
    union(parts, 0.14),
    0.08,
    (x, y, z) => 0.13 * Math.abs(noise(3.1 * x, 0.45 * y, 3.1 * z)) - 0.03,
  );
  const joined = parts.length > 0 ? union([base, ribbed], 0.4) : base;
  return blocks.length > 0 ? union([joined, blockField(blocks)], 0.12) : joined;
}

/** Finds the ceiling above a point of the floor, or nothing where there is no room to stand. */
export function findCeilingM(base: Sdf, x: number, z: number, floorM: number): number | undefined {
  let y = floorM + 1.3;
  if (base(x, y, z) < 0.25) return undefined;
  for (let step = 0; step < 90; step += 1) {
    const d = base(x, y, z);
    if (d < 0.03) return y;
    y += Math.max(0.04, 0.6 * d);
  }
  return undefined;
}

function addChandelier(site: Site, hall: Hall, crackDeg: number): void {
  const { random } = site;
  const middle = pickSpot(site, hall, 0.95);
  const room = middle && roomAt(site, middle.x, middle.z);
  if (!middle || !room || room.heightM < 3.2) return;
  const turn = ((crackDeg + 30 * random() - 15) * Math.PI) / 180;
  const lengthM = Math.min(room.heightM * (0.2 + 0.5 * random()), 6.5);
  const count = 6 + Math.floor(14 * random());
  for (let i = 0; i < count; i += 1) {
    const along = i === 0 ? 0 : (random() + random() - 1) * 2.6;
    const across = i === 0 ? 0 : (random() + random() - 1) * 0.8;
    const x = middle.x + along * Math.cos(turn) - across * Math.sin(turn);
    const z = middle.z + along * Math.sin(turn) + across * Math.cos(turn);
    const share = i === 0 ? 1 : (0.2 + 0.65 * random() ** 1.6) * (1 - 0.2 * Math.abs(along));
    hang(site, x, z, lengthM * share);
    if (i % 2 === 0) repeat(4, () => addStraw(site, x + random() * 1.4 - 0.7, z + random() * 1.4 - 0.7));
  }
  if (random() < 0.75) stand(site, middle.x, middle.z, lengthM * (0.3 + 0.5 * random()));
}

/** Hangs a stalactite of a length; it becomes a column when the gap below is short. */
function hang(site: Site, x: number, z: number, lengthM: number): void {
  const room = roomAt(site, x, z);
  if (!room || lengthM < 0.25) return;
  const { random } = site;
  const clear = site.floor.pathDistanceM(x, z) < 2 ? 2.9 : 0.4;
  const lowM = Math.max(room.ceilingM - lengthM, room.floorM + clear);
  if (room.ceilingM - lowM < 0.3) return;
  const radiusM = Math.min(0.09 + 0.105 * lengthM * (0.75 + 0.5 * random()), 0.62);
  site.all.push({
    kind: 'stalactite',
    x,
    z,
    lowM,
    highM: room.ceilingM + 0.3,
    radiusM,
    seed: seedOf(random),
  });
}

function stand(site: Site, x: number, z: number, heightM: number): void {
  const room = roomAt(site, x, z);
  const radiusM = 0.16 + 0.13 * heightM * (0.8 + 0.5 * site.random());
  if (!room || heightM < 0.25 || site.floor.pathDistanceM(x, z) < 1.7 + radiusM) return;
  const highM = Math.min(room.floorM + heightM, room.ceilingM - 0.6);
  site.all.push({
    kind: 'stalagmite',
    x,
    z,
    lowM: room.floorM - 0.25,
    highM,
    radiusM,
    seed: seedOf(site.random),
  });
}

function addColumns(site: Site, hall: Hall): void {
  const { random } = site;
  const middle = pickSpot(site, hall, 0.86);
  if (!middle) return;
  const count = 1 + Math.floor(3 * random() ** 1.5);
  for (let i = 0; i < count; i += 1) {
    const x = middle.x + (i === 0 ? 0 : 2.4 * random() - 1.2);
    const z = middle.z + (i === 0 ? 0 : 2.4 * random() - 1.2);
    const room = roomAt(site, x, z);
    if (!room) continue;
    const radiusM = (i === 0 ? 0.42 : 0.2) + 0.05 * room.heightM * random();
    if (site.floor.pathDistanceM(x, z) < 1.8 + radiusM) continue;
    const spot = { x, z, lowM: room.floorM - 0.3, highM: room.ceilingM + 0.4, radiusM, seed: seedOf(random) };
    site.all.push({ kind: 'column', ...spot });
  }
  repeat(4, () =>
    stand(site, middle.x + 4 * random() - 2, middle.z + 4 * random() - 2, 0.3 + 1.2 * random()),
  );
  repeat(6, () => hang(site, middle.x + 4 * random() - 2, middle.z + 4 * random() - 2, 0.4 + 1.6 * random()));
}

function addGarden(site: Site, hall: Hall): void {
  const { random } = site;
  const middle = pickSpot(site, hall, 0.9);
  if (!middle) return;
  const tallM = 0.6 + 2.4 * random() ** 1.8;
  repeat(3 + 5 * random(), () => {
    const x = middle.x + (random() + random() - 1) * 2.2;
    const z = middle.z + (random() + random() - 1) * 2.2;
    stand(site, x, z, tallM * (0.25 + 0.75 * random() ** 1.5));
  });
}

/** A frozen waterfall against the wall: the spot is pushed outwards until rock is near. */
function addCascade(site: Site, hall: Hall): void {
  const { random, base } = site;
  const turn = 2 * Math.PI * random();
  for (let share = 0.5; share < 1.1; share += 0.03) {
    const x = hall.x + share * hall.halfXM * Math.cos(turn);
    const z = hall.z + share * hall.halfZM * Math.sin(turn);
    const floorM = site.floor.floorAt(x, z);
    if (base(x, floorM + 2.2, z) > 0.9) continue;
    const radiusM = 1.1 + 1.3 * random();
    if (site.floor.pathDistanceM(x, z) < 2 + radiusM) return;
    const highM = floorM + hall.heightM * (0.28 + 0.35 * random());
    site.all.push({ kind: 'cascade', x, z, lowM: floorM - 0.4, highM, radiusM, seed: seedOf(random) });
    return;
  }
}

function addBlocks(site: Site, hall: Hall): void {
  const { random } = site;
  const middle = pickSpot(site, hall, 0.95);
  if (!middle) return;
  repeat(3 + 4 * random(), () => {
    const x = middle.x + 3.2 * random() - 1.6;
    const z = middle.z + 3.2 * random() - 1.6;
    const sizeM = 0.25 + 0.75 * random() ** 1.7;
    if (site.floor.pathDistanceM(x, z) < 1.5 + 1.5 * sizeM) return;
    const half: Vec = [sizeM * (0.7 + 0.5 * random()), sizeM * (0.45 + 0.4 * random()), sizeM];
    const y = site.floor.floorAt(x, z) + 0.35 * half[1];
    site.blocks.push(roundedBox([x, y, z], half, 0.12 * sizeM, tiltedAxes(random)));
  });
}

function addStraw(site: Site, x: number, z: number): void {
  const room = roomAt(site, x, z);
  if (!room || room.heightM < 3) return;
  const lengthM = 0.2 + 1.1 * site.random() ** 2.2;
  site.straws.push({ x, z, y: room.ceilingM + 0.12, lengthM, seed: seedOf(site.random) });
}

/** A drapery follows a crack: a line of ceiling points, each with its own hang. */
function addCurtain(site: Site, hall: Hall, crackDeg: number): void {
  const { random } = site;
  const middle = pickSpot(site, hall, 1);
  if (!middle) return;
  const turn = ((crackDeg + 70 * random() - 35) * Math.PI) / 180;
  const lengthM = 1.4 + 2.6 * random();
  const bend = random() - 0.5;
  const line: Vec[] = [];
  for (let i = 0; i <= 16; i += 1) {
    const s = (i / 16 - 0.5) * lengthM;
    const angle = turn + bend * s;
    const x = middle.x + s * Math.cos(angle);
    const z = middle.z + s * Math.sin(angle);
    const room = roomAt(site, x, z);
    if (!room || room.heightM < 3.2) return;
    line.push([x, room.ceilingM + 0.12, z]);
  }
  site.curtains.push({ line, hangM: 0.7 + 1.6 * random(), seed: seedOf(random) });
}

function pickSpot({ random }: Site, hall: Hall, reach: number): { x: number; z: number } | undefined {
  const turn = 2 * Math.PI * random();
  const out = reach * Math.sqrt(random());
  const tilt = (hall.turnDeg * Math.PI) / 180;
  const u = out * hall.halfXM * Math.cos(turn);
  const v = out * hall.halfZM * Math.sin(turn);
  return {
    x: hall.x + u * Math.cos(tilt) + v * Math.sin(tilt),
    z: hall.z - u * Math.sin(tilt) + v * Math.cos(tilt),
  };
}

function roomAt({ floor, base, plan }: Site, x: number, z: number): Room | undefined {
  const floorM = floor.floorAt(x, z);
  const first = plan.halls[0];
  if (plan.mouth && first && z > first.z + plan.mouth.z) return undefined;
  const ceilingM = findCeilingM(base, x, z, floorM);
  return ceilingM === undefined ? undefined : { floorM, ceilingM, heightM: ceilingM - floorM };
}

function repeat(count: number, act: () => void): void {
  for (let i = 0; i < Math.floor(count); i += 1) act();
}

function seedOf(random: Random): number {
  return Math.floor(random() * 1e6);
}

const MAKERS = { stalactite, stalagmite, column, cascade };

type Room = { floorM: number; ceilingM: number; heightM: number };
type Site = { plan: CavePlan; floor: CaveFloor; base: Sdf; random: Random } & Formations;

export type Formation = FormationSpot & { kind: keyof typeof MAKERS };
/** A hollow stalactite thin as a straw, hanging from `y`. */
export type Straw = { x: number; y: number; z: number; lengthM: number; seed: number };
/** A drapery under a line of ceiling points [x, y, z]. */
export type Curtain = { line: Vec[]; hangM: number; seed: number };
export type Formations = { all: Formation[]; blocks: Field[]; straws: Straw[]; curtains: Curtain[] };
