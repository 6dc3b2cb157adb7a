import type { Language } from '../model/languages.ts';
import { plateRef } from '../model/plate-target.ts';
import type { PlateCode, SignFormatId } from '../model/schemas/settings.ts';
import type { Site } from '../model/site.ts';
import { planSignContent, type SignContent } from './sign-content.ts';

/** What a plate is when the ledger does not say: fits any office printer. */
export const DEFAULT_FORMAT: SignFormatId = 'a4';

/**
 * Plans which signs to draw: one per plate of the ledger that has not been retired, in the ledger's order.
 * @param wish narrows the plan; formats and languages of the wish win over those of the ledger
 */
export function planSigns(site: Site, wish: SignWish): SignJob[] {
  const plates = site.codes.filter(
    (plate) =>
      plate.state !== 'retired' && (wish.target === undefined || isAsked(plateRef(plate), wish.target)),
  );
  return plates.flatMap((plate) => {
    const languages = wish.languages ?? plate.languages ?? mainFirst(site);
    const content = planSignContent(site, plate, languages);
    const formats = wish.formats ?? [plate.format ?? DEFAULT_FORMAT];
    return content
      ? formats.map((format) => ({ plate, format, content, isTurned: wish.isTurned ?? false }))
      : [];
  });
}

/** `sites/dong-tien-son`, or its id alone. */
function isAsked(target: string, asked: string): boolean {
  return target === asked || target.endsWith(`/${asked}`);
}

/** The language of the place first: those who look after a plate read it too. */
function mainFirst(site: Site): Language[] {
  const { defaultLanguage, languages } = site.settings;
  return [defaultLanguage, ...languages.filter((language) => language !== defaultLanguage)];
}

export type SignWish = {
  target?: string;
  formats?: readonly SignFormatId[];
  languages?: readonly Language[];
  isTurned?: boolean;
};

export type SignJob = { plate: PlateCode; format: SignFormatId; content: SignContent; isTurned: boolean };
