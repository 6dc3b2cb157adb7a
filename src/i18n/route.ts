import type { Language } from '../model/languages.ts';
import { en } from './route/en.ts';
import { fr } from './route/fr.ts';
import { ja } from './route/ja.ts';
import { ko } from './route/ko.ts';
import { vi } from './route/vi.ts';
import { zh } from './route/zh.ts';

/** Gives the words of a route's page: the way, its profile, its stops. `{…}` is filled in by whoever shows the sentence. */
export function routeMessages(language: Language): RouteMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, RouteMessages> = { vi, en, zh, ja, ko, fr };

export type RouteMessages = Record<keyof typeof vi, string>;
