/**
 * Says what a data file is by the ending of its name; undefined for files that are none. `points` are splats and point
 * clouds, `heights` pieces of ground; `other` belong to features to come and are not looked into.
 */
export function kindOfDataFile(file: string): DataFileKind | undefined {
  const ending = endingOf(file);
  if (TRACKS.has(ending)) return 'track';
  if (ending === 'geojson') return 'shapes';
  if (ending === 'csv' || ending === 'tsv') return 'table';
  if (ending === 'glb') return 'model';
  if (ending === 'spz' || ending === 'ply' || ending === 'splat') return 'points';
  if (ending === 'hgt' || /-terrarium\.png$/i.test(file)) return 'heights';
  return OTHERS.has(ending) ? 'other' : undefined;
}

/** The format a file should have been exported in; undefined for files that can be read, or that are no data. */
export function wantedInstead(file: string): string | undefined {
  const ending = endingOf(file);
  return Object.entries(WANTED).find(([, endings]) => endings.includes(ending))?.[0];
}

function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

const TRACKS: ReadonlySet<string> = new Set(['gpx', 'kml', 'tcx', 'fit']);
const OTHERS: ReadonlySet<string> = new Set(['sog', 'ksplat']);

const WANTED: Record<string, string[]> = {
  GPX: ['kmz', 'plt'],
  GeoJSON: ['shp', 'dbf', 'gpkg', 'mif', 'tab', 'dwg', 'dxf', 'dgn'],
  'CSV UTF-8': ['xls', 'xlsx', 'xlsm', 'ods', 'numbers'],
  GLB: ['gltf', 'obj', 'fbx', 'dae', 'stl', '3ds', 'blend', 'usdz', 'usd', 'skp', 'max', 'c4d'],
};

type DataFileKind = 'track' | 'shapes' | 'table' | 'model' | 'points' | 'heights' | 'other';
