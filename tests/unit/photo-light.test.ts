import { describe, expect, it } from 'vitest';
import { lightAt, photoLight } from '../../src/model/photo-light.ts';
import { sunTimes } from '../../src/model/sun.ts';

const PLACE = { lat: 22.31, lng: 103.64 };
/** A clock time of Viet Nam in ms. */
const at = (day: string, hour: number) => Date.parse(`${day}T00:00:00Z`) + (hour - 7) * 3_600_000;

describe('the light of a photo spot', () => {
  it.each([
    ['behind who looks west in the morning', 270, '2026-03-20', 8, 'behind'],
    ['against who looks east in the morning', 90, '2026-03-20', 8, 'front'],
    ['beside who looks north in the morning', 0, '2026-03-20', 8, 'side'],
    ['against who looks west in the evening', 270, '2026-03-20', 17, 'front'],
    ['from above at noon in June', 90, '2026-06-21', 12, 'high'],
    ['behind who looks north at noon in December', 0, '2026-12-21', 12, 'behind'],
    ['nowhere at night', 90, '2026-03-20', 23, undefined],
  ])('is %s', (_, headingDeg, day, hour, light) =>
    expect(lightAt(PLACE, headingDeg, at(day, hour))).toBe(light),
  );

  it('fills each day from sunrise to sunset without gaps or overlaps', () => {
    for (const month of photoLight(PLACE, 60)) {
      const spans = [...month.behind, ...month.side, ...month.front, ...month.high].sort(
        (a, b) => a.from - b.from,
      );
      for (const [index, span] of spans.entries()) {
        expect(span.until).toBeGreaterThan(span.from);
        if (index > 0) expect(span.from, `month ${month.month}`).toBe(spans[index - 1]?.until);
      }
      const day = `2026-${String(month.month).padStart(2, '0')}-15`;
      const sun = sunTimes(PLACE, day);
      const minute = (ms: number | undefined) => ((ms ?? 0) - at(day, 0)) / 60_000;
      expect(Math.abs((spans[0]?.from ?? 0) - minute(sun?.riseMs))).toBeLessThanOrEqual(15);
      expect(Math.abs((spans.at(-1)?.until ?? 0) - minute(sun?.setMs))).toBeLessThanOrEqual(15);
    }
  });

  it('turns round when the camera does', () => {
    const [west, east] = [photoLight(PLACE, 270), photoLight(PLACE, 90)];
    expect(west[2]?.behind[0]?.from).toBe(east[2]?.front[0]?.from);
  });
});
