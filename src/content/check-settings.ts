import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { checkHosts } from './check-hosts.ts';
import { checkRef } from './check-references.ts';
import { checkSiteAddress } from './check-site-address.ts';
import { checkTypography } from './check-text.ts';
import type { ContentIndex } from './content-index.ts';
import type { ContentDraft } from './drafts.ts';
import { listDuplicates } from './list-duplicates.ts';
import { placeOfKey, placeOfValue } from './yaml-places.ts';

/** Checks the settings beyond their form: languages, words per language, contrast of the brand colour, featured entries. */
export function checkSettings(draft: ContentDraft, index: ContentIndex): Diagnostic[] {
  const { settings: read } = draft;
  if (!read) return [];
  const { file, partial: settings } = read;
  const languages = settings.languages ?? [];
  const found = listDuplicates(languages, file, 'languages', (row) => ['languages', row]);
  const language = settings.defaultLanguage;
  if (language && settings.languages && !languages.includes(language)) {
    found.push(
      createDiagnostic('SET-DEFAULT-LANGUAGE', placeOfValue(file, ['defaultLanguage']), { language }),
    );
  }
  for (const published of settings.words ? new Set(languages) : []) {
    if (settings.words?.[published]) continue;
    const code = published === language ? 'SET-WORDS' : 'SET-WORDS-LANGUAGE';
    found.push(createDiagnostic(code, placeOfKey(file, ['words']), { language: published }));
  }
  if (settings.colours && contrastOnWhite(settings.colours.brand) < READABLE_CONTRAST) {
    const values = {
      colour: settings.colours.brand,
      ratio: contrastOnWhite(settings.colours.brand).toFixed(1),
    };
    found.push(createDiagnostic('SET-CONTRAST', placeOfValue(file, ['colours', 'brand']), values));
  }
  for (const unused of Object.keys(settings.languages ? (settings.words ?? {}) : {})) {
    if (languages.some((published) => published === unused) || unused === language) continue;
    const place = placeOfKey(file, ['words', unused]);
    found.push(createDiagnostic('SET-WORDS-UNUSED', place, { language: unused }));
  }
  found.push(
    ...checkSiteAddress(draft),
    ...checkTypography(file),
    ...checkHosts(settings.links, file, ['links']),
  );
  const featured = (settings.featured ?? []).flatMap((ref, row) =>
    checkRef(ref, file, ['featured', row], index),
  );
  return [...found, ...featured];
}

/** Contrast ratio of a colour `#rrggbb` on white, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrastOnWhite(colour: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Success criterion 1.4.3 for text of ordinary size. */
const READABLE_CONTRAST = 4.5;
