import type { BufferGeometry } from 'three';
import { describe, expect, test } from 'vitest';
import { buildCave, createCave } from '../../scripts/demo-world/rock/cave.ts';
import { type CavePlan, planCave } from '../../scripts/demo-world/rock/cave-plan.ts';
import { buildFarHill, buildHill, planHill } from '../../scripts/demo-world/rock/karst.ts';
import { bakeLamps, bakeOcclusion } from '../../scripts/demo-world/rock/occlusion.ts';
import { sampleField } from '../../scripts/demo-world/rock/sampled.ts';
import {
  type Box,
  ball,
  below,
  capsule,
  carve,
  ellipsoid,
  type Field,
  halfSpace,
  roundedBox,
  union,
  type Vec,
} from '../../scripts/demo-world/rock/sdf.ts';
import { meshField } from '../../scripts/demo-world/rock/surface.ts';

const cube = (halfM: number): Box => ({ min: [-halfM, -halfM, -halfM], max: [halfM, halfM, halfM] });

describe('distance fields', () => {
  const shapes: [string, Field, Vec, number][] = [
    ['a ball', ball([1, 0, 0], 2), [5, 0, 0], 2],
    ['a capsule beside its middle', capsule([0, 0, 0], [0, 4, 0], 0.5), [3, 2, 0], 2.5],
    ['a rounded box on its corner side', roundedBox([0, 0, 0], [1, 1, 1], 0.2), [3, 0, 0], 2],
    ['an ellipsoid on its long axis', ellipsoid([0, 0, 0], [3, 1, 1]), [3, 0, 0], 0],
    ['a turned ellipsoid on its long axis', ellipsoid([0, 0, 0], [3, 1, 1], 90), [0, 0, -3], 0],
    ['a half space', halfSpace([0, 1, 0], [0, 1, 0]), [7, 3, 2], 2],
    ['ground with a ball taken out', carve(below(0), ball([0, 0, 0], 2)), [0, -0.5, 0], 1.5],
  ];
  test.each(shapes)('%s has the distance that geometry says', (_name, field, [x, y, z], distanceM) => {
    expect(field.at(x, y, z)).toBeCloseTo(distanceM, 6);
  });

  test('a field near a box has the same values in its band as the whole field', () => {
    const balls = Array.from({ length: 60 }, (_, i) =>
      ball([(i % 8) - 4, ((i * 7) % 5) - 2, ((i * 3) % 9) - 4], 0.6),
    );
    const field = carve(union(balls, 0.3), capsule([-5, 0, 0], [5, 0, 0], 0.7), 0.2);
    const local = field.near({ min: [0, 0, 0], max: [1, 1, 1] }, 0.5);
    for (let i = 0; i < 300; i += 1) {
      const [x, y, z] = [(i % 7) / 6, ((i * 5) % 11) / 10, ((i * 3) % 13) / 12];
      const whole = field.at(x, y, z);
      if (Math.abs(whole) < 0.5) expect(local.at(x, y, z)).toBe(whole);
      else expect(Math.sign(local.at(x, y, z))).toBe(Math.sign(whole));
    }
  });
});

describe('surface nets', () => {
  test.each([
    ['one cell size', { cellM: 0.1 }],
    [
      'cells that grow away from a viewpoint',
      { cellM: 0.06, maxCellM: 0.24, viewpoints: [[1.6, 0, 0]] as Vec[], spread: 0.08 },
    ],
  ])('a ball of %s is closed and has the right area within 2 %%', (_name, detail) => {
    const geometry = meshField(ball([0.03, 0.01, -0.02], 1.3), cube(2), detail);
    expect(countOpenEdges(geometry)).toBe(0);
    expect(areaM2(geometry) / (4 * Math.PI * 1.3 ** 2)).toBeGreaterThan(0.98);
    expect(areaM2(geometry) / (4 * Math.PI * 1.3 ** 2)).toBeLessThan(1.02);
  });

  test('triangles and normals face the air', () => {
    const geometry = meshField(ball([0, 0, 0], 1), cube(1.5), { cellM: 0.15 });
    for (const { normal, middle, vertexNormal } of triangles(geometry)) {
      expect(dot(normal, middle)).toBeGreaterThan(0);
      expect(dot(vertexNormal, middle)).toBeGreaterThan(0.9 * Math.hypot(...middle));
    }
  });

  test('a fluted tower has no degenerate triangle', () => {
    const { part } = buildHill(planHill({ seed: 4, x: 0, z: 0, heightM: 20, radiusM: 10 }), {
      detail: { cellM: 0.8 },
    });
    const areas = triangles(part.geometry).map(({ areaM2: area }) => area);
    expect(areas.length).toBeGreaterThan(1000);
    expect(Math.min(...areas)).toBeGreaterThan(1e-6);
  });
});

