import { beforeAll, describe, expect, it, test } from 'vitest';
import { readGeoJsonTrack } from '../../src/content/read-geojson-track.ts';
import { readGpx } from '../../src/content/read-gpx.ts';
import { readKml } from '../../src/content/read-xml-track.ts';
import { listClosures, listNoticesAt, listTouched } from '../../src/model/notices.ts';
import { planRouteLine } from '../../src/model/plan-route-line.ts';
import { isNoticeDay } from '../../src/model/route-line.ts';
import { listServices, planRoute } from '../../src/model/route-plan.ts';
import type { Entry, Site } from '../../src/model/site.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { planRouteFiles } from '../../src/outputs/route-files.ts';
import { buildNoticeBoard, buildNoticeSheet } from '../../src/pages/_view/notices.ts';
import { listStops } from '../../src/pages/_view/route-stops.ts';
import { today } from '../../src/viewers/common/today.ts';
import { readStatuses } from '../../src/viewers/notices/status.ts';
import { entryOf, type Files, loadSample, page, prepareByHand } from './sample-site.ts';

const NOTICE = (more: string, title = 'Đường sạt lở') =>
  page(
    `title: ${title}\nsummary: Đất đá lấp kín lối đi.\nkind: closure\nseverity: closed\nfrom: 2026-06-20\n${more}`,
  );
const place = (id: string, lat: number, more = '') =>
  page(`title: ${id}\nkind: field\ndestination: nui\npoint: { lat: ${lat}, lng: 103.6 }\n${more}`);
