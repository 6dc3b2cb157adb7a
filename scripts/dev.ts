import { resolve } from 'node:path';
import { dev } from 'astro';
import type { Plugin } from 'vite';
import { hasAdmin } from '../src/admin/admin-files.ts';
import { findPrepared } from '../src/media/prepared.ts';
import { adminPage } from './dev/admin-page.ts';
import { followContent } from './dev/follow-content.ts';
import { liveReport, reportBadge } from './dev/live-report.ts';
import { managerPages } from './dev/manager-pages.ts';
import { tourEditor } from './dev/tour-editor/editor-plugin.ts';
import { serveGenerated } from './lib/dev-middleware.ts';
import { editorLanguage } from './lib/editor-language.ts';
import { contentDir, MEDIA_CACHE } from './lib/site-folders.ts';

const HELP = `Serves the site while you edit. Content is checked after every save; the last good page stays until faults are mended.
What the check found stands at /_check/, and as a number on every page. Tours are edited at /_edit/.

  npm run dev
  CONTENT_DIR=other npm run dev
  PORT=8080 npm run dev
`;

const WORDS = {
  en: { report: 'report of the check', tours: 'edit tours', form: 'edit in the form' },
  vi: { report: 'kết quả kiểm tra', tours: 'sửa tour 360°', form: 'sửa bằng biểu mẫu' },
};

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
      plugins: [
        content.plugin,
        tourEditor(contentDir()),
        liveReport(content),
        generatedFiles(),
        adminPage(),
        managerPages(),
      ],
    },
  });
  const words = WORDS[editorLanguage(process.env)];
  const origin = `http://localhost:${address.port}`;
  process.stderr.write(`${words.report}: ${origin}/_check/\n${words.tours}: ${origin}/_edit/\n`);
  const site = findPrepared()?.site;
  if (site && hasAdmin(site.settings)) process.stderr.write(`${words.form}: ${origin}/admin/\n`);
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
