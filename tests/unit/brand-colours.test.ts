import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastRatio, GROUNDS, planTheme, TEXT_CONTRAST } from '../../src/model/colours.ts';

const colours = ['#000000', '#ffffff', '#808080', '#ff0000', '#ffff00', '#0000ff', ...seededColours(50)];

describe.each(['light', 'dark'] as const)('on the %s ground', (scheme) => {
  test('every brand colour becomes one that text can be written in', () => {
    const weak = colours.filter((colour) => {
      const { brand, accent } = planTheme({ brand: colour, accent: colour }, scheme);
      return [brand, accent].some((each) => contrastRatio(each, GROUNDS[scheme]) < TEXT_CONTRAST);
    });
    expect(weak).toEqual([]);
  });

  test('text on a button of every brand colour can be read', () => {
    const weak = colours.filter((colour) => {
      const theme = planTheme({ brand: colour, accent: colour }, scheme);
      return (
        contrastRatio(theme.brandInk, theme.brand) < TEXT_CONTRAST ||
        contrastRatio(theme.accentInk, theme.accent) < TEXT_CONTRAST
      );
    });
    expect(weak).toEqual([]);
  });
});

test('a brand colour that is strong enough stays as the owner gave it', () => {
  expect(planTheme({ brand: '#0b5d3b', accent: '#8a3b12' }, 'light')).toMatchObject({
    brand: '#0b5d3b',
    accent: '#8a3b12',
  });
});

test('a colour that must move keeps its hue: green stays green', () => {
  const { brand } = planTheme({ brand: '#7fe0a0', accent: '#7fe0a0' }, 'light');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(brand.slice(at, at + 2), 16));
  expect(green).toBeGreaterThan(blue);
  expect(blue).toBeGreaterThan(red);
});

test('contrast is 21 between black and white, 1 of a colour with itself, and the same both ways', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrastRatio('#8a3b12', '#8a3b12')).toBe(1);
  expect(contrastRatio('#8a3b12', '#fdfaf4')).toBe(contrastRatio('#fdfaf4', '#8a3b12'));
});

test('grey #767676 on white is the known edge of readable text', () => {
  expect(contrastRatio('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('the grounds are those the style sheet draws on', () => {
  const surfaces = [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--surface: (#\w+);/g)];
  expect(surfaces.map((match) => match[1])).toEqual([GROUNDS.light, GROUNDS.dark]);
});

/** The same colours on every run: a linear congruential generator (Numerical Recipes, section 7.1). */
function seededColours(count: number): string[] {
  let state = 20_260_301;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `#${(state >>> 8).toString(16).padStart(6, '0')}`;
  });
}
