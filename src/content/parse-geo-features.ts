import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { LatLng } from '../model/geo.ts';
import type { GeoFeature } from '../model/geo-layer.ts';
import { listRings, listShapes, readPosition, type Shape } from './geojson-shapes.ts';

/**
 * Takes lines and areas out of GeoJSON or TopoJSON.
 * @param nameKey property that holds a feature's name
 * @returns undefined when the text is neither; features without a usable shape are left out
 */
export function parseGeoFeatures(text: string, nameKey: string): GeoFeature[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return listFeatures(data)?.flatMap((each) => toGeoFeature(each, nameKey));
  } catch {
    return undefined; // no JSON, or arcs of a topology that lead nowhere: the check says so
  }
}

function listFeatures(data: unknown): unknown[] | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  if (data.type === 'Topology' && 'objects' in data) {
    const topology = data as Topology; // what is wrong inside makes feature() throw
    return Object.values(topology.objects).flatMap((object) => listFeatures(feature(topology, object)) ?? []);
  }
  if (data.type === 'FeatureCollection' && 'features' in data && Array.isArray(data.features))
    return data.features;
  return data.type === 'Feature' ? [data] : undefined;
}

function toGeoFeature(data: unknown, nameKey: string): GeoFeature[] {
  if (typeof data !== 'object' || data === null) return [];
  const { shapes } = listShapes(data);
  const rings = shapes.flatMap(listRings).map(({ positions }) => openRing(positions.map(toPoint)));
  const lines = shapes.filter(({ isArea }) => !isArea).flatMap(listLines);
  if (rings.length + lines.length === 0) return [];
  const properties: object =
    'properties' in data && typeof data.properties === 'object' && data.properties !== null
      ? data.properties
      : {};
  const words = Object.entries(properties).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [{ key, value: value.normalize('NFC') }] : [],
  );
  return [
    {
      name: words.find(({ key }) => key === nameKey)?.value ?? '',
      texts: words.map(({ value }) => value),
      rings: rings.filter(({ length }) => length >= 3),
      lines: lines.filter(({ length }) => length >= 2),
    },
  ];
}

function listLines({ coordinates, depth }: Shape): LatLng[][] {
  if (!Array.isArray(coordinates) || depth === 0) return [];
  const lists: unknown[] = depth === 1 ? [coordinates] : coordinates;
  return lists.map((list) => (Array.isArray(list) ? list.map(toPoint) : []));
}

function toPoint(position: unknown): LatLng {
  const { lat, lng } = readPosition(position);
  return { lat, lng };
}

function openRing(ring: LatLng[]): LatLng[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && first.lat === last.lat && first.lng === last.lng ? ring.slice(0, -1) : ring;
}
