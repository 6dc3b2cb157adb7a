import { describe, expect, test } from 'vitest';
import { CODE_ALPHABET } from '../../src/model/code-alphabet.ts';
import {
  checkSymbol,
  formatPlateCode,
  isPlateCode,
  normalisePlateCode,
  plateUrl,
} from '../../src/model/plate-code.ts';

const bodies = ['000000', '7K3F9P', 'F6ZQVZ', 'SMCF1Z', 'XGXXCX', 'ZZZZZZ', 'BDFHKN', '987654'];
const codes = bodies.map((body) => body + checkSymbol(body));

describe('a plate code', () => {
  test('is accepted with its check symbol', () => {
    expect(codes.filter((code) => !isPlateCode(code))).toEqual([]);
  });

  test('is refused after any single wrong symbol', () => {
    const wrong = codes.flatMap((code) =>
      [...code].flatMap((right, index) =>
        [...CODE_ALPHABET]
          .filter((symbol) => symbol !== right)
          .map((symbol) => replaceAt(code, index, symbol)),
      ),
    );
    expect(wrong).toHaveLength(codes.length * 7 * 28);
    expect(wrong.filter(isPlateCode)).toEqual([]);
  });

  test('is refused after swapping any two different symbols, whatever the others are', () => {
    // The sum is linear, so the rest of the code does not matter: every pair of places with every pair of symbols.
    const swapped: string[] = [];
    for (let first = 0; first < 7; first++) {
      for (let second = first + 1; second < 7; second++) swapped.push(...listSwaps(first, second));
    }
    expect(swapped.length).toBeGreaterThan(10_000);
    expect(swapped.filter(isPlateCode)).toEqual([]);
  });

  test.each(['', '7K3F9P', '7K3F9PDD', '7k3f9pd', '7K3F9P-D', 'AEIOUYL'])('is not %j', (text) => {
    expect(isPlateCode(text)).toBe(false);
  });

  test('has no check symbol when its body is wrong', () => {
    expect(() => checkSymbol('7K3F9')).toThrow('expected 6 symbols');
    expect(() => checkSymbol('7K3F9O')).toThrow('expected 6 symbols');
  });
});

test('a code is printed in two groups', () => {
  expect(formatPlateCode('7K3F9PD')).toBe('7K3F-9PD');
});

test.each([
  ['7k3f-9pd', '7K3F9PD'],
  [' 7K3F 9PD ', '7K3F9PD'],
  ['oOiIlL0', '0011110'],
  ['7K3F–9PD', '7K3F9PD'],
  ['７Ｋ３Ｆ９ＰＤ', '7K3F9PD'],
])('%j as typed means %s', (typed, code) => {
  expect(normalisePlateCode(typed)).toBe(code);
});

test.each([
  ['https://dulich.vn', 'HTTPS://DULICH.VN/Q/7K3F9PD'],
  ['https://dulich.vn/', 'HTTPS://DULICH.VN/Q/7K3F9PD'],
  ['https://ten.example/thu-muc', 'https://ten.example/thu-muc/Q/7K3F9PD'],
])('the address on a plate of %s is %s', (baseUrl, url) => {
  expect(plateUrl(baseUrl, '7K3F9PD')).toBe(url);
  expect(new URL(url).pathname.endsWith('/Q/7K3F9PD')).toBe(true);
});

/** Completes codes whose symbols at the two places differ in every possible way, then swaps the two. */
function listSwaps(first: number, second: number): string[] {
  const swaps: string[] = [];
  for (const a of CODE_ALPHABET) {
    for (const b of CODE_ALPHABET) {
      const body = replaceAt(replaceAt('000000', first, a), second, b).slice(0, 6);
      const code = body + checkSymbol(body);
      const [one = '', two = ''] = [code[first], code[second]];
      if (one !== two) swaps.push(replaceAt(replaceAt(code, first, two), second, one));
    }
  }
  return swaps;
}

function replaceAt(text: string, index: number, symbol: string): string {
  return text.slice(0, index) + symbol + text.slice(index + 1);
}
