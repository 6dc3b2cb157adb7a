import { describe, expect, test } from 'vitest';
import { cutExcerpt } from '../../src/content/report-excerpt.ts';
import { countCells, takeCells, takeLastCells, visibleText } from '../../src/content/visible-text.ts';

describe('columns of a terminal are counted as it draws them', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['Hạ Long', 7],
    ['Hạ Long'.normalize('NFD'), 7],
    ['下龙湾', 6],
    ['하롱베이', 8],
    ['ハロン', 6],
    ['、。', 4],
    ['🏝️', 2],
    ['👩‍👩‍👧', 2],
    ['𠀋', 2],
    ['…–"', 3],
    ['₫1.000', 6],
  ])('%s: %i', (text, cells) => expect(countCells(text)).toBe(cells));
});

describe('cutting never parts an accent from its letter or halves a wide character', () => {
  const decomposed = 'ộộộ'.normalize('NFD');
  test.each([
    [takeCells(decomposed, 2), 'ộộ'.normalize('NFD')],
    [takeLastCells(decomposed, 2), 'ộộ'.normalize('NFD')],
    [takeCells('下龙湾', 3), '下'],
    [takeLastCells('下龙湾', 5), '龙湾'],
    [takeCells('👩‍👩‍👧a', 2), '👩‍👩‍👧'],
  ])('%s', (cut, expected) => expect(cut).toBe(expected));
});

describe('what cannot be seen is named', () => {
  test.each([
    ['a\tb', 'a    b'],
    ['\u200bA', '⟨U+200B⟩A'],
    ['\u001b[31mred', '⟨U+001B⟩[31mred'],
    ['\u202egnp.exe', '⟨U+202E⟩gnp.exe'],
    ['a\u0000b\u009b', 'a⟨U+0000⟩b⟨U+009B⟩'],
    ['\ud800', '⟨U+D800⟩'],
    ['👩‍👧', '👩‍👧'],
  ])('%j', (text, shown) => expect(visibleText(text)).toBe(shown));
});

describe('the place is cut out with its surroundings', () => {
  const long = `${'trước '.repeat(60)}ĐÂY${' sau'.repeat(60)}`;
  test.each([
    ['a short line stays whole', 'kind: vilage', 7, 6, 60, ['kind: ', 'vilage', '']],
    ['a tab takes four columns', '\ttitle: x', 9, 1, 60, ['    title: ', 'x', '']],
    [
      'a long line is cut on both sides',
      long,
      361,
      3,
      40,
      ['…trước trước trước ', 'ĐÂY', ' sau sau sau sau …'],
    ],
    [
      'a place at the start gets the room behind it',
      long,
      1,
      5,
      40,
      ['', 'trước', ' trước trước trước trước trước trư…'],
    ],
    [
      'a long place is cut itself',
      'x'.repeat(500),
      11,
      480,
      40,
      ['…xxxxxxx', `${'x'.repeat(23)}…`, 'xxxxxxx…'],
    ],
    ['a place that runs over the line ends with it', 'title: A', 8, 90, 60, ['title: ', 'A', '']],
    ['a place behind the line has no characters', 'title:', 9, 1, 60, ['title:', '', '']],
  ])('%s', (_name, source, column, length, cells, expected) => {
    const found = cutExcerpt({ line: 2, column, length }, ['---', source], cells);
    expect(found && [found.before, found.marked, found.after]).toEqual(expected);
    expect(countCells(Object.values(found ?? {}).join(''))).toBeLessThanOrEqual(cells);
  });

  test.each([
    ['the whole file', { line: 1, column: 1, length: 1 }, ['text']],
    ['a line the file does not have', { line: 9, column: 2, length: 1 }, ['text']],
    ['a file without lines', { line: 3, column: 2, length: 1 }, []],
    ['a blank line', { line: 1, column: 2, length: 1 }, ['   ']],
  ])('%s has no excerpt', (_name, place, lines) => expect(cutExcerpt(place, lines, 60)).toBeUndefined());
});
