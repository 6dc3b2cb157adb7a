import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Site } from '../model/site.ts';
import { loadFaces } from '../signs/faces-fs.ts';
import { planReport, type ReportOptions } from './plan-report.ts';
import type { Report } from './report.ts';
import { reportCsv, reportHtml, traceCsv } from './report-files.ts';
import { listReportCharacters, writeReportPdf } from './write-pdf.ts';

/**
 * Writes the report of a period as HTML, PDF and CSV, and its annex as CSV. The same content, period and day give the same bytes.
 *
 * @returns names of the files in `outDir`, and the report they say
 */
export async function makeReport(
  site: Site,
  options: ReportOptions & { period: Period },
  outDir: string,
): Promise<{ files: string[]; report: Report }> {
  const report = planReport(site, options);
  const faces = await loadFaces(listReportCharacters(report));
  const name = `${formatPeriod(options.period)}-${options.language}`;
  const files: [string, string | Uint8Array][] = [
    [`report-${name}.html`, reportHtml(report, site)],
    [`report-${name}.pdf`, await writeReportPdf(report, { faces, ink: site.settings.colours.brand })],
    [`report-${name}.csv`, reportCsv(report)],
    [`trace-${name}.csv`, traceCsv(report)],
  ];
  await mkdir(outDir, { recursive: true });
  for (const [file, data] of files) {
    const draft = join(outDir, `${file}.${process.pid}.tmp`);
    await writeFile(draft, data);
    await rename(draft, join(outDir, file));
  }
  return { files: files.map(([file]) => file), report };
}
