import { buildBench } from './build.ts';
import { checkBench } from './check.ts';
import type { Bench } from './lib/bench.ts';
import { lighthouseBench } from './lighthouse.ts';
import { mapsBench } from './maps.ts';
import { modelsBench } from './models.ts';
import { pyramidBench } from './pyramid.ts';
import { searchBench } from './search.ts';
import { signsBench } from './signs.ts';
import { splatsBench } from './splats.ts';
import { toursBench } from './tours.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  build: buildBench,
  check: checkBench,
  lighthouse: lighthouseBench,
  maps: mapsBench,
  models: modelsBench,
  pyramid: pyramidBench,
  tours: toursBench,
  search: searchBench,
  signs: signsBench,
  splats: splatsBench,
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help') {
    process.stdout.write(help());
    return 0;
  }
  if (name === undefined || name.startsWith('-')) return runAll(args);
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!bench) {
    process.stderr.write(`there is no benchmark "${name}"\n\n${help()}`);
    return 2;
  }
  return runOne(bench, rest);
}

async function runAll(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write(`name a benchmark before its options\n\n${help()}`);
    return 2;
  }
  for (const bench of Object.values(BENCHES)) {
    const code = await runOne(bench, []);
    if (code !== 0) return code;
  }
  return 0;
}

async function runOne(bench: Bench, args: readonly string[]): Promise<number> {
  if (!args.includes('--help')) return bench.run(args);
  process.stdout.write(bench.help);
  return 0;
}

function help(): string {
  const list = Object.entries(BENCHES).map(
    ([name, { summary }]) => `  npm run bench -- ${name.padEnd(10)} ${summary}`,
  );
  return `Measures this project beside named peers, in the same run, and prints Markdown tables.

  npm run bench                 all of them
${list.join('\n')}

Options stand after the name; npm run bench -- NAME --help lists them.
`;
}
