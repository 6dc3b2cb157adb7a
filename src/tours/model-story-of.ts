import type { ContentDraft, EntryDraft } from '../content/drafts.ts';
import type { Language } from '../model/languages.ts';
import { frameBox, planModelView } from '../model/model-view.ts';
import type { ModelTour } from '../model/schemas/model-tour.ts';
import type { Words } from '../model/schemas/words.ts';
import { type Entry, pictureId } from '../model/site.ts';
import type { Box } from '../model/surface.ts';
import type { LocalText, ModelStory } from './model-story.ts';

/**
 * Gathers what an entry says of one of its models: its name, views, pins and tour in all languages the entry is written in.
 *
 * @param box of the model
 * @throws when `model.yml` has errors
 */
export function modelStoryOf(
  entry: EntryDraft,
  { defaultLanguage }: Pick<ContentDraft, 'defaultLanguage'>,
  { id, box }: { id: string; box: Box },
): ModelStory {
  if (entry.modelTours && !entry.modelTours.value)
    throw new Error(`${entry.ref} has a model.yml with errors`);
  const given = [
    { language: defaultLanguage, words: entry.original?.partial },
    ...entry.translations.map(({ language, partial }) => ({ language, words: partial })),
  ];
  const tour = entry.modelTours?.value?.models.find((one) => one.id === id);
  return tell({ id, box, tour, given });
}

/** Gathers the same of an entry the check has accepted. */
export function tellModelStory(entry: Entry, { id, box }: { id: string; box: Box }): ModelStory {
  const tour = entry.modelTours?.models.find((one) => one.id === id);
  const given = Object.values(entry.translations).map(({ language, words }) => ({ language, words }));
  return tell({ id, box, tour, given });
}

function tell({ id, box, tour, given }: Told): ModelStory {
  const all = (pick: (words: StoryWords) => string | undefined): LocalText => {
    const pairs = given.flatMap(({ language, words }) => {
      const text = words && pick(words);
      return text === undefined ? [] : [[language, text]];
    });
    return Object.fromEntries(pairs);
  };
  const url = { url: '', sizeBytes: 0 };
  const words = given.map((one) => ({ language: one.language, modelTour: one.words?.modelTour }));
  const plan = planModelView({ id, tiers: { first: url, high: url, box }, tour, words });
  const views = plan.views.map(({ id: view, orbit }) => ({
    id: view,
    title: all((one) => one.modelTour?.views?.[view]?.title),
    description: all((one) => one.modelTour?.views?.[view]?.description),
    orbit,
  }));
  const title = all((one) => one.modelLabels?.[id]);
  const whole = { id: 'whole', title, description: {}, orbit: frameBox(box) };
  return {
    title,
    views: views.length > 0 ? views : [whole],
    pins: (tour?.pins ?? []).map(({ id: pin, at, normal, view }) => ({
      id: pin,
      label: all((one) => one.modelTour?.pins?.[pin]?.label),
      text: all((one) => one.modelTour?.pins?.[pin]?.text),
      at,
      normal,
      viewId: view,
    })),
    steps: views.length > 0 ? plan.steps.map(({ viewId }) => viewId) : [],
  };
}

/** Lists the GLB models of an entry by id. */
export function listGlbModels({
  original,
}: EntryDraft): { id: string; file: string; licence: string; credit: string }[] {
  return (original?.partial.models ?? [])
    .filter(({ file }) => /\.glb$/i.test(file))
    .map(({ file, licence, credit }) => ({ id: pictureId({ file }), file, licence, credit }));
}

type Told = {
  id: string;
  box: Box;
  tour: ModelTour | undefined;
  given: readonly { language: Language; words: StoryWords | undefined }[];
};
type StoryWords = Partial<Pick<Words, 'modelLabels' | 'modelTour'>>;
