import { describe, expect, it } from 'vitest';
import { sampleHeights, sumClimbs } from '../../src/model/elevation.ts';
import { planProfile } from '../../src/model/elevation-profile.ts';
import { listHandOffs } from '../../src/model/hand-off.ts';
import { plusCode } from '../../src/model/plus-code.ts';
import { judgeClimb } from '../../src/model/route-plan.ts';
import { placeStops } from '../../src/model/stops-along.ts';
import { sunPosition, sunTimes } from '../../src/model/sun.ts';
import { clockMin, clockText } from '../../src/model/sun-year.ts';
import { simplifyTrack, type WayPoint } from '../../src/model/track.ts';
import { walkingMinutes } from '../../src/model/walking-time.ts';
import { seededRandom } from './seeded-random.ts';

const METRES = 111_195;
/** A way to the north from 22° N: heights by metres from the start, a point every `stepM`, noise of `sigmaM`. */
function makeWay(
  heightAt: (alongM: number) => number,
  options: { lengthM: number; stepM: number; sigmaM: number },
): WayPoint[] {
  const { lengthM, stepM, sigmaM } = options;
  const { fraction } = seededRandom(lengthM + stepM * 7 + sigmaM);
  const noise = () => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction());
  return Array.from({ length: Math.floor(lengthM / stepM) + 1 }, (_, index) => ({
    lat: 22 + (index * stepM) / METRES,
    lng: 103,
    elevationM: heightAt(index * stepM) + sigmaM * noise(),
  }));
}

function trueAscent(heightAt: (alongM: number) => number, lengthM: number): number {
  let sum = 0;
  for (let at = 1; at <= lengthM; at += 1) sum += Math.max(0, heightAt(at) - heightAt(at - 1));
  return sum;
}

function climbs(way: WayPoint[]) {
  const samples = sampleHeights(way);
  if (!samples) throw new Error('expected heights');
  return sumClimbs(samples);
}

const HILLS: [name: string, heightAt: (alongM: number) => number, lengthM: number][] = [
  ['waves of 200 and 60 m', (at) => 800 + 200 * Math.sin(at / 1500) + 60 * Math.sin(at / 400 + 1), 35_000],
  [
    'a pass of 1500 m with ripples',
    (at) => 300 + 1500 * Math.sin((Math.PI * at) / 30_000) + 25 * Math.sin(at / 300),
    30_000,
  ],
];

describe('ascent', () => {
  for (const [name, heightAt, lengthM] of HILLS) {
    it.each([0, 3, 6])(`of ${name} is right to 10 % under %i m of noise`, (sigmaM) => {
      const truth = trueAscent(heightAt, lengthM);
      for (const stepM of [5, 23, 40]) {
        const { upM } = climbs(makeWay(heightAt, { lengthM, stepM, sigmaM }));
        expect(Math.abs(upM / truth - 1)).toBeLessThan(0.1);
      }
    });
  }

  it('summed up without smoothing would be more than twice too large', () => {
    const [, heightAt, lengthM] = HILLS[0] ?? ['', () => 0, 0];
    const way = makeWay(heightAt, { lengthM, stepM: 23, sigmaM: 6 });
    const naive = way.reduce(
      (sum, { elevationM = 0 }, index) =>
        sum + Math.max(0, elevationM - (way[index - 1]?.elevationM ?? elevationM)),
      0,
    );
    expect(naive).toBeGreaterThan(2 * trueAscent(heightAt, lengthM));
  });

  it.each([3, 6])(
    'of a way that is nearly flat is an upper bound that holds, under %i m of noise',
    (sigmaM) => {
      const heightAt = (at: number) => 10 + 5 * Math.sin(at / 1000);
      const { upM } = climbs(makeWay(heightAt, { lengthM: 35_000, stepM: 23, sigmaM }));
      const { is, metres } = judgeClimb(upM, 35_000);
      expect(is).toBe('under');
      expect(metres).toBeGreaterThanOrEqual(trueAscent(heightAt, 35_000));
    },
  );

  it('is unknown where heights are missing', () => {
    const way = makeWay(() => 500, { lengthM: 1000, stepM: 20, sigmaM: 0 });
    expect(
      sampleHeights(
        way.map((point, index) => (index % 5 === 0 ? { ...point, elevationM: undefined } : point)),
      ),
    ).toBeUndefined();
  });
});

