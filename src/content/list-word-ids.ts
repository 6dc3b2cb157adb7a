import type { Facts } from '../model/schemas/entries.ts';
import { pictureId } from '../model/site.ts';
import { needsLabel } from '../model/tour-words.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import type { SourceFile } from './source-file.ts';
import type { KeyPath } from './yaml-places.ts';

/**
 * Lists the ids of an entry's facts that words may speak of. Kinds whose facts have errors are left out, so that one
 * fault does not bring others in its train.
 */
export function listWordIds({ original, tour, modelTours }: EntryDraft): WordIds[] {
  return [...(original ? listFactIds(original) : []), ...listTourIds(tour), ...listModelTourIds(modelTours)];
}

function listTourIds(tour: EntryDraft['tour']): WordIds[] {
  if (tour && !tour.value) return [];
  const scenes = tour?.value?.scenes ?? [];
  const spots = scenes.flatMap((scene, row) =>
    (scene.hotspots ?? []).map(({ id, kind }, column) => ({
      id,
      kind,
      path: ['scenes', row, 'hotspots', column, 'id'],
    })),
  );
  const tourFile = tour?.file;
  const sceneIds = new Map(scenes.map(({ id }, row) => [id, ['scenes', row, 'id']]));
  const spotIds = new Map(spots.map(({ id, path }) => [id, path]));
  const needed = new Set(spots.filter(({ kind }) => needsLabel(kind)).map(({ id }) => id));
  const variantIds = new Map(
    scenes.flatMap((scene, row) =>
      (scene.variants ?? []).map(({ id }, column): [string, KeyPath] => [
        id,
        ['scenes', row, 'variants', column, 'id'],
      ]),
    ),
  );
  const steps = tour?.value?.guide ?? [];
  const stepIds = new Map(steps.map(({ id }, row): [string, KeyPath] => [id, ['guide', row, 'id']]));
  return [
    { keys: ['tour', 'scenes'], ids: sceneIds, factFile: tourFile, needed: new Set(sceneIds.keys()) },
    { keys: ['tour', 'hotspots'], ids: spotIds, factFile: tourFile, needed },
    { keys: ['tour', 'variants'], ids: variantIds, factFile: tourFile, needed: new Set(variantIds.keys()) },
    // A step without words says what its scene shows.
    { keys: ['tour', 'guide'], ids: stepIds, factFile: tourFile, needed: new Set() },
  ];
}

/** Every view needs words, which are all that those who cannot see the model get, and every pin a label. */
function listModelTourIds(read: EntryDraft['modelTours']): WordIds[] {
  if (read && !read.value) return [];
  const models = read?.value?.models ?? [];
  return (['views', 'pins'] as const).map((kind) => {
    const ids = new Map(
      models.flatMap((model, row) =>
        (model[kind] ?? []).map(({ id }, column): [string, KeyPath] => [
          id,
          ['models', row, kind, column, 'id'],
        ]),
      ),
    );
    return { keys: ['modelTour', kind], ids, factFile: read?.file, needed: new Set(ids.keys()) };
  });
}

function listFactIds(original: NonNullable<EntryDraft['original']>): WordIds[] {
  const { file: factFile, partial: facts } = original;
  const found: WordIds[] = [];
  if (!isBroken(original, 'pictures')) {
    const ids = new Map(
      (facts.pictures ?? []).map((picture, row) => [pictureId(picture), ['pictures', row, 'file']]),
    );
    found.push({ keys: ['alt'], ids, factFile, needed: new Set(ids.keys()) });
    found.push({ keys: ['captions'], ids, factFile, needed: new Set() });
  }
  if (!isBroken(original, 'audio')) {
    const ids = new Map((facts.audio ?? []).map((sound, row) => [pictureId(sound), ['audio', row, 'file']]));
    found.push({ keys: ['audioLabels'], ids, factFile, needed: new Set(ids.keys()) });
    found.push({ keys: ['transcripts'], ids, factFile, needed: new Set() });
  }
  if (!isBroken(original, 'models')) {
    const ids = new Map(
      (facts.models ?? []).map((model, row) => [pictureId(model), ['models', row, 'file']]),
    );
    found.push({ keys: ['modelLabels'], ids, factFile, needed: new Set(ids.keys()) });
  }
  if (!isBroken(original, 'figures')) {
    const ids = new Map((facts.figures ?? []).map(({ id }, row) => [id, ['figures', row, 'id']]));
    found.push({ keys: ['labels'], ids, factFile, needed: new Set(ids.keys()) });
  }
  if (!isBroken(original, 'quiz') && !isBroken(original, 'practical')) found.push(listTexts(facts, factFile));
  if (!isBroken(original, 'stops') && !isBroken(original, 'days'))
    found.push({ keys: ['stopNotes'], ids: listStopIds(facts), factFile, needed: new Set() });
  return found;
}

/** Stops of a route, or of the days of an itinerary. */
function listStopIds(facts: Partial<Facts>): Map<string, KeyPath> {
  const stops = 'stops' in facts && Array.isArray(facts.stops) ? facts.stops : [];
  const days = 'days' in facts ? (facts.days ?? []) : [];
  return new Map<string, KeyPath>([
    ...stops.map((stop, row): [string, KeyPath] => [
      'site' in stop ? stop.site : stop.toBeConfirmed,
      ['stops', row],
    ]),
    ...days.flatMap((day, row) =>
      day.stops.map((stop, column): [string, KeyPath] => [
        'place' in stop ? stop.place.replace(/^.*\//, '') : stop.id,
        ['days', row, 'stops', column],
      ]),
    ),
  ]);
}

/** Questions, answers and practical facts of a free page. */
function listTexts(facts: Partial<Facts>, factFile: SourceFile): WordIds {
  const ids = new Map<string, KeyPath>();
  for (const [row, { id }] of ('practical' in facts ? (facts.practical ?? []) : []).entries())
    ids.set(id, ['practical', row, 'id']);
  for (const [row, { id, answers }] of ('quiz' in facts ? (facts.quiz ?? []) : []).entries()) {
    ids.set(id, ['quiz', row, 'id']);
    for (const [column, answer] of answers.entries())
      ids.set(`${id}-${answer}`, ['quiz', row, 'answers', column]);
  }
  return { keys: ['texts'], ids, factFile, needed: new Set(ids.keys()) };
}

/** Ids that stand under one key of the words. */
export type WordIds = {
  keys: readonly string[];
  /** Where in the facts each id is given. */
  ids: ReadonlyMap<string, KeyPath>;
  factFile: SourceFile | undefined;
  /** Those that must have words. */
  needed: ReadonlySet<string>;
};