describe('occlusion and lamps', () => {
  const corner = union([below(0), halfSpace([0, 0, 0], [1, 0, 0])]);

  test('a flat floor is open and the foot of a wall clearly less', () => {
    const box: Box = { min: [-1, -1, -4], max: [8, 4, 4] };
    const geometry = bakeOcclusion(meshField(corner, box, { cellM: 0.25 }), corner.at, { reachM: 3 });
    const ao = geometry.getAttribute('ao');
    const floor = vertices(geometry).filter(({ normal }) => normal[1] > 0.95);
    const far = floor.filter(({ at }) => at[0] > 5);
    const foot = floor.filter(({ at }) => at[0] < 0.6);
    expect(far.length * foot.length).toBeGreaterThan(0);
    for (const { index } of far) expect(ao.getX(index)).toBeGreaterThan(0.95);
    for (const { index } of foot) expect(ao.getX(index)).toBeLessThan(0.75);
  });

  test('a lamp lights the floor before a wall and nothing behind it', () => {
    const walled = union([below(0), roundedBox([0, 1, 0], [0.3, 3, 20], 0.05)]);
    const floor = meshField(below(0), { min: [-4, -0.5, -1], max: [4, 0.5, 1] }, { cellM: 0.25 });
    const lamp = { x: 2, y: 1, z: 0, colour: [2, 1, 0.5] as [number, number, number], reachM: 20 };
    const lit = bakeLamps(floor, sampleField(walled, { min: [-5, -1, -2], max: [5, 5, 2] }, 0.1), [
      lamp,
    ]).getAttribute('lit');
    for (const { at, index } of vertices(floor)) {
      if (at[0] < -0.5) expect(lit.getX(index)).toBe(0);
      if (at[0] > 1 && at[0] < 3) expect(lit.getX(index)).toBeGreaterThan(0.2);
      expect(lit.getY(index)).toBeCloseTo(lit.getX(index) / 2, 6);
    }
  });
});

describe('caves', () => {
  test('the same plan gives the same mesh, to the last bit', () => {
    const [first, second] = [0, 1].map(() =>
      buildCave(createCave(smallPlan()), { detail: { cellM: 0.5 }, lightCellM: 0.5 }),
    );
    // Compared as a flag: a failing comparison of arrays this long would print for minutes.
    for (const name of ['position', 'color', 'ao']) {
      const [a, b] = [first?.geometry.getAttribute(name).array, second?.geometry.getAttribute(name).array];
      expect([name, a?.length === b?.length && a?.every((value, i) => value === b?.[i])]).toEqual([
        name,
        true,
      ]);
    }
    expect(first?.geometry.index?.array.join()).toHaveLength(
      second?.geometry.index?.array.join().length ?? -1,
    );
  });

  test('floorAt agrees with the mesh along the visitor path within a cell', () => {
    const cellM = 0.25;
    const plan = smallPlan();
    const cave = createCave(plan);
    const geometry = meshField(cave.field, plan.box, { cellM });
    const onPath = vertices(geometry).filter(
      ({ at, normal }) => normal[1] > 0.8 && at[1] < 1.5 && cave.pathDistanceM(at[0], at[2]) < 0.7,
    );
    expect(onPath.length).toBeGreaterThan(100);
    for (const { at } of onPath) expect(Math.abs(at[1] - cave.floorAt(at[0], at[2]))).toBeLessThan(cellM);
  });

  test('nothing stands on the path or hangs into a walker', () => {
    const cave = createCave(smallPlan());
    const [a, b] = [cave.plan.path[1], cave.plan.path[2]];
    if (!a || !b) throw new Error('the plan has no path');
    for (let t = 0; t <= 1; t += 0.05) {
      const [x, z] = [a.x + t * (b.x - a.x), a.z + t * (b.z - a.z)];
      for (const riseM of [0.5, 1.2, 1.9])
        expect(cave.field.at(x, cave.floorAt(x, z) + riseM, z)).toBeGreaterThan(0.2);
    }
  });

  test('a pool holds its water: its basin lies below the level and its rim above', () => {
    const cave = createCave({ ...smallPlan(), path: [] });
    const pool = cave.plan.pools[0];
    if (!pool) throw new Error('the plan has no pool');
    expect(cave.floorAt(pool.x, pool.z)).toBeLessThan(pool.levelM - 0.1);
    for (let turn = 0; turn < 6.28; turn += 0.2) {
      let highest = -9;
      for (let r = 0; r < 2 * pool.radiusM; r += 0.05) {
        highest = Math.max(highest, cave.floorAt(pool.x + r * Math.cos(turn), pool.z + r * Math.sin(turn)));
      }
      expect(highest).toBeGreaterThan(pool.levelM);
    }
  });
});

