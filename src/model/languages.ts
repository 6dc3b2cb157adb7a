/** The languages a site may publish, in the order they are offered to visitors. */
export const LANGUAGES = ['vi', 'en', 'zh', 'ja', 'ko', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The BCP 47 tag that pages declare in `lang` and `hreflang`; Chinese pages are written in simplified characters. */
export const BCP47: Record<Language, string> = {
  vi: 'vi',
  en: 'en',
  zh: 'zh-Hans',
  ja: 'ja',
  ko: 'ko',
  fr: 'fr',
};

/** Each language's name in that language. */
export const ENDONYMS: Record<Language, string> = {
  vi: 'Tiếng Việt',
  en: 'English',
  zh: '简体中文',
  ja: '日本語',
  ko: '한국어',
  fr: 'Français',
};

/** Tells whether `text` is a language code this project knows (`vi`, not `vn` or `vi-VN`). */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}
