import { expect, test } from 'vitest';
import { fillMessage, nameDirection, tourMessages } from '../../src/i18n/tour.ts';
import { LANGUAGES } from '../../src/model/languages.ts';

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();

test.each(LANGUAGES)('%s has every text, with the placeholders of the Vietnamese one', (language) => {
  const vi = tourMessages('vi');
  for (const [key, text] of Object.entries(tourMessages(language))) {
    expect(text.trim(), key).not.toBe('');
    expect(text, key).toBe(text.normalize('NFC'));
    const same = Object.entries(vi).find(([name]) => name === key)?.[1] ?? '';
    expect(placeholders(text), key).toBe(placeholders(same));
  }
});

test.each(LANGUAGES)('%s names eight different directions', (language) => {
  const names = Array.from({ length: 8 }, (_, index) => nameDirection(tourMessages(language), index * 45));
  expect(new Set(names).size).toBe(8);
  expect(names.every((name) => name.length > 0)).toBe(true);
});

test('directions are named from the nearest eighth, however often one turned', () => {
  const en = tourMessages('en');
  expect([0, 22, 23, 359, -90, 720, 450].map((heading) => nameDirection(en, heading))).toEqual([
    'north',
    'north',
    'north-east',
    'north',
    'west',
    'north',
    'east',
  ]);
});

test('unknown placeholders stay visible', () => {
  expect(fillMessage('{a} and {b}', { a: 'one' })).toBe('one and {b}');
});
