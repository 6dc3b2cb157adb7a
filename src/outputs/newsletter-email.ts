import { paperMessages } from '../i18n/papers.ts';
import { fillMessage } from '../i18n/tour.ts';
import { formatDate } from '../i18n/translate.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { contrastRatio, TEXT_CONTRAST } from '../model/colours.ts';
import { escapeMarkup } from '../model/escape-markup.ts';
import { BCP47, type Language } from '../model/languages.ts';
import { listIssues, newsletterPath } from '../model/newsletters.ts';
import { type Entry, listLanguages, localise, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import type { PictureOf } from './destination-feed.ts';

/**
 * Plans every newsletter as a letter, in each language it is written in: one HTML file that mail programs show as it is. Tables
 * instead of style sheets, because many programs know nothing else; full addresses on this site; no script, no form, nothing
 * that tells whether it was opened.
 */
export function planNewsletters(site: Site, pictureOf: PictureOf): { path: string; text: string }[] {
  return listIssues(site).flatMap((issue) =>
    listLanguages(site, issue).map((language) => ({
      path: newsletterPath(language, issue, 'html').slice(1),
      text: writeLetter(site, issue, language, pictureOf),
    })),
  );
}

function writeLetter(site: Site, issue: Entry<'pages'>, language: Language, pictureOf: PictureOf): string {
  const { baseUrl, colours, owner, words: names, defaultLanguage } = site.settings;
  const messages = paperMessages(language);
  const { words, body } = localise(site, issue, language);
  const name = (names[language] ?? names[defaultLanguage])?.name ?? baseUrl;
  const { number = 0, date = '' } = issue.facts.issue ?? {};
  const issueLine = `${fillMessage(messages.issue, { number })} · ${formatDate(language, date)}`;
  const online = baseUrl + entryPath(language, issue);
  const onBrand = contrastRatio(colours.brand, '#ffffff') >= TEXT_CONTRAST ? '#ffffff' : '#16241f';
  const text = toLetterHtml(
    renderMarkdown(body, {
      language,
      sources: (issue.facts.sources ?? []).map(({ id }) => id),
      resolveLink: (href) => resolveLink(site, href, language),
    }),
    online,
  );
  const entries = (issue.facts.entries ?? []).flatMap((ref) => site.byRef.get(ref) ?? []);
  const items = entries.map((entry) => writeItem(site, entry, language, pictureOf)).join('');
  return `<!doctype html>
<html lang="${BCP47[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeMarkup(`${words.title} · ${name}`)}</title>
</head>
<body style="margin:0;padding:0;background:#f3ede0">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3ede0"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:600px">
<tr><td bgcolor="${colours.brand}" style="padding:20px 24px;${FONT};font-size:14px;line-height:1.5;color:${onBrand}">${escapeMarkup(name)}<br>${escapeMarkup(issueLine)}</td></tr>
<tr><td style="padding:24px 24px 8px;${FONT};color:#16241f"><h1 style="margin:0 0 12px;font-size:26px;line-height:1.35">${escapeMarkup(words.title)}</h1>
${words.summary === undefined ? '' : `<p style="margin:0 0 16px;font-size:17px;line-height:1.6">${escapeMarkup(words.summary)}</p>\n`}${text}</td></tr>
${items}<tr><td style="padding:16px 24px 28px;${FONT};font-size:14px;line-height:1.6;color:#4a5a53"><p style="margin:0 0 8px"><a href="${escapeMarkup(online)}" style="${LINK}">${escapeMarkup(messages.seeOnline)}</a></p>
<p style="margin:0">${escapeMarkup(owner)}. ${escapeMarkup(messages.emailWhy)}</p></td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

/** One entry: its picture where it has one, its name, its summary and a link. */
function writeItem(site: Site, entry: Entry, language: Language, pictureOf: PictureOf): string {
  const { baseUrl } = site.settings;
  const { words, isFallback, language: shown } = localise(site, entry, language);
  const href = escapeMarkup(baseUrl + entryPath(language, entry));
  const lang = isFallback ? ` lang="${BCP47[shown]}"` : '';
  const picture = pictureOf(entry);
  const heightPx = picture ? Math.round((WIDTH_PX * picture.heightPx) / picture.widthPx) : 0;
  const image = picture
    ? `<a href="${href}"><img src="${escapeMarkup(baseUrl + picture.path)}" alt="" width="${WIDTH_PX}" height="${heightPx}" style="display:block;width:100%;height:auto;border:0"></a>`
    : '';
  const more = escapeMarkup(paperMessages(language).readMore);
  return (
    `<tr><td style="padding:16px 24px;${FONT};font-size:16px;line-height:1.6;color:#16241f"${lang}>${image}` +
    `<h2 style="margin:12px 0 6px;font-size:20px;line-height:1.4"><a href="${href}" style="${LINK}">${escapeMarkup(words.title)}</a></h2>` +
    `${words.summary === undefined ? '' : `<p style="margin:0 0 6px">${escapeMarkup(words.summary)}</p>`}` +
    `<p style="margin:0"><a href="${href}" style="${LINK}" lang="${BCP47[language]}">${more}</a></p></td></tr>\n`
  );
}

/** Gives the plain elements of the text what mail programs need; links inside the page lead to the page. */
function toLetterHtml(html: string, online: string): string {
  return html
    .replace(/<h[2-6]( id="[^"]*")?>/g, '<h2 style="margin:20px 0 8px;font-size:20px;line-height:1.4">')
    .replace(/<\/h[2-6]>/g, '</h2>')
    .replaceAll('<p>', '<p style="margin:0 0 14px;font-size:16px;line-height:1.6">')
    .replace(
      /<(ul|ol)([ >])/g,
      '<$1 style="margin:0 0 14px;padding-left:22px;font-size:16px;line-height:1.6"$2',
    )
    .replaceAll('<a ', `<a style="${LINK}" `)
    .replaceAll('href="#', `href="${escapeMarkup(online)}#`)
    .replace(/ tabindex="0"/g, '');
}

function resolveLink(site: Site, href: string, language: Language): { href: string } | undefined {
  const [ref = '', fragment] = href.split('#');
  const entry = site.byRef.get(ref);
  if (!entry) return undefined;
  return { href: site.settings.baseUrl + entryPath(language, entry) + (fragment ? `#${fragment}` : '') };
}

const LINK = 'color:#0b5d4a';
const FONT = "font-family:'Be Vietnam Pro','Segoe UI',Roboto,Arial,sans-serif";
/** Width of the letter inside its margins. */
const WIDTH_PX = 552;
