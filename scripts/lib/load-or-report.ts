import { loadContent } from '../../src/content/load-fs.ts';
import { formatReport } from '../../src/content/report.ts';
import type { Site } from '../../src/model/site.ts';

/** Loads the content and prints what the check found. Nothing comes back when the site must not be built. */
export async function loadOrReport(
  contentDir: string,
  options: { strict: boolean },
): Promise<Site | undefined> {
  const { site, diagnostics } = await loadContent(contentDir);
  const worth = diagnostics.filter(({ severity }) => severity !== 'note');
  if (worth.length > 0) process.stderr.write(await formatReport(worth));
  if (options.strict && worth.length > 0) return undefined;
  return site;
}
