import type { SunData } from '../../i18n/route-data.ts';
import { fillMessage, nameDirection } from '../../i18n/tour.ts';
import { sunPosition, sunTimes } from '../../model/sun.ts';
import { clockMin, clockText } from '../../model/sun-year.ts';
import { copyText } from '../common/copy-text.ts';

/** `<stop-copy>`: copies the coordinates of a stop. Hidden without script; the text can be selected. */
class StopCopy extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const text = this.parentElement?.querySelector('[data-copy-text]')?.textContent ?? '';
    const status = this.querySelector('[role="status"]');
    const { copied, failed } = this.dataset;
    this.querySelector('button')?.addEventListener(
      'click',
      () => void copyText(text, status, { copied, failed }),
    );
  }
}

/** `<sun-today>`: replaces the times of the whole year by those of today. Nothing is asked of anybody. */
class SunToday extends HTMLElement {
  connectedCallback(): void {
    const data: SunData | undefined = this.dataset.sun ? JSON.parse(this.dataset.sun) : undefined; // our own build wrote it
    if (!data) return;
    const now = Date.now();
    const times = sunTimes(data, new Date(now + 7 * 3_600_000).toISOString().slice(0, 10));
    if (!times) return;
    const way = (timeMs: number) => nameDirection(data, sunPosition(data, timeMs).azimuthDeg);
    const sentences = [
      fillMessage(data.today, {
        rise: clockText(clockMin(times.riseMs)),
        riseWay: way(times.riseMs),
        set: clockText(clockMin(times.setMs)),
        setWay: way(times.setMs),
      }),
    ];
    const { heightDeg } = sunPosition(data, now);
    if (heightDeg > 0)
      sentences.push(fillMessage(data.now, { way: way(now), height: Math.round(heightDeg) }));
    this.textContent = sentences.join(' ');
  }
}

/** `<print-button>`: prints the page. Hidden without script; browsers have their own command. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

/** Apple's phones open no `geo:` address in any browser. */
function hideGeoLinks(): void {
  if (!/iPhone|iPad|iPod/.test(navigator.userAgent)) return;
  for (const link of document.querySelectorAll('[data-app="geo"]')) link.closest('li')?.remove();
}

/** What is folded away on the screen is wanted on paper. */
function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details.stop-tools:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

customElements.define('stop-copy', StopCopy);
customElements.define('sun-today', SunToday);
customElements.define('print-button', PrintButton);
hideGeoLinks();
openForPrint();
