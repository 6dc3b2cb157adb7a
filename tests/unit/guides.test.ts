import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/languages.ts';
import { entryStructuredData } from '../../src/model/structured-data.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { planSearchRecords } from '../../src/outputs/search-records.ts';
import { listFacts } from '../../src/pages/_view/facts.ts';
import { entryOf, loadSample, page } from './sample-site.ts';

const guide = (consent: string) =>
  page(`
title: Người Mẫu
destination: thung-lung
card: { kind: domestic, number: "101234567", until: 2026-05-31 }
speaks: [vi, en]
contact: { phone: "0912 000 000" }
${consent}`);
const FULL = 'consent: { on: 2026-03-01, covers: [name, card, languages, contact], until: 2027-03-01 }';
const load = (consent: string) => loadSample({ 'guides/nguoi-mau/index.md': guide(consent) });

describe('on 1 July 2026 a guide is published', () => {
  it.each([
    ['who agreed to everything the file says', FULL, true],
    ['who agreed through today', FULL.replace('2027-03-01', '2026-07-01'), true],
    ['whose consent ended yesterday', FULL.replace('2027-03-01', '2026-06-30'), false],
    ['who did not agree to the telephone number', FULL.replace(', contact', ''), false],
    ['who was never asked', '', false],
  ])('%s: %s → %s', async (_, consent, isPublished) => {
    const site = await load(consent);
    expect(site.byRef.has('guides/nguoi-mau')).toBe(isPublished);
    const said = JSON.stringify([planOpenData(site), planSearchRecords(site).parts]);
    expect(said.includes('Người Mẫu')).toBe(isPublished);
    expect(said.includes('101234567')).toBe(isPublished);
  });
});

it('what the person agreed to is kept, not published', async () => {
  const site = await load(FULL);
  const file = planOpenData(site).find(({ path }) => path === 'data/guides.json');
  expect(file?.text).not.toContain('consent');
  expect(file?.text).not.toContain('2026-03-01');
});

describe('the page of a guide', () => {
  it('names card, languages and telephone, and says that the card has ended once the content is of a later day', async () => {
    const later = { 'sites/hang-moi/index.md': page('title: Hang Mới\nkind: cave\ncheckedOn: 2026-06-20') };
    const site = await loadSample({ 'guides/nguoi-mau/index.md': guide(FULL), ...later });
    expect(listFacts(site, entryOf(site, 'guides/nguoi-mau'), 'en')).toMatchObject([
      {
        label: 'Guide card',
        value: '101234567 · domestic',
        note: 'ended on May 31, 2026',
        expiry: { until: '2026-05-31' },
      },
      { label: 'Languages served', value: 'Vietnamese, English' },
      { label: 'Telephone', value: '0912 000 000' },
    ]);
  });

  it.each(LANGUAGES)('speaks %s', async (language) => {
    const site = await load(FULL);
    const text = JSON.stringify(listFacts(site, entryOf(site, 'guides/nguoi-mau'), language));
    expect(text).not.toMatch(/undefined|\{date\}|licence[A-Z]/);
  });

  it('tells search engines that it is a person with a card', async () => {
    const site = await load(FULL);
    const entry = entryOf(site, 'guides/nguoi-mau');
    const url = 'https://dulich.example/vi/guides/nguoi-mau/';
    expect(entryStructuredData({ site, entry, language: 'vi', url })['@graph']).toContainEqual(
      expect.objectContaining({
        '@type': 'Person',
        knowsLanguage: ['vi', 'en'],
        hasCredential: {
          '@type': 'EducationalOccupationalCredential',
          identifier: '101234567',
          expires: '2026-05-31',
        },
      }),
    );
  });
});
