import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { angleBetween } from '../model/panorama.ts';
import type { Tour } from '../model/schemas/tour.ts';
import type { Hotspot } from '../model/schemas/tour-hotspot.ts';
import { toAngles } from '../model/tour-hotspot-view.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { findNearest } from './nearest.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfKey, placeOfValue } from './yaml-places.ts';

/** Farther from its name, an outline is more likely a wrong number than a wide view. */
const AREA_DEG = 80;

/** Checks what a tour shows beside its panoramas: that it is there, that videos can be read, that outlines hang together. */
export function checkTourMedia(entry: EntryDraft): Diagnostic[] {
  const { tour: read } = entry;
  const tour = read?.value;
  if (!read || !tour) return [];
  const { file } = read;
  return [
    ...checkListed(entry, tour, file),
    ...checkFilms(tour, entry, file),
    ...listHotspots(tour).flatMap(({ hotspot, path }) => [
      ...checkVideo(hotspot, path, entry, file),
      ...checkArea(hotspot, path, file),
    ]),
    ...checkGuide(tour, file),
    ...checkPlaces(tour, file),
  ];
}

/** Pictures, sounds and models must be those of the entry, which give them words, credit and licence. */
function checkListed({ original }: EntryDraft, tour: Tour, file: SourceFile): Diagnostic[] {
  if (!original) return [];
  const named: { list: Listed; file: string; path: KeyPath }[] = [
    ...(tour.plan ? [{ list: 'pictures' as const, file: tour.plan.picture, path: ['plan', 'picture'] }] : []),
    ...(tour.guide ?? []).flatMap(({ sounds = [] }, row) =>
      sounds.map((sound, column) => ({
        list: 'audio' as const,
        file: sound,
        path: ['guide', row, 'sounds', column],
      })),
    ),
    ...listHotspots(tour).flatMap(({ hotspot, path }) => namedBy(hotspot, path)),
  ];
  return named.flatMap(({ list, file: name, path }) => {
    if (isBroken(original, list)) return []; // that fault is reported already
    const files = (original.partial[list] ?? []).map((one) => one.file);
    if (files.includes(name)) return [];
    const values = { file: name, list, nearest: findNearest(name, files) };
    return [createDiagnostic('TOUR-MEDIA', placeOfValue(file, path), values)];
  });
}

function namedBy(hotspot: Hotspot, path: KeyPath): { list: Listed; file: string; path: KeyPath }[] {
  switch (hotspot.kind) {
    case 'picture':
      return [{ list: 'pictures', file: hotspot.picture, path: [...path, 'picture'] }];
    case 'audio':
      return [{ list: 'audio', file: hotspot.sound, path: [...path, 'sound'] }];
    case 'model':
      return [{ list: 'models', file: hotspot.model, path: [...path, 'model'] }];
    case 'video':
      if (hotspot.poster === undefined) return [];
      return [{ list: 'pictures', file: hotspot.poster, path: [...path, 'poster'] }];
    default:
      return [];
  }
}

function checkVideo(hotspot: Hotspot, path: KeyPath, entry: EntryDraft, file: SourceFile): Diagnostic[] {
  if (hotspot.kind !== 'video') return [];
  const { id, video, captions = [], silent } = hotspot;
  const named = [
    { name: video, at: [...path, 'video'] },
    ...captions.map((one, row) => ({ name: one.file, at: [...path, 'captions', row, 'file'] })),
  ];
  const absent = listAbsent(named, entry, file);
  if (captions.length > 0 || silent) return absent;
  const place = placeOfValue(file, [...path, 'video']);
  return [...absent, createDiagnostic('TOUR-CAPTIONS', place, { hotspot: id, video })];
}

function checkFilms({ scenes }: Tour, entry: EntryDraft, file: SourceFile): Diagnostic[] {
  return scenes.flatMap(({ id, video }, scene) => {
    if (!video) return [];
    const path = ['scenes', scene, 'video'];
    const { captions = [], silent } = video;
    const named = [
      { name: video.file, at: [...path, 'file'] },
      ...captions.map((one, row) => ({ name: one.file, at: [...path, 'captions', row, 'file'] })),
    ];
    const absent = listAbsent(named, entry, file);
    if (captions.length > 0 || silent) return absent;
    const values = { scene: id, video: video.file };
    return [...absent, createDiagnostic('TOUR-FILM-CAPTIONS', placeOfValue(file, [...path, 'file']), values)];
  });
}

function listAbsent(
  named: readonly { name: string; at: KeyPath }[],
  entry: EntryDraft,
  file: SourceFile,
): Diagnostic[] {
  return named.flatMap(({ name, at }) => {
    // What leads out of the folder is reported as FILE-OUTSIDE where the link lies.
    if (entry.files.includes(name) || entry.outside.includes(name)) return [];
    const alike = entry.files.filter((one) => /\.(?:mp4|webm|vtt)$/i.test(one));
    const values = { file: name, nearest: findNearest(name, alike) };
    return [createDiagnostic('TOUR-FILE', placeOfValue(file, at), values)];
  });
}

function checkArea({ id, area = [], ...at }: Hotspot, path: KeyPath, file: SourceFile): Diagnostic[] {
  const away = area.map((corner) => angleBetween(toAngles(at), toAngles(corner)));
  const row = away.findIndex((awayDeg) => awayDeg > AREA_DEG);
  if (row < 0) return [];
  const values = { hotspot: id, awayDeg: Math.round(away[row] ?? 0), mostDeg: AREA_DEG };
  return [createDiagnostic('TOUR-AREA', placeOfValue(file, [...path, 'area', row, 'yaw']), values)];
}

function checkGuide({ guide = [], scenes }: Tour, file: SourceFile): Diagnostic[] {
  const ids = scenes.map(({ id }) => id);
  return guide.flatMap(({ id, scene }, row) => {
    if (ids.includes(scene)) return [];
    const values = { step: id, target: scene, nearest: findNearest(scene, ids) };
    return [createDiagnostic('TOUR-GUIDE-SCENE', placeOfValue(file, ['guide', row, 'scene']), values)];
  });
}

function checkPlaces({ plan, scenes }: Tour, file: SourceFile): Diagnostic[] {
  if (plan) return [];
  return scenes.flatMap(({ id, at }, row) =>
    at ? [createDiagnostic('TOUR-PLAN', placeOfKey(file, ['scenes', row, 'at']), { scene: id })] : [],
  );
}

function listHotspots({ scenes }: Tour): { hotspot: Hotspot; path: KeyPath }[] {
  return scenes.flatMap((scene, row) =>
    (scene.hotspots ?? []).map((hotspot, column) => ({ hotspot, path: ['scenes', row, 'hotspots', column] })),
  );
}

type Listed = 'pictures' | 'audio' | 'models';
