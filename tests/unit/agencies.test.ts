import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/languages.ts';
import type { Site } from '../../src/model/site.ts';
import { entryStructuredData } from '../../src/model/structured-data.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { kindLabel } from '../../src/pages/_view/cards.ts';
import { listFacts } from '../../src/pages/_view/facts.ts';
import { checkFiles } from './check-fixtures.ts';
import { entryOf, loadSample, page } from './sample-site.ts';

const agency = (more = '') =>
  page(`
title: Lữ hành Mẫu
kind: international
licence: { number: "12-001/2024/TCDL-GP LHQT", issuedOn: 2024-03-01, until: 2026-01-31, source: so }
speaks: [vi, en, zh]
destination: thung-lung
unit: xa-mau
contact: { phone: "0213 3879 123", email: a@example.vn }
sources: [{ id: so, title: Sổ đăng ký lữ hành, publisher: Sở }]
checkedOn: 2026-01-15
${more}`);
const load = (more?: string) => loadSample({ 'agencies/lu-hanh-mau/index.md': agency(more) });
const factsOf = (site: Site, language: (typeof LANGUAGES)[number]) =>
  listFacts(site, entryOf(site, 'agencies/lu-hanh-mau'), language);

describe('the page of a travel agency', () => {
  it('names the licence with its source, its days and the languages served', async () => {
    const facts = factsOf(await load(), 'vi');
    expect(facts.slice(0, 2)).toMatchObject([
      {
        label: 'Giấy phép',
        value: '12-001/2024/TCDL-GP LHQT',
        source: { id: 'so', number: 1 },
      },
      { label: 'Ngôn ngữ phục vụ', value: 'Tiếng Việt, Tiếng Anh, Tiếng Trung' },
    ]);
  });

  it('says that a licence has ended once the content has been checked on a later day', async () => {
    const later = { 'sites/hang-moi/index.md': page('title: Hang Mới\nkind: cave\ncheckedOn: 2026-02-20') };
    const site = await loadSample({ 'agencies/lu-hanh-mau/index.md': agency(), ...later });
    expect(factsOf(site, 'en')[0]?.note).toBe('issued on March 1, 2024 · ended on January 31, 2026');
    expect(factsOf(site, 'vi')[0]?.note).toContain('đã hết hạn ngày');
  });

  it.each(LANGUAGES)('speaks %s throughout', async (language) => {
    const site = await load();
    const text = factsOf(site, language)
      .map(({ label, value, note }) => `${label} ${value} ${note}`)
      .join('\n');
    expect(text).not.toMatch(/licence[A-Z]|\{date\}/);
    expect(kindLabel(language, entryOf(site, 'agencies/lu-hanh-mau'))).not.toMatch(/kind_|agencies/);
  });
});

it('search engines learn the kind of business, the licence and the languages', async () => {
  const site = await load();
  const entry = entryOf(site, 'agencies/lu-hanh-mau');
  const url = 'https://dulich.example/vi/agencies/lu-hanh-mau/';
  const graph = entryStructuredData({ site, entry, language: 'vi', url })['@graph'];
  expect(graph).toContainEqual(
    expect.objectContaining({
      '@type': 'TravelAgency',
      telephone: '0213 3879 123',
      email: 'a@example.vn',
      knowsLanguage: ['vi', 'en', 'zh'],
      hasCertification: {
        '@type': 'Certification',
        certificationIdentification: '12-001/2024/TCDL-GP LHQT',
        validFrom: '2024-03-01',
        expires: '2026-01-31',
      },
    }),
  );
});

it('open data have the licence', async () => {
  const file = planOpenData(await load()).find(({ path }) => path === 'data/agencies.json');
  expect(JSON.parse(file?.text ?? '{}').entries).toMatchObject([
    {
      id: 'lu-hanh-mau',
      kind: 'international',
      licence: { until: '2026-01-31' },
      speaks: ['vi', 'en', 'zh'],
    },
  ]);
});

describe('the check, on 1 July 2026', () => {
  it.each<[until: string, codes: string[]]>([
    ['2026-06-30', ['FM-LICENCE-ENDED']],
    ['2026-07-01', ['FM-LICENCE-ENDS']],
    ['2026-08-30', ['FM-LICENCE-ENDS']],
    ['2026-08-31', []],
  ])('judges a licence that ends on %s: %j', async (until, codes) => {
    expect(await codesOf(`licence: { number: "12-001", until: ${until}, source: so }`)).toEqual(codes);
  });

  it.each<[name: string, licence: string, code: string]>([
    [
      'that ends before it was issued',
      '{ number: "1234", issuedOn: 2027-01-01, until: 2026-12-31, source: so }',
      'FM-DATE-ORDER',
    ],
    ['from no source of the file', '{ number: "1234", source: khac }', 'REF-SOURCE'],
    ['without a number', '{ source: so }', 'FM-MISSING-KEY'],
  ])('refuses a licence %s', async (_, licence, code) => {
    expect(await codesOf(`licence: ${licence}`)).toContain(code);
  });

  it('knows former units, ended ones too, and refuses others', async () => {
    const units = '- { id: xa-cu, level: commune, name: Xã Cũ, validTo: 2025-06-30 }\n';
    const entry = (unit: string) => `---\ntitle: Động A\nkind: cave\nformerUnit: ${unit}\n---\nBài viết.\n`;
    const check = async (unit: string) =>
      (await checkFiles({ 'units.yml': units, 'sites/dong-a/index.md': entry(unit) })).map(
        ({ code }) => code,
      );
    expect(await check('xa-cu')).toEqual([]);
    expect(await check('xa-cuu')).toEqual(['REF-MISSING']);
  });
});

it('a former unit that is known stands alone in the address, with its district', async () => {
  const address = factsOf(await load('formerUnit: xa-cu'), 'vi').find(({ label }) => label === 'Địa chỉ');
  expect(address).toMatchObject({ value: 'Xã Mẫu, Tỉnh Mẫu', note: 'Trước ngày 1/7/2025: Xã Cũ, Huyện Cũ' });
});

async function codesOf(licence: string): Promise<string[]> {
  const text = `---\ntitle: Lữ hành A\nkind: domestic\n${licence}\nsources: [{ id: so, title: Sổ đăng ký }]\n---\nBài viết.\n`;
  return (await checkFiles({ 'agencies/lu-hanh-a/index.md': text })).map(({ code }) => code);
}
