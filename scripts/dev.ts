import { resolve } from 'node:path';
import { dev } from 'astro';
import type { Plugin } from 'vite';
import { adminPage } from './dev/admin-page.ts';
import { followContent } from './dev/follow-content.ts';
import { liveReport, reportBadge } from './dev/live-report.ts';
import { tourEditor } from './dev/tour-editor/editor-plugin.ts';
import { serveGenerated } from './lib/dev-middleware.ts';
import { contentDir, MEDIA_CACHE } from './lib/site-folders.ts';

const HELP = `Serves the site while you edit. Content is checked after every save; the last good page stays until faults are mended.
What the check found stands at /_check/, and as a number on every page. Tours are edited at /_edit/.

  npm run dev
  CONTENT_DIR=other npm run dev
  PORT=8080 npm run dev
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stdout.write(HELP);
    return args.includes('--help') ? 0 : 2;
  }
  const content = followContent(contentDir());
  await content.refresh();
  const { address } = await dev({
    root: resolve('.'),
    server: { port: Number(process.env.PORT ?? 4321) },
    integrations: [reportBadge()],
    vite: {
      plugins: [content.plugin, tourEditor(contentDir()), liveReport(content), generatedFiles(), adminPage()],
    },
  });
  process.stderr.write(`report of the check: http://localhost:${address.port}/_check/\n`);
  process.stderr.write(`edit tours: http://localhost:${address.port}/_edit/\n`);
  return new Promise(() => {}); // until interrupted
}

/** Answers what a build writes as files and Astro does not know. */
function generatedFiles(): Plugin {
  return {
    name: 'diem-den-generated',
    configureServer: (server) => {
      server.middlewares.use(serveGenerated(MEDIA_CACHE));
    },
  };
}
