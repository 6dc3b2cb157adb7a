import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareSite } from '../../src/media/prepare-fs.ts';
import type { Prepared } from '../../src/media/prepared.ts';
import type { Language } from '../../src/model/languages.ts';
import { publishMedia } from '../../src/outputs/publish-fs.ts';
import { listSounds } from '../../src/pages/_view/sounds.ts';
import { checkFiles } from './check-fixtures.ts';
import { entryOf, loadSite, page, withContent } from './sample-site.ts';

const FRAMES = 'tests/fixtures/check/au-unused/sites/dong-a/audio/gio.mp3';
const FACTS = `
title: Thác Mẫu
kind: waterfall
audio:
  - { file: audio/nuoc.mp3, kind: ambient, made: synthesised, credit: Xã Mẫu, licence: CC0-1.0 }
  - { file: audio/story.mp3, kind: narration, made: speech-synthesis, language: en, credit: Xã Mẫu, licence: CC0-1.0 }
  - { file: audio/ke.mp3, kind: narration, made: recorded, credit: Bà Lò, licence: all rights reserved }
audioLabels: { nuoc: Tiếng nước, ke: Bà Lò kể, story: Bản tiếng Anh }
transcripts: { ke: Ngày xưa có một dòng thác. }`;
const ENGLISH = `
title: Sample Falls
status: reviewed
audioLabels: { story: The story }
transcripts: { story: Once there was a waterfall. }`;

let folder = '';
let prepared: Prepared;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sounds-'));
  const frames = await readFile(FRAMES);
  const files = {
    'sites/thac-mau/index.md': page(FACTS),
    'sites/thac-mau/index.en.md': page(ENGLISH),
    'sites/thac-mau/audio/nuoc.mp3': frames,
    'sites/thac-mau/audio/ke.mp3': Buffer.concat([frames, frames]),
    'sites/thac-mau/audio/story.mp3': Buffer.concat([frames, frames, frames]),
  };
  prepared = await withContent(files, async (content) =>
    prepareSite(await loadSite(content), join(folder, 'cache')),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const soundsOf = (language: Language) =>
  listSounds(prepared, entryOf(prepared.site, 'sites/thac-mau'), language);

describe('the sounds of a page', () => {
  test.each([
    ['vi', ['sound-ke', 'sound-nuoc', 'sound-story']],
    ['en', ['sound-story', 'sound-nuoc', 'sound-ke']],
    ['fr', ['sound-nuoc', 'sound-story', 'sound-ke']],
  ] as const)('in %s begin with what is spoken in that language', (language, ids) => {
    expect(soundsOf(language).map(({ id }) => id)).toEqual(ids);
  });

  test('repeat only when nobody speaks', () => {
    const looping = soundsOf('vi').filter(({ loops }) => loops);
    expect(looping.map(({ id }) => id)).toEqual(['sound-nuoc']);
  });

  test('say that a computer made them, in the language of the page; a recording says nothing', () => {
    const notes = soundsOf('en').map(({ note }) => note);
    expect(notes).toEqual([
      'A voice made by computer.',
      'Sound made by computer, not recorded there.',
      undefined,
    ]);
    expect(soundsOf('vi')[1]?.note).toContain('không phải ghi âm tại chỗ');
  });

  test('fall back to the words of the default language, marked as such, and name the language spoken', () => {
    const [, , tale] = soundsOf('en');
    expect(tale).toMatchObject({
      label: 'Bà Lò kể',
      labelLang: 'vi',
      spokenIn: 'Tiếng Việt',
      transcript: { text: 'Ngày xưa có một dòng thác.', lang: 'vi' },
      transcriptTitle: 'Transcript',
      credit: 'Sound: Bà Lò · all rights reserved',
    });
  });

  test('of a narration show the words that are said when the page has none of its own', () => {
    const story = soundsOf('fr').find(({ id }) => id === 'sound-story');
    expect(story?.transcript).toEqual({ text: 'Once there was a waterfall.', lang: 'en' });
  });

  test('are published once under a name made from their content', async () => {
    const urls = soundsOf('vi').map(({ url }) => url);
    expect(new Set(urls).size).toBe(3);
    await publishMedia(join(folder, 'cache'), prepared.mediaKeys, join(folder, 'site'));
    for (const url of urls) {
      expect(url).toMatch(/^\/media\/[0-9a-f]{16}\/sound\.mp3$/);
      expect(await readdir(join(folder, 'site', url, '..'))).toEqual(['sound.mp3']);
    }
  });
});

describe('the check of sounds', () => {
  const sound = (more: string, words: string) =>
    `---\ntitle: Động A\nkind: cave\naudio: [{ file: a.mp3, made: recorded, credit: A, licence: CC0-1.0, ${more} }]\n${words}\n---\nBài.\n`;
  const codesOf = async (index: string, more: Record<string, string | Uint8Array> = {}) => {
    const files = { 'sites/dong-a/index.md': index, 'sites/dong-a/a.mp3': await readFile(FRAMES), ...more };
    return (await checkFiles(files)).map(({ code }) => code);
  };

  test('asks for the transcript in the file of the language spoken', async () => {
    const index = sound('kind: narration, language: en', 'audioLabels: { a: A }\ntranscripts: { a: Lời. }');
    const english = '---\ntitle: Cave A\nstatus: reviewed\naudioLabels: { a: A }\n---\nText of the page.\n';
    const site = `baseUrl: https://example.vn
defaultLanguage: vi
languages: [vi, en]
owner: Nhóm biên tập
words:
  vi: { name: Trang thử, description: Nội dung chỉ để thử. }
  en: { name: Trial, description: Content for trials only. }
colours: { brand: "#0b5d3b", accent: "#8a3b12" }
`;
    expect(await codesOf(index)).not.toContain('AU-TRANSCRIPT');
    const files = { 'site.yml': site, 'sites/dong-a/index.en.md': english };
    expect(await codesOf(index, files)).toContain('AU-TRANSCRIPT');
  });

  test.each([
    ['a sound file with the ending of another kind', 'a.m4a', 'AU-WRONG-TYPE'],
    ['an Ogg file', 'a.ogg', 'FM-FORMAT'],
    ['a file outside the folder', '../a.mp3', 'AU-MISSING'],
  ])('refuses %s', async (_, name, code) => {
    const index = sound('kind: ambient', 'audioLabels: { a: A }').replace('a.mp3', name);
    expect(await codesOf(index, { 'sites/dong-a/a.m4a': await readFile(FRAMES) })).toContain(code);
  });

  test('reports two files that would share their words', async () => {
    const index = sound('kind: ambient', 'audioLabels: { a: A }').replace(
      'audio: [',
      'audio: [{ file: b/a.mp3, kind: ambient, made: recorded, credit: A, licence: CC0-1.0 }, ',
    );
    expect(await codesOf(index, { 'sites/dong-a/b/a.mp3': await readFile(FRAMES) })).toContain(
      'FM-DUPLICATE-ITEM',
    );
  });

  test('asks translations for the names of sounds with a warning', async () => {
    const english = '---\ntitle: Cave A\nstatus: reviewed\n---\nText of the page.\n';
    const codes = await codesOf(sound('kind: ambient', 'audioLabels: { a: A }'), {
      'sites/dong-a/index.en.md': english,
    });
    expect(codes).toContain('TR-WORDS');
  });
});
