import { describe, expect, it } from 'vitest';
import {
  boundsContain,
  boundsOf,
  boundsOverlap,
  distanceM,
  frameBounds,
  latFromMercatorY,
  mercatorY,
  scaleBounds,
  widthM,
} from '../../src/model/geo.ts';
import { clipRing, simplifyLine, simplifyRing, smoothRing } from '../../src/model/rings.ts';

describe('distances', () => {
  it('gives a degree of latitude as 111.2 km everywhere', () => {
    expect(distanceM({ lat: 10, lng: 104 }, { lat: 11, lng: 104 })).toBeCloseTo(111_195, -1);
    expect(distanceM({ lat: 22, lng: 104 }, { lat: 23, lng: 104 })).toBeCloseTo(111_195, -1);
  });

  it('shrinks a degree of longitude by the cosine of the latitude', () => {
    const atEquator = distanceM({ lat: 0, lng: 104 }, { lat: 0, lng: 104.01 });
    expect(distanceM({ lat: 60, lng: 104 }, { lat: 60, lng: 104.01 }) / atEquator).toBeCloseTo(0.5, 4);
  });

  it('is zero from a point to itself and never NaN for opposite points', () => {
    expect(distanceM({ lat: 22.3, lng: 103.6 }, { lat: 22.3, lng: 103.6 })).toBe(0);
    expect(distanceM({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(20_015_115, -2);
  });
});

describe('bounds', () => {
  it('refuses an empty list, because there is nothing to show', () => {
    expect(() => boundsOf([])).toThrow('at least one point');
  });

  it('counts a shared edge as contained but not as overlap', () => {
    const west = { south: 8, west: 102, north: 24, east: 109 };
    const east = { south: 8, west: 109, north: 24, east: 118 };
    expect(boundsOverlap(west, east)).toBe(false);
    expect(boundsContain(west, { lat: 10, lng: 109 })).toBe(true);
  });

  it('frames a single point with the smallest width', () => {
    const point = { lat: 22.3, lng: 103.6 };
    const frame = frameBounds(boundsOf([point]), { aspect: 4 / 3, margin: 0.17, minWidthM: 9000 });
    expect(widthM(frame)).toBeCloseTo(9000, -1);
    expect(boundsContain(frame, point)).toBe(true);
  });

  it.each([
    ['a wide strip', { south: 10, west: 103, north: 10.1, east: 105 }],
    ['a tall strip', { south: 8.6, west: 104.8, north: 23, east: 105 }],
  ])('frames %s in the asked shape with a margin around it', (_, bounds) => {
    const frame = frameBounds(bounds, { aspect: 4 / 3, margin: 0.1, minWidthM: 0 });
    const height = mercatorY(frame.north) - mercatorY(frame.south);
    expect((frame.east - frame.west) / height).toBeCloseTo(4 / 3, 3);
    expect(frame.west).toBeLessThan(bounds.west);
    expect(frame.north).toBeGreaterThan(bounds.north);
  });

  it('scales around the middle', () => {
    const doubled = scaleBounds({ south: -1, west: 10, north: 1, east: 12 }, { x: 2, y: 1 });
    expect(doubled).toEqual({ south: -1, west: 9, north: 1, east: 13 });
  });

  it('undoes the Mercator ordinate', () => {
    for (const lat of [-60, 0, 8.5, 23.4]) expect(latFromMercatorY(mercatorY(lat))).toBeCloseTo(lat, 9);
  });
});

describe('lines and rings', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 4 },
    { x: 0, y: 4 },
  ];

  it('drops what lies within the tolerance and keeps the ends', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 1, y: 0.1 },
      { x: 2, y: 3 },
      { x: 3, y: 0 },
    ];
    expect(simplifyLine(line, 0.2)).toHaveLength(4);
    expect(simplifyLine(line, 5)).toEqual([line[0], line[3]]);
  });

  it('never lets an island vanish, however coarse the tolerance', () => {
    const island = Array.from({ length: 24 }, (_, step) => ({
      x: Math.cos((step * Math.PI) / 12) * 0.01,
      y: Math.sin((step * Math.PI) / 12) * 0.01,
    }));
    expect(simplifyRing(island, 10).length).toBeGreaterThanOrEqual(3);
  });

  it('clips a ring to a box, exactly on its edges', () => {
    const clipped = clipRing(square, { minX: 1, minY: -1, maxX: 3, maxY: 9 });
    expect(new Set(clipped.map(({ x }) => x))).toEqual(new Set([1, 3]));
  });

  it('gives nothing for a ring outside the box and the box for a ring around it', () => {
    expect(clipRing(square, { minX: 5, minY: 5, maxX: 6, maxY: 6 })).toEqual([]);
    expect(clipRing(square, { minX: 1, minY: 1, maxX: 2, maxY: 2 })).toHaveLength(4);
  });

  it('softens corners without leaving the shape', () => {
    const soft = smoothRing(square, 2);
    expect(soft).toHaveLength(16);
    expect(soft.every(({ x, y }) => x >= 0 && x <= 4 && y >= 0 && y <= 4)).toBe(true);
    expect(soft).not.toContainEqual({ x: 0, y: 0 });
  });
});
