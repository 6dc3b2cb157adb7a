// Without this script a page says the last day it knows; with it, that the day is over.
import { hanoiClock } from '../../model/help/hanoi-clock.ts';

/** `<until-day data-until="2026-01-31" data-ended="ended on …">`: says that something has ended, from the day after on. */
class UntilDay extends HTMLElement {
  connectedCallback(): void {
    const { until, ended = '' } = this.dataset;
    if (until === undefined || until >= hanoiClock(Date.now()).day) return;
    this.textContent = ended;
    this.dataset.over = '';
    if (this.dataset.hides !== undefined) hideCard(this.closest('.card'));
  }
}

/** Hides a card, and with the last one of a list the section that announced it. */
function hideCard(card: Element | null): void {
  if (!(card instanceof HTMLElement)) return;
  card.hidden = true;
  const isLast = !card.parentElement?.querySelector(':scope > .card:not([hidden])');
  const section = card.closest('section');
  if (isLast && section && section.querySelectorAll('.cards').length === 1) section.hidden = true;
}

customElements.define('until-day', UntilDay);
