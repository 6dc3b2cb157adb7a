import { describe, expect, it } from 'vitest';
import {
  computeCoverage,
  listEndingLicences,
  listGaps,
  listRunningNotices,
  monthsBefore,
} from '../../src/model/coverage.ts';
import { linkToFile } from '../../src/model/repository-links.ts';
import { LIFE, TODAY } from './figures-parts.ts';
import { loadSample, SITE_YML } from './sample-site.ts';

describe('computed figures', () => {
  it('count what is there and name what is missing; planned places do not count', async () => {
    const figures = computeCoverage(await loadSample(LIFE), TODAY);
    const shown = figures.map(({ rule, language, part, total }) =>
      [rule, language ?? '', part, total].join(' '),
    );
    expect(shown).toEqual([
      'qr  2 3',
      'tour  0 3',
      'photo-tour  0 3',
      'model  0 3',
      'language en 1 13',
      'language zh 0 13',
      'language ja 0 13',
      'language ko 0 13',
      'language fr 0 13',
      'fresh  1 12',
      'plate  1 2',
      'licence  1 3',
    ]);
    const signs = figures.find(({ rule }) => rule === 'qr');
    expect(signs?.missing.map(({ ref }) => ref)).toEqual(['sites/thac-mau']);
    expect(signs?.done.map(({ ref }) => ref)).toEqual(['sites/cho-mau', 'sites/hang-mau']);
  });

  it('find every thing counted either done or missing, once', async () => {
    for (const { part, total, done, missing } of computeCoverage(await loadSample(LIFE), TODAY)) {
      expect(done).toHaveLength(part);
      expect(new Set([...done, ...missing].map(({ ref }) => ref)).size).toBe(total);
    }
  });

  it('change with the day they are judged by', async () => {
    const site = await loadSample(LIFE);
    const later = computeCoverage(site, '2028-03-02');
    expect(later.find(({ rule }) => rule === 'fresh')?.part).toBe(0);
    expect(later.find(({ rule }) => rule === 'plate')?.part).toBe(0);
    expect(later.find(({ rule }) => rule === 'licence')?.part).toBe(0);
  });

  it('are empty, not broken, where nothing is there', async () => {
    const none = computeCoverage(await loadSample(), TODAY).find(({ rule }) => rule === 'licence');
    expect(none).toMatchObject({ part: 0, total: 0, missing: [] });
  });
});

describe('what managers must act on', () => {
  it('is grouped by unit in charge; an entry stands once with all it lacks, and with its file', async () => {
    const units = listGaps(computeCoverage(await loadSample(LIFE), TODAY));
    expect(units.map(({ unit }) => unit)).toEqual(['Xã Mẫu, Tỉnh Mẫu']);
    const gaps = units.flatMap((one) => one.gaps);
    expect(new Set(gaps.map(({ ref }) => ref)).size).toBe(gaps.length);
    const fall = gaps.find(({ ref }) => ref === 'sites/thac-mau');
    expect(fall?.path).toBe('sites/thac-mau/index.md');
    expect(fall?.wants.map(({ rule }) => rule)).toEqual([
      'qr',
      'tour',
      'photo-tour',
      'model',
      ...Array(5).fill('language'),
      'fresh',
    ]);
    expect(gaps.find(({ ref }) => ref === 'F6ZQVZ2')).toMatchObject({
      path: 'codes.yml',
      wants: [{ rule: 'plate' }],
    });
  });

  it('are licences that ended or end within sixty days, the first to end first', async () => {
    const ending = listEndingLicences(await loadSample(LIFE), TODAY);
    expect(ending.map(({ ref, state, until }) => [ref, state, until])).toEqual([
      ['agencies/da-het', 'ended', '2026-06-30'],
      ['agencies/sap-het', 'ending', '2026-08-01'],
    ]);
  });

  it.each([
    ['2026-05-31', ['notices/da-qua']],
    ['2026-06-30', ['notices/da-qua', 'notices/dang-co']],
    ['2026-07-01', ['notices/dang-co']],
  ])('are the notices in force on %s', async (day, refs) => {
    const running = listRunningNotices(await loadSample(LIFE), day);
    expect(running.map(({ ref }) => ref)).toEqual(refs);
  });

  it.each([
    ['2026-07-01', 24, '2024-07-01'],
    ['2026-03-31', 1, '2026-02-31'],
    ['2026-01-15', 12, '2025-01-15'],
  ])('%s less %d months sorts as %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });

  it.each([
    [
      '{ service: github, name: so/diem-den }',
      'https://github.com/so/diem-den/blob/HEAD/content/sites/a/index.md',
    ],
    [
      '{ service: gitlab, name: so/d, branch: ban-a }',
      'https://gitlab.com/so/d/-/blob/ban-a/content/sites/a/index.md',
    ],
    [
      '{ service: gitea, name: so/d, server: "https://git.vn" }',
      'https://git.vn/so/d/src/branch/main/content/sites/a/index.md',
    ],
  ])('lead to the file in the repository %s', async (repository, address) => {
    const site = await loadSample({ 'site.yml': `${SITE_YML}admin: { repository: ${repository} }\n` });
    expect(linkToFile(site, 'sites/a/index.md')).toBe(address);
    expect(linkToFile(await loadSample(), 'sites/a/index.md')).toBeUndefined();
  });
});
