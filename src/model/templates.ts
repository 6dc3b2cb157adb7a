import type { Collection } from './collections.ts';
import type { Language } from './languages.ts';

/** What businesses can be listed as; for each there is an empty table to fill in. */
export const TEMPLATE_COLLECTIONS = [
  'stays',
  'food',
  'agencies',
  'products',
  'services',
  'offers',
] as const satisfies readonly Collection[];

/** Address of an empty table. Tables are in Vietnamese, and in English for everybody else. */
export function templatePath(collection: (typeof TEMPLATE_COLLECTIONS)[number], language: Language): string {
  return `/data/templates/${collection}-${language === 'vi' ? 'vi' : 'en'}.csv`;
}
