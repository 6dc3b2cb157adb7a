import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { LatLng } from '../model/geo.ts';
import { findTerritoryFault, type GeoLayer } from '../model/geo-layer.ts';
import { geodataSchema, type LayerRole, STREETS_ROLE } from '../model/schemas/geodata.ts';
import type { StreetsFile } from '../model/streets.ts';
import { isSwappedLatitude } from './check-point.ts';
import { checkShape } from './check-shape.ts';
import { leadsOutside, shownPath } from './list-content-fs.ts';
import { parseGeoFeatures } from './parse-geo-features.ts';
import { readText } from './read-text-fs.ts';
import { readYaml } from './read-yaml.ts';
import { type SourceFile, wholeYaml } from './source-file.ts';
import { readStreetsFile } from './streets-fs.ts';
import { placeOfValue } from './yaml-places.ts';

/**
 * Reads the layers that `geodata/geodata.yml` declares for maps, and checks them: each has a credit (FM-MISSING-KEY), a file
 * that can be read and lies where it should (GEO-LAYER, GEO-STREETS), and shows the territory as it must (GEO-TERRITORY).
 *
 * @param contentDir absolute
 * @param cwd absolute; paths in diagnostics are relative to it
 * @param options `points` gives the places of the site, one of which archives of streets must cover; `cacheDir`: absolute, where
 *   what was found in archives is kept
 */
export async function readGeodata(
  contentDir: string,
  cwd: string,
  options: { points?: () => readonly LatLng[]; cacheDir?: string | undefined } = {},
): Promise<{ layers: GeoLayer[]; streets: StreetsFile[]; diagnostics: Diagnostic[] }> {
  const path = join(contentDir, 'geodata', 'geodata.yml');
  if (!existsSync(path)) return { layers: [], streets: [], diagnostics: [] };
  const shown = shownPath(path, cwd);
  const { text, diagnostics } = readText(path, shown, YAML_LIMIT_BYTES);
  if (text === undefined) return { layers: [], streets: [], diagnostics };
  const file = wholeYaml(shown, text);
  const { data, diagnostics: yamlFaults } = readYaml(file);
  const shape = yamlFaults.length > 0 ? undefined : checkShape(geodataSchema, data, file);
  const declared = (shape?.value?.layers ?? []).map((layer, index) => ({ layer, index }));
  const [archives, drawn] = [declared.filter(isArchive), declared.filter((each) => !isArchive(each))];
  const found = drawn.map(({ layer, index }) => readLayer(layer, index, { file, contentDir }));
  const streets = await Promise.all(
    archives.map(({ layer, index }) => readStreetsFile(layer, index, { file, contentDir, ...options })),
  );
  return {
    layers: found.flatMap(({ layer }) => layer ?? []),
    streets: streets.flatMap((each) => each.streets ?? []),
    diagnostics: [
      ...diagnostics,
      ...yamlFaults,
      ...(shape?.diagnostics ?? []),
      ...[...found, ...streets].flatMap((each) => each.diagnostics),
    ],
  };
}

/** Whichever of role and name says so: where they differ, the other one is the mistake. */
function isArchive({ layer }: { layer: Declared }): boolean {
  return layer.role === STREETS_ROLE || layer.file.endsWith('.pmtiles');
}

function readLayer(declared: Declared, index: number, { file, contentDir }: Context): ReadLayer {
  const path = join(contentDir, 'geodata', declared.file);
  const fault = (reason: LayerFault): ReadLayer => ({
    layer: undefined,
    diagnostics: [
      createDiagnostic('GEO-LAYER', placeOfValue(file, ['layers', index, 'file']), {
        file: declared.file,
        reason,
      }),
    ],
  });
  if (!existsSync(path)) return fault('missing');
  if (leadsOutside(path, contentDir)) return fault('outside');
  const { text, diagnostics } = readText(path, declared.file, LAYER_LIMIT_BYTES);
  if (text === undefined) return { layer: undefined, diagnostics };
  const features = parseGeoFeatures(text, declared.name);
  if (!features) return fault('format');
  if (features.length === 0) return fault('empty');
  const points = features.flatMap(({ rings, lines }) =>
    [...rings, ...lines].flatMap(([first]) => first ?? []),
  );
  if (points.some(({ lat, lng }) => isSwappedLatitude(lat) && !isSwappedLatitude(lng)))
    return fault('swapped');
  if (points.some(({ lat, lng }) => Math.abs(lat) > 90 || Math.abs(lng) > 180)) return fault('units');
  const { credit, url } = declared;
  const role = declared.role as LayerRole; // archives are read elsewhere
  const layer: GeoLayer = { role, credit, url, features };
  const reason = findTerritoryFault(layer);
  if (!reason) return { layer, diagnostics: [] };
  const place = placeOfValue(file, ['layers', index, 'file']);
  return {
    layer,
    diagnostics: [createDiagnostic('GEO-TERRITORY', place, { file: declared.file, reason })],
  };
}

const YAML_LIMIT_BYTES = 256 * 1024;
/** The outlines of all communes of a province, full detail, have 3 MB. */
const LAYER_LIMIT_BYTES = 16 * 1024 * 1024;

type Declared = z.infer<typeof geodataSchema>['layers'][number];
type Context = { file: SourceFile; contentDir: string };
type ReadLayer = { layer: GeoLayer | undefined; diagnostics: Diagnostic[] };
type LayerFault = 'missing' | 'outside' | 'format' | 'empty' | 'swapped' | 'units';
