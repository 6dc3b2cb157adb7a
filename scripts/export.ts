import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { todayInVietNam } from '../src/content/load-fs.ts';
import { readSite } from '../src/content/read-site-fs.ts';
import { translate } from '../src/i18n/translate.ts';
import { isSheetCollection, SHEET_COLLECTIONS, type SheetCollection } from '../src/sheets/columns.ts';
import { exportTable, templateTable, toCsv } from '../src/sheets/export-table.ts';
import { toXlsx } from '../src/sheets/write-xlsx.ts';
import { toFault } from './lib/call-fault.ts';
import { editorLanguage } from './lib/editor-language.ts';
import { exportModel } from './lib/export-model.ts';
import { exportTourFiles } from './lib/export-tour.ts';
import { exportTours } from './lib/export-tours.ts';

const HELP = `Writes a collection as a table that "npm run import" reads back.

  npm run export -- stays list.xlsx              an Excel workbook
  npm run export -- stays list.csv               CSV in UTF-8 that spreadsheets open as such
  npm run export -- stays                        CSV to standard output
  npm run export -- stays list.xlsx --lang en    headers and words in English
  npm run export -- stays list.xlsx --template   only the headers and a row of hints
  npm run export -- tour sites/tam-thanh --out dir   a 360° tour for Pannellum, with its panoramas; --lang for the titles
  npm run export -- tours --out dir              all 360° tours for another map: pictures, scenes as CSV, places as GeoJSON;
                                                 --destination takes those of one
  npm run export -- model sites/tam-thanh --to svx --out dir   a 3D model with its pins and tour for Voyager; --to iiif writes a
                                                 IIIF manifest; --model names one of several, --base its address
  CONTENT_DIR=other npm run export -- …          another folder than content/

First word: ${SHEET_COLLECTIONS.join(', ')}, tour, tours, model.

Exit status: 0 fine, 1 an entry cannot be read, 2 the call is at fault.
`;

// A reader that has seen enough (head, less) closes the pipe; that is no fault of the content.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), process.env);

async function main(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (argv[0] === 'tour' && !argv.includes('--help')) return exportTourFiles(argv.slice(1), env);
  if (argv[0] === 'tours' && !argv.includes('--help')) return exportTours(argv.slice(1), env);
  if (argv[0] === 'model' && !argv.includes('--help')) return exportModel(argv.slice(1), env);
  const options = readOptions(argv, env);
  if ('fault' in options) {
    process.stderr.write(`${options.fault}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { collection, language, file, template } = options;
  const table = template ? templateTable(collection, language) : readTable(options);
  if (file?.endsWith('.xlsx'))
    writeFileSync(file, await toXlsx(table, translate(language, collection), template));
  else if (file !== undefined) writeFileSync(file, toCsv(table, template));
  else process.stdout.write(toCsv(table, template));
  for (const id of table.broken)
    process.stderr.write(`${collection}/${id} has errors and is not in the table; run "npm run check".\n`);
  return table.broken.length > 0 ? 1 : 0;
}

function readTable({ collection, language, contentDir }: Options) {
  const { draft } = readSite(resolve(contentDir), process.cwd());
  return exportTable(draft, { collection, language, today: todayInVietNam() });
}

function readOptions(argv: string[], env: NodeJS.ProcessEnv): Options | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        template: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        lang: { type: 'string', default: editorLanguage(env) },
      },
    });
    const [collection = '', file, ...more] = positionals;
    const { lang, help, template } = values;
    const contentDir = env.CONTENT_DIR || 'content';
    if (lang !== 'vi' && lang !== 'en') return { fault: `--lang is "${lang}"; it can be vi or en.` };
    const rest: Omit<Options, 'collection'> = { file, template, help, language: lang, contentDir };
    if (help) return { ...rest, collection: SHEET_COLLECTIONS[0] };
    if (!isSheetCollection(collection)) return { fault: `"${collection}" cannot be exported.` };
    if (more.length > 0) return { fault: `One file at a time; "${more.join('", "')}" is too much.` };
    if (file !== undefined && !/\.(?:xlsx|csv)$/.test(file))
      return { fault: `"${file}" must end in .xlsx or .csv.` };
    if (!template && !existsSync(join(contentDir, 'site.yml')))
      return { fault: `There is no site in "${contentDir}". Name its folder in CONTENT_DIR.` };
    return { ...rest, collection };
  } catch (error) {
    return toFault(error);
  }
}

type Options = {
  collection: SheetCollection;
  file: string | undefined;
  template: boolean;
  help: boolean;
  language: 'vi' | 'en';
  contentDir: string;
};
