import FitParser from 'fit-file-parser';
import { describe, expect, it } from 'vitest';
import { checkTrack } from '../../src/content/check-track.ts';
import { checksum, readFit } from '../../src/content/read-fit.ts';
import { readGeoJsonTrack } from '../../src/content/read-geojson-track.ts';
import { readKml, readTcx, type TrackReading } from '../../src/content/read-xml-track.ts';
import { findTrackFile } from '../../src/content/track-files-fs.ts';

const codesOf = ({ diagnostics }: TrackReading) => diagnostics.map(({ code }) => code);
const pointsOf = ({ track }: TrackReading) =>
  track?.lines.map((line) => line.map(({ lat, lng, elevationM }) => [lat, lng, elevationM]));

const kml = (inside: string) =>
  `<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;
const line = (coordinates: string) =>
  kml(
    `<Placemark><name>Đường &lt;A&gt;</name><LineString><coordinates>\n${coordinates}\n</coordinates></LineString></Placemark>`,
  );
const GOOD = '103.6,22.35,500 103.601,22.352,510';
const readKmlText = (text: string) => readKml({ path: 'track.kml', text });

describe('a KML file', () => {
  it('gives its lines with heights, and names as text', () => {
    const reading = readKmlText(line(GOOD));
    expect(pointsOf(reading)).toEqual([
      [
        [22.35, 103.6, 500],
        [22.352, 103.601, 510],
      ],
    ]);
    expect(reading.track?.name).toBe('Đường <A>');
    expect(reading.track?.isRecorded).toBe(false);
  });

  it('takes a height of 0 for none, as Google Earth writes it for lines on the ground', () => {
    expect(pointsOf(readKmlText(line('103.6,22.35,0 103.601,22.352,0')))).toEqual([
      [
        [22.35, 103.6, undefined],
        [22.352, 103.601, undefined],
      ],
    ]);
  });

  it('gives a recorded gx:Track', () => {
    const text = kml(
      '<Placemark><gx:Track xmlns:gx="g"><when>2026-01-01T00:00:00Z</when><gx:coord>103.6 22.35 0</gx:coord><gx:coord>103.601 22.352 3</gx:coord></gx:Track></Placemark>',
    );
    const reading = readKmlText(text);
    expect(pointsOf(reading)).toEqual([
      [
        [22.35, 103.6, 0],
        [22.352, 103.601, 3],
      ],
    ]);
    expect(reading.track?.isRecorded).toBe(true);
  });

  it.each<[name: string, text: string, codes: string[]]>([
    ['nothing', '', ['GP-FORMAT']],
    ['GPX', '<gpx xmlns="http://www.topografix.com/GPX/1/1"/>', ['GP-FORMAT']],
    ['an entity bomb', `<!DOCTYPE kml [<!ENTITY a "aa">]>${line(GOOD)}`, ['GP-ENTITY']],
    ['a cut', line(GOOD).slice(0, -30), ['GP-XML']],
    ['40,000 nested elements', `<kml>${'<Folder>'.repeat(40_000)}`, ['GP-XML']],
    ['decimal commas', line('103,6,22,35 103,61,22,36'), []],
    ['a word among numbers', line(`${GOOD} đây,22.35`), ['GP-POINT']],
  ])('with %s', (_, text, codes) => {
    expect(codesOf(readKmlText(text))).toEqual(codes);
  });

  it('with latitude first is told to have swapped axes, at the line of the point', () => {
    const file = { path: 'track.kml', text: line('22.35,103.6 22.352,103.601') };
    const { track } = readKml(file);
    const found = track ? checkTrack(track, file) : [];
    expect(found.map(({ code, line: at }) => [code, at])).toEqual([['GP-SWAPPED', 3]]);
  });

  it('with points only has no way', () => {
    const { track } = readKmlText(
      kml('<Placemark><Point><coordinates>103.6,22.35</coordinates></Point></Placemark>'),
    );
    expect(track?.lines).toEqual([]);
    expect(track?.waypoints).toBe(1);
  });
});

describe('a TCX file', () => {
  const point = (lat: string, lng: string) =>
    `<Trackpoint><Time>2026-01-01T00:00:00Z</Time><Position><LatitudeDegrees>${lat}</LatitudeDegrees><LongitudeDegrees>${lng}</LongitudeDegrees></Position><AltitudeMeters>500</AltitudeMeters></Trackpoint>`;
  const tcx = (inside: string) =>
    `<TrainingCenterDatabase xmlns="g"><Activities><Activity><Lap><Track>${inside}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;

  it('gives its points and passes over those without a position', () => {
    const text = tcx(
      `${point('22.35', '103.6')}<Trackpoint><Time>2026-01-01T00:00:01Z</Time></Trackpoint>${point('22.352', '103.601')}`,
    );
    const reading = readTcx({ path: 'a.tcx', text });
    expect(codesOf(reading)).toEqual([]);
    expect(pointsOf(reading)).toEqual([
      [
        [22.35, 103.6, 500],
        [22.352, 103.601, 500],
      ],
    ]);
  });

  it('names a position that is none', () => {
    expect(codesOf(readTcx({ path: 'a.tcx', text: tcx(point('22,35', '103.6')) }))).toEqual(['GP-POINT']);
  });
});

