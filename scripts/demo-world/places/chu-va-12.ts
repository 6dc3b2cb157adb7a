import { createRandom, type Random } from '../../lib/noise.ts';
import type { Diorama } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import { setDown } from '../kit/scatter.ts';
import type { Prop } from '../kit/types.ts';
import { buildBuffalo } from '../props/animals.ts';
import { buildDuck } from '../props/birds.ts';
import { mongHouse } from '../props/mong-house.ts';
import { buildPleatedWoman, buildPoleCarrier } from '../props/people.ts';
import { thaiHouse } from '../props/thai-house.ts';
import { growAround, streamStones } from './binh-lu-growth.ts';
import { spotAt, streamAlong, WATER_M } from './binh-lu-land.ts';
import {
  makeValley,
  standAt,
  VALLEY_GROUND,
  VALLEY_WATER,
  valleyMists,
  valleySmoke,
} from './binh-lu-valley.ts';

/** Builds a village on the stream in early summer: green rice, low houses among trees, wooded mountains. */
export function chuVa12(): Diorama {
  const heightAt = standAt('growing');
  const onStream = (across: number, out: number) => spotAt(streamAlong(across) + out, across);
  const put = (prop: Prop, [x, z]: readonly [number, number], facingDeg: number, y = heightAt(x, z)) =>
    setDown(prop, x, y, z, facingDeg);
  const [x, z] = onStream(436, 5.6);
  return {
    ...valleyLight('2026-07-04T07:15:00+07:00'),
    placeThings: (eye) => {
      const { parts, placed } = makeValley(eye, 'growing', buildLowHouse);
      const people = [
        put(buildPleatedWoman(createRandom(1), { pose: 'walking' }), onStream(452, -8.4), 60),
        put(buildPoleCarrier(createRandom(2), { goods: '#8fae45' }), onStream(454.2, -8.9), 60),
        put(buildBuffalo(createRandom(3), { grazing: true }), onStream(465, 10), 290),
        ...[443, 444.6, 446, 448.5].map((across, i) =>
          put(
            buildDuck(createRandom(5 + i)),
            onStream(across, 0.8 * (i % 3) - 0.9),
            30 + 40 * i,
            WATER_M - 0.05,
          ),
        ),
      ];
      return {
        parts,
        placed: [...placed, ...growAround(eye, 'growing'), ...streamStones(450, heightAt), ...people],
        mists: [...valleyMists(0.5), ...valleySmoke()],
      };
    },
    scenes: [],
    pictures: [
      {
        file: 'sites/chu-va-12/photos/main.jpg',
        eye: { x, y: heightAt(x, z) + 2.3, z },
        yawDeg: 24,
        pitchDeg: 3,
        fovDeg: 50,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

function valleyLight(
  at: string,
): Pick<Diorama, 'point' | 'sun' | 'sky' | 'haze' | 'exposure' | 'ground' | 'water'> {
  const point = { lat: 22.33, lng: 103.62 };
  const light = lightOf('morning', point, at);
  light.haze = { ...light.haze, densityPerM: 0.0001, mistDensityPerM: 0.0004, mistTopM: 4, mistFadeM: 26 };
  return { point, ...light, exposure: 0.66, ground: VALLEY_GROUND, water: VALLEY_WATER };
}

function buildLowHouse(random: Random, detail: 'near' | 'far'): Prop {
  return detail === 'near'
    ? mongHouse(random, { yard: false })
    : thaiHouse(random, { detail, roof: 'shingle' });
}
