// The package brings no types; only what is used here is declared.
declare module 'topojson-server' {
  import type { MultiLineString, MultiPolygon } from 'geojson';

  /** Cuts geometries into shared arcs. Without a quantisation, arcs hold plain positions. */
  export function topology(objects: Record<string, MultiLineString | MultiPolygon>): {
    arcs: [number, number][][];
  };
}
