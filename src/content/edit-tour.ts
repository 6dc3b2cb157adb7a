import { normaliseYaw, type View } from '../model/panorama.ts';
import type { EntryWords } from './edit-words.ts';
import { editWords } from './edit-words.ts';
import { editYaml, type YamlEdit } from './edit-yaml.ts';
import { moveYamlItem } from './move-yaml-item.ts';
import { type DraftScene, readTourDraft, type TourTexts, type Worded } from './tour-draft.ts';

/**
 * Applies one change an editor made in the tour editor to the texts of `tour.yml` and the Markdown files beside it.
 * Every byte not concerned stays. Angles are degrees as in `tour.yml`, written with one decimal at most.
 *
 * @returns new texts; the same object when nothing changes
 * @throws when `tour.yml` has faults, or the edit names a scene, mark or language that is not there
 */
export function planTourEdit(texts: TourTexts, edit: TourEdit): TourTexts {
  const next = apply(texts, edit);
  const isSame = next.tour === texts.tour && sameWords(next.words, texts.words);
  return isSame ? texts : next;
}

function apply(texts: TourTexts, edit: TourEdit): TourTexts {
  switch (edit.do) {
    case 'add-scene':
      return addScene(texts, edit);
    case 'remove-scene':
      return removeScene(texts, edit.scene);
    case 'move-scene':
      return moveScene(texts, edit);
    case 'set-start':
      return setStart(texts, getScene(texts, edit.scene).id);
    case 'set-scene':
      return editTour(texts, [
        { path: [...pathOf(texts, edit.scene), edit.key], value: edit.value ?? undefined },
      ]);
    case 'set-view':
      return editTour(texts, setView(pathOf(texts, edit.scene), edit.view));
    case 'set-words':
      return withWords(
        texts,
        editWords(texts.words, [WORDS_UNDER[edit.of], edit.of, edit.id, edit.key], edit),
      );
    default:
      return applyToMark(texts, edit);
  }
}

function applyToMark(texts: TourTexts, edit: MarkEdit): TourTexts {
  const scene = getScene(texts, edit.scene);
  const path = pathOf(texts, edit.scene);
  const marks = scene[edit.list] ?? [];
  if (edit.do === 'add-mark') {
    if (edit.list === 'links') getScene(texts, edit.mark.to ?? '');
    const value = { ...edit.mark, ...toAngles(edit.mark) };
    return editTour(texts, [{ path: [...path, edit.list, marks.length], value }]);
  }
  const mark = marks[edit.index];
  if (!mark) throw new Error(`scene "${scene.id}" has no ${edit.list}[${edit.index}]`);
  const at = [...path, edit.list, edit.index];
  if (edit.do === 'move-mark') {
    const { yaw, pitch } = toAngles(edit);
    return editTour(texts, [
      { path: [...at, 'yaw'], value: yaw },
      { path: [...at, 'pitch'], value: pitch },
    ]);
  }
  if (edit.do === 'set-target') return editTour(texts, setTarget(texts, at, edit));
  const trimmed = editTour(texts, [{ path: at, value: undefined }]);
  if (!('id' in mark)) return trimmed;
  return withWords(trimmed, editWords(trimmed.words, ['tour', 'hotspots', mark.id], {}));
}

/** A point of interest is either explained in words (`info`) or leads to another entry (`place`). */
function setTarget(texts: TourTexts, at: readonly (string | number)[], edit: SetTarget): YamlEdit[] {
  const { kind } = getScene(texts, edit.scene).hotspots?.[edit.index] ?? {};
  if (edit.list === 'hotspots' && kind !== 'info' && kind !== 'place')
    throw new Error(`a point of kind "${kind}" is changed in a text editor`);
  if (edit.list === 'links') return [{ path: [...at, 'to'], value: getScene(texts, edit.target ?? '').id }];
  if (edit.target === undefined)
    return [
      { path: [...at, 'entry'], value: undefined },
      { path: [...at, 'kind'], value: 'info' },
    ];
  return [
    { path: [...at, 'kind'], value: 'place' },
    { path: [...at, 'entry'], value: edit.target },
  ];
}

function addScene(texts: TourTexts, { scene }: AddScene): TourTexts {
  const { view, north, ...facts } = scene;
  const value = {
    ...facts,
    ...(north !== undefined && { north: roundDeg(north) }),
    ...(view && { view: toView(view) }),
  };
  if (texts.tour === undefined)
    return { ...texts, tour: editYaml('', [{ path: ['scenes'], value: [value] }]) };
  const { scenes } = readTourDraft(texts.tour);
  if (scenes.some(({ id }) => id === scene.id)) throw new Error(`there is a scene "${scene.id}" already`);
  return editTour(texts, [{ path: ['scenes', scenes.length], value }]);
}

/** Takes the scene, its words, and the ways that lead to it; a tour keeps at least one scene. */
function removeScene(texts: TourTexts, id: string): TourTexts {
  const tour = readTourDraft(texts.tour);
  const gone = getScene(texts, id);
  if (tour.scenes.length === 1) throw new Error('a tour needs at least one scene');
  const links = tour.scenes.flatMap((scene, row) =>
    (scene.links ?? [])
      .map(({ to }, column) => ({ to, path: ['scenes', row, 'links', column] }))
      .filter(({ to }) => to === id)
      .reverse(),
  );
  const edits: YamlEdit[] = [
    ...links.map(({ path }) => ({ path, value: undefined })),
    { path: pathOf(texts, id), value: undefined },
    ...(tour.start === id ? [{ path: ['start'], value: undefined }] : []),
  ];
  const words = (gone.hotspots ?? []).reduce(
    (now, hotspot) => editWords(now, ['tour', 'hotspots', hotspot.id], {}),
    editWords(texts.words, ['tour', 'scenes', id], {}),
  );
  return withWords(editTour(texts, edits), words);
}

