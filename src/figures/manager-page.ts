import { figureMessages, type ManagerLanguage } from '../i18n/figures.ts';
import { contentPolicy } from '../model/content-policy.ts';
import { escapeMarkup } from '../model/escape-markup.ts';
import type { Report } from './report.ts';
import { reportBody } from './write-html.ts';

/**
 * Writes the overview for managers in one language: kept out of search engines and linked from no visitors' page.
 *
 * @param options `hasSigns`: whether the pages for those who look after signs are beside it
 */
export function managerOverview(report: Report, { hasSigns }: { hasSigns: boolean }): string {
  const { language } = report;
  const words = figureMessages(language);
  const links = [
    `<li><a href="${OTHER[language].href}" lang="${OTHER[language].language}" hreflang="${OTHER[language].language}">${words.other}</a></li>`,
    hasSigns ? `<li><a href="/signs/">${words.signs}</a></li>` : '',
    `<li><a href="/manage/figures-${language}.csv" download>${words.download}</a></li>`,
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(contentPolicy())}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${words.title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/brand.css"><link rel="stylesheet" href="/manage/manage.css"></head>
<body><main><ul class="top">${links.join('')}</ul>
${reportBody(report, '')}</main></body></html>
`;
}

const OTHER: Record<ManagerLanguage, { language: ManagerLanguage; href: string }> = {
  vi: { language: 'en', href: '/manage/en/' },
  en: { language: 'vi', href: '/manage/' },
};
