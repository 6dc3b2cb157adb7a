import { findPackFile, type PackFile } from '../../model/offline-pack.ts';
import { normalisePlateCode } from '../../model/plate-code.ts';
import { cutRange } from './range-response.ts';
import { noteClient, readClient, readFile, readList, readLists, type Saved } from './store.ts';
import type { WorkerFetch } from './worker-scope.ts';

/** How long the network may take for a page that is on the device. */
const PATIENCE_MS = 4000;

let lists: Promise<Saved[]> | undefined;
/** Pages open now → key of the list they came from; empty for those that came from the network. */
const served = new Map<string, string>();

/** Makes the worker read the lists again. */
export function forgetLists(): void {
  lists = undefined;
}

/** Answers a page: from the network if that comes in time, else from a pack, else with what leads on. */
export async function answerPage(event: WorkerFetch): Promise<Response> {
  const url = new URL(event.request.url);
  const kept = await findKept(url.pathname);
  const network = fromNetwork(event);
  event.waitUntil(network);
  const answer = await (kept ? Promise.race([network, wait(PATIENCE_MS)]) : network);
  if (answer && (answer.status < 500 || !kept)) return answer;
  const page = kept && (await open(kept, event.resultingClientId));
  if (page) return page;
  // Nothing kept, or the browser made room: the network may still come, and if not, the page that says what is left.
  const late = answer ?? (await network);
  if (late) return late;
  return (await leadOn(url)) ?? (await openShell(url, event.resultingClientId)) ?? Response.error();
}

/**
 * Answers what a page asks for. To a page out of a pack: from that pack, the rest from the network. To any other page: from
 * the network; where that fails, only files whose names hold their hash come out of packs, since those are the same in all builds.
 */
export async function answerFile(event: WorkerFetch): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const { pathname } = new URL(request.url);
  const key = await listOf(clientId);
  const isLasting = /^\/(?:_astro|media)\//.test(pathname);
  if (key !== '') {
    if (resultingClientId) await note(resultingClientId, key); // a worker of the page
    const kept = await findKept(pathname, key, isLasting);
    const response = kept && (await readFile(kept.file.hash));
    if (response) return cutRange(response, request.headers.get('range'));
  }
  try {
    return await fetch(request);
  } catch (error) {
    const kept = isLasting && key === '' ? await findKept(pathname) : undefined;
    const response = kept && (await readFile(kept.file.hash));
    if (response) return cutRange(response, request.headers.get('range'));
    throw error;
  }
}

/** Answers from one list alone, for the proof that everything in it can be read. */
export async function answerFromList(key: string, { url }: Request): Promise<Response> {
  const list = await readList(key);
  const file = list && findPackFile(list.pack, new URL(url).pathname);
  return (file && (await readFile(file.hash))) ?? new Response(null, { status: 404 });
}

/** Finds a file in the lists: the preferred one first, then the newest. */
async function findKept(path: string, preferred = '', mayBeOther = true): Promise<Kept | undefined> {
  const all = await listKept();
  for (const list of all.toSorted((a, b) => Number(b.key === preferred) - Number(a.key === preferred))) {
    if (!mayBeOther && list.key !== preferred) return undefined;
    const file = findPackFile(list.pack, path);
    if (file) return { list, file };
  }
  return undefined;
}

/** Reads the lists once. Storage that cannot be read holds nothing. */
async function listKept(): Promise<Saved[]> {
  lists ??= readAll();
  return lists.catch(() => []);
}

async function readAll(): Promise<Saved[]> {
  return [...(await readLists('packs')), ...(await readLists('shells'))];
}

async function fromNetwork({ request, preloadResponse }: WorkerFetch): Promise<Response | undefined> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return undefined; // no network
  }
}

async function open({ list, file }: Kept, clientId: string, status = 200): Promise<Response | undefined> {
  const response = await readFile(file.hash);
  if (!response) return undefined; // the browser made room; the network was asked already
  await note(clientId, list.key);
  return status === 200 ? response : new Response(response.body, { status, headers: response.headers });
}

/** The same page under the address that is kept: a code typed in lower case, a missing slash, another language. */
async function leadOn({ origin, pathname }: URL): Promise<Response | undefined> {
  const code = /^\/q\/([^/]+)\/?$/i.exec(pathname)?.[1];
  const all = await listKept();
  const [, , ...rest] = pathname.split('/');
  const languages = new Set(all.map(({ pack }) => pack.id.split('/')[0]));
  const candidates = [
    ...(code === undefined ? [] : [`/Q/${normalisePlateCode(code)}/`]),
    ...(pathname.endsWith('/') ? [] : [`${pathname}/`]),
    ...[...languages].map((language) => `/${language}/${rest.join('/')}`),
  ];
  for (const path of candidates) {
    if (path !== pathname && !path.endsWith('/offline/') && (await findKept(path)))
      return Response.redirect(origin + path);
  }
  return undefined;
}

/** The page that says what is there without network, in the language of the address if it is kept. */
async function openShell({ pathname }: URL, clientId: string): Promise<Response | undefined> {
  const all = await listKept();
  const languages = [pathname.split('/')[1], ...all.map(({ pack }) => pack.id.split('/')[0])];
  for (const language of languages) {
    const kept = await findKept(`/${language}/offline/`);
    if (kept) return open(kept, clientId, 503);
  }
  return undefined;
}

async function note(clientId: string, key: string): Promise<void> {
  served.set(clientId, key);
  await noteClient(clientId, key).catch(() => {}); // no room: known until the worker falls asleep
}

async function listOf(clientId: string): Promise<string> {
  const known = served.get(clientId) ?? (await readClient(clientId).catch(() => undefined)) ?? '';
  served.set(clientId, known);
  return known;
}

function wait(delayMs: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, delayMs, undefined));
}

type Kept = { list: Saved; file: PackFile };
