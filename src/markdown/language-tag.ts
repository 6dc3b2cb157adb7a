/**
 * Tells whether `tag` names a language: well formed after BCP 47, and no code of a country. Of two letters only those
 * count that Unicode's data knows (`vn`, `jp`, `cn` are countries; `kr`, really Kanuri, is always meant as Korean).
 * Three letters are taken as they are: the smaller languages of Viet Nam have such codes (`tyz` Tày, `hmn` Hmong).
 */
export function isLanguageTag(tag: string): boolean {
  const [language = ''] = tag.toLowerCase().split('-');
  if (COUNTRIES.has(language) || language.length > 3) return false;
  try {
    const isKnown = language.length === 3 || LANGUAGE_NAMES.of(language) !== undefined;
    return isKnown && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // not even well formed
  }
}

const COUNTRIES: ReadonlySet<string> = new Set(['kr', 'vnm', 'chn', 'usa', 'prc']);
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
