import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { digitisationMessages } from '../../src/i18n/digitisation.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { buildProgrammeView } from '../../src/pages/_view/digitisation.ts';
import { loadSample, withContent } from './sample-site.ts';

const PLAN = `titles: { vi: Số hóa thung lũng }
sources: [{ id: ke-hoach, title: Kế hoạch 1, date: 2024-05-02 }]
phases:
  - id: dot-1
    year: 2025
    planned: 3
    source: ke-hoach
    places:
      - { site: sites/hang-mau, status: captured, captured: 2025-03-01, vendor: Công ty A }
      - { status: planned }
  - { id: dot-2, year: 2026, planned: 4, source: ke-hoach }
`;

describe('the programme of digitisation', () => {
  it('counts what is planned, named and published, and says how many nobody has named', async () => {
    const site = await loadSample({ 'digitisation.yml': PLAN });
    if (!site.digitisation) throw new Error('it was not read');
    const view = buildProgrammeView(site, site.digitisation, 'vi');
    expect(view.rows).toEqual([
      { head: '2025', numbers: [3, 1, 0] },
      { head: '2026', numbers: [4, 0, 0] },
    ]);
    expect(view.total.numbers).toEqual([7, 1, 0]);
    expect(view.unnamed).toContain('6 điểm');
    expect(view.phases).toHaveLength(1);
    expect(view.phases[0]?.places[0]).toMatchObject({ href: '/vi/sites/hang-mau/' });
    expect(view.phases[0]?.places[1]).toMatchObject({ href: undefined, name: 'Chưa nêu tên' });
    expect(view.sources[0]?.text).toContain('Kế hoạch 1');
  });

  it.each([
    ['a place that is not there', PLAN.replace('sites/hang-mau', 'sites/hang-mauu'), 'REF-MISSING'],
    ['a document that is not there', PLAN.replace('source: ke-hoach', 'source: ke-hoachh'), 'REF-MISSING'],
    ['two phases of one id', PLAN.replace('id: dot-2', 'id: dot-1'), 'FM-DUPLICATE-ITEM'],
    ['a day that does not exist', PLAN.replace('2025-03-01', '2025-02-30'), 'FM-DATE'],
    ['an unknown key', PLAN.replace('vendor:', 'vendorr:'), 'FM-UNKNOWN-KEY'],
  ])('is refused with %s', async (_, text, code) => {
    await withContent({ 'digitisation.yml': text }, async (folder) => {
      const { diagnostics } = await loadContent('.', { cwd: folder, today: '2026-07-01' });
      const own = diagnostics.filter(
        ({ path, severity }) => path === 'digitisation.yml' && severity === 'error',
      );
      expect(own.map((one) => one.code)).toContain(code);
    });
  });

  it.each(LANGUAGES)('has words in %s, with their placeholders', (language) => {
    const texts = digitisationMessages(language);
    expect(Object.keys(texts)).toEqual(Object.keys(digitisationMessages('vi')));
    expect(texts.unnamed).toContain('{count}');
    expect(texts.places).toContain('{year}');
  });
});
