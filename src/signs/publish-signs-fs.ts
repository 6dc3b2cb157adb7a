import { cp, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { signCoverage } from '../model/sign-coverage.ts';
import type { Site } from '../model/site.ts';
import { coverageCsv, coveragePage } from './coverage-page.ts';
import { FORMATS } from './formats.ts';
import { MANAGER_SCRIPT, MANAGER_STYLE } from './page-frame.ts';
import { planSigns, type SignJob } from './plan-signs.ts';
import { openPress, PREVIEW_PX, type Press, readFaults, writeFiles } from './press-fs.ts';
import { previewSize } from './preview-fs.ts';
import { type PublishedSign, signsPage } from './signs-page.ts';

/**
 * Puts the pages for those who look after signs into a built site: `signs/` with the files of every plate, and
 * `signs/coverage/`. A plate whose words, size and colours are what they were costs nothing: its files come from the
 * cache of media. Every print file is read back before it goes there.
 *
 * @param options `cacheDir`: the cache of media; `contentDir`: where the logo is; both absolute
 * @throws when a font package is not installed, or a folder cannot be written
 */
export async function publishSigns(site: Site, siteDir: string, options: PublishOptions): Promise<void> {
  const jobs = planSigns(site, {});
  const press = await openPress({ jobs, settings: site.settings, ...options });
  const signs: PublishedSign[] = [];
  for (const [index, job] of jobs.entries()) {
    signs.push(await publishOne(press, job, siteDir));
    options.onProgress?.(index + 1, jobs.length);
  }
  const printable = signs.filter(({ faults }) => !faults).map(({ job }) => job);
  const batch = printable.length > 0 ? await press.batch(printable) : undefined;
  const shared = {
    files: batch === undefined ? [] : await copyFolder(batch, siteDir, 'all'),
    faults: batch === undefined ? undefined : await readFaults(batch),
  };
  const coverage = signCoverage(site);
  await writeFiles(join(siteDir, 'signs'), [
    ['signs.css', MANAGER_STYLE],
    ['signs.js', MANAGER_SCRIPT],
    ['index.html', signsPage(signs, shared)],
    ['coverage/index.html', coveragePage(coverage)],
    ['coverage/coverage.csv', coverageCsv(coverage)],
  ]);
}

async function publishOne(press: Press, job: SignJob, siteDir: string): Promise<PublishedSign> {
  const folder = await press.sign(job);
  const faults = await readFaults(folder);
  const hrefs = await copyFolder(folder, siteDir, job.content.code);
  const picture = hrefs.find((href) => href.endsWith('.png'));
  const { widthMm, heightMm } = FORMATS[job.format];
  return {
    job,
    files: hrefs.filter((href) => href !== picture),
    preview:
      picture === undefined
        ? undefined
        : { href: picture, ...previewSize({ widthMm, heightMm }, PREVIEW_PX) },
    faults,
  };
}

/** Copies the files of a folder of the cache to `signs/<name>/`. @returns their addresses */
async function copyFolder(folder: string, siteDir: string, name: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => !file.startsWith('.')).sort();
  if (files.length === 0) return [];
  await cp(folder, join(siteDir, 'signs', name), {
    recursive: true,
    filter: (source) => !basename(source).startsWith('.'),
  });
  return files.map((file) => `/signs/${name}/${file}`);
}

type PublishOptions = {
  cacheDir: string;
  contentDir: string;
  /** Called with the number of plates done. */
  onProgress?: (done: number, total: number) => void;
};
