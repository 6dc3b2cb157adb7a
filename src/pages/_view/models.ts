import { extname, join } from 'node:path';
import type { ModelSideView, ModelView } from '../../components/entry/entry-view.ts';
import { formatFileSize } from '../../i18n/file-size.ts';
import { modelPageMessages } from '../../i18n/model-page.ts';
import { modelToolMessages } from '../../i18n/model-tools.ts';
import { type ModelData, modelMessages } from '../../i18n/model3d.ts';
import { describeTerrain } from '../../i18n/terrain.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import type { Prepared, PreparedModel } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { mayBeCopied } from '../../model/licences.ts';
import { SIDES } from '../../model/model-sides.ts';
import { type ComparedModel, planModelView } from '../../model/model-view.ts';
import type { Picture } from '../../model/schemas/entries.ts';
import type { Model } from '../../model/schemas/model.ts';
import { drawScreenQr } from '../../model/screen-qr.ts';
import { type Entry, pictureId } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { listDocumentLinks } from './model-documents.ts';
import { toPicture } from './pictures.ts';

/** Lists the 3D models of an entry, each with the picture that stands for it; one that could not be made is left out. */
export function listModels(prepared: Prepared, entry: Entry, language: Language): ModelView[] {
  return (entry.facts.models ?? []).flatMap((model) => toModel(prepared, { entry, model, language }) ?? []);
}

/** Full address of each model of an entry that visitors may keep, by its file as the facts give it. */
export function listModelUrls({ site, models }: Prepared, entry: Entry): ReadonlyMap<string, string> {
  const pairs = (entry.facts.models ?? []).flatMap(({ file, licence }): [string, string][] => {
    const made = models.get(join(entry.folder, file));
    return made && mayBeCopied(licence) ? [[file, site.settings.baseUrl + made.url]] : [];
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
  const isFree = mayBeCopied(model.licence);
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
    isFree,
    documents: { title: modelPageMessages(language).openData, links: listDocumentLinks(entry, model, made) },
    hint: isFree
      ? translate(language, format === 'GLB' ? 'modelOpenHint' : 'modelSpecialHint')
      : modelPageMessages(language).kept,
    credit: [
      groundLine(language, model, made),
      creditLine(language, model, { ...picture, line: shown.credit }),
    ]
      .filter(Boolean)
      .join(' '),
    viewer: toViewer(prepared, { entry, id, made, language }),
    sides: listSides(made, label?.text ?? id, language),
    ar: toAr(made, language),
    phone: made.tiers && toPhone(prepared, { entry, id, language }),
    sceneLink: modelPageMessages(language).scene,
  };
}

/** Ground is shown higher than it is more often than not, which only words can say. */
function groundLine(language: Language, { terrain }: Model, { tiers }: PreparedModel): string | undefined {
  if (tiers?.kind !== 'terrain') return undefined;
  return describeTerrain(language, tiers.box, terrain?.exaggeration ?? 1);
}

function listSides({ sides }: PreparedModel, label: string, language: Language): ModelSideView[] {
  const messages = modelPageMessages(language);
  return (sides?.urls ?? []).flatMap(({ id, url }) => {
    const side = SIDES.find((one) => one.id === id);
    if (!sides || !side) return [];
    const { widthPx, heightPx } = sides;
    const name = messages[id];
    const alt = fillMessage(messages.sideAlt, { label, side: name });
    return [{ id, yawDeg: side.yawDeg, url, widthPx, heightPx, name: toCapital(name), alt }];
  });
}

/**
 * Scene Viewer wants the whole address of the file; phones without it open the link after S.browser_fallback_url.
 * @see https://developers.google.com/ar/develop/scene-viewer
 */
function toAr({ ar }: PreparedModel, language: Language): ModelView['ar'] {
  if (!ar) return undefined;
  const messages = modelPageMessages(language);
  const named = (text: string, sizeBytes: number) =>
    fillMessage(text, { size: formatFileSize(language, sizeBytes) });
  return {
    title: messages.arTitle,
    appleUrl: ar.usdz.url,
    apple: named(messages.arApple, ar.usdz.sizeBytes),
    androidUrl: ar.glb.url,
    android: named(messages.arAndroid, ar.glb.sizeBytes),
  };
}

function toPhone({ site }: Prepared, { entry, id, language }: Omit<Viewed, 'made'>): ModelView['phone'] {
  const messages = modelPageMessages(language);
  const address = `${site.settings.baseUrl}${entryPath(language, entry)}#model=${id}`;
  const label = fillMessage(messages.qrAlt, { address });
  return { title: messages.qrTitle, svg: drawScreenQr(address, label) };
}

function toCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function toViewer(prepared: Prepared, { entry, id, made, language }: Viewed): ModelData | undefined {
  const { site } = prepared;
  if (!made.tiers) return undefined;
  const words = [language, site.settings.defaultLanguage].map((from) => ({
    language: from,
    modelTour: entry.translations[from]?.words.modelTour,
  }));
  const tour = entry.modelTours?.models.find((one) => one.id === id);
  const find = findModelParts(prepared, { entry, language });
  const model = planModelView({ id, tiers: made.tiers, tour, words, find });
  return { model, language, messages: modelMessages(language), tools: modelToolMessages(language) };
}

function findModelParts(prepared: Prepared, { entry, language }: Pick<Viewed, 'entry' | 'language'>) {
  const { facts } = entry;
  return {
    sound(files: readonly string[]): string | undefined {
      const spoken = (facts.audio ?? []).find(
        (sound) =>
          files.includes(sound.file) &&
          (sound.language ?? prepared.site.settings.defaultLanguage) === language,
      );
      return spoken && prepared.sounds.get(join(entry.folder, spoken.file))?.url;
    },
    model(id: string): ComparedModel | undefined {
      const other = (facts.models ?? []).find((model) => pictureId(model) === id);
      const tiers = other && prepared.models.get(join(entry.folder, other.file))?.tiers;
      const label = findLabel(prepared, entry, language, id);
      if (!tiers) return undefined;
      const { kind = 'mesh', high } = tiers;
      const isOwn = label?.lang === undefined || label.lang === BCP47[language];
      return { label: label?.text ?? id, ...(!isOwn && { labelLang: label.lang }), kind, url: high.url };
    },
  };
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
