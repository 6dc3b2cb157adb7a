import type { Language } from '../model/languages.ts';
import { en } from './offers/en.ts';
import { fr } from './offers/fr.ts';
import { ja } from './offers/ja.ts';
import { ko } from './offers/ko.ts';
import { vi } from './offers/vi.ts';
import { zh } from './offers/zh.ts';

/** Gives the words of offers and vouchers. `{…}` is filled in by whoever shows the sentence. */
export function offerMessages(language: Language): OfferMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, OfferMessages> = { vi, en, zh, ja, ko, fr };

export type OfferMessages = Record<keyof typeof vi, string>;
