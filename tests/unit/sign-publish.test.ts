import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signCoverage } from '../../src/model/sign-coverage.ts';
import type { Site } from '../../src/model/site.ts';
import { coverageCsv, coveragePage } from '../../src/signs/coverage-page.ts';
import { publishSigns } from '../../src/signs/publish-signs-fs.ts';
import { loadSample } from './sample-site.ts';

const CODES = `
- { code: F6ZQVZ2, target: sites/hang-mau, plate: "Cửa hang <trên>", state: planned, languages: [vi, en], format: a5 }
- { code: SMCF1ZT, target: sites/thac-mau, plate: Chân thác, state: installed, checkedOn: 2026-05-01 }
- { code: 77HP2DZ, target: sites/cho-mau, plate: Cổng chợ, state: retired }
`;
const LOCK = 'SMCF1ZT sites/thac-mau installed\n77HP2DZ sites/cho-mau retired\n';

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await loadSample({ 'codes.yml': CODES, 'codes.lock': LOCK });
  folder = mkdtempSync(join(tmpdir(), 'diem-den-publish-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pages for those who look after signs', () => {
  test('hold files for every plate that may hang, in the format of the ledger', async () => {
    await publish(site, 'one');
    expect(readdirSync(join(folder, 'one/signs')).sort()).toEqual(
      ['F6ZQVZ2', 'SMCF1ZT', 'all', 'coverage', 'index.html', 'signs.css', 'signs.js'].sort(),
    );
    expect(readdirSync(join(folder, 'one/signs/F6ZQVZ2')).sort()).toEqual(
      ['a5.png', 'a5.print.pdf', 'a5.svg', 'a5.web.pdf'].sort(),
    );
    expect(readdirSync(join(folder, 'one/signs/all')).sort()).toEqual(
      ['a4.print.pdf', 'a5.print.pdf', 'inventory.csv', 'printer.html', 'stickers.print.pdf'].sort(),
    );
  });

  test('link only to what is there, name every plate, and ask not to be indexed', async () => {
    await publish(site, 'one');
    const page = read('one/signs/index.html');
    const links = [...page.matchAll(/(?:href|src)="(\/signs\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(12);
    const index = (link: string) => (link.endsWith('/') ? `${link}index.html` : link);
    for (const link of links)
      expect(statSync(join(folder, 'one', index(link))).size, link).toBeGreaterThan(0);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('Cửa hang &lt;trên&gt;');
    expect(page).toContain('F6ZQ-VZ2');
    expect(page).toContain('148 × 210 mm');
    expect(page).not.toMatch(/<script(?! src="\/signs\/)|<style|\sstyle=|\son\w+=/);
  });

  test('cost nothing for a plate that is what it was, and give the same bytes from an empty cache', async () => {
    await publish(site, 'one');
    const before = readdirSync(join(folder, 'cache')).sort();
    const changed = { ...site, codes: site.codes.filter(({ code }) => code !== '77HP2DZ') };
    await publish(changed, 'two');
    expect(readdirSync(join(folder, 'cache')).sort()).toEqual(before);
    await publish(site, 'three', 'cache-of-its-own');
    for (const file of ['SMCF1ZT/a4.print.pdf', 'F6ZQVZ2/a5.svg', 'all/stickers.print.pdf', 'index.html'])
      expect(
        readFileSync(join(folder, 'three/signs', file)).equals(readFileSync(join(folder, 'one/signs', file))),
        file,
      ).toBe(true);
  });

  test('draw one plate anew when its words change, and those for all', async () => {
    await publish(site, 'one');
    const before = readdirSync(join(folder, 'cache'));
    const [cave, ...others] = site.codes;
    if (!cave) throw new Error('expected a plate');
    await publish({ ...site, codes: [{ ...cave, languages: ['vi'] }, ...others] }, 'changed');
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(before.length + 2);
  });

  test('say why a plate has no files', async () => {
    const cave = site.byRef.get('sites/hang-mau');
    const translation = cave?.translations.vi;
    if (!cave || !translation) throw new Error('expected the cave');
    const words = { ...translation.words, title: 'Nghiêng'.repeat(12) };
    const translations = { ...cave.translations, vi: { ...translation, words } };
    await publish(
      { ...site, byRef: new Map([...site.byRef, [cave.ref, { ...cave, translations }]]) },
      'narrow',
    );
    const page = read('narrow/signs/index.html');
    expect(page).toContain('không đủ chỗ cho tên địa điểm');
    expect(page).toContain('there is no room for the name of the place');
    expect(readdirSync(join(folder, 'narrow/signs'))).not.toContain('F6ZQVZ2');
  });

  test('say how to begin while there is no plate', async () => {
    await publish({ ...site, codes: [] }, 'empty');
    expect(read('empty/signs/index.html')).toContain('npm run new -- plate');
    expect(read('empty/signs/index.html')).not.toContain('<table');
  });
});

describe('the coverage', () => {
  test('counts places whose plate hangs and was scanned, without planned places', () => {
    const coverage = signCoverage(site);
    expect(coverage.places.map(({ ref, stage }) => `${ref} ${stage}`).sort()).toEqual([
      'sites/cho-mau none',
      'sites/hang-mau planned',
      'sites/thac-mau checked',
    ]);
    expect([coverage.covered, coverage.total]).toEqual([1, 3]);
  });

  test.each([
    ['planned', undefined, 'planned'],
    ['printed', undefined, 'printed'],
    ['installed', undefined, 'installed'],
    ['installed', '2026-05-01', 'checked'],
    ['retired', '2026-05-01', 'none'],
  ] as const)('a plate that is %s, checked %s, counts as %s', (state, checkedOn, stage) => {
    const plate = { code: 'F6ZQVZ2', target: 'sites/hang-mau' as const, plate: 'x', state, checkedOn };
    const { places } = signCoverage({ ...site, codes: [plate] });
    expect(places.find(({ ref }) => ref === 'sites/hang-mau')?.stage).toBe(stage);
  });

  test('counts the plate that is furthest on, and one that was forwarded', () => {
    const one = { code: 'F6ZQVZ2', target: 'sites/hang-mau' as const, plate: 'x', state: 'planned' as const };
    const two = {
      ...one,
      code: 'SMCF1ZT',
      target: 'sites/gone' as const,
      forwardTo: 'sites/hang-mau' as const,
      state: 'printed' as const,
    };
    const { places } = signCoverage({ ...site, codes: [one, two] });
    expect(places.find(({ ref }) => ref === 'sites/hang-mau')).toMatchObject({
      stage: 'printed',
      plate: two,
    });
  });

  test('names what is missing by responsible unit, most first', () => {
    const { units } = signCoverage(site);
    expect(units.map(({ unit, total, covered }) => [unit, total, covered])).toEqual([
      ['', 2, 1],
      ['Xã Mẫu, Tỉnh Mẫu', 1, 0],
    ]);
    const page = coveragePage(signCoverage(site));
    expect(page).toContain('<p class="big">1/3 (33 %)</p>');
    expect(page).toContain('<h2>Xã Mẫu, Tỉnh Mẫu</h2><ul><li><strong>Hang Mẫu</strong>');
    expect(page).not.toContain('<strong>Thác Mẫu');
  });

  test('is a table too, with a row per place', () => {
    const lines = coverageCsv(signCoverage(site)).split('\r\n');
    expect(lines).toHaveLength(3 + 2);
    expect(lines[0]).toBe('\uFEFFplace,name,unit,stage,code,plate,printedOn,checkedOn');
    expect(lines).toContain('sites/thac-mau,Thác Mẫu,,checked,SMCF-1ZT,Chân thác,,2026-05-01');
  });

  test('of a site without places is no division by zero', () => {
    const nothing = { ...site, entries: { ...site.entries, sites: [] }, codes: [] };
    expect(coveragePage(signCoverage(nothing))).toContain('<p class="big">0/0</p>');
  });
});

function publish(what: Site, name: string, cache = 'cache'): Promise<void> {
  return publishSigns(what, join(folder, name), { cacheDir: join(folder, cache), contentDir: folder });
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
