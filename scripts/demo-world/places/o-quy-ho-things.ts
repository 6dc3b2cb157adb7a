import { createRandom } from '../../lib/noise.ts';
import { asphaltRoad, guardedEdge, type Stretch } from '../kit/road-surface.ts';
import { setDown } from '../kit/scatter.ts';
import { beside } from '../kit/track.ts';
import type { Part, Placed, Prop } from '../kit/types.ts';
import { drinkStall } from '../props/drink-stall.ts';
import { createSculpt, sculptToProp } from '../props/life-mesh.ts';
import { buildCouple, buildHiker, buildPleatedWoman, buildSeatedElder } from '../props/people.ts';
import { buildMotorbikeRider } from '../props/people-riding.ts';
import { bench, roadSign, viewingDeck } from '../props/road-things.ts';
import { addMotorbike } from '../props/vehicles.ts';
import { DECK, heightAt, PATH, ROAD } from './o-quy-ho-land.ts';

/** Lays the road over the pass with its kerbs and guard posts. */
export function roadWorks(): { parts: Part[]; placed: Placed[] } {
  const edges = STRETCHES.map((stretch) => guardedEdge(ROAD, stretch, heightAt));
  return {
    parts: [asphaltRoad(ROAD), ...edges.map(({ part }) => part)],
    placed: edges.map(({ placed }) => placed),
  };
}

/** Stall, motorbikes, travellers, deck and signs. */
export function peopleAndThings(): Placed[] {
  const on = (prop: Prop, x: number, z: number, facingDeg: number) =>
    setDown(prop, x, heightAt(x, z), z, facingDeg);
  const riding = (prop: Prop, alongM: number, acrossM: number, isUp: boolean) => {
    const { x, y, z, headingDeg } = beside(ROAD, alongM, acrossM);
    return setDown(prop, x, y + 0.02, z, headingDeg + (isUp ? 0 : 180));
  };
  const walking = (prop: Prop, alongM: number, acrossM: number, isUp: boolean) => {
    const { x, z, headingDeg } = beside(PATH, alongM, acrossM);
    return on(prop, x, z, headingDeg + (isUp ? 0 : 180));
  };
  const deckY = DECK.y + 0.52;
  return [
    on(drinkStall(createRandom(41)), STALL.x, STALL.z, 205),
    on(buildPleatedWoman(createRandom(42)), STALL.x + 0.2, STALL.z - 1.6, 200),
    on(buildSeatedElder(createRandom(43)), STALL.x - 3, STALL.z + 1.4, 120),
    on(parkedBike('#b3322a'), 17.5, -4.6, 128),
    on(parkedBike('#e8e2d2'), 19.2, -4.9, 122),
    on(parkedBike('#2f5d8c'), 20.9, -5.0, 133),
    on(parkedBike('#2c3358'), 37.6, -7.6, 165),
    on(buildCouple(createRandom(44)), 23.4, -13.6, 15),
    on(buildHiker(createRandom(45), { jacket: '#d8762f' }), 37.5, -12.4, 20),
    on(bench(createRandom(46)), 26.4, -14.3, 5),
    on(roadSign(createRandom(47)), -9, 8.2, 88),
    riding(
      buildMotorbikeRider(createRandom(48), { jacket: '#c8452f', body: '#e8e2d2' }),
      ROAD_TOP_M - 34,
      -1.7,
      false,
    ),
    riding(
      buildMotorbikeRider(createRandom(49), { jacket: '#2c3358', body: '#b3322a' }),
      ROAD_TOP_M - 45,
      -2.1,
      false,
    ),
    riding(
      buildMotorbikeRider(createRandom(50), { jacket: '#dca53a', body: '#2f5d8c' }),
      ROAD_TOP_M - 190,
      1.8,
      true,
    ),
    riding(
      buildMotorbikeRider(createRandom(60), { jacket: '#c8452f', body: '#2f5d8c' }),
      ROAD_TOP_M + 146,
      1.9,
      true,
    ),
    riding(
      buildMotorbikeRider(createRandom(61), { jacket: '#e8e2d2', body: '#b3322a' }),
      ROAD_TOP_M + 155,
      1.5,
      true,
    ),
    riding(
      buildMotorbikeRider(createRandom(51), { jacket: '#4f8a6a', body: '#444444' }),
      ROAD_TOP_M + 265,
      1.8,
      true,
    ),
    walking(buildHiker(createRandom(52), { jacket: '#c8452f' }), RIDGE_AT_M - 16, 0.3, false),
    walking(buildHiker(createRandom(53), { jacket: '#e0b23c' }), RIDGE_AT_M - 19, -0.5, false),
    walking(buildHiker(createRandom(54), { jacket: '#3f7f8c' }), RIDGE_AT_M + 24, 0.2, true),
    walking(buildHiker(createRandom(55), { jacket: '#d8762f' }), RIDGE_AT_M - 62, 0.2, true),
    setDown(viewingDeck(createRandom(56)), DECK.x, DECK.y, DECK.z, DECK_FACING_DEG),
    setDown(buildCouple(createRandom(57)), DECK.x - 2.1, deckY, DECK.z + 0.65, DECK_FACING_DEG + 12),
    setDown(
      buildHiker(createRandom(58), { jacket: '#c8452f' }),
      DECK.x - 1.9,
      deckY,
      DECK.z - 2.1,
      DECK_FACING_DEG + 40,
    ),
    on(bench(createRandom(59)), DECK.x + 4.2, DECK.z - 5.4, DECK_FACING_DEG),
  ];
}

function parkedBike(css: string): Prop {
  const sculpt = createSculpt();
  addMotorbike(sculpt, css);
  return sculptToProp(sculpt);
}

/** Along the road, where it crosses the top; along the path, where the ridge is looked from. */
export const ROAD_TOP_M = ROAD.findNear(0, 2).alongM;
export const RIDGE_AT_M = PATH.lengthM * 0.42;
export const DECK_FACING_DEG = 205;
export const STALL = { x: 31, z: -11.2 };

/** Stretches of road with a drop beside them. */
const STRETCHES: Stretch[] = [
  { fromM: 40, toM: ROAD_TOP_M - 22, side: 1 },
  { fromM: ROAD_TOP_M + 40, toM: ROAD_TOP_M + 250, side: -1 },
  { fromM: ROAD_TOP_M + 380, toM: ROAD_TOP_M + 660, side: 1 },
  { fromM: ROAD_TOP_M + 700, toM: ROAD_TOP_M + 1150, side: -1 },
];
