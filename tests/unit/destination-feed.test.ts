import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkFeed } from '../../src/content/check-feed.ts';
import { feedReference } from '../../src/model/feed-reference.ts';
import type { Feed } from '../../src/model/schemas/feed.ts';
import type { Site } from '../../src/model/site.ts';
import { planDestinationFeed, toFeed } from '../../src/outputs/destination-feed.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { loadSample } from './sample-site.ts';

const none = () => undefined;
const picture = ({ ref }: { ref: string }) =>
  ref === 'sites/hang-mau' ? { path: '/media/k/640.jpg', widthPx: 640, heightPx: 427 } : undefined;
const entryOf = (feed: Feed, ref: string) => feed.entries.find((entry) => entry.ref === ref);
const licensed = (site: Site): Site => ({
  ...site,
  settings: { ...site.settings, dataLicence: 'CC-BY-4.0' },
});

describe('data/destination.json', () => {
  it('fits its JSON Schema, as another program would check it', async () => {
    const [data, schema] = planDestinationFeed(await loadSample(), picture);
    const validate = new Ajv2020({ strict: false, formats: { email: true, uri: true } }).compile(
      JSON.parse(schema?.text ?? ''),
    );
    expect(validate(JSON.parse(data?.text ?? '')) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...JSON.parse(data?.text ?? ''), html: '' })).toBe(false);
  });

  it('is taken by a province as it comes', async () => {
    const site = licensed(await loadSample());
    const bytes = new TextEncoder().encode(planDestinationFeed(site, picture)[0]?.text);
    const member = { id: 'a', name: 'A', url: site.settings.baseUrl, licence: 'CC-BY-4.0', public: true };
    expect(checkFeed(bytes, member, 'a.json')).toHaveProperty('feed');
  });

  it('tells of an entry its words with addresses, its place, its picture with size, and when it was checked', async () => {
    const feed = toFeed(await loadSample(), picture);
    expect(entryOf(feed, 'sites/hang-mau')).toMatchObject({
      kind: 'cave',
      unit: 'xa-mau',
      point: { lat: 22.3, lng: 103.6 },
      picture: { url: 'https://dulich.example/media/k/640.jpg', widthPx: 640, heightPx: 427 },
      checkedOn: '2026-03-01',
      words: { vi: { title: 'Hang Mẫu', url: 'https://dulich.example/vi/sites/hang-mau/' } },
    });
  });

  it('computes the days of festivals, so that nobody else needs a lunar calendar', async () => {
    const feed = toFeed(await loadSample(), none);
    const days = feed.entries.flatMap(({ dates }) => dates ?? []);
    expect(days.length).toBeGreaterThan(5);
    expect(days.every(({ from, until }) => /^20\d\d-/.test(from) && until >= from)).toBe(true);
  });

  it('names the units of today and no others', async () => {
    const feed = toFeed(await loadSample(), none);
    const known = new Set(feed.units.map(({ id }) => id));
    expect(known.has('xa-mau')).toBe(true);
    expect(feed.entries.every(({ unit }) => unit === undefined || known.has(unit))).toBe(true);
  });

  it('has members and entries in one order, and the same bytes from the same content', async () => {
    const [one, two] = [await loadSample(), await loadSample()].map((site) =>
      planDestinationFeed(site, none),
    );
    expect(one).toEqual(two);
    const feed = JSON.parse(one?.[0]?.text ?? '');
    expect(Object.keys(feed)).toEqual(['version', 'site', 'checkedOn', 'units', 'entries']);
    const refs = feed.entries.map(({ ref }: { ref: string }) => ref);
    expect(refs).toEqual([...refs].sort());
  });

  it('is explained member by member in the reference; npm run reference brings it up to date', () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/reference/destination-feed.md'), 'utf8');
    expect(text).toBe(feedReference());
  });
});

describe('tables, linked data and what describes them', () => {
  const files = async () =>
    new Map(planOpenData(licensed(await loadSample())).map(({ path, text }) => [path, text]));

  it('give one row per entry with its unit, point and words per language', async () => {
    const [head, ...rows] = ((await files()).get('data/sites.csv') ?? '').trimEnd().split('\r\n');
    expect(head).toMatch(
      /^id,kind,status,destination,unit,unitName,lat,lng,accuracyM,themes,from,until,checkedOn,title_vi,/,
    );
    expect(rows.find((row) => row.startsWith('hang-mau,'))).toMatch(
      /^hang-mau,cave,open,thung-lung,xa-mau,[^,]+,22\.3,103\.6,800,/,
    );
  });

  it('name the licence, every file with its size and fingerprint, and the columns of tables', async () => {
    const all = await files();
    const { licenses, resources } = JSON.parse(all.get('data/datapackage.json') ?? '');
    expect(licenses).toEqual([{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }]);
    expect(resources).toHaveLength(all.size - 2);
    const table = resources.find(({ path }: { path: string }) => path === 'sites.csv');
    const text = all.get('data/sites.csv') ?? '';
    expect(table.bytes).toBe(Buffer.byteLength(text));
    expect(table.schema.fields.map(({ name }: { name: string }) => name).join(',')).toBe(
      text.split('\r\n')[0],
    );
    expect(new Set(resources.map(({ name }: { name: string }) => name)).size).toBe(resources.length);
  });

  it('lead a catalogue from every dataset that is not empty to its files', async () => {
    const all = await files();
    const catalogue = JSON.parse(all.get('data/catalog.jsonld') ?? '');
    const urls: string[] = catalogue['dcat:dataset'].flatMap(
      (one: { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] }) =>
        one['dcat:distribution'].map((each) => each['dcat:downloadURL']['@id']),
    );
    expect(urls).toContain('https://dulich.example/data/sites.csv');
    expect(urls.filter((url) => !all.has(url.replace('https://dulich.example/', '')))).toEqual([]);
    expect(catalogue['dct:license']).toEqual({ '@id': 'https://creativecommons.org/licenses/by/4.0/' });
  });

  it('describe places with the unit of today in their address', async () => {
    const graph = JSON.parse((await files()).get('data/sites.jsonld') ?? '')['@graph'];
    const cave = graph.find((one: { name: string }) => one.name === 'Hang Mẫu');
    expect(cave).toMatchObject({ address: { addressLocality: 'Xã Mẫu', addressCountry: 'VN' } });
  });

  it('keep spreadsheets from taking a title for a formula', async () => {
    const site = await loadSample({
      'sites/hang-moi/index.md': '---\ntitle: "=1+1, hang"\nkind: cave\n---\n',
    });
    const text = planOpenData(site).find(({ path }) => path === 'data/sites.csv')?.text;
    expect(text).toContain('" =1+1, hang"');
  });
});
