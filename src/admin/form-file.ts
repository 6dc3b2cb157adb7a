import { parse } from 'yaml';
import { editFrontMatter, editYaml, type YamlEdit } from '../content/edit-yaml.ts';
import { fileToForm, formToFile, isSameInForm } from './form-data.ts';
import type { FormShape, MapShape } from './form-shape.ts';

/** Where the form keeps what it was read from, so that saving can leave every byte that was not edited. */
export const ORIGIN_KEY = '_origin';
/** Where the form keeps the language of the file it edits. */
export const LANGUAGE_KEY = '_language';
/** The status of a translation: in the file it is called like the status of a place. */
export const TRANSLATION_STATUS_KEY = 'translationStatus';

/**
 * Reads an entry's Markdown file for the form.
 * @throws when the file has no front matter, or it is not YAML
 */
export function readEntryForm(text: string, format: EntryFormat): FormValue {
  const { head, body } = splitMarkdown(text);
  const data = toMap(parse(head));
  const isTranslation = isTranslationStatus(data.status, format);
  const shape = isTranslation ? format.translation : format.entry;
  const { status, ...rest } = toMap(fileToForm(shape, data));
  const own = isTranslation ? { [TRANSLATION_STATUS_KEY]: status } : { status };
  return { ...rest, ...(status !== undefined && own), body: body.trim(), [ORIGIN_KEY]: text };
}

/**
 * Writes an entry's Markdown file from the form: the text it was read from with the edits in it. Without such a text, a
 * new file.
 *
 * @param disk the file as it is now, when something else may have changed it since; the edits are made in it then
 */
export function writeEntryForm(value: FormValue, format: EntryFormat, disk?: DiskText): string {
  const isTranslation = value[LANGUAGE_KEY] !== format.defaultLanguage;
  const read = findOrigin(value, isTranslation, format);
  const origin = read === undefined ? undefined : (disk?.saved ?? read);
  const { status, [TRANSLATION_STATUS_KEY]: translationStatus, ...rest } = value;
  const shape = isTranslation ? format.translation : format.entry;
  const words = isTranslation && read === undefined ? withoutCopies(rest, format) : rest;
  const own = { ...words, status: isTranslation ? translationStatus : status };
  const before = origin === undefined ? { head: '', body: '' } : splitMarkdown(origin);
  const base = (origin === undefined ? undefined : disk?.text) ?? origin ?? '---\n---\n';
  const text = editFrontMatter(base, listEdits(shape, own, toMap(parse(before.head))));
  const body = String(value.body ?? '');
  return isSameInForm(before.body, body) ? text : putBody(text, body);
}

/** Reads a YAML file for the form; a list at its top becomes the form's one field, `items`. */
export function readYamlForm(text: string, shape: FormShape): FormValue {
  const form = fileToForm(shape, parse(text));
  return { ...(shape.is === 'list' ? { items: form } : toMap(form)), [ORIGIN_KEY]: text };
}

/** Writes a YAML file from the form, as {@link writeEntryForm} does. */
export function writeYamlForm(value: FormValue, shape: FormShape, disk?: DiskText): string {
  const origin = disk?.saved ?? (typeof value[ORIGIN_KEY] === 'string' ? value[ORIGIN_KEY] : '');
  const data: unknown = parse(origin);
  const base = disk?.text ?? origin;
  if (shape.is === 'map') return editYaml(base, listEdits(shape, value, toMap(data)));
  const items = formToFile(shape, value.items, data);
  return items === data ? base : editYaml(base, [{ path: [], value: asYaml(items) }]);
}

function listEdits(shape: MapShape, value: FormValue, data: FormValue): YamlEdit[] {
  return Object.entries(shape.keys).flatMap(([key, inner]) => {
    const next = formToFile(inner, value[key], data[key]);
    return next === data[key] ? [] : [{ path: [key], value: asYaml(next) }];
  });
}

/** A draft restored by the editor may hold the text of another language. */
function findOrigin(value: FormValue, isTranslation: boolean, format: EntryFormat): string | undefined {
  const origin = value[ORIGIN_KEY];
  if (typeof origin !== 'string' || origin === '') return undefined;
  const data = toMap(parse(splitMarkdown(origin).head));
  return isTranslationStatus(data.status, format) === isTranslation ? origin : undefined;
}

/**
 * A new translation starts with copies of the default language's lists, to be written over. What is still a copy when it is
 * saved is not translated.
 */
function withoutCopies(value: FormValue, format: EntryFormat): FormValue {
  const origin = value[ORIGIN_KEY];
  if (typeof origin !== 'string') return value;
  const copied = toMap(fileToForm(format.entry, parse(splitMarkdown(origin).head)));
  const isCopy = (key: string, inner: unknown) =>
    typeof inner === 'object' && isSameInForm(inner, copied[key]);
  return Object.fromEntries(Object.entries(value).filter(([key, inner]) => !isCopy(key, inner)));
}

function putBody(text: string, body: string): string {
  const start = text.slice(0, text.length - splitMarkdown(text).body.length);
  return body.trim() === '' ? start : `${start}\n${body.trim()}\n`;
}

function splitMarkdown(text: string): { head: string; body: string } {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  const rest = text.slice(open?.[0].length ?? 0);
  const close = open && /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (!close) throw new Error('expected front matter between two lines of ---');
  return { head: rest.slice(0, close.index), body: rest.slice(close.index + close[0].length) };
}

function isTranslationStatus(status: unknown, format: EntryFormat): boolean {
  return format.translationStatuses.some((each) => each === status);
}

function toMap(value: unknown): FormValue {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? (value as FormValue) : {}; // a map read from YAML has text keys in our files
}

function asYaml(value: unknown): YamlEdit['value'] {
  return value as YamlEdit['value']; // built from texts, numbers, flags, lists and maps only
}

/** What the form holds of one file. */
export type FormValue = Record<string, unknown>;

/** A file as it is on disk, and as the form itself saved it last, if it did. */
export type DiskText = { text: string; saved?: string | undefined };

/** What there is to know about the Markdown files of a collection. */
export type EntryFormat = {
  defaultLanguage: string;
  entry: MapShape;
  translation: MapShape;
  translationStatuses: readonly string[];
};
