import type { Machine } from './machine.ts';
import { formatTable } from './markdown-table.ts';

/** Writes the results as Markdown: one table per panorama, ratios against Pannellum of the same panorama and run. */
export function formatPyramidTable(rows: readonly PyramidRow[], machine: Machine): string {
  const tables = [...Map.groupBy(rows, ({ picture }) => picture)].map(([picture, own]) => {
    const peer = own.find(({ id }) => id === 'pannellum');
    const body = own.map((row) => [
      row.what,
      row.cpuS.toFixed(1),
      row.peakBytes === undefined ? '' : String(Math.round(row.peakBytes / 1e6)),
      row.files === undefined ? '' : String(row.files),
      row.sizeBytes === undefined ? '' : (row.sizeBytes / 1e6).toFixed(1),
      peer ? (row.cpuS / peer.cpuS).toFixed(3) : '',
    ]);
    return `### ${picture}\n\n${formatTable(HEADER, body)}`;
  });
  const { cpu, cores, memoryGb, system, node } = machine;
  return [
    '## Panorama tiles',
    `Node ${node}; ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}. CPU time is user and system together, best run, process start included.`,
    ...tables,
  ].join('\n\n');
}

const HEADER = ['', 'CPU-s', 'MB peak', 'files', 'MB made', 'CPU ÷ Pannellum'];

/** One line of the table. A run that found everything made has neither `files` nor `sizeBytes`. */
export type PyramidRow = {
  picture: string;
  id: 'pannellum' | 'ours-jpeg' | 'ours' | 'unchanged';
  what: string;
  cpuS: number;
  peakBytes: number | undefined;
  files?: number;
  sizeBytes?: number;
};
