import { z } from 'zod';
import { COLLECTIONS } from './collections.ts';
import { digitisationSchema } from './schemas/digitisation.ts';
import { entrySchemas } from './schemas/entries.ts';
import { federationSchema } from './schemas/federation.ts';
import { geodataSchema } from './schemas/geodata.ts';
import { modelToursSchema } from './schemas/model-tour.ts';
import { codesSchema, settingsSchema, unitsSchema } from './schemas/settings.ts';
import { tourSchema } from './schemas/tour.ts';
import { translationSchema, wordsSchema } from './schemas/words.ts';

/**
 * Writes the manual of all content keys as Markdown, from the descriptions in the schemas: one table per file, nested keys
 * with a dot, list items with `[]`.
 */
export function contentReference(): string {
  const words = new Set<string>(wordsSchema.keyof().options);
  const sections = [
    section('site.yml', settingsSchema),
    section('units.yml (a list)', unitsSchema.element),
    section('codes.yml (a list)', codesSchema.element),
    section('Words, in every Markdown file', wordsSchema),
    section('index.<language>.md: words and', translationSchema, (key) => !words.has(key)),
    ...COLLECTIONS.map((collection) =>
      section(`${collection}/<id>/index.md: words and`, entrySchemas[collection], (key) => !words.has(key)),
    ),
    section('tour.yml', tourSchema),
    section('model.yml', modelToursSchema),
    section('digitisation.yml', digitisationSchema),
    section('federation.yml', federationSchema),
    section('geodata/geodata.yml', geodataSchema),
  ];
  return `# Content keys\n\nGenerated from \`src/model/schemas\` by \`npm run reference\`; do not edit. **Bold** keys are required.\n\n${sections.join('\n')}`;
}

/** Writes one table of the manual: keys, what they hold and what they mean. */
export function section(
  title: string,
  schema: z.ZodType,
  keep: (key: string) => boolean = () => true,
): string {
  const shape = toJsonSchema(schema);
  const rows = listRows(shape, '').filter(({ key }) => keep(key.split(/[.[]/)[0] ?? ''));
  const lines = rows.map(
    ({ key, required, type, text }) => `| ${required ? `**${key}**` : key} | ${type} | ${text} |`,
  );
  return `## ${title}\n\n| key | value | meaning |\n|---|---|---|\n${lines.join('\n')}\n`;
}

function toJsonSchema(schema: z.ZodType): Shape {
  // JSON Schema is plain data; only the members named in Shape are read
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

function listRows(shape: Shape, prefix: string): Row[] {
  const required = new Set(shape.required ?? []);
  return Object.entries(shape.properties ?? {}).flatMap(([name, value]) => {
    const key = prefix + name;
    const row = {
      key,
      required: required.has(name),
      type: typeOf(value),
      text: (value.description ?? '').replaceAll('|', '\\|'),
    };
    return [row, ...listNested(value, key)];
  });
}

function listNested(value: Shape, key: string): Row[] {
  if (value.properties) return listRows(value, `${key}.`);
  if (value.items) return listNested(value.items, `${key}[]`);
  const variants = value.anyOf ?? value.oneOf;
  if (!variants) return [];
  const rows = variants.flatMap((variant) => listNested(variant, key));
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

function typeOf(value: Shape): string {
  if (value.const !== undefined) return `\`${String(value.const)}\``;
  if (value.enum) return value.enum.map((each) => `\`${String(each)}\``).join(' ');
  if (value.type === 'array') return `list of ${value.items ? typeOf(value.items) : 'anything'}`;
  if (value.anyOf || value.oneOf)
    return [...new Set((value.anyOf ?? value.oneOf ?? []).map(typeOf))].join(' or ');
  return (
    { string: 'text', object: 'keys', boolean: 'true or false', integer: 'whole number' }[value.type ?? ''] ??
    value.type ??
    'anything'
  );
}

type Shape = {
  type?: string;
  description?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
};
type Row = { key: string; required: boolean; type: string; text: string };
