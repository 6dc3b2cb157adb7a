import { Box3 } from 'three';
import { describe, expect, test } from 'vitest';
import type { Part, Prop, Surface } from '../../scripts/demo-world/kit/types.ts';
import { buildBuffalo, buildHorse } from '../../scripts/demo-world/props/animals.ts';
import { buildBambooClump, buildBananaClump } from '../../scripts/demo-world/props/banana-bamboo.ts';
import { buildBanyan } from '../../scripts/demo-world/props/banyan.ts';
import { buildChicken, buildDuck, buildEgret } from '../../scripts/demo-world/props/birds.ts';
import { buildFir, buildPoMu } from '../../scripts/demo-world/props/conifers.ts';
import * as grasses from '../../scripts/demo-world/props/grasses.ts';
import { buildArecaPalm, buildCoconutPalm } from '../../scripts/demo-world/props/palms.ts';
import * as people from '../../scripts/demo-world/props/people.ts';
import { buildCyclist, buildMotorbikeRider } from '../../scripts/demo-world/props/people-riding.ts';
import { buildRiceSheaf } from '../../scripts/demo-world/props/rice-sheaf.ts';
import { buildShrub, buildTeaRow } from '../../scripts/demo-world/props/shrubs.ts';
import { buildBroadleaf, buildPeach } from '../../scripts/demo-world/props/trees.ts';
import { createRandom, type Random } from '../../scripts/lib/noise.ts';

const SEEDS = [1, 7, 2026];
const SURFACES: Surface[] = ['earth', 'rock', 'leaf', 'wood', 'roof', 'plaster', 'metal', 'glass', 'glow'];
const far = { detail: 'far' } as const;

