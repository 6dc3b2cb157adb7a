import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/model/schemas/entries.ts';
import { homeStructuredData, serialiseJsonLd } from '../../src/model/structured-data.ts';
import { base, describeEntry, entry, entryData, makeSite } from './structured-data-site.ts';

const site: Facts<'sites'> = { title: 'Tên', kind: 'cave', status: 'open' };

describe('sites', () => {
  test('carry their precise type, commune and province but no district, and their point', () => {
    const { thing } = describeEntry('sites', {
      ...site,
      kind: 'cave',
      unit: 'xa-moi',
      point: { lat: 22.3, lng: 103.6 },
    });
    expect(thing).toMatchObject({
      '@type': ['TouristAttraction', 'Landform'],
      name: 'Tên',
      description: 'Tóm tắt',
      address: {
        '@type': 'PostalAddress',
        addressLocality: 'Xã Mới',
        addressRegion: 'Tỉnh Núi',
        addressCountry: 'VN',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 22.3, longitude: 103.6 },
    });
    expect(JSON.stringify(thing)).not.toContain('Huyện');
  });

  test.each([
    ['pagoda', ['TouristAttraction', 'BuddhistTemple']],
    ['mountain', ['TouristAttraction', 'Mountain']],
    ['waterfall', ['TouristAttraction', 'Waterfall']],
    ['border-gate', 'TouristAttraction'],
  ] as const)('of kind %s are %j', (kind, type) => {
    expect(describeEntry('sites', { ...site, kind }).thing['@type']).toEqual(type);
  });

  test('that are planned are a place, with no hours and no fee, so that nobody travels there', () => {
    const facts = {
      ...site,
      status: 'planned' as const,
      hours: 'Mo-Su 07:00-17:00',
      fee: { is: 'free' as const },
    };
    const { thing } = describeEntry('sites', facts);
    expect(thing['@type']).toBe('Place');
    expect(thing.openingHoursSpecification).toBeUndefined();
    expect(thing.isAccessibleForFree).toBeUndefined();
  });

  test('that are closed say so', () => {
    const { thing } = describeEntry('sites', { ...site, status: 'closed', closed: { from: '2026-05-01' } });
    expect(thing.specialOpeningHoursSpecification).toEqual({
      '@type': 'OpeningHoursSpecification',
      opens: '00:00',
      closes: '00:00',
      validFrom: '2026-05-01',
      validThrough: undefined,
    });
  });

  test('without a point, an address or a fee claim none', () => {
    const written = serialiseJsonLd(entryData('sites', site));
    for (const key of [
      'geo',
      'address',
      'isAccessibleForFree',
      'openingHoursSpecification',
      'image',
      'sameAs',
    ]) {
      expect(written).not.toContain(`"${key}"`);
    }
  });

  test('whose point is only roughly known give no pin', () => {
    const { thing } = describeEntry('sites', { ...site, point: { lat: 22, lng: 103, accuracyM: 3000 } });
    expect(thing.geo).toBeUndefined();
  });

  test('in a language they are not translated to declare the language of the words shown', () => {
    expect(describeEntry('sites', site, 'ko').page.inLanguage).toBe('vi');
    expect(describeEntry('sites', site, 'zh', { title: '名称' }).page).toMatchObject({
      inLanguage: 'zh-Hans',
      name: '名称',
    });
  });
});

test('destinations include their open sites and no planned ones', () => {
  const { thing } = describeEntry('destinations', { title: 'Tên', status: 'open' }, 'vi', undefined, [
    entry('sites', 'dong', { title: 'Động', kind: 'cave', status: 'open', destination: 'mau' }),
    entry('sites', 'cau', { title: 'Cầu', kind: 'bridge', status: 'planned', destination: 'mau' }),
    entry('sites', 'noi-khac', { title: 'Nơi khác', kind: 'lake', status: 'open' }),
  ]);
  expect(thing['@type']).toBe('TouristDestination');
  expect(thing.includesAttraction).toEqual([
    { '@type': ['TouristAttraction', 'Landform'], name: 'Động', url: `${base}/vi/sites/dong/` },
  ]);
});

test('routes are a trip with their stops in order; a stop not yet named leaves its number free', () => {
  const { thing } = describeEntry(
    'routes',
    { title: 'Tên', status: 'open', stops: [{ site: 'dong' }, { toBeConfirmed: 'stop-2' }, { site: 'cau' }] },
    'vi',
    undefined,
    [
      entry('sites', 'dong', { title: 'Động', kind: 'cave', status: 'open' }),
      entry('sites', 'cau', { title: 'Cầu', kind: 'bridge', status: 'planned' }),
    ],
  );
  expect(thing['@type']).toBe('TouristTrip');
  expect(thing.itinerary).toEqual({
    '@type': 'ItemList',
    numberOfItems: 3,
    itemListElement: [
      {
        '@type': 'ListItem',
        position: 1,
        item: { '@type': ['TouristAttraction', 'Landform'], name: 'Động', url: `${base}/vi/sites/dong/` },
      },
      {
        '@type': 'ListItem',
        position: 3,
        item: { '@type': 'Place', name: 'Cầu', url: `${base}/vi/sites/cau/` },
      },
    ],
  });
});

