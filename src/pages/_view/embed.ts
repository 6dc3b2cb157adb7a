import { join } from 'node:path';
import type { EmbedOfferView, EmbedView } from '../../components/embed/embed-view.ts';
import { mapEmbedMessages } from '../../i18n/embed.ts';
import { translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { escapeMarkup } from '../../model/escape-markup.ts';
import type { Language } from '../../model/languages.ts';
import { type Entry, localise } from '../../model/site.ts';
import { getStartScene } from '../../model/tour-view.ts';
import { entryPath, pagePath } from '../../model/urls.ts';

/** Fits a column of text and shows the buttons without lying over each other. */
const FRAME = { width: 960, height: 600 };

/** Address of the page of a tour without anything else, made to be shown in a frame of another website. */
export function embedPath(language: Language, entry: Entry): string {
  return `/embed${entryPath(language, entry)}`;
}

/** Plans the code with which another website shows the tour of an entry; nothing when it has none. */
export function planEmbed({ site }: Prepared, entry: Entry, language: Language): EmbedView | undefined {
  if (!entry.tour) return undefined;
  const url = site.settings.baseUrl + embedPath(language, entry);
  const { title } = localise(site, entry, language).words;
  return { url, code: frameCode(url, title, TOUR_FEATURES), atOnceUrl: `${url}open/` };
}

/** Plans the code with which another website shows the map of everything, or that of one route. */
export function planMapEmbed(
  { site }: Prepared,
  language: Language,
  route?: Entry<'routes'>,
): EmbedOfferView {
  const path = route ? embedPath(language, route) : `/embed${pagePath(language, 'map')}`;
  const url = site.settings.baseUrl + path;
  const title = route ? localise(site, route, language).words.title : translate(language, 'map');
  return { embed: { url, code: frameCode(url, title, MAP_FEATURES) }, messages: mapEmbedMessages(language) };
}

/**
 * Plans what `application/json+oembed` tells an editor of another website that was given the address of the page.
 * @see https://oembed.com/ section 2.3.4
 */
export function planOEmbed(prepared: Prepared, entry: Entry, language: Language): OEmbed | undefined {
  const { site, panoramas } = prepared;
  const embed = planEmbed(prepared, entry, language);
  if (!embed || !entry.tour) return undefined;
  const { baseUrl, words, defaultLanguage } = site.settings;
  const poster = panoramas.get(join(entry.folder, getStartScene(entry.tour).panorama))?.poster;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: (words[language] ?? words[defaultLanguage])?.name ?? baseUrl,
    provider_url: `${baseUrl}/`,
    title: localise(site, entry, language).words.title,
    html: embed.code,
    ...FRAME,
    ...(poster && {
      thumbnail_url: `${baseUrl}/media/${poster.key}/${poster.jpeg.file}`,
      thumbnail_width: poster.jpeg.widthPx,
      thumbnail_height: poster.jpeg.heightPx,
    }),
  };
}

/** Sensors and full screen are asked for by name: a frame has neither of itself. */
const TOUR_FEATURES = 'fullscreen; gyroscope; accelerometer; clipboard-write; web-share';
/** "Where am I" asks the visitor; without this the browser refuses before. */
const MAP_FEATURES = 'fullscreen; geolocation';

function frameCode(url: string, title: string, features: string): string {
  const { width, height } = FRAME;
  return (
    `<iframe src="${escapeMarkup(url)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" ` +
    'style="border:0;max-width:100%" loading="lazy" ' +
    `allow="${features}" allowfullscreen></iframe>`
  );
}

export type OEmbed = {
  version: '1.0';
  type: 'rich';
  provider_name: string;
  provider_url: string;
  title: string;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
};
