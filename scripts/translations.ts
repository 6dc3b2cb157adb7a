import { exportUnits, importUnits, report, stamp } from './lib/translation-commands.ts';
import { readCall } from './lib/translation-options.ts';

const HELP = `Shows how far the translations are, sends texts to translators and takes them back.

  npm run translations                                  table of languages and entries, with totals
  npm run translations -- --locale ko --stale           only what is out of date in Korean, and which texts
  npm run translations -- --stale --texts               with the texts as they were and as they are, from git
  npm run translations -- --missing sites/dong-a        only what is not translated, of one entry
  npm run translations -- --json                        one JSON object per line, for other programs

  npm run translations -- export --locale ko --out ko.csv                    a table for spreadsheets
  npm run translations -- export --locale ko --out ko.xlf --only missing,stale   XLIFF 2.0 for translation programs
  npm run translations -- export --locale ko --separator semicolon --out ko.csv  for a Vietnamese or French Excel
  npm run translations -- import ko.csv --dry-run       what would be taken over; writes nothing
  npm run translations -- import ko.csv --status reviewed

  npm run translations -- stamp --locale ko sites/dong-a    this translation fits the original as it is today
  npm run translations -- stamp --all --dry-run             which files that would change

Options: --locale (several with commas), --missing, --stale, --texts, --only (missing, stale, machine, draft, reviewed),
  --format csv|xliff, --out FILE, --force (write over FILE), --separator comma|semicolon|tab,
  --status machine|draft|reviewed, --all, --dry-run, --json, --lang vi|en
  CONTENT_DIR=other npm run translations                another folder than content/

Exit status: 0 fine, 1 the content or the file is at fault, 2 the call is at fault.
`;

// A reader that has seen enough (head, less) closes the pipe; that is no fault of the content.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = main(process.argv.slice(2), process.env);

function main(argv: string[], env: NodeJS.ProcessEnv): number {
  const call = readCall(argv, env);
  if (call === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if ('fault' in call) {
    process.stderr.write(`${call.fault}\n\n${HELP}`);
    return 2;
  }
  const { command, file, out, options } = call;
  if (command === 'import') return importUnits(file, options);
  if (command === 'stamp') return stamp(options);
  return command === 'export' ? exportUnits({ ...options, out }) : report(options);
}
