import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { plateTarget } from '../../src/model/plate-target.ts';
import type { Site } from '../../src/model/site.ts';
import { entryPath } from '../../src/model/urls.ts';
import { listFiles, readPage } from '../setup/site-files.ts';

const siteDir = inject('siteDir');
const files = listFiles(siteDir);
let site: Site;

beforeAll(async () => {
  const loaded = await loadContent('content');
  if (!loaded.site) throw new Error('the demo content has errors');
  site = loaded.site;
});

describe('the pages for those who look after signs', () => {
  it('hold a file for the printer, one for the screen, an SVG and a preview for every plate', () => {
    expect(site.codes.length).toBeGreaterThan(0);
    for (const { code, format = 'a4' } of site.codes) {
      for (const end of ['print.pdf', 'web.pdf', 'svg', 'png'])
        expect(files).toContain(`signs/${code}/${format}.${end}`);
    }
    expect(files).toEqual(
      expect.arrayContaining([
        'signs/index.html',
        'signs/coverage/index.html',
        'signs/coverage/coverage.csv',
        'signs/all/stickers.print.pdf',
        'signs/all/inventory.csv',
      ]),
    );
  });

  it('are in no sitemap and linked from no page for visitors', () => {
    expect(readFileSync(join(siteDir, 'sitemap.xml'), 'utf8')).not.toContain('/signs/');
    const linking = files
      .filter((file) => file.endsWith('.html') && !/^(?:signs|admin|manage)\//.test(file))
      .filter((file) => readFileSync(join(siteDir, file), 'utf8').includes('"/signs/'));
    expect(linking).toEqual([]);
    for (const page of ['/signs/', '/signs/coverage/'])
      expect(readPage(siteDir, page)).toContain('<meta name="robots" content="noindex">');
  });

  it('say the share that the content says', () => {
    const open = site.entries.sites.filter(({ facts }) => facts.status !== 'planned').length;
    expect(readPage(siteDir, '/signs/coverage/')).toContain(`<p class="big">0/${open} (0 %)</p>`);
  });
});

describe('behind every printed code', () => {
  it('stands a page that leads to the place in every language and passes the code on', () => {
    for (const plate of site.codes) {
      const entry = plateTarget(site, plate);
      if (!entry) throw new Error(`${plate.code} leads nowhere`);
      const page = readPage(siteDir, `/Q/${plate.code}/`);
      for (const language of site.settings.languages) {
        expect(page).toContain(`href="${entryPath(language, entry)}#q=${plate.code}"`);
        expect(existsSync(join(siteDir, entryPath(language, entry), 'index.html'))).toBe(true);
      }
    }
  });

  it('is listed for the 404 page', () => {
    const listed = readFileSync(join(siteDir, 'Q/codes.txt'), 'utf8').split('\n').filter(Boolean);
    expect(listed).toEqual(site.codes.map(({ code }) => code).sort());
  });

  it('stands a place with the three parts the sign promises, each linked at the top and there', () => {
    let complete = 0;
    for (const entry of site.entries.sites) {
      for (const language of site.settings.languages) {
        const page = readPage(siteDir, entryPath(language, entry));
        const nav = /<nav class="wrap quick-links".*?<\/nav>/s.exec(page)?.[0] ?? '';
        const links = [...nav.matchAll(/href="#([a-z]+)"/g)].map((match) => match[1]);
        for (const id of links)
          expect(page, `${entry.ref} ${language}`).toMatch(new RegExp(`\\sid="?${id}["\\s>]`));
        if (links.join(' ') === 'information products experience') complete += 1;
      }
    }
    // a place whose guidance nobody has written yet has no link to it
    expect(complete).toBeGreaterThan(site.entries.sites.length * site.settings.languages.length * 0.8);
  });
});
