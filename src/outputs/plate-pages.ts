import { escapeMarkup } from '../model/escape-markup.ts';
import { BCP47, ENDONYMS, type Language } from '../model/languages.ts';
import { formatPlateCode, isPlateCode, type PlateMessages } from '../model/plate-code.ts';
import { plateRef, plateTarget } from '../model/plate-target.ts';
import type { PlateCode } from '../model/schemas/settings.ts';
import { type Entry, localise, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import { PLATE_SCRIPT, PLATE_STYLE } from './plate-assets.ts';

const POLICY = "default-src 'none';script-src 'self';style-src 'self';base-uri 'none';form-action 'none'";

/**
 * Lays out the pages behind printed codes: `Q/<CODE>/index.html`, the script and style they share, and the list of all
 * codes. The links pass the code on in the fragment, which browsers keep to themselves. A page is at most 2 KB, works without script as plain links to the place in every language, and is kept out of search engines.
 * A retired plate says so instead of leading on by itself.
 *
 * @throws when a code has a wrong check symbol or leads to no entry; the check must refuse both
 */
export function planPlatePages(site: Site, options: PlatePageOptions): { path: string; text: string }[] {
  const pages = site.codes.map((code) => ({
    path: `Q/${code.code}/index.html`,
    text: platePage(site, code, options.messages),
  }));
  // for the 404 page, which compares a mistyped code with all there are
  const list = site.codes.map(({ code }) => `${code}\n`).sort();
  return [
    { path: 'q.css', text: PLATE_STYLE },
    { path: 'q.js', text: PLATE_SCRIPT },
    { path: 'Q/codes.txt', text: list.join('') },
    ...pages,
  ];
}

function platePage(site: Site, code: PlateCode, messages: PlatePageOptions['messages']): string {
  if (!isPlateCode(code.code)) throw new Error(`${code.code} is no plate code; the check must refuse it`);
  const entry = plateTarget(site, code);
  if (!entry)
    throw new Error(
      `${code.code} leads to ${plateRef(code)}, which does not exist; the check must refuse it`,
    );
  const { defaultLanguage, baseUrl, languages, words } = site.settings;
  const isRetired = code.state === 'retired';
  const name = escapeMarkup(localise(site, entry, defaultLanguage).words.title);
  const printed = formatPlateCode(code.code);
  const links = languages.map((language) => languageLink(code, entry, language, messages[language]));
  return [
    `<!doctype html><html lang="${BCP47[defaultLanguage]}"><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<title>${isRetired ? printed : `${name} · ${printed}`}</title>`,
    `<link rel="canonical" href="${baseUrl.replace(/\/+$/, '')}${entryPath(defaultLanguage, entry)}">`,
    '<link rel="stylesheet" href="/q.css">',
    isRetired ? '' : '<script src="/q.js" defer></script>',
    `<main><p>${escapeMarkup(words[defaultLanguage]?.name ?? '')} <b translate="no">${printed}</b><h1>${name}</h1>`,
    `<ul>${links.join('')}</ul></main></html>\n`,
  ].join('\n');
}

function languageLink(
  { code, state }: PlateCode,
  entry: Entry,
  language: Language,
  messages: PlateMessages,
): string {
  const isRetired = state === 'retired';
  const tag = BCP47[language];
  const isTranslated = entry.translations[language] !== undefined;
  const notes = [isTranslated ? '' : messages.notTranslated, isRetired ? messages.removed : ''].filter(
    Boolean,
  );
  const mark = isTranslated ? '' : ' data-fallback';
  return `<li lang="${tag}"><a href="${entryPath(language, entry)}#q=${code}" hreflang="${tag}"${mark}>${ENDONYMS[language]}</a>${
    notes.length > 0 ? ` <i>${escapeMarkup(notes.join('. '))}</i>` : ''
  }`;
}

type PlatePageOptions = {
  /** Words per language, from the interface messages. */
  messages: Record<Language, PlateMessages>;
};
