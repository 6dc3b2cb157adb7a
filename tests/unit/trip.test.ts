import { describe, expect, it } from 'vitest';
import {
  addStops,
  formatTripHash,
  MOST_STOPS,
  moveStop,
  readTrip,
  readTripHash,
} from '../../src/model/trip.ts';
import { formatTripGpx } from '../../src/model/trip-gpx.ts';
import { planTripLegs, sumTripLegs } from '../../src/model/trip-legs.ts';

const stop = (id: string, lat = 22, lng = 103) => ({ ref: `sites/${id}`, title: `Nơi ${id}`, lat, lng });
const TRIP = [stop('a'), stop('b'), stop('c')];
const ids = (trip: readonly { ref: string }[]) => trip.map(({ ref }) => ref.slice(6)).join('');

describe('a stored trip', () => {
  it('comes back as it was kept', () => expect(readTrip(JSON.stringify(TRIP))).toEqual(TRIP));

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no list', '{"ref":"sites/a"}'],
    ['a stop without a title', '[{"ref":"sites/a","lat":1,"lng":1}]'],
    ['a reference that is an address', '[{"ref":"https://evil.example/","title":"x","lat":1,"lng":1}]'],
    ['a reference that climbs out', '[{"ref":"../admin","title":"x","lat":1,"lng":1}]'],
    ['a point off the globe', '[{"ref":"sites/a","title":"x","lat":91,"lng":1}]'],
    ['null for a number', '[{"ref":"sites/a","title":"x","lat":null,"lng":1}]'],
  ])('is empty when the device holds %s', (_, stored) => expect(readTrip(stored)).toEqual([]));

  it('holds each place once and no more than fit', () => {
    const many = Array.from({ length: 100 }, (_, at) => stop(String(at % 80)));
    expect(readTrip(JSON.stringify(many))).toHaveLength(MOST_STOPS);
    expect(readTrip(JSON.stringify([stop('a'), stop('a')]))).toHaveLength(1);
  });
});

describe('changing a trip', () => {
  it.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['c', -5, 'cab'],
    ['a', 9, 'bca'],
  ])('moves %s by %i to %s', (id, by, expected) =>
    expect(ids(moveStop(TRIP, `sites/${id}`, by))).toBe(expected),
  );

  it.each([
    ['the first up', 'sites/a', -1],
    ['the last down', 'sites/c', 1],
    ['a stop that is not there', 'sites/x', 1],
  ])('gives the same list back for %s', (_, ref, by) => expect(moveStop(TRIP, ref, by)).toBe(TRIP));

  it('adds what is not there yet, in order, up to the limit', () => {
    expect(ids(addStops(TRIP, [stop('b'), stop('d')]))).toBe('abcd');
    expect(addStops(TRIP, [stop('b')])).toBe(TRIP);
    const full = Array.from({ length: MOST_STOPS }, (_, at) => stop(`s${at}`));
    expect(addStops(full, [stop('d')])).toBe(full);
  });
});

describe('a shared trip', () => {
  it('is read back from its own address', () => {
    const refs = ['sites/a', 'stays/nha-b'];
    expect(readTripHash(formatTripHash(refs))).toEqual(refs);
    expect(readTripHash('#trip=sites%2Fa%2Cstays%2Fnha-b')).toEqual(refs);
  });

  it.each([
    ['', undefined],
    ['#content', undefined],
    ['#trip=', []],
    ['#trip=sites/a,sites/a', ['sites/a']],
    ['#trip=<img src=x onerror=alert(1)>,sites/a', ['sites/a']],
    ['#trip=https://evil.example/,//evil,../../admin,sites/A,sites/a b,sites/a"x', []],
    ['#trip=%E0%A4%A', []],
    ['#trip=sites/constructor', ['sites/constructor']],
  ])('from %j takes %j', (hash, refs) => expect(readTripHash(hash)).toEqual(refs));

  it('takes no more stops than a trip holds, and nothing of what is far too long', () => {
    expect(readTripHash(`#trip=${'sites/a-'.repeat(50_000)}`)).toEqual([]);
    const refs = Array.from({ length: 500 }, (_, at) => `sites/s${at}`);
    expect(readTripHash(formatTripHash(refs))).toHaveLength(MOST_STOPS);
  });
});

describe('the way between stops', () => {
  const way = { title: 'Đường A', href: '/vi/routes/a/', alongM: { 'sites/a': 1000, 'sites/b': 6500 } };
  const far = stop('c', 22, 103.1);

  it.each([
    ['along a route that passes both', [stop('a'), stop('b')], { is: 'way', lengthM: 5500 }],
    ['the same way back', [stop('b'), stop('a')], { is: 'way', lengthM: 5500 }],
    ['straight where no route joins them', [stop('a'), far], { is: 'straight' }],
    [
      'unknown where both points are vague',
      [
        { ...stop('x'), accuracyM: 3000 },
        { ...far, accuracyM: 3000 },
      ],
      { is: 'unknown' },
    ],
  ])('is %s', (_, stops, expected) => expect(planTripLegs(stops, [way])[0]).toMatchObject(expected));

  it('takes the shorter of two routes', () => {
    const short = { ...way, title: 'Đường B', alongM: { 'sites/a': 0, 'sites/b': 4000 } };
    expect(planTripLegs([stop('a'), stop('b')], [way, short])).toMatchObject([
      { lengthM: 4000, title: 'Đường B' },
    ]);
  });

  it('is summed, and what is not known is counted, not guessed', () => {
    const legs = [
      { is: 'unknown' as const },
      { is: 'straight' as const, lengthM: 10 },
      { is: 'straight' as const, lengthM: 5 },
    ];
    expect(sumTripLegs(legs)).toEqual({ lengthM: 15, unknown: 1, isStraight: true });
  });
});

it('a GPX file is well-formed whatever the names say, and keeps the order', () => {
  const text = formatTripGpx({
    title: '<A> & "B"',
    url: 'https://diem-den.example/vi/trip/?a=1&b=2',
    stops: [
      { lat: 22.3540001, lng: 103.775, name: 'Ô Quy Hồ\u0000</name>', comment: '± 2000 m' },
      { lat: 22.32, lng: 103.65, name: 'Động' },
    ],
  });
  const names = [...text.matchAll(/<wpt lat="([^"]+)" lon="[^"]+"><name>([^<]*)<\/name>/g)];
  expect(names.map(([, lat, name]) => [lat, name])).toEqual([
    ['22.354', '1. Ô Quy Hồ &lt;/name&gt;'],
    ['22.32', '2. Động'],
  ]);
  expect(text).toContain('<name>&lt;A&gt; &amp; &quot;B&quot;</name>');
  expect(text).toContain('?a=1&amp;b=2');
  expect(text).not.toMatch(/\p{Cc}(?<!\n)/u);
});
