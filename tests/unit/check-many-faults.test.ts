import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder, FIXTURES } from './check-fixtures.ts';

it('finds every fault of a broken content folder in one run, at its line and column', async () => {
  const diagnostics = await checkFolder(join(FIXTURES, 'twenty-faults'));
  const found = diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map(({ path, line, column, code }) => [path, line, column, code]);
  expect(found).toEqual(EXPECTED);
  const files = new Set(diagnostics.map(({ path }) => path));
  const codes = new Set(diagnostics.map(({ code }) => code));
  expect(files.size).toBeGreaterThanOrEqual(10);
  expect(codes.size).toBeGreaterThanOrEqual(20);
});

const EXPECTED = [
  ['codes.yml', 2, 61, 'FM-ENUM'],
  ['events/le-hoi/index.md', 2, 8, 'FM-COLON'],
  ['routes/cung-a/index.md', 5, 11, 'REF-MISSING'],
  ['routes/cung-a/index.md', 6, 9, 'FM-CLOSED-DATES'],
  ['site.yml', 8, 19, 'FM-FORMAT'],
  ['site.yml', 9, 12, 'REF-MISSING'],
  ['sites/dong-a/index.en.md', 4, 1, 'TR-FACT'],
  ['sites/dong-a/index.md', 3, 7, 'FM-ENUM'],
  ['sites/dong-a/index.md', 4, 1, 'FM-UNKNOWN-KEY'],
  ['sites/dong-a/index.md', 6, 8, 'FM-DECIMAL-COMMA'],
  ['sites/dong-a/index.md', 9, 10, 'FM-QUOTE'],
  ['sites/dong-a/index.md', 10, 12, 'FM-DATE'],
  ['sites/dong-a/index.md', 12, 5, 'LK-FORM'],
  ['sites/dong-a/index.md', 16, 15, 'REF-SOURCE'],
  ['sites/dong-b/index.kr.md', 1, 1, 'TR-LANGUAGE-CODE'],
  ['sites/dong-b/index.md', 5, 13, 'IM-MISSING'],
  ['sites/dong-b/index.md', 6, 13, 'IM-ALT'],
  ['sites/dong-b/index.md', 6, 13, 'IM-CREDIT'],
  ['sites/dong-b/index.md', 13, 5, 'LK-CONTACT'],
  ['sites/dong-b/photos/cua.jpg', 1, 1, 'IM-UNUSED'],
  ['sites/dong-b/tour.yml', 3, 15, 'TOUR-RATIO'],
  ['sites/dong-b/tour.yml', 7, 19, 'TOUR-LINK-TARGET'],
  ['sites/dong-b/tour.yml', 8, 9, 'TOUR-UNREACHABLE'],
  ['units.yml', 2, 51, 'REF-MISSING'],
];
