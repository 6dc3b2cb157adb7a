import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadContent } from '../../src/content/load-fs.ts';
import type { Code, Diagnostic } from '../../src/model/diagnostics.ts';
import { MADE_MEDIA } from './check-media-fixtures.ts';
import { MADE_MODEL_FILES, MADE_MODELS } from './check-model-fixtures.ts';
import { importFixture, SHEET_TABLES } from './check-sheet-fixtures.ts';
import { importTourFixture, TOUR_SOURCES } from './check-tour-fixtures.ts';

export const FIXTURES = join(import.meta.dirname, '../fixtures/check');

/** The day the fixtures are judged by. */
export const TODAY = '2026-07-01';

/**
 * Checks the fixture of a code. Its folder carries the code's name in lower case; what a checkout cannot carry
 * (links, decomposed names, big files) is made in a temporary folder.
 */
export async function checkFixture(code: Code): Promise<Diagnostic[]> {
  const table = SHEET_TABLES[code];
  if (table) return importFixture(table);
  const tour = TOUR_SOURCES[code];
  if (tour) return importTourFixture(tour);
  const make = MADE[code];
  if (!make) return checkFolder(join(FIXTURES, code.toLowerCase()));
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-check-'));
  try {
    cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
    await make((path) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      return join(folder, path);
    });
    return await checkFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function checkFolder(folder: string): Promise<Diagnostic[]> {
  const { site, diagnostics } = await loadContent('.', {
    cwd: folder,
    today: TODAY,
    isWithoutHistory: true, // the fixtures lie in this repository, whose history is not theirs
  });
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  if ((site === undefined) !== hasError) throw new Error('expected a site exactly when there is no error');
  return diagnostics;
}

const ENTRY = '---\ntitle: Động A\nkind: cave\n';
const PICTURE = '{ file: photos/động.jpg, kind: photograph, credit: Nhóm biên tập, licence: CC0-1.0 }';

/** Fixtures made on the spot. `at` gives the path of a file in the content folder, its folder made. */
export const MADE: Partial<Record<Code, (at: (path: string) => string) => void | Promise<void>>> = {
  ...MADE_MEDIA,
  ...MADE_MODELS,
  ...MADE_MODEL_FILES,
  'FM-TOO-BIG': (at) => {
    writeFileSync(at('sites/dong-a/index.md'), `${ENTRY}summary: ${'dài '.repeat(60_000)}\n---\n`);
  },
  'MD-TOO-LONG': (at) => {
    writeFileSync(at('sites/dong-a/index.md'), `${ENTRY}---\n${'Một đoạn rất dài. '.repeat(2000)}\n`);
  },
  'FILE-OUTSIDE': (at) => {
    writeFileSync(at('sites/dong-a/index.md'), `${ENTRY}---\nBài viết.\n`);
    symlinkSync(join(FIXTURES, 'im-unused/sites/dong-a/photos/cua.jpg'), at('sites/dong-a/photos/cua.jpg'));
  },
  'AU-TOO-LARGE': (at) => {
    const sound =
      '{ file: audio/gio.mp3, kind: ambient, made: recorded, credit: Nhóm biên tập, licence: CC0-1.0 }';
    writeFileSync(
      at('sites/dong-a/index.md'),
      `${ENTRY}audio: [${sound}]\naudioLabels: { gio: Gió }\n---\nBài viết.\n`,
    );
    const frames = readFileSync(join(FIXTURES, 'au-unused/sites/dong-a/audio/gio.mp3'));
    writeFileSync(at('sites/dong-a/audio/gio.mp3'), Buffer.concat(Array(1600).fill(frames)));
  },
  'IM-NFD': (at) => {
    writeFileSync(at('sites/dong-a/index.md'), `${ENTRY}pictures: [${PICTURE}]\n---\nBài viết.\n`);
    const picture = readFileSync(join(FIXTURES, 'im-unused/sites/dong-a/photos/cua.jpg'));
    writeFileSync(at(`sites/dong-a/photos/${'động'.normalize('NFD')}.jpg`), picture);
  },
};

/** Checks a base content folder with files added or replaced. */
export async function checkFiles(files: Record<string, string | Uint8Array>): Promise<Diagnostic[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-check-'));
  try {
    cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await checkFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
