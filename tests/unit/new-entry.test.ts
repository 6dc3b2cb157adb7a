import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planEntry } from '../../src/content/scaffold/plan-entry.ts';
import { COLLECTIONS, type Collection } from '../../src/model/collections.ts';
import { entrySchemas } from '../../src/model/schemas/entries.ts';
import { makeContent, planOf, type Workplace } from './new-content.ts';

/** What no default can honestly say. */
const NEEDED: Partial<Record<Collection, Record<string, string>>> = {
  sites: { kind: 'waterfall' },
  stays: { kind: 'homestay' },
  food: { kind: 'dish' },
  facilities: { kind: 'parking' },
  agencies: { kind: 'domestic', 'licence.number': '24-0123/2026' },
  offers: { from: '2026-11-22', until: '2026-11-22' },
  stories: { kind: 'story' },
  services: { kind: 'costume' },
  projects: { stage: 'wanted' },
  documents: { kind: 'plan' },
  pages: { kind: 'business' },
  notices: { kind: 'closure', severity: 'closed', from: '2026-11-22', destination: 'binh-lu' },
};
const CONSENTS = ['STORY-CONSENT', 'GUIDE-CONSENT'];
const EACH = COLLECTIONS.flatMap((collection) => [[collection, 'vi'] as const, [collection, 'en'] as const]);

let place: Workplace;
afterEach(() => place.remove());

