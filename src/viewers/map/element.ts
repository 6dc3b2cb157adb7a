// Without this script the page shows the drawn map and the list of places with links. With it the drawing becomes a
// map that can be moved, when it scrolls into view or is asked for; list items gain a button that shows them on it.
import type { MapMessages } from '../../i18n/map.ts';
import type { MapView } from '../../model/map-view.ts';
import type { LiveMap } from './mount.ts';

/** `<site-map>`: see `components/map/Map.astro` for what stands inside. */
class SiteMap extends HTMLElement {
  #opening: Promise<LiveMap | undefined> | undefined;
  #undo = new AbortController();

  connectedCallback(): void {
    if (this.#goToEmbedPage()) return;
    this.#undo = new AbortController();
    this.#addListButtons();
    this.#addOpenButton();
    if (!wantsToSaveData()) this.#openWhenSeen();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    const opening = this.#opening;
    this.#opening = undefined;
    void opening?.then((live) => live?.destroy());
  }

  /** With `?embed=1` the page gives way to the one made for frames, where there is one, with the same choices. */
  #goToEmbedPage(): boolean {
    const url = this.getAttribute('data-embed');
    const query = new URLSearchParams(location.search);
    if (url === null || query.get('embed') !== '1') return false;
    query.delete('embed');
    location.replace(`${url}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
    return true;
  }

  /** Opens the map once; later calls give the same one. Gives undefined when it could not be opened. */
  #open(): Promise<LiveMap | undefined> {
    this.#opening ??= this.#load().catch((error: unknown) => {
      this.querySelector('.map-live')?.remove(); // whatever was built before it failed
      this.#say(this.#messages.failed);
      console.warn('map', error); // the drawing and the list stay; whoever looks after the site can see why
      return undefined;
    });
    return this.#opening;
  }

  async #load(): Promise<LiveMap> {
    this.#say(this.#messages.opening);
    const { mountMap } = await import('./mount.ts');
    const live = await mountMap({
      root: this,
      figure: this.#part('figure'),
      stage: this.#part('stage'),
      view: this.#view,
      messages: this.#messages,
      say: (text) => this.#say(text),
    });
    this.#say('');
    return live;
  }

  #openWhenSeen(): void {
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        void this.#open();
      },
      { rootMargin: '100px' },
    );
    seen.observe(this);
    this.#undo.signal.addEventListener('abort', () => seen.disconnect());
  }

  #addOpenButton(): void {
    const button = this.#part('open');
    button.hidden = false;
    const open = async () => {
      const live = await this.#open();
      live?.focus();
    };
    button.addEventListener('click', open, { signal: this.#undo.signal });
    this.#part('poster').addEventListener('click', open, { signal: this.#undo.signal });
  }

  #addListButtons(): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-place]')) {
      const button = item.querySelector('button') ?? item.appendChild(this.#listButton(item));
      button.addEventListener('click', () => void this.#show(item.getAttribute('data-place') ?? '', button), {
        signal: this.#undo.signal,
      });
    }
  }

  #listButton(item: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-show';
    button.textContent = this.#messages.showOnMap;
    const title = item.querySelector('a')?.textContent.trim() ?? '';
    button.setAttribute('aria-label', `${this.#messages.showOnMap}: ${title}`);
    return button;
  }

  async #show(ref: string, opener: HTMLElement): Promise<void> {
    const live = await this.#open();
    if (!live) return;
    this.#part('stage').scrollIntoView({ block: 'nearest' });
    live.select(ref, opener);
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-map="${name}"]`);
    if (!part) throw new Error(`<site-map> needs an element with data-map="${name}"`);
    return part;
  }

  get #view(): MapView {
    return JSON.parse(this.getAttribute('data-view') ?? '') as MapView; // written by Map.astro from the same type
  }

  get #messages(): MapMessages {
    return JSON.parse(this.getAttribute('data-messages') ?? '') as MapMessages; // written by Map.astro from the same type
  }
}

/** The visitor asked the browser to spare the line; browsers without this say nothing. */
function wantsToSaveData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }; // not in TypeScript's DOM types
  return connection?.saveData === true;
}

if (!customElements.get('site-map')) customElements.define('site-map', SiteMap);