test.each([
  [
    'a homestay',
    describeEntry('stays', { title: 'Tên', status: 'open', kind: 'homestay', rooms: 5 }).thing,
    { '@type': 'LodgingBusiness', numberOfRooms: 5 },
  ],
  [
    'a hotel that is planned',
    describeEntry('stays', { title: 'Tên', status: 'planned', kind: 'hotel' }).thing,
    { '@type': 'Place' },
  ],
  [
    'a restaurant',
    describeEntry('food', { title: 'Tên', status: 'open', kind: 'restaurant' }).thing,
    { '@type': 'Restaurant' },
  ],
  [
    'a dish',
    describeEntry('food', { title: 'Tên', status: 'open', kind: 'dish' }).thing,
    { '@type': 'Product' },
  ],
  ['a craft', describeEntry('crafts', { title: 'Tên', status: 'open' }).thing, { '@type': 'Thing' }],
  [
    'a toilet',
    describeEntry('facilities', { title: 'Tên', status: 'open', kind: 'toilet' }).thing,
    { '@type': 'PublicToilet' },
  ],
  [
    'an OCOP product',
    describeEntry('products', { title: 'Tên', status: 'open', ocop: { stars: 4, source: 'a' } }).thing,
    {
      '@type': 'Product',
      additionalProperty: [
        { '@type': 'PropertyValue', propertyID: 'OCOP', name: 'OCOP', value: 4, maxValue: 5 },
      ],
    },
  ],
])('%s is called what it is', (_, thing, expected) => {
  expect(thing).toMatchObject(expected);
});

describe('pictures', () => {
  const facts = {
    ...site,
    pictures: [
      { file: 'photos/cua.jpg', kind: 'photograph' as const, credit: 'Nguyễn A', licence: 'CC-BY-SA-4.0' },
    ],
  };

  test('carry credit and the address of their licence', () => {
    const { page, thing } = describeEntry('sites', facts, 'vi', { title: 'Tên', alt: { cua: 'Cửa động' } });
    expect(page.primaryImageOfPage).toMatchObject({
      '@type': 'ImageObject',
      contentUrl: `${base}/p.jpg`,
      caption: 'Cửa động',
      creditText: 'Nguyễn A',
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    });
    expect(thing.image).toEqual({ '@id': `${base}/vi/sites/mau/#picture` });
  });

  test('of another licence give no address for it', () => {
    const own = {
      ...facts,
      pictures: [{ file: 'a.jpg', kind: 'photograph' as const, licence: 'all rights reserved' }],
    };
    expect(describeEntry('sites', own).page.primaryImageOfPage).toMatchObject({ license: undefined });
  });
});

test('the trail goes from the home page through the destination to the page', () => {
  const { trail } = describeEntry('sites', { ...site, destination: 'binh-lu' }, 'vi', undefined, [
    entry('destinations', 'binh-lu', { title: 'Bình Lư', status: 'open' }),
  ]);
  expect(trail.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Điểm đến mẫu', item: `${base}/vi/` },
    { '@type': 'ListItem', position: 2, name: 'Bình Lư', item: `${base}/vi/destinations/binh-lu/` },
    { '@type': 'ListItem', position: 3, name: 'Tên', item: `${base}/vi/sites/mau/` },
  ]);
});

test('the home page describes the site in the language of its words', () => {
  const made = makeSite([entry('destinations', 'binh-lu', { title: 'Bình Lư', status: 'open' })]);
  expect(homeStructuredData({ site: made, language: 'ko', url: `${base}/ko/` })).toMatchObject({
    '@type': 'WebSite',
    name: 'Điểm đến mẫu',
    inLanguage: 'vi',
    publisher: { '@type': 'Organization', name: 'Ủy ban nhân dân' },
    about: [{ '@type': 'TouristDestination', name: 'Bình Lư', url: `${base}/ko/destinations/binh-lu/` }],
  });
});

test('a title that tries to end the script stays text', () => {
  const written = serialiseJsonLd(
    entryData('sites', site, 'vi', { title: '</script><script>alert(1)//<!--\u2028' }),
  );
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)['@graph'][1].name).toBe('</script><script>alert(1)//<!--\u2028');
});
