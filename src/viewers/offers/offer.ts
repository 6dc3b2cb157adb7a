import { offerState } from '../../model/offers-days.ts';
import { today } from '../common/today.ts';

/**
 * `<offer-state>`: says on the device's own clock, in the days of Viet Nam, that an offer is still to come or has ended, and
 * then takes its code away. A page left open, or taken from what was kept for offline use, looks again every minute and
 * whenever it comes back into sight.
 */
class OfferState extends HTMLElement {
  readonly #listening = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const { signal } = this.#listening;
    this.#judge();
    this.#timer = setInterval(() => this.#judge(), EVERY_MS);
    document.addEventListener('visibilitychange', () => this.#judge(), { signal });
    addEventListener('pageshow', () => this.#judge(), { signal });
    addEventListener('beforeprint', () => this.#judge(), { signal });
    const button = this.querySelector<HTMLButtonElement>('[data-offer="print"]');
    if (button) {
      button.hidden = false;
      button.addEventListener('click', () => print(), { signal });
    }
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
    this.#listening.abort();
  }

  #judge(): void {
    const { from = '', until = '' } = this.dataset;
    const state = offerState({ from, until }, today());
    this.dataset.state = state;
    this.#show('coming', state === 'coming');
    this.#show('ended', state === 'ended');
    this.#show('ticket', state !== 'ended');
  }

  #show(part: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(`[data-offer="${part}"]`);
    if (element && element.hidden === isShown) element.hidden = !isShown;
  }
}

const EVERY_MS = 60_000;

customElements.define('offer-state', OfferState);
