import type { Font } from 'fontkit';
import type { Language } from '../model/languages.ts';

/** Chooses the font of a line. Chinese, Japanese and Korean draw the same characters differently: each has its own. */
export function faceOf(language: Language, weight: Weight): FaceId {
  return `${FAMILY[language]}-${weight}`;
}

const FAMILY: Record<Language, Family> = {
  vi: 'latin',
  en: 'latin',
  fr: 'latin',
  zh: 'sc',
  ja: 'jp',
  ko: 'kr',
};

export const WEIGHTS = ['medium', 'bold'] as const;

export type Weight = (typeof WEIGHTS)[number];
export type Family = 'latin' | 'sc' | 'jp' | 'kr';
export type FaceId = `${Family}-${Weight}`;

/** The fonts of one run, cut to the characters it needs. */
export type Faces = ReadonlyMap<FaceId, Font>;
