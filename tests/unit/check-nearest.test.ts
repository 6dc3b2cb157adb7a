import { describe, expect, it } from 'vitest';
import { editDistance, findNearest, sortByNearness } from '../../src/content/nearest.ts';

describe('the nearest valid value', () => {
  it.each([
    ['titel', ['title', 'tagline'], 'title'],
    ['hang-sung-so', ['hang-sung-sot', 'cang-tau'], 'hang-sung-sot'],
    ['Ha-Long', ['ha-long'], 'ha-long'],
    ['động-a', ['dong-a'], 'dong-a'],
    ['zzz', ['title'], ''],
    ['', ['a'], ''],
    ['x'.repeat(100_000), ['title'], ''],
  ])('of %.20s among %j is %j', (text, candidates, nearest) => {
    expect(findNearest(text, candidates)).toBe(nearest);
  });

  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('torng', 'trong')).toBe(1);
  });

  it('sorts the most alike first and keeps the order of equals', () => {
    expect(sortByNearness('vilage', ['beach', 'village'])).toEqual(['village', 'beach']);
  });
});
