import { formatTable } from './markdown-table.ts';
import type { PictureDistance } from './splat-figures.ts';

/** Writes what was measured as two Markdown tables. */
export function formatSplatTable({ firstBytes, firstMs, slowMs, frameMs, distance }: SplatFigures): string {
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const ms = (value: number) => `${Math.round(value)} ms`;
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  const rows = [
    [
      'bytes to the first frame',
      kB(firstBytes.ours),
      kB(firstBytes.spark),
      ratio(firstBytes.ours, firstBytes.spark),
    ],
    [
      'time to the first frame, 10 Mbit/s',
      ms(firstMs.ours),
      ms(firstMs.spark),
      ratio(firstMs.ours, firstMs.spark),
    ],
    [
      'time to the first frame, 1.44 Mbit/s',
      ms(slowMs.ours),
      ms(slowMs.spark),
      ratio(slowMs.ours, slowMs.spark),
    ],
    ['a frame, all splats', ms(frameMs.ours), ms(frameMs.spark), ratio(frameMs.ours, frameMs.spark)],
    [
      'a frame, first version',
      ms(frameMs.oursFirst),
      ms(frameMs.spark),
      ratio(frameMs.oursFirst, frameMs.spark),
    ],
  ];
  const far = ({ ssim, colour }: SplatFigures['distance']['high']) => [ssim.toFixed(4), colour.toFixed(2)];
  return `${formatTable(['', 'Điểm Đến', 'Spark', 'ratio'], rows)}
${formatTable(
  ['picture beside Spark’s', 'SSIM', 'ΔE of what is no background'],
  [
    ['all splats', ...far(distance.high)],
    ['first version', ...far(distance.first)],
  ],
)}`;
}

export type SplatFigures = {
  firstBytes: Record<'ours' | 'spark', number>;
  firstMs: Record<'ours' | 'spark', number>;
  slowMs: Record<'ours' | 'spark', number>;
  frameMs: Record<'oursFirst' | 'ours' | 'spark', number>;
  distance: Record<'first' | 'high', PictureDistance>;
};
