import { z } from 'zod';
import { dateSchema, httpsUrlSchema } from '../model/schemas/common.ts';
import { describeKey } from '../model/schemas/editor-words.ts';
import { withoutOptional } from '../model/schemas/list-keys.ts';
import { findMediaFolder, findRelation } from './form-links.ts';
import { discriminatorOf, formShape, isPoint, VARIANT_KEY } from './form-shape.ts';
import { expectedWords, type FormKey, type FormLanguage, formText, optionWords } from './form-words.ts';

/**
 * Lays out the fields of a map, in the order of its schema: one per key the form can express.
 *
 * @param place.prefix path of the map, '' at the top
 * @param place.isWords whether translations have fields of their own for these keys
 */
export function mapFields(map: z.ZodObject, place: FieldPlace): FormField[] {
  return Object.entries<z.core.$ZodType>(map.shape).flatMap(([name, schema]) => {
    const path = place.prefix === '' ? name : `${place.prefix}.${name}`;
    const field = oneField({ file: place.file, path, name, schema }, place);
    return field ? [{ ...field, required: schema._zod.optin === undefined }] : [];
  });
}

function oneField(key: FormKey, place: FieldPlace): FormField | undefined {
  const inner = withoutOptional(key.schema);
  const { label, hint } = describeKey(key.file, key, place.language);
  const head = { name: key.name, label, hint, ...(place.isWords && { i18n: true }) };
  if (isPoint(inner)) return pointField(head, key, place);
  if (inner instanceof z.ZodArray) return listField(head, inner, key, place);
  if (inner instanceof z.ZodObject)
    return { ...head, widget: 'object', collapsed: 'auto', fields: mapFields(inner, below(place, key.path)) };
  if (inner instanceof z.ZodRecord) return recordField(head, inner, key, place);
  if (inner instanceof z.ZodUnion) return unionField(head, inner, key, place);
  return scalarField(head, inner, key, place);
}

function scalarField(
  head: FieldHead,
  schema: z.core.$ZodType,
  key: FormKey,
  place: FieldPlace,
): FormField | undefined {
  if (schema instanceof z.ZodBoolean) return { ...head, widget: 'boolean' };
  if (schema instanceof z.ZodNumber) return { ...head, ...numberOptions(schema) };
  if (schema instanceof z.ZodEnum) return { ...head, widget: 'select', options: options(schema, key, place) };
  if (!(schema instanceof z.ZodString || schema instanceof z.ZodEmail)) return undefined;
  return { ...head, ...textOptions(schema, key, place) };
}

function textOptions(
  schema: z.ZodString | z.ZodEmail,
  key: FormKey,
  place: FieldPlace,
): Omit<FormField, 'name'> {
  const relation = findRelation(key.path);
  if (relation) return relation();
  const media = findMediaFolder(key);
  if (media)
    return {
      widget: media.widget,
      media_folder: media.folder,
      public_folder: media.folder,
      choose_url: false,
    };
  const { maxLength, format } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  if (isSameKind(schema, dateSchema)) return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const pattern = findPattern(schema);
  const message = expectedWords(place.language, schema);
  const isLong = place.isWords && pattern === undefined && (maxLength === undefined || maxLength > 120);
  const address = isSameKind(schema, httpsUrlSchema) ? 'url' : format === 'email' ? 'email' : undefined;
  return {
    widget: isLong ? 'text' : 'string',
    ...(address !== undefined && { type: address }),
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...(pattern && { pattern: [String(pattern), message || String(pattern)] }),
  };
}

function listField(
  head: FieldHead,
  list: z.ZodArray,
  key: FormKey,
  place: FieldPlace,
): FormField | undefined {
  const item = withoutOptional(list.element);
  const path = `${key.path}[]`;
  const { minItems } = z.toJSONSchema(list, { unrepresentable: 'any' });
  const common = { ...head, ...(minItems !== undefined && { min: minItems }) };
  if (item instanceof z.ZodEnum)
    return { ...common, widget: 'select', multiple: true, options: options(item, key, place) };
  const complex = { ...common, widget: 'list', collapsed: 'auto', label_singular: head.label };
  if (item instanceof z.ZodObject) {
    const fields = mapFields(item, below(place, path));
    return { ...complex, summary: summaryOf(fields), fields };
  }
  if (item instanceof z.ZodUnion) {
    const union = unionField(head, item, { ...key, path }, place);
    return union && { ...complex, typeKey: union.typeKey, types: union.types ?? [] };
  }
  const one = oneField({ ...key, path, name: key.name, schema: list.element }, place);
  if (one?.widget === 'relation') return { ...one, ...common, multiple: true };
  return one && { ...common, widget: 'list', ...(one.pattern !== undefined && { pattern: one.pattern }) };
}

