import type { PassportData } from '../../i18n/passport-data.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { drawCertificate } from './certificate.ts';
import { checkConfirmation } from './confirm.ts';
import { countStops, mergeStamps, type Stamp } from './state.ts';
import {
  addStamps,
  forgetStamps,
  loadConfirmation,
  loadStamps,
  onStampsChange,
  storeConfirmation,
} from './storage.ts';
import { readToken, writeToken } from './token.ts';

/** `<route-passport>`: the stamps of a route on this device. Hidden without script, which it cannot do without. */
class RoutePassport extends HTMLElement {
  #listening = new AbortController();
  #isConfirmed = false;

  connectedCallback(): void {
    const data = readData(this);
    if (!data) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.hidden = false;
    const on = (name: string, does: () => void) =>
      this.#part(name).addEventListener('click', does, { signal });
    on('copy', () => void this.#copy(data));
    on('draw', () => void this.#draw(data));
    on('clear', () => this.#ask(true));
    on('cancel', () => this.#ask(false));
    on('sure', () => this.#clear(data));
    addEventListener('hashchange', () => void this.#followAddress(data), { signal });
    onStampsChange(() => void this.#show(data), signal);
    void this.#followAddress(data).then(() => this.#show(data));
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** `#passport=TOKEN` adds the stamps of another browser; `#confirmed=TOKEN.SIGNATURE` what staff signed. */
  async #followAddress(data: PassportData): Promise<void> {
    const [, name, value = ''] = /^#(passport|confirmed)=([\w.-]{1,400})$/.exec(location.hash) ?? [];
    if (name === undefined) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    this.scrollIntoView({ block: 'start' });
    this.#say(await takeFromAddress(data, name, value));
  }

  async #show(data: PassportData): Promise<void> {
    const stamps = loadStamps();
    const { messages } = data;
    const { done, total, reached } = countStops(data.stops, stamps);
    this.#isConfirmed = await isConfirmed(data, stamps);
    this.#part('progress').textContent =
      done === 0 ? messages.none : fillMessage(messages.progress, { done, total });
    const bar = this.querySelector('progress');
    if (bar) bar.value = done;
    this.querySelectorAll<HTMLElement>('[data-stop]').forEach((item, index) => {
      const stamp = reached[index];
      item.toggleAttribute('data-stamped', stamp !== undefined);
      const note = item.querySelector('[data-note]');
      if (note && stamp) note.textContent = this.#describe(data, stamp);
      else if (note) note.textContent = data.stops[index]?.codes.length ? messages.waiting : messages.noPlate;
    });
    this.#part('more').hidden = done === 0;
    this.#input('link').value = this.#link(data);
  }

  #describe({ messages, tag }: PassportData, { minute, level }: Stamp): string {
    const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }).format(minute * 60_000);
    const proof = this.#isConfirmed ? messages.level3 : level === 2 ? messages.level2 : messages.level1;
    return `${day} · ${proof}`;
  }

  #link(data: PassportData): string {
    return `${location.origin}${location.pathname}#passport=${writeToken(listCodes(data), loadStamps())}`;
  }

  async #copy(data: PassportData): Promise<void> {
    const field = this.#input('link');
    field.select();
    try {
      await navigator.clipboard.writeText(this.#link(data));
      this.#say(data.messages.copied);
    } catch {
      field.focus(); // selected: the visitor can copy it by hand
    }
  }

  async #draw(data: PassportData): Promise<void> {
    const { messages, stops } = data;
    const { reached, done, total } = countStops(stops, loadStamps());
    const lowest = Math.min(...reached.flatMap((stamp) => stamp?.level ?? []));
    const style = getComputedStyle(this);
    const blob = await drawCertificate({
      siteName: data.siteName,
      heading: messages.certificate,
      name: this.#input('name').value.normalize('NFC').trim(),
      sentence: fillMessage(messages.certifies, { done, total }),
      routeTitle: data.routeTitle,
      stops: stops.flatMap(({ title }, index) => {
        const stamp = reached[index];
        return stamp ? [{ title, note: this.#describe(data, stamp) }] : [];
      }),
      level: this.#isConfirmed ? messages.level3 : lowest === 2 ? messages.level2 : messages.level1,
      colours: { brand: data.brand, ink: '#1d1d1b', soft: '#4a4a46', paper: '#fdfaf4' },
      fonts: { title: style.getPropertyValue('--font-display') || 'sans-serif', text: style.fontFamily },
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${data.route.replace('/', '-')}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS); // a download may begin late
  }

  #ask(isAsking: boolean): void {
    this.#part('sure-row').hidden = !isAsking;
    this.#part(isAsking ? 'cancel' : 'clear').focus();
  }

  #clear(data: PassportData): void {
    forgetStamps(listCodes(data));
    storeConfirmation(data.route, undefined);
    this.#part('sure-row').hidden = true;
    this.#say(data.messages.cleared);
    this.#part('status').focus();
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-passport="${name}"]`);
    if (!part) throw new Error(`expected a part "${name}"`);
    return part;
  }

  #input(name: string): HTMLInputElement {
    const part = this.#part(name);
    if (!(part instanceof HTMLInputElement)) throw new Error(`expected "${name}" to be a field`);
    return part;
  }
}

const KEEP_MS = 60_000;

/** Adds what a link brought. @returns what to tell the visitor */
async function takeFromAddress(data: PassportData, name: string, value: string): Promise<string> {
  const { messages, publicKey, route } = data;
  const stamps = readToken(listCodes(data), value.split('.')[0] ?? '');
  if (!stamps) return messages.badToken;
  if (name === 'confirmed') {
    const verdict = publicKey ? await checkConfirmation(publicKey, route, value) : 'invalid';
    if (verdict === 'unsupported') return messages.unsupported;
    if (verdict === 'invalid') return messages.badConfirmation;
    storeConfirmation(route, value);
  }
  return addStamps(stamps) ? messages.merged : messages.notKept;
}

/** A confirmation holds for the stamps that staff saw, and for no later ones. */
async function isConfirmed(data: PassportData, stamps: readonly Stamp[]): Promise<boolean> {
  const confirmation = data.publicKey && loadConfirmation(data.route);
  if (!confirmation || !data.publicKey) return false;
  const seen = readToken(listCodes(data), confirmation.split('.')[0] ?? '');
  const own = stamps.filter(({ code }) => listCodes(data).includes(code));
  const isComplete = seen !== undefined && mergeStamps(seen, []).length >= own.length;
  return isComplete && (await checkConfirmation(data.publicKey, data.route, confirmation)) === 'valid';
}

function listCodes({ stops }: PassportData): string[] {
  return stops.flatMap(({ codes }) => codes);
}

function readData(element: HTMLElement): PassportData | undefined {
  const text = element.querySelector('script[type="application/json"]')?.textContent;
  return text ? (JSON.parse(text) as PassportData) : undefined; // written by our own page
}

if (!customElements.get('route-passport')) customElements.define('route-passport', RoutePassport);
