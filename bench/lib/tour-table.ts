import type { Machine } from './machine.ts';
import { formatTable } from './markdown-table.ts';
import type { TourFigures } from './measure-tour.ts';

/** Writes the results as Markdown: one table per screen and network, medians of the runs. */
export function formatTourTable(rows: readonly TourRow[], machine: Machine): string {
  const tables = [...Map.groupBy(rows, ({ screen, network }) => `${screen}; ${network}`)].map(
    ([conditions, own]) => `### ${conditions}\n\n${formatTable(HEADER, own.map(toCells))}`,
  );
  const { cpu, cores, memoryGb, system, node } = machine;
  return [
    '## Tours',
    `Node ${node}; ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}; Chromium with WebGL in software. The page itself is part of all bytes.`,
    ...tables,
  ].join('\n\n');
}

const HEADER = [
  '',
  'script KB',
  'KB to first',
  'first ms',
  'KB to sharp',
  'requests',
  'sharp ms',
  'draws a frame',
  'MB textures',
  'longest upload ms',
  'draws at rest',
  'CPU-s',
  'SSIM',
];

function toCells(row: TourRow): string[] {
  return [
    row.what,
    kilobytes(row.scriptBytes),
    kilobytes(row.firstBytes),
    row.firstMs.toFixed(0),
    kilobytes(row.sharpBytes),
    String(row.requests),
    row.sharpMs.toFixed(0),
    String(row.drawsPerFrame),
    (row.textureBytes / 1e6).toFixed(1),
    row.longestUploadMs.toFixed(1),
    String(row.framesAtRest),
    row.cpuS.toFixed(1),
    row.similarity.toFixed(3),
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/**
 * One viewer on one screen and network.
 * @property similarity of the sharp view with one drawn from the source, 1 at most
 */
export type TourRow = TourFigures & {
  screen: string;
  network: string;
  id: string;
  what: string;
  similarity: number;
};
