import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planImport } from '../../src/content/import-translations.ts';
import { listTranslations } from '../../src/content/list-translations.ts';
import { readSite } from '../../src/content/read-site-fs.ts';
import { readUnitsCsv } from '../../src/content/read-units-csv.ts';
import { readUnitsXliff } from '../../src/content/read-units-xliff.ts';
import { planStamps } from '../../src/content/stamp-translations.ts';
import { compareTranslation, listUnits, type TranslationUnit } from '../../src/content/translation-units.ts';
import { writeUnitsCsv } from '../../src/content/units-csv.ts';
import { writeUnitsXliff } from '../../src/content/units-xliff.ts';
import { readRawText, writeChange } from '../../src/content/write-changes-fs.ts';
import type { Language } from '../../src/model/languages.ts';
import type { TranslationStatus } from '../../src/model/schemas/words.ts';

/** A content folder of its own for one test, with what the commands do to it. */
export class TranslationFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'diem-den-translations-'));

  /** Copies the texts of another content folder, or of some of its entries; media do not matter here. */
  static copyOf(source: string, refs?: readonly string[]): TranslationFolder {
    const folder = new TranslationFolder();
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:md|yml)$/.test(file)) continue;
      if (refs && file.includes('/') && !refs.some((ref) => file.startsWith(`${ref}/`))) continue;
      mkdirSync(dirname(join(folder.path, file)), { recursive: true });
      cpSync(join(source, file), join(folder.path, file));
    }
    return folder;
  }

  static of(files: Record<string, string>): TranslationFolder {
    const folder = new TranslationFolder();
    for (const [file, text] of Object.entries(files)) folder.write(file, text);
    return folder;
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  delete(file: string): void {
    rmSync(join(this.path, file));
  }

  /** Every file with its text. */
  readAll(): Map<string, string> {
    const files = readdirSync(this.path, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.\w+$/.test(file),
    );
    return new Map(files.sort().map((file) => [file, this.read(file)]));
  }

  draft() {
    return readSite(this.path, this.path).draft;
  }

  rows() {
    return listTranslations(this.draft()).rows;
  }

  stamp(status?: TranslationStatus): void {
    for (const change of planStamps(this.draft(), { status }, readRawText)) writeChange(change);
  }

  units(language: Language): TranslationUnit[] {
    return this.draft().entries.flatMap((entry) => {
      const comparison = compareTranslation(entry, language);
      return comparison ? listUnits(comparison) : [];
    });
  }

  exportAs(format: Format, language: Language): string {
    const options = { language: 'en', source: 'vi', target: language, separator: ',' } as const;
    return format === 'csv'
      ? writeUnitsCsv(this.units(language), options)
      : writeUnitsXliff(this.units(language), options);
  }

  /** Takes a file over and writes what changed. */
  import(format: Format, text: string | Uint8Array, status: TranslationStatus = 'draft') {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const file = format === 'csv' ? readUnitsCsv(bytes, 'back.csv') : readUnitsXliff(bytes);
    const plan = planImport(this.draft(), file.units, { status, readRaw: readRawText });
    const isWritten = plan.changes.map(writeChange);
    return {
      faults: [...file.faults, ...plan.faults],
      changed: plan.changes.map(({ shown }) => shown),
      accepted: plan.accepted,
      isWritten,
    };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export type Format = 'csv' | 'xliff';