describe('a GeoJSON file', () => {
  it('gives the lines of its features with the place of each point', () => {
    const text = `{ "type": "FeatureCollection", "features": [\n{ "type": "Feature", "properties": { "n": [1, 2] }, "geometry":\n{ "type": "LineString", "coordinates": [[103.6, 22.35, 500],\n[103.601, 22.352, 510]] } }] }`;
    const reading = readGeoJsonTrack({ path: 'track.geojson', text });
    expect(pointsOf(reading)).toEqual([
      [
        [22.35, 103.6, 500],
        [22.352, 103.601, 510],
      ],
    ]);
    expect(reading.track?.lines[0]?.map(({ offset }) => text.slice(offset, offset + 6))).toEqual([
      '[103.6',
      '[103.6',
    ]);
  });

  it('with an error gives no way', () => {
    expect(
      readGeoJsonTrack({
        path: 'track.geojson',
        text: '{ "type": "LineString", "coordinates": [[22.35, 103.6], [22.36, 103.61]] }',
      }).track,
    ).toBeUndefined();
  });
});

describe('a FIT file', () => {
  const bytes = makeFit([
    [22.35, 103.6, 500],
    [22.352, 103.601, 510.2],
  ]);

  it('gives its positions and heights', async () => {
    const [first, second] = readFit({ path: 'a.fit', bytes }).track?.lines[0] ?? [];
    expect(first?.lat).toBeCloseTo(22.35, 6);
    expect(second?.lng).toBeCloseTo(103.601, 6);
    expect([first?.elevationM, second?.elevationM]).toEqual([500, 510.2]);
    expect(first?.time).toBe('2026-01-01T00:00:00.000Z');
  });

  it('is read the same by another reader', async () => {
    const parser = new FitParser({ force: true, elapsedRecordField: false });
    const records = await new Promise<{ position_lat?: number; altitude?: number }[]>((done, fail) =>
      parser.parse(Buffer.from(bytes), (error, data) =>
        error ? fail(new Error(String(error))) : done(data?.records ?? []),
      ),
    );
    expect(records.map(({ position_lat }) => position_lat?.toFixed(5))).toEqual(['22.35000', '22.35200']);
  });

  it.each<[name: string, change: (whole: Uint8Array) => Uint8Array, code: string]>([
    ['cut in half', (whole) => whole.slice(0, whole.length / 2), 'GP-FIT'],
    ['with one bit turned', (whole) => whole.with(whole.length - 6, (whole.at(-6) ?? 0) ^ 1), 'GP-FIT'],
    ['of nothing', () => new Uint8Array(), 'GP-FORMAT'],
    ['that is text', () => new TextEncoder().encode('<gpx/> and some more text'), 'GP-FORMAT'],
    ['that promises 4 GB', (whole) => whole.with(4, 255).with(5, 255).with(6, 255).with(7, 255), 'GP-FIT'],
  ])('%s is refused', (_, change, code) => {
    const reading = readFit({ path: 'a.fit', bytes: change(bytes) });
    expect(codesOf(reading)).toEqual([code]);
    expect(reading.track).toBeUndefined();
  });

  it('never throws, whatever single byte is changed', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      for (const value of [0, 0x40, 0x80, 0xff]) {
        const changed = bytes.with(at, value);
        const end = changed.length - 2;
        const sum = checksum(changed, 0, end);
        changed[end] = sum & 255;
        changed[end + 1] = sum >> 8;
        expect(() => readFit({ path: 'a.fit', bytes: changed })).not.toThrow();
      }
    }
  });
});

it.each([
  [['a.gpx', 'track.kml'], 'track.kml'],
  [['b.gpx', 'a.fit'], 'a.fit'],
  [['doan.geojson'], undefined],
  [['track.geojson'], 'track.geojson'],
])('of %j the way is %s', (files, way) => {
  expect(findTrackFile(files)).toBe(way);
});

/** A FIT file with one record message per point: time, position, enhanced height. */
function makeFit(points: [lat: number, lng: number, heightM: number][]): Uint8Array {
  const fileId = [0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 4]; // file_id: type = activity
  const layout = [0x41, 0, 0, 20, 0, 4, 253, 4, 0x86, 0, 4, 0x85, 1, 4, 0x85, 78, 4, 0x86];
  const data = points.flatMap(([lat, lng, heightM], index) => [
    1,
    ...int32((Date.UTC(2026, 0, 1) - Date.UTC(1989, 11, 31)) / 1000 + index),
    ...int32(Math.round((lat / 180) * 2 ** 31)),
    ...int32(Math.round((lng / 180) * 2 ** 31)),
    ...int32(Math.round((heightM + 500) * 5)),
  ]);
  const body = [...fileId, ...layout, ...data];
  const head = [14, 16, 0x54, 0x08, ...int32(body.length), 0x2e, 0x46, 0x49, 0x54, 0, 0];
  const whole = Uint8Array.from([...head, ...body, 0, 0]);
  const sum = checksum(whole, 0, whole.length - 2);
  whole.set([sum & 255, sum >> 8], whole.length - 2);
  return whole;
}

function int32(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255];
}
