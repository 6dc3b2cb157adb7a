import type { Machine } from './machine.ts';
import { formatTable } from './markdown-table.ts';

/** Writes the results as Markdown: one table per size, ratios against Hugo of the same size and run. */
export function formatBuildTable(
  rows: readonly BuildRow[],
  versions: Readonly<Record<string, string>>,
  machine: Machine,
): string {
  const sizes = [...new Set(rows.map(({ siteCount }) => siteCount))];
  const tables = sizes.map((size) => {
    const own = rows.filter(({ siteCount }) => siteCount === size);
    const hugo = own.find(({ id }) => id === 'hugo');
    const body = own.map((row) => [
      row.what,
      ...formatFigures(row),
      ratio(row.cpuS, hugo?.cpuS),
      ratio(row.peakBytes, hugo?.peakBytes),
    ]);
    return `### ${size.toLocaleString('en')} sites × 6 languages\n\n${formatTable(HEADER, body)}`;
  });
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const { cpu, cores, memoryGb, system, node } = machine;
  return [
    '## Build',
    `${named.join(', ')}; Node ${node}; ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}. CPU time is user and system together, best run.`,
    ...tables,
  ].join('\n\n');
}

function formatFigures({ cpuS, peakBytes, pages, sizeBytes }: BuildRow): string[] {
  return [
    pages?.toLocaleString('en') ?? '',
    cpuS.toFixed(1),
    pages === undefined ? '' : ((cpuS / pages) * 1000).toFixed(2),
    peakBytes === undefined ? '' : String(Math.round(peakBytes / 1e6)),
    pages === undefined || sizeBytes === undefined ? '' : (sizeBytes / pages / 1000).toFixed(1),
  ];
}

function ratio(own: number | undefined, peer: number | undefined): string {
  return own === undefined || peer === undefined ? '' : (own / peer).toFixed(2);
}

const HEADER = [
  '',
  'pages',
  'CPU-s',
  'ms CPU per page',
  'MB peak',
  'KB per page',
  'CPU ÷ Hugo',
  'memory ÷ Hugo',
];

/** One line of the table. Rows without `pages` are steps beside a build. */
export type BuildRow = {
  what: string;
  id: 'ours' | 'hugo' | 'eleventy' | 'search' | 'media';
  siteCount: number;
  cpuS: number;
  peakBytes: number | undefined;
  pages?: number;
  sizeBytes?: number;
};
