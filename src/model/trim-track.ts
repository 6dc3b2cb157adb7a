import { distanceM, type LatLng } from './geo.ts';
import { lineLengthM, measureLine } from './track.ts';

/**
 * Leaves out the first and the last metres of a way, so that nobody reads off it where the person who recorded it lives.
 * The way then begins and ends exactly where the cut is. Gaps between lines do not count.
 *
 * @returns the lines that are left, each with at least two points; none when the cuts take everything
 */
export function trimTrack<P extends LatLng>(
  lines: readonly (readonly P[])[],
  { trimStartM = 0, trimEndM = 0 }: Trim,
): P[][] {
  if (trimStartM + trimEndM >= lineLengthM(lines)) return [];
  const begun = cutStart(lines, trimStartM);
  return backwards(cutStart(backwards(begun), trimEndM));
}

function cutStart<P extends LatLng>(lines: readonly (readonly P[])[], cutM: number): P[][] {
  let leftM = cutM;
  const kept: P[][] = [];
  for (const line of lines) {
    const along = measureLine(line);
    const lengthM = along.at(-1) ?? 0;
    if (leftM > 0 && lengthM <= leftM) {
      leftM -= lengthM;
      continue;
    }
    const first = along.findIndex((alongM) => alongM >= leftM);
    const [before, at] = [line[first - 1], line[first]];
    const edge = before && at ? [between(before, at, leftM - (along[first - 1] ?? 0))] : [];
    const rest = line.slice(edge[0] && along[first] === leftM ? first + 1 : first);
    kept.push([...edge, ...rest]);
    leftM = 0;
  }
  return kept.filter((line) => line.length > 1);
}

/** The height at the cut is that of the next point: nobody was measured there. */
function between<P extends LatLng>(from: P, to: P, metres: number): P {
  const share = metres / distanceM(from, to);
  return {
    ...to,
    lat: Number((from.lat + share * (to.lat - from.lat)).toFixed(6)),
    lng: Number((from.lng + share * (to.lng - from.lng)).toFixed(6)),
  };
}

function backwards<P>(lines: readonly (readonly P[])[]): P[][] {
  return lines.map((line) => [...line].reverse()).reverse();
}

/** Metres to leave out at either end. */
export type Trim = { trimStartM?: number | undefined; trimEndM?: number | undefined };
