import { describe, expect, it } from 'vitest';
import { distanceM } from '../../src/model/geo.ts';
import { lineLengthM } from '../../src/model/track.ts';
import { trimTrack } from '../../src/model/trim-track.ts';

/** A kilometre to the north with a point every 100 m, and one more a gap further on. */
const [first, second] = [0, 0.02].map((from) =>
  Array.from({ length: 11 }, (_, index) => ({
    lat: 22 + from + index * 0.0009,
    lng: 103.6,
    elevationM: index,
  })),
);
const lines = [first ?? [], second ?? []];

describe('the ends of a track', () => {
  it.each([
    [{}, 2000],
    [{ trimStartM: 0, trimEndM: 0 }, 2000],
    [{ trimStartM: 250 }, 1750],
    [{ trimEndM: 130 }, 1870],
    [{ trimStartM: 250, trimEndM: 700 }, 1050],
    [{ trimStartM: 1200 }, 800],
    [{ trimStartM: 400, trimEndM: 1300 }, 300],
    [{ trimStartM: 1500, trimEndM: 600 }, 0],
  ])('cut by %j leave %i m', (trim, lengthM) => {
    // 0.0009 degrees are 100.075 m
    expect(Math.abs(lineLengthM(trimTrack(lines, trim)) - lengthM)).toBeLessThan(3);
  });

  it('are cut between two points, at the very metre, and nothing before is kept', () => {
    const [cut] = trimTrack(lines, { trimStartM: 250 });
    const start = cut?.[0];
    expect(start && distanceM({ lat: 22, lng: 103.6 }, start)).toBeCloseTo(250, 0);
    expect(cut?.every(({ lat }) => lat >= (start?.lat ?? 90))).toBe(true);
  });

  it('leave points that nobody cuts as they are', () => {
    expect(trimTrack(lines, {})).toEqual(lines);
    expect(trimTrack(lines, { trimStartM: 10 })[1]).toEqual(second);
  });

  it('cut along a whole stretch take it away without leaving a point of it', () => {
    const cut = trimTrack(lines, { trimStartM: lineLengthM([lines[0] ?? []]) });
    expect(cut).toEqual([second]);
  });
});
