import { type Pack, readPack } from '../../model/offline-pack.ts';

/**
 * What is kept on the device: every file once, under the hash of its bytes, and lists that say which address is which
 * file. A list is written last, so a pack is there as a whole or not at all; a new version takes the place of the old one
 * in one step. The number counts the ways in which it was ever kept.
 */
const FILES = 'diem-den:files:1';
const LISTS = 'diem-den:packs:1';
const ROOT = '/.offline/';

/** Where a list is kept: packs that are whole, those on their way, and the page for lack of network, per build. */
export const savedKey = (id: string) => `${ROOT}packs/${id}`;
export const partKey = (id: string) => `${ROOT}parts/${id}`;
export const shellKey = (build: string, language: string) => `${ROOT}shells/${build}/${language}`;

/** Reads a list; nothing when there is none or it cannot be understood any more. */
export async function readList(key: string): Promise<Saved | undefined> {
  const found = await (await caches.open(LISTS)).match(key);
  return found && toSaved(key, await found.text(), found.headers.get('x-saved'));
}

/** Lists what is kept under a kind of key, newest first. */
export async function readLists(kind: 'packs' | 'parts' | 'shells'): Promise<Saved[]> {
  const lists = await caches.open(LISTS);
  const keys = (await lists.keys()).map(({ url }) => decodeURI(new URL(url).pathname));
  const found = await Promise.all(keys.filter((key) => key.startsWith(`${ROOT}${kind}/`)).map(readList));
  return found.filter((list) => list !== undefined).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

export async function writeList(key: string, pack: Pack, savedAt: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'x-saved': savedAt };
  await (await caches.open(LISTS)).put(key, new Response(JSON.stringify(pack), { headers }));
}

export async function dropList(key: string): Promise<void> {
  await (await caches.open(LISTS)).delete(key);
}

/** Reads a kept file by its hash. */
export async function readFile(hash: string): Promise<Response | undefined> {
  return (await caches.open(FILES)).match(fileKey(hash));
}

export async function writeFile(hash: string, response: Response): Promise<void> {
  await (await caches.open(FILES)).put(fileKey(hash), response);
}

export async function dropFile(hash: string): Promise<void> {
  await (await caches.open(FILES)).delete(fileKey(hash));
}

/** Lists the hashes of everything kept. */
export async function listHeld(): Promise<Set<string>> {
  const keys = await (await caches.open(FILES)).keys();
  return new Set(keys.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
}

/**
 * Deletes files that no list names: those of packs given up, and of old versions. What is on its way is safe, because its
 * list is written before its files.
 */
export async function sweep(): Promise<void> {
  const lists = (await Promise.all((['packs', 'parts', 'shells'] as const).map(readLists))).flat();
  const wanted = new Set(lists.flatMap(({ pack }) => pack.files.map(({ hash }) => hash)));
  const files = await caches.open(FILES);
  for (const hash of await listHeld()) if (!wanted.has(hash)) await files.delete(fileKey(hash));
}

/** Notes which list a page came from, so that nothing of another version is mixed in, even after the worker was asleep. */
export async function noteClient(clientId: string, key: string): Promise<void> {
  await (await caches.open(LISTS)).put(clientKey(clientId), new Response(key));
}

export async function readClient(clientId: string): Promise<string | undefined> {
  return (await (await caches.open(LISTS)).match(clientKey(clientId)))?.text();
}

/** Forgets pages that are closed. */
export async function forgetClients(open: ReadonlySet<string>): Promise<void> {
  const lists = await caches.open(LISTS);
  for (const request of await lists.keys()) {
    const id = new URL(request.url).pathname.split(`${ROOT}clients/`)[1];
    if (id !== undefined && !open.has(id)) await lists.delete(request);
  }
}

/**
 * Lets one tab at a time fetch. Browsers without locks go on without.
 * @returns nothing when another one is at it
 */
export async function alone<T>(run: () => Promise<T>): Promise<T | undefined> {
  if (!navigator.locks) return run();
  return navigator.locks.request(LISTS, { ifAvailable: true }, (lock) => (lock ? run() : undefined));
}

/** First 96 bits of the SHA-256, in hex: the name of a file. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toSaved(key: string, text: string, savedAt: string | null): Saved | undefined {
  const pack = readPack(text);
  return pack && { key, pack, savedAt: savedAt ?? '' };
}

const fileKey = (hash: string) => `${ROOT}files/${hash}`;
const clientKey = (id: string) => `${ROOT}clients/${id}`;

/** A list as it is kept. `savedAt` is when it was whole, as an ISO time. */
export type Saved = { key: string; pack: Pack; savedAt: string };
