import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { Prop } from '../../scripts/demo-world/kit/types.ts';
import { basketBoat, sampan } from '../../scripts/demo-world/props/boats.ts';
import { glassBridge } from '../../scripts/demo-world/props/bridge.ts';
import { drinkStall } from '../../scripts/demo-world/props/drink-stall.ts';
import { festivalPole } from '../../scripts/demo-world/props/festival-pole.ts';
import { fishingBoat } from '../../scripts/demo-world/props/fishing-boat.ts';
import { glassLift } from '../../scripts/demo-world/props/glass-lift.ts';
import { countTriangles } from '../../scripts/demo-world/props/joinery-workshop.ts';
import { mongHouse } from '../../scripts/demo-world/props/mong-house.ts';
import { maizeCrib, stoneWall, woodenFence } from '../../scripts/demo-world/props/mong-yard.ts';
import { bench, guardPosts, roadSign, viewingDeck } from '../../scripts/demo-world/props/road-things.ts';
import { stiltHouse } from '../../scripts/demo-world/props/stilt-house.ts';
import { cavePagoda, pavilion } from '../../scripts/demo-world/props/temple.ts';
import { templeGate } from '../../scripts/demo-world/props/temple-gate.ts';
import { lanternString, stoneLantern } from '../../scripts/demo-world/props/temple-lanterns.ts';
import { incenseBurner, stele, stoneSteps } from '../../scripts/demo-world/props/temple-things.ts';
import { thaiHouse } from '../../scripts/demo-world/props/thai-house.ts';
import { bambooBridge, noodleRack, waterWheel } from '../../scripts/demo-world/props/village-things.ts';
import { createRandom, type Random } from '../../scripts/lib/noise.ts';

/** Name, builder, most triangles, and how deep foundations go below the ground (metres). */
const PROPS: readonly [string, (random: Random) => Prop, number, number][] = [
  ['the tiled stilt house', stiltHouse, 30_000, 0.05],
  ['the thatched stilt house', (random) => thaiHouse(random), 30_000, 0.05],
  ['the shingled stilt house', (random) => thaiHouse(random, { roof: 'shingle' }), 30_000, 0.05],
  ['the far stilt house', (random) => thaiHouse(random, { detail: 'far' }), 300, 0.05],
  ['the earth house', (random) => mongHouse(random), 30_000, 0.05],
  ['the earth house under cement sheets', (random) => mongHouse(random, { roof: 'cement' }), 30_000, 0.05],
  ['the stacked wall', (random) => stoneWall(random), 8_000, 0.1],
  ['the fence', (random) => woodenFence(random), 8_000, 0.05],
  ['the maize crib', maizeCrib, 8_000, 0.05],
  ['the cave pagoda', cavePagoda, 40_000, 0.05],
  ['the pavilion', pavilion, 40_000, 0.05],
  ['the temple gate', templeGate, 40_000, 0.05],
  ['the stone steps', (random) => stoneSteps(random), 8_000, 0.05],
  ['the stone lantern', stoneLantern, 8_000, 0.05],
  ['the lantern string', (random) => lanternString(random), 8_000, 0.05],
  ['the incense burner', incenseBurner, 8_000, 0.05],
  ['the stele', stele, 8_000, 0.05],
  ['the glass bridge', (random) => glassBridge(random, { lengthM: 60 }), 40_000, 0.05],
  ['the lift tower', (random) => glassLift(random), 40_000, 0.35],
  ['the guard posts', (random) => guardPosts(random), 8_000, 0.35],
  ['the road sign', roadSign, 8_000, 0.45],
  ['the bench', bench, 8_000, 0.05],
  ['the viewing deck', viewingDeck, 8_000, 0.5],
  ['the drink stall', drinkStall, 8_000, 0.05],
  ['the water wheel', waterWheel, 8_000, 0.05],
  ['the bamboo bridge', (random) => bambooBridge(random), 8_000, 0.5],
  ['the noodle rack', noodleRack, 8_000, 0.05],
  ['the festival pole', festivalPole, 8_000, 0.05],
  ['the fishing boat', fishingBoat, 8_000, 0.05],
  ['the sampan', sampan, 8_000, 0.05],
  ['the basket boat', basketBoat, 8_000, 0.05],
];

const build = (make: (random: Random) => Prop): Prop => make(createRandom(7));
const bytesOf = (prop: Prop): string =>
  JSON.stringify(prop.map(({ surface, geometry }) => [surface, hashOf(geometry)]));

