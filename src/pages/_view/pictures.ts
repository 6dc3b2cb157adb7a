import { join } from 'node:path';
import type { GalleryPicture, HeroView } from '../../components/entry/entry-view.ts';
import { type MessageKey, translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import type { Picture } from '../../model/schemas/entries.ts';
import { type Entry, pictureId, type Site } from '../../model/site.ts';

/** Draws the main picture of an entry with its alternative text, caption, kind and credit. */
export function toHero(prepared: Prepared, entry: Entry, language: Language): HeroView {
  const picture = entry.facts.pictures?.[0];
  return picture ? toPicture(prepared, { entry, picture, language }) : NO_PICTURE;
}

/** Lists the pictures of an entry after the main one, without those of its models; one that could not be made is left out. */
export function listGallery(prepared: Prepared, entry: Entry, language: Language): GalleryPicture[] {
  const shownElsewhere = new Set(entry.facts.models?.map(({ picture }) => picture));
  return (entry.facts.pictures ?? []).slice(1).flatMap((picture) => {
    if (shownElsewhere.has(picture.file)) return [];
    const view = toPicture(prepared, { entry, picture, language });
    return view.picture ? [{ ...view, picture: view.picture }] : [];
  });
}

/** Names what a picture is where it is no photograph, as short as fits on it. */
export function pictureNote(language: Language, kind: Picture['kind']): string | undefined {
  if (kind === 'photograph') return undefined;
  return translate(language, kind === 'render' ? 'renderBadge' : 'illustrationBadge');
}

/** Draws one picture of an entry with its words. */
export function toPicture(prepared: Prepared, shown: Shown): HeroView {
  const { entry, picture, language } = shown;
  const alt = findWords(prepared.site, shown, 'alt');
  const caption = findCaption(prepared.site, shown);
  return {
    picture: prepared.pictures.get(join(entry.folder, picture.file)),
    alt: alt?.text ?? '',
    altLang: alt?.lang,
    pictureNote: pictureNote(language, picture.kind),
    credit: creditLine(language, picture),
    caption: caption?.text,
    captionLang: caption?.lang,
  };
}

/** Says in sentences that a picture is no photograph, then who made it and its licence. */
function creditLine(language: Language, picture: Picture): string | undefined {
  const credit = [picture.credit, picture.licence].filter(Boolean).join(' · ');
  const parts = [
    plainNote(language, picture.kind),
    credit && translate(language, picture.kind === 'photograph' ? 'photoBy' : 'artBy', { credit }),
  ];
  return parts.filter(Boolean).join(' ') || undefined;
}

/** A caption that says no more than the credit line does, in this language or in the original, is not repeated. */
function findCaption(site: Site, shown: Shown): Text | undefined {
  const { entry, picture } = shown;
  const isPlain = (language: Language) => {
    const note = plainNote(language, picture.kind);
    const own = entry.translations[language]?.words.captions?.[pictureId(picture)];
    return note !== undefined && own !== undefined && toLetters(own) === toLetters(note);
  };
  if (isPlain(site.settings.defaultLanguage) || isPlain(shown.language)) return undefined;
  return findWords(site, shown, 'captions');
}

/** Words about a picture: the page's own, or else the original's in its language. */
function findWords(
  site: Site,
  { entry, picture, language }: Shown,
  key: 'alt' | 'captions',
): Text | undefined {
  for (const from of [language, site.settings.defaultLanguage]) {
    const text = entry.translations[from]?.words[key]?.[pictureId(picture)];
    if (text !== undefined) return { text, lang: BCP47[from] };
  }
  return undefined;
}

function plainNote(language: Language, kind: Picture['kind']): string | undefined {
  const notes: Partial<Record<Picture['kind'], MessageKey>> = {
    render: 'renderNote',
    illustration: 'illustrationNote',
  };
  const key = notes[kind];
  return key && translate(language, key);
}

/** Letters alone without marks: "hoạ" and "họa" are two spellings of one word. */
function toLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

const NO_PICTURE: HeroView = {
  picture: undefined,
  alt: '',
  altLang: undefined,
  pictureNote: undefined,
  credit: undefined,
  caption: undefined,
  captionLang: undefined,
};

type Shown = { entry: Entry; picture: Picture; language: Language };
type Text = { text: string; lang: string };