it.each([
  [{ lengthM: 12_000, upM: 300, downM: 500 }, 240],
  [{ lengthM: 4000, upM: 900, downM: 0 }, 210],
  [{ lengthM: 8000, upM: 0, downM: 0 }, 120],
])('DIN 33466 gives %j %i minutes', (way, minutes) => {
  expect(walkingMinutes(way)).toBe(minutes);
});

describe('stops along a way', () => {
  const line = Array.from({ length: 101 }, (_, index) => ({ lat: 22 + index / 1000, lng: 103 }));
  const there = (lat: number, east = 0) => ({ lat, lng: 103 + east });

  it('are found with their distance, also beside the way', () => {
    const [first, second, unnamed] = placeStops([line], [there(22.01), there(22.05, 0.0003), undefined]);
    expect(first?.alongM).toBeCloseTo(0.01 * METRES, -1);
    expect(second?.besideM).toBeCloseTo(0.0003 * METRES * Math.cos((22.05 * Math.PI) / 180), 0);
    expect(unnamed).toBeUndefined();
  });

  it('may be passed twice on the way there and back', () => {
    const back = [...line, ...line.slice(0, -1).reverse()];
    const found = placeStops([back], [there(22.02), there(22.1), there(22.02), there(22)]);
    expect(found.map((stop) => stop && Math.round(stop.alongM / 1000))).toEqual([2, 11, 20, 22]);
    expect(found.every((stop) => stop?.isInOrder)).toBe(true);
  });

  it('of a round trip begin and end at the same place', () => {
    const round = [
      ...line,
      ...line.map(({ lat }) => ({ lat, lng: 103.01 })).reverse(),
      { lat: 22, lng: 103 },
    ];
    const found = placeStops([round], [there(22), there(22.08), there(22)]);
    expect(found[0]?.alongM).toBe(0);
    expect(found[2]?.alongM).toBeGreaterThan(20_000);
  });

  it('out of their turn are named, the others keep theirs', () => {
    const found = placeStops([line], [there(22.01), there(22.09), there(22.03), there(22.05)]);
    expect(found.map((stop) => stop?.isInOrder)).toEqual([true, false, true, true]);
  });
});

it('simplifying to 5 m keeps a wave of 30 m and drops what lies on the line', () => {
  const way = Array.from({ length: 500 }, (_, index) => ({
    lat: 22 + index / 10_000,
    lng: 103 + 0.0003 * Math.sin(index / 20),
  }));
  const simple = simplifyTrack(way, 5);
  expect(simple.length).toBeLessThan(120);
  expect(simple.length).toBeGreaterThan(20);
  expect([simple[0], simple.at(-1)]).toEqual([way[0], way.at(-1)]);
});

// https://github.com/google/open-location-code/blob/main/test_data/encoding.csv
it.each([
  [20.3700625, 2.7821875, '7FG49QCJ+2V'],
  [47.36559, 8.524997, '8FVC9G8F+6X'],
  [-41.2730625, 174.7859375, '4VCPPQGP+Q9'],
  [47.0000625, 8.0000625, '8FVC2222+22'],
  [-89.9999375, -179.9999375, '22222222+22'],
])('%f, %f has the Plus Code %s', (lat, lng, code) => {
  expect(plusCode({ lat, lng })).toBe(code);
});

