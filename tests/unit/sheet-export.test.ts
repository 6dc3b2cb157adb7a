import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../../src/content/read-site-fs.ts';
import { SHEET_COLLECTIONS, type SheetCollection } from '../../src/sheets/columns.ts';
import { exportTable, templateTable, toCsv } from '../../src/sheets/export-table.ts';
import { readImport, writeImport } from '../../src/sheets/import-fs.ts';
import { readXlsx } from '../../src/sheets/read-xlsx.ts';
import { toXlsx } from '../../src/sheets/write-xlsx.ts';
import { openZip } from '../../src/sheets/zip-entries.ts';
import { SITE_YML } from './sample-site.ts';

const TODAY = '2026-07-01';
const ROWS = 500;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-export-'));
  for (const [path, text] of Object.entries(SITE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an export', () => {
  const variants = SHEET_COLLECTIONS.flatMap((collection) =>
    (['xlsx', 'csv'] as const).flatMap((kind) =>
      (['vi', 'en'] as const).map((language) => [collection, kind, language] as const),
    ),
  );
  it.each(variants)(
    'of %s as %s in %s is read back without any change',
    async (collection, kind, language) => {
      const before = snapshot();
      const { entries, diagnostics } = importFile(collection, await exportFile(collection, kind, language));
      expect(diagnostics.filter(({ code }) => code !== 'SH-TIDIED')).toEqual([]);
      expect(entries.map(({ is }) => is)).toEqual(entries.map(() => 'same'));
      expect(entries).not.toEqual([]);
      expect(snapshot()).toEqual(before);
    },
  );

  it('keeps formulas from running in CSV and telephone numbers whole in both', async () => {
    const csv = readFileSync(await exportFile('stays', 'csv', 'vi'), 'utf8');
    expect(csv.startsWith('\ufeffid,Tên,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""https://a"")"`);
    expect(csv).toContain("'+84 912 345 678");
    const book = readXlsx(readFileSync(await exportFile('stays', 'xlsx', 'vi')));
    if ('problem' in book) throw new Error(book.problem);
    const cells = book.rows.flatMap((row) => row.cells);
    expect(book.sheet).toBe('Lưu trú');
    expect(cells).toContainEqual({ column: expect.any(Number), text: '+84 912 345 678', is: 'text' });
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
  });

  it('writes names for people, and ids where a name would mean another thing', async () => {
    const stays = readFileSync(await exportFile('stays', 'csv', 'vi'), 'utf8');
    expect(stays).toContain('"Xã Mẫu, Tỉnh Mẫu","Xã Cũ, Huyện Cũ, Tỉnh Mẫu"');
    expect(stays).toContain(',xa-trung-2,');
    expect(readFileSync(await exportFile('events', 'csv', 'vi'), 'utf8')).toContain(',hang-b,');
    expect(readFileSync(await exportFile('products', 'csv', 'vi'), 'utf8')).toContain(',Làm miến,');
  });

  it('names entries that cannot be read and leaves them out', () => {
    const { draft } = readSite(join(folder, 'content'), folder);
    const entries = draft.entries.map((entry) =>
      entry.id === 'nha-a' ? { ...entry, original: undefined } : entry,
    );
    const table = exportTable({ ...draft, entries }, { collection: 'stays', language: 'vi', today: TODAY });
    expect(table.broken).toEqual(['nha-a']);
    expect(table.rows).toHaveLength(1);
  });
});

describe('a template', () => {
  it.each(['xlsx', 'csv'] as const)(
    'as %s has hints that are no entry, and can be filled in below them',
    async (kind) => {
      const table = templateTable('stays', 'vi');
      const path = join(folder, `mau.${kind}`);
      writeFileSync(path, kind === 'csv' ? toCsv(table, true) : await toXlsx(table, 'Lưu trú', true));
      expect(importFile('stays', path).entries).toEqual([]);
      if (kind === 'csv') {
        writeFileSync(path, `${readFileSync(path, 'utf8')},Nhà mới,,,Homestay\r\n`);
        expect(importFile('stays', path).entries).toMatchObject([{ is: 'new', id: 'nha-moi', row: 3 }]);
      }
    },
  );
});

it('a workbook has its header frozen and bold, its columns wide enough, and cells of text below the hints', async () => {
  const bytes = await toXlsx(templateTable('stays', 'vi'), 'Lưu trú', true);
  const zip = openZip(bytes);
  if (typeof zip === 'string') throw new Error(zip);
  // both parts are in every workbook
  const part = (name: string) => new TextDecoder().decode(zip.read(name) as Uint8Array);
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane ySplit="1" xSplit="2"[^>]*state="frozen"/);
  expect(sheet).toContain('<col min="2" max="2" width="34"');
  const styles = [...part('xl/styles.xml').matchAll(/<xf ([^>]*)>/g)].map((match) => match[1] ?? '');
  const styleOf = (cell: string) => styles[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])];
  expect(styleOf('A1')).toMatch(/applyFont="1".*applyFill="1"/);
  expect(part('xl/styles.xml')).toContain('formatCode="@"');
  expect(styleOf('A3')).toContain('applyNumberFormat="1"');
});

