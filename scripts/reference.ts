import { readFileSync, writeFileSync } from 'node:fs';
import { contentReference } from '../src/model/content-reference.ts';
import { feedReference } from '../src/model/feed-reference.ts';

const FILES = [
  { path: 'docs/reference/content-keys.md', write: contentReference },
  { path: 'docs/reference/destination-feed.md', write: feedReference },
];

const HELP = `Writes ${FILES.map(({ path }) => path).join(' and ')} from the schemas.

  npm run reference
  npm run reference -- --check      says whether the files are up to date, writes nothing
`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!args.includes('--check')) {
    for (const { path, write } of FILES) writeFileSync(path, write());
    return 0;
  }
  const stale = FILES.filter(({ path, write }) => readFileSync(path, 'utf8') !== write());
  for (const { path } of stale) process.stderr.write(`${path} is out of date; run "npm run reference"\n`);
  return stale.length > 0 ? 1 : 0;
}
