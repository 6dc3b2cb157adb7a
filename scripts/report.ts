import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { todayInVietNam } from '../src/content/load-fs.ts';
import { makeReport } from '../src/figures/make-report-fs.ts';
import { MANAGER_LANGUAGES, type ManagerLanguage } from '../src/i18n/figures.ts';
import { parsePeriod, reportDueOn } from '../src/model/period.ts';
import { toFault } from './lib/call-fault.ts';
import { editorLanguage } from './lib/editor-language.ts';
import { loadOrReport } from './lib/load-or-report.ts';
import { contentDir } from './lib/site-folders.ts';

const HELP = `Writes the half-year or year report: figures declared in content/kpi, figures computed from the content, and what is
missing by responsible unit. Every figure names the file and line, or the rule and the entries, it comes from.

  npm run report -- --period 2027H1             first half of 2027, due before 15 June; HTML, PDF and CSV in report/
  npm run report -- --period 2027               the whole year, due before 15 December; 2027H2 is its second half
  npm run report -- --period 2027H1 --lang en   in English; Vietnamese unless given
  npm run report -- --period 2027H1 --out DIR   where to write; "report" unless given
  npm run report -- --period 2027H1 --on 2027-06-10   judge freshness, licences and notices by that day, not by today
  npm run report -- --period 2027H1 --json      say what was made as JSON

Exit status: 0 fine, 1 the content is at fault, 2 the call is at fault.
`;

const WORDS = {
  en: (files: number, figures: number, outDir: string) =>
    `Files: ${files}, numbered rows of figures: ${figures}, in ${outDir}\n`,
  vi: (files: number, figures: number, outDir: string) =>
    `Đã viết ${files} tệp, ${figures} dòng số liệu có đánh số, trong ${outDir}\n`,
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if ('fault' in options) {
    process.stderr.write(`${options.fault}\n\n${HELP}`);
    return 2;
  }
  if (options.isHelp) {
    process.stdout.write(HELP);
    return 0;
  }
  const site = await loadOrReport(contentDir(), { strict: false });
  if (!site) return 1;
  const { period, language, today, outDir, isJson } = options;
  const { files, report } = await makeReport(site, { period, language, today }, outDir);
  const figures = report.trace.length;
  if (isJson) {
    const made = { out: outDir, files, figures, on: today, due: reportDueOn(period), language };
    process.stdout.write(`${JSON.stringify(made)}\n`);
  } else process.stdout.write(WORDS[editorLanguage(process.env)](files.length, figures, outDir));
  return 0;
}

function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        period: { type: 'string' },
        out: { type: 'string', default: 'report' },
        lang: { type: 'string', default: 'vi' },
        on: { type: 'string', default: todayInVietNam() },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const language = MANAGER_LANGUAGES.find((one) => one === values.lang);
    const period = parsePeriod(values.period ?? '');
    const common = { outDir: resolve(values.out), today: values.on, isJson: values.json };
    if (values.help) return { ...common, isHelp: true as const };
    if (values.period === undefined)
      return { fault: 'Which period? Give --period 2027H1, --period 2027H2 or --period 2027.' };
    if (!period) return { fault: `--period is "${values.period}"; it can be 2027, 2027H1 or 2027H2.` };
    if (!language) return { fault: `--lang is "${values.lang}"; it can be ${MANAGER_LANGUAGES.join(', ')}.` };
    if (!isDay(values.on)) return { fault: `--on is "${values.on}"; it must be a day such as 2027-06-10.` };
    return { ...common, isHelp: false as const, period, language: language satisfies ManagerLanguage };
  } catch (error) {
    return toFault(error);
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text.length === 10;
}
