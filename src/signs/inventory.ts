import { csvText } from '../model/csv-text.ts';
import { FORMATS } from './formats.ts';
import type { SignJob } from './plan-signs.ts';

/**
 * Lists the signs of a run as a table for the one who hangs them, as CSV.
 * @param files by job, the file for the printer
 */
export function inventoryCsv(
  jobs: readonly SignJob[],
  files: ReadonlyMap<SignJob, string>,
  isVerified: boolean,
): string {
  const rows = jobs.map((job) => {
    const { plate, content, format } = job;
    const { widthMm, heightMm } = FORMATS[format];
    const { point } = content;
    return [
      content.printedCode,
      content.main.title,
      plate.target,
      plate.plate,
      plate.state,
      format,
      job.isTurned ? `${heightMm} × ${widthMm}` : `${widthMm} × ${heightMm}`,
      [content.main, ...content.others].map(({ language }) => language).join(' '),
      point?.lat.toFixed(6) ?? '',
      point?.lng.toFixed(6) ?? '',
      plate.bearing === undefined ? '' : String(plate.bearing),
      plate.printedOn ?? '',
      plate.checkedOn ?? '',
      content.payload,
      isVerified ? 'yes' : 'no',
      files.get(job) ?? '',
    ];
  });
  return csvText([HEAD, ...rows]);
}

const HEAD = [
  'code',
  'name',
  'target',
  'plate',
  'state',
  'format',
  'size_mm',
  'languages',
  'lat',
  'lng',
  'bearing',
  'printedOn',
  'checkedOn',
  'address',
  'read_back',
  'file',
];
