import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES, type Diagnostic, describe as describeFault } from '../../src/model/diagnostics.ts';
import { checkFixture, FIXTURES, MADE } from './check-fixtures.ts';
import { SHEET_TABLES } from './check-sheet-fixtures.ts';
import { TOUR_SOURCES } from './check-tour-fixtures.ts';

const GOLDENS = join(import.meta.dirname, '../golden/diagnostics');
const PAGES = join(import.meta.dirname, '../../docs/diagnostics');
const SITUATIONS = ['base', 'twenty-faults'];

describe('every diagnostic', () => {
  it.each(CODES)('%s is found in its fixture and reads as agreed in both languages', async (code) => {
    const diagnostics = await checkFixture(code);
    expect(diagnostics.map((one) => one.code)).toContain(code);
    const golden = join(GOLDENS, `${code.toLowerCase()}.txt`);
    const text = diagnostics.map(toText).join('\n');
    if (process.env.UPDATE_GOLDENS) {
      mkdirSync(GOLDENS, { recursive: true });
      writeFileSync(golden, text);
    }
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it.each(CODES)('%s has a page that names it', (code) => {
    const page = readFileSync(join(PAGES, `${code.toLowerCase()}.md`), 'utf8');
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
    for (const heading of ['## What', '## Why', '## Example', '## Fix']) expect(page).toContain(heading);
  });

  it('leaves no page, fixture or golden behind when a code goes', () => {
    const codes: string[] = CODES.map((code) => code.toLowerCase());
    const folders = codes.filter(
      (code) => !(code.toUpperCase() in { ...MADE, ...SHEET_TABLES, ...TOUR_SOURCES }),
    );
    expect(readdirSync(FIXTURES).sort()).toEqual([...folders, ...SITUATIONS].sort());
    expect(readdirSync(GOLDENS).sort()).toEqual(codes.map((code) => `${code}.txt`).sort());
    const pages = readdirSync(PAGES).filter((name) => name !== 'README.md');
    expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
    expect(existsSync(join(PAGES, 'README.md'))).toBe(true);
  });

  it('says nothing about a base without faults', async () => {
    const { checkFolder } = await import('./check-fixtures.ts');
    expect(await checkFolder(join(FIXTURES, 'base'))).toEqual([]);
  });
});

function toText(diagnostic: Diagnostic): string {
  const { path, line, column, length, severity, code } = diagnostic;
  const texts = (['en', 'vi'] as const).map((language) => {
    const { message, hint } = describeFault(diagnostic, language);
    return `  ${language}: ${message}\n      ${hint}\n`;
  });
  return `${path}:${line}:${column} (${length}) ${severity} ${code}\n${texts.join('')}`;
}
