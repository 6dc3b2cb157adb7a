import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../model/site.ts';
import { bundleScript } from './bundle-script-fs.ts';
import { screenCode, toKioskPage } from './kiosk.ts';
import { KIOSK_NOTE, KIOSK_STYLE } from './kiosk-assets.ts';
import { listKioskScenes } from './kiosk-scenes.ts';
import { listPages } from './publish-fs.ts';
import { writeOutputFiles } from './write-fs.ts';

/**
 * Turns a built site into the edition for a screen without network: every page carries the kiosk, no link leads out. Codes
 * and canonical addresses stay those of the public site. To be called last; the site then has no pages for editors.
 */
export async function writeKiosk(site: Site, siteDir: string, root: string): Promise<void> {
  const baseUrl = site.settings.baseUrl.replace(/\/+$/, '');
  const read = (path: string) => readFileSync(join(siteDir, path, 'index.html'), 'utf8');
  const scenes = listKioskScenes(site, read);
  const codes = new Map<string, string>();
  const pages = listPages(siteDir).filter((path) => !/^\/(?:Q|admin|signs)\//.test(path));
  await writeOutputFiles(
    siteDir,
    pages.map((path) => ({
      path: `${path.slice(1)}index.html`,
      text: toKioskPage(read(path), { path, baseUrl, codes }),
    })),
  );
  const missing = await readFile(join(siteDir, '404.html'), 'utf8');
  const script = { root, input: 'src/viewers/kiosk/kiosk.ts', file: 'kiosk/kiosk.js', define: {} };
  await writeOutputFiles(siteDir, [
    { path: '404.html', text: toKioskPage(missing, { path: '/', baseUrl, codes }) },
    { path: 'kiosk/kiosk.css', text: KIOSK_STYLE },
    { path: 'kiosk/scenes.json', text: `${JSON.stringify(scenes)}\n` },
    { path: 'KIOSK.txt', text: KIOSK_NOTE },
    await bundleScript(script),
    ...[...codes].map(([address, path]) => ({ path: path.slice(1), text: screenCode(address) })),
  ]);
}
