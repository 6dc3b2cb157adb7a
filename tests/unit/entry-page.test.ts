import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/languages.ts';
import type { Site } from '../../src/model/site.ts';
import { distanceNote, kindLabel, toCard } from '../../src/pages/_view/cards.ts';
import { buildEntryView, resolveLink } from '../../src/pages/_view/entry.ts';
import { entryOf, loadSample, page, prepareByHand } from './sample-site.ts';

let site: Site;
beforeAll(async () => {
  site = await loadSample();
});

const viewOf = (ref: string, language: Language = 'en', from = site) =>
  buildEntryView(prepareByHand(from), entryOf(from, ref), language);
const noticesOf = (ref: string, language: Language = 'en') => viewOf(ref, language).notices;

describe('notices', () => {
  test('a page in its own language, read by a person, has none', () => {
    expect(noticesOf('sites/hang-mau', 'vi')).toEqual([]);
    expect(noticesOf('sites/hang-mau', 'en')).toEqual([]);
  });

  test.each([
    ['zh', '机器翻译'],
    ['ja', '翻訳'],
    ['ko', '원문'],
  ] as const)(
    'a page in %s says what its translation is worth and leads to the original',
    (language, part) => {
      const [notice, ...more] = noticesOf('sites/hang-mau', language);
      expect(more).toEqual([]);
      expect(notice?.text).toContain(part);
      expect(notice?.text).toContain('Tiếng Việt');
      expect(notice?.href).toBe('/vi/sites/hang-mau/');
    },
  );

  test('machine, draft, stale and missing translations each have their own sentence', () => {
    const texts = ['zh', 'ja', 'ko', 'fr'].map((language) =>
      noticesOf('sites/hang-mau', language as Language),
    ); // all four are languages
    expect(new Set(texts.map(([notice]) => notice?.text)).size).toBe(4);
  });

  test('a page that falls back says so without a link, because the original stands below', () => {
    const [notice] = noticesOf('sites/thac-mau', 'fr');
    expect(notice?.text).toContain('Tiếng Việt');
    expect(notice?.href).toBeUndefined();
  });

  test('a planned place is called a project', () => {
    expect(noticesOf('sites/ho-mau', 'vi')).toEqual([
      { text: 'Nơi này mới là dự án trong quy hoạch, chưa mở đón khách.' },
    ]);
    expect(viewOf('sites/ho-mau', 'vi').badges).toContain('Dự án');
  });

  test('a closed place says since when, until when and why', () => {
    expect(noticesOf('sites/cho-mau', 'vi').map(({ text }) => text)).toEqual([
      'Nơi này đang đóng cửa từ 1 tháng 5, 2026. Dự kiến mở lại sau 30 tháng 9, 2026.',
      'Đang sửa mái.',
    ]);
  });

  test('the reason carries its own language where the page is a fallback', () => {
    const [, reason] = noticesOf('sites/cho-mau', 'fr');
    expect(reason).toEqual({ text: 'Đang sửa mái.', lang: 'vi' });
  });
});

describe('figures', () => {
  test('that disagree are shown side by side, each with its source, and named as a disagreement', () => {
    const [length] = viewOf('sites/hang-mau', 'en').figures;
    expect(length).toEqual({
      label: 'Cave length',
      labelLang: undefined,
      values: [
        { text: '1,200 m', source: { id: 'so-tay', number: 1 } },
        { text: 'about 1,500 m', source: { id: 'bao-cao', number: 2 } },
      ],
      disagreement: 'Sources disagree',
    });
  });

  test('that agree are not', () => {
    expect(viewOf('sites/hang-mau').figures[1]).toMatchObject({
      label: 'Altitude of the mouth',
      disagreement: undefined,
    });
  });

  test('a translation without a label shows the original one in its own language, never a bare id', () => {
    const labels = viewOf('sites/hang-mau', 'zh').figures.map(({ label, labelLang }) => [label, labelLang]);
    expect(labels).toEqual([
      ['Chiều dài hang', 'vi'],
      ['Độ cao cửa hang', 'vi'],
    ]);
  });
});

test('sources are numbered in the order given and written in one line each', () => {
  expect(viewOf('sites/hang-mau', 'en').sources).toEqual([
    { id: 'so-tay', url: undefined, text: 'Sổ tay. Xã Mẫu. January 5, 2026' },
    { id: 'bao-cao', url: 'https://bao-cao.example/1', text: 'Báo cáo' },
  ]);
});

