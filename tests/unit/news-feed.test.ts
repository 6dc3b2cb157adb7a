import { expect, test } from 'vitest';
import { decodeReferences, scanXml } from '../../src/content/scan-xml.ts';
import { planFeeds } from '../../src/outputs/news-feed.ts';
import { type Files, loadSample, page } from './sample-site.ts';

const NEWS: Files = {
  'notices/sat-lo/index.md': page(`
title: Đường <A> & B sạt lở
kind: closure
severity: closed
from: 2026-02-20
until: 2026-04-01
touches: [sites/hang-mau]`),
};

async function readItems(changes: Files, language = 'vi'): Promise<Record<string, string>[]> {
  const files = planFeeds(await loadSample(changes));
  const text = files.find(({ path }) => path === `data/feed/${language}.xml`)?.text ?? '';
  const nothing = () => {};
  expect(scanXml(text, { open: nothing, close: nothing, text: nothing })).toBeUndefined(); // well formed
  return [...text.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) =>
    Object.fromEntries(
      [...item.matchAll(/<(\w+)[^>]*>(.*?)<\/\1>/gs)].map(([, name, value = '']) => [
        name,
        decodeReferences(value),
      ]),
    ),
  );
}

test('notices come first, then the next edition of each event, each with a name of its own and its day', async () => {
  const items = await readItems(NEWS);
  expect(items.map(({ title }) => title)).toEqual([
    'Đường <A> & B sạt lở',
    'Hội rằm · 3 – 4 tháng 3, 2026',
    'Hội gặt · 2 tháng 10, 2026',
  ]);
  expect(items[0]).toMatchObject({
    link: 'https://dulich.example/vi/notices/sat-lo/',
    guid: 'dulich.example/notices/sat-lo/2026-02-20',
    pubDate: 'Fri, 20 Feb 2026 00:00:00 +0000',
  });
  expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
});

test('a cancelled edition is a new item, so that readers show it', async () => {
  const event = page('title: Hội gặt\nwhen: { yearly: { month: 10, day: 2 } }\ncancelled: true');
  const [before] = (await readItems({})).slice(-1);
  const [after] = (await readItems({ 'events/hoi-gat/index.md': event })).slice(-1);
  expect(after?.title).toBe('Hội gặt · 2 tháng 10, 2026 (đã hủy)');
  expect(after?.guid).not.toBe(before?.guid);
});

test('a notice that is over on the content’s own date is no news', async () => {
  const over = String(NEWS['notices/sat-lo/index.md']).replace('2026-04-01', '2026-02-25');
  expect((await readItems({ 'notices/sat-lo/index.md': over })).map(({ title }) => title)).not.toContain(
    'Đường <A> & B sạt lở',
  );
});
