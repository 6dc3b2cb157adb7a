import type { LatLng } from './geo.ts';
import type { Language } from './languages.ts';
import { PACKS_PATH } from './offline-pack.ts';
import { isPlateCode, normalisePlateCode } from './plate-code.ts';
import { findMeantCodes } from './plate-typos.ts';

/** Gives the address of the list that says, in one language, which place each printed code belongs to. */
export function codePlacesAddress(language: Language): string {
  return `${PACKS_PATH}${language}/codes.json`;
}

/**
 * Works out what can be said of an address that cannot be opened without network.
 *
 * @param pathname as in the address, percent signs and all
 * @param places the list that is on the device; nothing when there is none
 * @returns nothing when the address is neither a code nor the page of a place with one
 */
export function explainMissing(
  pathname: string,
  places: readonly CodePlace[] | undefined,
): Missing | undefined {
  const typed = /^\/q\/([^/]+)\/?$/i.exec(decode(pathname))?.[1];
  if (typed === undefined) {
    // The same place in any language: the list is in the visitor's.
    const path = pathname.split('/').slice(2).join('/');
    const place = places?.find(({ url }) => url.split('/').slice(2).join('/') === path);
    return place && { kind: 'place', place };
  }
  const code = normalisePlateCode(typed);
  const place = places?.find(({ codes }) => codes.includes(code));
  if (place) return { kind: 'place', code, place };
  const known = places?.flatMap(({ codes }) => codes) ?? [];
  if (!isPlateCode(code)) return { kind: 'mistyped', code, near: findMeantCodes(code, known).near };
  return { kind: places ? 'unlisted' : 'unread', code };
}

/** Reads the list as it came out of the browser's storage. @returns nothing when it is something else */
export function readCodePlaces(text: string): CodePlace[] | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  return Array.isArray(found) && found.every(isCodePlace) ? found : undefined;
}

function isCodePlace(one: unknown): one is CodePlace {
  // Only looked at.
  const { codes, title, url, packs } = (one ?? {}) as Partial<CodePlace>;
  const areTexts = (list: unknown) => Array.isArray(list) && list.every((text) => typeof text === 'string');
  return areTexts(codes) && areTexts(packs) && typeof title === 'string' && /^\/(?!\/)/.test(String(url));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a broken percent sign: no code we printed
  }
}

/** What is known of an address: the place it belongs to; a code that cannot be right; one the list does not have; a code, and no list. */
export type Missing =
  | { kind: 'place'; code?: string; place: CodePlace }
  | { kind: 'mistyped'; code: string; near: string[] }
  | { kind: 'unlisted' | 'unread'; code: string };

/** A place with printed codes, as the offline page needs it. */
export type CodePlace = {
  codes: string[];
  title: string;
  /** Address of its page. */
  url: string;
  /** Where it is, and by how many metres that may be wrong, where that is known. */
  at?: LatLng & { accuracyM?: number };
  /** Ids of the packs that hold its page. */
  packs: string[];
};
