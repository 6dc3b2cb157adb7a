import { loadContent } from '../../src/content/load-fs.ts';
import { formatReport } from '../../src/content/report.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import type { Site } from '../../src/model/site.ts';
import { editorLanguage } from './editor-language.ts';
import { CHECK_CACHE } from './site-folders.ts';

/** Loads the content and prints what the check found. Nothing comes back when the site must not be built. */
export async function loadOrReport(
  contentDir: string,
  options: { strict: boolean },
): Promise<Site | undefined> {
  const { site, diagnostics } = await loadContent(contentDir, { cacheDir: CHECK_CACHE });
  const worth = printFaults(diagnostics);
  if (options.strict && worth.length > 0) return undefined;
  return site;
}

/** Prints errors and warnings as talk, to standard error, and gives them back. Notes are for the check. */
export function printFaults(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const worth = diagnostics.filter(({ severity }) => severity !== 'note');
  if (worth.length > 0) process.stderr.write(formatReport(worth, { language: editorLanguage(process.env) }));
  return worth;
}
