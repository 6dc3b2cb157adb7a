import { fromArrayBuffer } from 'geotiff';
import type { Area, Heights } from './heights.ts';
import { CLOUD_LIMITS, damagedAt, type FileFault, ReadFault } from './read-fault.ts';

/** Geographic degrees; everything else is projected. */
const GEOGRAPHIC = 2;
/** UTM zones on WGS 84: 32601 to 32660 in the north, 32701 to 32760 in the south. */
const UTM = /^32([67])(\d\d)$/;

/**
 * Reads heights from a GeoTIFF file in degrees or in a UTM zone. The picture is read only after its size was looked at.
 * @returns the heights, or what is wrong with the file
 */
export async function readGeotiffHeights(
  bytes: Uint8Array,
): Promise<{ is: 'read'; value: Heights } | FileFault> {
  try {
    return { is: 'read', value: await readImage(bytes) };
  } catch (error) {
    if (error instanceof ReadFault) return error.fault;
    // The library throws errors of many kinds at files that are damaged; none of them speaks to an editor.
    return { is: 'broken', atByte: 0, what: 'packed' };
  }
}

async function readImage(bytes: Uint8Array): Promise<Heights> {
  if (bytes.length === 0) throw damagedAt(0, 'empty');
  const isTiff = ['II*\0', 'II+\0', 'MM\0*', 'MM\0+'].includes(String.fromCharCode(...bytes.subarray(0, 4)));
  if (!isTiff) throw damagedAt(0, 'header');
  const copy = bytes.slice().buffer;
  const tiff = await fromArrayBuffer(copy);
  const image = await tiff.getImage(0);
  const [widthPx, heightPx] = [image.getWidth(), image.getHeight()];
  if (widthPx * heightPx > CLOUD_LIMITS.heights) {
    throw new ReadFault({ is: 'too-many', what: 'heights', count: widthPx * heightPx });
  }
  if (widthPx < 2 || heightPx < 2) throw damagedAt(0, 'size');
  const area = areaOf(image);
  const [band] = await image.readRasters({ samples: [0] });
  if (!band || typeof band === 'number' || band.length !== widthPx * heightPx) throw damagedAt(0, 'short');
  const none = image.getGDALNoData();
  const values = Float32Array.from(band, (value) => (value === none ? Number.NaN : value));
  return { widthPx, heightPx, values, area };
}

function areaOf(image: Image): Area {
  const keys = image.getGeoKeys();
  let box: number[];
  try {
    box = image.getBoundingBox();
  } catch {
    throw damagedAt(0, 'place'); // a plain picture: it says nothing of where it lies
  }
  const [west = 0, south = 0, east = 0, north = 0] = box;
  const isPlaced = [west, south, east, north].every(Number.isFinite) && east > west && north > south;
  if (!isPlaced) throw damagedAt(0, 'place');
  if (!keys || keys.GTModelTypeGeoKey === GEOGRAPHIC) {
    if (west < -180 || east > 180 || south < -90 || north > 90) throw damagedAt(0, 'place');
    return { west, south, east, north };
  }
  const zone = UTM.exec(String(keys.ProjectedCSTypeGeoKey ?? ''));
  if (!zone) throw damagedAt(0, 'place');
  const isSouth = zone[1] === '7';
  const from = utmToDegrees(west, south, Number(zone[2]), isSouth);
  const to = utmToDegrees(east, north, Number(zone[2]), isSouth);
  return { west: from.lng, south: from.lat, east: to.lng, north: to.lat };
}

/**
 * Turns metres of a UTM zone into degrees, right to a few metres within the zone: enough to say where a piece of ground lies.
 * @see Snyder, Map projections: a working manual, USGS Professional Paper 1395 (1987), pages 60–64
 */
function utmToDegrees(eastM: number, northM: number, zone: number, isSouth: boolean) {
  const [a, e2, k0] = [6_378_137, 0.00669438, 0.9996];
  const ep2 = e2 / (1 - e2);
  const x = eastM - 500_000;
  const m = (isSouth ? northM - 10_000_000 : northM) / k0;
  const mu = m / (a * (1 - e2 / 4 - (3 * e2 ** 2) / 64));
  const e1 = (1 - Math.sqrt(1 - e2)) / (1 + Math.sqrt(1 - e2));
  const foot =
    mu + ((3 * e1) / 2 - (27 * e1 ** 3) / 32) * Math.sin(2 * mu) + ((21 * e1 ** 2) / 16) * Math.sin(4 * mu);
  const [sin, cos, tan] = [Math.sin(foot), Math.cos(foot), Math.tan(foot)];
  const n = a / Math.sqrt(1 - e2 * sin ** 2);
  const r = (a * (1 - e2)) / (1 - e2 * sin ** 2) ** 1.5;
  const d = x / (n * k0);
  const c = ep2 * cos ** 2;
  const t = tan ** 2;
  const lat = foot - ((n * tan) / r) * (d ** 2 / 2 - ((5 + 3 * t + 10 * c) * d ** 4) / 24);
  const lng = (d - ((1 + 2 * t + c) * d ** 3) / 6) / cos;
  return { lat: (lat * 180) / Math.PI, lng: (zone - 1) * 6 - 180 + 3 + (lng * 180) / Math.PI };
}

type Image = Awaited<ReturnType<Awaited<ReturnType<typeof fromArrayBuffer>>['getImage']>>;
