import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planAdminFiles } from '../../src/admin/admin-files.ts';
import { formConfig } from '../../src/admin/form-config.ts';
import type { FormField } from '../../src/admin/form-fields.ts';
import { RELATIONS } from '../../src/admin/form-links.ts';
import { FORM_LANGUAGES } from '../../src/admin/form-words.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { adminSchema } from '../../src/model/schemas/admin.ts';
import { entrySchemas } from '../../src/model/schemas/entries.ts';
import { listKeys } from '../../src/model/schemas/list-keys.ts';
import { type Settings, settingsSchema } from '../../src/model/schemas/settings.ts';
import { wordsSchema } from '../../src/model/schemas/words.ts';

const demo = settingsSchema.parse(parse(readFileSync('content/site.yml', 'utf8')));
const schemaFile = createRequire(import.meta.url)
  .resolve('@sveltia/cms')
  .replace(/npm.index\.js$/, '');
const matches = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(`${schemaFile}schema/sveltia-cms.json`, 'utf8')),
);

/** Field types of the program that the form uses, and the one of our own. Its schema lets any other name pass. */
const WIDGETS = new Set(
  'boolean datetime file hidden image keyvalue list number object point relation richtext select string text'.split(
    ' ',
  ),
);

/** Keys with a value the schema fixes: the form fills them in. */
const FIXED = /(?:^|\.)(?:currency|external|is|toBeConfirmed)$/;

describe.each(FORM_LANGUAGES)('the configuration in %s', (language) => {
  const { cms } = formConfig(demo, language);
  const fields = [...cms.collections, ...cms.singletons].flatMap((each) => each.fields).flatMap(withInner);

  test('is one the program accepts', () => {
    matches(JSON.parse(JSON.stringify(cms)));
    expect(matches.errors ?? []).toEqual([]);
  });

  test('names only field types that exist', () => {
    const unknown = fields.filter(({ widget }) => widget !== undefined && !WIDGETS.has(widget));
    expect(unknown.map(({ name, widget }) => `${name}: ${widget}`)).toEqual([]);
    expect(fields.length).toBeGreaterThan(500);
  });

  test('gives every field that is shown a label and, at the top, a hint', () => {
    const top = cms.collections.flatMap((each) => each.fields).filter(({ widget }) => widget !== 'hidden');
    expect(fields.filter(({ widget, label }) => widget !== 'hidden' && !label)).toEqual([]);
    expect(top.filter(({ hint }) => !hint).map(({ name }) => name)).toEqual([]);
  });

  test('has words for every choice, but for units that are the same in both', () => {
    const bare = fields.flatMap(({ options }) => (Array.isArray(options) ? options.filter(isBare) : []));
    expect([...new Set(bare.map(({ value }) => value))].sort()).toEqual(['ha', 'km', 'm', '°C']);
  });

  test('lets translations edit words and nothing else', () => {
    for (const { fields: all, name } of cms.collections) {
      const shown = all.filter(({ i18n }) => i18n === true).map((field) => field.name);
      const words = Object.keys(wordsSchema.shape);
      expect(shown.sort(), name).toEqual([...words, '_language', 'body', 'translationStatus'].sort());
    }
  });
});

test.each([
  ['vi', 'Vị trí', 'Mã số nhà nước'],
  ['en', 'Position', 'Official code'],
] as const)('fields are called in %s as in the list of words for editors', (language, position, code) => {
  const { collections, singletons } = formConfig(demo, language).cms;
  const labelOf = (all: readonly FormField[] | undefined, name: string) =>
    (all ?? []).flatMap(withInner).find((field) => field.name === name)?.label;
  expect(labelOf(collections.find(({ name }) => name === 'sites')?.fields, 'point')).toBe(position);
  expect(labelOf(singletons.find(({ name }) => name === 'units')?.fields, 'code')).toBe(code);
});

