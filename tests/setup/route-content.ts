import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Metres of one degree of latitude. */
const METRES = 111_195;
/** The recording begins at a house 300 m before the first stop; the route keeps 250 m of that to itself. */
export const HOUSE = { lat: 22.3, lng: 103.6 };
/** What the device wrote that no visitor may read. */
export const DEVICE = 'Dong ho cua anh Nam';

/** Writes the content of a small site with one recorded route, three stops, services near it and two notices. */
export function writeRouteContent(folder: string): void {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A way of 9 km to the north and a little to the east, over two hills, with a point every 30 m. */
function recording(): string {
  const points = Array.from({ length: 301 }, (_, index) => {
    const alongM = index * 30;
    const lat = (HOUSE.lat + alongM / METRES).toFixed(6);
    const lng = (HOUSE.lng + 0.006 * Math.sin(alongM / 1400)).toFixed(6);
    const heightM = (700 + 180 * Math.sin(alongM / 900) + alongM / 30).toFixed(1);
    const time = new Date(Date.UTC(2026, 9, 3, 1) + alongM * 900).toISOString();
    return `<trkpt lat="${lat}" lon="${lng}"><ele>${heightM}</ele><time>${time}</time></trkpt>`;
  });
  return (
    `<gpx version="1.1" creator="${DEVICE}" xmlns="http://www.topografix.com/GPX/1/1"><metadata><author><name>${DEVICE}</name></author></metadata>` +
    `<trk><name>${DEVICE}</name><trkseg>\n${points.join('\n')}\n</trkseg></trk></gpx>`
  );
}

/** The point of the recording so far from its start. */
function at(alongM: number): string {
  const lng = HOUSE.lng + 0.006 * Math.sin(alongM / 1400);
  return `point: { lat: ${(HOUSE.lat + alongM / METRES).toFixed(6)}, lng: ${lng.toFixed(6)} }`;
}

const place = (title: string, kind: string, alongM: number) =>
  `---\ntitle: ${title}\nkind: ${kind}\ndestination: nui-thu\n${at(alongM)}\ncheckedOn: 2026-11-20\n---\n\nMột nơi để thử.\n`;

const notice = (title: string, rest: string) =>
  `---\ntitle: ${title}\nsummary: Đất đá lấp kín lối đi, chưa ai qua được.\nkind: closure\nseverity: closed\n${rest}---\n\nXin đi lối khác.\n`;

const band = (fromM: number, toM: number) => {
  const [south, north] = [HOUSE.lat + fromM / METRES, HOUSE.lat + toM / METRES];
  const ring = [
    [103.55, south],
    [103.65, south],
    [103.65, north],
    [103.55, north],
    [103.55, south],
  ];
  return JSON.stringify({ type: 'Polygon', coordinates: [ring] });
};

const FILES: Record<string, string> = {
  'site.yml': `baseUrl: https://a.example
defaultLanguage: vi
languages: [vi, en]
words:
  vi: { name: Núi Thử, description: Trang thử. }
  en: { name: Trial Hills, description: A trial site. }
owner: Xã Thử
colours: { brand: "#0b5d4a", accent: "#c8451b" }
`,
  'destinations/nui-thu/index.md': `---\ntitle: Núi Thử\n${at(4000)}\ncheckedOn: 2026-11-20\n---\n\nMột vùng núi.\n`,
  'sites/ban-duoi/index.md': place('Bản Dưới', 'village', 300),
  'sites/thac-giua/index.md': place('Thác Giữa', 'waterfall', 4500),
  'sites/dinh-tren/index.md': place('Đỉnh Trên', 'viewpoint', 9000),
  'facilities/bai-xe/index.md': `---\ntitle: Bãi xe bản Dưới\nkind: parking\n${at(420)}\n---\n`,
  'facilities/nha-ve-sinh/index.md': `---\ntitle: Nhà vệ sinh\nkind: toilet\n${at(4600)}\n---\n`,
  'routes/len-dinh/index.md': `---
title: Đường lên đỉnh
summary: Từ bản lên đỉnh, qua một con thác.
destination: nui-thu
modes: [foot]
trimStartM: 250
surfaces: [earth, rock]
difficulty: moderate
signal: none
stops:
  - { site: ban-duoi }
  - { site: thac-giua }
  - { site: dinh-tren }
checkedOn: 2026-11-20
---

Một con đường để thử.
`,
  'routes/len-dinh/index.en.md': '---\ntitle: The way to the top\nstatus: draft\n---\n\nA way to try.\n',
  'routes/len-dinh/track.gpx': recording(),
  'notices/sat-lo/index.md': notice('Sạt lở trên dốc', 'from: 2026-11-20\nuntil: 2026-12-05\n'),
  'notices/sat-lo/doan.geojson': band(2000, 3200),
  'notices/sua-cau/index.md': notice('Sửa cầu gỗ', 'from: 2026-12-20\nuntil: 2026-12-24\n'),
  'notices/sua-cau/doan.geojson': band(6000, 6600),
};
