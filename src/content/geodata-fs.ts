import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { findTerritoryFault, type GeoLayer } from '../model/geo-layer.ts';
import { geodataSchema } from '../model/schemas/geodata.ts';
import { isSwappedLatitude } from './check-point.ts';
import { checkShape } from './check-shape.ts';
import { leadsOutside, shownPath } from './list-content-fs.ts';
import { parseGeoFeatures } from './parse-geo-features.ts';
import { readText } from './read-text-fs.ts';
import { readYaml } from './read-yaml.ts';
import { type SourceFile, wholeYaml } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/**
 * Reads the layers that `geodata/geodata.yml` declares for maps, and checks them: each has a credit (FM-MISSING-KEY), a file
 * that can be read and lies where it should (GEO-LAYER), and shows the territory as it must (GEO-TERRITORY).
 *
 * @param contentDir absolute
 * @param cwd absolute; paths in diagnostics are relative to it
 */
export function readGeodata(
  contentDir: string,
  cwd: string,
): { layers: GeoLayer[]; diagnostics: Diagnostic[] } {
  const path = join(contentDir, 'geodata', 'geodata.yml');
  if (!existsSync(path)) return { layers: [], diagnostics: [] };
  const shown = shownPath(path, cwd);
  const { text, diagnostics } = readText(path, shown, YAML_LIMIT_BYTES);
  if (text === undefined) return { layers: [], diagnostics };
  const file = wholeYaml(shown, text);
  const { data, diagnostics: yamlFaults } = readYaml(file);
  const shape = yamlFaults.length > 0 ? undefined : checkShape(geodataSchema, data, file);
  const found = (shape?.value?.layers ?? []).map((layer, index) =>
    readLayer(layer, index, { file, contentDir }),
  );
  return {
    layers: found.flatMap(({ layer }) => layer ?? []),
    diagnostics: [
      ...diagnostics,
      ...yamlFaults,
      ...(shape?.diagnostics ?? []),
      ...found.flatMap((each) => each.diagnostics),
    ],
  };
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
  const { role, credit, url } = declared;
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
