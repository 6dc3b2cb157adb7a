import { isLanguage } from '../../model/languages.ts';
import { answerFile, answerFromList, answerPage, forgetLists } from './answers.ts';
import { MARK } from './fetch-file.ts';
import { keepShell, listShellLanguages, renewShells } from './shells.ts';
import { forgetClients, sweep } from './store.ts';
import { type PageClients, scope, type WorkerFetch } from './worker-scope.ts';

// The one service worker of the site. It keeps nothing by itself but one small page for lack of network; what visitors
// take along, pages fetch and prove (download.ts). Pages come from the network first, and from a pack when that fails or
// takes too long. A page out of a pack gets everything else out of the same pack, so two builds never mix.
// A new worker waits until all pages are closed. `sw-off.js` is the way out; see docs/decisions/0017-offline.md.

scope.addEventListener('install', (event) => event.waitUntil(renewShells()));

scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));

scope.addEventListener('message', (event) => {
  const { changed, keep } = Object(event.data);
  if (changed) forgetLists();
  if (typeof keep === 'string' && isLanguage(keep))
    event.waitUntil(keepShell(keep).then(forgetLists, () => {})); // what fails is tried again on the next page
});

scope.addEventListener('fetch', (event) => {
  const answer = route(event);
  if (answer) event.respondWith(answer);
});

function route(event: WorkerFetch): Promise<Response> | undefined {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return undefined;
  const mark = request.headers.get(MARK);
  if (mark !== null) return mark === 'net' ? undefined : answerFromList(mark, request);
  if (/^\/(?:packs|admin|signs)\//.test(pathname)) return undefined;
  return request.mode === 'navigate' ? answerPage(event) : answerFile(event);
}

async function takeOver(): Promise<void> {
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
  await listShellLanguages(true);
  await sweep();
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  await forgetClients(new Set(open.map(({ id }: PageClients[number]) => id)));
}
