import { beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { entryStructuredData } from '../../src/model/structured-data.ts';
import { planItineraryFiles } from '../../src/outputs/itinerary-files.ts';
import { listFacts } from '../../src/pages/_view/facts.ts';
import { buildItinerary } from '../../src/pages/_view/itinerary.ts';
import { buildLight } from '../../src/pages/_view/photospot.ts';
import { listSiteSections } from '../../src/pages/_view/sections.ts';
import { buildTripData, buildTripStop } from '../../src/pages/_view/trip.ts';
import { entryOf, loadSample, page, prepareByHand } from './sample-site.ts';

let site: Site;
beforeAll(async () => {
  site = await loadSample({
    'itineraries/hai-ngay/index.md': page(`
title: Hai ngày
length: two-days
startsOn: [Sa]
months: [9, 10]
days:
  - day: 1
    stops:
      - { external: true, id: ga, name: Ga Xa, arrive: "07:00", stayMin: 0 }
      - { place: sites/hang-mau, arrive: "08:00", stayMin: 90, by: bus }
      - { place: sites/thac-mau, arrive: "10:30", stayMin: 60, by: walk }
    night: stays/nha-thu
  - day: 2
    stops:
      - { place: sites/cho-mau, arrive: "08:00", stayMin: 60, by: walk }
stopNotes: { ga: Mua vé về., hang-mau: Mang đèn. }`),
    'routes/vong-mau/index.md': page(
      'title: Vòng Mẫu\nstops: [{ site: hang-mau, km: 0 }, { site: thac-mau, km: 1.6 }, { site: hang-mau, km: 3.5 }]',
    ),
    'stays/nha-thu/index.md': page('title: Nhà thử\nkind: homestay\npoint: { lat: 22.32, lng: 103.6 }'),
    'sites/thac-mau/index.md': page(
      'title: Thác Mẫu\nkind: waterfall\ndestination: thung-lung\npoint: { lat: 22.3135, lng: 103.6 }\nhours: "Tu-Su 07:00-17:00"',
    ),
    'photospots/goc-mau/index.md': page(
      'title: Góc Mẫu\nsite: thac-mau\npoint: { lat: 22.314, lng: 103.6 }\nheadingDeg: 90\nmonths: [9]\npeople: none',
    ),
  });
});

describe('the page of an itinerary', () => {
  it('shows days, stops, ways, nights and notes, and links what is on the site', () => {
    const view = buildItinerary(site, itinerary(), 'en');
    expect(view?.days.map(({ title, night }) => [title, night?.title])).toEqual([
      ['Day 1', 'Nhà thử'],
      ['Day 2', undefined],
    ]);
    expect(view?.days[0]?.stops).toMatchObject([
      {
        time: '07:00',
        title: 'Ga Xa',
        href: undefined,
        lang: 'vi',
        notes: ['not on this site'],
        text: 'Mua vé về.',
      },
      {
        title: 'Sample Cave',
        href: '/en/sites/hang-mau/',
        notes: ['Cave', 'stay 1 hr 30 min', 'Opening hours not known; ask before you go'],
        // The other point is not known, so nothing is said of a distance.
        way: 'Bus, 1 hr allowed',
      },
      {
        title: 'Thác Mẫu',
        notes: ['Waterfall', 'stay 1 hr', 'Opening hours: Tu-Su 07:00-17:00'],
        // 1.5 km from a point that may be 800 m off: no distance either
        way: 'On foot, 1 hr allowed',
      },
    ]);
    expect(view?.days[1]?.stops[0]?.notes).toContain('Closed at present');
  });

  it('copies what has a position, nights too, and says that the rest is left out', () => {
    const view = buildItinerary(site, itinerary(), 'vi');
    expect(view?.copyHref).toBe('/vi/trip/#trip=sites/hang-mau,sites/thac-mau,stays/nha-thu,sites/cho-mau');
    expect(view?.isPart).toBe(true);
  });

  it('is a trip with all its stops in order to search engines', () => {
    const data = entryStructuredData({ site, entry: itinerary(), language: 'vi', url: 'https://x.example/' });
    const text = JSON.stringify(data);
    expect(text).toContain('"@type":"TouristTrip","itinerary":{"@type":"ItemList","numberOfItems":4');
    expect(
      [...text.matchAll(/"position":(\d),"item":\{"@type":[^}]*?"name":"([^"]+)"/g)].map(
        ([, , name]) => name,
      ),
    ).toEqual(['Ga Xa', 'Hang Mẫu', 'Thác Mẫu', 'Chợ Mẫu']);
  });

  it('has a file of its places, numbered, without lines between them', () => {
    const [file] = planItineraryFiles(site);
    expect(file?.path).toBe('data/itineraries/hai-ngay.gpx');
    expect(file?.text.match(/<name>\d\. [^<]+/g)).toEqual([
      '<name>1. Hang Mẫu',
      '<name>2. Thác Mẫu',
      '<name>3. Nhà thử',
      '<name>4. Chợ Mẫu',
    ]);
    expect(file?.text).not.toMatch(/<trk|<rte/);
  });

  it('says when it works, in the words of the page', () => {
    const facts = listFacts(site, itinerary(), 'en').map(({ label, value }) => `${label}: ${value}`);
    expect(facts).toEqual(
      expect.arrayContaining([
        'Length: 2 days, 1 night',
        'Begins on: Saturday',
        'Months to go: September and October',
      ]),
    );
  });
});

