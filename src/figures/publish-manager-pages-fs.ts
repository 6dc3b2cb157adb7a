import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANAGER_LANGUAGES } from '../i18n/figures.ts';
import { contentDate } from '../model/relations.ts';
import type { Site } from '../model/site.ts';
import { MANAGER_STYLE } from '../signs/page-frame.ts';
import { managerOverview } from './manager-page.ts';
import { planReport } from './plan-report.ts';
import { reportCsv } from './report-files.ts';
import { FIGURE_STYLE } from './style.ts';

/**
 * Puts the pages for managers into a built site: `manage/` in Vietnamese, `manage/en/` in English. They judge by the newest
 * day of a check in the content, so that the same content gives the same bytes; the report judges by the day it is made.
 */
export async function publishManagerPages(
  site: Site,
  siteDir: string,
  options: { hasSigns: boolean },
): Promise<void> {
  const files: [string, string][] = [['manage.css', `${MANAGER_STYLE}${FIGURE_STYLE}`]];
  for (const language of MANAGER_LANGUAGES) {
    const report = planReport(site, { language, period: undefined, today: contentDate(site) ?? EARLIEST });
    files.push([
      language === 'vi' ? 'index.html' : `${language}/index.html`,
      managerOverview(report, options),
    ]);
    files.push([`figures-${language}.csv`, reportCsv(report)]);
  }
  for (const [name, text] of files) {
    const path = join(siteDir, 'manage', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** Content in which nothing has a date yet is judged by a day on which nothing has ended. */
const EARLIEST = '2000-01-01';
