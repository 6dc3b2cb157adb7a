import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReport } from '../../src/figures/make-report-fs.ts';
import { publishManagerPages } from '../../src/figures/publish-manager-pages-fs.ts';
import type { Report } from '../../src/figures/report.ts';
import { figureMessages, MANAGER_LANGUAGES } from '../../src/i18n/figures.ts';
import { parsePeriod } from '../../src/model/period.ts';
import type { Site } from '../../src/model/site.ts';
import { runScript } from '../setup/run-build.ts';
import { KPI, LIFE, TODAY } from './figures-parts.ts';
import { loadSample, withContent } from './sample-site.ts';

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-report-'));
  site = await loadSample({ ...KPI, ...LIFE });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(MANAGER_LANGUAGES)('the report in %s', (language) => {
  test('holds in its PDF no number that its annex does not trace to a file and line or a rule', async () => {
    const { report, files } = await make('2026H1', language, `trace-${language}`);
    const pdf = files.find((file) => file.endsWith('.pdf')) ?? '';
    const text = await readPdf(join(folder, `trace-${language}`, pdf), figureMessages(language).page);
    const end = text.indexOf(`[1] ${report.sources[0]?.text.slice(0, 8)}`);
    expect(end).toBeGreaterThan(0);
    const body = text.slice(0, end);
    const traced = report.trace.flatMap(({ row, what, shown, kind, where }) =>
      numbersIn([row, what, ...shown, kind === 'declared' ? where : ''].join(' ')),
    );
    const other = numbersIn([...report.lead, ...labelsIn(report)].join(' '));
    const known = new Set([...traced, ...other]);
    const found = numbersIn(body);
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter((number) => !known.has(number))).toEqual([]);
    for (const { shown } of report.trace) for (const one of shown) expect(body).toContain(one);
  });

  test('traces declared figures to lines that hold the numbers, and computed ones to a rule with every entry', async () => {
    const { report } = await make('2026H1', language, `lines-${language}`);
    const lines = String(KPI['kpi/chi-tieu.csv']).split('\n');
    const declared = report.trace.filter(({ kind }) => kind === 'declared');
    expect(declared.map(({ where }) => where.split(' ')[0])).toEqual(
      [3, 5, 2, 4].map((line) => `kpi/chi-tieu.csv:${line}`),
    );
    for (const { where, shown } of declared) {
      const line = lines[Number(/:(\d+)/.exec(where)?.[1]) - 1] ?? '';
      for (const number of numbersIn(shown.slice(0, -1).join(' ')))
        expect(line).toContain(plain(number, language));
    }
    const counted = report.trace.filter(({ shown, kind }) => kind === 'computed' && shown.length === 3);
    for (const { shown, has, lacks } of counted)
      expect([has.length, has.length + lacks.length].map(String)).toEqual(shown.slice(0, 2));
    expect(counted).toHaveLength(12);
  });

  test('is the same bytes when it is made again', async () => {
    const names = ['one', 'two'].map((name) => join(folder, `${name}-${language}`));
    for (const name of ['one', 'two']) await make('2026H1', language, `${name}-${language}`);
    const [one = '', two = ''] = names;
    expect(readdirSync(one)).toHaveLength(4);
    for (const file of readdirSync(one))
      expect(readFileSync(join(one, file)).equals(readFileSync(join(two, file)))).toBe(true);
  });
});

test('a report keeps what was of the period apart from what was before and what is to come', async () => {
  const { report } = await make('2026H1', 'vi', 'parts');
  const rows = report.sections
    .slice(0, 3)
    .map(({ id, blocks }) => [
      id,
      blocks.flatMap((block) => (block.is === 'table' ? block.rows.map((row) => row[2]?.text) : [])),
    ]);
  expect(rows).toEqual([
    ['declared', ['2026H1', '2026']],
    ['before', ['2025']],
    ['later', ['2030']],
  ]);
});

test('the pages for managers say both languages, ask not to be indexed, and hold no script or inline style', async () => {
  await publishManagerPages(site, folder, { hasSigns: true });
  for (const [path, other] of [
    ['index.html', '/manage/en/'],
    ['en/index.html', '/manage/'],
  ]) {
    const html = readFileSync(join(folder, 'manage', path ?? ''), 'utf8');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`href="${other}"`);
    expect(html).not.toMatch(/<script|style=|<style/);
    expect(html).toContain('Kế hoạch &lt;1&gt;');
    expect(html.match(/<table /g)?.length).toBeGreaterThan(4);
  }
});

describe('npm run report', () => {
  test('writes four files and says so as JSON', async () => {
    await withContent({ ...KPI, ...LIFE }, async (content) => {
      const out = join(folder, 'command');
      const args = ['--period', '2026H1', '--on', TODAY, '--out', out, '--json'];
      const { code, stdout } = await runScript(
        'scripts/report.ts',
        { CONTENT_DIR: content, LANG: 'C' },
        args,
      );
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ out, on: TODAY, due: '2026-06-15', language: 'vi' });
      expect(readdirSync(out).sort()).toEqual(
        [
          'report-2026H1-vi.csv',
          'report-2026H1-vi.html',
          'report-2026H1-vi.pdf',
          'trace-2026H1-vi.csv',
        ].sort(),
      );
    });
  });

  test.each([
    [[], 'Which period?'],
    [['--period', '2026Q1'], '2026Q1'],
    [['--period', '2026', '--lang', 'fr'], '"fr"'],
    [['--period', '2026', '--on', '2026-02-30'], '2026-02-30'],
    [['--perod', '2026'], '--perod'],
  ])('refuses %j and says what it could be', async (args, text) => {
    const { code, stderr } = await runScript('scripts/report.ts', { LANG: 'C' }, args);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
  });
});

async function make(text: string, language: 'vi' | 'en', name: string) {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  return makeReport(site, { period, language, today: TODAY }, join(folder, name));
}

/** The text of all pages with every break as one blank, without page numbers. */
async function readPdf(path: string, footer: string): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(readFileSync(path));
  const pages = [...document.pages()].map((page) => page.getText().normalize('NFC').replace(/\s+/g, ' '));
  document.destroy();
  library.destroy();
  const label = (page: number) =>
    footer.replace('{page}', String(page + 1)).replace('{pages}', String(pages.length));
  return pages.map((text, page) => text.replace(label(page), '')).join(' ');
}

function numbersIn(text: string): string[] {
  return text.match(/\d(?:[\d.,]*\d)?/g) ?? [];
}

/** What holds digits and is no figure: headings, notes, "360°" and names of files in the list of things to do. */
function labelsIn({ sections }: Report): string[] {
  return sections.flatMap(({ id, title, note, blocks }) => [
    title,
    note,
    ...blocks.flatMap((block) => {
      if (block.is === 'chart') return [block.title];
      if (block.is === 'text' || id !== 'gaps') return [];
      return block.rows.flat().map(({ text }) => text);
    }),
  ]);
}

/** A number as the table holds it. */
function plain(number: string, language: 'vi' | 'en'): string {
  return language === 'vi' ? number.replaceAll('.', '').replace(',', '.') : number.replaceAll(',', '');
}