describe('every key of the schemas is in the form', () => {
  test.each(COLLECTIONS)('%s', (name) => {
    const { cms } = formConfig(demo, 'en');
    const fields = cms.collections.find((each) => each.name === name)?.fields ?? [];
    const shown = new Set(fields.flatMap((field) => listPaths(field, '')));
    const missing = listKeys(entrySchemas[name])
      .map(({ path }) => path)
      .filter((path) => !shown.has(path.replace(/\[\]|\.\*/g, '')) && !FIXED.test(path))
      .filter((path) => !/(?:^|\.)point\.l(?:at|ng)$/.test(path)); // one text, or a click on the map
    expect(missing).toEqual([]);
  });
});

test('every key that names an entry or a unit is chosen from a list', () => {
  const said = COLLECTIONS.flatMap((name) => listKeys(entrySchemas[name])).filter(({ schema }) => {
    const text = 'description' in schema ? String(schema.description) : '';
    return /\bid of (?:a|the) (?:destination|site|craft|administrative unit|unit)\b/.test(text);
  });
  expect([...new Set(said.map(({ path }) => path))].filter((path) => !(path in RELATIONS))).toEqual([]);
  expect(said.length).toBeGreaterThan(COLLECTIONS.length);
});

describe('where the form saves', () => {
  test('is nowhere but the own machine without a repository, and no other origin is asked', () => {
    expect(pageOf(undefined)).not.toContain('https://');
    expect(configOf(undefined)).toContain('"hasRepository":false');
  });

  test.each([
    [
      { service: 'github', name: 'a/b' },
      '"name":"github","repo":"a/b","auth_methods":["token"]',
      'https://api.github.com',
    ],
    [
      { service: 'gitea', name: 'a/b', server: 'https://git.example', appId: 'x', branch: 'draft' },
      '"repo":"a/b","branch":"draft","api_root":"https://git.example/api/v1","base_url":"https://git.example","app_id":"x"',
      'https://git.example',
    ],
    [
      { service: 'gitlab', name: 'a/b/c', appId: 'x' },
      '"app_id":"x","auth_type":"pkce"',
      'https://gitlab.com',
    ],
  ])('is the repository of the settings: %j', (repository, backend, origin) => {
    const admin = adminSchema.parse({ repository });
    expect(configOf(admin)).toContain(backend);
    expect(/connect-src ([^;]*)/.exec(pageOf(admin))?.[1]).toContain(origin);
  });

  test('is another folder of the repository where the settings say so', () => {
    expect(configOf({ folder: 'sites/a' })).toContain('"folder":"sites/a/destinations"');
  });
});

test('a site that switches the form off has none of its files', () => {
  expect(planAdminFiles({ ...demo, admin: false }, new Map())).toEqual([]);
  expect(planAdminFiles(demo, new Map()).map(({ path }) => path)).toEqual([
    'admin/index.html',
    'admin/config.vi.json',
    'admin/config.en.json',
  ]);
});

test('the page asks not to be indexed and allows neither inline nor evaluated script', () => {
  expect(pageOf(undefined)).toContain('<meta name="robots" content="noindex">');
  expect(/script-src ([^;]*)/.exec(pageOf(undefined))?.[1]).toBe("'self'");
});

function pageOf(admin: Settings['admin']): string {
  return textOf(admin, 'admin/index.html').replaceAll('&#39;', "'");
}

function configOf(admin: Settings['admin']): string {
  return textOf(admin, 'admin/config.en.json');
}

function textOf(admin: Settings['admin'], path: string): string {
  return planAdminFiles({ ...demo, admin }, new Map()).find((file) => file.path === path)?.text ?? '';
}

function withInner(field: FormField): FormField[] {
  const inner = [...(field.fields ?? []), ...(field.types ?? []).flatMap(({ fields }) => fields)];
  return [field, ...inner.flatMap(withInner)];
}

function listPaths(field: FormField, prefix: string): string[] {
  const path = prefix + field.name;
  const inner = [...(field.fields ?? []), ...(field.types ?? []).flatMap(({ fields }) => fields)];
  return [path, ...inner.flatMap((each) => listPaths(each, `${path}.`))];
}

function isBare(option: { label: string; value: string }): boolean {
  return option.label === option.value;
}
