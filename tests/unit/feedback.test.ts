import { describe, expect, it } from 'vitest';
import { feedbackWords } from '../../src/i18n/feedback.ts';
import { contentPolicy, headerContentPolicy, listFormTargets } from '../../src/model/content-policy.ts';
import { feedbackText, mailAddress, positionLine } from '../../src/model/feedback.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { entryStructuredData } from '../../src/model/structured-data.ts';
import { planHeaders } from '../../src/outputs/headers.ts';
import { buildEntryView } from '../../src/pages/_view/entry.ts';
import { listFacts } from '../../src/pages/_view/facts.ts';
import { checkFiles } from './check-fixtures.ts';
import { entryOf, loadSample, page, prepareByHand, SITE_YML } from './sample-site.ts';

const STAY = page(`
title: Nhà Mẫu
kind: homestay
reviews: [{ platform: Google Maps, url: "https://maps.example/nha-mau" }]
quotes: [{ text: "It was <b>quiet</b>.", language: en, author: A. Sample, date: 2026-05-04, consentOn: 2026-05-05 }]`);
const load = (feedback: string) =>
  loadSample({ 'site.yml': `${SITE_YML}${feedback}`, 'stays/nha-mau/index.md': STAY });
const viewOf = async (feedback: string) => {
  const site = await load(feedback);
  return buildEntryView(prepareByHand(site), entryOf(site, 'stays/nha-mau'), 'en');
};

describe('the text of a report', () => {
  const words = feedbackWords('en');
  const about = { ref: 'sites/a', url: 'https://x.example/en/sites/a/', language: 'en' };

  it('leaves room for the visitor and names what the editors need', () => {
    expect(feedbackText(about, words)).toBe(
      'Please describe what you saw:\n\n\n— — —\nEntry: sites/a\nPage: https://x.example/en/sites/a/\nLanguage: en\n',
    );
  });

  it.each([
    [4.4, '± 4 m'],
    [0.2, '± 1 m'],
    [1234.5, '± 1235 m'],
  ])('writes a position that may be %s m off as %s', (accuracyM, end) => {
    const line = positionLine({ lat: 22.3000049, lng: 103.6, accuracyM }, words);
    expect(line).toBe(`My position: 22.30000, 103.60000 (${end})`);
  });

  it('survives the way through an address, whatever stands in it', () => {
    const text = 'Số 5 & 6?\n#1 + 100 % “đường”';
    const url = new URL(mailAddress('a@b.example', 'Góp ý: a & b', text));
    expect(url.pathname).toBe('a@b.example');
    expect(new URLSearchParams(url.search.replaceAll('+', '%2B')).get('subject')).toBe('Góp ý: a & b');
    expect(new URLSearchParams(url.search).get('body')).toBe(text.replace('\n', '\r\n'));
  });
});

describe('a page offers a report', () => {
  it('nowhere unless the settings say where reports go', async () => {
    expect((await viewOf('')).feedback).toBeUndefined();
  });

  it('by mail, Zalo or a form, whichever the settings name', async () => {
    const form = 'feedback: { form: "https://form.example/send" }';
    expect((await viewOf(form)).feedback).toMatchObject({
      mailto: undefined,
      zalo: undefined,
      form: { host: 'form.example' },
    });
    const both = 'feedback: { email: a@b.example, zalo: "https://zalo.me/1" }';
    expect((await viewOf(both)).feedback).toMatchObject({
      subject: 'Feedback: Nhà Mẫu (stays/nha-mau)',
      zalo: { url: 'https://zalo.me/1', host: 'zalo.me' },
      form: undefined,
    });
  });

  it.each([
    ['feedback: {}', ['FM-FORMAT']],
    ['feedback: { email: khong-phai-thu }', ['FM-FORMAT']],
    ['feedback: { form: "http://form.example/" }', ['FM-FORMAT']],
    ['feedback: { zalo: "https://zalo.me/1" }', []],
  ])('and the check judges "%s": %j', async (line, codes) => {
    const found = await checkFiles({
      'site.yml': `${SITE_YML}${line}\n`.replace('featured: [sites/thac-mau]\n', ''),
    });
    expect(found.map(({ code }) => code).filter((code) => code !== 'SET-WORDS-LANGUAGE')).toEqual(codes);
  });

  it.each(LANGUAGES)('in %s with every word', (language) => {
    expect(Object.values(feedbackWords(language)).every((text) => text.trim() !== '')).toBe(true);
    expect(feedbackWords(language).leaves).toContain('{host}');
  });
});

describe('the content policy', () => {
  it('lets forms go nowhere else unless a form service is named', () => {
    expect(listFormTargets(undefined)).toEqual([]);
    expect(listFormTargets({})).toEqual([]);
    expect(contentPolicy()).toMatch(/form-action 'self'$/);
  });

  it('names the origin of that service, in pages and headers alike', () => {
    const targets = listFormTargets({ form: 'https://form.example/send?id=1' });
    expect(contentPolicy([], targets)).toMatch(/form-action 'self' https:\/\/form\.example$/);
    expect(headerContentPolicy([], targets)).toContain("form-action 'self' https://form.example;");
    const [headers] = planHeaders([], undefined, targets);
    expect(headers?.text).toContain("form-action 'self' https://form.example;");
  });
});

describe('what visitors said', () => {
  it('stands as a quote with author, date and its own language', async () => {
    expect((await viewOf('')).quotes).toEqual([
      { text: 'It was <b>quiet</b>.', lang: 'en', source: 'A. Sample, May 4, 2026' },
    ]);
  });

  it('needs the day the person agreed', async () => {
    const text = STAY.replace(', consentOn: 2026-05-05', '');
    expect((await checkFiles({ 'stays/nha-mau/index.md': text })).map(({ code }) => code)).toEqual([
      'FM-MISSING-KEY',
    ]);
  });

  it('elsewhere is linked by the name of the platform, with the host it leads to', async () => {
    expect((await viewOf('')).facts).toContainEqual(
      expect.objectContaining({
        label: 'Reviews elsewhere',
        value: 'Google Maps',
        href: 'https://maps.example/nha-mau',
        note: 'opens another site: maps.example',
      }),
    );
  });

  it('can be answered in other programs, each by its name', async () => {
    const chat = STAY.replace(
      'title:',
      'contact: { chat: [{ app: kakaotalk, url: "https://kakao.example/1" }] }\ntitle:',
    );
    const site = await loadSample({ 'stays/nha-mau/index.md': chat });
    expect(listFacts(site, entryOf(site, 'stays/nha-mau'), 'ko')).toContainEqual(
      expect.objectContaining({ label: 'KakaoTalk', href: 'https://kakao.example/1' }),
    );
  });

  it('gives search engines no stars, no marks and no reviews', async () => {
    const site = await load('');
    const entry = entryOf(site, 'stays/nha-mau');
    const data = JSON.stringify(
      entryStructuredData({ site, entry, language: 'en', url: 'https://x.example/' }),
    );
    expect(data).toContain('Nhà Mẫu');
    expect(data).not.toMatch(/review|rating|quiet|maps\.example/i);
  });
});
