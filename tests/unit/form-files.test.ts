import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type FileFormat, formConfig } from '../../src/admin/form-config.ts';
import {
  type EntryFormat,
  type FormValue,
  readEntryForm,
  readYamlForm,
  writeEntryForm,
  writeYamlForm,
} from '../../src/admin/form-file.ts';
import { settingsSchema } from '../../src/model/schemas/settings.ts';

const settings = settingsSchema.parse(parse(readFileSync('content/site.yml', 'utf8')));
const { formats } = formConfig(settings, 'vi');

const SITE = `---
# kept
title: Hang Mẫu   # the name
point: { lat: 22.32, lng: 103.65, accuracyM: 3000 }
themes: [nature, heritage]
kind: cave
figures:
  - { id: rooms, value: 36, source: a }
  - { id: year, value: "1996", source: a }   # from the decision
sources:
  - id: a
    title: "A: title"
labels:
  rooms: Số khoang
tour:
  scenes:
    gate:
      title: Cửa hang
      description: >-
        Hai dòng
        thành một.
---

## Một

Lời.
`;

const ENGLISH = `---
status: draft
source: 0123456789ab
title: Sample cave
tour:
  scenes:
    gate: { title: Gate, description: A gate. }
---

Text.
`;

describe('a file that is read into the form and written again without an edit', () => {
  const paths = globSync('content/*/*/index*.md').sort();

  test('keeps every byte, for every entry of the demo', () => {
    expect(paths.length).toBeGreaterThan(100);
    const changed = paths.filter((path) => {
      const text = readFileSync(path, 'utf8');
      const language = /index\.(\w+)\.md$/.exec(path)?.[1] ?? settings.defaultLanguage;
      return (
        writeEntry(path.split(/[\\/]/)[1] ?? '', { ...readEntry(path, text), _language: language }) !== text
      );
    });
    expect(changed).toEqual([]);
  });

  test.each(['site', 'units'])('keeps every byte of %s.yml', (name) => {
    const { shape } = yamlFormat(name);
    const text = readFileSync(`content/${name}.yml`, 'utf8');
    expect(writeYamlForm(copy(readYamlForm(text, shape)), shape)).toBe(text);
  });
});

test('texts that YAML reads as something else stay as they are written', () => {
  const text =
    '---\ntitle: 2026\naliases: [1996, true]\nkind: cave\nsources:\n  - { id: a, title: A, date: 2016 }\n---\n';
  const form = copy(readEntry('content/sites/a/index.md', text));
  expect(form.title).toBe('2026');
  expect(writeEntry('sites', { ...form, _language: 'vi', kind: 'lake' })).toBe(text.replace('cave', 'lake'));
});

describe('an edit changes its own place and nothing else', () => {
  test.each<[string, (form: FormValue) => void, [from: string, to: string][]]>([
    ['a text', set('title', 'Hang Khác'), [['Hang Mẫu', 'Hang Khác']]],
    ['a figure that is a number', set('figures.0.value', '40'), [['value: 36', 'value: 40']]],
    ['a figure that is a text', set('figures.1.value', '1997'), [['"1996"', '"1997"']]],
    ['a position', set('point.at', '22.5, 103.75'), [['lat: 22.32, lng: 103.65', 'lat: 22.5, lng: 103.75']]],
    ['a position that is none', set('point.at', 'by the river'), []],
    ['a choice', set('kind', 'lake'), [['kind: cave', 'kind: lake']]],
    ['words of a scene', set('tour.scenes.0.title', 'Cửa'), [['title: Cửa hang', 'title: Cửa']]],
    ['the text below', set('body', '## Một\n\nLời khác.'), [['Lời.', 'Lời khác.']]],
    ['an empty optional text', set('tagline', ''), []],
    ['a switch nobody touched', set('figures.0.approximate', false), []],
    ['a switch', set('figures.0.approximate', true), [['36, source: a', '36, source: a, approximate: true']]],
    ['spaces at the end of a text', set('title', 'Hang Mẫu  '), []],
    [
      'a new key',
      set('checkedOn', '2026-11-22'),
      [['---\n\n## Một', 'checkedOn: 2026-11-22\n---\n\n## Một']],
    ],
  ])('%s', (_what, edit, changes) => {
    const form = copy(readEntry('content/sites/hang-mau/index.md', SITE));
    edit(form);
    const expected = changes.reduce((text, [from, to]) => text.replace(from, to), SITE);
    expect(writeEntry('sites', { ...form, _language: 'vi' })).toBe(expected);
  });

  test('a translation keeps what the form does not show, such as the hash of its source', () => {
    const form = copy(readEntry('content/sites/hang-mau/index.en.md', ENGLISH));
    expect(form.translationStatus).toBe('draft');
    Object.assign(form, { _language: 'en', translationStatus: 'reviewed' });
    expect(writeEntry('sites', form)).toBe(ENGLISH.replace('draft', 'reviewed'));
  });

  test('two saves one after the other hold both edits', () => {
    const form = copy(readEntry('content/sites/hang-mau/index.md', SITE));
    Object.assign(form, { _language: 'vi', title: 'Một' });
    writeEntry('sites', form);
    form.kind = 'lake';
    expect(writeEntry('sites', form)).toBe(SITE.replace('Hang Mẫu', 'Một').replace('cave', 'lake'));
  });
});

