import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { boundsContain, type LatLng } from '../model/geo.ts';
import { type geodataSchema, STREETS_ROLE } from '../model/schemas/geodata.ts';
import type { StreetsFile } from '../model/streets.ts';
import { leadsOutside } from './list-content-fs.ts';
import { readStreets, type StreetsFault, type StreetsFound } from './read-streets.ts';
import type { SourceFile } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/**
 * Reads and checks one archive of streets that `geodata.yml` declares: it can be drawn and covers a place of the site
 * (GEO-STREETS), is no heavier than it need be (GEO-STREETS-HEAVY), and no text in it names the archipelagos otherwise than
 * official maps do (GEO-TERRITORY).
 * @param index which of the declared layers it is
 */
export async function readStreetsFile(
  declared: Declared,
  index: number,
  context: Context,
): Promise<{ streets: StreetsFile | undefined; diagnostics: Diagnostic[] }> {
  const { credit, url, file } = declared;
  const path = join(context.contentDir, 'geodata', file);
  const at = (key: 'file' | 'role') => placeOfValue(context.file, ['layers', index, key]);
  const fault = (reason: string, found = '', key: 'file' | 'role' = 'file') => ({
    streets: undefined,
    diagnostics: [createDiagnostic('GEO-STREETS', at(key), { file, reason, found })],
  });
  if (declared.role !== STREETS_ROLE || !file.endsWith('.pmtiles'))
    return fault('role', declared.role, 'role');
  if (!existsSync(path)) return fault('missing');
  if (leadsOutside(path, context.contentDir)) return fault('outside');
  const sizeMb = statSync(path).size / MB;
  if (sizeMb > LIMIT_MB) return fault('heavy', sizeMb.toFixed(0));
  const found = await readOnce(readFileSync(path), context.cacheDir);
  if ('reason' in found) return fault(found.reason, found.found);
  const { hasOtherNames, ...reach } = found;
  const points = context.points?.() ?? [];
  if (points.length > 0 && !points.some((point) => boundsContain(reach.bounds, point))) {
    const { south, west, north, east } = reach.bounds;
    return fault('elsewhere', [south, west, north, east].map((deg) => deg.toFixed(2)).join(', '));
  }
  const values = { file, sizeMb: Math.ceil(sizeMb), limitMb: USUAL_MB };
  return {
    streets: { ...reach, path, credit, url },
    diagnostics: [
      ...(sizeMb > USUAL_MB ? [createDiagnostic('GEO-STREETS-HEAVY', at('file'), values)] : []),
      ...(hasOtherNames ? [createDiagnostic('GEO-TERRITORY', at('file'), { file, reason: 'tiles' })] : []),
    ],
  };
}

/** Reads an archive unless one with the same bytes was read before: a large town takes half a second. */
async function readOnce(bytes: Uint8Array<ArrayBuffer>, cacheDir?: string): Promise<Found> {
  const key = hash('sha256', Buffer.concat([Buffer.from(READER_VERSION), bytes])).slice(0, 32);
  const kept = cacheDir === undefined ? undefined : join(cacheDir, `streets-${key}.json`);
  const known = read.get(key) ?? (kept === undefined ? undefined : readKept(kept));
  if (known) return known;
  const found = await readStreets(bytes);
  read.set(key, found);
  if (kept !== undefined && cacheDir !== undefined) {
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(`${kept}.${process.pid}`, JSON.stringify(found));
    renameSync(`${kept}.${process.pid}`, kept);
  }
  return found;
}

function readKept(path: string): Found | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Found; // written above under a key with the reader's version
  } catch {
    return undefined; // never read, or cut off by a crash: read again
  }
}

/** To be raised when the reader finds something else in the same bytes. */
const READER_VERSION = '1\n';
const read = new Map<string, Found>();

const MB = 1_000_000;
/** Đà Nẵng, 43 by 33 km to zoom 14, has 3.9 MB. */
const USUAL_MB = 8;
const LIMIT_MB = 32;

type Declared = z.infer<typeof geodataSchema>['layers'][number];
type Context = {
  file: SourceFile;
  contentDir: string;
  points?: () => readonly LatLng[];
  cacheDir?: string | undefined;
};
type Found = StreetsFound | StreetsFault;
