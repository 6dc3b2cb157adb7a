import { readFileSync, writeFileSync } from 'node:fs';
import { contentReference } from '../src/model/content-reference.ts';

const FILE = 'docs/reference/content-keys.md';

const HELP = `Writes ${FILE} from the schemas.

  npm run reference
  npm run reference -- --check      says whether the file is up to date, writes nothing
`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const text = contentReference();
  if (!args.includes('--check')) {
    writeFileSync(FILE, text);
    return 0;
  }
  if (readFileSync(FILE, 'utf8') === text) return 0;
  process.stderr.write(`${FILE} is out of date; run "npm run reference"\n`);
  return 1;
}
