import { normaliseYaw } from '../model/panorama.ts';
import type { ModelTour, ModelTours } from '../model/schemas/model-tour.ts';
import { modelToursSchema } from '../model/schemas/model-tour.ts';
import type { Point3 } from '../model/surface.ts';
import { type EntryWords, editWords } from './edit-words.ts';
import { editYaml, type YamlEdit } from './edit-yaml.ts';
import { moveYamlItem } from './move-yaml-item.ts';
import { readYaml } from './read-yaml.ts';
import { wholeYaml } from './source-file.ts';
import type { KeyPath } from './yaml-places.ts';

/**
 * Applies one change an editor made in the model editor to the texts of `model.yml` and the Markdown files beside it.
 * Every byte not concerned stays. Points are in the coordinates of the GLB file, angles in degrees.
 *
 * @returns new texts; the same object when nothing changes
 * @throws when `model.yml` has faults, or the edit names a model, view or pin that is not there
 */
export function planModelTourEdit(texts: ModelTexts, edit: ModelTourEdit): ModelTexts {
  const next = apply(texts, edit);
  return next.models === texts.models && next.words === texts.words ? texts : next;
}

/** Reads the text of a `model.yml` that is being edited. @throws when it has faults; the check says where and why */
export function readModelDraft(text: string | undefined): ModelTours {
  if (text === undefined) return { models: [] };
  const { data } = readYaml(wholeYaml('model.yml', text.replace(/^\uFEFF/, '')));
  const read = modelToursSchema.safeParse(data);
  if (!read.success) throw new Error('model.yml has faults that must be mended in a text editor first');
  return read.data;
}

function apply(texts: ModelTexts, edit: ModelTourEdit): ModelTexts {
  switch (edit.do) {
    case 'add-pin':
      return add(texts, edit.model, 'pins', edit.pin);
    case 'add-view':
      return add(texts, edit.model, 'views', { id: edit.view.id, ...toOrbit(edit.view) });
    case 'remove-pin':
    case 'remove-view':
      return remove(texts, edit);
    case 'move-pin':
      return movePin(texts, edit);
    case 'set-pin-view': {
      const { path } = find(texts, edit.model, 'pins', edit.index);
      return editModels(texts, [{ path: [...path, 'view'], value: edit.view ?? undefined }]);
    }
    case 'set-orbit': {
      const { path } = find(texts, edit.model, 'views', edit.index);
      const numbers = Object.entries(toOrbit(edit.orbit));
      return editModels(
        texts,
        numbers.map(([key, value]) => ({ path: [...path, key], value })),
      );
    }
    case 'order-view': {
      const { path } = find(texts, edit.model, 'views', edit.index);
      const models = moveYamlItem(texts.models ?? '', path.slice(0, -1), edit.index, edit.to);
      return keepStart(texts, { ...texts, models }, edit.model);
    }
    case 'set-model-start':
      return editModels(texts, [{ path: [...pathOf(texts, edit.model), 'start'], value: edit.view }]);
  }
}

/** Makes the list, the model or the whole file when they are not there yet. */
function add(texts: ModelTexts, id: string, list: 'pins' | 'views', item: Item): ModelTexts {
  const { models } = readModelDraft(texts.models);
  const row = models.findIndex((model) => model.id === id);
  if (models.some((model) => model[list]?.some((one) => one.id === item.id)))
    throw new Error(`there is "${item.id}" already`);
  const listed = ['models', row, list, models[row]?.[list]?.length ?? 0];
  const [path, whole] =
    row >= 0
      ? [listed, (value: Plain) => value]
      : [['models', models.length], (value: Plain) => ({ id, [list]: [value] })];
  const write = (value: Plain) => editYaml(texts.models ?? '', [{ path, value: whole(value) }]);
  return { ...texts, models: writePoints(item, write) };
}

/** Points are written on one line, `[x, y, z]`, whatever the shape of what is around them. */
function writePoints(item: Item, write: (item: Plain) => string): string {
  const isPoint = (value: Item[string]): value is readonly number[] => typeof value === 'object';
  const standIn = (key: string) => `point-${key}-of-${item.id}`;
  const entries = Object.entries(item);
  const plain = entries.map(([key, value]) => [key, isPoint(value) ? standIn(key) : value]);
  return entries.reduce(
    (text, [key, value]) =>
      isPoint(value) ? text.replace(`: ${standIn(key)}`, `: [${value.join(', ')}]`) : text,
    write(Object.fromEntries(plain)),
  );
}