function recordField(head: FieldHead, record: z.ZodRecord, key: FormKey, place: FieldPlace): FormField {
  const { language } = place;
  const value = withoutOptional(record.valueType);
  if (!(value instanceof z.ZodObject))
    return {
      ...head,
      widget: 'keyvalue',
      key_label: formText(language, 'key'),
      value_label: formText(language, 'value'),
    };
  const id: FormField = {
    name: 'id',
    label: formText(language, 'id'),
    hint: formText(language, 'idHint'),
    widget: 'string',
    ...(place.isWords && { i18n: true }),
  };
  const fields = [id, ...mapFields(value, below(place, `${key.path}.*`))];
  return {
    ...head,
    widget: 'list',
    collapsed: 'auto',
    label_singular: head.label,
    summary: summaryOf(fields),
    fields,
  };
}

function unionField(
  head: FieldHead,
  union: z.ZodUnion,
  key: FormKey,
  place: FieldPlace,
): FormField | undefined {
  const shape = formShape(union);
  if (shape.is === 'numberOrText') return { ...head, widget: 'string' };
  if (shape.is !== 'variants') return undefined;
  const typeKey = discriminatorOf(union) ?? VARIANT_KEY;
  const types = shape.variants.map(({ name }, row) => {
    const option = union.options[row];
    const fields = option instanceof z.ZodObject ? mapFields(option, below(place, key.path)) : [];
    return { name, label: optionWords(place.language, key.name, name), widget: 'object', fields };
  });
  return { ...head, widget: 'object', collapsed: 'auto', typeKey, types };
}

/** A position is one text, so that coordinates can be pasted from anywhere; the map picker fills it too. */
function pointField(head: FieldHead, key: FormKey, place: FieldPlace): FormField {
  const { language } = place;
  const inner = withoutOptional(key.schema);
  const accuracy =
    inner instanceof z.ZodObject ? mapFields(inner.pick({ accuracyM: true }), below(place, key.path)) : [];
  const at = {
    name: 'at',
    label: formText(language, 'at'),
    hint: formText(language, 'atHint'),
    widget: 'point',
  };
  return { ...head, widget: 'object', collapsed: 'auto', fields: [at, ...accuracy] };
}

function options(schema: z.ZodEnum, key: FormKey, { language, file }: FieldPlace): FieldOption[] {
  return schema.options.map((value) => ({
    label: optionWords(language, key.name, String(value), file),
    value: String(value),
  }));
}

function numberOptions(schema: z.ZodNumber): Omit<FormField, 'name'> {
  const { type, minimum, maximum, exclusiveMinimum } = z.toJSONSchema(schema);
  const isBounded = (limit: unknown): limit is number =>
    typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  const least = minimum ?? exclusiveMinimum;
  return {
    widget: 'number',
    value_type: type === 'integer' ? 'int' : 'float',
    ...(isBounded(least) && { min: least }),
    ...(isBounded(maximum) && { max: maximum }),
  };
}

/** Kinds of text that have no pattern are known by what the schema says they must look like. */
function isSameKind(schema: z.core.$ZodType, kind: z.core.$ZodType): boolean {
  return z.globalRegistry.get(schema)?.expected === z.globalRegistry.get(kind)?.expected;
}

function findPattern(schema: z.ZodString | z.ZodEmail): RegExp | undefined {
  const checks: readonly { _zod: { def: object } }[] = schema.def.checks ?? [];
  const found = checks.map(({ _zod }) => ('pattern' in _zod.def ? _zod.def.pattern : undefined));
  return found.find((pattern) => pattern instanceof RegExp);
}

/** What a closed item of a list says of itself. */
function summaryOf(fields: readonly FormField[]): string {
  const names = fields.map(({ name }) => name);
  const telling = ['title', 'label', 'name', 'id', 'file'].find((name) => names.includes(name)) ?? names[0];
  return names.includes('value') ? `{{${telling}}}: {{value}}` : `{{${telling}}}`;
}

function below(place: FieldPlace, prefix: string): FieldPlace {
  return { ...place, prefix };
}

/** Where fields stand and in which language they speak. */
export type FieldPlace = Pick<FormKey, 'file'> & { language: FormLanguage; prefix: string; isWords: boolean };

type FieldOption = { label: string; value: string };
type FieldHead = { name: string; label: string; hint: string; i18n?: boolean };

/** A field as the form's program reads it. */
export type FormField = {
  name: string;
  label?: string;
  hint?: string;
  widget?: string;
  /** Or the languages in which it is. */
  required?: boolean | readonly string[];
  i18n?: boolean;
  fields?: FormField[];
  types?: { name: string; label: string; fields: FormField[] }[];
  [option: string]: unknown;
};