describe('npm run new for an entry', () => {
  it.each(EACH)('makes %s that the check accepts, with advice in %s', async (collection, language) => {
    place = makeContent();
    place.write(planOf(planNew(collection, language)));
    const found = (await place.check()).filter(({ path }) => path.includes('noi-moi'));
    // Nobody can agree for a person who tells a story or guides.
    const left = found.filter(({ severity, code }) => severity !== 'note' && !CONSENTS.includes(code));
    expect(left).toEqual([]);
    expect(place.read(`${collection}/noi-moi/index.md`)).toContain(language === 'vi' ? '# Tên' : '# Name');
  });

  it.each(EACH)(
    'lets no example of %s (%s) pass that was uncommented but not filled in',
    (collection, language) => {
      place = makeContent();
      const text = planOf(planNew(collection, language)).files[0]?.after ?? '';
      const schema = entrySchemas[collection];
      const written = frontMatter(text);
      expect(schema.safeParse(parse(written)).success).toBe(true);
      const examples = listExamples(written);
      expect(examples.length).toBeGreaterThan(20);
      const passing = examples.filter((example) => isAccepted(schema, `${written}\n${example}`));
      expect(passing).toEqual([]);
    },
  );

  it('writes down every key of the schema, so that nobody has to look one up', () => {
    place = makeContent();
    const text = planOf(planNew('sites', 'en')).files[0]?.after ?? '';
    const missing = Object.keys(entrySchemas.sites.shape).filter(
      (key) => !new RegExp(`^(?:# )?${key}:`, 'm').test(text),
    );
    expect(missing).toEqual([]);
  });

  it('makes nothing up: no number stands outside the advice', () => {
    place = makeContent();
    for (const collection of COLLECTIONS) {
      const { files } = planOf(planNew(collection, 'en'));
      const active = (files[0]?.after ?? '').split('\n').filter((line) => !line.startsWith('#'));
      expect(active.join('\n').replace(/stop-\d|24-0123\/2026|2026-11-22/g, '')).not.toMatch(/\d/);
    }
  });

  it('says what must be given when nobody gave it, and where only some words are allowed', () => {
    place = makeContent();
    const given = new Map<string, string>();
    const request = { collection: 'agencies', id: 'noi-moi', given } as const;
    expect(planEntry(place.context(), request).fault).toEqual({
      is: 'values',
      missing: [
        { path: 'kind', choices: ['international', 'domestic'] },
        { path: 'licence.number', choices: [] },
        { path: 'licence.source', choices: [] },
      ],
    });
  });

  it.each<[id: string, reason: string, proposal: string]>([
    ['Động Đá Bạc', 'format', 'dong-da-bac'],
    ['Động Tiên Sơn', 'format', 'dong-tien-son-2'],
    ['下龙湾', 'format', ''],
    ['dong-tien-son', 'taken', 'dong-tien-son-2'],
    ['con', 'reserved', 'con-2'],
    ['a'.repeat(61), 'format', 'a'.repeat(60)],
  ])('refuses the id %j (%s) and proposes %j', (id, reason, proposal) => {
    place = makeContent();
    const given = new Map([['kind', 'cave']]);
    const { fault } = planEntry(place.context(), { collection: 'sites', id, given });
    expect(fault).toMatchObject({ is: 'id', reason, proposal });
  });

  it('leaves nothing open that was given: the day of a festival, the stops of a route', () => {
    place = makeContent();
    const make = (collection: Collection, given: Record<string, string>) =>
      planOf(planEntry(place.context(), { collection, id: 'noi-moi', given: new Map(Object.entries(given)) }))
        .files[0]?.after;
    expect(make('events', {})).toContain('when:\n  toBeConfirmed: true\n');
    expect(make('events', { 'when.lunar.month': '1', 'when.lunar.day': '14' })).toContain(
      'when:\n  lunar:\n    month: 1\n    day: 14\n',
    );
    expect(make('routes', { 'stops.0.site': 'dong-tien-son', 'stops.1.toBeConfirmed': 'diem-2' })).toContain(
      'stops:\n  - site: dong-tien-son\n  - toBeConfirmed: diem-2\n',
    );
  });

  it('fills a folder that has only pictures yet', async () => {
    place = makeContent({ 'sites/noi-moi/LICENSE.txt': 'x' });
    place.write(planOf(planNew('sites', 'vi')));
    expect(place.read('sites/noi-moi/LICENSE.txt')).toBe('x');
    expect(place.read('sites/noi-moi/index.md')).toContain('kind: waterfall');
  });

  it('names the pictures that lie beside it, without saying what nobody has said of them', async () => {
    place = makeContent({ 'sites/noi-moi/photos/main.jpg': 'x', 'sites/noi-moi/photos/Bến đò.jpg': 'x' });
    const after = planOf(planNew('sites', 'vi')).files[0]?.after ?? '';
    expect(after).toContain('# pictures:\n#   - file: photos/main.jpg  # Tệp hình\n#     kind: photograph |');
    expect(after).toContain('# alt:\n#   main:\n');
    expect(after).toContain('# captions:\n#   main:\n');
    expect(after).not.toContain('Bến đò'); // the check asks for another name first
  });

  it.each<[key: string, value: string, code: string]>([
    ['kind', 'waterfal', 'FM-ENUM'],
    ['destination', 'binh-lo', 'REF-MISSING'],
    ['colour', 'red', 'FM-UNKNOWN-KEY'],
    ['point.lat', '22,35', 'FM-DECIMAL-COMMA'],
  ])('writes nothing when %s is %j, and says %s as the check would', (key, value, code) => {
    place = makeContent();
    const given = new Map([
      ['kind', 'cave'],
      ['point.lng', '103.6'],
      ['point.lat', '22.3'],
      [key, value],
    ]);
    const { fault } = planEntry(place.context(), { collection: 'sites', id: 'noi-moi', given });
    const codes = fault?.is === 'faulty' ? fault.findings.map((one) => one.code) : [];
    expect(codes).toContain(code);
  });

  it('is not written over what somebody made in the meantime', () => {
    place = makeContent();
    const plan = planOf(planNew('sites', 'vi'));
    place.write(plan);
    expect(() => place.write(plan)).toThrow('content/sites/noi-moi/index.md was changed in the meantime');
  });
});

function planNew(collection: Collection, language: 'en' | 'vi') {
  const given = new Map(Object.entries(NEEDED[collection] ?? {}));
  const source = collection === 'agencies' ? 'Sổ đăng ký lữ hành' : undefined;
  const request = { collection, id: 'noi-moi', title: 'Nơi mới', given, source };
  return planEntry(place.context(language), request);
}

function frontMatter(text: string): string {
  return text.split('---\n')[1] ?? '';
}

/** Each block of commented lines without its first line, the advice. */
function listExamples(text: string): string[] {
  const optional = text.split(/\n\n/).slice(1);
  const blocks = optional.filter((block) => block.split('\n').every((line) => line.startsWith('# ')));
  return blocks
    .map((block) =>
      block
        .split('\n')
        .slice(1)
        .map((line) => line.slice(2))
        .join('\n'),
    )
    .filter((block) => /^\w+:/.test(block));
}

function isAccepted(schema: (typeof entrySchemas)[Collection], text: string): boolean {
  try {
    return schema.safeParse(parse(text)).success;
  } catch {
    return false; // no YAML at all
  }
}
