import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../src/model/languages.ts';
import { type PlateCode, SIGN_FORMATS, type SignFormatId } from '../src/model/schemas/settings.ts';
import { makeSigns } from '../src/signs/make-signs-fs.ts';
import { describeFault } from '../src/signs/sign-faults.ts';
import { toFault } from './lib/call-fault.ts';
import { editorLanguage } from './lib/editor-language.ts';
import { loadOrReport } from './lib/load-or-report.ts';
import { progressLine } from './lib/progress.ts';
import { contentDir } from './lib/site-folders.ts';
import { keepHeapSmall } from './lib/small-heap.ts';
import { recordCodes } from './signs/record.ts';

const HELP = `Draws the signs of every plate in the ledger of codes (codes.yml), ready for the printer.

  npm run signs                                   every plate, in the format the ledger names (A4 unless it does)
  npm run signs -- --verify                       and read every code in the finished files back; do this before printing
  npm run signs -- --site dong-tien-son           one place
  npm run signs -- --format a4,stickers           other formats: ${SIGN_FORMATS.join(' ')}
  npm run signs -- --landscape                    on their side
  npm run signs -- --lang vi,en,zh                languages, main language first
  npm run signs -- --out DIR                      where to write; "signs" unless given
  npm run signs -- --png                          previews as PNG too
  npm run signs -- --record                       draw nothing: note every printed code in codes.lock, which the check
                                                  then compares with the ledger; commit it. With --dry-run: only say so
  npm run signs -- --json                         say what was made as JSON

Exit status: 0 fine, 1 a sign must not be printed, 2 the call is at fault.
`;

const WORDS = {
  en: {
    none: 'No plate in the ledger fits: see codes.yml, or add one with "npm run new -- plate".',
    made: (signs: number, files: number, outDir: string) =>
      `Signs: ${signs}, files: ${files}, in ${outDir}\n`,
    readBack: 'Every code was read back from the finished files.\n',
    notReadBack: 'Codes were not read back: run again with --verify before printing.\n',
  },
  vi: {
    none: 'Không có biển nào trong codes.yml đúng với yêu cầu. Thêm mã bằng "npm run new -- plate".',
    made: (signs: number, files: number, outDir: string) =>
      `Đã vẽ ${signs} biển, ${files} tệp, trong ${outDir}\n`,
    readBack: 'Mọi mã đã được đọc lại từ tệp in.\n',
    notReadBack: 'Chưa đọc lại mã: trước khi in, hãy chạy lại với --verify.\n',
  },
};

keepHeapSmall();
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if ('fault' in options) {
    process.stderr.write(`${options.fault}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const site = await loadOrReport(contentDir(), { strict: false });
  if (!site) return 1;
  if (options.record) return record(site.codes, { isDryRun: options['dry-run'], isJson: options.json });
  const outDir = resolve(options.out);
  const { wish, verify: isVerifying, png: hasPng } = options;
  const onProgress = progressLine('signs');
  const how = { outDir, contentDir: resolve(contentDir()), isVerifying, hasPng, onProgress };
  const language = editorLanguage(process.env);
  const words = WORDS[language];
  const { files, jobs, problems } = await makeSigns(site, wish, how);
  if (jobs.length === 0) {
    process.stderr.write(`${words.none}\n`);
    return 2;
  }
  const isRead = isVerifying && problems.length === 0;
  const faults = problems.map((problem) => describeFault(problem, language));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify({ out: outDir, files, faults })}\n`);
  else
    process.stdout.write(
      `${words.made(jobs.length, files.length, outDir)}${isRead ? words.readBack : words.notReadBack}`,
    );
  return problems.length > 0 ? 1 : 0;
}

async function record(
  codes: readonly PlateCode[],
  { isDryRun, isJson }: { isDryRun: boolean; isJson: boolean },
): Promise<number> {
  const { path, printed, isChanged } = await recordCodes(resolve(contentDir()), codes, { isDryRun });
  if (isJson) process.stdout.write(`${JSON.stringify({ path, printed, isChanged, isDryRun })}\n`);
  else
    process.stdout.write(
      isChanged
        ? `${printed} printed codes ${isDryRun ? 'would be' : 'are'} recorded in ${path}\n${isDryRun ? '' : 'Commit it with the ledger.\n'}`
        : `${printed} printed codes; the record needs no change\n`,
    );
  return 0;
}

function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string', default: 'signs' },
        site: { type: 'string' },
        format: { type: 'string' },
        lang: { type: 'string' },
        landscape: { type: 'boolean', default: false },
        verify: { type: 'boolean', default: false },
        png: { type: 'boolean', default: false },
        record: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values['dry-run'] && !values.record) return { fault: '--dry-run goes with --record.' };
    const formats = values.format?.split(',');
    const languages = values.lang?.split(',');
    const wrongFormat = formats?.find((format) => !isFormat(format));
    if (wrongFormat !== undefined)
      return { fault: `--format has "${wrongFormat}"; it can be ${SIGN_FORMATS.join(', ')}.` };
    const wrongLanguage = languages?.find((language) => !isLanguage(language));
    if (wrongLanguage !== undefined)
      return { fault: `--lang has "${wrongLanguage}"; it can be vi, en, zh, ja, ko, fr.` };
    const wish = {
      ...(values.site === undefined ? {} : { target: values.site }),
      ...(formats ? { formats: formats.filter(isFormat) } : {}),
      ...(languages ? { languages: languages.filter((one): one is Language => isLanguage(one)) } : {}),
      isTurned: values.landscape,
    };
    return { ...values, wish };
  } catch (error) {
    return toFault(error);
  }
}

function isFormat(text: string): text is SignFormatId {
  return SIGN_FORMATS.some((format) => format === text);
}
