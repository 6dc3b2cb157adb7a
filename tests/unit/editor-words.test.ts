import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { digitisationSchema } from '../../src/model/schemas/digitisation.ts';
import { EDITOR_LABELS_EN } from '../../src/model/schemas/editor-labels-en.ts';
import { DIGITISATION_LABELS_EN } from '../../src/model/schemas/editor-labels-en-digitisation.ts';
import { SETTINGS_LABELS_EN } from '../../src/model/schemas/editor-labels-en-settings.ts';
import { describeKey, findLabelEn } from '../../src/model/schemas/editor-words.ts';
import { EDITOR_WORDS_VI, findEditorWordsVi } from '../../src/model/schemas/editor-words-vi.ts';
import { entrySchemas } from '../../src/model/schemas/entries.ts';
import { listKeys } from '../../src/model/schemas/list-keys.ts';
import { modelToursSchema } from '../../src/model/schemas/model-tour.ts';
import { codesSchema, settingsSchema, unitsSchema } from '../../src/model/schemas/settings.ts';
import { tourSchema } from '../../src/model/schemas/tour.ts';
import { translationSchema } from '../../src/model/schemas/words.ts';

const FILES = [
  ...COLLECTIONS.map((collection) => [collection, entrySchemas[collection]] as const),
  ['translation', translationSchema] as const,
  ['tour', tourSchema] as const,
  ['model', modelToursSchema] as const,
  ['digitisation', digitisationSchema] as const,
  ['site', settingsSchema] as const,
  ['units', unitsSchema.element] as const,
  ['codes', codesSchema.element] as const,
];
const KEYS = FILES.flatMap(([file, schema]) => listKeys(schema).map((key) => ({ file, key })));

describe('words for editors', () => {
  it('say in Vietnamese what every key of every content file means', () => {
    const missing = KEYS.filter(({ file, key }) => !findEditorWordsVi(file, key.path));
    expect(missing.map(({ file, key }) => `${file}:${key.path}`)).toEqual([]);
  });

  it('say in English what every key of every content file means', () => {
    const missing = KEYS.filter(
      ({ file, key }) => !findLabelEn(file, key.path) || describeKey(file, key, 'en').hint === '',
    );
    expect(missing.map(({ file, key }) => `${file}:${key.path}`)).toEqual([]);
  });

  it('name no key that is gone', () => {
    const known = new Set(KEYS.flatMap(({ file, key }) => [`${file}:${key.path}`, `entry:${key.path}`]));
    const named = [EDITOR_WORDS_VI, EDITOR_LABELS_EN, SETTINGS_LABELS_EN, DIGITISATION_LABELS_EN].flatMap(
      Object.keys,
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('are whole sentences under short labels, in composed letters', () => {
    const faults = Object.entries(EDITOR_WORDS_VI).filter(
      ([, words]) =>
        !words ||
        !/^[\p{Lu}\d].*[.…]$/u.test(words.hint) === !/^[a-z-]+: /.test(words.hint) ||
        words.label.endsWith('.') ||
        words.label.length > 32 ||
        words.hint !== words.hint.normalize('NFC'),
    );
    expect(faults).toEqual([]);
  });

  it('avoid syllables whose tone mark is placed in two ways, because hints stand as comments in files', () => {
    const twoWays =
      /(?<!\p{L})\p{L}{0,3}(?:[òóỏõọ][ae]|o[àáảãạèéẻẽẹ]|(?<!q)(?:[ùúủũụ]y|u[ỳýỷỹỵ]))(?!\p{L})/iu;
    const faults = Object.values(EDITOR_WORDS_VI).filter((words) => twoWays.test(words?.hint ?? ''));
    expect(faults).toEqual([]);
  });

  it('prefer what one collection says of a key to what all say', () => {
    expect(findEditorWordsVi('agencies', 'kind')?.label).toBe('Loại giấy phép');
    expect(findEditorWordsVi('sites', 'kind')?.label).toBe('Loại');
    expect(findEditorWordsVi('tour', 'title')).toBeUndefined();
  });
});
