import { existsSync } from 'node:fs';
import { checkChanged } from '../src/content/check-changed-fs.ts';
import { planFixes, writeFix } from '../src/content/fix-files-fs.ts';
import { loadContent } from '../src/content/load-fs.ts';
import { formatFixes } from '../src/content/report-fixes.ts';
import type { ReportPicture } from '../src/content/report-pictures-fs.ts';
import { ALL_WELL, countFaults, sumUp } from '../src/content/report-words.ts';
import type { Diagnostic } from '../src/model/diagnostics.ts';
import { formatCheck } from './lib/check-formats.ts';
import { type CheckOptions, readCheckOptions } from './lib/check-options.ts';
import { CHECK_CACHE, checkCacheFile } from './lib/site-folders.ts';
import { watchAndCheck } from './lib/watch-check.ts';
import { writeWhole } from './lib/write-whole-fs.ts';

const HELP = `Checks everything under the content folder.

  npm run check                       report for people
  npm run check -- --watch            again after every save, until Ctrl+C
  npm run check -- --lang vi          in Vietnamese
  npm run check -- --strict           warnings count as errors
  npm run check -- --fix              put right what needs no person, then report the rest
  npm run check -- --fix --dry-run    show what would be put right; write nothing
  npm run check -- --no-cache         check every entry anew, whatever an earlier run found
  CONTENT_DIR=other npm run check     another folder than content/

Other formats, to standard output or with --out into a file:

  npm run check -- --format html --out report.html   one page with pictures, to open or to send
  npm run check -- --json                            one JSON object per line (--format json)
  npm run check -- --format sarif --out check.sarif  for code review tools (SARIF 2.1.0)
  npm run check -- --format github                   annotations in a GitHub workflow

Exit status: 0 fine, 1 the content is at fault, 2 the call is at fault. With --watch: 0 when stopped.
`;

const WATCHING = {
  en: 'Watching for changes. Stop with Ctrl+C.',
  vi: 'Đang theo dõi thay đổi. Dừng bằng Ctrl+C.',
};

// A reader that has seen enough (head, less) closes the pipe; that is no fault of the content.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), process.env);

async function main(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = readCheckOptions(argv, env);
  if ('fault' in options) {
    process.stderr.write(`${options.fault}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!existsSync(options.contentDir)) {
    process.stderr.write(sayMissing(options.contentDir));
    return 2;
  }
  if (options.watch) return watch(options);
  if (options.fix) await fix(options);
  if (options.isDry) return 0;
  const diagnostics = await findFaults(options);
  await report(diagnostics, options);
  const isAtFault = ({ severity }: Diagnostic) =>
    severity === 'error' || (options.strict && severity === 'warning');
  return diagnostics.some(isAtFault) ? 1 : 0;
}

async function watch(options: CheckOptions): Promise<number> {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const known = new Map<string, ReportPicture>();
  const { contentDir, language } = options;
  await watchAndCheck(contentDir, {
    signal: stop.signal,
    check: async () => {
      const isThere = existsSync(contentDir);
      const diagnostics = isThere ? await findFaults(options) : [];
      clearScreen();
      if (isThere) await report(diagnostics, options, known);
      else process.stderr.write(sayMissing(contentDir));
      process.stderr.write(`${WATCHING[language]}\n`);
    },
    tell: (reason) => process.stderr.write(`${reason}\n${WATCHING[language]}\n`),
  });
  return 0;
}

/** Writes the report where it was asked for. Beside a file, one line says how it stands. */
async function report(
  diagnostics: readonly Diagnostic[],
  options: CheckOptions,
  known?: Map<string, ReportPicture>,
): Promise<void> {
  const { format, language, out } = options;
  const text = await formatCheck(diagnostics, {
    format,
    language,
    isFile: out !== undefined,
    ...(known && { known }),
  });
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeWhole(out, text);
  const state = diagnostics.length === 0 ? ALL_WELL[language] : sumUp(countFaults(diagnostics), language);
  process.stderr.write(`${out}: ${state}\n`);
}

async function findFaults({ contentDir, cache }: CheckOptions): Promise<Diagnostic[]> {
  if (!cache) return (await loadContent(contentDir, { cacheDir: CHECK_CACHE })).diagnostics;
  return (await checkChanged(contentDir, { cacheFile: checkCacheFile(contentDir) })).diagnostics;
}

/** Standard output belongs to the report when a program reads it; the changes are talk then. */
async function fix({ contentDir, format, language, isDry }: CheckOptions): Promise<void> {
  const fixes = await planFixes(contentDir);
  const written = isDry ? fixes : fixes.filter(writeFix);
  const out = format === 'text' ? process.stdout : process.stderr;
  out.write(formatFixes(written, { language, isDry }));
}

/** Also empties what was scrolled away: an old report above the new one would be read as part of it. */
function clearScreen(): void {
  if (process.stdout.isTTY) process.stdout.write('\x1b[2J\x1b[3J\x1b[H');
}

function sayMissing(contentDir: string): string {
  return `There is no folder "${contentDir}". Create it, or name another one in CONTENT_DIR.\n`;
}
