import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryRef } from '../model/collections.ts';
import type { RouteTrack } from '../model/track.ts';
import { type Trim, trimTrack } from '../model/trim-track.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { readFit } from './read-fit.ts';
import { readGeoJsonTrack } from './read-geojson-track.ts';
import { readGpx } from './read-gpx.ts';
import { readText } from './read-text-fs.ts';
import { readKml, readTcx, type TrackReading } from './read-xml-track.ts';

/**
 * Reads a file with a way in it by the ending of its name: GPX, KML, TCX, FIT or GeoJSON.
 *
 * @param at `path` on disk, `shown` for diagnostics
 * @returns the reading, and the text that places in it refer to ('' for FIT, which is no text)
 */
export function readTrackFile(
  { path, shown }: { path: string; shown: string },
  limitBytes: number,
): TrackReading & { text: string } {
  if (/\.fit$/i.test(path)) return { ...readFit({ path: shown, bytes: readFileSync(path) }), text: '' };
  const { text, diagnostics } = readText(path, shown, limitBytes);
  if (text === undefined) return { track: undefined, diagnostics, text: '' };
  const reading = readerOf(path)({ path: shown, text });
  return { track: reading.track, diagnostics: [...diagnostics, ...reading.diagnostics], text };
}

/** Finds the file that is the way of a route: `track.*` before others. GeoJSON is taken for one only by that name. */
export function findTrackFile(files: readonly string[]): string | undefined {
  const ways = files.filter(isTrackFile).sort();
  return ways.find((file) => /^track\./i.test(file)) ?? ways[0];
}

/** Tells whether a file beside a route may be its way. */
export function isTrackFile(file: string): boolean {
  return /\.(?:gpx|kml|tcx|fit)$/i.test(file) || /^track\.geojson$/i.test(file);
}

/** Reads the way of every route that has one. The check must have found it good. */
export function readRouteTracks({ entries }: Pick<ContentDraft, 'entries'>): Map<EntryRef, RouteTrack> {
  return new Map(
    entries.flatMap((entry): [EntryRef, RouteTrack][] => {
      const track = readRouteTrack(entry);
      return track ? [[entry.ref, track]] : [];
    }),
  );
}

/** What a route says of its ends; nothing in other collections. */
export function trimOf({ original }: Pick<EntryDraft, 'original'>): Trim {
  const facts = original?.partial ?? {};
  return 'stops' in facts ? { trimStartM: facts.trimStartM, trimEndM: facts.trimEndM } : {};
}

function readRouteTrack(entry: EntryDraft): RouteTrack | undefined {
  const { collection, files, folder, shown } = entry;
  const file = collection === 'routes' ? findTrackFile(files) : undefined;
  if (file === undefined) return undefined;
  const { track } = readTrackFile({ path: join(folder, file), shown: `${shown}/${file}` }, TRACK_LIMIT_BYTES);
  const lines = (track?.lines ?? []).map((line) =>
    line
      .filter(({ lat, lng }) => lat !== 0 || lng !== 0) // GP-ZERO: the device had no position yet
      .map(({ lat, lng, elevationM }) => ({ lat, lng, elevationM })),
  );
  const whole = trimTrack(
    lines.filter((line) => line.length > 1),
    trimOf(entry),
  );
  return track && whole.length > 0 ? { file, isRecorded: track.isRecorded, lines: whole } : undefined;
}

function readerOf(path: string): (file: { path: string; text: string }) => TrackReading {
  if (/\.kml$/i.test(path)) return readKml;
  if (/\.tcx$/i.test(path)) return readTcx;
  return /\.geojson$/i.test(path) ? readGeoJsonTrack : readGpx;
}

/** One point per second, with height and time, makes 12 MB in 33 hours. Read whole, that takes up to 170 MB of memory. */
export const TRACK_LIMIT_BYTES = 12 * 1024 * 1024;
