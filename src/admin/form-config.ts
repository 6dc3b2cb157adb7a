import type { z } from 'zod';
import { isMessageKey, translate } from '../i18n/translate.ts';
import { COLLECTIONS, type Collection } from '../model/collections.ts';
import type { Language } from '../model/languages.ts';
import { idSchema } from '../model/schemas/common.ts';
import { describeKey } from '../model/schemas/editor-words.ts';
import { entrySchemas } from '../model/schemas/entries.ts';
import { type Settings, settingsSchema, unitsSchema } from '../model/schemas/settings.ts';
import { translationSchema, wordsSchema } from '../model/schemas/words.ts';
import { formBackend } from './form-backend.ts';
import { type FormField, mapFields } from './form-fields.ts';
import { type EntryFormat, LANGUAGE_KEY, TRANSLATION_STATUS_KEY } from './form-file.ts';
import { type FormShape, formShape, type MapShape } from './form-shape.ts';
import { expectedWords, type FormLanguage, formText, optionWords } from './form-words.ts';

/**
 * Writes what the editing page needs to know: the configuration of its program (Sveltia CMS) and how each file is read and
 * written. All of it comes from the schemas, so a new collection or key appears by itself.
 *
 * @param language the language of labels and hints; entries keep theirs
 */
export function formConfig(settings: Settings, language: FormLanguage): FormConfig {
  const folder = adminFolder(settings);
  return {
    hasRepository: findRepository(settings) !== undefined,
    folder,
    defaultLanguage: settings.defaultLanguage,
    formats: {
      ...Object.fromEntries(COLLECTIONS.map((name) => [`${name}-frontmatter`, entryFormat(settings, name)])),
      'yaml-site': { is: 'yaml', shape: formShape(settingsSchema) },
      'yaml-units': { is: 'yaml', shape: formShape(unitsSchema) },
    },
    cms: {
      load_config_file: false,
      backend: formBackend(findRepository(settings)),
      app_title: `${formText(language, 'title')} · ${settings.words[settings.defaultLanguage]?.name ?? ''}`,
      display_url: '/',
      logo: { src: '/favicon.svg' },
      show_preview_links: true,
      media_folder: 'public',
      public_folder: '/',
      media_libraries: {
        default: { config: { slugify_filename: true } },
        stock_assets: { providers: [] },
      },
      slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
      editor: { preview: false },
      output: { omit_empty_optional_fields: true },
      i18n: {
        structure: 'multiple_files',
        locales: [settings.defaultLanguage, ...others(settings)],
        default_locale: settings.defaultLanguage,
        initial_locales: 'default',
        omit_default_locale_from_file_path: true,
      },
      collections: COLLECTIONS.map((name) => collection(name, settings, language)),
      singletons: [
        file(
          'site',
          mapFields(settingsSchema, { file: 'site', language, prefix: '', isWords: false }),
          folder,
          language,
        ),
        file('units', [unitList(language)], folder, language),
      ],
    },
  };
}

/** Gives the folder of the content inside the repository. */
function adminFolder({ admin }: Settings): string {
  return (admin !== false && admin?.folder) || 'content';
}

function findRepository({ admin }: Settings) {
  return admin === false ? undefined : admin?.repository;
}

function collection(name: Collection, settings: Settings, language: FormLanguage): FormCollection {
  const label = translate(language, name);
  const one = `kind_${name}`;
  return {
    name,
    label,
    label_singular: isMessageKey(one) ? translate(language, one) : label,
    folder: `${adminFolder(settings)}/${name}`,
    path: '{{slug}}/index',
    extension: 'md',
    format: `${name}-frontmatter`,
    i18n: true,
    media_folder: '',
    public_folder: '',
    preview_path: `/{{locale}}/${name}/{{slug}}/`,
    aliases_field: false,
    summary: '{{title}}',
    thumbnail: 'pictures.*.file',
    sortable_fields: ['title', 'checkedOn'],
    slug: {
      template: '{{title}}',
      editable: ['create'],
      hint: formText(language, 'slugHint'),
      pattern: [String(ID_PATTERN), expectedWords(language, idSchema)],
    },
    fields: entryFields(name, settings, language),
  };
}

/** Words first, the text after them, then facts. Translations show the words only. */
function entryFields(name: Collection, settings: Settings, language: FormLanguage): FormField[] {
  const place = { file: name, language, prefix: '' } as const;
  const schema: z.ZodObject = entrySchemas[name];
  const facts = mapFields(schema, { ...place, isWords: false });
  return [
    { name: LANGUAGE_KEY, widget: 'hidden', default: '{{locale}}', i18n: true },
    translationStatus(settings, language),
    ...mapFields(wordsSchema, { ...place, isWords: true }),
    {
      name: 'body',
      label: formText(language, 'body'),
      hint: formText(language, 'bodyHint'),
      widget: 'richtext',
      i18n: true,
      required: false,
      modes: ['raw'],
      editor_components: [],
    },
    ...facts.filter((field) => !Object.hasOwn(wordsSchema.shape, field.name)),
  ];
}

function translationStatus(settings: Settings, language: FormLanguage): FormField {
  const schema = translationSchema.shape.status;
  const { hint } = describeKey('translation', { path: 'status', name: 'status', schema }, language);
  return {
    name: TRANSLATION_STATUS_KEY,
    label: formText(language, 'translationStatus'),
    hint,
    widget: 'select',
    i18n: true,
    required: others(settings),
    options: schema.options.map((value) => ({ label: optionWords(language, 'status', value), value })),
  };
}

function entryFormat(settings: Settings, name: Collection): FileFormat {
  return {
    is: 'entry',
    defaultLanguage: settings.defaultLanguage,
    entry: mapShapeOf(entrySchemas[name]),
    // Without `source`, the hash of what was translated: `npm run translations` sets it, the form leaves it alone.
    translation: mapShapeOf(translationSchema.pick({ status: true }).extend(wordsSchema.shape)),
    translationStatuses: translationSchema.shape.status.options,
  };
}

function unitList(language: FormLanguage): FormField {
  const fields = mapFields(unitsSchema.element, { file: 'units', language, prefix: '', isWords: false });
  return {
    name: 'items',
    label: formText(language, 'units'),
    widget: 'list',
    collapsed: true,
    summary: '{{name}} · {{id}}',
    fields,
  };
}

function file(name: 'site' | 'units', fields: FormField[], folder: string, language: FormLanguage): FormFile {
  const label = formText(language, name === 'site' ? 'settings' : 'units');
  return { name, label, file: `${folder}/${name}.yml`, format: `yaml-${name}`, fields };
}

function others({ languages, defaultLanguage }: Settings): Language[] {
  return languages.filter((language) => language !== defaultLanguage);
}

function mapShapeOf(schema: z.ZodObject): MapShape {
  const shape = formShape(schema);
  if (shape.is !== 'map') throw new Error('expected a map of keys');
  return shape;
}

const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export type FileFormat = ({ is: 'entry' } & EntryFormat) | { is: 'yaml'; shape: FormShape };

type FormCollection = { name: string; fields: FormField[]; [option: string]: unknown };
type FormFile = { name: string; label: string; file: string; format: string; fields: FormField[] };

export type FormConfig = {
  /** Without one the form works on a folder of the editor's own machine only. */
  hasRepository: boolean;
  /** Folder of the content inside the repository. */
  folder: string;
  defaultLanguage: Language;
  formats: Record<string, FileFormat>;
  cms: { collections: FormCollection[]; singletons: FormFile[]; [option: string]: unknown };
};
