import type { Language } from '../model/languages.ts';
import { en } from './statements/en.ts';
import { fr } from './statements/fr.ts';
import { ja } from './statements/ja.ts';
import { ko } from './statements/ko.ts';
import { vi } from './statements/vi.ts';
import { zh } from './statements/zh.ts';

/** The three pages every site has about itself, as Markdown. */
export const STATEMENTS: Record<Language, Statements> = { vi, en, zh, ja, ko, fr };

export type Statements = { about: string; data: string; accessibility: string };