describe('karst hills', () => {
  test('a hill for the distance keeps to its triangles and its height', () => {
    const { geometry } = buildFarHill(planHill({ seed: 9, x: 50, z: -20, heightM: 120, radiusM: 60 }), 2000);
    const highest = Math.max(...vertices(geometry).map(({ at }) => at[1]));
    expect((geometry.index?.count ?? 0) / 3).toBeLessThanOrEqual(2000);
    expect((geometry.index?.count ?? 0) / 3).toBeGreaterThan(800);
    expect(highest).toBeGreaterThan(100);
    expect(highest).toBeLessThan(140);
  });

  test('trees stand on the surface, and none on overhangs', () => {
    const hill = planHill({ seed: 12, x: 0, z: 0, heightM: 30, radiusM: 15 });
    const { spots } = buildHill(hill, { detail: { cellM: 1 }, spotsPerM2: 0.2 });
    expect(spots.length).toBeGreaterThan(20);
    for (const spot of spots) expect(spot.ny).toBeGreaterThan(0);
    expect(spots.filter(({ soil }) => soil > 0.5).length).toBeGreaterThan(10);
  });
});

/** One hall 14 m across with a pool, small enough to mesh in a second. */
function smallPlan(): CavePlan {
  const plan = planCave({ seed: 5, halls: 1, heightM: 7 });
  const hall = { x: 0, z: 0, floorM: 0, halfXM: 7, halfZM: 7, heightM: 7, turnDeg: 0 };
  const path = [-9, -3, 3].map((z) => ({ x: 1.5, y: 0.25, z: -z }));
  const pools = plan.pools.slice(0, 1).map((pool) => ({ ...pool, x: -3, z: 0 }));
  return {
    ...plan,
    halls: [hall],
    passages: [],
    path,
    pools,
    box: { min: [-10, -2, -10], max: [10, 9, 10] },
  };
}

type Vertex = { at: Vec; normal: Vec; index: number };

function vertices(geometry: BufferGeometry): Vertex[] {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  return Array.from({ length: position.count }, (_, index) => ({
    at: [position.getX(index), position.getY(index), position.getZ(index)],
    normal: [normal.getX(index), normal.getY(index), normal.getZ(index)],
    index,
  }));
}

type Triangle = { normal: Vec; middle: Vec; vertexNormal: Vec; areaM2: number };

function triangles(geometry: BufferGeometry): Triangle[] {
  const points = vertices(geometry);
  const index = geometry.index?.array ?? [];
  const found: Triangle[] = [];
  for (let i = 0; i < index.length; i += 3) {
    const [a, b, c] = [points[index[i] ?? 0], points[index[i + 1] ?? 0], points[index[i + 2] ?? 0]];
    if (!a || !b || !c) throw new Error('an index points past the vertices');
    const u = minus(b.at, a.at);
    const v = minus(c.at, a.at);
    const normal: Vec = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    const middle: Vec = [0, 1, 2].map((k) => ((a.at[k] ?? 0) + (b.at[k] ?? 0) + (c.at[k] ?? 0)) / 3) as Vec; // three axes
    found.push({ normal, middle, vertexNormal: a.normal, areaM2: Math.hypot(...normal) / 2 });
  }
  return found;
}

function areaM2(geometry: BufferGeometry): number {
  return triangles(geometry).reduce((sum, triangle) => sum + triangle.areaM2, 0);
}

/** Edges that are not shared by exactly two triangles running opposite ways. */
function countOpenEdges(geometry: BufferGeometry): number {
  const index = geometry.index?.array ?? [];
  const edges = new Map<string, number>();
  for (let i = 0; i < index.length; i += 3) {
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const key = `${index[i + from]}>${index[i + to]}`;
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
  }
  let open = 0;
  for (const [key, count] of edges) {
    const [from, to] = key.split('>');
    if (count !== 1 || edges.get(`${to}>${from}`) !== 1) open += 1;
  }
  return open;
}

function minus(a: Vec, b: Vec): Vec {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Vec, b: Vec): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
