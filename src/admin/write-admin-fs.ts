import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prepared } from '../media/prepared.ts';
import { planAdminFiles } from './admin-files.ts';
import { bundleAdmin } from './bundle-fs.ts';

/** Puts the editing page into a built site, unless its settings switch it off. */
export async function writeAdmin(
  { site, basemaps }: Pick<Prepared, 'site' | 'basemaps'>,
  siteDir: string,
  options: { root: string; cacheDir: string },
): Promise<void> {
  const files = planAdminFiles(site.settings, basemaps);
  if (files.length === 0) return;
  await mkdir(join(siteDir, 'admin'), { recursive: true });
  await cp(await bundleAdmin(options), join(siteDir, 'admin'), { recursive: true });
  for (const { path, text } of files) await writeFile(join(siteDir, path), text);
}
