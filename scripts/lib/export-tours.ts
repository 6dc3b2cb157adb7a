import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSite } from '../../src/content/read-site-fs.ts';
import { isLanguage, LANGUAGES, type Language } from '../../src/model/languages.ts';
import { exportPackage } from '../../src/tours/export-package-fs.ts';
import { refuse, toFault } from './call-fault.ts';
import { editorLanguage } from './editor-language.ts';

const WORDS = {
  vi: (tours: number, scenes: number, out: string) => `Đã viết ${tours} tour, ${scenes} cảnh vào ${out}\n`,
  en: (tours: number, scenes: number, out: string) => `Tours: ${tours}, scenes: ${scenes}, in ${out}\n`,
};

/**
 * Takes the arguments of `npm run export -- tours`.
 * @returns 0 when written, 1 when a tour was left out because it has errors or lacks a picture, 2 when the call is at fault
 */
export async function exportTours(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = readOptions(argv, env);
  if ('fault' in options) return refuse(options.fault);
  const { contentDir, language, out, destination } = options;
  const { draft } = readSite(resolve(contentDir), process.cwd());
  if (destination !== undefined && !draft.entries.some(({ ref }) => ref === `destinations/${destination}`))
    return refuse(`There is no destination "${destination}".`);
  const request = { language: language ?? draft.defaultLanguage, out: resolve(out), destination };
  const made = await exportPackage(draft, request);
  if (!made) return refuse(`"${out}" holds something already. Name another folder with --out.`);
  const tours = made.files.filter((file) => file.endsWith('/tour.json')).length;
  process.stdout.write(WORDS[editorLanguage(env)](tours, made.scenes, out));
  for (const ref of made.leftOut)
    process.stderr.write(`${ref} has errors or lacks a picture and is not in it; run "npm run check".\n`);
  return made.leftOut.length > 0 ? 1 : 0;
}

function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options | { fault: string } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        lang: { type: 'string' },
        out: { type: 'string', default: 'tours-package' },
        destination: { type: 'string' },
      },
    });
    const { lang, ...rest } = values;
    const contentDir = env.CONTENT_DIR || 'content';
    if (lang !== undefined && !isLanguage(lang))
      return { fault: `--lang is "${lang}"; it can be ${LANGUAGES.join(', ')}.` };
    if (!existsSync(join(contentDir, 'site.yml')))
      return { fault: `There is no site in "${contentDir}". Name its folder in CONTENT_DIR.` };
    return { ...rest, contentDir, language: lang };
  } catch (error) {
    return toFault(error);
  }
}

type Options = {
  contentDir: string;
  /** Of titles and summaries; the site's default language when left out. */
  language: Language | undefined;
  out: string;
  destination?: string | undefined;
};
