/**
 * Gives where the sun stands over a place at an instant: azimuth in degrees clockwise from north, elevation in degrees
 * above the horizon (no refraction). Low-precision formulas of the Astronomical Almanac, good to about 0.1°.
 */
export function sunPosition(
  lat: number,
  lng: number,
  isoInstant: string,
): { azimuthDeg: number; elevationDeg: number } {
  const days = Date.parse(isoInstant) / 86_400_000 + 2440587.5 - 2451545;
  const meanLongitude = 280.46 + 0.9856474 * days;
  const anomaly = radians(357.528 + 0.9856003 * days);
  const longitude = radians(meanLongitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly));
  const tilt = radians(23.439 - 0.0000004 * days);
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(longitude), Math.cos(longitude));
  const declination = Math.asin(Math.sin(tilt) * Math.sin(longitude));
  const siderealDeg = 280.46061837 + 360.98564736629 * days + lng;
  const hourAngle = radians(siderealDeg) - ascension;
  const latitude = radians(lat);
  const elevation = Math.asin(
    Math.sin(latitude) * Math.sin(declination) +
      Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle),
  );
  const azimuth = Math.atan2(
    -Math.sin(hourAngle),
    Math.tan(declination) * Math.cos(latitude) - Math.sin(latitude) * Math.cos(hourAngle),
  );
  return { azimuthDeg: (degrees(azimuth) + 360) % 360, elevationDeg: degrees(elevation) };
}

function radians(deg: number): number {
  return (deg * Math.PI) / 180;
}

function degrees(rad: number): number {
  return (rad * 180) / Math.PI;
}
