import type { Collection } from '../model/collections.ts';
import type { FormField } from './form-fields.ts';
import type { FormKey } from './form-words.ts';

/** Keys that hold the id of another entry or unit. A test compares them with the schemas. */
export const RELATIONS: Readonly<Record<string, Collection | 'units'>> = {
  destination: 'destinations',
  unit: 'units',
  formerUnit: 'units',
  at: 'sites',
  craft: 'crafts',
  site: 'sites',
  'replaces[]': 'documents',
  'documents[]': 'documents',
  'sites[]': 'sites',
  'stops[].site': 'sites',
};

/** Folders beside an entry that uploads go to, by the key that names the file. */
const MEDIA_FOLDERS: Readonly<Record<string, MediaFolder>> = {
  'pictures[].file': { folder: 'photos', widget: 'image' },
  'audio[].file': { folder: 'audio', widget: 'file' },
  'models[].file': { folder: 'models', widget: 'file' },
  file: { folder: '', widget: 'file' },
};

/** Finds how to choose what a key points to: a list of entries or units by name. */
export function findRelation(path: string): (() => Omit<FormField, 'name'>) | undefined {
  const target = RELATIONS[path];
  if (target === undefined) return undefined;
  if (target === 'units')
    return () => ({
      widget: 'relation',
      collection: '_singletons',
      file: 'units',
      value_field: 'items.*.id',
      display_fields: ['{{items.*.name}} ({{items.*.id}})'],
      search_fields: ['items.*.name', 'items.*.id'],
    });
  return () => ({
    widget: 'relation',
    collection: target,
    value_field: '{{slug}}',
    display_fields: ['{{title}} ({{slug}})'],
    search_fields: ['title', '{{slug}}'],
  });
}

/** Finds the folder beside the entry in which the file a key names lies. */
export function findMediaFolder({ path, file }: Pick<FormKey, 'path' | 'file'>): MediaFolder | undefined {
  return file === 'site' || file === 'units' ? undefined : MEDIA_FOLDERS[path];
}

type MediaFolder = { folder: string; widget: 'image' | 'file' };
