import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SheetCollection } from '../../src/sheets/columns.ts';
import { type ImportRequest, readImport, writeImport } from '../../src/sheets/import-fs.ts';
import { SITE_YML } from './sample-site.ts';

/** A temporary folder with a small site; made before each test and removed after it. */
export let folder = '';

/** Makes the folder. */
export function openFolder(): void {
  folder = mkdtempSync(join(tmpdir(), 'diem-den-sheets-'));
  for (const [path, text] of Object.entries(SITE)) put(`content/${path}`, text);
}

/** Removes the folder. */
export function closeFolder(): void {
  rmSync(folder, { recursive: true });
}

/** Imports CSV text as `danh sách.csv`. */
export function importText(
  collection: SheetCollection,
  text: string,
  more: Partial<ImportRequest> = {},
  write: Write = 'always',
) {
  return importBytes(collection, Buffer.from(text), 'danh sách.csv', more, write);
}

/** Imports a file of the given bytes and, unless told otherwise, writes what was planned. */
export function importBytes(
  collection: SheetCollection,
  bytes: Uint8Array,
  name: string,
  more: Partial<ImportRequest> = {},
  write: Write = 'always',
) {
  writeFileSync(join(folder, name), bytes);
  const plan = readImport({
    collection,
    file: name,
    contentDir: 'content',
    cwd: folder,
    today: '2026-07-01',
    ...more,
  });
  const isSound = plan.diagnostics.every(({ severity }) => severity !== 'error');
  if (write === 'always' || (write === 'when-sound' && isSound))
    writeImport(join(folder, 'content'), collection, plan.entries);
  return plan;
}

/** Writes a file of the folder. */
export function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Reads a file of the folder. */
export function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Gives every Markdown file with its text, to compare the whole content before and after. */
export function snapshot(): [string, string][] {
  const files = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  return files.sort().map((file) => [file, read(`content/${file}`)]);
}

/** One entry with comments, quotes and blanks that an import must not touch. */
export const HOUSE = `---
title: Nhà A
kind: homestay
unit: xa-mau
rooms: 7 # hỏi ngày 3/2
contact: { phone: "0213 3879 123", name: Bà Mẩy }
# Chờ cáp treo
sources: [{ id: so, title: Sở }]
---

Một  bài   viết.
`;
const SITE: Record<string, string> = {
  'site.yml': SITE_YML.replace('featured: [sites/thac-mau]\n', '').replace(
    'languages: [vi, en, zh, ja, ko, fr]',
    'languages: [vi, en]',
  ),
  'units.yml': `
- { id: tinh-mau, level: province, name: Tỉnh Mẫu }
- { id: huyen-cu, level: district, name: Huyện Cũ, parent: tinh-mau, validTo: 2025-06-30 }
- { id: xa-cu, level: commune, name: Xã Cũ, parent: huyen-cu, validTo: 2025-06-30, successors: [xa-mau] }
- { id: xa-mau, level: commune, name: Xã Mẫu, parent: tinh-mau, validFrom: 2025-07-01, predecessors: [xa-cu] }
`,
  'destinations/thung-lung/index.md': '---\ntitle: Thung lũng Mẫu\nunit: xa-mau\n---\n\nMột thung lũng.\n',
};

type Write = 'always' | 'when-sound' | 'never';
