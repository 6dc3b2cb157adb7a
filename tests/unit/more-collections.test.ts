import { describe, expect, it } from 'vitest';
import { COLLECTIONS, STANDING_COLLECTIONS } from '../../src/model/collections.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { listShownCollections } from '../../src/model/shown-collections.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { kindLabel } from '../../src/pages/_view/cards.ts';
import { buildHome } from '../../src/pages/_view/home.ts';
import { checkFiles } from './check-fixtures.ts';
import { entryOf, loadSample, page, prepareByHand } from './sample-site.ts';

const MORE = COLLECTIONS.filter((name) => !STANDING_COLLECTIONS.includes(name));
const OFFER = page('title: Giảm giá\nfrom: 2026-03-01\nuntil: 2026-12-31');

describe('a collection that not every site has', () => {
  it('shows nowhere while it is empty', async () => {
    const site = await loadSample();
    expect(listShownCollections(site)).toEqual(STANDING_COLLECTIONS);
    expect(site.settings.shown).toEqual(STANDING_COLLECTIONS);
    expect(buildHome(prepareByHand(site), 'vi').view.more).toEqual([]);
    const paths = planOpenData(site).map(({ path }) => path);
    expect(paths.filter((path) => MORE.some((name) => path.includes(`/${name}.`)))).toEqual([]);
  });

  it('shows with its first entry: its list, the footer, the home page', async () => {
    const site = await loadSample({ 'offers/he/index.md': OFFER });
    expect(site.settings.shown).toEqual([...STANDING_COLLECTIONS, 'offers']);
    const { more } = buildHome(prepareByHand(site), 'en').view;
    expect(more.map(({ title, href }) => [title, href])).toEqual([['Offers', '/en/offers/']]);
  });

  it('accepts a service that says no more than title and kind, and calls it by its kind', async () => {
    const service = page('title: Thuê váy áo Mông\nkind: costume');
    const found = await checkFiles({ 'services/vay-ao/index.md': service });
    expect(found.filter(({ path }) => path.includes('services'))).toEqual([]);
    const site = await loadSample({ 'services/vay-ao/index.md': service });
    const labels = LANGUAGES.map((language) => kindLabel(language, entryOf(site, 'services/vay-ao')));
    expect(new Set(labels).size).toBe(LANGUAGES.length);
  });
});
