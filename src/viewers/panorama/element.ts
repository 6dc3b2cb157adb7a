import type { TourData } from '../../i18n/tour.ts';
import { hasWebGl2 } from '../common/webgl.ts';
import { parseHash } from './hash.ts';
import type { EndReason, MountedTour } from './mount.ts';
import type { StartedTour } from './start.ts';
import { findScene, type HashState } from './state.ts';
import { mayFetchAhead, whenIdle } from './thrift.ts';

/** How long a tour is in sight before its scripts are fetched; who only scrolls past does not pay for them. */
const REST_MS = 1000;

/**
 * `<tour-viewer>`: the picture of a tour with a button over it. Without this script the page keeps the picture and the
 * list of scenes. The viewer opens when the button is pressed, when a scene of the list is chosen, or when the address
 * names one. Its scripts, less than a small picture, are fetched when somebody points at it or rests on it; nothing of a
 * panorama is fetched before it is opened.
 */
class TourViewer extends HTMLElement {
  /** What a script in the page began before this one was there; see `at-once-start.ts`. */
  declare started?: StartedTour | undefined;

  #listening = new AbortController();
  #data: TourData | undefined;
  #tour: MountedTour | undefined;
  #isOpening = false;
  /** A script that once failed to load is not asked for again by browsers before the page is loaded anew. */
  #needsReload = false;

  connectedCallback(): void {
    if (goToEmbedPage()) return;
    this.#data = readData(this);
    if (!this.#data) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#button?.addEventListener('click', () => void this.#open({}, true), { signal });
    // Not location.hash: the viewer may have written its own address since the visitor changed it.
    addEventListener('hashchange', ({ newURL }) => this.#follow(parseHash(new URL(newURL).hash), false), {
      signal,
    });
    this.closest('.tour')?.addEventListener('click', (event) => this.#onSceneLink(event), { signal });
    if (this.hasAttribute('data-at-once')) {
      void this.#open(parseHash(location.hash), false);
      return;
    }
    this.#prepare(signal);
    this.#follow(parseHash(location.hash), false);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#tour?.destroy();
    this.#tour = undefined;
  }

  /** Fetches the scripts early: on a slow line that is what the first frame waits for. */
  #prepare(signal: AbortSignal): void {
    const fetchScripts = () => {
      resting.disconnect();
      if (this.#tour || this.#isOpening || !hasWebGl2()) return;
      this.#load()
        .then(({ loadParts }) => loadParts())
        .catch(() => {}); // said when somebody opens it
    };
    for (const type of ['pointerenter', 'focusin', 'touchstart']) {
      this.addEventListener(type, fetchScripts, { signal, once: true, passive: true });
    }
    const resting = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting || !mayFetchAhead()) return;
        resting.disconnect();
        setTimeout(() => whenIdle(() => !signal.aborted && fetchScripts()), REST_MS);
      },
      { threshold: 0.5 },
    );
    resting.observe(this);
    signal.addEventListener('abort', () => resting.disconnect());
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>('[data-tour-open]');
  }

  /** Links of the list lead to the words of a scene; where the viewer can run, they lead into it instead. */
  #onSceneLink(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#scene="]') : null;
    if (!link || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!this.#tour && !hasWebGl2()) return;
    event.preventDefault();
    this.#follow(parseHash(link.getAttribute('href') ?? ''), true);
  }

  #follow(hash: HashState, takeFocus: boolean): void {
    if (!findScene(this.#data?.tour.scenes ?? [], hash.sceneId)) return;
    if (!this.#tour) {
      void this.#open(hash, takeFocus);
      return;
    }
    this.scrollIntoView({ block: 'nearest' });
    this.#tour.go(hash);
    if (takeFocus) this.#tour.focus();
  }

  async #open(hash: HashState, takeFocus: boolean): Promise<void> {
    const data = this.#data;
    if (!data || this.#tour || this.#isOpening) return;
    const { messages } = data;
    const { started } = this;
    this.started = undefined;
    if (!started && !hasWebGl2()) {
      this.#showPoster(true);
      this.#say(messages.noWebGl);
      this.#showWide(hash.sceneId ?? data.tour.start, takeFocus || hash.sceneId !== undefined);
      return;
    }
    if (this.#needsReload) return reloadInto(hash.sceneId ?? data.tour.start);
    this.#isOpening = true;
    this.#say(messages.opening);
    try {
      const { mountTour } = await this.#load();
      const onEnd = (reason: EndReason) => this.#end(reason);
      const tour = await mountTour({ root: this, data, hash, started, onEnd });
      if (!this.isConnected) return tour.destroy();
      this.#tour = tour;
      this.#showPoster(false);
      this.#say('');
      // The browser itself goes to the words of the scene in the list first.
      if (hash.sceneId !== undefined) this.scrollIntoView({ block: 'nearest' });
      if (takeFocus) tour.focus();
    } catch (error) {
      // Most often the network; the poster and the list are still there, and so is the button.
      if (error instanceof TypeError) this.#needsReload = true; // a further script did not load
      this.#showPoster(true);
      this.#offerRetry(messages.failed);
    } finally {
      this.#isOpening = false;
    }
  }

  async #load(): Promise<Viewer> {
    try {
      return await (given ?? import('./mount.ts'));
    } catch (error) {
      this.#needsReload = true;
      throw error;
    }
  }

  #end(reason: EndReason): void {
    const hadFocus = this.contains(document.activeElement);
    this.#tour?.destroy();
    this.#tour = undefined;
    this.setAttribute('data-ready', 'poster');
    this.#showPoster(true);
    const { messages } = this.#data ?? {};
    if (messages && reason !== 'closed') this.#offerRetry(messages[reason]);
    if (hadFocus) this.#button?.focus();
  }

  #offerRetry(sentence: string): void {
    this.#say(sentence);
    this.#unfold('[data-tour-words]');
    const label = this.#button?.querySelector('[data-tour-label]');
    if (label) label.textContent = this.#data?.messages.retry ?? '';
  }

  /** A flat picture of the whole way round stands in the list; it is moved to where the scene looks first. */
  #showWide(sceneId: string, takeFocus: boolean): void {
    this.#unfold('[data-tour-words]');
    const picture = this.#unfold(`[data-tour-wide="${sceneId}"]`)?.querySelector('section');
    if (!picture) return;
    if (takeFocus) picture.focus();
    const { yawDeg = 0 } = findScene(this.#data?.tour.scenes ?? [], sceneId)?.view ?? {};
    picture.scrollLeft = (yawDeg / 360 + 0.5) * picture.scrollWidth - picture.clientWidth / 2;
  }

  #unfold(selector: string): HTMLDetailsElement | undefined {
    const details = this.closest('.tour')?.querySelector(selector);
    if (!(details instanceof HTMLDetailsElement)) return undefined;
    details.open = true;
    return details;
  }

  #showPoster(isShown: boolean): void {
    for (const poster of this.querySelectorAll<HTMLElement>('[data-tour-poster]')) {
      poster.inert = !isShown;
      if (isShown) poster.hidden = false;
    }
    this.toggleAttribute('data-open', !isShown);
  }

  #say(sentence: string): void {
    const note = this.querySelector('[data-tour-note]');
    if (note) note.textContent = sentence;
  }
}