describe('the sun', () => {
  // Times as almanacs publish them for these places, to two minutes.
  it.each([
    ['Hà Nội at midsummer', { lat: 21.0285, lng: 105.8542 }, '2026-06-21', 7, '05:15', '18:41'],
    ['Boulder at midsummer', { lat: 40, lng: -105 }, '2010-06-21', -6, '05:31', '20:32'],
  ] as const)('rises and sets over %s when others say', (_, place, day, offsetH, rise, set) => {
    const times = sunTimes(place, day, offsetH);
    const minutes = (timeMs = 0) => clockMin(timeMs + (offsetH - 7) * 3_600_000);
    const given = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    expect(Math.abs(minutes(times?.riseMs) - given(rise))).toBeLessThanOrEqual(2);
    expect(Math.abs(minutes(times?.setMs) - given(set))).toBeLessThanOrEqual(2);
  });

  it('stays up all day beyond the polar circle', () => {
    expect(sunTimes({ lat: 75, lng: 20 }, '2026-06-21', 2)).toBeUndefined();
  });

  it('stands in the north at noon in Hà Nội in June and in the south in December', () => {
    const place = { lat: 21.0285, lng: 105.8542 };
    const june = sunPosition(place, Date.parse('2026-06-21T04:58:00Z'));
    const december = sunPosition(place, Date.parse('2026-12-21T04:55:00Z'));
    expect(Math.min(june.azimuthDeg, 360 - june.azimuthDeg)).toBeLessThan(15);
    expect(june.heightDeg).toBeCloseTo(90 - (23.44 - 21.03), 0);
    expect(december.azimuthDeg).toBeCloseTo(180, -1);
    expect(december.heightDeg).toBeCloseTo(90 - 23.44 - 21.03, 0);
  });

  it('rises in the east, further south in winter', () => {
    const place = { lat: 21, lng: 105.8 };
    const rise = (day: string) => sunPosition(place, sunTimes(place, day)?.riseMs ?? 0).azimuthDeg;
    expect(rise('2026-03-20')).toBeCloseTo(90, -0.5);
    expect(rise('2026-12-21')).toBeGreaterThan(112);
    expect(rise('2026-06-21')).toBeLessThan(68);
  });

  it('writes a quarter past five as 05:15', () => {
    expect(clockText(315)).toBe('05:15');
  });
});

it('a place is handed over by name without what would end the name', () => {
  const links = listHandOffs({ lat: 22.3500001, lng: 103.6 }, 'Động (A) & "B"');
  expect(links[0]?.href).toBe('geo:22.35,103.6?q=22.35,103.6(%C4%90%E1%BB%99ng%20A%20%26%20%22B%22)');
  expect(links.map(({ app }) => app)).toEqual(['geo', 'google', 'apple', 'organic']);
  for (const { href } of links.slice(1)) expect(new URL(href).protocol).toBe('https:');
});

describe('the profile', () => {
  const heights = [
    Array.from({ length: 500 }, (_, index) => ({
      alongM: index * 10,
      heightM: 500 + 100 * Math.sin(index / 80),
    })),
  ];

  it('stays in its box, with few samples', () => {
    const profile = planProfile(heights, [
      { number: 1, alongM: 0 },
      { number: 2, alongM: 4990 },
    ]);
    const numbers = [...(profile?.line ?? '').matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(numbers.every(([x = -1, y = -1]) => x >= 48 && x <= 704 && y >= 26 && y <= 174)).toBe(true);
    expect(profile?.samples.length).toBeLessThanOrEqual(250);
    expect(profile?.stops.map(({ at }) => at)).toEqual([48, 704]);
  });

  it('of a flat way does not look like mountains', () => {
    const flat = [heights[0]?.map(({ alongM }, index) => ({ alongM, heightM: 10 + (index % 2) })) ?? []];
    const profile = planProfile(flat, []);
    const top = profile?.heights.at(-1)?.value ?? 0;
    expect(top - (profile?.heights[0]?.value ?? 0)).toBeGreaterThanOrEqual(60);
  });
});
