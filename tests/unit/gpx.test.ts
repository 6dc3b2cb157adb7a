import { describe, expect, it } from 'vitest';
import { checkTrack, trackLengthM } from '../../src/content/check-track.ts';
import { readGpx } from '../../src/content/read-gpx.ts';

const HEAD = '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">';
const gpx = (inside: string) => `<?xml version="1.0"?>\n${HEAD}\n${inside}\n</gpx>\n`;
const track = (points: string) => gpx(`<trk><trkseg>\n${points}\n</trkseg></trk>`);
const point = (lat: number | string, lng: number | string, inside = '<ele>500</ele>') =>
  `<trkpt lat="${lat}" lon="${lng}">${inside}</trkpt>`;
const GOOD = `${point(22.35, 103.6)}\n${point(22.352, 103.601)}`;

function check(text: string) {
  const file = { path: 'track.gpx', text };
  const { track: read, diagnostics } = readGpx(file);
  const found = [...diagnostics, ...(read ? checkTrack(read, file) : [])];
  return { read, found, codes: found.map(({ code }) => code) };
}

describe('a GPX file', () => {
  it.each<[name: string, text: string, codes: string[]]>([
    ['a good track', track(GOOD), []],
    [
      'a prefix for every element',
      track(GOOD)
        .replace('xmlns=', 'xmlns:g=')
        .replace(/<(\/?)(?=[a-z])/g, '<$1g:'),
      [],
    ],
    ['comments and instructions', track(`<!-- ${'x'.repeat(100)} --><?app data?>${GOOD}`), []],
    [
      'attributes in single quotes and another order',
      track(`<trkpt lon='103.6' lat='22.35'><ele>5</ele></trkpt>${GOOD}`),
      [],
    ],
    [
      'extensions of a watch',
      track(point(22.35, 103.6, '<ele>5</ele><extensions><x:hr xmlns:x="a">90</x:hr></extensions>') + GOOD),
      [],
    ],
    ['nothing', '', ['GP-FORMAT']],
    ['a web page', '<!DOCTYPE html><html><body>404</body></html>', ['GP-FORMAT']],
    ['XHTML', '<?xml version="1.0"?><html><body/></html>', ['GP-FORMAT']],
    ['KML', '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/>', ['GP-FORMAT']],
    ['JSON', '{"type":"Point"}', ['GP-FORMAT']],
    ['an entity bomb', `<!DOCTYPE gpx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${track(GOOD)}`, ['GP-ENTITY']],
    [
      'an external entity',
      `<?xml version="1.0"?><!DOCTYPE gpx SYSTEM "file:///etc/hostname">${HEAD}</gpx>`,
      ['GP-ENTITY'],
    ],
    ['an entity declared inside', gpx('<!ENTITY a "b">'), ['GP-ENTITY']],
    ['a cut after a point', track(GOOD).slice(0, -30), ['GP-XML']],
    ['a cut inside an element', track(GOOD).slice(0, -22), ['GP-XML']],
    ['elements closed in the wrong order', gpx('<trk><trkseg></trk></trkseg>'), ['GP-XML']],
    ['an attribute without quotes', gpx('<wpt lat=22.35 lon=103.6/>'), ['GP-XML']],
    ['40,000 nested elements', `${HEAD}${'<a>'.repeat(40_000)}`, ['GP-XML']],
    ['a tag of 12 MB', `${HEAD}<trk ${'a="b" '.repeat(2_000_000)}/>`, ['GP-XML']],
    ['the address of GPX 1.0', track(GOOD).replace('GPX/1/1', 'GPX/1/0'), ['GP-NAMESPACE']],
    ['only waypoints', gpx('<wpt lat="22.35" lon="103.6"/>'), ['GP-EMPTY']],
    ['a track without points', gpx('<trk><trkseg/></trk>'), ['GP-EMPTY']],
    ['one point', track(point(22.35, 103.6)), ['GP-SHORT']],
    ['the same point twice', track(point(22.35, 103.6).repeat(2)), ['GP-SHORT']],
    ['a decimal comma', track(GOOD + point('22,35', '103,6')), ['GP-POINT']],
    ['NaN', track(GOOD + point('NaN', '103.6')), ['GP-POINT']],
    ['a point without latitude', track(`${GOOD}<trkpt lon="103.6"/>`), ['GP-POINT']],
    ['a hexadecimal number', track(GOOD + point('0x16', '103.6')), ['GP-POINT']],
    ['an exponent, as some programs write near zero', track(GOOD + point('2.2352e1', '103.602')), []],
    ['more than 180 degrees', track(GOOD + point('22.35', '1036')), ['GP-POINT']],
    ['latitude and longitude swapped', track(point(103.6, 22.35) + point(103.7, 22.35)), ['GP-SWAPPED']],
    ['a point in the Gulf of Guinea', track(point(0, 0) + GOOD), ['GP-ZERO']],
    ['a walk in Paris', track(point(48.85, 2.35) + point(48.851, 2.351)), ['GP-OUTSIDE']],
    ['no heights', track(point(22.35, 103.6, '') + point(22.351, 103.6, '')), ['GP-NO-ELEVATION']],
    ['one height missing', track(GOOD + point(22.353, 103.601, '')), ['GP-ELEVATION']],
    ['a height of −9999', track(GOOD + point(22.353, 103.601, '<ele>-9999</ele>')), ['GP-ELEVATION']],
    ['a height with a comma', track(GOOD + point(22.353, 103.601, '<ele>12,5</ele>')), ['GP-ELEVATION']],
    ['a spike of 600 m', track(GOOD + point(22.353, 103.601, '<ele>1100</ele>')), ['GP-ELEVATION']],
    ['time that stands still', track(timed('06:00:00', '06:00:00')), []],
    ['time going backwards', track(timed('06:00:00', '05:59:59')), ['GP-TIME']],
    ['a time that is none', track(timed('06:00:00', '25:61:00')), ['GP-TIME']],
    ['a walk of 250 m in a minute', track(timed('06:00:00', '06:01:00')), []],
    [
      'a crossing of the sea at 900 km/h',
      track(
        point(10, 104, '<ele>1</ele><time>2026-03-04T06:00:00Z</time>') +
          point(10.02, 104, '<ele>1</ele><time>2026-03-04T06:00:09Z</time>'),
      ),
      ['GP-SPEED'],
    ],
    ['a jump of 5.6 km', track(GOOD + point(22.402, 103.601)), ['GP-JUMP']],
    [
      'a planned route with long legs',
      gpx(
        '<rte><rtept lat="9.9" lon="104"><ele>1</ele></rtept><rtept lat="10.2" lon="104"><ele>1</ele></rtept></rte>',
      ),
      [],
    ],
    [
      'two tracks',
      gpx(`<trk><trkseg>${GOOD}</trkseg></trk><trk><trkseg>${GOOD}</trkseg></trk>`),
      ['GP-SEVERAL'],
    ],
  ])('%s', (_, text, codes) => {
    expect(check(text).codes).toEqual(codes);
  });

  it('points at the line and the whole element of a fault', () => {
    const [fault] = check(track(`${GOOD}\n  ${point('22,35', '103,6')}`)).found;
    expect(fault).toMatchObject({ path: 'track.gpx', line: 6, column: 3, length: 31 });
  });

  it('keeps names as text, whatever markup they carry, from CDATA as from entities', () => {
    const name = (inside: string) =>
      check(gpx(`<trk><name>${inside}</name><trkseg>${GOOD}</trkseg></trk>`)).read?.name;
    expect(name('&lt;img src=x onerror=alert(1)&gt; &amp; &#272;ồng &#x110;')).toBe(
      '<img src=x onerror=alert(1)> & Đồng Đ',
    );
    expect(name('<![CDATA[<script>&amp;</script>]]>')).toBe('<script>&amp;</script>');
    expect(name('&unknown; &#0; &#x110000;')).toBe('&unknown; &#0; &#x110000;');
  });

  it('joins all tracks and segments in order and takes routes only when there is no track', () => {
    const both = gpx(
      `<rte><rtept lat="22" lon="103"/></rte><trk><trkseg>${point(22.1, 103)}</trkseg><trkseg>${point(22.2, 103)}</trkseg></trk>`,
    );
    const { read } = check(both);
    expect(read?.lines.map((line) => line.map(({ lat }) => lat))).toEqual([[22.1], [22.2]]);
    expect(read).toMatchObject({ isRecorded: true, tracks: 1, routes: 1 });
  });

  it('measures along segments and not across the gaps between them', () => {
    const step = `${point(22, 103)}${point(22.01, 103)}`;
    const { read } = check(
      gpx(`<trk><trkseg>${step}</trkseg><trkseg>${step.replaceAll('22', '23')}</trkseg></trk>`),
    );
    expect(trackLengthM(read ?? { lines: [] })).toBeCloseTo(2 * 1111.95, 0);
  });
});

function timed(first: string, second: string): string {
  const at = (lat: number, time: string) =>
    point(lat, 103.6, `<ele>500</ele><time>2026-03-04T${time}Z</time>`);
  return at(22.35, first) + at(22.3522, second);
}
