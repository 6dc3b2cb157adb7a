import type { MountedPanel } from './panel.ts';

/**
 * `<take-along>`: the offer to save a destination or route on the device. Hidden without script. What it does is fetched
 * when it comes into sight, and nothing is saved before somebody asks.
 */
class TakeAlong extends HTMLElement {
  #watching: IntersectionObserver | undefined;
  #panel: MountedPanel | undefined;

  connectedCallback(): void {
    if (import.meta.env.DEV) return; // the development server has neither worker nor packs
    this.hidden = false;
    this.#watching = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        this.#watching?.disconnect();
        import('./panel.ts').then(
          ({ mountPanel }) => {
            if (this.isConnected) this.#panel = mountPanel(this);
          },
          () => {}, // no network: the page says nothing of it, and nothing was promised
        );
      },
      { rootMargin: '300px' },
    );
    this.#watching.observe(this);
  }

  disconnectedCallback(): void {
    this.#watching?.disconnect();
    this.#panel?.destroy();
  }
}

if (!customElements.get('take-along')) customElements.define('take-along', TakeAlong);
