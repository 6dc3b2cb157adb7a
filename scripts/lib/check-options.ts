import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { toFault } from './call-fault.ts';
import { CHECK_FORMATS, type CheckFormat } from './check-formats.ts';
import { type EditorLanguage, editorLanguage } from './editor-language.ts';

/** Reads the arguments of `npm run check`; a fault is a sentence for the caller. */
export function readCheckOptions(argv: string[], env: NodeJS.ProcessEnv): CheckOptions | { fault: string } {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        format: { type: 'string' },
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        watch: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        'no-cache': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        lang: { type: 'string', default: editorLanguage(env) },
      },
    });
    const { lang, json, 'no-cache': isUncached, 'dry-run': isDry, ...flags } = values;
    const format = CHECK_FORMATS.find((each) => each === (values.format ?? (json ? 'json' : 'text')));
    const contentDir = env.CONTENT_DIR || 'content';
    if (lang !== 'vi' && lang !== 'en') return { fault: `--lang is "${lang}"; it can be vi or en.` };
    if (!format) return { fault: `--format is "${values.format}"; it can be ${CHECK_FORMATS.join(', ')}.` };
    const fault = findClash({ ...flags, json, isDry }, format) ?? findBadTarget(values.out, contentDir);
    if (fault) return { fault };
    return { ...flags, isDry, format, cache: !isUncached, language: lang, contentDir };
  } catch (error) {
    return toFault(error);
  }
}

function findClash(
  flags: Flags & { json: boolean; isDry: boolean },
  format: CheckFormat,
): string | undefined {
  if (flags.json && format !== 'json') return `--json and --format ${format} ask for two formats; give one.`;
  if (flags.isDry && !flags.fix) return '--dry-run only makes sense with --fix.';
  if (flags.watch && flags.fix) return '--watch only looks; run --fix by itself.';
  return undefined;
}

/** A report inside the content would be found by the next check, and a watching check would never rest. */
function findBadTarget(out: string | undefined, contentDir: string): string | undefined {
  if (out === undefined) return undefined;
  if (out === '') return '--out needs the name of a file.';
  return resolve(out).startsWith(resolve(contentDir) + sep)
    ? `--out ${out} lies in the content folder; name a file outside it.`
    : undefined;
}

type Flags = { out?: string | undefined; watch: boolean; strict: boolean; fix: boolean; help: boolean };

export type CheckOptions = Flags & {
  isDry: boolean;
  cache: boolean;
  format: CheckFormat;
  language: EditorLanguage;
  contentDir: string;
};
