import type { Site } from '../model/site.ts';
import { writePacks } from './offline-packs-fs.ts';
import { bundleWorker, WORKER_OFF } from './offline-worker-fs.ts';
import { writeWebApp } from './web-app-fs.ts';
import { writeOutputFiles } from './write-fs.ts';

/**
 * Writes all that lets the site be used without network: what can be taken along, the worker, what makes it installable.
 * To be called when no page changes any more.
 *
 * @param options.isOff whether browsers that have the worker shall be rid of it
 */
export async function writeOffline(
  site: Site,
  siteDir: string,
  { root, isOff }: { root: string; isOff: boolean },
): Promise<void> {
  await writeWebApp(site, siteDir);
  const { shellRev } = await writePacks(site, siteDir);
  await writeOutputFiles(siteDir, [
    isOff ? { path: 'sw.js', text: WORKER_OFF } : await bundleWorker({ root, shellRev }),
    { path: 'sw-off.js', text: WORKER_OFF },
  ]);
}
