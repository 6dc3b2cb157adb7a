/**
 * Reads coordinates from one text: `21.85, 106.76`, `21,85; 106,76`, degrees with minutes and seconds
 * (`21°51'00"N 106°45'36"E`, `21 51 00 B, 106 45 36 Đ`), or a link of Google Maps, OpenStreetMap or Apple Maps.
 *
 * @returns degrees (WGS84), rounded to seven decimals; `isSwapped` when they stood the wrong way round, which in Viet Nam
 *   is certain (latitude 8–24, longitude 102–118); undefined for anything else, short links among it: they name no point
 */
export function readPoint(text: string): ReadPoint | undefined {
  const numbers = /^https?:\/\//i.test(text) ? fromLink(text) : (fromPair(text) ?? fromDegrees(text));
  if (!numbers) return undefined;
  const [first, second] = numbers;
  const isSwapped = isLongitude(first) && isLatitude(second);
  const [lat, lng] = isSwapped ? [second, first] : [first, second];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180
    ? { lat: round(lat), lng: round(lng), isSwapped }
    : undefined;
}

/** Reads one coordinate: decimal with point or comma, or degrees, minutes and seconds. */
export function readDegrees(text: string): number | undefined {
  const plain = /^-?\d{1,3}(?:[.,]\d+)?\s*°?$/.exec(text.trim());
  if (plain) return round(Number(text.replace(/[\s°]/g, '').replace(',', '.')));
  const all = [...text.matchAll(DEGREES)];
  const [match] = all;
  return all.length === 1 && match && match[0].trim() === text.trim() ? toDegrees(match) : undefined;
}

/** Whether a number can only be a longitude of Viet Nam. */
export function isLongitude(degrees: number): boolean {
  return degrees >= 102 && degrees <= 118;
}

/** Whether a number can only be a latitude of Viet Nam. */
export function isLatitude(degrees: number): boolean {
  return degrees >= 8 && degrees <= 24;
}

function fromPair(text: string): Pair | undefined {
  const points = /^\(?\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*(?:[,;]|\s)\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*\)?$/.exec(
    text,
  );
  const commas = /^\(?\s*(-?\d{1,3},\d+)\s*°?\s*(?:;|,\s|\s)\s*(-?\d{1,3},\d+)\s*°?\s*\)?$/.exec(text);
  const match = commas ?? points;
  if (!match) return undefined;
  return [Number(match[1]?.replace(',', '.')), Number(match[2]?.replace(',', '.'))];
}

function fromDegrees(text: string): Pair | undefined {
  const [first, second, ...more] = [...text.matchAll(DEGREES)];
  if (!first || !second || more.length > 0) return undefined;
  if (text.replaceAll(DEGREES, '').replace(/[\s,;()-]/g, '') !== '') return undefined;
  const pair: Pair = [toDegrees(first), toDegrees(second)];
  const isEastFirst = /[EWĐT]/iu.test(first[4] ?? '') && /[NSB]/iu.test(second[4] ?? '');
  return isEastFirst ? [pair[1], pair[0]] : pair;
}

/** Where the pin is comes before where the map looks. */
function fromLink(text: string): Pair | undefined {
  const link = text.replace(/%2C/gi, ',').replace(/%20/g, ' ');
  const found =
    /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/.exec(link) ??
    /[?&](?:q|query|ll|destination|daddr|center)=(?:loc:)?(-?\d+\.\d+),\s*(-?\d+\.\d+)/.exec(link) ??
    /[?&]mlat=(-?\d+\.\d+)&mlon=(-?\d+\.\d+)/.exec(link) ??
    /\/maps\/(?:search|place)\/(-?\d+\.\d+),\s*\+?(-?\d+\.\d+)/.exec(link) ??
    /\/@(-?\d+\.\d+),(-?\d+\.\d+)/.exec(link) ??
    /#map=\d+(?:\.\d+)?\/(-?\d+\.\d+)\/(-?\d+\.\d+)/.exec(link);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/** South and west are negative. B, N, Đ, T are bắc, nam, đông, tây; N alone stays north, as maps write it. */
function toDegrees(match: RegExpExecArray | RegExpMatchArray): number {
  const [, degrees = '0', minutes = '0', seconds = '0', side = ''] = match;
  const value =
    Number(degrees) + Number(minutes.replace(',', '.')) / 60 + Number(seconds.replace(',', '.') || 0) / 3600;
  return round(/[SWT]/i.test(side) ? -value : value);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

const DEGREES =
  /(\d{1,3})\s*(?:°|º|độ|\s)\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′]|phút|\s)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''|’’|giây)?)?\s*([NSEWBĐT](?![\p{L}]))?/giu;

type Pair = [number, number];
export type ReadPoint = { lat: number; lng: number; isSwapped: boolean };
