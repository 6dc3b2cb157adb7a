import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { serveFolder } from '../src/outputs/serve-fs.ts';
import { launchChromium } from '../tests/setup/chromium.ts';
import type { Bench } from './lib/bench.ts';

/** One page of each kind visitors land on. */
const PAGES = [
  '/vi/',
  '/vi/destinations/binh-lu/',
  '/vi/sites/dong-tien-son/',
  '/vi/routes/cung-duong-tinh-yeu/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const RUNS = 3;

/** Measures the built site with Lighthouse's phone profile, median of three runs a page. */
export const lighthouseBench: Bench = {
  summary: 'the four page types visitors land on, scored by Lighthouse',
  help: `Scores home, destination, site and route with Lighthouse (phone profile, median of ${RUNS}).

  npm run build && npm run bench -- lighthouse
  OUT_DIR=/srv/site npm run bench -- lighthouse
`,
  run: async (args) => {
    if (args.length > 0) {
      process.stderr.write(`${lighthouseBench.help}`);
      return 2;
    }
    process.stdout.write(`${await measureSite()}\n`);
    return 0;
  },
};

async function measureSite(): Promise<string> {
  const server = await serveFolder({ folder: process.env.OUT_DIR ?? 'dist', port: 0, host: '127.0.0.1' });
  const port = await findFreePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    const rows: Row[] = [];
    for (const page of PAGES) {
      const runs: Row[] = [];
      for (let run = 0; run < RUNS; run += 1)
        runs.push(await measure(server.url.replace(/\/$/, '') + page, page, port));
      rows.push(median(runs));
    }
    mkdirSync('bench/results', { recursive: true });
    writeFileSync(
      'bench/results/lighthouse.json',
      `${JSON.stringify({ runs: RUNS, node: process.version, rows }, null, 1)}\n`,
    );
    return toTable(rows);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(url: string, page: string, port: number): Promise<Row> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...CATEGORIES],
    output: 'json',
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const failed = Object.values(audits)
    .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary')
    .map((audit) => audit.id);
  return {
    page,
    scores,
    lcpS: Math.round((audits['largest-contentful-paint']?.numericValue ?? 0) / 10) / 100,
    cls: audits['cumulative-layout-shift']?.numericValue ?? 0,
    tbtMs: Math.round(audits['total-blocking-time']?.numericValue ?? 0),
    failed,
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function median(runs: Row[]): Row {
  const sorted = [...runs].sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('no runs');
  return middle;
}

function toTable(rows: readonly Row[]): string {
  const head =
    '| page | performance | accessibility | best practices | SEO | LCP s | TBT ms | CLS | failed audits |\n|---|---|---|---|---|---|---|---|---|';
  const lines = rows.map(
    ({ page, scores, lcpS, tbtMs, cls, failed }) =>
      `| ${page} | ${scores.join(' | ')} | ${lcpS} | ${tbtMs} | ${cls.toFixed(3)} | ${failed.join(', ')} |`,
  );
  return [head, ...lines].join('\n');
}

type Row = { page: string; scores: number[]; lcpS: number; tbtMs: number; cls: number; failed: string[] };
