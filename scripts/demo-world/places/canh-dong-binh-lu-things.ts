import { createRandom } from '../../lib/noise.ts';
import { setDown } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildBuffalo } from '../props/animals.ts';
import { buildBambooClump, buildBananaClump } from '../props/banana-bamboo.ts';
import { buildDuck, buildEgret } from '../props/birds.ts';
import { buildChild, buildIndigoWoman, buildPoleCarrier } from '../props/people.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { bambooBridge, waterWheel } from '../props/village-things.ts';
import { roadSpot } from './binh-lu-fields.ts';
import { streamStones } from './binh-lu-growth.ts';
import { acrossOf, alongOf, spotAt, streamAlong, WATER_M } from './binh-lu-land.ts';
import { standAt } from './binh-lu-valley.ts';

/** People, a buffalo and egrets at the harvest, around the field road's eye. */
export function harvestLife(): Placed[] {
  const put = (prop: Prop, [x, z]: readonly [number, number], facingDeg: number) =>
    setDown(prop, x, heightAt(x, z), z, facingDeg);
  const heightAt = standAt('harvest');
  const at = LIFE;
  return [
    put(buildPoleCarrier(createRandom(1)), at.carrier, 150),
    put(buildIndigoWoman(createRandom(2)), at.reaper, 240),
    put(buildIndigoWoman(createRandom(3), { pose: 'walking' }), at.walker, 300),
    put(buildPoleCarrier(createRandom(4), { goods: '#8fae45' }), at.second, 330),
    put(buildChild(createRandom(5), { jacket: '#3f6f9a' }), at.child, 190),
    put(buildBuffalo(createRandom(6), { grazing: true }), at.buffalo, 250),
    put(buildBuffalo(createRandom(7)), at.calf, 200),
    put(buildIndigoWoman(createRandom(8)), at.gleaner, 290),
    put(buildIndigoWoman(createRandom(9)), at.binder, 90),
    put(buildPoleCarrier(createRandom(10)), at.porter, 200),
    ...EGRETS.map(([f, r], i) => put(buildEgret(createRandom(20 + i)), beside(f, r), 40 + i * 70)),
  ];
}

/** Bridge, water wheel, ducks, stones and people at the stream. */
export function streamLife(): Placed[] {
  const heightAt = standAt('harvest');
  const onStream = (across: number, out: number) => spotAt(streamAlong(across) + out, across);
  const put = (prop: Prop, [x, z]: readonly [number, number], y: number, facingDeg: number, size = 1) =>
    setDown(prop, x, y, z, facingDeg, size);
  const bridge = onStream(184, 0);
  const ducks = [
    [173, 0.6],
    [174.2, -0.7],
    [175.4, 0.3],
    [176, 1.5],
    [172.5, -1.8],
    [178.4, -0.4],
    [171.2, 1.2],
    [163, -1],
  ] as const;
  return [
    put(bambooBridge(createRandom(41), { lengthM: 15 }), bridge, -0.72, 225),
    put(buildPoleCarrier(createRandom(42)), onStream(184, 1.2), 0.73, 305),
    put(waterWheel(createRandom(43)), onStream(180.2, -5.2), -1.25, 135),
    put(buildIndigoWoman(createRandom(44)), onStream(176, 6.4), heightAt(...onStream(176, 6.4)), 265),
    put(buildChild(createRandom(45)), onStream(178, 7.4), heightAt(...onStream(178, 7.4)), 230),
    put(
      buildBuffalo(createRandom(46), { grazing: true }),
      onStream(146, 10),
      heightAt(...onStream(146, 10)),
      100,
    ),
    put(buildEgret(createRandom(47)), onStream(180, -4.6), heightAt(...onStream(180, -4.6)), 120),
    put(buildEgret(createRandom(48)), onStream(157, -4.4), heightAt(...onStream(157, -4.4)), 60),
    ...ducks.map(([across, out], i) =>
      put(
        buildDuck(createRandom(60 + i), { kind: i % 3 === 1 ? 'brown' : 'white' }),
        onStream(across, out),
        WATER_M - 0.05,
        20 + 23 * i,
      ),
    ),
    ...streamStones(184, heightAt),
    ...(
      [
        [193, 11],
        [199, 13],
        [190, -15],
        [151, 13],
        [160, -14.5],
      ] as const
    ).map(([across, out], i) =>
      put(
        buildBambooClump(createRandom(90 + i)),
        onStream(across, out),
        heightAt(...onStream(across, out)) - 0.1,
        60 * i,
      ),
    ),
    put(
      buildBroadleaf(createRandom(96), { hue: 0.3 }),
      onStream(186, 17),
      heightAt(...onStream(186, 17)) - 0.1,
      0,
      1.35,
    ),
    put(buildBananaClump(createRandom(97)), onStream(173, 13), heightAt(...onStream(173, 13)) - 0.1, 0),
  ];
}

/** Where the field scene stands, on the road between fields. */
export const FIELD = roadSpot(8, 30);
/** A spot `forwardM` up the valley and `rightM` to its north-east side of the field eye. */
export function beside(forwardM: number, rightM: number): readonly [number, number] {
  return spotAt(FIELD_ALONG - forwardM, FIELD_ACROSS + rightM);
}

const FIELD_ALONG = alongOf(...FIELD);
const FIELD_ACROSS = acrossOf(...FIELD);
const EGRETS = [
  [17, 12],
  [19, 15],
  [15, 17],
  [24, 9],
  [12, -16],
  [9, -19],
] as const;
const LIFE = {
  carrier: roadSpot(8, 14.5),
  reaper: beside(11, 7.2),
  walker: roadSpot(8, 40),
  second: roadSpot(8, 2),
  child: beside(8, 1.6),
  buffalo: beside(17, 11),
  calf: beside(27, 14),
  gleaner: beside(15, 14),
  binder: beside(21, 6.5),
  porter: beside(31, 9),
} as const;
