import type { Language } from '../model/languages.ts';
import { offlineEn } from './offline-en.ts';
import { offlineFr } from './offline-fr.ts';
import { offlineJa } from './offline-ja.ts';
import { offlineKo } from './offline-ko.ts';
import { type OfflineMessages, offlineVi } from './offline-vi.ts';
import { offlineZh } from './offline-zh.ts';

/** Gives the words for what visitors take along and for the page without network. `{…}` is filled in by whoever shows the sentence. */
export function offlineMessages(language: Language): OfflineMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, OfflineMessages> = {
  vi: offlineVi,
  en: offlineEn,
  zh: offlineZh,
  ja: offlineJa,
  ko: offlineKo,
  fr: offlineFr,
};
