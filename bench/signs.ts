import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../scripts/lib/site-folders.ts';
import { loadContent } from '../src/content/load-fs.ts';
import { entryPath } from '../src/model/urls.ts';
import { planSigns } from '../src/signs/plan-signs.ts';
import type { Bench } from './lib/bench.ts';
import { PROJECT } from './lib/build-peers.ts';
import { describeMachine } from './lib/machine.ts';
import { formatTable } from './lib/markdown-table.ts';
import { runMeasured } from './lib/run-measured-fs.ts';
import { readSigns, WEATHERS } from './lib/signs/read-signs-fs.ts';
import type { SignOrder } from './lib/signs/sign-order.ts';

const HELP = `Draws the same A4 signs in six languages with three makers, and reads their codes under mud and out of focus.

  npm run bench -- signs               300 signs
  npm run bench -- signs --signs 60    fewer

The peer @react-pdf/renderer counts when it is there: npm install --no-save @react-pdf/renderer
`;

const RESULTS = join(import.meta.dirname, 'results/signs.json');

export const signsBench: Bench = { summary: 'drawing signs, and reading them when dirty', help: HELP, run };

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { signs: { type: 'string', default: '300' } } });
  const count = Number(values.signs);
  if (!Number.isInteger(count) || count < 1) {
    process.stderr.write(`--signs is "${values.signs}"; it must be a whole number\n\n${HELP}`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-bench-signs-'));
  try {
    const order = await placeOrder(count);
    const orderFile = join(folder, 'order.json');
    writeFileSync(orderFile, JSON.stringify(order));
    const rows = [];
    for (const maker of listMakers())
      rows.push(await measure(maker, orderFile, join(folder, 'signs.pdf'), order));
    report(count, rows);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The plates of the content, over and over. */
async function placeOrder(count: number): Promise<SignOrder> {
  const { site } = await loadContent(contentDir());
  if (!site) throw new Error('the content has faults: run npm run check');
  const jobs = planSigns(site, { formats: ['a4'], languages: ['vi', 'en', 'zh', 'ja', 'ko', 'fr'] });
  const repeated = Array.from({ length: count }, (_, index) => jobs[index % jobs.length]).flatMap(
    (job) => job ?? [],
  );
  const { baseUrl, colours } = site.settings;
  const address = (target: string) => {
    const entry = site.byRef.get(target);
    const path = entry ? entryPath('vi', entry) : '/';
    return `${baseUrl}${path}?utm_source=sign&utm_medium=qr`;
  };
  return {
    brand: colours.brand,
    contents: repeated.map(({ content }) => content),
    pageAddresses: repeated.map(({ plate }) => address(plate.target)),
  };
}

function listMakers(): Maker[] {
  const script = (name: string) => join(import.meta.dirname, `lib/signs/${name}.ts`);
  const makers = [
    { name: 'Điểm Đến', script: script('make-ours'), isOurs: true },
    { name: 'Chromium print', script: script('make-chromium'), isOurs: false },
  ];
  try {
    createRequire(import.meta.url).resolve('@react-pdf/renderer');
    return [...makers, { name: '@react-pdf/renderer', script: script('make-react-pdf'), isOurs: false }];
  } catch {
    process.stderr.write('@react-pdf/renderer is not installed and left out\n');
    return makers;
  }
}

async function measure(maker: Maker, orderFile: string, pdfFile: string, order: SignOrder): Promise<Row> {
  process.stderr.write(`${maker.name}\n`);
  const command = [process.execPath, maker.script, orderFile, pdfFile];
  const { cpuS, peakBytes } = await runMeasured(command, { cwd: PROJECT });
  const pdf = readFileSync(pdfFile);
  const wanted = maker.isOurs ? order.contents.map(({ payload }) => payload) : order.pageAddresses;
  const read = await readSigns(pdf, wanted);
  return { maker: maker.name, cpuS, peakBytes, sizeBytes: pdf.length, read };
}

function report(count: number, rows: readonly Row[]): void {
  const machine = describeMachine();
  const cells = rows.map(({ maker, cpuS, peakBytes, sizeBytes, read }) => [
    maker,
    ((cpuS / count) * 1000).toFixed(0),
    peakBytes === undefined ? '–' : String(Math.round(peakBytes / 1e6)),
    (sizeBytes / count / 1000).toFixed(1),
    ...read.map(({ share }) => `${Math.round(share * 100)} %`),
  ]);
  const header = ['maker', 'CPU-ms a sign', 'MB peak', 'KB a sign', ...WEATHERS.map(({ name }) => name)];
  process.stdout.write(
    `${count} A4 signs, six languages; ${machine.cores} cores, Node ${machine.node}\n\n${formatTable(header, cells)}\n`,
  );
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(RESULTS, `${JSON.stringify({ date, machine, count, rows }, null, 2)}\n`);
}

type Maker = { name: string; script: string; isOurs: boolean };
type Row = {
  maker: string;
  cpuS: number;
  peakBytes: number | undefined;
  sizeBytes: number;
  read: Awaited<ReturnType<typeof readSigns>>;
};
