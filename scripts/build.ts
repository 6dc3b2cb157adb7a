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
import { planSigns } from '../src/signs/plan-signs.ts';
import { publishLogo } from '../src/signs/publish-logo-fs.ts';
import { publishSigns } from '../src/signs/publish-signs-fs.ts';
import { type Ahead, drawAhead } from './lib/draw-ahead-fs.ts';
import { loadOrReport } from './lib/load-or-report.ts';
import { progressLine, progressStep } from './lib/progress.ts';
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

/** Begins with what needs no pages, so that it is there when they are. */
function beginBeside({ site }: Prepared, options: BuildOptions): Promise<Ahead> {
  const { settings } = site;
  if (options.kiosk) return drawAhead({}, () => {});
  const signs = options.signs ? { jobs: planSigns(site, {}), settings, ...signFolders() } : undefined;
  const admin = settings.admin === false ? undefined : { root: resolve('.'), cacheDir: ADMIN_CACHE };
  return drawAhead({ signs, admin }, progressLine('signs'));
}

function signFolders(): { cacheDir: string; contentDir: string } {
  return { cacheDir: MEDIA_CACHE, contentDir: resolve(contentDir()) };
}

/** Builds beside the old site and swaps at the end. The draft lies in the project, because Astro cannot move files between file systems. */
async function buildInto(target: string, options: BuildOptions): Promise<void> {
  await mkdir(resolve('.cache'), { recursive: true });
  const prepared = getPrepared();
  const ahead = await beginBeside(prepared, options);
  const work = await mkdtemp(join(resolve('.cache'), 'site-'));
  const draft = join(work, 'site');
  try {
    progressStep('pages');
    // a cache of its own, which holds next to nothing: two builds at once would take the file away from each other
    const cacheDir = join(work, 'astro');
    await build({ root: resolve('.'), outDir: draft, cacheDir, logLevel: 'warn' });
    await publishMedia(MEDIA_CACHE, prepared.mediaKeys, draft);
    progressStep(options.search ? 'data, search' : 'data');
    await writeSiteOutputs(prepared.site, draft, { ...options, pictureOf: publishedPicture(prepared) });
    await publishPapers(prepared.site, draft);
    if (options.kiosk) await writeKiosk(prepared.site, draft, resolve('.'));
    else await finishForTheNet(prepared, draft, { ...options, ahead });
    await replaceFolder(draft, target);
  } finally {
    await ahead.stop();
    await rm(work, { recursive: true, force: true });
  }
}

/** What is no page: newsletters on paper, the logo for the press, empty tables for businesses. */
async function publishPapers(site: Site, draft: string): Promise<void> {
  await publishNewsletters(site, draft);
  await publishLogo(site, draft, resolve(contentDir()));
  await publishTemplates(site, draft);
}

/** Last, so that neither sitemap nor search index sees the pages for managers and editors. */
async function finishForTheNet(
  prepared: Prepared,
  draft: string,
  options: BuildOptions & { ahead: Ahead },
): Promise<void> {
  await writeOffline(prepared.site, draft, { root: resolve('.'), isOff: !options.offline });
  await options.ahead.over;
  if (options.signs) await publishSigns(prepared.site, draft, signFolders());
  await publishManagerPages(prepared.site, draft, { hasSigns: options.signs });
  await writeAdmin(prepared, draft, { root: resolve('.'), cacheDir: ADMIN_CACHE });
}

type BuildOptions = { search: boolean; signs: boolean; offline: boolean; kiosk: boolean };
