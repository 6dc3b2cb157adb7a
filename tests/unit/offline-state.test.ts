import { describe, expect, it } from 'vitest';
import { offlineMessages } from '../../src/i18n/offline.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { cutRange } from '../../src/viewers/offline/range-response.ts';
import { describeState, type PackState } from '../../src/viewers/offline/state.ts';
import { findApp, isApplePhone } from '../../src/viewers/offline/trust.ts';

const format = { size: (bytes: number) => `${bytes} B`, day: (iso: string) => iso };
const kept = { kind: 'kept', bytes: 10, count: 3, savedAt: '2026-11-22' } as const;

it.each<[PackState, string[], string]>([
  [{ kind: 'offered', bytes: 10 }, ['get'], '10 B at most'],
  [{ kind: 'loading', doneBytes: 4, allBytes: 10 }, ['pause'], 'Saving: 4 B of 10 B'],
  [{ kind: 'loading', doneBytes: 10, allBytes: 10 }, [], 'Opening every file once'],
  [
    { kind: 'paused', doneBytes: 4, allBytes: 10, fault: 'network' },
    ['get', 'discard'],
    'The network went away',
  ],
  [{ kind: 'paused', doneBytes: 4, allBytes: 10, fault: 'full' }, ['get', 'discard'], 'no room left'],
  [{ kind: 'unable' }, [], 'cannot keep pages'],
  [{ kind: 'unreachable' }, [], 'offline'],
  [{ ...kept, missingBytes: 'none' }, ['check', 'remove'], 'This is the newest version'],
  [{ ...kept, missingBytes: 7 }, ['get', 'check', 'remove'], 'Only what changed is fetched: 7 B'],
  [{ ...kept, fault: 'portal' }, ['check', 'remove'], 'This Wi-Fi answers'],
])('%o offers %o and says why', (state, buttons, words) => {
  const shown = describeState(state, offlineMessages('en'), format);
  expect(shown.buttons).toEqual(buttons);
  expect([shown.text, shown.note, ...Object.values(shown.labels)].join(' ')).toContain(words);
});

it.each(LANGUAGES.filter((language) => language !== 'vi'))(
  'sentences in %s have the places of the Vietnamese ones',
  (language) => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    const [own, vi] = [offlineMessages(language), offlineMessages('vi')];
    const wrong = Object.keys(vi).filter((key) => {
      const name = key as keyof typeof vi; // a key of this very object
      return places(own[name]).join() !== places(vi[name]).join();
    });
    expect(wrong).toEqual([]);
  },
);

describe('a part of a kept file', () => {
  const whole = () =>
    new Response('0123456789', { headers: { 'Content-Type': 'audio/mpeg', 'Content-Length': '10' } });

  it.each([
    [null, 200, '0123456789', null],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
  ])('asked for as %s', async (range, status, body, contentRange) => {
    const cut = await cutRange(whole(), range);
    expect([cut.status, await cut.text(), cut.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ]);
    expect(cut.headers.get('content-type')).toBe('audio/mpeg');
  });
});

it.each([
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/12',
    'Zalo',
  ],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile/15E148 [FBAN/FBIOS;FBAV/450]', 'Facebook'],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36', undefined],
])('knows browsers inside apps: %s', (userAgent, app) => {
  expect(findApp(userAgent)).toBe(app);
});

it.each([
  [{ userAgent: 'Mozilla/5.0 (Macintosh)', maxTouchPoints: 5 }, true],
  [{ userAgent: 'Mozilla/5.0 (Macintosh)', maxTouchPoints: 0 }, false],
  [{ userAgent: 'Mozilla/5.0 (iPhone)', maxTouchPoints: 5 }, true],
])('%o is an Apple phone or tablet: %s', (device, expected) => {
  expect(isApplePhone(device)).toBe(expected);
});
