import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { listFiles, readPage } from '../setup/site-files.ts';

const siteDir = inject('siteDir');
const files = listFiles(siteDir);

describe('the pages for managers', () => {
  it('are there in both languages, ask not to be indexed, and name where declared figures stand', () => {
    for (const page of ['/manage/', '/manage/en/']) {
      expect(readPage(siteDir, page)).toContain('<meta name="robots" content="noindex">');
      expect(readPage(siteDir, page)).toContain('content/kpi/lang-son.csv:2 ');
    }
  });

  it('are in no sitemap and linked from no page for visitors', () => {
    expect(readFileSync(join(siteDir, 'sitemap.xml'), 'utf8')).not.toContain('/manage/');
    const linking = files
      .filter((file) => file.endsWith('.html') && !file.startsWith('manage/'))
      .filter((file) => readFileSync(join(siteDir, file), 'utf8').includes('"/manage/'));
    expect(linking).toEqual([]);
  });
});
