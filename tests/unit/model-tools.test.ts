import { describe, expect, it } from 'vitest';
import { modelPageMessages } from '../../src/i18n/model-page.ts';
import { modelToolMessages } from '../../src/i18n/model-tools.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { mayBeCopied } from '../../src/model/licences.ts';
import { listPinRecords } from '../../src/model/model-pin-records.ts';
import { pickTier, TEXTURE_BUDGETS } from '../../src/model/model-view.ts';
import { drawScreenQr } from '../../src/model/screen-qr.ts';
import type { Entry } from '../../src/model/site.ts';
import { addPoint, formatLength, lengthOf } from '../../src/viewers/model3d/measure-state.ts';

const MB = 1024 ** 2;

describe('pins in search', () => {
  it('are found by the words of the language, with the address that opens them', () => {
    const pins = { mai: { label: 'Mái', text: 'Lợp lá.' }, constructor: { label: 'x' } };
    const entry = {
      facts: { models: [{ file: 'models/nha.glb' }] },
      modelTours: {
        models: [
          {
            id: 'nha',
            pins: [
              { id: 'mai', at: [0, 1, 0] },
              { id: 'cua', at: [0, 0, 1] },
            ],
          },
        ],
      },
      translations: { vi: { words: { modelTour: { pins } } } },
    } as unknown as Entry; // only what is read
    expect(listPinRecords(entry, 'vi')).toEqual([
      { title: 'Mái', text: 'Lợp lá.', hash: 'model=nha&pin=mai' },
    ]);
    expect(listPinRecords(entry, 'en')).toEqual([]);
  });
});

describe('the tape', () => {
  it('measures between two points and begins anew with a third', () => {
    const two = addPoint(addPoint([], [0, 0, 0]), [3, 0, 4]);
    expect(lengthOf(two)).toBe(5);
    expect(lengthOf(addPoint(two, [9, 9, 9]))).toBeUndefined();
  });

  it.each([
    [0.0834, 'en', '8.34 cm'],
    [12.345, 'vi', '12,3 m'],
    [345.67, 'vi', '345,7 m'],
    [1234, 'en', '1.23 km'],
  ])('writes %d metres as people do in %s', (lengthM, locale, text) => {
    expect(formatLength(lengthM, locale)).toBe(text);
  });
});

describe('the version that is loaded', () => {
  const first = { url: 'first', sizeBytes: 1, textureBytes: 2 * MB };
  const mid = { url: 'mid', sizeBytes: 1, textureBytes: 20 * MB };
  it.each([
    ['a small model on a phone', { first, high: { ...mid, url: 'high' } }, 'phone', 'high'],
    [
      'a large one on a phone',
      { first, mid, high: { ...mid, url: 'high', textureBytes: 90 * MB } },
      'phone',
      'mid',
    ],
    [
      'a large one on a desktop',
      { first, mid, high: { ...mid, url: 'high', textureBytes: 90 * MB } },
      'desktop',
      'high',
    ],
    [
      'one too large for all',
      { first, high: { ...mid, url: 'high', textureBytes: 300 * MB } },
      'desktop',
      'first',
    ],
    ['one without pictures', { first, high: { url: 'high', sizeBytes: 9 } }, 'phone', 'high'],
  ] as const)('fits the memory: %s', (_, view, device, expected) => {
    expect(pickTier(view, TEXTURE_BUDGETS[device]).url).toBe(expected);
  });
});

describe('licences', () => {
  it.each([
    ['CC0-1.0', true],
    ['CC-BY-NC-ND-4.0', true],
    ['ODbL-1.0', true],
    ['all rights reserved', false],
    ['All Rights Reserved', false],
    ['Bảo lưu mọi quyền', false],
  ])('%s: visitors may keep the file: %s', (licence, isFree) => {
    expect(mayBeCopied(licence)).toBe(isFree);
  });
});

describe('texts about models', () => {
  it.each(LANGUAGES)('have the same placeholders in %s as in English, and no two sides alike', (language) => {
    const places = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]);
    expect(places(modelPageMessages(language))).toEqual(places(modelPageMessages('en')));
    expect(places(modelToolMessages(language))).toEqual(places(modelToolMessages('en')));
    const all = Object.values(modelPageMessages(language));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the code for phones', () => {
  it('escapes what it says and holds addresses longer than plates can', () => {
    const address = `https://diemden.example/vi/sites/tam-thanh/#model=${'a'.repeat(60)}`;
    const svg = drawScreenQr(address, 'Mã <QR>');
    expect(svg).toContain('<title>Mã &lt;QR&gt;</title>');
    expect(svg).toMatch(/<path fill="#000"[^>]* d="M/);
    expect(svg).not.toContain('style=');
  });
});