/** Scenes are shown in the order of the file; the first one must not become the start by being moved. */
function moveScene(texts: TourTexts, { scene, to }: MoveScene): TourTexts {
  const tour = readTourDraft(texts.tour);
  const from = tour.scenes.findIndex(({ id }) => id === scene);
  if (texts.tour === undefined || from < 0) throw new Error(`there is no scene "${scene}"`);
  const start = tour.start ?? tour.scenes[0]?.id;
  const moved = { ...texts, tour: moveYamlItem(texts.tour, ['scenes'], from, to) };
  const first = readTourDraft(moved.tour).scenes[0]?.id;
  if (tour.start !== undefined || start === undefined || first === start) return moved;
  return setStart(moved, start);
}

/** Written above the scenes, where one looks for it, when there is none yet. */
function setStart(texts: TourTexts, id: string): TourTexts {
  const { tour = '' } = texts;
  const hasStart = readTourDraft(texts.tour).start !== undefined;
  const at = hasStart ? -1 : tour.search(/^scenes:/m);
  if (at < 0) return editTour(texts, [{ path: ['start'], value: id }]);
  const eol = tour.includes('\r\n') ? '\r\n' : '\n';
  return { ...texts, tour: `${tour.slice(0, at)}start: ${id}${eol}${tour.slice(at)}` };
}

/** Number by number, so that a view written as `{ yaw: 0, … }` keeps its shape. */
function setView(path: readonly (string | number)[], view: View | null): YamlEdit[] {
  if (view === null) return [{ path: [...path, 'view'], value: undefined }];
  return Object.entries(toView(view)).map(([key, value]) => ({ path: [...path, 'view', key], value }));
}

function editTour(texts: TourTexts, edits: readonly YamlEdit[]): TourTexts {
  if (texts.tour === undefined) throw new Error('there is no tour.yml yet');
  return { ...texts, tour: editYaml(texts.tour, edits) };
}

function withWords(texts: TourTexts, words: EntryWords): TourTexts {
  return { ...texts, words };
}

function pathOf(texts: TourTexts, id: string): (string | number)[] {
  const own = getScene(texts, id).id;
  return ['scenes', readTourDraft(texts.tour).scenes.findIndex((scene) => scene.id === own)];
}

function getScene(texts: TourTexts, id: string): DraftScene {
  const scene = readTourDraft(texts.tour).scenes.find((one) => one.id === id);
  if (!scene) throw new Error(`there is no scene "${id}"`);
  return scene;
}

function sameWords(a: EntryWords, b: EntryWords): boolean {
  return Object.entries(a).every(([language, text]) => Reflect.get(b, language) === text);
}

function toView({ yawDeg, pitchDeg, fovDeg }: View) {
  return { ...toAngles({ yaw: yawDeg, pitch: pitchDeg }), fov: Math.round(fovDeg) };
}

function toAngles({ yaw, pitch }: { yaw: number; pitch: number }) {
  return { yaw: roundDeg(normaliseYaw(yaw)), pitch: roundDeg(Math.max(-90, Math.min(90, pitch))) };
}

/** A tenth of a degree is less than a pixel on most screens; −0 is written 0. */
function roundDeg(deg: number): number {
  return Math.round(deg * 10) / 10 || 0;
}

const WORDS_UNDER: Record<Worded, string> = {
  scenes: 'tour',
  hotspots: 'tour',
  views: 'modelTour',
  pins: 'modelTour',
};

type Kind = 'photograph' | 'render' | 'illustration';
type AddScene = {
  do: 'add-scene';
  scene: {
    id: string;
    /** Relative to the entry, such as `panoramas/gate.jpg`. */
    panorama: string;
    kind: Kind;
    date?: string | undefined;
    north?: number | undefined;
    view?: View | undefined;
  };
};
type MoveScene = { do: 'move-scene'; scene: string; to: number };
type List = 'links' | 'hotspots';
/** `target`: a scene for a link; an entry for a hotspot, or nothing for one that is explained in words. */
type SetTarget = { do: 'set-target'; scene: string; list: List; index: number; target?: string | undefined };
type MarkEdit =
  | {
      do: 'add-mark';
      scene: string;
      list: List;
      mark: { id?: string; kind?: 'info' | 'place'; entry?: string; to?: string; yaw: number; pitch: number };
    }
  | { do: 'move-mark'; scene: string; list: List; index: number; yaw: number; pitch: number }
  | { do: 'remove-mark'; scene: string; list: List; index: number }
  | SetTarget;

/** One thing an editor did. `scene` names the scene it happened in. */
export type TourEdit =
  | AddScene
  | { do: 'remove-scene'; scene: string }
  | MoveScene
  | { do: 'set-start'; scene: string }
  | {
      do: 'set-scene';
      scene: string;
      key: 'north' | 'kind' | 'credit' | 'licence' | 'date';
      /** Nothing takes the key away. */
      value: string | number | null;
    }
  | { do: 'set-view'; scene: string; view: View | null }
  | {
      do: 'set-words';
      of: Worded;
      id: string;
      key: 'title' | 'description' | 'label' | 'text';
      language: string;
      value: string;
    }
  | MarkEdit;
