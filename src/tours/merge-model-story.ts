import { readModelDraft } from '../content/edit-model-tour.ts';
import type { EntryWords } from '../content/edit-words.ts';
import { editWords } from '../content/edit-words.ts';
import { editYaml } from '../content/edit-yaml.ts';
import type { Language } from '../model/languages.ts';
import type { ModelTour } from '../model/schemas/model-tour.ts';
import type { LocalText, ModelStory } from './model-story.ts';

/**
 * Writes the views, pins and tour of a story into the texts of `model.yml` and of the Markdown files beside it. What the model
 * had before is replaced; words go into the languages the entry has, and what has none in the default language takes another's.
 *
 * @throws when `model.yml` has faults
 */
export function mergeModelStory(texts: StoryTexts, story: ModelStory, target: StoryTarget): StoryTexts {
  const { modelId, defaultLanguage } = target;
  const { models } = readModelDraft(texts.models);
  const row = models.findIndex(({ id }) => id === modelId);
  const item = { ...(models[row] ?? { id: modelId }), ...toFacts(story) };
  if (item.start !== undefined && !story.views.some(({ id }) => id === item.start)) delete item.start;
  const yaml = editYaml(texts.models ?? '', [
    // Plain data: the schema's types have optional keys, which YAML values have not.
    { path: ['models', row < 0 ? models.length : row], value: JSON.parse(JSON.stringify(item)) },
  ]);
  let words = texts.words;
  const write = (path: string[], given: LocalText, otherwise: string) => {
    for (const language of Object.keys(words)) {
      const own = Object.entries(given).find(([one]) => one === language)?.[1];
      const value =
        own ?? (language === defaultLanguage ? (given.en ?? Object.values(given)[0] ?? otherwise) : '');
      if (value !== '') words = editWords(words, path, { language, value });
    }
  };
  for (const { id, title, description } of story.views) {
    write(['modelTour', 'views', id, 'title'], clip(title, 80), id);
    write(['modelTour', 'views', id, 'description'], clip(filled(description, title), 600), id);
  }
  for (const { id, label, text } of story.pins) {
    write(['modelTour', 'pins', id, 'label'], clip(label, 80), id);
    if (Object.keys(text).length > 0) write(['modelTour', 'pins', id, 'text'], clip(text, 600), id);
  }
  return { models: yaml, words };
}

function toFacts({ views, pins, steps }: ModelStory): Pick<ModelTour, 'views' | 'pins' | 'tour'> {
  return {
    ...(views.length > 0 && {
      views: views.map(({ id, orbit: { target, yaw, pitch, distance, fovDeg } }) => ({
        id,
        target: [target[0], target[1], target[2]] as [number, number, number],
        yaw,
        pitch,
        distance,
        fov: fovDeg,
      })),
    }),
    ...(pins.length > 0 && {
      pins: pins.map(({ id, at, normal, viewId }) => ({
        id,
        at: [at[0], at[1], at[2]] as [number, number, number],
        ...(normal && { normal: [normal[0], normal[1], normal[2]] as [number, number, number] }),
        ...(viewId !== undefined && { view: viewId }),
      })),
    }),
    ...(steps.length > 0 && { tour: steps.map((view) => ({ view })) }),
  };
}

/** A view must be described; where nobody did, its name stands in until somebody does. */
function filled(description: LocalText, title: LocalText): LocalText {
  return { ...title, ...description };
}

function clip(text: LocalText, length: number): LocalText {
  const pairs = Object.entries(text).map(([language, value]) => [
    language,
    value.length > length ? `${value.slice(0, length - 1)}…` : value,
  ]);
  return Object.fromEntries(pairs);
}

export type StoryTexts = { models: string | undefined; words: EntryWords };
export type StoryTarget = { modelId: string; defaultLanguage: Language };
