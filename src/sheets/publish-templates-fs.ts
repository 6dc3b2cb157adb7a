import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Site } from '../model/site.ts';
import { TEMPLATE_COLLECTIONS, templatePath } from '../model/templates.ts';
import { templateTable, toCsv } from './export-table.ts';

/** Puts empty tables for businesses to fill in into a built site that has a page for them. */
export async function publishTemplates({ entries }: Site, siteDir: string): Promise<void> {
  if (!entries.pages.some(({ facts }) => facts.kind === 'business')) return;
  for (const collection of TEMPLATE_COLLECTIONS) {
    for (const language of ['vi', 'en'] as const) {
      const path = join(siteDir, templatePath(collection, language));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, toCsv(templateTable(collection, language), true));
    }
  }
}