/** Name, builder, fewest and most triangles, least and greatest height in metres. */
const PROPS: [string, (random: Random) => Prop, [number, number], [number, number]][] = [
  ['broadleaf', buildBroadleaf, [1500, 4000], [6, 8.5]],
  ['broadleaf far', (r) => buildBroadleaf(r, far), [80, 320], [6, 8.5]],
  ['banyan', buildBanyan, [1500, 6500], [12, 16]],
  ['banyan far', (r) => buildBanyan(r, far), [80, 650], [12, 16]],
  ['peach', buildPeach, [1500, 4000], [3.2, 4.5]],
  ['peach far', (r) => buildPeach(r, far), [80, 350], [3.2, 4.5]],
  ['coconut palm', buildCoconutPalm, [1500, 4000], [8, 11]],
  ['coconut palm far', (r) => buildCoconutPalm(r, far), [80, 300], [8, 11]],
  ['areca palm', buildArecaPalm, [1500, 4000], [7, 9.5]],
  ['areca palm far', (r) => buildArecaPalm(r, far), [80, 300], [7, 9.5]],
  ['banana clump', buildBananaClump, [1500, 4000], [3, 4.5]],
  ['banana clump far', (r) => buildBananaClump(r, far), [80, 300], [3, 4.5]],
  ['bamboo clump', buildBambooClump, [1500, 4000], [6.3, 9.5]],
  ['bamboo clump far', (r) => buildBambooClump(r, far), [80, 300], [5.5, 9]],
  ['fir', buildFir, [1500, 4000], [8, 11]],
  ['fir with frost', (r) => buildFir(r, { frost: 1 }), [1500, 4000], [8, 11]],
  ['fir far', (r) => buildFir(r, far), [80, 300], [8, 11]],
  ['po mu', buildPoMu, [1500, 4000], [10.5, 14]],
  ['po mu far', (r) => buildPoMu(r, far), [80, 300], [10.5, 14]],
  ['shrub', buildShrub, [1200, 4000], [1, 1.7]],
  ['shrub far', (r) => buildShrub(r, far), [80, 300], [1, 1.7]],
  ['tea row', buildTeaRow, [1500, 4000], [0.75, 1.05]],
  ['tea row far', (r) => buildTeaRow(r, far), [80, 300], [0.75, 1.1]],
  ['grass tuft', grasses.buildGrassTuft, [20, 40], [0.3, 0.6]],
  ['grass tuft far', (r) => grasses.buildGrassTuft(r, far), [3, 10], [0.3, 0.6]],
  ['green rice', grasses.buildRiceTuft, [20, 40], [0.6, 1]],
  ['ripe rice', (r) => grasses.buildRiceTuft(r, { ripe: true }), [20, 40], [0.6, 1]],
  ['ripe rice far', (r) => grasses.buildRiceTuft(r, { ripe: true, detail: 'far' }), [3, 10], [0.6, 1]],
  ['rice seedling', grasses.buildRiceSeedling, [20, 40], [0.2, 0.4]],
  ['reed', grasses.buildReed, [20, 40], [1.3, 2]],
  ['fern', grasses.buildFern, [20, 40], [0.25, 0.6]],
  ['wild flowers', grasses.buildWildFlowers, [20, 40], [0.3, 0.6]],
  ['rice sheaf', buildRiceSheaf, [200, 700], [0.6, 0.95]],
  ['woman in indigo', people.buildIndigoWoman, [600, 2200], [1.5, 1.7]],
  [
    'woman in indigo, walking',
    (r) => people.buildIndigoWoman(r, { pose: 'walking' }),
    [600, 2200],
    [1.5, 1.7],
  ],
  ['woman in pleats', people.buildPleatedWoman, [600, 2500], [1.5, 1.7]],
  ['pole carrier', people.buildPoleCarrier, [600, 2800], [1.5, 1.75]],
  ['hiker', people.buildHiker, [600, 2500], [1.5, 1.75]],
  ['couple', people.buildCouple, [1200, 4000], [1.5, 1.8]],
  ['child', people.buildChild, [600, 2000], [0.9, 1.15]],
  ['seated elder', people.buildSeatedElder, [600, 2200], [1.05, 1.3]],
  ['cyclist', buildCyclist, [1000, 3600], [1.6, 1.85]],
  ['motorbike rider', buildMotorbikeRider, [1000, 4500], [1.6, 1.85]],
  ['buffalo', buildBuffalo, [300, 1600], [1.5, 1.8]],
  ['grazing buffalo', (r) => buildBuffalo(r, { grazing: true }), [300, 1600], [1.3, 1.6]],
  ['horse', buildHorse, [300, 1500], [1.5, 1.8]],
  ['duck', buildDuck, [300, 1500], [0.33, 0.45]],
  ['hen', buildChicken, [300, 1500], [0.38, 0.5]],
  ['cock', (r) => buildChicken(r, { cock: true }), [300, 1500], [0.4, 0.55]],
  ['egret', buildEgret, [300, 1500], [0.8, 1]],
];

describe.each(PROPS)('%s', (_name, build, [fewest, most], [lowest, highest]) => {
  const all = SEEDS.map((seed) => build(createRandom(seed)));

  test('has the same bytes for the same seed, and others for another', () => {
    const again = build(createRandom(SEEDS[0] ?? 0));
    expect(bytesOf(again).equals(bytesOf(all[0] ?? []))).toBe(true);
    expect(bytesOf(again).equals(bytesOf(all[1] ?? []))).toBe(false);
  });

  test('stands on the ground and has its height', () => {
    for (const prop of all) {
      const box = boxOf(prop);
      expect(Math.abs(box.min.y)).toBeLessThan(0.02);
      expect(box.max.y).toBeGreaterThan(lowest);
      expect(box.max.y).toBeLessThan(highest);
    }
  });

  test('keeps its triangle budget', () => {
    for (const prop of all) {
      const count = prop.reduce((sum, { geometry }) => sum + (geometry.getIndex()?.count ?? 0) / 3, 0);
      expect(count).toBeGreaterThanOrEqual(fewest);
      expect(count).toBeLessThanOrEqual(most);
    }
  });

  test('is made of known surfaces with whole, finite attributes', () => {
    for (const part of all.flat()) {
      expect(SURFACES).toContain(part.surface);
      const counts = ['position', 'normal', 'color'].map((name) => part.geometry.getAttribute(name).count);
      expect(new Set(counts).size).toBe(1);
      expect(faultsOf(part)).toEqual({ notFinite: 0, notUnit: 0, notColour: 0, slivers: 0 });
    }
  });
});

