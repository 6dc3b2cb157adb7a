import type { Language } from '../model/languages.ts';
import { en } from './itinerary/en.ts';
import { fr } from './itinerary/fr.ts';
import { ja } from './itinerary/ja.ts';
import { ko } from './itinerary/ko.ts';
import { vi } from './itinerary/vi.ts';
import { zh } from './itinerary/zh.ts';

/** Gives the words of itineraries and photo spots. `{…}` is filled in by whoever shows the sentence. */
export function itineraryMessages(language: Language): ItineraryMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, ItineraryMessages> = { vi, en, zh, ja, ko, fr };

export type ItineraryMessages = Record<keyof typeof vi, string>;
