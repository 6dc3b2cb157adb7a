import { fingerprint } from '../../src/content/federation-fs.ts';
import type { Feed, FeedEntry } from '../../src/model/schemas/feed.ts';

/** Address of a made-up commune's site. */
export const communeUrl = (id: string) => `https://${id}.example`;

/** Makes what a made-up commune publishes: one destination, ten sites, three festivals, eight stays, a notice. */
export function makeCommune(number: number): Feed {
  const id = `xa-${number}`;
  const url = communeUrl(id);
  const entry = (ref: FeedEntry['ref'], title: string, more: Partial<FeedEntry> = {}): FeedEntry => ({
    ref,
    status: 'open',
    point: { lat: 21.5 + (number % 9) * 0.05, lng: 106.4 + Math.floor(number / 9) * 0.05 },
    hasTour: false,
    checkedOn: '2026-05-01',
    words: {
      vi: { title, summary: `Một nơi ở xã số ${number}.`, translation: 'original', url: `${url}/vi/${ref}/` },
      en: { title: `${title} (en)`, translation: 'reviewed', url: `${url}/en/${ref}/` },
    },
    ...more,
  });
  const many = (count: number, make: (at: number) => FeedEntry) =>
    Array.from({ length: count }, (_, at) => make(at));
  const entries = [
    entry(`destinations/${id}`, `Xã số ${number}`),
    ...many(10, (at) => entry(`sites/hang-${at}`, `Hang ${at}`, { kind: 'cave', themes: ['nature'] })),
    ...many(3, (at) => {
      const dates = [2027, 2028, 2029].map((year) => ({
        from: `${year}-0${at + 1}-10`,
        until: `${year}-0${at + 1}-12`,
      }));
      return entry(`events/hoi-${at}`, `Hội ${at}`, { dates });
    }),
    ...many(8, (at) => entry(`stays/nha-${at}`, `Nhà ${at}`, { kind: 'homestay' })),
    entry('notices/duong', 'Đường đang sửa', {
      kind: 'road',
      notice: { severity: 'warning', from: '2026-06-01', until: '2027-06-01', touches: ['sites/hang-0'] },
    }),
  ];
  return {
    version: 1,
    site: {
      url,
      names: { vi: `Xã số ${number}` },
      owner: 'Xã thử',
      defaultLanguage: 'vi',
      languages: ['vi', 'en'],
    },
    licence: 'CC-BY-4.0',
    units: [],
    entries,
  };
}

/** Files of a content folder with members; a text instead of a feed is written as it is. */
export function memberFiles(
  feeds: readonly { id: string; feed: Feed | string; isPinned?: boolean; more?: string }[],
) {
  const texts = feeds.map(({ feed }) => (typeof feed === 'string' ? feed : JSON.stringify(feed)));
  const rows = feeds.map(({ id, isPinned = true, more = '' }, at) => {
    const pin = isPinned ? `, sha256: ${fingerprint(Buffer.from(texts[at] ?? ''))}` : '';
    return `  - { id: ${id}, name: "Thành viên ${id}", url: "${communeUrl(id)}", licence: CC-BY-4.0${pin}${more} }\n`;
  });
  return {
    'federation.yml': `members:\n${rows.join('')}`,
    ...Object.fromEntries(feeds.map(({ id }, at) => [`federation/${id}.json`, texts[at] ?? ''])),
  };
}
