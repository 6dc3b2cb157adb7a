import type { LatLng } from './geo.ts';

/**
 * Gives the Plus Code (Open Location Code) of a place: ten digits, a cell of about 14 m.
 *
 * @see https://github.com/google/open-location-code/blob/main/Documentation/Specification/specification.md
 */
export function plusCode({ lat, lng }: LatLng): string {
  // In eight-thousandths of a degree, whole numbers: sums of fractions would fall short at the edge of a cell.
  let north = Math.floor((Math.min(90, Math.max(-90, lat)) + 90) * CELLS_PER_DEGREE + ROUNDING);
  let east = Math.floor(((((lng + 180) % 360) + 360) % 360) * CELLS_PER_DEGREE + ROUNDING);
  if (north >= 180 * CELLS_PER_DEGREE) north = 180 * CELLS_PER_DEGREE - 1;
  let code = '';
  for (let pair = 0; pair < 5; pair += 1) {
    code = `${DIGITS[north % 20]}${DIGITS[east % 20]}${code}`;
    north = Math.floor(north / 20);
    east = Math.floor(east / 20);
  }
  return `${code.slice(0, 8)}+${code.slice(8)}`;
}

const DIGITS = '23456789CFGHJMPQRVWX';
/** The fifth pair of digits counts cells of 1/8000 degree. */
const CELLS_PER_DEGREE = 8000;
/** Written degrees such as 20.3700625 times 8000 miss the whole number by less. */
const ROUNDING = 1e-6;