describe('a file that another program changed meanwhile', () => {
  const edited = (): FormValue => ({
    ...copy(readEntry('content/sites/hang-mau/index.md', SITE)),
    _language: 'vi',
    title: 'Hang Khác',
  });

  test.each<[string, string]>([
    ['another key', SITE.replace('kind: cave', 'kind: lake\ncheckedOn: 2026-11-22')],
    ['the text below', SITE.replace('Lời.', 'Lời mới.\n\nThêm.')],
    ['line ends', SITE.replaceAll('\n', '\r\n')],
    ['a mark at its beginning', `\uFEFF${SITE}`],
    ['its end', SITE.trimEnd()],
  ])('keeps the change of %s', (_what, current) => {
    expect(writeEntryForm(edited(), entryFormat('sites'), { text: current })).toBe(
      current.replace('Hang Mẫu', 'Hang Khác'),
    );
  });

  test('gets back what was there before, when a saved edit is taken back', () => {
    const saved = writeEntryForm(edited(), entryFormat('sites'), { text: SITE });
    const form = { ...edited(), title: 'Hang Mẫu' };
    expect(writeEntryForm(form, entryFormat('sites'), { text: saved, saved })).toBe(SITE);
  });

  test('is left as it is where nothing was edited in the form', () => {
    const form = { ...copy(readEntry('content/sites/hang-mau/index.en.md', ENGLISH)), _language: 'en' };
    const stamped = ENGLISH.replace('0123456789ab', 'ffffffffffff').replaceAll('\n', '\r\n');
    expect(writeEntryForm(form, entryFormat('sites'), { text: stamped })).toBe(stamped);
  });
});

describe('a new file', () => {
  test('holds what was filled in, in the order of the schema', () => {
    const stops = [
      { variant: 'site', site: 'a', km: 0 },
      { variant: 'toBeConfirmed', toBeConfirmed: 'stop-2' },
    ];
    const form = { _language: 'vi', stops, title: 'Đường', lengthKm: null, aliases: [], body: 'Lời.' };
    expect(writeEntry('routes', form)).toBe(
      '---\ntitle: Đường\nstops:\n  - site: a\n    km: 0\n  - toBeConfirmed: stop-2\n---\n\nLời.\n',
    );
  });

  test('of a translation says its status first and holds no facts', () => {
    const form = { _language: 'en', title: 'Cave', kind: 'cave', status: 'open', translationStatus: 'draft' };
    expect(writeEntry('sites', form)).toBe('---\nstatus: draft\ntitle: Cave\n---\n');
  });

  test('of a translation leaves out the lists that are still copies of the default language', () => {
    const copied = { ...copy(readEntry('content/sites/hang-mau/index.md', SITE)), _language: 'en', body: '' };
    const form = { ...copied, title: 'Cave', translationStatus: 'draft', labels: { rooms: 'Rooms' } };
    expect(writeEntry('sites', form)).toBe('---\nstatus: draft\ntitle: Cave\nlabels:\n  rooms: Rooms\n---\n');
  });

  test('is not taken for the file of another language that a restored draft may still hold', () => {
    const form = { ...copy(readEntry('content/sites/hang-mau/index.md', SITE)), _language: 'en' };
    expect(writeEntry('sites', form)).not.toContain('kind');
  });
});

describe('values the form cannot show are left alone', () => {
  test.each<[string, string, string, unknown]>([
    ['events', 'when', 'when: soon', { variant: 'from', from: '2026-01-01' }],
    ['sites', 'point', 'point: somewhere', { at: '1, 2' }],
    ['sites', 'figures', 'figures: many', []],
  ])('%s %s', (collection, key, line, value) => {
    const text = `---\ntitle: A\n${line}\n---\n`;
    const form = copy(readEntry(`content/${collection}/a/index.md`, text));
    expect(form[key]).toBeUndefined();
    expect(writeEntry(collection, { ...form, _language: 'vi', title: 'B', [key]: value })).toBe(
      text.replace('A', 'B'),
    );
  });
});

test('text without front matter is refused, so that the form never writes over it', () => {
  expect(() => readEntry('content/sites/a/index.md', 'Lời.\n')).toThrow('front matter');
});

function readEntry(path: string, text: string): FormValue {
  return readEntryForm(text, entryFormat(path.split(/[\\/]/)[1] ?? ''));
}

function writeEntry(collection: string, form: FormValue): string {
  return writeEntryForm(copy(form), entryFormat(collection));
}

function entryFormat(collection: string): EntryFormat {
  const format = formats[`${collection}-frontmatter`];
  if (format?.is !== 'entry') throw new Error(`no format for ${collection}`);
  return format;
}

function yamlFormat(name: string): Extract<FileFormat, { is: 'yaml' }> {
  const format = formats[`yaml-${name}`];
  if (format?.is !== 'yaml') throw new Error(`no format for ${name}`);
  return format;
}

/** The program hands values around as plain data. */
function copy(form: FormValue): FormValue {
  return structuredClone(form);
}

function set(path: string, value: unknown): (form: FormValue) => void {
  return (form) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const place = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), form);
    Reflect.set(Object(place), last, value);
  };
}
