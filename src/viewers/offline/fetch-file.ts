import { type Pack, type PackFile, packAddress, readPack } from '../../model/offline-pack.ts';
import { hashOf, writeFile } from './store.ts';

/** Marks requests that the worker must leave to the network, or answer from one list alone. */
export const MARK = 'x-pack';

/**
 * Asks the network for a list of files.
 * @throws PackFault `network`, or `portal` when something else answers in the site's place, or `gone`
 */
export async function fetchPack(id: string, signal?: AbortSignal): Promise<Pack> {
  const response = await ask(packAddress(id), 'no-store', signal);
  if (response.status === 404) throw new PackFault('gone', id);
  const pack = response.ok ? readPack(await response.text()) : undefined;
  if (pack?.id === id) return pack;
  throw new PackFault(isPage(response) || response.redirected ? 'portal' : 'network', packAddress(id));
}

/**
 * Fetches one file, compares it with what the list says, and keeps it. Only a plain answer of our own site with exactly
 * these bytes is ever kept: no page of a captive portal, no error, no redirect, no part.
 * @throws PackFault; nothing is kept then
 */
export async function keepFile(file: PackFile, signal?: AbortSignal): Promise<void> {
  // Names with a hash never change; what the browser has of them already need not come again.
  const isLasting = /^\/(?:_astro|media)\//.test(file.url);
  try {
    await fetchAndKeep(file, isLasting ? 'default' : 'no-cache', signal);
  } catch (error) {
    if (!(error instanceof PackFault) || error.reason !== 'wrong') throw error;
    await fetchAndKeep(file, 'reload', signal); // perhaps only the browser's own copy was spoilt
  }
}

async function fetchAndKeep(file: PackFile, cache: RequestCache, signal?: AbortSignal): Promise<void> {
  const response = await ask(file.url, cache, signal);
  const isPlain = response.status === 200 && response.type === 'basic' && !response.redirected;
  if (response.status >= 500) throw new PackFault('network', file.url);
  const bytes = isPlain ? await readAll(response) : undefined;
  if (bytes === undefined || (await hashOf(bytes)) !== file.hash) {
    const isPortal =
      response.redirected || (isPage(response) && !/\/$|\.html$/.test(file.url) && response.ok);
    throw new PackFault(isPortal ? 'portal' : 'wrong', file.url);
  }
  const headers = new Headers({ 'Content-Length': String(bytes.byteLength) });
  for (const name of KEPT_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  try {
    await writeFile(file.hash, new Response(bytes, { headers }));
  } catch (error) {
    throw new PackFault('full', file.url, error);
  }
}

async function ask(url: string, cache: RequestCache, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { cache, headers: { [MARK]: 'net' }, ...(signal && { signal }) });
  } catch (error) {
    throw explain(error, url);
  }
}

async function readAll(response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw explain(error, response.url); // the line broke in the middle
  }
}

function explain(error: unknown, url: string): PackFault {
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  return new PackFault(isStopped ? 'stopped' : 'network', url, error);
}

function isPage({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') === true;
}

/** The policy goes with a file because workers obey their own. */
const KEPT_HEADERS = ['Content-Type', 'Content-Security-Policy', 'X-Content-Type-Options'];

/**
 * Why something could not be kept: no network; another network's page in between; other bytes than announced; no room;
 * stopped by the visitor; another tab is at it; no longer offered; what was kept cannot be read back; no worker to open it.
 */
export type FaultReason =
  | 'network'
  | 'portal'
  | 'wrong'
  | 'full'
  | 'stopped'
  | 'busy'
  | 'gone'
  | 'unreadable'
  | 'none';

export class PackFault extends Error {
  readonly reason: FaultReason;
  constructor(reason: FaultReason, where: string, cause?: unknown) {
    super(`${reason}: ${where}`, { cause });
    this.reason = reason;
  }
}