describe('a photo spot', () => {
  it('is shown on the page of its site', () => {
    const sections = listSiteSections(
      prepareByHand(site),
      site.entries.sites.find(({ id }) => id === 'thac-mau') ?? fail(),
      'vi',
    );
    expect(sections.find(({ title }) => title === 'Góc chụp ảnh')?.cards.map(({ title }) => title)).toEqual([
      'Góc Mẫu',
    ]);
  });

  it('has a table of light, with its best months marked', () => {
    const view = buildLight(site, site.entries.photospots[0] ?? fail(), 'en');
    expect(view?.text).toContain('Looking east.');
    expect(view?.rows).toHaveLength(12);
    expect(view?.rows.filter(({ isBest }) => isBest).map(({ month }) => month)).toEqual(['September']);
    expect(view?.rows[2]).toMatchObject({ month: 'March', front: expect.stringMatching(/^06:/) });
  });
});

describe('what a trip can be made of', () => {
  it.each([
    ['sites/hang-mau', 22.3],
    ['events/hoi-ram', 22.3], // held at the cave
    ['routes/vong-mau', 22.3], // begins there
    ['stays/nha-thu', 22.32],
    ['photospots/goc-mau', 22.314],
  ])('%s is at %f', (ref, lat) => expect(buildTripStop(site, entryOf(site, ref), 'vi')?.lat).toBe(lat));

  it.each(['destinations/thung-lung', 'itineraries/hai-ngay', 'events/hoi-gat'])('%s is no stop', (ref) =>
    expect(buildTripStop(site, entryOf(site, ref), 'vi')).toBeUndefined(),
  );

  it('knows hours by weekday, what is closed, and where a route passes', () => {
    const { places, ways } = buildTripData(site, 'vi');
    const find = (ref: string) => places.find((place) => place.ref === ref);
    expect(find('sites/thac-mau')?.week).toEqual([[], ...Array(6).fill([[420, 1020]])]);
    expect(find('sites/cho-mau')?.state).toBe('closed');
    expect(find('routes/vong-mau')?.isStart).toBe(true);
    expect(ways.map(({ alongM }) => alongM)).toEqual([{ 'sites/hang-mau': 0, 'sites/thac-mau': 1600 }]);
  });
});

function itinerary() {
  return site.entries.itineraries[0] ?? fail();
}

function fail(): never {
  throw new Error('the sample has changed');
}
