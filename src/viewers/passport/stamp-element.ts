import type { StampData } from '../../i18n/passport-data.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { distanceM } from '../../model/geo.ts';
import { formatPlateCode } from '../../model/plate-code.ts';
import { isAtPlate, isTooFast } from './state.ts';
import { addStamps, askToKeep, loadStamps } from './storage.ts';

/**
 * `<stamp-offer>`: offers a stamp to who came by the code of a plate of this place. Hidden otherwise, and without script.
 * Nothing is stamped before the visitor asks.
 */
class StampOffer extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    const code = /^#q=([0-9A-Z]{7})$/.exec(location.hash)?.[1];
    const data = readData(this);
    const plate = data?.plates.find((one) => one.code === code);
    if (!data || !plate) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.hidden = false;
    this.#part('title').textContent = fillMessage(data.messages.offer, {
      code: formatPlateCode(plate.code),
    });
    this.#part('stamp').addEventListener('click', () => this.#stamp(data, plate), { signal });
    this.#part('here').addEventListener('click', () => this.#measure(data, plate), { signal });
    if (loadStamps().some((stamp) => stamp.code === code)) this.#showStamped(plate);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #stamp(data: StampData, plate: Plate): void {
    const refusal = takeStamp(data, plate);
    this.#say(refusal ?? data.messages.stamped);
    if (refusal !== undefined) return;
    askToKeep();
    this.#showStamped(plate);
  }

  /** Asks the device where it is, once. What it answers is compared here and forgotten. */
  #measure({ messages }: StampData, { code, point }: Plate): void {
    const stamp = loadStamps().find((one) => one.code === code);
    if (!point || !stamp) return;
    this.#say(messages.measuring);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const awayM = distanceM({ lat: coords.latitude, lng: coords.longitude }, point);
        const isThere = isAtPlate(awayM, coords.accuracy);
        if (isThere) addStamps([{ ...stamp, level: 2 }]);
        this.#part('here').hidden = isThere;
        const distance = Math.round(awayM / 10) * 10;
        this.#say(isThere ? messages.there : fillMessage(messages.notThere, { distance }));
      },
      () => this.#say(messages.noPosition),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  }

  #showStamped({ point }: Plate): void {
    const button = this.#part('stamp');
    const hadFocus = document.activeElement === button;
    button.hidden = true;
    this.#part('after').hidden = false;
    const isMeasurable = point !== undefined && 'geolocation' in navigator;
    this.#part('here').hidden = !isMeasurable;
    this.#part('here-hint').hidden = !isMeasurable;
    if (hadFocus) this.#part('status').focus();
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-stamp="${name}"]`);
    if (!part) throw new Error(`expected a part "${name}"`);
    return part;
  }
}

/** Keeps the stamp. @returns why not, or nothing when it was kept */
function takeStamp(data: StampData, plate: Plate): string | undefined {
  const minute = Math.floor(Date.now() / 60_000);
  if (isImpossible(data, plate, minute)) return data.messages.tooFast;
  return addStamps([{ code: plate.code, minute, level: 1 }]) ? undefined : data.messages.notKept;
}

/** Looks at the last stamp taken elsewhere. */
function isImpossible({ others }: StampData, { code, point }: Plate, minute: number): boolean {
  const before = loadStamps()
    .filter((stamp) => stamp.code !== code && stamp.minute <= minute)
    .at(-1);
  const from = others.find((other) => other.code === before?.code);
  if (!point || !from || !before) return false;
  return isTooFast(distanceM(from.point, point), minute - before.minute);
}

function readData(element: HTMLElement): StampData | undefined {
  const text = element.querySelector('script[type="application/json"]')?.textContent;
  return text ? (JSON.parse(text) as StampData) : undefined; // written by our own page
}

type Plate = StampData['plates'][number];

if (!customElements.get('stamp-offer')) customElements.define('stamp-offer', StampOffer);