/** A way of 11 km to the north with a point every 100 m. */
const GPX = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${Array.from(
  { length: 101 },
  (_, index) =>
    `<trkpt lat="${(22 + index / 1000).toFixed(4)}" lon="103.6"><ele>${500 + 5 * index}</ele></trkpt>`,
).join('\n')}</trkseg></trk></gpx>`;
const box = (south: number, north: number) =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [103.59, south],
        [103.61, south],
        [103.61, north],
        [103.59, north],
        [103.59, south],
      ],
    ],
  });
const WORLD: Files = {
  'destinations/nui/index.md': page('title: Núi'),
  'sites/dau/index.md': place('dau', 22),
  'sites/giua/index.md': place('giua', 22.05),
  'sites/cuoi/index.md': place('cuoi', 22.1),
  'sites/mo-ho/index.md': page(
    'title: mo-ho\nkind: field\ndestination: nui\npoint: { lat: 22.05, lng: 103.6, accuracyM: 5000 }',
  ),
  'routes/len-nui/index.md': page(
    'title: Lên núi & "xuống"\ndestination: nui\nmodes: [foot]\nstops: [{ site: dau }, { toBeConfirmed: cho-a }, { site: giua }, { site: cuoi }]',
  ),
  'routes/len-nui/track.gpx': GPX,
  'events/hoi/index.md': page('title: Hội\nwhen: { toBeConfirmed: true }\nat: giua'),
  'facilities/xe/index.md': page('title: Bãi xe\nkind: parking\npoint: { lat: 22.001, lng: 103.6 }'),
  'facilities/xe-xa/index.md': page('title: Bãi xe xa\nkind: parking\npoint: { lat: 22.03, lng: 103.6 }'),
  'facilities/cam/index.md': page(
    'title: Nhà vệ sinh đóng\nkind: toilet\nstatus: closed\nclosed: { from: 2026-01-01 }\npoint: { lat: 22, lng: 103.6 }',
  ),
};

const take = <C extends 'routes' | 'notices'>(site: Site, ref: `${C}/${string}`) =>
  entryOf(site, ref) as Entry<C>; // the reference names the collection
const touched = (site: Site) =>
  listTouched(site, take(site, 'notices/sat-lo'))
    .map(({ ref }) => ref)
    .sort();

describe('a notice', () => {
  it.each<[name: string, files: Files, refs: string[]]>([
    [
      'that names a site is shown there, at its events, routes and destination',
      { 'notices/sat-lo/index.md': NOTICE('touches: [sites/giua]') },
      ['destinations/nui', 'events/hoi', 'routes/len-nui', 'sites/giua'],
    ],
    [
      'with an area touches what lies in it, not what may lie in it',
      { 'notices/sat-lo/index.md': NOTICE(''), 'notices/sat-lo/vung.geojson': box(22.04, 22.06) },
      ['destinations/nui', 'events/hoi', 'routes/len-nui', 'sites/giua'],
    ],
    [
      'with an area across the way touches the route alone',
      { 'notices/sat-lo/index.md': NOTICE(''), 'notices/sat-lo/vung.geojson': box(22.02, 22.025) },
      ['destinations/nui', 'facilities/xe-xa', 'routes/len-nui'].filter((ref) => ref !== 'facilities/xe-xa'),
    ],
    [
      'with a line that crosses the way touches the route',
      {
        'notices/sat-lo/index.md': NOTICE(''),
        'notices/sat-lo/doan.geojson':
          '{ "type": "LineString", "coordinates": [[103.59, 22.0205], [103.62, 22.0205]] }',
      },
      ['destinations/nui', 'routes/len-nui'],
    ],
    [
      'with a point touches what is near',
      { 'notices/sat-lo/index.md': NOTICE('point: { lat: 22.0995, lng: 103.6 }') },
      ['destinations/nui', 'routes/len-nui', 'sites/cuoi'],
    ],
    ['elsewhere touches nothing', { 'notices/sat-lo/index.md': NOTICE('point: { lat: 21, lng: 105 }') }, []],
  ])('%s', async (_, files, refs) => {
    expect(touched(await loadSample({ ...WORLD, ...files }))).toEqual(refs);
  });

  it('that names only its destination is shown at everything there', async () => {
    const site = await loadSample({ ...WORLD, 'notices/sat-lo/index.md': NOTICE('destination: nui') });
    expect(touched(site)).toEqual([
      'destinations/nui',
      'events/hoi',
      'routes/len-nui',
      'sites/cuoi',
      'sites/dau',
      'sites/giua',
      'sites/mo-ho',
    ]);
  });

  it('reddens the stretch of the track in its area, one point more at either end', async () => {
    const site = await loadSample({
      ...WORLD,
      'notices/sat-lo/index.md': NOTICE('until: 2026-12-31'),
      'notices/sat-lo/vung.geojson': box(22.0195, 22.0255),
    });
    const [closure] = listClosures(site, take(site, 'routes/len-nui'));
    expect(closure).toMatchObject({
      notice: 'sat-lo',
      severity: 'closed',
      from: '2026-06-20',
      until: '2026-12-31',
    });
    expect(closure?.lines.map((line) => [line[0]?.lat, line.at(-1)?.lat])).toEqual([[22.019, 22.026]]);
    expect(planRouteLine(site, take(site, 'routes/len-nui'))).toMatchObject({
      kind: 'track',
      closures: [{ notice: 'sat-lo' }],
    });
  });

  it('that was over when the content was last checked is on no page any more', async () => {
    const files = {
      ...WORLD,
      'notices/sat-lo/index.md': page(
        'title: Cũ\nkind: closure\nseverity: closed\nfrom: 2026-01-05\nuntil: 2026-01-09\ntouches: [sites/giua]',
      ),
    };
    const site = await loadSample(files); // checked on 2026-02-01
    expect(listNoticesAt(site, entryOf(site, 'sites/giua'))).toEqual([]);
  });

  it('stands in the status file with all it touches', async () => {
    const site = await loadSample({ ...WORLD, 'notices/sat-lo/index.md': NOTICE('touches: [sites/giua]') });
    const text = planOpenData(site).find(({ path }) => path === 'data/notices.json')?.text ?? '';
    expect(readStatuses(JSON.parse(text))).toEqual([
      {
        id: 'sat-lo',
        severity: 'closed',
        from: '2026-06-20',
        until: undefined,
        touches: expect.arrayContaining(['sites/giua', 'routes/len-nui', 'events/hoi', 'destinations/nui']),
        languages: { vi: { title: 'Đường sạt lở' } },
      },
    ]);
  });

  it('becomes a text to be read aloud and one to be posted', async () => {
    const site = await loadSample({
      ...WORLD,
      'notices/sat-lo/index.md': NOTICE('until: 2026-06-25\ntouches: [sites/giua]'),
    });
    const sheet = buildNoticeSheet(site, take(site, 'notices/sat-lo'), 'vi');
    const dates = 'từ 20 tháng 6, 2026 đến hết 25 tháng 6, 2026';
    expect(sheet.loudspeaker).toBe(
      `Thông báo. Đường sạt lở. Đất đá lấp kín lối đi. Thông báo có hiệu lực ${dates}. Xin nhắc lại: Đường sạt lở, ${dates}.`,
    );
    expect(sheet.social.split('\n')).toEqual([
      'ĐƯỜNG SẠT LỞ',
      'Đất đá lấp kín lối đi.',
      `Hiệu lực: ${dates}`,
      'Nơi liên quan: giua, Lên núi & "xuống", Hội',
      'https://dulich.example/vi/notices/sat-lo/',
    ]);
  });

  it('makes no board on a site without any', async () => {
    const site = await loadSample(WORLD);
    expect(buildNoticeBoard(site, entryOf(site, 'sites/giua'), 'vi')).toBeUndefined();
  });
});

test.each([
  ['2026-06-19', false],
  ['2026-06-20', true],
  ['2026-06-25', true],
  ['2026-06-26', false],
])('on %s a notice from the 20th to the 25th holds: %s', (day, holds) => {
  expect(isNoticeDay({ from: '2026-06-20', until: '2026-06-25' }, day)).toBe(holds);
});

test('the day changes at midnight in Viet Nam', () => {
  expect(today(Date.parse('2026-06-25T16:59:59Z'))).toBe('2026-06-25');
  expect(today(Date.parse('2026-06-25T17:00:00Z'))).toBe('2026-06-26');
});

test.each([['<html>Đăng nhập Wi-Fi</html>'], [{}], [{ version: 2, entries: [] }], [null]])(
  '%j is no status',
  (answer) => {
    expect(readStatuses(answer)).toBeUndefined();
  },
);

describe('a route with a track', () => {
  let site: Site;
  beforeAll(async () => {
    site = await loadSample(WORLD);
  });

  it('knows its length, its climb and its walking time', () => {
    const plan = planRoute(site, take(site, 'routes/len-nui'));
    expect(plan.lengthM).toBeCloseTo(11_119, -1);
    expect(plan.ascent?.metres).toBeGreaterThan(450);
    expect(plan.ascent?.metres).toBeLessThan(520);
    expect(plan.walkingMin).toBeGreaterThan(200);
  });

  it('has a timetable: where each stop lies, and the way from the one before', () => {
    const stops = listStops(prepareByHand(site), take(site, 'routes/len-nui'), 'vi');
    expect(stops.map(({ km, leg }) => [km, leg?.split(' · ')[0]])).toEqual([
      ['km 0', undefined],
      [undefined, undefined],
      ['km 5,6', '5,6 km từ điểm trước'],
      ['km 11,1', '5,6 km từ điểm trước'],
    ]);
  });

  it('names the nearest open facility of each kind', () => {
    const found = listServices(site, planRoute(site, take(site, 'routes/len-nui')).stops);
    expect(
      found.map(({ facility, stopNumber, distanceM }) => [facility.id, stopNumber, Math.round(distanceM)]),
    ).toEqual([['xe', 1, 111]]);
  });

  it('can be taken along as files that are read the same again', () => {
    const files = new Map(planRouteFiles(site).map(({ path, text }) => [path, text]));
    const file = (ending: string) => ({
      path: `track.${ending}`,
      text: files.get(`data/routes/len-nui.${ending}`) ?? '',
    });
    const line = ({ lines }: { lines: { lat: number; lng: number; elevationM: number | undefined }[][] }) =>
      lines.map((part) => part.map(({ lat, lng, elevationM }) => [lat, lng, elevationM]));
    const gpx = readGpx(file('gpx'));
    expect(gpx.diagnostics).toEqual([]);
    expect(gpx.track).toMatchObject({ name: 'Lên núi & "xuống"', waypoints: 3, isRecorded: true });
    const original = line(take(site, 'routes/len-nui').track ?? { lines: [] });
    expect(original[0]).toHaveLength(101);
    for (const reading of [gpx, readKml(file('kml')), readGeoJsonTrack(file('geojson'))]) {
      expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(line(reading.track ?? { lines: [] })).toEqual(original);
    }
    const rows = file('csv').text.split('\r\n');
    expect(rows[0]).toBe('\uFEFFnumber,name,lat,lng,accuracyM,km,plusCode,url');
    expect(rows[2]).toBe('3,giua,22.05,103.6,,5.56,7PJ53J22+22,https://dulich.example/vi/sites/giua/');
  });

  it('without a track is never joined by a line nobody travelled', async () => {
    const bare = await loadSample({ ...WORLD, 'routes/len-nui/track.gpx': undefined });
    const files = planRouteFiles(bare).filter(({ path }) => path.includes('len-nui'));
    expect(files.map(({ text }) => /<trk|<rte|LineString/.test(text))).toEqual([false, false, false, false]);
    expect(planRouteLine(bare, take(bare, 'routes/len-nui'))?.kind).toBe('sketch');
  });
});
