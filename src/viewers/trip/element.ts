import { fillMessage } from '../../i18n/tour.ts';
import type { TripData, TripPageData, TripPlace } from '../../i18n/trip-data.ts';
import {
  addStops,
  formatTripHash,
  MOST_STOPS,
  moveStop,
  readTripHash,
  type TripStop,
} from '../../model/trip.ts';
import { today } from '../common/today.ts';
import { describeTotal, drawStops, type ShownStop } from './draw.ts';
import { saveGpx } from './save-gpx.ts';
import { loadTrip, onTripChange, storeTrip } from './storage.ts';

/**
 * `<trip-page>`: the visitor's own trip, or one that somebody shared by a link. The own one is kept on the device; a shared
 * one only when the visitor says so. What the places are comes from a file of the site; without network the page shows what
 * the device kept.
 */
class TripPage extends HTMLElement {
  #page: TripPageData | undefined;
  #data: TripData | undefined;
  #shared: string[] | undefined;
  #before: readonly TripStop[] | undefined;
  #day = today();

  connectedCallback(): void {
    if (!this.dataset.trip) return;
    this.#page = JSON.parse(this.dataset.trip); // our own build wrote it
    this.#shared = readTripHash(location.hash);
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
      if (button && button.getAttribute('aria-disabled') !== 'true') this.#act(button);
    });
    this.addEventListener('keydown', (event) => this.#onKey(event));
    const day = this.#part('day');
    if (day instanceof HTMLInputElement) {
      day.value = this.#day;
      day.addEventListener('input', () => {
        this.#day = day.value || today();
        this.#show();
      });
    }
    addEventListener('hashchange', () => {
      this.#shared = readTripHash(location.hash) ?? this.#shared;
      this.#show();
    });
    onTripChange(() => this.#show());
    this.#show();
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const answer = await fetch(this.#page?.places ?? '');
      if (!answer.ok) throw new Error(String(answer.status));
      this.#data = await answer.json(); // our own build wrote it
    } catch {
      this.#say(this.#page?.words.loadFailed ?? '');
    }
    this.#show();
    this.dataset.ready = '';
  }

  /** Draws everything anew and puts the focus back where it was. */
  #show(): void {
    const page = this.#page;
    if (!page) return;
    const isShared = this.#shared !== undefined;
    const stops = this.#shared
      ? this.#sharedStops(this.#shared)
      : loadTrip().map((stop) => this.#describe(stop));
    const context = { page, ways: this.#data?.ways ?? [], day: this.#day, isOwn: !isShared };
    const kept = this.#focused();
    this.#part('stops').replaceChildren(...drawStops(stops, context));
    this.#part('total').textContent = describeTotal(stops, context);
    this.#part('plan').hidden = stops.length === 0;
    this.#part('empty').hidden = isShared || stops.length > 0;
    this.#part('own').hidden = isShared;
    this.#part('hint').hidden = isShared || stops.length < 2;
    this.#showShared(stops.length);
    if (kept) this.#find(kept.ref, kept.action)?.focus();
  }

  #showShared(count: number): void {
    const { words } = this.#page ?? {};
    const isShown = this.#shared !== undefined && this.#data !== undefined;
    this.#part('shared').hidden = !isShown;
    if (!words || !isShown) return;
    const missing = (this.#shared?.length ?? 0) - count;
    this.#part('shared-text').textContent = [
      count === 0 ? words.sharedNone : fillMessage(words.sharedText, { count }),
      ...(missing > 0 && count > 0 ? [fillMessage(words.sharedSome, { count: missing })] : []),
    ].join(' ');
    this.querySelector('[data-do="keep"]')?.toggleAttribute('hidden', count === 0);
  }

  #act(button: HTMLElement): void {
    const ref = button.closest<HTMLElement>('[data-ref]')?.dataset.ref ?? '';
    const action = button.dataset.do;
    if (action === 'up' || action === 'down') this.#move(ref, action === 'up' ? -1 : 1);
    else if (action === 'take') this.#take(ref);
    else if (action === 'undo') this.#undo();
    else if (action === 'clear') this.#change([], this.#page?.words.cleared ?? '', true);
    else if (action === 'keep') this.#keep();
    else if (action === 'dismiss') this.#leaveShared();
    else if (action === 'share') void this.#share();
    else if (action === 'gpx') this.#saveGpx();
    else if (action === 'print') print();
  }

  /** Alt with an arrow moves the stop that has the focus. */
  #onKey(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ref]') : null;
    if (!event.altKey || by === 0 || !item || this.#shared) return;
    event.preventDefault();
    this.#move(item.dataset.ref ?? '', by);
  }

  #move(ref: string, by: number): void {
    const trip = loadTrip();
    const moved = moveStop(trip, ref, by);
    if (moved === trip) return;
    const number = moved.findIndex((stop) => stop.ref === ref) + 1;
    const name = moved[number - 1]?.title ?? '';
    this.#change(
      moved,
      fillMessage(this.#page?.words.moved ?? '', { name, number, count: moved.length }),
      false,
    );
  }

  #take(ref: string): void {
    const trip = loadTrip();
    const name = trip.find((stop) => stop.ref === ref)?.title ?? '';
    const rest = trip.filter((stop) => stop.ref !== ref);
    this.#change(rest, fillMessage(this.#page?.words.removed ?? '', { name }), true);
  }

  #undo(): void {
    const before = this.#before;
    if (before) this.#change(before, this.#page?.words.undone ?? '', false);
    this.#part('status').closest('p')?.scrollIntoView({ block: 'nearest' });
  }

  #keep(): void {
    const trip = loadTrip();
    const kept = addStops(trip, this.#sharedStops(this.#shared ?? []).map(toStop));
    const { words } = this.#page ?? {};
    this.#leaveShared();
    const text = trip.length >= MOST_STOPS ? words?.full : words?.kept;
    this.#change(kept, fillMessage(text ?? '', { count: kept.length }), true);
  }

  #leaveShared(): void {
    this.#shared = undefined;
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#show();
    document.querySelector<HTMLElement>('main')?.focus();
  }

  /** Keeps a changed list, says so once, and offers the way back. */
  #change(trip: readonly TripStop[], text: string, canUndo: boolean): void {
    const before = loadTrip();
    if (!storeTrip(trip)) {
      this.#say(this.#page?.words.notKept ?? '');
      return;
    }
    this.#before = canUndo ? before : undefined;
    const undo = this.querySelector<HTMLElement>('[data-do="undo"]');
    const hadFocus = undo === document.activeElement;
    if (undo) undo.hidden = !canUndo;
    this.#say(text);
    if (canUndo) undo?.focus();
    else if (hadFocus) this.#part('stops').querySelector<HTMLElement>('a')?.focus();
  }

  async #share(): Promise<void> {
    const refs = loadTrip().map(({ ref }) => ref);
    const url = `${location.origin}${location.pathname}${formatTripHash(refs)}`;
    const { words } = this.#page ?? {};
    try {
      await navigator.clipboard.writeText(url);
      this.#say(words?.shared ?? '');
    } catch {
      this.#say(fillMessage(words?.shareFailed ?? '', { url })); // no permission, or no secure connection
    }
  }

  #saveGpx(): void {
    const stops = loadTrip().map((stop) => this.#describe(stop));
    if (this.#page) saveGpx(this.#page, stops);
  }

  #describe(stop: TripStop): ShownStop {
    const place = this.#place(stop.ref);
    return place ? { ...stop, ...place } : { ...stop, isGone: this.#data !== undefined };
  }

  /** Only places that this site has: the rest of a link may say anything. */
  #sharedStops(refs: readonly string[]): ShownStop[] {
    return refs.flatMap((ref) => this.#place(ref) ?? []);
  }

  #place(ref: string): TripPlace | undefined {
    return this.#data?.places.find((place) => place.ref === ref);
  }

  #focused(): { ref: string; action: string } | undefined {
    const active = document.activeElement;
    const item = active instanceof HTMLElement && this.contains(active) ? active.closest('[data-ref]') : null;
    if (!(active instanceof HTMLElement) || !(item instanceof HTMLElement)) return undefined;
    return { ref: item.dataset.ref ?? '', action: active.dataset.do ?? '' };
  }

  #find(ref: string, action: string): HTMLElement | null {
    const item = [...this.querySelectorAll<HTMLElement>('[data-ref]')].find((one) => one.dataset.ref === ref);
    return item?.querySelector<HTMLElement>(action ? `[data-do="${action}"]` : 'a') ?? null;
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`expected a part "${name}"`);
    return part;
  }
}

function toStop({ ref, title, lat, lng }: ShownStop): TripStop {
  return { ref, title, lat, lng };
}

customElements.define('trip-page', TripPage);
