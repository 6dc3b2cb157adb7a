import { describe, expect, test } from 'vitest';
import { CODE_ALPHABET } from '../../src/model/code-alphabet.ts';
import { findMeantCodes } from '../../src/model/plate-typos.ts';

const CODES = ['77HP2DZ', 'F6ZQVZ2', 'SMCF1ZT'];

describe('a code typed by hand', () => {
  test.each([
    ['f6zq-vz2', 'F6ZQVZ2'],
    ['F6ZQ VZ2', 'F6ZQVZ2'],
    ['smcfIzt', 'SMCF1ZT'],
    ['SMCFLZT', 'SMCF1ZT'],
    ['77HP2DZ', '77HP2DZ'],
  ])('%s is %s', (typed, exact) => {
    expect(findMeantCodes(typed, CODES)).toEqual({ exact, near: [] });
  });

  test('with any one wrong symbol is recognised, but only offered', () => {
    let tried = 0;
    for (const code of CODES) {
      for (let index = 0; index < code.length; index += 1) {
        for (const symbol of `${CODE_ALPHABET}AE`) {
          if (symbol === code[index]) continue;
          tried += 1;
          const typed = code.slice(0, index) + symbol + code.slice(index + 1);
          expect(findMeantCodes(typed, CODES)).toEqual({ exact: undefined, near: [code] });
        }
      }
    }
    expect(tried).toBe(3 * 7 * 30);
  });

  test.each(['6FZQVZ2', 'F6QZVZ2', '26ZQVZF'])('with two symbols swapped (%s) is recognised', (typed) => {
    expect(findMeantCodes(typed, CODES).near).toEqual(['F6ZQVZ2']);
  });

  test.each(['', 'F6ZQ', 'F6ZQVZ22', 'F6ZQV99', '0000000', '%E0%A4%A', '<img src=x>'])(
    '%j means none of them',
    (typed) => {
      expect(findMeantCodes(typed, CODES)).toEqual({ exact: undefined, near: [] });
    },
  );

  test('that may mean several gets a few of them', () => {
    const alike = ['77HP2DZ', '77HP3DZ', '77HP4DZ', '77HP5DZ'];
    expect(findMeantCodes('77HP9DZ', alike).near).toEqual(alike.slice(0, 3));
  });
});
