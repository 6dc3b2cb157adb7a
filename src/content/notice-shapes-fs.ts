import { join } from 'node:path';
import type { EntryRef } from '../model/collections.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { distanceM, type LatLng } from '../model/geo.ts';
import type { NoticeShape } from '../model/notice-shape.ts';
import { toArea } from '../model/point-in-area.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { listRings, listShapes, readPosition, type Shape, visitPositions } from './geojson-shapes.ts';
import { readText } from './read-text-fs.ts';
import { startOf } from './source-file.ts';

/** Reads what the files beside notices draw. The check must have found them good. */
export function readNoticeShapes({ entries }: Pick<ContentDraft, 'entries'>): Map<EntryRef, NoticeShape> {
  return new Map(
    entries.flatMap((entry): [EntryRef, NoticeShape][] => {
      const shape = entry.collection === 'notices' ? readNoticeShape(entry) : undefined;
      return shape ? [[entry.ref, shape]] : [];
    }),
  );
}

/** Reads the shapes of all GeoJSON files beside one notice; nothing when there is none or none can be read. */
export function readNoticeShape({ files, folder, shown }: EntryDraft): NoticeShape | undefined {
  const shapes = files
    .filter((file) => /\.geojson$/i.test(file))
    .flatMap((file) => {
      const { text } = readText(join(folder, file), `${shown}/${file}`, SHAPE_LIMIT_BYTES);
      return text === undefined ? [] : parseShapes(text);
    });
  return shapes.length === 0 ? undefined : toNoticeShape(shapes);
}

/** Warns of drawings beside notices that lie far from the notice's destination: NOTICE-FAR. Reads them from disk. */
export function checkNoticeShapes(draft: ContentDraft): Diagnostic[] {
  return draft.entries.flatMap((entry) => {
    const id = entry.original?.partial.destination;
    const centre = draft.entries.find(({ ref }) => ref === `destinations/${id}`)?.original?.partial.point;
    const shape =
      entry.collection === 'notices' && id !== undefined && centre ? readNoticeShape(entry) : undefined;
    if (!shape || !centre || id === undefined) return [];
    const { south, north, west, east } = shape.reach;
    const km = Math.round(distanceM(centre, { lat: (south + north) / 2, lng: (west + east) / 2 }) / 1000);
    if (km <= FARTHEST_KM) return [];
    const file = entry.files.find((name) => /\.geojson$/i.test(name)) ?? '';
    return [createDiagnostic('NOTICE-FAR', startOf(`${entry.shown}/${file}`), { destination: id, km })];
  });
}

/** Sorts shapes into points, lines and areas, and finds how far they reach. */
export function toNoticeShape(shapes: readonly Shape[]): NoticeShape {
  const points: LatLng[] = [];
  const lines: LatLng[][] = [];
  const areas = shapes
    .filter(({ isArea }) => isArea)
    .map((shape) => toArea(listRings(shape).map(({ positions }) => positions.map(readPosition))));
  for (const shape of shapes) {
    if (shape.isArea) continue;
    if (shape.depth === 0) visitPositions(shape, (lng, lat) => void points.push({ lat, lng }));
    for (const line of linesOf(shape)) lines.push(line);
  }
  const all = [...points, ...lines.flat(), ...areas.flatMap(({ rings }) => rings.flat())];
  return { points, lines, areas, reach: reachOf(all) };
}

function parseShapes(text: string): Shape[] {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? listShapes(data).shapes : [];
  } catch {
    return []; // GP-JSON says where
  }
}

function linesOf({ coordinates, depth }: Shape): LatLng[][] {
  if (depth === 0 || !Array.isArray(coordinates)) return [];
  const lines: unknown[] = depth === 1 ? [coordinates] : coordinates;
  return lines.map((line) => fillIn(Array.isArray(line) ? line.map(readPosition) : []));
}

/** Puts points between those of a line, so that whoever is near the line is near one of its points. */
function fillIn(line: readonly LatLng[]): LatLng[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    if (!from) return [to];
    const count = Math.min(MOST_BETWEEN, Math.max(1, Math.ceil(distanceM(from, to) / STEP_M)));
    return Array.from({ length: count }, (_, step) => ({
      lat: from.lat + ((to.lat - from.lat) * (step + 1)) / count,
      lng: from.lng + ((to.lng - from.lng) * (step + 1)) / count,
    }));
  });
}

function reachOf(points: readonly LatLng[]): NoticeShape['reach'] {
  const reach = { ...toArea([[...points]]).bounds };
  return {
    south: reach.south - REACH_DEG,
    west: reach.west - REACH_DEG,
    north: reach.north + REACH_DEG,
    east: reach.east + REACH_DEG,
  };
}

const SHAPE_LIMIT_BYTES = 1024 * 1024;
const STEP_M = 50;
/** 50 km between two points of a hand-drawn line. */
const MOST_BETWEEN = 1000;
/** A little more than 100 m in Viet Nam, east to west too. */
const REACH_DEG = 0.0011;
/** As for places: the longest province of Viet Nam with its islands is shorter. */
const FARTHEST_KM = 300;
