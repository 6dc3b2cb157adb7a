import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../src/model/languages.ts';
import { makeNameEngine } from '../src/viewers/search/name-engine.ts';
import type { Bench } from './lib/bench.ts';
import { describeMachine } from './lib/machine.ts';
import { formatTable } from './lib/markdown-table.ts';
import { type CorpusRecord, textOf } from './lib/search/corpus.ts';
import { type JudgedQuery, judge, judgeBy, type Score } from './lib/search/judge.ts';
import { listCorpusNames, measureScale, type ScaleRow } from './lib/search/ours.ts';
import { askPagefind } from './lib/search/pagefind-fs.ts';

const FOLDER = resolve(import.meta.dirname, '../../shared/judged');
const RESULTS = join(import.meta.dirname, 'results/search.json');
const INSTALL_PEERS =
  'npm install --no-save flexsearch@0.8.212 minisearch@7.2.0 @orama/orama@3.1.18 fuse.js@7.5.0';

const HELP = `Asks judged questions of our search and of its peers, on the same records, and measures growth.

  npm run bench -- search
  npm run bench -- search --queries b.json        other questions about the same records
  npm run bench -- search --corpus a.json         other records
  npm run bench -- search --alone                 ours only; the table is not kept
  npm run bench -- search --no-scale              without the measurement of growth

Records and questions: ${FOLDER}
The peers count when they are there: ${INSTALL_PEERS}
`;

export const searchBench: Bench = { summary: 'judged questions in six languages', help: HELP, run };

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${HELP}`);
    return 2;
  }
  const corpus: CorpusRecord[] = JSON.parse(readFileSync(options.corpus, 'utf8')); // as its README says
  const { queries }: { queries: JudgedQuery[] } = JSON.parse(readFileSync(options.queries, 'utf8')); // as above
  const systems = [{ name: 'Điểm Đến, names', answers: askOurs(corpus, queries) }];
  if (!options.alone) systems.push(...(await askPeers(corpus, queries)));
  const scale = options.scale ? scaleRows(corpus, queries) : [];
  const machine = describeMachine();
  process.stdout.write(`${formatResults(queries, systems, scale)}\n`);
  if (options.alone) return 0;
  const rows = systems.map(({ name, answers }) => ({
    name,
    all: judge(queries, answers),
    languages: Object.fromEntries(judgeBy('language', queries, answers)),
    classes: Object.fromEntries(judgeBy('class', queries, answers)),
  }));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    RESULTS,
    `${JSON.stringify({ date, machine, queries: queries.length, rows, scale }, null, 2)}\n`,
  );
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        queries: { type: 'string' },
        corpus: { type: 'string' },
        alone: { type: 'boolean' },
        'no-scale': { type: 'boolean' },
      },
    });
    const corpus = values.corpus ?? join(FOLDER, 'search-corpus.json');
    const queries = values.queries ?? join(FOLDER, 'search-dev.json');
    const missing = [corpus, queries].find((path) => !existsSync(path));
    if (missing !== undefined) return `there is no ${missing}`;
    return { corpus, queries, alone: values.alone === true, scale: values['no-scale'] !== true };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function askOurs(corpus: readonly CorpusRecord[], queries: readonly JudgedQuery[]): string[][] {
  const engines = new Map<string, ReturnType<typeof makeNameEngine>>();
  for (const language of LANGUAGES) engines.set(language, makeNameEngine(listCorpusNames(corpus, language)));
  return queries.map(({ language, query }) =>
    (engines.get(language)?.rank(query).ranked ?? []).slice(0, 20).map(({ row }) => row.id),
  );
}

/** Every peer gets the records' titles, the names that ours are found by, and the text. */
async function askPeers(
  corpus: readonly CorpusRecord[],
  queries: readonly JudgedQuery[],
): Promise<{ name: string; answers: string[][] }[]> {
  const systems: { name: string; answers: string[][] }[] = [];
  const makers = await import('./peers/search/engines.ts').catch(() => undefined);
  if (!makers) process.stderr.write(`left out, not installed: ${INSTALL_PEERS}\n`);
  const names = new Map(
    LANGUAGES.flatMap((language) => listCorpusNames(corpus, language).rows).map((row) => [
      row.id,
      row.names.join(' '),
    ]),
  );
  for (const [name, make] of Object.entries({
    'MiniSearch 7.2.0': makers?.makeMiniSearch,
    'FlexSearch 0.8.212': makers?.makeFlexSearch,
    'Orama 3.1.18': makers?.makeOrama,
    'Fuse.js 7.5.0': makers?.makeFuse,
  })) {
    if (!make) continue;
    process.stderr.write(`${name}\n`);
    const answers: string[][] = queries.map(() => []);
    for (const language of LANGUAGES) {
      const documents = corpus
        .filter(({ lang }) => lang === language)
        .map((record) => ({
          id: record.id,
          title: record.title,
          names: names.get(record.id) ?? '',
          text: textOf(record),
        }));
      const search = await make(documents, language);
      for (const [at, query] of queries.entries()) {
        if (query.language === language) answers[at] = await search(query.query);
      }
    }
    systems.push({ name, answers });
  }
  process.stderr.write('Pagefind\n');
  systems.push({ name: 'Pagefind 1.6.0, as it comes', answers: await askPagefind(corpus, queries) });
  return systems;
}

function scaleRows(corpus: readonly CorpusRecord[], queries: readonly JudgedQuery[]): ScaleRow[] {
  const typed = queries
    .filter(({ language }) => language === 'vi')
    .flatMap(({ query }) => Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)));
  return [1000, 2500, 5000, 10_000].map((count) => measureScale(corpus, 'vi', count, typed));
}

function formatResults(
  queries: readonly JudgedQuery[],
  systems: readonly { name: string; answers: string[][] }[],
  scale: readonly ScaleRow[],
): string {
  const cell = ({ recall, rank }: Score) => `${recall.toFixed(3)} / ${rank.toFixed(3)}`;
  const groups = (key: 'class' | 'language') => {
    const columns = systems.map(({ answers }) => judgeBy(key, queries, answers));
    return (columns[0] ?? []).map(([group, { count }], at) => [
      `${group} (${count})`,
      ...columns.map((column) => (column[at] ? cell(column[at][1]) : '')),
    ]);
  };
  const header = (first: string) => [first, ...systems.map(({ name }) => name)];
  const all = ['all', ...systems.map(({ answers }) => cell(judge(queries, answers)))];
  const growth = scale.map((row) => [
    `${row.count}`,
    row.makeMs.toFixed(0),
    row.loadMs.toFixed(0),
    (row.sizeBytes / 1000).toFixed(0),
    row.medianMs.toFixed(1),
    row.p95Ms.toFixed(1),
  ]);
  return [
    'Recall in the first five / 1 ÷ rank of the first relevant:\n',
    formatTable(header('language'), [...groups('language'), all]),
    formatTable(header('class'), groups('class')),
    ...(growth.length === 0
      ? []
      : [
          'Growth of the list of names (Vietnamese):\n',
          formatTable(['records', 'make CPU ms', 'load CPU ms', 'kB', 'key press CPU ms', 'p95'], growth),
        ]),
  ].join('\n');
}
