import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { writeAdmin } from '../src/admin/write-admin-fs.ts';
import { publishManagerPages } from '../src/figures/publish-manager-pages-fs.ts';
import { publishNewsletters } from '../src/figures/publish-newsletters-fs.ts';
import { prepareSite } from '../src/media/prepare-fs.ts';
import { getPrepared, type Prepared, publishPrepared } from '../src/media/prepared.ts';
import { publishedPicture } from '../src/media/published-picture.ts';
import type { Site } from '../src/model/site.ts';
import { writeKiosk } from '../src/outputs/kiosk-fs.ts';
import { writeOffline } from '../src/outputs/offline-fs.ts';
import { publishMedia, replaceFolder } from '../src/outputs/publish-fs.ts';
import { writeSiteOutputs } from '../src/outputs/site-outputs-fs.ts';
import { publishTemplates } from '../src/sheets/publish-templates-fs.ts';
import { publishLogo } from '../src/signs/publish-logo-fs.ts';
import { publishSigns } from '../src/signs/publish-signs-fs.ts';
import { loadOrReport } from './lib/load-or-report.ts';
import { progressLine } from './lib/progress.ts';
import { ADMIN_CACHE, contentDir, MEDIA_CACHE, outDir } from './lib/site-folders.ts';

const HELP = `Builds the site.

  npm run build                          content/ → dist/
  CONTENT_DIR=other npm run build        another content folder
  OUT_DIR=/srv/site npm run build        another place
  npm run build -- --strict              warnings stop the build too
  npm run build -- --no-search           without the search index (quicker while trying things)
  npm run build -- --no-signs            without the page /signs/ and its files
  npm run build -- --no-offline          takes the worker for use without network off all devices that have it
  npm run build -- --kiosk               for a screen without network, or a USB stick: see KIOSK.txt in the result
`;

const OPTIONS: readonly string[] = ['--strict', '--no-search', '--no-signs', '--no-offline', '--kiosk'];

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown !== undefined) {
    process.stderr.write(`unknown option ${unknown}\n\n${HELP}`);
    return 2;
  }
  const site = await loadOrReport(contentDir(), { strict: args.includes('--strict') });
  if (!site) return 1;
  publishPrepared(await prepareSite(site, MEDIA_CACHE, progressLine('media')));
  await buildInto(outDir(), {
    search: !args.includes('--no-search'),
    signs: !args.includes('--no-signs'),
    offline: !args.includes('--no-offline'),
    kiosk: args.includes('--kiosk'),
  });
  return 0;
}

function writeSigns(site: Site, draft: string): Promise<void> {
  const folders = { cacheDir: MEDIA_CACHE, contentDir: resolve(contentDir()) };
  return publishSigns(site, draft, { ...folders, onProgress: progressLine('signs') });
}

/** Builds beside the old site and swaps at the end. The draft lies in the project, because Astro cannot move files between file systems. */
async function buildInto(target: string, options: BuildOptions): Promise<void> {
  await mkdir(resolve('.cache'), { recursive: true });
  const draft = await mkdtemp(join(resolve('.cache'), 'site-'));
  try {
    await build({ root: resolve('.'), outDir: draft, logLevel: 'warn' });
    const prepared = getPrepared();
    await publishMedia(MEDIA_CACHE, prepared.mediaKeys, draft);
    await writeSiteOutputs(prepared.site, draft, { ...options, pictureOf: publishedPicture(prepared) });
    await publishPapers(prepared.site, draft);
    if (options.kiosk) await writeKiosk(prepared.site, draft, resolve('.'));
    else await finishForTheNet(prepared, draft, options);
    await replaceFolder(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** What is no page: newsletters on paper, the logo for the press, empty tables for businesses. */
async function publishPapers(site: Site, draft: string): Promise<void> {
  await publishNewsletters(site, draft);
  await publishLogo(site, draft, resolve(contentDir()));
  await publishTemplates(site, draft);
}

/** Last, so that neither sitemap nor search index sees the pages for managers and editors. */
async function finishForTheNet(prepared: Prepared, draft: string, options: BuildOptions): Promise<void> {
  await writeOffline(prepared.site, draft, { root: resolve('.'), isOff: !options.offline });
  if (options.signs) await writeSigns(prepared.site, draft);
  await publishManagerPages(prepared.site, draft, { hasSigns: options.signs });
  await writeAdmin(prepared, draft, { root: resolve('.'), cacheDir: ADMIN_CACHE });
}

type BuildOptions = { search: boolean; signs: boolean; offline: boolean; kiosk: boolean };
