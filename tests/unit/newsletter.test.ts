import { expect, it } from 'vitest';
import { listLetterCharacters, planLetter, writeNewsletterPdf } from '../../src/figures/newsletter-pdf.ts';
import { listIssues, newsletterPath } from '../../src/model/newsletters.ts';
import { planFeeds } from '../../src/outputs/news-feed.ts';
import { planNewsletters } from '../../src/outputs/newsletter-email.ts';
import { loadFaces } from '../../src/signs/faces-fs.ts';
import { loadSample, page } from './sample-site.ts';

const FILES = {
  'pages/so-hai/index.md': page(
    `
title: Tin <hai> & ba
summary: Một "tóm tắt".
kind: newsletter
issue: { number: 2, date: 2026-06-01 }
entries: [sites/hang-mau, sites/thac-mau]
sources: [{ id: so-tay, title: Sổ tay }]`,
    '## Mùa này\n\nXem [hang](sites/hang-mau#mo).[^so-tay] <script>alert(1)</script>\n\n- một\n- hai',
  ),
  'pages/so-hai/index.en.md': page('status: reviewed\ntitle: News two', 'See [the cave](sites/hang-mau).'),
  'pages/so-mot/index.md': page('title: Tin một\nkind: newsletter\nissue: { number: 1, date: 2026-05-01 }'),
};
const pictureOf = ({ id }: { id: string }) =>
  id === 'hang-mau' ? { path: '/media/a/800.jpg', widthPx: 800, heightPx: 600 } : undefined;

it('lists the newest issue first and writes a letter in each language it has', async () => {
  const site = await loadSample(FILES);
  expect(listIssues(site).map(({ id }) => id)).toEqual(['so-hai', 'so-mot']);
  expect(planNewsletters(site, pictureOf).map(({ path }) => path)).toEqual([
    'newsletter/vi/so-hai.html',
    'newsletter/en/so-hai.html',
    'newsletter/vi/so-mot.html',
  ]);
});

it('a letter has no script, no style sheet, no form, and leads nowhere but to its own site, by full addresses', async () => {
  const [letter] = planNewsletters(await loadSample(FILES), pictureOf);
  const html = letter?.text ?? '';
  expect(html).toContain('<title>Tin &lt;hai&gt; &amp; ba · Điểm đến mẫu</title>');
  expect(html).not.toMatch(/<(?:script|style|link|form|iframe|object|svg)\b|\son\w+=|javascript:|class=/i);
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(6);
  expect(addresses.filter((address) => !address?.startsWith('https://dulich.example/'))).toEqual([]);
  expect(addresses).toContain('https://dulich.example/vi/sites/hang-mau/#mo');
  expect(addresses).toContain('https://dulich.example/vi/pages/so-hai/#source-so-tay');
  expect(addresses).toContain('https://dulich.example/media/a/800.jpg');
  expect(html.match(/<img /g)).toHaveLength(1);
});

it('is told in the news feed, before the festivals', async () => {
  const [feed] = planFeeds(await loadSample(FILES));
  const titles = [...(feed?.text ?? '').matchAll(/<item>\n<title>([^<]*)/g)].map(([, title]) => title);
  expect(titles.slice(0, 2)).toEqual(['Tin &lt;hai&gt; &amp; ba', 'Tin một']);
});

it('prints the same bytes every time, with the words of the text', async () => {
  const site = await loadSample(FILES);
  const [issue] = listIssues(site);
  if (!issue) throw new Error('the sample has two issues');
  const letter = planLetter(site, issue, 'vi');
  expect(letter.blocks).toEqual([
    { isHeading: false, text: 'Một "tóm tắt".' },
    { isHeading: true, text: 'Mùa này' },
    { isHeading: false, text: 'Xem hang.' },
    { isHeading: false, text: '– một\n– hai' },
  ]);
  expect(letter.items.map(({ address }) => address)).toEqual([
    'https://dulich.example/vi/sites/hang-mau/',
    'https://dulich.example/vi/sites/thac-mau/',
  ]);
  const faces = await loadFaces(listLetterCharacters(letter));
  const make = async () => Buffer.from(await writeNewsletterPdf(letter, { faces, ink: '#0b5d4a' }));
  const [first, second] = [await make(), await make()];
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.equals(second)).toBe(true);
  expect(newsletterPath('vi', issue, 'pdf')).toBe('/newsletter/vi/so-hai.pdf');
});
