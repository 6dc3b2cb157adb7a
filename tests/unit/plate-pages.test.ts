import { describe, expect, test } from 'vitest';
import { PLATE_MESSAGES } from '../../src/i18n/plate.ts';
import { checkSymbol, formatPlateCode } from '../../src/model/plate-code.ts';
import type { Site } from '../../src/model/site.ts';
import { planPlatePages } from '../../src/outputs/plate-pages.ts';
import { makeSite } from './plate-site.ts';

const code = `7K3F9P${checkSymbol('7K3F9P')}`;
const options = { messages: PLATE_MESSAGES };

describe('the page of a plate', () => {
  const page = pageOf(makeSite([code]));

  test('stands at the address printed in the code, beside one script and one style for all', () => {
    expect(planPlatePages(makeSite([code]), options).map((file) => file.path)).toEqual([
      'q.css',
      'q.js',
      'Q/codes.txt',
      `Q/${code}/index.html`,
    ]);
  });

  test('is at most two kilobytes, even with the longest Vietnamese title a place may have', () => {
    const site = makeSite([code]);
    const words = site.byRef.get('sites/hang-mau')?.translations.vi?.words;
    if (words) words.title = 'ữ'.repeat(90);
    expect(Buffer.byteLength(pageOf(site))).toBeLessThanOrEqual(2048);
    expect(Buffer.byteLength(pageOf(retire(site)))).toBeLessThanOrEqual(2048);
  });

  test('names the place and the printed code, and is nobody’s search result', () => {
    expect(page).toContain('<h1>Hang &lt;Mẫu&gt; &amp; Suối</h1>');
    expect(page).toContain(`>${formatPlateCode(code)}</b>`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<link rel="canonical" href="https://dulich.example/vi/sites/hang-mau/">');
  });

  test('links to the place in every language and marks the untranslated ones', () => {
    expect([...page.matchAll(/<a href="([^"]+)"/g)].map((match) => match[1])).toEqual(
      ['vi', 'en', 'zh', 'ja', 'ko', 'fr'].map((language) => `/${language}/sites/hang-mau/#q=${code}`),
    );
    expect(page).toContain(
      `<li lang="zh-Hans"><a href="/zh/sites/hang-mau/#q=${code}" hreflang="zh-Hans" data-fallback>简体中文</a>`,
    );
    expect(page).toContain('<i>尚未翻译</i>');
    expect(page).not.toContain('chưa dịch');
  });

  test('leads to where a code was forwarded', () => {
    const site = makeSite([code]);
    const codes = site.codes.map((one) => ({
      ...one,
      target: 'sites/gone' as const,
      forwardTo: 'sites/hang-mau' as const,
    }));
    expect(pageOf({ ...site, codes })).toContain('href="/en/sites/hang-mau/#q=');
  });

  test('runs no inline script or style', () => {
    expect(page).not.toMatch(/<script(?! src="\/q\.js")|<style|\sstyle=|\son\w+=/);
    expect(page).toContain("default-src 'none';script-src 'self'");
  });
});

describe('the page of a retired plate', () => {
  const page = pageOf(retire(makeSite([code])));

  test('says so in every language and does not lead on by itself', () => {
    for (const { removed } of Object.values(PLATE_MESSAGES)) expect(page).toContain(removed);
    expect(page).not.toContain('<script');
    expect(page).toContain('href="/en/sites/hang-mau/#q=');
  });
});

test('a code without a place or with a wrong check symbol is a programmer’s mistake here', () => {
  const site = makeSite([code]);
  expect(() => planPlatePages({ ...site, byRef: new Map() }, options)).toThrow('does not exist');
  expect(() => planPlatePages(makeSite(['0000001']), options)).toThrow('no plate code');
});

describe('the script of a plate', () => {
  test.each([
    ['the remembered language, even when untranslated', 'ja', ['en'], '/ja/sites/hang-mau/'],
    [
      'the first of the phone’s languages that is translated',
      null,
      ['ko-KR', 'en-GB', 'vi'],
      '/en/sites/hang-mau/',
    ],
    ['nowhere when the phone speaks none of them', null, ['de-DE', 'ja'], undefined],
    ['by the phone’s languages when the remembered one is unknown', 'xx', ['vi-VN'], '/vi/sites/hang-mau/'],
    [
      'by the phone’s languages when storage is switched off',
      new Error('denied'),
      ['vi'],
      '/vi/sites/hang-mau/',
    ],
  ])('goes to %s', (_, remembered, languages, expected) => {
    expect(runScript(remembered, languages)).toBe(expected && `${expected}#q=${code}`);
  });
});

function runScript(remembered: string | null | Error, languages: string[]): string | undefined {
  const site = makeSite([code]);
  const script = planPlatePages(site, options).find((file) => file.path === 'q.js')?.text ?? '';
  const links = [...pageOf(site).matchAll(/href="([^"]+)" hreflang="([^"]+)"( data-fallback)?/g)].map(
    (match) => ({
      href: match[1],
      hreflang: match[2],
      hasAttribute: () => match[3] !== undefined,
    }),
  );
  let target: string | undefined;
  const storage = {
    getItem: () => {
      if (remembered instanceof Error) throw remembered;
      return remembered;
    },
  };
  const run = new Function('document', 'localStorage', 'navigator', 'location', script);
  const location = { replace: (href: string) => (target = href) };
  run({ querySelectorAll: () => links }, storage, { languages }, location);
  return target;
}

function pageOf(site: Site): string {
  return planPlatePages(site, options).find((file) => file.path.endsWith('/index.html'))?.text ?? '';
}

function retire(site: Site): Site {
  return { ...site, codes: site.codes.map((entry) => ({ ...entry, state: 'retired' })) };
}
