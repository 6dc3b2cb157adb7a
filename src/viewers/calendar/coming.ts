import { today } from '../common/today.ts';

/** `<coming-events>`: leaves out what is over on the device's own clock and shows as many that come as it should. */
class ComingEvents extends HTMLElement {
  connectedCallback(): void {
    const day = today();
    let room = Number(this.dataset.shown);
    for (const row of this.querySelectorAll<HTMLElement>('[data-until]')) {
      const { until = '' } = row.dataset;
      row.hidden = until < day || room <= 0;
      if (!row.hidden) room -= 1;
    }
  }
}

customElements.define('coming-events', ComingEvents);
