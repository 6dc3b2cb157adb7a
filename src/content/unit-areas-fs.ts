import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { type AreaShape, toArea } from '../model/point-in-area.ts';
import { listRings, listShapes, readPosition } from './geojson-shapes.ts';
import { listFiles } from './list-content-fs.ts';
import { readText } from './read-text-fs.ts';

/**
 * Reads the boundaries of administrative units that the owner has put into `geodata`: GeoJSON (`.geojson`) and TopoJSON
 * (`.topojson`, `.topo.json`) areas with a name. Files that cannot be read are passed over; the check of files names them.
 *
 * @param contentDir absolute
 */
export function readUnitAreas(contentDir: string): UnitArea[] {
  const folder = join(contentDir, 'geodata');
  return listFiles(folder, contentDir)
    .files.filter((file) => /\.(?:geojson|topojson|topo\.json)$/i.test(file))
    .flatMap((file) => {
      const { text } = readText(join(folder, file), file, LIMIT_BYTES);
      return text === undefined ? [] : parseAreas(text);
    });
}

/** Takes the named areas out of GeoJSON or TopoJSON. */
export function parseAreas(text: string): UnitArea[] {
  try {
    return listFeatures(JSON.parse(text)).flatMap(toUnitArea);
  } catch {
    return []; // GP-JSON says where, or the arcs of a topology lead nowhere
  }
}

function listFeatures(data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('type' in data && data.type === 'Topology' && 'objects' in data) {
    const topology = data as Topology; // what is wrong inside makes feature() throw
    return Object.values(topology.objects).flatMap((object) => listFeatures(feature(topology, object)));
  }
  if ('features' in data && Array.isArray(data.features)) return data.features;
  return 'geometry' in data ? [data] : [];
}

function toUnitArea(data: unknown): UnitArea[] {
  if (typeof data !== 'object' || data === null || !('properties' in data)) return [];
  const { properties } = data;
  if (typeof properties !== 'object' || properties === null) return [];
  const read = (key: string): string => {
    const value: unknown = Object.entries(properties).find(([name]) => name === key)?.[1];
    return typeof value === 'string' ? value.normalize('NFC') : '';
  };
  const name = read('fullName') || read('name');
  const rings = listShapes(data).shapes.flatMap(listRings);
  if (name === '' || rings.length === 0) return [];
  return [
    { name, code: read('code'), area: toArea(rings.map(({ positions }) => positions.map(readPosition))) },
  ];
}

/** The outlines of all communes of a province, full detail, have 3 MB. */
const LIMIT_BYTES = 8 * 1024 * 1024;

/** The boundary of a unit. `code` is the official one, '' where the file has none. */
export type UnitArea = { name: string; code: string; area: AreaShape };
