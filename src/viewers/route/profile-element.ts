import type { ProfileData } from '../../i18n/route-data.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { HEIGHT, LEFT, RIGHT, WIDTH } from '../../model/elevation-profile.ts';
import { ROUTE_POSITION_EVENT, type RoutePosition } from '../../model/route-line.ts';

/**
 * `<route-profile>`: shows the place along the way that the pointer, the slider or the map points to, and tells the map.
 * Without script the drawing stays as it is.
 */
class RouteProfile extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    const data = readData(this);
    const slider = this.querySelector('input');
    const drawing = this.querySelector('svg');
    if (!data || !slider || !drawing) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const point = (event: PointerEvent) => {
      const box = drawing.getBoundingClientRect();
      const x = ((event.clientX - box.left) / box.width) * WIDTH;
      const alongM = ((x - LEFT) / (WIDTH - LEFT - RIGHT)) * data.lengthM;
      this.#show(data, nearest(data, alongM), true);
    };
    drawing.addEventListener('pointermove', point, { signal });
    drawing.addEventListener('pointerdown', point, { signal });
    drawing.addEventListener('pointerleave', () => announce(undefined), { signal });
    slider.addEventListener('input', () => this.#show(data, slider.valueAsNumber, true), { signal });
    slider.addEventListener('blur', () => announce(undefined), { signal });
    document.addEventListener(ROUTE_POSITION_EVENT, (event) => this.#follow(data, event), { signal });
    this.#show(data, 0, false);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #follow(data: ProfileData, event: Event): void {
    // Only the map and this element fire the event, both with this detail.
    const detail = event instanceof CustomEvent ? (event.detail as RoutePosition | undefined) : undefined;
    if (detail?.from === 'map') this.#show(data, nearest(data, detail.alongM), false);
  }

  #show(data: ProfileData, index: number, isOwn: boolean): void {
    const sample = data.samples[index];
    const slider = this.querySelector('input');
    const here = this.querySelector<SVGGElement>('[data-here]');
    if (!sample || !slider || !here) return;
    const [alongM, heightM, lat, lng] = sample;
    const numbers = new Intl.NumberFormat(data.tag, { maximumFractionDigits: 1 });
    const text = fillMessage(data.at, { km: numbers.format(alongM / 1000), height: numbers.format(heightM) });
    slider.value = String(index);
    slider.setAttribute('aria-valuetext', text);
    const output = this.querySelector('output');
    if (output) output.textContent = text;
    const x = LEFT + (alongM / data.lengthM) * (WIDTH - LEFT - RIGHT);
    here.removeAttribute('hidden');
    here.setAttribute('transform', `translate(${x.toFixed(1)} 0)`);
    here.querySelector('circle')?.setAttribute('cy', String(this.#lineY(x)));
    if (isOwn) announce({ alongM, lat, lng, from: 'profile' });
  }

  /** The height of the drawn line, found in the drawing itself. */
  #lineY(x: number): number {
    const drawn = this.querySelector('.profile__line')?.getAttribute('d') ?? '';
    let best = { apart: Number.POSITIVE_INFINITY, y: HEIGHT };
    for (const [, px, py] of drawn.matchAll(/([\d.]+) ([\d.]+)/g)) {
      const apart = Math.abs(Number(px) - x);
      if (apart < best.apart) best = { apart, y: Number(py) };
    }
    return best.y;
  }
}

function announce(detail: RoutePosition | undefined): void {
  document.dispatchEvent(new CustomEvent(ROUTE_POSITION_EVENT, { detail }));
}

function nearest({ samples }: ProfileData, alongM: number): number {
  let best = 0;
  for (const [index, [at]] of samples.entries())
    if (Math.abs(at - alongM) < Math.abs((samples[best]?.[0] ?? 0) - alongM)) best = index;
  return best;
}

function readData(root: HTMLElement): ProfileData | undefined {
  const text = root.querySelector('script[type="application/json"]')?.textContent;
  return text ? JSON.parse(text) : undefined; // our own build wrote it
}

customElements.define('route-profile', RouteProfile);
