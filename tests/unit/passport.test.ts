import { describe, expect, test } from 'vitest';
import { passportMessages } from '../../src/i18n/passport.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { checkConfirmation, signedText } from '../../src/viewers/passport/confirm.ts';
import {
  countStops,
  isAtPlate,
  isTooFast,
  mergeStamps,
  readStamps,
  type Stamp,
} from '../../src/viewers/passport/state.ts';
import { readToken, writeToken } from '../../src/viewers/passport/token.ts';
import { seededRandom } from './seeded-random.ts';

const SYMBOLS = '0123456789BCDFGHJKMNPQRSTVWXZ';

describe('putting passports together', () => {
  test('gives the same in any order and any number of times, whatever they hold', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 500; round += 1) {
      const [a, b, c] = [makeStamps(random), makeStamps(random), makeStamps(random)];
      expect(mergeStamps(a, b)).toEqual(mergeStamps(b, a));
      expect(mergeStamps(mergeStamps(a, b), c)).toEqual(mergeStamps(a, mergeStamps(b, c)));
      expect(mergeStamps(mergeStamps(a, b), b)).toEqual(mergeStamps(a, b));
    }
  });

  test('keeps the earliest minute and the highest level of a plate', () => {
    const a: Stamp = { code: 'AAAAAAA', minute: 5, level: 1 };
    expect(mergeStamps([a], [{ ...a, minute: 9, level: 2 }])).toEqual([{ ...a, minute: 5, level: 2 }]);
  });
});

test.each([
  [null],
  ['no JSON'],
  ['{"stamps":1}'],
  ['[1,null,{"code":"x"}]'],
  ['[{"code":"7K3F9P2","minute":"5","level":1}]'],
  ['[{"code":"7K3F9P2","minute":5,"level":3}]'],
  ['[{"code":"<img src>","minute":5,"level":1}]'],
])('what is stored as %j holds no stamps', (stored) => {
  expect(readStamps(stored)).toEqual([]);
});

test('a stop with several plates counts once', () => {
  const stops = [
    { title: 'A', codes: ['1111111', '2222222'] },
    { title: 'B', codes: ['3333333'] },
    { title: 'C', codes: [] },
  ];
  const stamps: Stamp[] = [
    { code: '1111111', minute: 1, level: 1 },
    { code: '2222222', minute: 2, level: 2 },
    { code: '9999999', minute: 3, level: 2 },
  ];
  expect(countStops(stops, stamps)).toEqual({
    reached: [stamps[1], undefined, undefined],
    done: 1,
    total: 3,
  });
});

test.each([
  ['ten stamps in ten minutes along 30 km', 3300, 1, true],
  ['the next cave by motorbike', 3300, 6, false],
  ['the same place', 0, 0, false],
  ['across the country', 1_000_000, 120, true],
  ['a clock set back', 5000, -30, true],
])('%s: too fast is %4$s', (_, distance, minutes, expected) => {
  expect(isTooFast(distance, minutes)).toBe(expected);
});

test.each([
  [140, 10, true],
  [160, 10, false],
  [160, 90, true],
  [900, 500, true],
  [900, 5000, false],
])('%d m away, known to %d m: at the plate is %s', (distance, accuracy, expected) => {
  expect(isAtPlate(distance, accuracy)).toBe(expected);
});

describe('the text of a backup link', () => {
  const codes = Array.from({ length: 18 }, (_, index) => `7K3F9${String(index).padStart(2, '0')}`);

  test('gives the stamps back', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 200; round += 1) {
      const stamps = mergeStamps(
        codes
          .filter(() => random.below(2) === 0)
          .map(
            (code): Stamp => ({
              code,
              minute: 29_000_000 + random.below(500_000),
              level: random.pick([1, 2]),
            }),
          ),
        [],
      );
      expect(readToken([...codes].reverse(), writeToken(codes, stamps))).toEqual(stamps);
    }
  });

  test('has at most 80 characters for a route with 18 plates, and 50 for one with 10', () => {
    const stamps = codes.map((code): Stamp => ({ code, minute: 29_000_000, level: 2 }));
    expect(writeToken(codes, stamps)).toHaveLength(79);
    expect(writeToken(codes.slice(0, 10), stamps)).toHaveLength(50);
  });

  test('is refused when any one character is another', () => {
    const token = writeToken(codes, [{ code: '7K3F903', minute: 29_000_000, level: 1 }]);
    for (let at = 0; at < token.length; at += 1)
      for (const other of 'AZaz09-_'.replaceAll(token[at] ?? '', ''))
        expect(
          readToken(codes, token.slice(0, at) + other + token.slice(at + 1)),
          `${at} ${other}`,
        ).toBeUndefined();
  });

  test.each(['', 'x', '<img>', 'A'.repeat(79), '%'])('%j is refused', (token) => {
    expect(readToken(codes, token)).toBeUndefined();
  });

  test('of another route is refused', () => {
    const others = codes.map((code) => code.replace('7', '8'));
    expect(readToken(others, writeToken(codes, []))).toBeUndefined();
  });
});

describe('what staff confirm', () => {
  test('holds for that route and those stamps only', async () => {
    const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const publicKey = Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString('base64url');
    const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, signedText('routes/a', 'TOKEN'));
    const text = Buffer.from(signature).toString('base64url');
    expect(await checkConfirmation(publicKey, 'routes/a', `TOKEN.${text}`)).toBe('valid');
    expect(await checkConfirmation(publicKey, 'routes/b', `TOKEN.${text}`)).toBe('invalid');
    expect(await checkConfirmation(publicKey, 'routes/a', `TOKEM.${text}`)).toBe('invalid');
    expect(await checkConfirmation(publicKey, 'routes/a', 'TOKEN')).toBe('invalid');
    expect(await checkConfirmation('not a key', 'routes/a', `TOKEN.${text}`)).toBe('invalid');
  });
});

test('every language has the same placeholders', () => {
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  const vi = passportMessages('vi');
  for (const language of LANGUAGES)
    for (const [key, text] of Object.entries(passportMessages(language)))
      expect(holes(text), `${language} ${key}`).toEqual(holes(vi[key as keyof typeof vi])); // the keys of one are the keys of all
});

function makeStamps({ below, pick }: ReturnType<typeof seededRandom>): Stamp[] {
  return Array.from({ length: below(6) }, () => ({
    code: `7K3F9P${SYMBOLS[below(5)]}`,
    minute: 1 + below(50),
    level: pick([1, 2] as const),
  }));
}
