import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makePmtiles, makeTile, type TestTile, tileAt } from './make-pmtiles.ts';

/** The middle of the town, and of all places of its destination. A main street runs through it from west to east. */
const TOWN = { lat: 22.35, lng: 103.6 };
const REACH_DEG = 0.08;

/**
 * Writes the content of a site with two destinations: `pho`, whose places lie 22 km around a town with an archive of streets, and
 * `nui`, for which there is none.
 * @param sample a real archive of Đà Lạt, which then is a third destination, `da-lat`
 */
export async function writeStreetSite(folder: string, sample?: string): Promise<void> {
  const write = async (path: string, data: string | Uint8Array) => {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), data);
  };
  const entry = (title: string, { lat, lng }: typeof TOWN, more = '') =>
    `---\ntitle: ${title}\nsummary: ${title}.\npoint: { lat: ${lat}, lng: ${lng} }\n${more}---\nBài viết.\n`;
  await write('site.yml', SETTINGS);
  await write('destinations/pho/index.md', entry('Phố', TOWN));
  await write('destinations/nui/index.md', entry('Núi', { lat: 21, lng: 105 }));
  for (const [index, [north, east]] of [
    [0.2, -0.2],
    [-0.2, 0.2],
  ].entries()) // prettier-ignore
    for (const [destination, middle] of [
      ['pho', TOWN],
      ['nui', { lat: 21, lng: 105 }],
    ] as const) {
      // prettier-ignore
      const point = { lat: middle.lat + (north ?? 0), lng: middle.lng + (east ?? 0) };
      const more = `destination: ${destination}\nkind: village\n`;
      await write(
        `sites/${destination}-${index}/index.md`,
        entry(`Bản ${destination} ${index}`, point, more),
      );
    }
  if (sample !== undefined) {
    await write('destinations/da-lat/index.md', entry('Đà Lạt', { lat: 11.9404, lng: 108.4383 }));
    await write(
      'sites/ho/index.md',
      entry('Hồ', { lat: 11.9413, lng: 108.4449 }, 'destination: da-lat\nkind: lake\n'),
    );
    await write('geodata/da-lat.pmtiles', await readFile(sample));
  }
  const more = sample === undefined ? '' : GEODATA.replace('layers:\n', '').replace('pho', 'da-lat');
  await write('geodata/geodata.yml', GEODATA + more);
  await write('geodata/pho.pmtiles', makeStreetArchive());
}

function makeStreetArchive(): Uint8Array {
  const bounds = {
    south: TOWN.lat - REACH_DEG,
    west: TOWN.lng - REACH_DEG,
    north: TOWN.lat + REACH_DEG,
    east: TOWN.lng + REACH_DEG,
  };
  const tiles = [11, 12, 13, 14].flatMap((z) => {
    const [from, to] = [tileAt(z, bounds.north, bounds.west), tileAt(z, bounds.south, bounds.east)];
    const found: TestTile[] = [];
    for (let x = from.x; x <= to.x; x += 1)
      for (let y = from.y; y <= to.y; y += 1) found.push({ z, x, y, data: makeTile(layersOf(z, y)) });
    return found;
  });
  return makePmtiles(tiles, { bounds });
}

/** Land everywhere, and the street in the one row of tiles that holds it. */
function layersOf(z: number, y: number): Parameters<typeof makeTile>[0] {
  const earth = {
    type: 'area',
    props: { kind: 'earth' },
    points: [
      [-64, -64],
      [4160, -64],
      [4160, 4160],
      [-64, 4160],
    ],
  } as const; // prettier-ignore
  const radians = (TOWN.lat * Math.PI) / 180;
  const down = ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z;
  if (Math.floor(down) !== y) return { earth: [earth] };
  const row = Math.round((down - y) * 4096);
  const props = { kind: 'highway', name: 'Đường Thử' };
  return {
    earth: [earth],
    roads: [
      {
        type: 'line',
        props,
        points: [
          [-64, row],
          [4160, row],
        ],
      },
    ],
  }; // prettier-ignore
}

const SETTINGS = `baseUrl: https://streets.example
defaultLanguage: vi
languages: [vi]
owner: Nhóm biên tập
words:
  vi: { name: Trang thử, description: Nội dung chỉ để thử. }
colours: { brand: "#0b5d3b", accent: "#8a3b12" }
`;
const GEODATA = `layers:
  - file: pho.pmtiles
    role: streets
    credit: © OpenStreetMap contributors
    url: https://www.openstreetmap.org/copyright
`;
