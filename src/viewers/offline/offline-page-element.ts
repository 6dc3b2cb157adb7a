import { fillMessage } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';
import { remove } from './download.ts';
import { drawMissing } from './missing.ts';
import { readLists, type Saved } from './store.ts';
import { canKeep } from './trust.ts';
import { readWords, type Words } from './words.ts';

/**
 * `<offline-page>`: lists what is on the device with links to every page of it. The worker shows this page in the place of
 * others that cannot be opened without network; it then says so and opens the other one as soon as that is possible.
 */
class OfflinePage extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const words = readWords();
    const isInPlace = !/^\/\w+\/offline\/$/.test(location.pathname);
    if (isInPlace) {
      this.#part('path').textContent = decodePath(location.pathname);
      this.#part('retry').addEventListener('click', () => location.reload(), { signal });
      void this.#sayMissing(words);
    }
    const sayNow = () => {
      this.#part('now').textContent = navigator.onLine ? '' : words.messages.nowOffline;
    };
    sayNow();
    addEventListener('offline', sayNow, { signal });
    addEventListener('online', () => (isInPlace ? location.reload() : sayNow()), { signal });
    addEventListener('diemden:packs', () => void this.#list(words), { signal });
    void this.#list(words);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** Names the place where that is known, else the address. Shown once, so that it is heard once. */
  async #sayMissing({ language }: Words): Promise<void> {
    const known = await drawMissing(location.pathname, language, this).catch(() => undefined); // storage cannot be read
    if (known) this.#part('said').replaceWith(...known);
    this.#part('missing').hidden = false;
  }

  async #list(words: Words): Promise<void> {
    if (!(await canKeep())) return;
    const saved = await readLists('packs');
    this.#part('packs').replaceChildren(...saved.map((list, index) => drawPack(list, index === 0, words)));
    this.#part('openable').hidden = saved.length === 0;
    this.#part('nothing').hidden = saved.length > 0;
    this.#listOthers(saved, words);
    await this.#sayUsed(words);
  }

  /** Packs without a block of their own here: in other languages, or no longer offered. */
  #listOthers(saved: readonly Saved[], { messages, format }: Words): void {
    const shown = new Set(
      [...this.querySelectorAll<HTMLElement>('[data-pack]')].map(({ dataset }) => dataset.pack),
    );
    const others = saved.filter(({ pack }) => !shown.has(pack.id));
    this.#part('others').hidden = others.length === 0;
    this.#part('list').replaceChildren(
      ...others.map(({ pack, savedAt }) => {
        const button = createElement('button', 'button button--quiet', { type: 'button' }, messages.remove);
        button.addEventListener('click', () => {
          void remove(pack.id).then(() => dispatchEvent(new Event('diemden:packs')));
        });
        const name = createElement(
          'span',
          '',
          {},
          `${pack.title} (${pack.id.slice(0, 2)}) · ${format.size(pack.bytes)} · ${format.day(savedAt)}`,
        );
        return createElement('li', '', {}, name, button);
      }),
    );
  }

  async #sayUsed({ messages, format }: Words): Promise<void> {
    const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
    if (usage === undefined || quota === undefined) return;
    const values = { used: format.size(usage), quota: format.size(quota) };
    this.#part('used').textContent = fillMessage(messages.used, values);
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-offline="${name}"]`);
    if (!found) throw new Error(`expected a part "${name}"`);
    return found;
  }
}

function drawPack({ pack }: Saved, isOpen: boolean, { language }: Words): HTMLElement {
  const own = pack.id.slice(0, 2);
  const links = pack.pages.map(({ url, title }) => {
    const link = createElement('a', '', { href: url, ...(own === language ? {} : { hreflang: own }) }, title);
    return createElement('li', '', {}, link);
  });
  const list = createElement('ul', '', { role: 'list' }, ...links);
  const box = createElement(
    'details',
    'offline__pack',
    {},
    createElement('summary', '', {}, pack.title),
    list,
  );
  box.open = isOpen;
  return box;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // a broken percent sign in somebody's link
  }
}

if (!customElements.get('offline-page')) customElements.define('offline-page', OfflinePage);
