import { isMessageKey, type MessageKey, translate } from '../../src/i18n/translate.ts';
import type { Language } from '../../src/model/languages.ts';
import { SITE_KINDS, THEMES } from '../../src/model/schemas/entries.ts';

/** Messages the peers' templates use; our own pages take the same ones from `src/i18n`. */
const KEYS: readonly MessageKey[] = [
  ...([
    'about',
    'access',
    'accessibility',
    'address',
    'breadcrumb',
    'checkedOn',
    'contentLicence',
    'coordinates',
  ] as const),
  ...([
    'coordinatesApproximate',
    'crafts',
    'data',
    'destinations',
    'emergency',
    'emptyCollection',
    'events',
  ] as const),
  ...([
    'experience',
    'explore',
    'facilities',
    'facts',
    'fee',
    'feeFree',
    'food',
    'footerDemo',
    'footerPrivacy',
  ] as const),
  ...([
    'highlights',
    'home',
    'homeDestinationsTitle',
    'hours',
    'information',
    'languages',
    'map',
    'mapLead',
  ] as const),
  ...([
    'mapTitle',
    'menu',
    'nearby',
    'notFoundHome',
    'notFoundLead',
    'notFoundTitle',
    'products',
    'qrAlt',
  ] as const),
  ...([
    'qrDownloadPng',
    'qrDownloadSvg',
    'qrLead',
    'qrTitle',
    'routes',
    'safety',
    'search',
    'searchLead',
  ] as const),
  ...([
    'season',
    'sites',
    'sitesIn',
    'skipToContent',
    'sourcesTitle',
    'stays',
    'steps',
    'wheelchair',
  ] as const),
  ...(['wheelchair_yes', 'wheelchair_limited', 'wheelchair_no', 'kind_destinations'] as const),
  ...[...SITE_KINDS.map((kind) => `kind_${kind}`), ...THEMES.map((theme) => `theme_${theme}`)].filter(
    isMessageKey,
  ),
];

/** Lists the interface messages of a language by key, with `{placeholders}` as they are. */
export function listInterfaceWords(language: Language): Record<string, string> {
  return Object.fromEntries(KEYS.map((key) => [key, translate(language, key)]));
}
