import type { Language } from '../model/languages.ts';
import { en } from './papers/en.ts';
import { fr } from './papers/fr.ts';
import { ja } from './papers/ja.ts';
import { ko } from './papers/ko.ts';
import { vi } from './papers/vi.ts';
import { zh } from './papers/zh.ts';

/** Gives the words of documents, stories, projects and free pages. `{…}` is filled in by whoever shows the sentence. */
export function paperMessages(language: Language): PaperMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, PaperMessages> = { vi, en, zh, ja, ko, fr };

export type PaperMessages = Record<keyof typeof vi, string>;
