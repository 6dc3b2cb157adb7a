import { extname, join } from 'node:path';
import type { ModelView } from '../../components/entry/entry-view.ts';
import { formatFileSize } from '../../i18n/file-size.ts';
import { type ModelData, modelMessages } from '../../i18n/model3d.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import type { Prepared, PreparedModel } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { planModelView } from '../../model/model-view.ts';
import type { Picture } from '../../model/schemas/entries.ts';
import type { Model } from '../../model/schemas/model.ts';
import { type Entry, pictureId } from '../../model/site.ts';
import { toPicture } from './pictures.ts';

/** Lists the 3D models of an entry, each with the picture that stands for it; one that could not be made is left out. */
export function listModels(prepared: Prepared, entry: Entry, language: Language): ModelView[] {
  return (entry.facts.models ?? []).flatMap((model) => toModel(prepared, { entry, model, language }) ?? []);
}

/** Full address of each published model of an entry, by its file as the facts give it. */
export function listModelUrls({ site, models }: Prepared, entry: Entry): ReadonlyMap<string, string> {
  const pairs = (entry.facts.models ?? []).flatMap(({ file }): [string, string][] => {
    const made = models.get(join(entry.folder, file));
    return made ? [[file, site.settings.baseUrl + made.url]] : [];
  });
  return new Map(pairs);
}

function toModel(prepared: Prepared, { entry, model, language }: Shown): ModelView | undefined {
  const made = prepared.models.get(join(entry.folder, model.file));
  const picture = entry.facts.pictures?.find(({ file }) => file === model.picture);
  const shown = picture && toPicture(prepared, { entry, picture, language });
  if (!made || !shown?.picture) return undefined;
  const id = pictureId(model);
  const label = findLabel(prepared, entry, language, id);
  const format = extname(model.file).slice(1).toUpperCase();
  return {
    ...shown,
    picture: shown.picture,
    id: `model-${id}`,
    url: made.url,
    fileName: `${id}${extname(made.url)}`,
    label: label?.text ?? id,
    labelLang: label?.lang,
    badge: translate(language, model.kind === 'scan' ? 'scanBadge' : 'renderBadge'),
    open: translate(language, 'modelOpen', { format, size: formatFileSize(language, made.sizeBytes) }),
    hint: translate(language, format === 'GLB' ? 'modelOpenHint' : 'modelSpecialHint'),
    credit: creditLine(language, model, { ...picture, line: shown.credit }),
    viewer: toViewer(prepared, { entry, id, made, language }),
  };
}

function toViewer({ site }: Prepared, { entry, id, made, language }: Viewed): ModelData | undefined {
  if (!made.tiers) return undefined;
  const words = [language, site.settings.defaultLanguage].map((from) => ({
    language: from,
    modelTour: entry.translations[from]?.words.modelTour,
  }));
  const tour = entry.modelTours?.models.find((one) => one.id === id);
  const model = planModelView({ id, tiers: made.tiers, tour, words });
  return { model, language, messages: modelMessages(language) };
}

/** Says that a computer made it, then who; the picture's own line only where somebody else made the picture. */
function creditLine(language: Language, model: Model, picture: Partial<Picture> & Line): string {
  const day = model.date && formatDate(language, model.date);
  const credit = [model.credit, model.licence, day].filter(Boolean).join(' · ');
  const isSame = picture.credit === model.credit && picture.licence === model.licence;
  const parts = [
    model.kind === 'render' && translate(language, 'modelRenderNote'),
    translate(language, 'modelBy', { credit }),
    isSame ? undefined : picture.line,
  ];
  return parts.filter(Boolean).join(' ');
}

function findLabel(
  { site }: Prepared,
  entry: Entry,
  language: Language,
  id: string,
): { text: string; lang: string } | undefined {
  for (const from of [language, site.settings.defaultLanguage]) {
    const text = entry.translations[from]?.words.modelLabels?.[id];
    if (text !== undefined) return { text, lang: BCP47[from] };
  }
  return undefined;
}

type Shown = { entry: Entry; model: Model; language: Language };
type Viewed = { entry: Entry; id: string; made: PreparedModel; language: Language };
type Line = { line: string | undefined };
