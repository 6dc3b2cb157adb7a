import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { dev } from 'astro';
import { prepareSite } from '../src/media/prepare-fs.ts';
import { getPrepared, publishPrepared } from '../src/media/prepared.ts';
import { serveGenerated } from './lib/dev-middleware.ts';
import { loadOrReport } from './lib/load-or-report.ts';
import { progressLine } from './lib/progress.ts';
import { contentDir, MEDIA_CACHE } from './lib/site-folders.ts';

const HELP = `Serves the site while you edit. Content is checked after every save; the last good page stays until faults are mended.

  npm run dev
  CONTENT_DIR=other npm run dev
`;
/** Editors save several files at once; one check is enough for all of them. */
const SETTLE_MS = 200;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stdout.write(HELP);
    return args.includes('--help') ? 0 : 2;
  }
  if (!(await refresh())) return 1;
  await dev({
    root: resolve('.'),
    server: { port: 4321 },
    vite: {
      plugins: [
        {
          name: 'diem-den-generated',
          configureServer: ({ middlewares }) => void middlewares.use(serveGenerated(MEDIA_CACHE)),
        },
      ],
    },
  });
  let timer: NodeJS.Timeout | undefined;
  watch(resolve(contentDir()), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refreshAndSay(), SETTLE_MS);
  });
  return new Promise(() => {}); // until interrupted
}

/** Checks and prepares the content; on faults reports them and leaves what pages drew before. */
async function refresh(): Promise<boolean> {
  const site = await loadOrReport(contentDir(), { strict: false });
  if (!site) return false;
  publishPrepared(await prepareSite(site, MEDIA_CACHE, progressLine('media')));
  return true;
}

async function refreshAndSay(): Promise<void> {
  if (await refresh())
    process.stderr.write(`content checked: ${getPrepared().site.byRef.size} entries; reload the page\n`);
}
