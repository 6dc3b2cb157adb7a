import type { Language } from '../model/languages.ts';
import { en } from './notices/en.ts';
import { fr } from './notices/fr.ts';
import { ja } from './notices/ja.ts';
import { ko } from './notices/ko.ts';
import { vi } from './notices/vi.ts';
import { zh } from './notices/zh.ts';

/** Gives the words of notices. `{…}` is filled in by whoever shows the sentence. */
export function noticeMessages(language: Language): NoticeMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, NoticeMessages> = { vi, en, zh, ja, ko, fr };

export type NoticeMessages = Record<keyof typeof vi, string>;

/** What the page hands to the script that keeps its notices up to date. */
export type NoticeBoardData = {
  /** The page's entry, such as `sites/dong-tien-son`. */
  ref: string;
  language: Language;
  defaultLanguage: Language;
  tag: string;
  words: Pick<
    NoticeMessages,
    'period' | 'day' | 'open' | 'coming' | 'severity_information' | 'severity_warning' | 'severity_closed'
  >;
};
