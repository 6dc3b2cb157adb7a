import { expect, it } from 'vitest';
import { FEED_LIMIT_BYTES } from '../../src/content/check-feed.ts';
import { type Fetch, fetchFeed } from '../../src/content/fetch-feed.ts';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const START = 'https://xa-1.example/data/destination.json';

/** A network of answers by address; asks for anything else fail the test. */
const network =
  (answers: Record<string, () => Response>): Fetch =>
  async (url) => {
    const answer = answers[url];
    if (!answer) throw new Error(`nobody should ask for ${url}`);
    return answer();
  };
const redirect = (to: string) => () => new Response(null, { status: 302, headers: { location: to } });
const ask = (answers: Record<string, () => Response>) => fetchFeed('https://xa-1.example', network(answers));

it('takes the bytes as they come', async () => {
  const got = await ask({ [START]: () => new Response('{"a":1}', { headers: JSON_TYPE }) });
  expect('bytes' in got && new TextDecoder().decode(got.bytes)).toBe('{"a":1}');
});

it('follows redirects on the same host', async () => {
  const got = await ask({
    [START]: redirect('/b.json'),
    'https://xa-1.example/b.json': () => new Response('{}', { headers: JSON_TYPE }),
  });
  expect(got).toHaveProperty('bytes');
});

const endless = () =>
  new Response(new ReadableStream({ pull: (one) => one.enqueue(new Uint8Array(1024 * 1024)) }), {
    headers: JSON_TYPE,
  });

it.each<[string, Record<string, () => Response>, string]>([
  [
    'a page',
    { [START]: () => new Response('<p>', { headers: { 'content-type': 'text/html' } }) },
    'text/html',
  ],
  ['no content type', { [START]: () => new Response(new Uint8Array(2)) }, 'no content type'],
  ['an error', { [START]: () => new Response('{}', { status: 404, headers: JSON_TYPE }) }, '404'],
  ['a redirect to another host', { [START]: redirect('https://evil.example/a.json') }, 'evil.example'],
  ['a redirect off https', { [START]: redirect('http://xa-1.example/a.json') }, 'not https'],
  ['a redirect to a file', { [START]: redirect('file:///etc/passwd') }, 'not https'],
  ['a circle', { [START]: redirect(START) }, 'more than 3'],
  ['no end', { [START]: endless }, `${FEED_LIMIT_BYTES / 1024 / 1024} MB`],
  ['no network', {}, 'nobody should ask'],
])('refuses %s and says so', async (_, answers, fault) => {
  expect(await ask(answers)).toEqual({ fault: expect.stringContaining(fault) });
});
