import type { OfflineCodeMessages } from '../../i18n/offline-codes.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { listHandOffs } from '../../model/hand-off.ts';
import { isLanguage, type Language } from '../../model/languages.ts';
import {
  type CodePlace,
  codePlacesAddress,
  explainMissing,
  type Missing,
  readCodePlaces,
} from '../../model/offline-codes.ts';
import { findPackFile } from '../../model/offline-pack.ts';
import { formatPlateCode } from '../../model/plate-code.ts';
import { createElement } from '../common/dom.ts';
import { readFile, readLists } from './store.ts';
import { isApplePhone } from './trust.ts';

/**
 * Says of an address that cannot be opened what the device knows of it: which place a printed code belongs to, where that
 * is, and what to take along to have its page the next time.
 *
 * @param offers the blocks of this page, to name packs and lead to them
 * @returns nothing when nothing is known
 */
export async function drawMissing(
  pathname: string,
  language: Language,
  offers: ParentNode,
): Promise<HTMLElement[] | undefined> {
  const missing = explainMissing(pathname, await findPlaces(language));
  return missing && draw(missing, readWords(), offers);
}

/** Reads the list of codes out of what is kept: in the language of the page, else in any; the newest first. */
async function findPlaces(language: Language): Promise<CodePlace[] | undefined> {
  const lists = [...(await readLists('packs')), ...(await readLists('shells'))];
  const languages = [language, ...lists.map(({ pack }) => pack.id.split('/')[0] ?? '').filter(isLanguage)];
  for (const one of new Set(languages)) {
    for (const { pack } of lists) {
      const file = findPackFile(pack, codePlacesAddress(one));
      const kept = file && (await readFile(file.hash));
      const places = kept && readCodePlaces(await kept.text());
      if (places) return places;
    }
  }
  return undefined;
}

function draw(missing: Missing, words: OfflineCodeMessages, offers: ParentNode): HTMLElement[] {
  const code = missing.code === undefined ? '' : formatPlateCode(missing.code);
  const strong = (text: string) => createElement('p', '', {}, createElement('strong', '', {}, text));
  if (missing.kind === 'place') {
    const { place } = missing;
    const said = fillMessage(code === '' ? words.page : words.place, { code, place: place.title });
    return [strong(said), ...drawPoint(place, words), ...drawPacks(place, words, offers)];
  }
  const said = strong(fillMessage(words[missing.kind], { code }));
  if (missing.kind !== 'mistyped' || missing.near.length === 0) return [said];
  const links = missing.near.map((near) =>
    createElement('a', '', { href: `/Q/${near}/`, translate: 'no' }, formatPlateCode(near)),
  );
  return [said, createElement('p', '', {}, `${words.meant} `, ...separate(links))];
}

/** Coordinates can be typed into any device; the link opens what this one has. Apple's phones open no `geo:` address. */
function drawPoint({ at, title }: CodePlace, words: OfflineCodeMessages): HTMLElement[] {
  if (!at) return [];
  const text = `${at.lat}, ${at.lng}`;
  const { accuracyM } = at;
  const where = fillMessage(accuracyM === undefined ? words.at : words.atAbout, {
    at: text,
    metres: accuracyM ?? 0,
  });
  const app = isApplePhone(navigator) ? 'apple' : 'geo';
  const href = listHandOffs(at, title).find((one) => one.app === app)?.href ?? '';
  return [createElement('p', '', {}, `${where} · `, createElement('a', '', { href }, words.openMap))];
}

function drawPacks({ packs }: CodePlace, words: OfflineCodeMessages, offers: ParentNode): HTMLElement[] {
  const links = packs.flatMap((id) => {
    const block = offers.querySelector<HTMLElement>(`[data-pack="${CSS.escape(id)}"]`);
    const name = block?.querySelector('h3')?.textContent?.trim();
    return block && name ? createElement('a', '', { href: `#${block.id}` }, name) : [];
  });
  if (links.length === 0) return [createElement('p', '', {}, words.noPack)];
  return [createElement('p', '', {}, `${words.packs} `, ...separate(links))];
}

function separate(links: readonly HTMLElement[]): (HTMLElement | string)[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]));
}

function readWords(): OfflineCodeMessages {
  const text = document.querySelector('script[data-offline-codes]')?.textContent;
  if (!text) throw new Error('expected the words about codes in the page');
  return JSON.parse(text) as OfflineCodeMessages; // written by our own page
}