/** Brings the viewer along with this script, for pages that open a tour at once. Called before the element is defined. */
export function defineTourViewer(viewer?: Viewer): void {
  given = viewer && Promise.resolve(viewer);
  if (!customElements.get('tour-viewer')) customElements.define('tour-viewer', TourViewer);
}

let given: Promise<Viewer> | undefined;

type Viewer = typeof import('./mount.ts');

/**
 * With `?embed=1` the page gives way to the one made for frames, which stands beside its oEmbed file.
 * @returns whether it does
 */
function goToEmbedPage(): boolean {
  if (new URLSearchParams(location.search).get('embed') !== '1') return false;
  const link = document.querySelector<HTMLLinkElement>('link[type="application/json+oembed"]');
  if (!link) return false;
  // Only the path: on a copy of the site elsewhere, the address in the head is that of the original.
  location.replace(new URL('.', link.href).pathname + location.hash);
  return true;
}

/** Loads the page again with an address that opens the tour. */
function reloadInto(sceneId: string): void {
  history.replaceState(history.state, '', `#scene=${sceneId}`);
  location.reload();
}

function readData(root: HTMLElement): TourData | undefined {
  const text = root.querySelector('script[type="application/json"]')?.textContent;
  // Written by our own page in this very shape.
  return text ? (JSON.parse(text) as TourData) : undefined;
}
