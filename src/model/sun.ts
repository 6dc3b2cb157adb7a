import type { LatLng } from './geo.ts';

/**
 * Finds when the sun rises and sets at a place on a day, by the formulas of NOAA's solar calculator (upper edge of the
 * sun, 34′ of refraction, level horizon). Mountains around a place make the sun later and earlier.
 *
 * @param day YYYY-MM-DD, a day of the zone `offsetH` hours ahead of UTC (Viet Nam: 7)
 * @returns milliseconds since 1970 in UTC, to about a minute; undefined where the sun stays up or down all day
 * @see https://gml.noaa.gov/grad/solcalc/calcdetails.html
 */
export function sunTimes(
  place: LatLng,
  day: string,
  offsetH = 7,
): { riseMs: number; setMs: number } | undefined {
  const midnightMs = Date.parse(`${day}T00:00:00Z`) - offsetH * HOUR_MS;
  const half = (startMs: number, sign: 1 | -1): number | undefined => {
    let timeMs = startMs;
    for (let turn = 0; turn < 3; turn += 1) {
      const { declination, equationMin } = sunAt(timeMs);
      const cosine =
        (Math.sin(radians(HORIZON_DEG)) - Math.sin(radians(place.lat)) * Math.sin(declination)) /
        (Math.cos(radians(place.lat)) * Math.cos(declination));
      if (Math.abs(cosine) > 1) return undefined;
      const noonMs = midnightMs + (12 + offsetH - place.lng / 15) * HOUR_MS - equationMin * 60_000;
      timeMs = noonMs + ((sign * degrees(Math.acos(cosine))) / 15) * HOUR_MS;
    }
    return timeMs;
  };
  const riseMs = half(midnightMs + 6 * HOUR_MS, -1);
  const setMs = half(midnightMs + 18 * HOUR_MS, 1);
  return riseMs === undefined || setMs === undefined ? undefined : { riseMs, setMs };
}

/**
 * Finds where the sun stands: azimuth in degrees clockwise from true north, 0 ≤ azimuth < 360, and its height above
 * the level horizon in degrees, without refraction.
 *
 * @param timeMs milliseconds since 1970 in UTC
 */
export function sunPosition(place: LatLng, timeMs: number): { azimuthDeg: number; heightDeg: number } {
  const { declination, equationMin } = sunAt(timeMs);
  const minutes = (timeMs / 60_000) % 1440;
  const hourAngle = radians((minutes + equationMin) / 4 + place.lng - 180);
  const lat = radians(place.lat);
  const sine =
    Math.sin(lat) * Math.sin(declination) + Math.cos(lat) * Math.cos(declination) * Math.cos(hourAngle);
  const azimuth = Math.atan2(
    Math.sin(hourAngle),
    Math.cos(hourAngle) * Math.sin(lat) - Math.tan(declination) * Math.cos(lat),
  );
  return { azimuthDeg: (degrees(azimuth) + 540) % 360, heightDeg: degrees(Math.asin(sine)) };
}

/** Declination in radians, equation of time in minutes. */
function sunAt(timeMs: number): { declination: number; equationMin: number } {
  const century = (timeMs / 86_400_000 + 2_440_587.5 - 2_451_545) / 36_525;
  const meanLongitude = radians(280.46646 + century * (36_000.76983 + century * 0.0003032));
  const anomaly = radians(357.52911 + century * (35_999.05029 - 0.0001537 * century));
  const eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
  const centre =
    Math.sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century)) +
    Math.sin(2 * anomaly) * (0.019993 - 0.000101 * century) +
    Math.sin(3 * anomaly) * 0.000289;
  const node = radians(125.04 - 1934.136 * century);
  const longitude = meanLongitude + radians(centre - 0.00569 - 0.00478 * Math.sin(node));
  const seconds = 21.448 - century * (46.815 + century * (0.00059 - century * 0.001813));
  const obliquity = radians(23 + (26 + seconds / 60) / 60 + 0.00256 * Math.cos(node));
  const y = Math.tan(obliquity / 2) ** 2;
  const equation =
    y * Math.sin(2 * meanLongitude) -
    2 * eccentricity * Math.sin(anomaly) +
    4 * eccentricity * y * Math.sin(anomaly) * Math.cos(2 * meanLongitude) -
    0.5 * y * y * Math.sin(4 * meanLongitude) -
    1.25 * eccentricity ** 2 * Math.sin(2 * anomaly);
  return {
    declination: Math.asin(Math.sin(obliquity) * Math.sin(longitude)),
    equationMin: 4 * degrees(equation),
  };
}

function radians(deg: number): number {
  return (deg * Math.PI) / 180;
}

function degrees(rad: number): number {
  return (rad * 180) / Math.PI;
}

const HOUR_MS = 3_600_000;
/** Half the sun's disc and the refraction at the horizon: 16′ + 34′. */
const HORIZON_DEG = -0.833;