test('a far tree has about the height and width of the near one, so that the change does not show', () => {
  const pairs = [
    buildBroadleaf,
    buildBanyan,
    buildPeach,
    buildCoconutPalm,
    buildArecaPalm,
    buildFir,
    buildPoMu,
    buildShrub,
  ];
  for (const build of pairs) {
    for (const seed of SEEDS) {
      const near = boxOf(build(createRandom(seed)));
      const away = boxOf(build(createRandom(seed), far));
      expect(Math.abs(away.max.y / near.max.y - 1), build.name).toBeLessThan(0.15);
      expect(widthOf(away) / widthOf(near), build.name).toBeGreaterThan(0.72);
      expect(widthOf(away) / widthOf(near), build.name).toBeLessThan(1.3);
    }
  }
});

test('frost whitens a fir', () => {
  const brightness = (frost: number): number => {
    const leaf = buildFir(createRandom(3), { frost }).find((part) => part.surface === 'leaf');
    const colours = [...(leaf?.geometry.getAttribute('color').array ?? [])];
    return colours.reduce((sum, value) => sum + value, 0) / colours.length;
  };
  expect(brightness(1)).toBeGreaterThan(2 * brightness(0));
});

function faultsOf({ geometry }: Part): Record<'notFinite' | 'notUnit' | 'notColour' | 'slivers', number> {
  const [position, normal, colour] = ['position', 'normal', 'color'].map(
    (name) => geometry.getAttribute(name).array,
  );
  const index = geometry.getIndex()?.array ?? [];
  const point = (i: number): number[] =>
    [0, 1, 2].map((axis) => position?.[3 * (index[i] ?? 0) + axis] ?? Number.NaN);
  const faults = { notFinite: 0, notUnit: 0, notColour: 0, slivers: 0 };
  for (const value of position ?? []) if (!Number.isFinite(value)) faults.notFinite += 1;
  for (const value of colour ?? []) if (!(value >= 0 && value <= 1)) faults.notColour += 1;
  for (let i = 0; i < (normal?.length ?? 0); i += 3) {
    const length = Math.hypot(normal?.[i] ?? 0, normal?.[i + 1] ?? 0, normal?.[i + 2] ?? 0);
    if (!(Math.abs(length - 1) < 1e-4)) faults.notUnit += 1;
  }
  for (let i = 0; i < index.length; i += 3) {
    if (!(areaM2(point(i), point(i + 1), point(i + 2)) > 1e-9)) faults.slivers += 1;
  }
  return faults;
}

function areaM2(a: number[], b: number[], c: number[]): number {
  const [ux = 0, uy = 0, uz = 0] = b.map((value, i) => value - (a[i] ?? 0));
  const [vx = 0, vy = 0, vz = 0] = c.map((value, i) => value - (a[i] ?? 0));
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

function boxOf(prop: Prop): Box3 {
  const box = new Box3();
  for (const { geometry } of prop) {
    geometry.computeBoundingBox();
    if (geometry.boundingBox) box.union(geometry.boundingBox);
  }
  return box;
}

function widthOf(box: Box3): number {
  return (box.max.x - box.min.x + box.max.z - box.min.z) / 2;
}

function bytesOf(prop: Prop): Buffer {
  const arrays = prop.flatMap(({ geometry }) => {
    const attributes = ['position', 'normal', 'color'].map((name) => geometry.getAttribute(name).array);
    return [...attributes, geometry.getIndex()?.array ?? new Uint32Array()];
  });
  return Buffer.concat(arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)));
}
