import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../model/site.ts';
import { loadLogo } from './logo-fs.ts';

/** Puts the logo into the brand kit of a built site that has a press page; nothing without a logo. @param contentDir absolute */
export async function publishLogo(
  { settings, entries }: Site,
  siteDir: string,
  contentDir: string,
): Promise<void> {
  if (!entries.pages.some(({ facts }) => facts.kind === 'press')) return;
  const logo = await loadLogo(contentDir, settings.signs?.logo);
  if (!logo) return;
  await mkdir(join(siteDir, 'brand'), { recursive: true });
  await writeFile(join(siteDir, 'brand/logo.png'), logo.png);
}
