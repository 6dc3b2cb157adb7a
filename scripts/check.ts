import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkChanged } from '../src/content/check-changed-fs.ts';
import { planFixes, writeFix } from '../src/content/fix-files-fs.ts';
import { loadContent } from '../src/content/load-fs.ts';
import { formatReport } from '../src/content/report.ts';
import { formatFixes } from '../src/content/report-fixes.ts';
import { type Diagnostic, describe } from '../src/model/diagnostics.ts';
import { checkCacheFile } from './lib/site-folders.ts';

const HELP = `Checks everything under the content folder.

  npm run check                       report for people
  npm run check -- --lang vi          in Vietnamese
  npm run check -- --json             one JSON object per line, for other programs
  npm run check -- --strict           warnings count as errors
  npm run check -- --fix              put right what needs no person, then report the rest
  npm run check -- --fix --dry-run    show what would be put right; write nothing
  npm run check -- --no-cache         check every entry anew, whatever an earlier run found
  CONTENT_DIR=other npm run check     another folder than content/

Exit status: 0 fine, 1 the content is at fault, 2 the call is at fault.
`;

const ALL_WELL = { en: 'No faults found.\n', vi: 'Không có lỗi nào.\n' };

// A reader that has seen enough (head, less) closes the pipe; that is no fault of the content.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), process.env);

async function main(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = readOptions(argv, env);
  if ('fault' in options) {
    process.stderr.write(`${options.fault}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!existsSync(options.contentDir)) {
    process.stderr.write(
      `There is no folder "${options.contentDir}". Create it, or name another one in CONTENT_DIR.\n`,
    );
    return 2;
  }
  if (options.fix) await fix(options);
  if (options['dry-run']) return 0;
  const diagnostics = await findFaults(options);
  if (options.json)
    process.stdout.write(diagnostics.map((one) => toJsonLine(one, options.language)).join(''));
  else
    process.stdout.write(
      formatReport(diagnostics, { language: options.language }) || ALL_WELL[options.language],
    );
  const isAtFault = ({ severity }: Diagnostic) =>
    severity === 'error' || (options.strict && severity === 'warning');
  return diagnostics.some(isAtFault) ? 1 : 0;
}

async function findFaults({ contentDir, cache }: Options): Promise<Diagnostic[]> {
  if (!cache) return (await loadContent(contentDir)).diagnostics;
  return (await checkChanged(contentDir, { cacheFile: checkCacheFile(contentDir) })).diagnostics;
}

/** Data goes to standard output; with --json that belongs to the diagnostics, so the changes are talk. */
async function fix({ contentDir, json, language, 'dry-run': isDry }: Options): Promise<void> {
  const fixes = await planFixes(contentDir);
  const written = isDry ? fixes : fixes.filter(writeFix);
  const out = json ? process.stderr : process.stdout;
  out.write(formatFixes(written, { language, isDry }));
}

function readOptions(argv: string[], env: NodeJS.ProcessEnv): Options | { fault: string } {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        'no-cache': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        lang: { type: 'string', default: isVietnamese(env) ? 'vi' : 'en' },
      },
    });
    const { lang, 'no-cache': isUncached, ...flags } = values;
    if (lang !== 'vi' && lang !== 'en') return { fault: `--lang is "${lang}"; it can be vi or en.` };
    if (flags['dry-run'] && !flags.fix) return { fault: '--dry-run only makes sense with --fix.' };
    return { ...flags, cache: !isUncached, language: lang, contentDir: env.CONTENT_DIR || 'content' };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function isVietnamese(env: NodeJS.ProcessEnv): boolean {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('vi');
}

/** The keys and their order are a public contract. */
function toJsonLine(diagnostic: Diagnostic, language: 'en' | 'vi'): string {
  const { path, line, column, code, severity } = diagnostic;
  return `${JSON.stringify({ path, line, column, code, severity, ...describe(diagnostic, language) })}\n`;
}

type Options = {
  cache: boolean;
  json: boolean;
  strict: boolean;
  fix: boolean;
  'dry-run': boolean;
  help: boolean;
  language: 'en' | 'vi';
  contentDir: string;
};
