/** The pictures of the handbook, in the order of its tasks. Each is taken in Vietnamese and in English. */
export const PICTURES = [
  'dev',
  'home',
  'new',
  'place',
  'point',
  'tour',
  'editor',
  'tour-page',
  'translation',
  'translations',
  'import',
  'form',
  'form-entry',
  'check',
  'report',
  'plate',
  'plate-page',
  'history',
] as const;

export type PictureName = (typeof PICTURES)[number];

/** Where the pictures of a language lie, relative to the root of the repository. */
export function pictureFile(language: 'en' | 'vi', name: PictureName): string {
  return `docs/images/handbook/${language}/${name}.webp`;
}
