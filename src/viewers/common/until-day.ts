// Without this script a page says the last day it knows; with it, that the day is over.
import { today } from './today.ts';

/**
 * `<until-day data-until="2026-01-31">`: says from the day after on that something has ended, by the clock of the device.
 * What was hidden in it shows, and `data-ended="ended on …"` takes the place of what stood there. `data-hides` hides the
 * card it stands in.
 */
class UntilDay extends HTMLElement {
  connectedCallback(): void {
    const { until, ended, hides } = this.dataset;
    if (until === undefined || until >= today()) return;
    this.hidden = false;
    if (ended !== undefined) {
      this.textContent = ended;
      this.dataset.over = '';
    }
    const card = hides === undefined ? undefined : this.closest<HTMLElement>('.card');
    if (card) card.hidden = true;
  }
}

customElements.define('until-day', UntilDay);
