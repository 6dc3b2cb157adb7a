import { timingSafeEqual } from 'node:crypto';

/**
 * Judges whether a request to the editor may be answered. The editor writes files, so no page of another site that is
 * open in the same browser may reach it: not by its own name (DNS rebinding shows in `Host`), not across origins (shows
 * in `Origin` and `Sec-Fetch-Site`), not inside a frame, and not without the token of this start of the server.
 *
 * @param request headers in lower case, as Node gives them; `needsToken` for everything but the page itself
 * @returns undefined when all is well, else status and reason
 */
export function judgeRequest(request: GuardedRequest, token: string): Refusal | undefined {
  const { method, headers, needsToken } = request;
  const host = String(headers.host ?? '');
  if (!isLoopbackHost(host)) return { status: 403, reason: 'the editor answers only on this computer' };
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return { status: 403, reason: 'the request comes from another site' };
  if (!isOwnFetch(headers, needsToken)) return { status: 403, reason: 'the request comes from another site' };
  if (!needsToken) {
    return method === 'GET' || method === 'HEAD' ? undefined : { status: 405, reason: 'only GET' };
  }
  if (method !== 'GET' && method !== 'POST') return { status: 405, reason: 'only GET and POST' };
  if (!isSameText(String(headers['x-editor-token'] ?? ''), token))
    return { status: 403, reason: 'the page is older than the server: load it again' };
  return undefined;
}

/** Names that no public name server can lead elsewhere. */
function isLoopbackHost(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host);
}

/** Browsers say where a request comes from; a link from elsewhere may open the page, and nothing more. */
function isOwnFetch(headers: GuardedRequest['headers'], needsToken: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return !needsToken && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function isSameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export type GuardedRequest = {
  method: string;
  headers: Readonly<Partial<Record<string, string | string[]>>>;
  needsToken: boolean;
};
export type Refusal = { status: number; reason: string };
