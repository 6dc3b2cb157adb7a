import { damagedAt, refuseMore } from './read-fault.ts';

/** Heights in rows from north to south, each from west to east, in metres above the sea; NaN where nothing is known. */
export type Heights = {
  widthPx: number;
  heightPx: number;
  values: Float32Array;
  area: Area;
};

/** In degrees, north and east positive. */
export type Area = { south: number; west: number; north: number; east: number };

/** The two sizes that HGT files have: three seconds and one second of arc between heights. */
const HGT_SIDES = [1201, 3601];
const VOID = -32_768;
const LEAST_M = -500;
const MOST_M = 9_000;

/**
 * Reads a HGT file: 16-bit numbers, high byte first, one degree by one degree.
 * @param name such as `N21E106.hgt`, which says where it lies: its southern and western edge
 * @throws ReadFault when the name or the length is none of such a file
 */
export function readHgt(bytes: Uint8Array, name: string): Heights {
  const side = HGT_SIDES.find((one) => one * one * 2 === bytes.length);
  if (side === undefined) throw damagedAt(bytes.length, bytes.length === 0 ? 'empty' : 'size');
  const corner = /(?:^|[^a-z])([ns])(\d{1,2})([ew])(\d{1,3})[^/]*$/i.exec(name);
  if (!corner) throw damagedAt(0, 'place');
  const south = Number(corner[2]) * (corner[1]?.toLowerCase() === 's' ? -1 : 1);
  const west = Number(corner[4]) * (corner[3]?.toLowerCase() === 'w' ? -1 : 1);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = Float32Array.from({ length: side * side }, (_, index) => {
    const value = view.getInt16(index * 2, false);
    return value === VOID ? Number.NaN : value;
  });
  return { widthPx: side, heightPx: side, values, area: { south, west, north: south + 1, east: west + 1 } };
}

/** Reads heights that a picture holds in its colours: red × 256 + green + blue / 256 − 32768, three bytes a pixel. */
export function readTerrarium(
  rgb: Uint8Array,
  { widthPx, heightPx, area }: Omit<Heights, 'values'>,
): Heights {
  refuseMore('heights', widthPx * heightPx);
  const values = Float32Array.from({ length: widthPx * heightPx }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = [rgb[index * 3], rgb[index * 3 + 1], rgb[index * 3 + 2]];
    return red * 256 + green + blue / 256 + VOID;
  });
  return { widthPx, heightPx, values, area };
}

/** Finds the lowest and the highest place; undefined when no height is one of this world. */
export function rangeOf({ values }: Pick<Heights, 'values'>): { lowM: number; highM: number } | undefined {
  let [lowM, highM] = [Infinity, -Infinity];
  for (const value of values) {
    if (!(value >= LEAST_M && value <= MOST_M)) continue;
    lowM = Math.min(lowM, value);
    highM = Math.max(highM, value);
  }
  return lowM <= highM ? { lowM, highM } : undefined;
}

/** Cuts out an area, to whole pixels. @returns undefined when it lies outside or is thinner than two pixels */
export function cutHeights(heights: Heights, wanted: Area): Heights | undefined {
  const { widthPx, heightPx, area } = heights;
  const [perX, perY] = [(widthPx - 1) / (area.east - area.west), (heightPx - 1) / (area.north - area.south)];
  const left = Math.max(0, Math.round((wanted.west - area.west) * perX));
  const right = Math.min(widthPx - 1, Math.round((wanted.east - area.west) * perX));
  const top = Math.max(0, Math.round((area.north - wanted.north) * perY));
  const bottom = Math.min(heightPx - 1, Math.round((area.north - wanted.south) * perY));
  const [width, height] = [right - left + 1, bottom - top + 1];
  if (width < 2 || height < 2) return undefined;
  const values = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = (top + row) * widthPx + left;
    values.set(heights.values.subarray(start, start + width), row * width);
  }
  return {
    widthPx: width,
    heightPx: height,
    values,
    area: {
      west: area.west + left / perX,
      east: area.west + right / perX,
      north: area.north - top / perY,
      south: area.north - bottom / perY,
    },
  };
}

/** Takes fewer heights, averaged, until no side has more than `mostPx`; fills what is unknown with the lowest height. */
export function tidyHeights(heights: Heights, mostPx: number): Heights {
  const range = rangeOf(heights);
  const lowM = range?.lowM ?? 0;
  const isKnown = (value: number) => value >= LEAST_M && value <= MOST_M;
  const share = Math.min(1, mostPx / Math.max(heights.widthPx, heights.heightPx));
  const widthPx = Math.max(2, Math.round(heights.widthPx * share));
  const heightPx = Math.max(2, Math.round(heights.heightPx * share));
  const values = new Float32Array(widthPx * heightPx);
  for (let row = 0; row < heightPx; row += 1) {
    const [top, bottom] = spanOf(row, heightPx, heights.heightPx);
    for (let column = 0; column < widthPx; column += 1) {
      const [left, right] = spanOf(column, widthPx, heights.widthPx);
      let [sum, count] = [0, 0];
      for (let y = top; y <= bottom; y += 1) {
        for (let x = left; x <= right; x += 1) {
          const value = heights.values[y * heights.widthPx + x] ?? Number.NaN;
          if (!isKnown(value)) continue;
          sum += value;
          count += 1;
        }
      }
      values[row * widthPx + column] = count > 0 ? sum / count : lowM;
    }
  }
  return { widthPx, heightPx, values, area: heights.area };
}

/** Gives the sides of an area in metres, measured across its middle. */
export function sizeOfArea({ south, west, north, east }: Area): { widthM: number; depthM: number } {
  const perDegreeM = 111_320;
  const middle = ((south + north) / 2) * (Math.PI / 180);
  return {
    widthM: (east - west) * perDegreeM * Math.cos(middle),
    depthM: (north - south) * perDegreeM,
  };
}

/** The first and the last of the old places that one new place stands for; both ends keep their place. */
function spanOf(at: number, count: number, of: number): [number, number] {
  if (count === of) return [at, at];
  const middle = (at * (of - 1)) / (count - 1);
  const half = of / count / 2;
  return [Math.max(0, Math.ceil(middle - half)), Math.min(of - 1, Math.floor(middle + half))];
}
