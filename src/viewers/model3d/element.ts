import type { ModelData } from '../../i18n/model3d.ts';
import { hasWebGl2 } from '../common/webgl.ts';
import type { EndReason, MountedModel } from './mount.ts';
import { preloadFirst } from './preload-first.ts';
import { type HashState, parseHash } from './state.ts';

/** One live model per page: phones close pages that draw several. */
let live: ModelViewer | undefined;

/**
 * `<model-view>`: the picture of a 3D model with a button over it. Without this script the page keeps the picture and the
 * lists of views and pins. The viewer itself is loaded when the button is pressed, when something of the lists is chosen,
 * or when the address names this model.
 */
class ModelViewer extends HTMLElement {
  #listening = new AbortController();
  #data: ModelData | undefined;
  #model: MountedModel | undefined;
  #isOpening = false;
  /** A script that once failed to load is not asked for again by browsers before the page is loaded anew. */
  #needsReload = false;

  connectedCallback(): void {
    this.#data = readData(this);
    if (!this.#data) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#button?.addEventListener('click', () => void this.#open({}, true), { signal });
    // Not location.hash: the viewer may have written its own address since the visitor changed it.
    addEventListener('hashchange', ({ newURL }) => this.#follow(parseHash(new URL(newURL).hash), false), {
      signal,
    });
    this.closest('[data-model]')?.addEventListener('click', (event) => this.#onLink(event), { signal });
    this.closest('[data-model]')?.querySelectorAll('a[data-scene-viewer]').forEach(toSceneViewer);
    this.#follow(parseHash(location.hash), false);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#model?.destroy();
    this.#model = undefined;
  }

  /** Gives the place back to the poster. */
  close(): void {
    if (this.#model) this.#end('away');
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>('[data-model-open]');
  }

  /** The side the visitor turned the pictures to; undefined before. */
  get #sideYawDeg(): number | undefined {
    const { yaw } = this.querySelector<HTMLElement>('[data-yaw]:checked')?.dataset ?? {};
    return yaw === undefined ? undefined : Number(yaw);
  }

  /** Links of the lists lead to their own words; where the viewer can run, they lead into it instead. */
  #onLink(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#model="]') : null;
    if (!link || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!this.#model && !hasWebGl2()) return;
    event.preventDefault();
    this.#follow(parseHash(link.getAttribute('href') ?? ''), true);
  }

  #follow(hash: HashState, takeFocus: boolean): void {
    if (!this.#data || hash.modelId !== this.#data.model.id) return;
    if (!this.#model) {
      void this.#open(hash, takeFocus);
      return;
    }
    this.scrollIntoView({ block: 'nearest' });
    if (takeFocus) this.#model.focus();
    this.#model.go(hash);
  }

  async #open(hash: HashState, takeFocus: boolean): Promise<void> {
    const data = this.#data;
    if (!data || this.#model || this.#isOpening) return;
    const { messages } = data;
    if (!hasWebGl2()) return this.#say(messages.noWebGl);
    if (this.#needsReload) return reloadInto(data.model.id);
    this.#isOpening = true;
    this.#say(messages.opening);
    preloadFirst(data.model);
    try {
      const { mountModel } = await this.#load();
      live?.close();
      const onEnd = (reason: EndReason) => this.#end(reason);
      const title = this.dataset.title ?? '';
      const model = await mountModel({ root: this, data, title, hash, sideYawDeg: this.#sideYawDeg, onEnd });
      if (!this.isConnected) return model.destroy();
      this.#model = model;
      live = this;
      this.#showPoster(false);
      this.#say('');
      // The browser itself goes to the words in the list first.
      if (hash.modelId !== undefined) this.scrollIntoView({ block: 'nearest' });
      if (takeFocus) model.focus();
    } catch {
      // Most often the network; the poster and the lists are still there, and so is the button.
      this.#offerRetry(messages.failed);
    } finally {
      this.#isOpening = false;
    }
  }

  async #load(): Promise<typeof import('./mount.ts')> {
    try {
      return await import('./mount.ts');
    } catch (error) {
      this.#needsReload = true;
      throw error;
    }
  }

  #end(reason: EndReason): void {
    const hadFocus = this.contains(document.activeElement);
    this.#model?.destroy();
    this.#model = undefined;
    if (live === this) live = undefined;
    this.setAttribute('data-ready', 'poster');
    this.#showPoster(true);
    const { messages } = this.#data ?? {};
    if (messages && (reason === 'lost' || reason === 'failed')) this.#offerRetry(messages[reason]);
    if (hadFocus) this.#button?.focus();
  }

  #offerRetry(sentence: string): void {
    this.#say(sentence);
    const label = this.#button?.querySelector('[data-model-label]');
    if (label) label.textContent = this.#data?.messages.retry ?? '';
  }

  #showPoster(isShown: boolean): void {
    for (const poster of this.querySelectorAll<HTMLElement>('[data-model-poster]')) poster.inert = !isShown;
    this.toggleAttribute('data-open', !isShown);
  }

  #say(sentence: string): void {
    const note = this.querySelector('[data-model-note]');
    if (note) note.textContent = sentence;
  }
}

/**
 * Lets the browser of an Android phone hand the model to Scene Viewer; elsewhere the link saves the file.
 * @see https://developers.google.com/ar/develop/scene-viewer
 */
function toSceneViewer(link: Element): void {
  if (!(link instanceof HTMLAnchorElement) || !/android/i.test(navigator.userAgent)) return;
  const asked = new URLSearchParams({
    file: link.href,
    mode: 'ar_preferred',
    title: link.dataset.title ?? '',
  });
  const otherwise = encodeURIComponent(link.href);
  link.href = `intent://arvr.google.com/scene-viewer/1.0?${asked}#Intent;scheme=https;package=com.google.android.googlequicksearchbox;action=android.intent.action.VIEW;S.browser_fallback_url=${otherwise};end;`;
}

/** Loads the page again with an address that opens the model. */
function reloadInto(modelId: string): void {
  history.replaceState(history.state, '', `#model=${modelId}`);
  location.reload();
}

function readData(root: HTMLElement): ModelData | undefined {
  const text = root.querySelector('script[type="application/json"]')?.textContent;
  // Written by our own page in this very shape.
  return text ? (JSON.parse(text) as ModelData) : undefined;
}

if (!customElements.get('model-view')) customElements.define('model-view', ModelViewer);
