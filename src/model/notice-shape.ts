import type { LatLng } from './geo.ts';
import type { AreaShape } from './point-in-area.ts';

/** What the file beside a notice draws. Lines have a point at least every 50 m. */
export type NoticeShape = {
  points: LatLng[];
  lines: LatLng[][];
  areas: AreaShape[];
  /** Around all of it, with 100 m more on every side. */
  reach: { south: number; west: number; north: number; east: number };
};
