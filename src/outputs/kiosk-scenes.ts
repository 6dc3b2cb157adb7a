import { translate } from '../i18n/translate.ts';
import type { Language } from '../model/languages.ts';
import type { Picture } from '../model/schemas/entries.ts';
import { type Entry, localise, pictureId, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';

/**
 * Lists what a waiting screen shows: the main picture of every destination and place, as its page shows it, with its name,
 * and what kind of picture by whom it is.
 *
 * @param readPage gives the HTML of a built page
 */
export function listKioskScenes(site: Site, readPage: (path: string) => string): KioskScene[] {
  const language = site.settings.defaultLanguage;
  const entries: Entry[] = [...site.entries.destinations, ...site.entries.sites];
  return entries.flatMap((entry) => {
    const main = entry.facts.pictures?.[0];
    const html = readPage(entryPath(language, entry));
    const picture = widest(
      /<div class="hero[\s\S]*?<source type="image\/webp"[^>]*srcset="([^"]*)"/.exec(html)?.[1],
    );
    if (!main || picture === undefined) return [];
    const words = localise(site, entry, language).words;
    return [
      {
        title: words.title,
        picture,
        alt: words.alt?.[pictureId(main)] ?? '',
        credit: [main.credit, main.licence, kindNote(main.kind, language)].filter(Boolean).join(' · '),
      },
    ];
  });
}

/** A picture that is no photograph says so on the big screen too. */
function kindNote(kind: Picture['kind'], language: Language): string {
  if (kind === 'photograph') return '';
  return translate(language, kind === 'render' ? 'renderNote' : 'illustrationNote');
}

/** The largest that a full screen has use for. */
function widest(srcset: string | undefined): string | undefined {
  const sizes = (srcset ?? '').split(',').map((part) => part.trim().split(/\s+/));
  const fitting = sizes.filter(([, width]) => Number.parseInt(width ?? '', 10) <= 2000);
  return fitting.at(-1)?.[0] || undefined;
}

/** One picture of the waiting screen. */
export type KioskScene = { title: string; picture: string; alt: string; credit: string };
