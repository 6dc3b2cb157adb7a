import type { Entry, Site } from '../../src/model/site.ts';

/** Makes a small site with one place and the given codes on it; the place has words in Vietnamese and English. */
export function makeSite(codes: readonly string[], change: Partial<Site['settings']> = {}): Site {
  const place = makePlace();
  return {
    settings: {
      baseUrl: 'https://dulich.example',
      defaultLanguage: 'vi',
      languages: ['vi', 'en', 'zh', 'ja', 'ko', 'fr'],
      words: { vi: { name: 'Điểm đến mẫu', description: 'Trang mẫu.' } },
      owner: 'Mẫu',
      colours: { brand: '#0b5d3b', accent: '#b5541c' },
      ...change,
    },
    units: new Map(),
    codes: codes.map((code) => ({ code, target: place.ref, plate: 'Cổng', state: 'installed' })),
    entries: {
      destinations: [],
      sites: [place],
      routes: [],
      events: [],
      products: [],
      crafts: [],
      stays: [],
      food: [],
      facilities: [],
      agencies: [],
      notices: [],
      offers: [],
      itineraries: [],
      stories: [],
      guides: [],
      services: [],
      photospots: [],
      documents: [],
      projects: [],
      pages: [],
    },
    byRef: new Map([[place.ref, place]]),
  };
}

function makePlace(): Entry<'sites'> {
  const translation = (language: 'vi' | 'en', title: string) => ({
    language,
    status: 'original' as const,
    words: { title },
    body: '',
    path: `content/sites/hang-mau/index.${language}.md`,
  });
  return {
    collection: 'sites',
    id: 'hang-mau',
    ref: 'sites/hang-mau',
    folder: '/content/sites/hang-mau',
    facts: { title: 'Hang <Mẫu> & Suối', kind: 'cave', status: 'open' },
    translations: { vi: translation('vi', 'Hang <Mẫu> & Suối'), en: translation('en', 'Sample Cave') },
    tour: undefined,
    modelTours: undefined,
  };
}
