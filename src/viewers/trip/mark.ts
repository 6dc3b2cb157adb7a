/*
 * The button that puts a place into the visitor's trip, and the number of places in the head of every page. Without script
 * neither is shown; nothing else of a page depends on it. Every page loads this, so it does nothing but that.
 */
import type { TripButtonWords } from '../../i18n/trip.ts';
import { addStops, MOST_STOPS, type TripStop } from '../../model/trip.ts';
import { loadTrip, onTripChange, storeTrip } from './storage.ts';

const badge = document.querySelector<HTMLElement>('.trip-link');
const offer = document.querySelector<HTMLElement>('.trip-offer');
const button = offer?.querySelector('button');
const data: TripOffer | undefined = offer?.dataset.trip ? JSON.parse(offer.dataset.trip) : undefined; // our own build wrote it

function show(): void {
  const trip = loadTrip();
  const count = badge?.querySelector('b');
  if (badge && count) {
    badge.hidden = trip.length === 0;
    count.textContent = String(trip.length);
  }
  if (offer && button && data) {
    const isIn = trip.some(({ ref }) => ref === data.stop.ref);
    offer.hidden = false;
    button.textContent = isIn ? data.words.remove : data.words.add;
    offer.querySelector('a')?.toggleAttribute('hidden', trip.length === 0);
  }
}

/** One sentence of the page's own status says what happened. */
function press({ stop, words }: TripOffer): string {
  const trip = loadTrip();
  const without = trip.filter(({ ref }) => ref !== stop.ref);
  const isIn = without.length < trip.length;
  const changed = isIn ? without : addStops(trip, [stop]);
  if (changed === trip) return words.full.replace('{count}', String(MOST_STOPS));
  if (!storeTrip(changed)) return words.notKept;
  return (isIn ? words.left : words.added).replace('{count}', String(changed.length));
}

button?.addEventListener('click', () => {
  const status = offer?.querySelector('[role="status"]');
  if (data && status) status.textContent = press(data);
});
onTripChange(show);
show();

type TripOffer = { stop: TripStop; words: TripButtonWords };
