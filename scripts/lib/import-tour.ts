import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { todayInVietNam } from '../../src/content/load-fs.ts';
import { formatReport } from '../../src/content/report.ts';
import { PANORAMA_KINDS } from '../../src/content/scaffold/plan-tour.ts';
import { type Diagnostic, describe } from '../../src/model/diagnostics.ts';
import { isLanguage, LANGUAGES } from '../../src/model/languages.ts';
import { unifiedDiff } from '../../src/sheets/unified-diff.ts';
import { isTourFormat, TOUR_FORMATS } from '../../src/tours/foreign-tour.ts';
import {
  readTourImport,
  type TourImportPlan,
  type TourImportRequest,
} from '../../src/tours/import-tour-fs.ts';
import { writeTour } from '../../src/tours/write-tour-fs.ts';
import { refuse, toFault } from './call-fault.ts';
import { type EditorLanguage, editorLanguage } from './editor-language.ts';
import { explainTourFault, TOUR_IMPORT_WORDS } from './import-tour-words.ts';

/**
 * Imports a 360° tour of another program into an entry: `npm run import -- tour sites/tam-thanh delivery/`.
 *
 * @returns exit status: 0 fine, 1 the source is at fault, 2 the call is at fault
 */
export async function importTour(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = readOptions(argv, env);
  if ('fault' in options) return refuse(options.fault);
  const { json, isDry, isSkipping, ...request } = options;
  const { editorLanguage: language } = request;
  const result = await readTourImport(request);
  if (result.fault) {
    process.stderr.write(explainTourFault(result.fault, language));
    return result.fault.is === 'unreadable' ? 1 : 2;
  }
  const { diagnostics, plan, entry } = result;
  const isFaulty = diagnostics.some(({ severity }) => severity === 'error');
  const isStopped = diagnostics.some(({ severity, code }) => severity === 'error' && !SKIPPABLE.has(code));
  const isHeld = isStopped || (isFaulty && !isSkipping);
  if (plan && !isDry && !isHeld) await writeTour(plan.files, plan.pictures);
  const state = { entry, isWritten: plan !== undefined && !isDry && !isHeld };
  if (json) {
    process.stdout.write(diagnostics.map((one) => toFaultLine(one, language)).join(''));
    if (plan) process.stdout.write(toTourLine(plan, state));
  } else {
    process.stderr.write(formatReport(diagnostics, { language, stream: process.stderr }));
    if (plan && isDry) process.stdout.write(formatDiff(plan));
    if (plan) process.stdout.write(formatPlan(plan, state, language));
    if (isHeld && !isDry) process.stderr.write(`${TOUR_IMPORT_WORDS[language].held(!isStopped)}\n`);
  }
  return isFaulty ? 1 : 0;
}

function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        kind: { type: 'string' },
        credit: { type: 'string' },
        licence: { type: 'string' },
        replace: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        'skip-faulty': { type: 'boolean', default: false },
      },
    });
    const [entry, path, ...more] = positionals;
    const { format, lang, kind, credit, licence } = values;
    const contentDir = env.CONTENT_DIR || 'content';
    if (entry === undefined || path === undefined)
      return {
        fault: 'Name the entry and the tour: npm run import -- tour sites/tam-thanh delivery/tour.json',
      };
    if (more.length > 0) return { fault: `One tour at a time; "${more.join('", "')}" is too much.` };
    if (!existsSync(path)) return { fault: `There is no file or folder "${path}".` };
    if (!existsSync(join(contentDir, 'site.yml')))
      return { fault: `There is no site in "${contentDir}". Name its folder in CONTENT_DIR.` };
    if (format !== undefined && !isTourFormat(format))
      return { fault: `--format is "${format}"; it can be ${TOUR_FORMATS.join(', ')}.` };
    if (lang !== undefined && !isLanguage(lang))
      return { fault: `--lang is "${lang}"; it can be ${LANGUAGES.join(', ')}.` };
    const known = PANORAMA_KINDS.find((one) => one === kind);
    if (kind !== undefined && known === undefined)
      return { fault: `--kind is "${kind}"; it can be ${PANORAMA_KINDS.join(', ')}.` };
    return {
      entry,
      path,
      contentDir,
      cwd: process.cwd(),
      format,
      language: lang,
      editorLanguage: editorLanguage(env),
      given: { ...(known && { kind: known }), ...(credit && { credit }), ...(licence && { licence }) },
      replace: values.replace,
      today: todayInVietNam(),
      json: values.json,
      isDry: values['dry-run'],
      isSkipping: values['skip-faulty'],
    };
  } catch (error) {
    return toFault(error);
  }
}

function formatDiff({ files, pictures }: TourImportPlan): string {
  const texts = files.map(({ shown, before, after }) => unifiedDiff(shown, before ?? '', after));
  return [...texts, ...pictures.map(({ from, shown }) => `+ ${shown}  ←  ${from}\n`)].join('');
}

function formatPlan(
  { scenes, unused }: TourImportPlan,
  { entry, isWritten }: State,
  language: EditorLanguage,
): string {
  const words = TOUR_IMPORT_WORDS[language];
  const lines = scenes.map(
    ({ id, panorama, links, hotspots }) => `  ${id}  ${panorama}  (${words.marks(links, hotspots)})`,
  );
  return [
    ...lines,
    words.sum(entry, scenes.length, isWritten),
    ...(unused.length > 0 ? [words.unused(unused)] : []),
    ...(isWritten ? [words.next(entry)] : []),
    '',
  ].join('\n');
}

/** Members and their order are a contract. */
function toTourLine(
  { files, pictures, scenes, unused }: TourImportPlan,
  { entry, isWritten }: State,
): string {
  const tour = {
    type: 'tour',
    entry,
    written: isWritten,
    files: files.map(({ shown }) => shown),
    panoramas: pictures.map(({ shown }) => shown),
    scenes,
    unused,
  };
  return `${JSON.stringify(tour)}\n`;
}

/** The same members as a line of `npm run check -- --json`, with a `type` to tell it from the tour. */
function toFaultLine(diagnostic: Diagnostic, language: EditorLanguage): string {
  const { path, line, column, code, severity } = diagnostic;
  return `${JSON.stringify({ type: 'diagnostic', path, line, column, code, severity, ...describe(diagnostic, language) })}\n`;
}

/** A scene that is missing harms no other; anything else wrong would be written into the content. */
const SKIPPABLE: ReadonlySet<string> = new Set(['TI-PANORAMA', 'TI-ID']);

type State = { entry: string; isWritten: boolean };
type Options = TourImportRequest & { json: boolean; isDry: boolean; isSkipping: boolean };