describe(`${ROWS} rows`, () => {
  it('are imported, exported and imported again: the second time nothing is written', async () => {
    const text = Array.from(
      { length: ROWS },
      (_, i) =>
        `Nhà nghỉ số ${i},Nhà nghỉ,"Tổ ${i}, Xã Mẫu",${912_000_000 + i},"22.${3000 + i}, 103.${6000 + i}",${(i % 40) + 1}`,
    );
    const path = join(folder, 'lon.csv');
    writeFileSync(path, ['Tên,Loại,Địa chỉ,Điện thoại,Tọa độ,Số phòng', ...text].join('\n'));
    const first = importFile('stays', path);
    expect(first.entries.filter(({ is }) => is === 'new')).toHaveLength(ROWS);
    expect(writeImport(join(folder, 'content'), 'stays', first.entries)).toBe(ROWS);
    const before = snapshot();
    const again = importFile('stays', path);
    const back = importFile('stays', await exportFile('stays', 'xlsx', 'vi'));
    expect(writeImport(join(folder, 'content'), 'stays', [...again.entries, ...back.entries])).toBe(0);
    expect(back.entries).toHaveLength(ROWS + 2);
    expect(snapshot()).toEqual(before);
    // One line stands for a whole column: a long list does not make a long report.
    expect(again.diagnostics.map(({ code, values }) => [code, values.count])).toEqual([
      ['SH-REPAIRED', ROWS],
    ]);
  });
});

async function exportFile(
  collection: SheetCollection,
  kind: 'xlsx' | 'csv',
  language: 'vi' | 'en',
): Promise<string> {
  const { draft } = readSite(join(folder, 'content'), folder);
  const table = exportTable(draft, { collection, language, today: TODAY });
  const path = join(folder, `${collection}.${kind}`);
  writeFileSync(path, kind === 'csv' ? toCsv(table, false) : await toXlsx(table, 'Lưu trú', false));
  return path;
}

function importFile(collection: SheetCollection, file: string) {
  return readImport({ collection, file, contentDir: 'content', cwd: folder, today: TODAY });
}

function snapshot(): [string, string][] {
  const files = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  return files.sort().map((file) => [file, readFileSync(join(folder, 'content', file), 'utf8')]);
}