/** Takes a pin or view with its words and all that names it; a step of the tour goes with its view. */
function remove(
  texts: ModelTexts,
  edit: Extract<ModelTourEdit, { do: 'remove-pin' | 'remove-view' }>,
): ModelTexts {
  const list = edit.do === 'remove-pin' ? 'pins' : 'views';
  const { model, path, id } = find(texts, edit.model, list, edit.index);
  const own = path.slice(0, 2);
  const namings = list === 'pins' ? listPinNamings(model, id) : listViewNamings(model, id);
  // From behind, so that the positions in front stay what they are.
  const edits: YamlEdit[] = [
    ...namings.toReversed().map((naming) => ({ path: [...own, ...naming], value: undefined })),
    { path, value: undefined },
  ];
  return { ...editModels(texts, edits), words: editWords(texts.words, ['modelTour', list, id], {}) };
}

function listPinNamings({ tour = [] }: ModelTour, id: string): KeyPath[] {
  return tour.flatMap(({ pins = [] }, row) =>
    pins.flatMap((pin, column) => (pin === id ? [['tour', row, 'pins', column]] : [])),
  );
}

function listViewNamings({ start, pins = [], tour = [] }: ModelTour, id: string): KeyPath[] {
  return [
    ...(start === id ? [['start']] : []),
    ...pins.flatMap(({ view }, row) => (view === id ? [['pins', row, 'view']] : [])),
    ...tour.flatMap(({ view }, row) => (view === id ? [['tour', row]] : [])),
  ];
}

/** A direction that was given stays true only when it is given anew. */
function movePin(texts: ModelTexts, edit: Extract<ModelTourEdit, { do: 'move-pin' }>): ModelTexts {
  const { model, path } = find(texts, edit.model, 'pins', edit.index);
  const hasNormal = model.pins?.[edit.index]?.normal !== undefined;
  const numbers = (key: string, values: readonly number[]) =>
    values.map((value, axis): YamlEdit => ({ path: [...path, key, axis], value }));
  return editModels(texts, [
    ...numbers('at', edit.at),
    ...(hasNormal
      ? numbers(
          'normal',
          edit.normal.map((value) => round(value, 100)),
        )
      : []),
  ]);
}

/** The view shown first must not change by changing the order. */
function keepStart(before: ModelTexts, after: ModelTexts, id: string): ModelTexts {
  const first = (texts: ModelTexts) => readModelDraft(texts.models).models.find((model) => model.id === id);
  const old = first(before);
  const start = old?.start ?? old?.views?.[0]?.id;
  if (old?.start !== undefined || start === undefined || first(after)?.views?.[0]?.id === start) return after;
  return editModels(after, [{ path: [...pathOf(after, id), 'start'], value: start }]);
}

function find(texts: ModelTexts, id: string, list: 'pins' | 'views', index: number) {
  const path = pathOf(texts, id);
  const model = readModelDraft(texts.models).models.find((one) => one.id === id);
  const item = model?.[list]?.[index];
  if (!model || !item) throw new Error(`model "${id}" has no ${list}[${index}]`);
  return { model, id: item.id, path: [...path, list, index] };
}

function pathOf(texts: ModelTexts, id: string): (string | number)[] {
  const row = readModelDraft(texts.models).models.findIndex((model) => model.id === id);
  if (row < 0) throw new Error(`model.yml says nothing of the model "${id}"`);
  return ['models', row];
}

function editModels(texts: ModelTexts, edits: readonly YamlEdit[]): ModelTexts {
  if (texts.models === undefined) throw new Error('there is no model.yml yet');
  return { ...texts, models: editYaml(texts.models, edits) };
}

function toOrbit({ target, yaw, pitch, distance }: OrbitEdit) {
  return {
    target: [...target],
    yaw: round(normaliseYaw(yaw), 10),
    pitch: round(Math.min(89, Math.max(-89, pitch)), 10),
    distance,
  };
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts || 0;
}

type Item = { id: string; [key: string]: string | number | readonly number[] };
type Plain = { [key: string]: string | number };
type OrbitEdit = { target: Point3; yaw: number; pitch: number; distance: number };

/** Texts of the files the views and pins consist of; `models` is undefined while there is no `model.yml`. */
export type ModelTexts = { models: string | undefined; words: EntryWords };

/** One thing an editor did. `model` names the model, `index` the position in its list. Lengths are rounded by the caller. */
export type ModelTourEdit =
  | { do: 'add-pin'; model: string; pin: { id: string; at: Point3 } }
  | { do: 'move-pin'; model: string; index: number; at: Point3; normal: Point3 }
  | { do: 'set-pin-view'; model: string; index: number; view: string | null }
  | { do: 'remove-pin'; model: string; index: number }
  | { do: 'add-view'; model: string; view: { id: string } & OrbitEdit }
  | { do: 'set-orbit'; model: string; index: number; orbit: OrbitEdit }
  | { do: 'order-view'; model: string; index: number; to: number }
  | { do: 'remove-view'; model: string; index: number }
  | { do: 'set-model-start'; model: string; view: string };
