import type { LatLng } from '../model/geo.ts';

/**
 * Reads all rings of a quantised TopoJSON land mask, outer rings and lakes alike, first point not repeated.
 * Follows the TopoJSON format, sections 2.1.2 and 2.1.4: arcs are delta-coded positions, and a ring lists arc numbers,
 * where ~n means arc n backwards. Throws when a ring names an arc that is not there.
 */
export function topologyToRings(topology: LandTopology): LatLng[][] {
  const arcs = topology.arcs.map((arc) => decodeArc(arc, topology.transform));
  const polygons = topology.objects.land.geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs,
  );
  return polygons.flat().map((numbers) => joinArcs(numbers, arcs));
}

function decodeArc(arc: readonly (readonly [number, number])[], { scale, translate }: Transform): LatLng[] {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return { lng: x * scale[0] + translate[0], lat: y * scale[1] + translate[1] };
  });
}

function joinArcs(numbers: readonly number[], arcs: readonly LatLng[][]): LatLng[] {
  return numbers.flatMap((number) => {
    const arc = arcs[number < 0 ? ~number : number];
    if (!arc) throw new Error(`land mask names arc ${number}, which it does not have`);
    const forward = number < 0 ? arc.toReversed() : arc;
    return forward.slice(1); // each arc starts where the one before it ended
  });
}

type Transform = { scale: readonly [number, number]; translate: readonly [number, number] };

/** The part of TopoJSON that world-atlas' land files use. */
export type LandTopology = {
  transform: Transform;
  arcs: readonly (readonly (readonly [number, number])[])[];
  objects: {
    land: {
      geometries: readonly (
        | { type: 'Polygon'; arcs: readonly (readonly number[])[] }
        | { type: 'MultiPolygon'; arcs: readonly (readonly (readonly number[])[])[] }
      )[];
    };
  };
};
