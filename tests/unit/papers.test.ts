import { describe, expect, it } from 'vitest';
import { paperMessages } from '../../src/i18n/papers.ts';
import { listMissingConsent } from '../../src/model/consent.ts';
import { documentState } from '../../src/model/document-state.ts';
import { forceDays, listDocuments, listReplacing } from '../../src/model/documents.ts';
import { foldText } from '../../src/model/fold-text.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { plainBlocks } from '../../src/model/plain-blocks.ts';
import { listPressPictures } from '../../src/model/press.ts';
import type { Facts } from '../../src/model/schemas/entries.ts';
import type { Entry } from '../../src/model/site.ts';
import { isAskedFor, readQuery, writeQuery } from '../../src/viewers/papers/look-up.ts';
import { entryOf, loadSample, page } from './sample-site.ts';

describe('whether a document is in force', () => {
  it.each([
    [{ from: '2018-01-01' }, '2017-12-31', 'coming'],
    [{ from: '2018-01-01' }, '2018-01-01', 'inForce'],
    [{ from: '2018-01-01', until: '2020-06-30' }, '2020-06-30', 'inForce'],
    [{ from: '2018-01-01', until: '2020-06-30' }, '2020-07-01', 'ended'],
    [{ from: '2006-01-01', replacedOn: '2018-01-01' }, '2017-12-31', 'inForce'],
    [{ from: '2006-01-01', replacedOn: '2018-01-01' }, '2018-01-01', 'replaced'],
    [{ from: '2006-01-01', until: '2017-12-31', replacedOn: '2018-01-01' }, '2026-01-01', 'replaced'],
    [{ replacedOn: '0001-01-01' }, '2026-01-01', 'replaced'],
    [{}, '2026-01-01', undefined],
    [{ until: '2020-01-01' }, '2026-01-01', undefined],
  ])('%j on %s → %s', (days, today, state) => {
    expect(documentState(days, today)).toBe(state);
  });

  it('comes from the document that replaces it, from the first day of that one', async () => {
    const site = await loadSample({
      'documents/luat-cu/index.md': page(
        'title: Luật cũ\nkind: legal\nnumber: "1/2005"\nissuedOn: "2005"\ninForce: { from: 2006-01-01 }',
      ),
      'documents/luat-moi/index.md': page(
        'title: Luật mới\nkind: legal\nnumber: "2/2017"\nissuedOn: "2017-06-19"\ninForce: { from: 2018-01-01 }\nreplaces: [luat-cu]',
      ),
      'documents/khong-ngay/index.md': page('title: Không ngày\nkind: study'),
    });
    const old = entryOf(site, 'documents/luat-cu') as Entry<'documents'>; // the reference names the collection
    expect(forceDays(site, old)).toEqual({ from: '2006-01-01', until: undefined, replacedOn: '2018-01-01' });
    expect(listReplacing(site, old).map(({ id }) => id)).toEqual(['luat-moi']);
    expect(listDocuments(site).map(({ id }) => id)).toEqual(['luat-moi', 'luat-cu', 'khong-ngay']);
  });
});

describe('what a story lacks before it may be published', () => {
  const narration = [
    { file: 'a.mp3', kind: 'narration', made: 'recorded', credit: 'A', licence: 'CC0-1.0' },
  ] as const;
  const photograph = [{ file: 'a.jpg', kind: 'photograph' }] as const;
  const consent = (covers: readonly string[], until?: string) => ({
    consent: { on: '2026-01-01', covers, until },
  });
  const cases: [object, string[]][] = [
    [{ kind: 'story' }, ['words']],
    [{ kind: 'story', author: 'Bà Lan' }, ['words', 'name']],
    [{ kind: 'story', author: 'Bà Lan', ...consent(['words', 'name']) }, []],
    [{ kind: 'story', author: 'Bà Lan', ...consent(['words']) }, ['name']],
    [{ kind: 'story', audio: narration, ...consent(['words']) }, ['voice']],
    [{ kind: 'story', audio: [{ ...narration[0], made: 'speech-synthesis' }], ...consent(['words']) }, []],
    [{ kind: 'story', pictures: photograph, ...consent(['words']) }, []],
    [{ kind: 'ambassador', pictures: photograph, ...consent(['words']) }, ['picture']],
    [{ kind: 'story', ...consent(['words'], '2026-06-30') }, ['words']],
    [{ kind: 'story', ...consent(['words'], '2026-07-01') }, []],
  ];
  it.each(cases)('%j → %j', (facts, missing) => {
    expect(listMissingConsent(facts as Partial<Facts<'stories'>>, '2026-07-01')).toEqual(missing); // as the schema gives it
  });

  it('keeps such a story off the site, and one with consent on it', async () => {
    const story = (more: string) => page(`title: Chuyện\nkind: story\nauthor: Bà Lan\n${more}`);
    const site = await loadSample({
      'stories/khong/index.md': story(''),
      'stories/co/index.md': story('consent: { on: 2026-01-01, covers: [name, words] }'),
    });
    expect(site.entries.stories.map(({ id }) => id)).toEqual(['co']);
    expect(site.byRef.has('stories/khong')).toBe(false);
  });
});

