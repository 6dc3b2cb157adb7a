import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/outputs/serve-fs.ts';
import { launchChromium } from '../tests/setup/chromium.ts';
import type { Bench } from './lib/bench.ts';
import { describeMachine } from './lib/machine.ts';
import { formatTable } from './lib/markdown-table.ts';
import { type ModelFigures, measureModel } from './lib/measure-model.ts';
import { NETWORKS } from './lib/measure-tour.ts';
import { compareSides, writeClosenessPage } from './lib/model-closeness.ts';
import {
  hasModelViewer,
  INSTALL_MODEL_VIEWER,
  modelViewerVersion,
  prepareViewers,
  writeModelPages,
} from './lib/model-pages-fs.ts';

const USUAL_FILES = [
  'whale_cranium_draco.glb',
  'saxophone_draco.glb',
  'egyptian_cat_statue.glb',
  'astronaut.glb',
].map((name) => `../shared/media/models/heritage/${name}`);
const RESULTS = join(import.meta.dirname, 'results/models.json');

const HELP = `Opens 3D models in a browser with this project's viewer and with model-viewer, and measures bytes, time and processor time to the first picture.

  npm run bench -- models                    four models beside the project, where they are there
  npm run bench -- models a.glb b.glb        models of your own
  npm run bench -- models --runs 3           fewer runs of each; the median by bytes, time and processor time counts (default 3)

The peer counts when it is there: ${INSTALL_MODEL_VIEWER}
Smithsonian Voyager is not on the npm registry and is left out.
`;

export const modelsBench: Bench = {
  summary: '3D models opened in a browser beside model-viewer',
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { runs: { type: 'string', default: '3' } },
    strict: false,
  });
  const files = (positionals.length > 0 ? positionals : USUAL_FILES).map((file) => resolve(file));
  const runs = Number(values.runs);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined || !(Number.isInteger(runs) && runs > 0)) {
    process.stderr.write(
      `${missing === undefined ? '--runs must be a whole number' : `there is no ${missing}`}\n\n${HELP}`,
    );
    return 2;
  }
  if (!hasModelViewer()) {
    process.stderr.write(`model-viewer is not installed: ${INSTALL_MODEL_VIEWER}\n`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-bench-'));
  try {
    const rows = await measureAll(folder, files, runs);
    const machine = describeMachine();
    process.stdout.write(`${toTable(rows)}\n`);
    const date = new Date().toISOString().slice(0, 10);
    const peer = `model-viewer ${modelViewerVersion()}`;
    writeFileSync(RESULTS, `${JSON.stringify({ date, machine, peer, runs, rows }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** The viewers take turns, so that a busy minute of the machine does not hit only one. */
async function measureAll(folder: string, files: readonly string[], runs: number): Promise<Row[]> {
  await prepareViewers(folder);
  await writeClosenessPage(folder);
  const pages = [];
  for (const file of files) pages.push(await writeModelPages(folder, file));
  const server = await serveFolder({ folder, port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  try {
    const rows: Row[] = [];
    for (const { name, ours, peer, fileBytes, highBytes, finest } of pages) {
      const found: { ours: ModelFigures[]; peer: ModelFigures[] } = { ours: [], peer: [] };
      for (let turn = 1; turn <= runs; turn += 1) {
        process.stderr.write(`${name}; run ${turn} of ${runs}\n`);
        found.ours.push(await measureModel(browser, server.url + ours, NETWORKS.fast));
        found.peer.push(await measureModel(browser, server.url + peer, NETWORKS.fast));
      }
      const files = [finest.original, finest.ours, finest.peer];
      const [high, file] = await compareSides(browser, `${server.url}/closeness/`, files);
      rows.push({
        name,
        fileBytes,
        highBytes,
        highSsim: round(high?.ssim),
        fileSsim: round(file?.ssim),
        ours: median(found.ours),
        peer: median(found.peer),
      });
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Of two pictures that are nearly the same, the fifth place is noise. */
function round(ssim = Number.NaN): number {
  return Math.round(ssim * 1e5) / 1e5;
}

/** Of each figure by itself. */
function median(runs: readonly ModelFigures[]): ModelFigures {
  const middle = (key: keyof ModelFigures) =>
    runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    firstBytes: middle('firstBytes'),
    firstMs: middle('firstMs'),
    cpuS: middle('cpuS'),
  };
}

function toTable(rows: readonly Row[]): string {
  const kb = (bytes: number) => (bytes / 1000).toFixed(0);
  const header = [
    'model',
    'viewer',
    'KB to first',
    'first ms',
    'CPU-s',
    'KB at its finest',
    'SSIM with the original',
    'bytes of the peer’s',
    'time of the peer’s',
  ];
  const cells = rows.flatMap(({ name, fileBytes, highBytes, highSsim, fileSsim, ours, peer }) => [
    [
      name,
      'Điểm Đến',
      kb(ours.firstBytes),
      ours.firstMs.toFixed(0),
      ours.cpuS.toFixed(2),
      kb(highBytes),
      highSsim.toFixed(4),
      (ours.firstBytes / peer.firstBytes).toFixed(2),
      (ours.firstMs / peer.firstMs).toFixed(2),
    ],
    [
      name,
      `model-viewer ${modelViewerVersion()}`,
      kb(peer.firstBytes),
      peer.firstMs.toFixed(0),
      peer.cpuS.toFixed(2),
      kb(fileBytes),
      fileSsim.toFixed(4),
      '1',
      '1',
    ],
  ]);
  return `## Models\n\n${formatTable(header, cells)}`;
}

type Row = {
  name: string;
  fileBytes: number;
  highBytes: number;
  /** Of our finest version and of the file with the original, from eight sides. */
  highSsim: number;
  fileSsim: number;
  ours: ModelFigures;
  peer: ModelFigures;
};
