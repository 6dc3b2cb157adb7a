import { resolve } from 'node:path';
import { dev } from 'astro';
import type { ViteDevServer } from 'vite';
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
    server: { port: Number(process.env.PORT ?? 4321) },
    vite: { plugins: [{ name: 'diem-den-content', configureServer: followContent }] },
  });
  return new Promise(() => {}); // until interrupted
}

/** Answers what Astro does not know, and checks the content again after every save. */
function followContent(server: ViteDevServer): void {
  server.middlewares.use(serveGenerated(MEDIA_CACHE));
  const folder = resolve(contentDir());
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refreshAndReload(server), SETTLE_MS);
  });
}

/** Checks and prepares the content; on faults reports them and leaves what pages drew before. */
async function refresh(): Promise<boolean> {
  const site = await loadOrReport(contentDir(), { strict: false });
  if (!site) return false;
  publishPrepared(await prepareSite(site, MEDIA_CACHE, progressLine('media')));
  return true;
}

/** Shows the new state in every open browser. Astro remembers which pages there are; its own message makes it look again. */
async function refreshAndReload(server: ViteDevServer): Promise<void> {
  if (!(await refresh())) return;
  process.stderr.write(`content checked: ${getPrepared().site.byRef.size} entries\n`);
  for (const environment of Object.values(server.environments))
    environment.hot.send('astro:content-changed', {});
  server.ws.send({ type: 'full-reload' });
}