describe('looking documents up', () => {
  const sought = {
    text: foldText('Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 Quốc hội'),
    kind: 'legal',
    state: 'inForce' as const,
  };
  it.each([
    ['', '', false, true],
    ['du lieu', '', false, true],
    ['91/2025', '', false, true],
    ['hội luật', '', false, true],
    ['uoc hoi', '', false, false],
    ['ca nha', '', false, true],
    ['kế hoạch', '', false, false],
    ['', 'legal', false, true],
    ['', 'plan', false, false],
    ['', '', true, true],
  ])('words "%s", kind "%s", only in force %s → %s', (words, kind, isInForce, expected) => {
    expect(isAskedFor(sought, { words, kind, isInForce })).toBe(expected);
  });

  it('shows nothing that has ended, or of which nobody knows, to those who ask for what is in force', () => {
    const query = { words: '', kind: '', isInForce: true };
    expect(isAskedFor({ ...sought, state: undefined }, query)).toBe(false);
    expect(isAskedFor({ ...sought, state: 'ended' }, query)).toBe(false);
  });

  it('finds Chinese words in the middle of a text', () => {
    const query = { words: '数据', kind: '', isInForce: false };
    expect(isAskedFor({ ...sought, text: foldText('个人数据保护法') }, query)).toBe(true);
  });

  it('writes the question into the address and reads it back', () => {
    const query = { words: 'dữ liệu', kind: 'legal', isInForce: true };
    expect(readQuery(writeQuery(query))).toEqual(query);
    expect(writeQuery({ words: '  ', kind: '', isInForce: false })).toBe('');
  });
});

it('the press gets only pictures with an author and a licence that lets it use them, in the order of the page', async () => {
  const site = await loadSample({
    'sites/thac-mau/index.md': page(`
title: Thác Mẫu
kind: waterfall
destination: thung-lung
pictures:
  - { file: a.jpg, kind: photograph, credit: A, licence: all rights reserved }
alt: { a: Một thác. }`),
    'sites/thac-mau/a.jpg': await sampleJpeg(),
    'pages/bao-chi/index.md': page(
      'title: Báo chí\nkind: press\nentries: [sites/thac-mau, sites/hang-mau, crafts/dan-mau]',
    ),
  });
  const press = entryOf(site, 'pages/bao-chi') as Entry<'pages'>; // the reference names the collection
  expect(listPressPictures(site, press).map(({ entry, licence }) => [entry.id, licence])).toEqual([
    ['hang-mau', 'CC-BY-4.0'],
  ]);
});

it.each([
  [
    '## Mùa này\n\nCó [hội](events/hoi) và **chợ**.[^a]',
    [
      [true, 'Mùa này'],
      [false, 'Có hội và chợ.'],
    ],
  ],
  ['- một\n- hai\n  dài\n\n| a |\n|---|', [[false, '– một\n– hai dài']]],
  ['> lời kể\n\n```\nmã\n```', [[false, 'lời kể']]],
  ['snake_case và _nghiêng_', [[false, 'snake_case và nghiêng']]],
])('words for paper: %j', (markdown, expected) => {
  expect(plainBlocks(markdown).map(({ isHeading, text }) => [isHeading, text])).toEqual(expected);
});

it('every language has the same placeholders as Vietnamese', () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted();
  for (const language of LANGUAGES) {
    for (const [key, text] of Object.entries(paperMessages('vi')))
      expect([key, holes(paperMessages(language)[key as keyof ReturnType<typeof paperMessages>])]).toEqual([
        key,
        holes(text),
      ]); // its own keys
  }
});

async function sampleJpeg(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 90, height: 60, channels: 3, background: '#444' } })
    .jpeg()
    .toBuffer();
}
