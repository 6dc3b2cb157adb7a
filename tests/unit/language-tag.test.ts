import { expect, test } from 'vitest';
import { isLanguageTag } from '../../src/markdown/language-tag.ts';

test.each([
  ['vi', true],
  ['zh-Hans', true],
  ['zh-hans-CN', true],
  ['fr-CA', true],
  ['hmn', true], // Hmong
  ['tyz', true], // Tày
  ['vn', false],
  ['jp', false],
  ['cn', false],
  ['kr', false],
  ['KR', false],
  ['zh_Hans', false],
  ['en-', false],
  ['vietnamese', false],
])('%s names a language: %s', (tag, isOne) => {
  expect(isLanguageTag(tag)).toBe(isOne);
});
