import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSite } from '../../src/content/read-site-fs.ts';
import { findEntry } from '../../src/content/scaffold/find-entry.ts';
import { isLanguage, LANGUAGES, type Language } from '../../src/model/languages.ts';
import { exportTour } from '../../src/tours/export-tour-fs.ts';
import { isBeyondPannellum } from '../../src/tours/pannellum-picture.ts';
import { explainFault } from '../new/talk.ts';
import { refuse, toFault } from './call-fault.ts';
import { editorLanguage } from './editor-language.ts';

/**
 * Writes the 360° tour of an entry for Pannellum: `npm run export -- tour sites/tam-thanh --out delivery`.
 *
 * @returns exit status: 0 fine, 1 the tour is at fault, 2 the call is at fault
 */
export function exportTourFiles(argv: readonly string[], env: NodeJS.ProcessEnv): number {
  const options = readOptions(argv, env);
  if ('fault' in options) return refuse(options.fault);
  const { contentDir, language, name, out } = options;
  const cwd = process.cwd();
  const { draft } = readSite(resolve(contentDir), cwd);
  const { entry, fault } = findEntry(draft.entries, name);
  if (!entry) return refuse(explainFault(fault, { language: editorLanguage(env), wanted: 'tour' }).trimEnd());
  if (!entry.files.includes('tour.yml')) return refuse(`${entry.ref} has no tour.`);
  const scenes = entry.tour?.value?.scenes;
  if (!scenes) return refuse(`${entry.shown}/tour.yml has errors; run "npm run check".`, 1);
  const missing = scenes
    .map(({ panorama }) => panorama)
    .filter((file) => !existsSync(join(entry.folder, file)));
  if (missing.length > 0)
    return refuse(`Not in ${entry.shown}: ${missing.join(', ')}. Run "npm run check".`, 1);
  const folder = out ?? `${entry.id}-tour`;
  const wanted = { language: language ?? draft.defaultLanguage, out: resolve(folder) };
  const files = exportTour(entry, draft, wanted);
  if (!files) return refuse(`"${folder}" holds something else already. Name another folder with --out.`);
  process.stdout.write(files.map((file) => `${join(folder, file)}\n`).join(''));
  for (const { id } of scenes.filter(isBeyondPannellum))
    process.stderr.write(
      `Pannellum cannot show the picture of scene "${id}" as it is; it was copied unchanged.\n`,
    );
  return 0;
}

function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pannellum' },
        lang: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const [name, ...more] = positionals;
    const { format, lang, out } = values;
    const contentDir = env.CONTENT_DIR || 'content';
    if (name === undefined) return { fault: 'Name the entry: npm run export -- tour sites/tam-thanh' };
    if (more.length > 0) return { fault: `One tour at a time; "${more.join('", "')}" is too much.` };
    if (format !== 'pannellum') return { fault: `--format is "${format}"; it can be pannellum.` };
    if (lang !== undefined && !isLanguage(lang))
      return { fault: `--lang is "${lang}"; it can be ${LANGUAGES.join(', ')}.` };
    if (!existsSync(join(contentDir, 'site.yml')))
      return { fault: `There is no site in "${contentDir}". Name its folder in CONTENT_DIR.` };
    return { name, contentDir, language: lang, out };
  } catch (error) {
    return toFault(error);
  }
}

type Options = {
  name: string;
  contentDir: string;
  /** Of the titles; the site's default language when left out. */
  language: Language | undefined;
  out: string | undefined;
};
