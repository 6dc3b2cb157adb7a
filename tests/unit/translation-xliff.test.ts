import { afterEach, describe, expect, it } from 'vitest';
import type { TranslationFolder } from './translation-folder.ts';
import { ENGLISH, fill, makeSample, ORIGINAL, SITE, VI } from './translation-sample.ts';

let folder: TranslationFolder;
afterEach(() => folder?.remove());

describe('an XLIFF file', () => {
  it('keeps the rules of the format: names, order of elements, states', () => {
    folder = makeSample();
    folder.stamp();
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Suối lạnh'));
    folder.write(ENGLISH, folder.read(ENGLISH).replace(/summary.*\n/, ''));
    const xml = folder.exportAs('xliff', 'en');
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2\.0" version="2\.0" srcLang="vi" trgLang="en">\n {2}<file id="sites:dong-a" /,
    );
    const ids = [...xml.matchAll(/<unit id="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(ids.filter((id) => !/^[\w.:-]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml.match(/<segment state="initial">\n *<source>[^<]*<\/source>\n *<\/segment>/g)).toHaveLength(1);
    expect(xml.match(/<segment state="initial" subState="diemden:stale">/g)).toHaveLength(1);
    expect(xml.match(/<segment state="reviewed">/g)).toHaveLength(ids.length - 2);
  });

  it('is read when a program divided units, put codes around words or used a prefix', () => {
    folder = makeSample();
    const xml = fill(
      folder.exportAs('xliff', 'en'),
      'title',
      '<pc id="1">Big</pc> <mrk id="m" type="term">Cave</mrk><cp hex="2014"/><![CDATA[<A>]]>',
    )
      .replaceAll(/<(\/?)(xliff|file|unit|notes|note|segment|source|target)\b/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    expect(folder.import('xliff', xml)).toMatchObject({ faults: [], accepted: 1 });
    expect(folder.read(ENGLISH)).toContain('title: "Big Cave—<A>"   # short');
  });

  it('names Chinese as programs do', () => {
    folder = makeSample({ 'site.yml': SITE.replace('ko', 'zh') });
    expect(folder.exportAs('xliff', 'zh')).toContain('trgLang="zh-Hans"');
    const back = fill(folder.exportAs('xliff', 'zh'), 'title', '洞穴').replace('zh-Hans', 'zh-CN');
    expect(folder.import('xliff', back)).toMatchObject({ faults: [], changed: ['sites/dong-a/index.zh.md'] });
  });

  const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><xliff version="2.0"><file id="sites:dong-a"><unit id="title"><segment><source>&b;</source></segment></unit></file></xliff>`;

  it.each<[string, (xml: string) => string | Uint8Array, RegExp]>([
    ['with entities of its own', () => LAUGHS, /document type or entity/],
    [
      'that names a file to include',
      () => LAUGHS.replace('"ha"', 'SYSTEM "file:///etc/passwd"'),
      /document type or entity/,
    ],
    ['of another encoding', (xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le'), /UTF-16/],
    ['cut off', (xml) => xml.slice(0, xml.length / 2), /damaged/],
    ['with a wrong end', (xml) => xml.replace('</source>', '</sauce>'), /damaged/],
    ['of version 1.2', (xml) => xml.replace('version="2.0"', 'version="1.2"'), /not XLIFF 2/],
    ['that is another kind of XML', () => '<svg version="2.0"/>', /not XLIFF 2/],
    ['without units', () => '<xliff version="2.0" trgLang="en"></xliff>', /no units/],
    ['that is not XML', () => 'Dear editor,', /not XLIFF 2/],
    ['nested without end', () => '<a>'.repeat(100_000), /damaged/],
  ])('%s is refused as a whole', (_, damage, expected) => {
    folder = makeSample();
    const before = folder.readAll();
    const back = damage(fill(folder.exportAs('xliff', 'en'), 'title', 'X'));
    const { faults, changed } = folder.import('xliff', back);
    expect(changed).toEqual([]);
    expect(faults.map(({ en }) => en).join(' ')).toMatch(expected);
    expect(folder.readAll()).toEqual(before);
  });

  it('without its marks is refused, because nobody knows what is newest', () => {
    folder = makeSample();
    const back = fill(folder.exportAs('xliff', 'en'), 'title', 'X').replace(/<notes>[\s\S]*?<\/notes>/g, '');
    const { faults } = folder.import('xliff', back);
    expect(faults.map(({ id }) => id)).toEqual(['en/sites/dong-a#title']);
  });

  it('points at the line of the unit', () => {
    folder = makeSample();
    const xml = folder.exportAs('xliff', 'en');
    const { faults } = folder.import('xliff', fill(xml, 'summary', ''));
    const line = xml.slice(0, xml.indexOf('name="summary"')).split('\n').length;
    expect(faults.map(({ place }) => place)).toEqual([{ is: 'line', number: line }]);
  });
});