describe('the words', () => {
  test('are those of the page’s language', () => {
    expect(viewOf('sites/hang-mau', 'en')).toMatchObject({
      lang: 'en',
      title: 'Sample Cave',
      kicker: 'Cave',
    });
  });

  test('are the original’s as a whole where there is no translation, and say so', () => {
    expect(viewOf('sites/hang-mau', 'fr')).toMatchObject({ lang: 'vi', title: 'Hang Mẫu', kicker: 'Grotte' });
  });

  test('link to the same language, keeping the place on the page', () => {
    expect(viewOf('sites/hang-mau', 'vi').bodyHtml).toContain('href="/vi/sites/thac-mau/#duong-di"');
    expect(viewOf('sites/hang-mau', 'en').bodyHtml).toContain('href="/en/sites/thac-mau/"');
    expect(resolveLink(site, 'sites/khong-co', 'en')).toBeUndefined();
  });

  test('have headings only for what is known', () => {
    expect(viewOf('sites/hang-mau', 'vi').guide).toEqual([{ title: 'An toàn', lines: ['Mang đèn.'] }]);
  });

  test('have three themes at most beside the title', () => {
    expect(viewOf('sites/hang-mau', 'en').badges).toEqual(['Nature', 'Heritage', 'Spiritual']);
  });
});

test('the way back leads through the destination, whose name has its own language', () => {
  expect(viewOf('sites/hang-mau', 'en').breadcrumb).toEqual([
    { href: '/en/', text: 'Home' },
    { href: '/en/destinations/thung-lung/', text: 'Thung lũng Mẫu', lang: 'vi' },
    { href: '/en/sites/', text: 'Places' },
  ]);
  expect(viewOf('destinations/thung-lung', 'en').breadcrumb).toHaveLength(2);
});

describe('the code of the place', () => {
  test('is shown as people type it, with files named as it is printed', () => {
    const withCode: Site = {
      ...site,
      codes: [{ code: 'F6ZQVZ2', target: 'sites/hang-mau', plate: 'Cổng', state: 'planned' }],
    };
    expect(viewOf('sites/hang-mau', 'en', withCode).qr).toEqual({
      code: 'F6ZQ-VZ2',
      svg: '/qr/F6ZQVZ2.svg',
      png: '/qr/F6ZQVZ2.png',
      alt: 'QR code leading to HTTPS://DULICH.EXAMPLE/Q/F6ZQVZ2',
    });
  });

  test('is absent where there is none', () => {
    expect(viewOf('sites/hang-mau').qr).toBeUndefined();
  });
});

describe('a card', () => {
  const cardOf = (ref: string, note?: string) => toCard(prepareByHand(site), entryOf(site, ref), 'en', note);

  test('of a place that is not open says so beside its distance', () => {
    expect(cardOf('sites/ho-mau', '12 km away').note).toBe('Planned · 12 km away');
    expect(cardOf('sites/ho-mau').note).toBe('Planned');
    expect(cardOf('sites/cho-mau').note).toBe('Closed for now');
    expect(cardOf('sites/thac-mau').note).toBeUndefined();
  });

  test('of a cancelled event says so beside its day', async () => {
    const changes = {
      'events/hoi-gat/index.md': page('title: Hội gặt\nwhen: { from: 2026-10-02 }\ncancelled: true'),
    };
    const cancelled = await loadSample(changes);
    const card = toCard(prepareByHand(cancelled), entryOf(cancelled, 'events/hoi-gat'), 'en', 'October 2');
    expect(card.note).toBe('The next edition is cancelled · October 2');
  });

  test('carries the language of its words only where it is not the page’s', () => {
    expect([cardOf('sites/hang-mau').lang, cardOf('sites/thac-mau').lang]).toEqual([undefined, 'vi']);
  });

  test('names the kind of thing: of a site its own, of a journey the collection', () => {
    expect(kindLabel('en', entryOf(site, 'sites/hang-mau'))).toBe('Cave');
    expect(kindLabel('en', entryOf(site, 'routes/vong-mau'))).toBe('Journey');
  });
});

test.each([
  [22, '0.1 km away'],
  [340, '0.3 km away'],
  [1499, '1.5 km away'],
  [9960, '10 km away'],
  [12_343, '12 km away'],
])('a distance of %i metres is no more exact than the points are: %s', (distanceM, expected) => {
  expect(distanceNote('en', distanceM)).toBe(expected);
});
