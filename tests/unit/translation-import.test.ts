import { afterEach, describe, expect, it } from 'vitest';
import type { Format, TranslationFolder } from './translation-folder.ts';
import { ENGLISH, fill, KOREAN, makeSample, ORIGINAL, VI } from './translation-sample.ts';

const FORMATS: readonly Format[] = ['csv', 'xliff'];
let folder: TranslationFolder;
afterEach(() => folder?.remove());

/** Field and first words of each fault; items of lists as they are written in tables. */
const reasons = (result: { faults: { id: string; en: string }[] }) =>
  result.faults.map(({ id, en }) => {
    const field = id.replace(/^.*#/, '').replace(/\.(\d+)$/, '[$1]');
    return `${field}: ${en.split(/\s+/).slice(0, 3).join(' ')}`;
  });

describe.each(FORMATS)('a %s file that came back', (format) => {
  it('changes one value, the status and what it was made from; quotes, comments and order stay', () => {
    folder = makeSample();
    folder.stamp();
    const before = folder.read(ENGLISH);
    const back = fill(folder.exportAs(format, 'en'), 'title', 'Big Cave A');
    expect(folder.import(format, back)).toMatchObject({ faults: [], changed: [ENGLISH], accepted: 1 });
    expect(folder.read(ENGLISH)).toBe(
      before.replace('"Cave A"   # short', '"Big Cave A"   # short').replace('reviewed', 'draft'),
    );
    expect(folder.import(format, back)).toMatchObject({ faults: [], changed: [], accepted: 0 });
  });

  it('sets the status it is told', () => {
    folder = makeSample();
    folder.write(ENGLISH, folder.read(ENGLISH).replace('reviewed', 'machine'));
    folder.import(format, fill(folder.exportAs(format, 'en'), 'summary', 'Cave.'), 'reviewed');
    expect(folder.read(ENGLISH)).toContain('status: reviewed\n');
  });

  it('replaces one paragraph and no other byte of the body, whatever the line ends', () => {
    folder = makeSample();
    const before = folder.read(ENGLISH).replaceAll('\n', '\r\n');
    folder.write(ENGLISH, before);
    const back = fill(folder.exportAs(format, 'en'), 'text[3]', '- Three hours\n- The [market](sites/cho)');
    expect(folder.import(format, back).faults).toEqual([]);
    expect(folder.read(ENGLISH)).toBe(
      before
        .replace('- Two hours on foot\r\n- See also the [market]', '- Three hours\r\n- The [market]')
        .replace('reviewed', 'draft'),
    );
  });

  it('makes a translation that is not there yet, whole', () => {
    folder = makeSample();
    let back = folder.exportAs(format, 'ko');
    const words = {
      title: '동굴 A',
      summary: '숲속의 석회동굴: 시원합니다.',
      aliases: 'A 동굴\nHang A',
      'highlights[1]': '종유석',
      'highlights[2]': '지하 시내',
      'tour.scenes.cua.title': '입구',
      'tour.scenes.cua.description': '빛이 듭니다.',
      'text[1]': '언덕 아래에 있습니다.[^ke-hoach]',
      'text[2]': '## 가는 길',
      'text[3]': '- 걸어서 두 시간\n- [시장](sites/cho)도 보세요',
    };
    for (const [field, text] of Object.entries(words)) back = fill(back, field, text);
    expect(folder.import(format, back)).toMatchObject({ faults: [], changed: [KOREAN], accepted: 10 });
    expect(folder.read(KOREAN).replace(/^source.*\n/gm, '')).toBe(`---
status: draft
title: 동굴 A
summary: "숲속의 석회동굴: 시원합니다."
aliases:
  - A 동굴
  - Hang A
highlights:
  - 종유석
  - 지하 시내
tour:
  scenes:
    cua:
      title: 입구
      description: 빛이 듭니다.
---

언덕 아래에 있습니다.[^ke-hoach]

## 가는 길

- 걸어서 두 시간
- [시장](sites/cho)도 보세요
`);
    expect(folder.rows()[1]).toMatchObject({ state: 'draft', missing: [], changed: [] });
    expect(folder.import(format, back)).toMatchObject({ faults: [], changed: [], accepted: 0 });
  });

  it('may be half done: what is whole is taken over, the rest is told', () => {
    folder = makeSample();
    let back = fill(folder.exportAs(format, 'ko'), 'title', '동굴 A');
    for (const field of ['highlights[2]', 'tour.scenes.cua.title', 'text[1]'])
      back = fill(back, field, '하나[^ke-hoach]');
    const result = folder.import(format, back);
    expect(reasons(result)).toEqual([
      'highlights[2]: a list or',
      'text[1]: a list or',
      'tour.scenes.cua.title: "description" is missing.',
    ]);
    expect(result.changed).toEqual([KOREAN]);
    expect(folder.read(KOREAN).replace(/^source.*\n/gm, '')).toBe('---\nstatus: draft\ntitle: 동굴 A\n---\n');
  });

  it('writes nothing without a title, since a page needs one', () => {
    folder = makeSample();
    const result = folder.import(format, fill(folder.exportAs(format, 'ko'), 'summary', '요약'));
    expect(result).toMatchObject({ changed: [], accepted: 0 });
    expect(reasons(result)).toEqual(['summary: "title" is missing.']);
  });

  it.each<[string, (back: string) => string, string]>([
    ['an emptied translation', (back) => fill(back, 'summary', ''), 'summary: the translation is'],
    ['a text that is too long', (back) => fill(back, 'title', 'x'.repeat(91)), 'title: "title" has 91'],
    ['a paragraph split in two', (back) => fill(back, 'text[1]', 'A.\n\nB.'), 'text[1]: a paragraph must'],
    ['a heading lost', (back) => fill(back, 'text[2]', 'The way'), 'text[2]: a paragraph must'],
    ['a key nobody knows', (back) => back.replace(/title(?=[",])/, 'titel'), 'titel: the entry has'],
    ['an entry nobody knows', (back) => back.replace('dong-a', 'dong-b'), 'title: there is no'],
  ])('with %s says so and changes nothing', (_, damage, expected) => {
    folder = makeSample();
    const before = folder.readAll();
    const result = folder.import(format, damage(folder.exportAs(format, 'en')));
    expect(reasons(result)).toContain(expected);
    expect(result.changed).toEqual([]);
    expect(folder.readAll()).toEqual(before);
  });

  it('takes a text over that lost a source, and says so', () => {
    folder = makeSample();
    const result = folder.import(format, fill(folder.exportAs(format, 'en'), 'text[1]', 'Under the hill.'));
    expect(reasons(result)).toEqual(['text[1]: taken over, but']);
    expect(folder.read(ENGLISH)).toContain('Under the hill.\n');
  });

  it('is refused row by row where the original changed meanwhile; other rows go on', () => {
    folder = makeSample();
    let back = fill(folder.exportAs(format, 'en'), 'title', 'New A');
    back = fill(back, 'summary', 'New summary.');
    folder.write(ORIGINAL, VI.replace('Động A', 'Động B'));
    const result = folder.import(format, back);
    expect(reasons(result)).toEqual(['title: the original is']);
    expect(folder.read(ENGLISH)).toContain('summary: New summary.\n');
    expect(folder.read(ENGLISH)).toContain('title: "Cave A"   # short\n');
  });

  it('does not overwrite what somebody else wrote meanwhile, neither touched nor untouched rows', () => {
    folder = makeSample();
    const back = fill(folder.exportAs(format, 'en'), 'title', 'Theirs');
    const mine = folder.read(ENGLISH).replace('Cave A"', 'Mine"').replace('in the forest.', 'in the woods.');
    folder.write(ENGLISH, mine);
    expect(reasons(folder.import(format, back))).toEqual(['title: somebody changed this']);
    expect(folder.read(ENGLISH)).toBe(mine);
  });

  it('brings a stale translation up to date text by text', () => {
    folder = makeSample();
    folder.stamp();
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Suối lạnh').replace('Động A', 'Động Á'));
    const exported = folder.exportAs(format, 'en');
    folder.import(format, fill(exported, 'highlights[2]', 'A cold stream'));
    expect(folder.rows()[0]).toMatchObject({ state: 'stale', changed: ['title'] });
    folder.import(format, fill(folder.exportAs(format, 'en'), 'title', 'Cave Á'));
    expect(folder.rows()[0]).toMatchObject({ state: 'draft', changed: [] });
  });

  it('remembers which items of a list are still to be compared', () => {
    folder = makeSample();
    folder.stamp();
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Suối lạnh').replace('Nhũ đá', 'Cột đá'));
    folder.import(format, fill(folder.exportAs(format, 'en'), 'highlights[2]', 'A cold stream'));
    expect(folder.rows()[0]).toMatchObject({ state: 'stale', changed: ['highlights[1]'] });
  });

  it('lets a translator say that a stale text still fits', () => {
    folder = makeSample();
    folder.stamp();
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Con suối ngầm'));
    const exported = folder.exportAs(format, 'en');
    const said =
      format === 'csv'
        ? exported.replace('highlights[2],stale,', 'highlights[2],OK,')
        : exported.replace('state="initial" subState="diemden:stale"', 'state="final"');
    expect(said).not.toBe(exported);
    const before = folder.read(ENGLISH);
    expect(folder.import(format, said).faults).toEqual([]);
    expect(folder.rows()[0]).toMatchObject({ state: 'reviewed', changed: [] });
    expect(folder.read(ENGLISH).replace(/^source.*\n/gm, '')).toBe(before.replace(/^source.*\n/gm, ''));
  });

  it('keeps lists whole that do not go item by item', () => {
    folder = makeSample();
    folder.write(ENGLISH, folder.read(ENGLISH).replace('  - An underground stream\n', ''));
    const back = fill(folder.exportAs(format, 'en'), 'highlights', 'Dripstones\nA stream\nBats');
    expect(folder.import(format, back).faults).toEqual([]);
    expect(folder.read(ENGLISH)).toContain('highlights:\n  - Dripstones\n  - A stream\n  - Bats\ntour:');
  });

  it('keeps a body whole whose paragraphs do not stand for each other', () => {
    folder = makeSample();
    folder.write(ENGLISH, `${folder.read(ENGLISH)}\n\nOne more.\n\n\n`);
    const back = fill(folder.exportAs(format, 'en'), 'text', 'All new.[^ke-hoach] [m](sites/cho)');
    expect(folder.import(format, back).faults).toEqual([]);
    expect(folder.read(ENGLISH)).toMatch(/---\n\nAll new\.\[\^ke-hoach\] \[m\]\(sites\/cho\)\n\n\n$/);
  });

  it('has no say about entries whose files have errors', () => {
    folder = makeSample();
    const back = fill(folder.exportAs(format, 'en'), 'title', 'X');
    folder.write(ORIGINAL, 'no front matter');
    expect(reasons(folder.import(format, back))[0]).toBe('title: the files of');
  });

  it('loses invisible characters on the way, as everything in the content does', () => {
    folder = makeSample();
    const back = fill(folder.exportAs(format, 'en'), 'title', `Cave\u200b \u202eB${'e\u0301'}`);
    folder.import(format, back);
    expect(folder.read(ENGLISH)).toContain('title: "Cave Bé"   # short');
  });
});

describe('writing', () => {
  it('leaves a file alone that somebody saved between reading and writing', async () => {
    folder = makeSample();
    const { writeChange } = await import('../../src/content/write-changes-fs.ts');
    const change = { path: `${folder.path}/${ENGLISH}`, shown: ENGLISH, before: 'other', after: 'new' };
    expect(writeChange(change)).toBe(false);
    expect(writeChange({ ...change, before: undefined })).toBe(false);
    expect(folder.read(ENGLISH)).toContain('Cave A');
    expect([...folder.readAll().keys()].filter((file) => file.includes('tmp'))).toEqual([]);
  });
});
