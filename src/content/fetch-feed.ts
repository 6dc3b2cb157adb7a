import { FEED_LIMIT_BYTES } from './check-feed.ts';

/** As `fetch`; given by the caller, so that only the import has a network. */
export type Fetch = (
  url: string,
  init: { redirect: 'manual'; signal: AbortSignal; headers: Record<string, string> },
) => Promise<Response>;

const MOST_REDIRECTS = 3;
const PATIENCE_MS = 30_000;

/**
 * Fetches `data/destination.json` of a member's site: https only, at most three redirects that stay on the same host, JSON
 * only, at most 16 MB however long the other side says it is, half a minute in all. Nothing it says is followed or run.
 *
 * @param baseUrl the member's address without a slash at the end
 * @returns the bytes as they came, or in `fault` a sentence that says why there are none
 */
export async function fetchFeed(
  baseUrl: string,
  fetch: Fetch,
): Promise<{ bytes: Uint8Array } | { fault: string }> {
  let url = new URL(`${baseUrl}/data/destination.json`);
  const { host } = url;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (url.protocol !== 'https:') return { fault: `${url.href} is not https` };
      if (url.host !== host) return { fault: `redirected to another host: ${url.host}` };
      const response = await fetch(url.href, {
        redirect: 'manual',
        signal,
        headers: { accept: 'application/json' },
      });
      const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (to === null) return await readResponse(response);
      await response.body?.cancel();
      if (!URL.canParse(to, url)) return { fault: 'redirected to something that is no address' };
      url = new URL(to, url);
    }
    return { fault: `redirected more than ${MOST_REDIRECTS} times` };
  } catch (error) {
    return { fault: explain(error) };
  }
}

async function readResponse(response: Response): Promise<{ bytes: Uint8Array } | { fault: string }> {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const refuse = async (fault: string) => {
    await response.body?.cancel();
    return { fault };
  };
  if (response.status !== 200) return refuse(`the server answered ${response.status}`);
  if (type !== 'application/json')
    return refuse(`expected application/json, got ${type || 'no content type'}`);
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  // The length the server declares may be missing or untrue, above all when it is compressed; what arrives is counted.
  for await (const part of response.body ?? []) {
    sizeBytes += part.length;
    if (sizeBytes > FEED_LIMIT_BYTES) return { fault: `larger than ${FEED_LIMIT_BYTES / 1024 / 1024} MB` };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
}

function explain(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer within half a minute';
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return error instanceof Error ? error.message + cause : String(error);
}