describe('built things of the demo world', () => {
  it.each(PROPS)('makes %s the same twice from one seed, and another from another', (_name, make) => {
    expect(bytesOf(make(createRandom(7)))).toBe(bytesOf(make(createRandom(7))));
    expect(bytesOf(make(createRandom(8)))).not.toBe(bytesOf(make(createRandom(7))));
  });

  it.each(PROPS)('stands %s on the ground, within its triangles', (_name, make, mostTriangles, deepM) => {
    const prop = build(make);
    const lowest = Math.min(...prop.map(({ geometry }) => lowestOf(geometry)));
    expect(lowest).toBeGreaterThanOrEqual(-deepM - 1e-6);
    expect(lowest).toBeLessThanOrEqual(0.05);
    expect(countTriangles(prop)).toBeLessThanOrEqual(mostTriangles);
    expect(countTriangles(prop)).toBeGreaterThan(100);
  });

  it.each(PROPS)(
    'gives %s whole attributes: one colour and one unit normal a point, no gaps',
    (_name, make) => {
      for (const { geometry } of build(make)) {
        const [position, normal, colour] = ['position', 'normal', 'color'].map((key) =>
          geometry.getAttribute(key),
        );
        if (!position || !normal || !colour) throw new Error('expected position, normal and color');
        expect([normal.count, colour.count]).toEqual([position.count, position.count]);
        for (const { array } of [position, normal, colour])
          expect(Array.from(array).every(Number.isFinite)).toBe(true);
        expect(Array.from(colour.array).every((share) => share >= 0 && share <= 1)).toBe(true);
        const lengths = Array.from({ length: normal.count }, (_, i) =>
          new Vector3().fromBufferAttribute(normal, i).length(),
        );
        expect(lengths.filter((length) => Math.abs(length - 1) > 1e-4)).toEqual([]);
      }
    },
  );

  it.each(PROPS)(
    'makes %s of triangles that have an area and face the way of their normals',
    (_name, make) => {
      for (const { geometry } of build(make)) {
        const faces = listFaces(geometry);
        expect(faces.filter(({ areaM2 }) => !(areaM2 > 1e-9))).toEqual([]);
        const against = faces.filter(({ agreement }) => agreement < -0.2).length;
        expect(against / faces.length).toBeLessThan(0.005);
      }
    },
  );

  it('makes the glass bridge as long as asked', () => {
    const width = (lengthM: number): number => {
      const xs = glassBridge(createRandom(1), { lengthM }).map(({ geometry }) => {
        geometry.computeBoundingBox();
        return geometry.boundingBox?.max.x ?? 0;
      });
      return Math.max(...xs);
    };
    expect(width(90) - width(60)).toBeCloseTo(15, 3);
  });

  it.each([
    ['the cave pagoda', cavePagoda],
    ['the hearth of the stilt house', stiltHouse],
    ['the stone lantern', stoneLantern],
    ['the lantern string', lanternString],
  ] as const)('lights %s', (_name, make) => {
    const prop = make(createRandom(7));
    expect(prop.some(({ surface }) => surface === 'glow')).toBe(true);
  });
});

type Geometry = Prop[number]['geometry'];

/** FNV-1a over the bytes of all attributes and the index. */
function hashOf(geometry: Geometry): string {
  const arrays = [
    ...Object.values(geometry.attributes).map(({ array }) => array),
    geometry.getIndex()?.array,
  ];
  let hash = 2166136261;
  for (const array of arrays) {
    if (!array) continue;
    for (const byte of new Uint8Array(array.buffer)) hash = Math.imul(hash ^ byte, 16777619);
  }
  return `${hash >>> 0} ${geometry.getAttribute('position').count}`;
}

function lowestOf(geometry: Geometry): number {
  geometry.computeBoundingBox();
  return geometry.boundingBox?.min.y ?? Number.NaN;
}

function listFaces(geometry: Geometry): { areaM2: number; agreement: number }[] {
  const [position, normal, index] = [
    geometry.getAttribute('position'),
    geometry.getAttribute('normal'),
    geometry.getIndex(),
  ];
  if (!index) throw new Error('expected an index');
  return Array.from({ length: index.count / 3 }, (_, i) => {
    const ids = [0, 1, 2].map((k) => index.getX(3 * i + k));
    const [a = new Vector3(), b = a, c = a] = ids.map((id) =>
      new Vector3().fromBufferAttribute(position, id),
    );
    const mean = new Vector3();
    for (const id of ids) mean.add(new Vector3().fromBufferAttribute(normal, id));
    const cross = b.clone().sub(a).cross(c.clone().sub(a));
    return { areaM2: cross.length() / 2, agreement: cross.normalize().dot(mean.normalize()) };
  });
}
