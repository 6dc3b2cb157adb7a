import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanCsv } from '../../src/content/csv-records.ts';
import type { TranslationUnit } from '../../src/content/translation-units.ts';
import { guard } from '../../src/content/units-csv.ts';
import { escapeMarkup } from '../../src/model/escape-markup.ts';
import type { Language } from '../../src/model/languages.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { type Format, TranslationFolder } from './translation-folder.ts';

const DEMO = join(import.meta.dirname, '../../content');
const LANGUAGES: readonly Language[] = ['en', 'zh', 'ja', 'ko', 'fr'];
/** A tour, sounds, models, wrapped lines, a route and short entries. */
const SOME = [
  'sites/quynh-son',
  'sites/dong-tien-son',
  'routes/cung-duong-tinh-yeu',
  'events/le-hoi-gau-tao',
  'destinations/binh-lu',
];
const FORMATS: readonly Format[] = ['csv', 'xliff'];
let folder: TranslationFolder;

beforeAll(() => {
  folder = TranslationFolder.copyOf(DEMO);
});
afterAll(() => folder.remove());

describe.each(FORMATS)('the whole demo as %s', (format) => {
  it.each(LANGUAGES)('goes out and comes back in %s without changing a byte', (language) => {
    const before = folder.readAll();
    expect(before.size).toBeGreaterThan(200);
    const exported = folder.exportAs(format, language);
    expect(exported.length).toBeGreaterThan(100_000);
    expect(folder.import(format, exported)).toMatchObject({ faults: [], changed: [], accepted: 0 });
    expect(folder.readAll()).toEqual(before);
  });

  it('stays as it is when a spreadsheet or program writes it in its own way', () => {
    const before = folder.readAll();
    const exported = folder.exportAs(format, 'ko');
    const rewritten =
      format === 'csv'
        ? writeSemicolons(readCells(exported))
        : exported.replaceAll('\n', '\r\n').replaceAll('&#39;', '&apos;');
    expect(rewritten).not.toBe(exported);
    expect(folder.import(format, rewritten)).toMatchObject({ faults: [], changed: [] });
    expect(folder.readAll()).toEqual(before);
  });
});

describe('random edits of translators', () => {
  const seeds = Array.from({ length: 24 }, (_, seed) => seed);

  it.each(seeds)('arrive where they were made and nowhere else (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const copy = TranslationFolder.copyOf(DEMO, SOME);
    try {
      const [format, language] = [random.pick(FORMATS), random.pick(LANGUAGES)];
      const units = copy.units(language);
      const before = copy.readAll();
      const edits = new Map<string, string>();
      for (let count = 1 + random.below(6); count > 0; count -= 1) {
        const unit = random.pick(units);
        edits.set(unit.id, makeText(unit, random));
      }
      const returned = editExport(copy.exportAs(format, language), format, units, edits);
      const result = copy.import(format, returned);
      expect(result.faults.filter(({ isNote }) => !isNote)).toEqual([]);
      expect(result.accepted).toBe(edits.size);

      const now = new Map(copy.units(language).map((unit) => [unit.id, unit.translation]));
      const expected = new Map(units.map(({ id, translation }) => [id, edits.get(id) ?? translation]));
      expect(now).toEqual(expected);

      const touched = units.filter(({ id }) => edits.has(id));
      const files = new Set(touched.map(({ ref }) => `${ref}/index.${language}.md`));
      const after = copy.readAll();
      expect([...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file)).toEqual(
        [...files].sort(),
      );
      for (const file of files) {
        const gone = linesGone(before.get(file) ?? '', after.get(file) ?? '');
        expect(gone.filter((line) => !mayGo(line, touched))).toEqual([]);
      }
      expect(copy.import(format, returned)).toMatchObject({ changed: [], accepted: 0 });
      expect(copy.readAll()).toEqual(after);
    } finally {
      copy.remove();
    }
  });
});

/** A text as a tired translator may leave it, in one block of the kind the original has. */
function makeText({ original, part, translation, index }: TranslationUnit, random: SeededRandom): string {
  if (part.isList && index === undefined && part.name !== 'text')
    return [...translation.split('\n'), `Tên ${random.below(1000)}: "mới"`].join('\n');
  const mark = part.name === 'text' ? (/^(?:#+ |- |> |\d+\. )/.exec(original)?.[0] ?? '') : '';
  const end = random.pick([...NASTY]);
  const kept = part.name === 'text' ? ` ${(original.match(/\[\^[a-z0-9-]+\]/g) ?? []).join('')}` : '';
  return `${mark}${part.name === 'text' ? 'Chữ ' : ''}${end} ${random.below(100_000)}${kept}`.trim();
}

const NASTY = [
  '=HYPERLINK("https://evil.example")',
  '+84 213',
  '-5 °C, lạnh',
  '@ai',
  'a, b; c\td',
  '"quoted" and \'apostrophes\'',
  'key: value # not a comment',
  '<b>&amp; </target>]]>',
  '새로운 글 – 新しい文 — 新的',
  '- not a list: yes',
  '{ a: 1 }, [b]',
  '0123',
  '2026-11-22',
  'true',
  '~',
  '%a !b &c *d |e >f `g`',
  '😀👩‍👩‍👧',
];

function editExport(
  text: string,
  format: Format,
  units: readonly TranslationUnit[],
  edits: ReadonlyMap<string, string>,
): string {
  if (format === 'csv') {
    const rows = readCells(text).map((row) => {
      const edited = edits.get(row[0] ?? '');
      return edited === undefined ? row : row.with(5, guard(edited));
    });
    return writeSemicolons(rows);
  }
  return [...edits].reduce((xml, [id, edited]) => {
    const unit = units.find((one) => one.id === id);
    if (!unit) throw new Error(id);
    const start = xml.indexOf(`<unit `, xml.indexOf(`original="${unit.ref}"`));
    const at = xml.indexOf(`name="${unit.field}"`, start);
    const from = xml.indexOf('<target>', at) + '<target>'.length;
    return xml.slice(0, from) + escapeMarkup(edited) + xml.slice(xml.indexOf('</target>', from));
  }, text);
}

function readCells(csv: string): string[][] {
  const options = { firstLine: 1, records: 1e6, cells: 1e7 };
  return scanCsv(csv.replace('\uFEFF', '').replaceAll('\r\n', '\n'), ',', options).records.map(({ cells }) =>
    cells.map((cell) => cell.text),
  );
}

/** The way a spreadsheet of a Vietnamese computer saves: semicolons, everything quoted, no byte order mark. */
function writeSemicolons(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(quote).join(';')}\r\n`).join('');
}

function linesGone(before: string, after: string): string[] {
  const left = after.split('\n');
  return before.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A line may go when it held an edited text or says how far the translation is. */
function mayGo(line: string, touched: readonly TranslationUnit[]): boolean {
  if (/^(?:status|source|sourceFields): /.test(line)) return true;
  const plain = line.replaceAll('\\"', '"').trim();
  return touched.some(({ translation, part }) => {
    const isWrapped = translation.replace(/\s+/g, ' ').includes(plain);
    const isHead = plain.startsWith(`${part.path.at(-1)}: [`) || plain === `${part.path.at(-1)}: >-`;
    return plain.includes(translation) || isWrapped || isHead;
  });
}