const entry = (lines: string) => `---\n${lines}sources: [{ id: so, title: Sở }]\n---\n\nMột bài viết.\n`;
const SITE: Record<string, string> = {
  'content/site.yml': SITE_YML.replace('featured: [sites/thac-mau]\n', ''),
  'content/units.yml': `
- { id: tinh-mau, level: province, name: Tỉnh Mẫu }
- { id: huyen-cu, level: district, name: Huyện Cũ, parent: tinh-mau, validTo: 2025-06-30 }
- { id: xa-cu, level: commune, name: Xã Cũ, parent: huyen-cu, validTo: 2025-06-30, successors: [xa-mau] }
- { id: xa-mau, level: commune, name: Xã Mẫu, parent: tinh-mau, predecessors: [xa-cu] }
- { id: xa-trung-1, level: commune, name: Xã Trùng, parent: tinh-mau }
- { id: xa-trung-2, level: commune, name: Xã Trùng, parent: tinh-mau }
`,
  'content/destinations/thung-lung/index.md': entry('title: Thung lũng Mẫu\n'),
  'content/sites/hang-a/index.md': entry('title: Hang A\nkind: cave\n'),
  'content/sites/hang-b/index.md': entry('title: Hang A\nkind: cave\n'),
  'content/crafts/mien/index.md': entry('title: Làm miến\n'),
  'content/stays/nha-a/index.md': entry(
    `title: '=HYPERLINK("https://a")'\nkind: homestay\nunit: xa-mau\nformerUnit: xa-cu\ndestination: thung-lung\npoint: { lat: 22.3, lng: 103.6, accuracyM: 1000 }\nrooms: 5\ncontact: { phone: "+84 912 345 678", address: "Bản 1, xã Cũ" }\nstatus: closed\nclosed: { from: 2026-01-01 }\nthemes: [nature, community]\nhours: "Mo-Su 07:00-17:00; PH off"\naccessibility: { wheelchair: limited, steps: 3 }\n`,
  ),
  'content/stays/nha-b/index.md': entry(
    'title: " Nhà  B"\nkind: hotel\nunit: xa-trung-2\nsummary: |\n  Hai\n  dòng.\naliases: ["a; b", "+c"]\nbookingUrl: https://a.vn/b?c=1,2\n',
  ),
  'content/food/quan-a/index.md': entry(
    'title: Quán A\nkind: restaurant\nfee: { is: paid, amounts: [{ for: adult, amount: "50.000", currency: VND }, { for: child, amount: "25 000", currency: VND }], asOf: 2026-01-01, source: so }\n',
  ),
  'content/facilities/bai-xe/index.md': entry(
    'title: Bãi xe\nkind: parking\nunit: tinh-mau\nfee: { is: free }\n',
  ),
  'content/agencies/lu-hanh-a/index.md': entry(
    'title: Lữ hành A\nkind: domestic\nlicence: { number: "-12/GP", issuedOn: 2024-01-01, until: 2026-12-31, source: so }\nspeaks: [vi, zh]\n',
  ),
  'content/products/mien-a/index.md': entry(
    'title: Miến A\ncraft: mien\nocop: { stars: 4, decision: "012", source: so }\n',
  ),
  'content/events/hoi-a/index.md': entry(
    'title: Hội A\nwhen: { lunar: { month: 1, day: 15 }, days: 3 }\nat: hang-b\ncancelled: true\n',
  ),
  'content/events/hoi-b/index.md': entry('title: Hội B\nwhen: { from: 2026-09-01, until: 2026-09-02 }\n'),
  'content/events/hoi-c/index.md': entry('title: Hội C\nwhen: { toBeConfirmed: true }\n'),
  'content/events/hoi-d/index.md': entry('title: Hội D\nwhen: { yearly: { month: 9, day: 2 } }\n'),
  'content/offers/giam-gia/index.md': entry(
    'title: Giảm giá A\nfrom: 2026-06-01\nuntil: 2026-08-31\ncode: HE-2026\n',
  ),
  'content/itineraries/mot-ngay/index.md': entry('title: Một ngày A\n'),
  'content/stories/chuyen-a/index.md': entry('title: Chuyện A\nkind: story\n'),
  'content/guides/nguoi-a/index.md': entry('title: Người A\n'),
  'content/services/vay-ao/index.md': entry('title: Váy áo A\nkind: costume\nfee: { is: free }\n'),
  'content/photospots/goc-a/index.md': entry('title: Góc A\npoint: { lat: 22.3, lng: 103.6 }\n'),
  'content/documents/ke-hoach-a/index.md': entry('title: Kế hoạch A\nkind: plan\n'),
  'content/projects/du-an-a/index.md': entry('title: Dự án A\nstage: wanted\n'),
  'content/pages/bao-chi/index.md': entry('title: Báo chí A\nkind: press\n'),
};
