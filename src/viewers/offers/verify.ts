import { voucherNumber } from '../../model/voucher.ts';
import { today } from '../common/today.ts';
import { type Judgement, judgeVoucher, type KnownOffer } from './judge.ts';
import { countSeen, rememberVoucher } from './seen.ts';

/** `<voucher-check>`: checks vouchers on the device alone; what it knows of earlier ones, it knows of this device only. */
class VoucherCheck extends HTMLElement {
  readonly #listening = new AbortController();
  #data: Data | undefined;

  connectedCallback(): void {
    const { signal } = this.#listening;
    // Written by our own page.
    this.#data = JSON.parse(this.dataset.vouchers ?? '') as Data;
    const form = this.querySelector('form');
    const field = this.querySelector('textarea');
    if (!form || !field) return;
    form.hidden = false;
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#check(field.value);
      },
      { signal },
    );
    addEventListener('hashchange', () => this.#checkAddress(), { signal });
    this.#count();
    this.#checkAddress();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  /** A voucher in the address is checked once and then taken out of it, so that going back does not show it again. */
  #checkAddress(): void {
    if (!location.hash.startsWith('#v=')) return;
    const { hash } = location;
    history.replaceState(history.state, '', location.pathname);
    void this.#check(hash);
  }

  async #check(text: string): Promise<void> {
    if (!this.#data) return;
    this.#show(await judgeVoucher(text, this.#data.offers, today()), this.#data);
    this.#count();
  }

  #show(judgement: Judgement, { words, tag }: Data): void {
    const day = (iso: string) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${iso}T00:00:00Z`),
      );
    const lines: string[] = [];
    let is: string = judgement.is;
    if ('voucher' in judgement) {
      const { voucher, offer } = judgement;
      lines.push(`${offer.title} · ${fill(words.okNumber, { number: voucherNumber(voucher.number) })}`);
      const values = { until: day(voucher.until), from: day(offer.from) };
      if (judgement.is === 'ok') {
        const { before, isKept } = rememberVoucher(`${voucher.offer}.${voucher.number}`, Date.now());
        if (before !== undefined) is = 'again';
        lines.push(
          before === undefined ? fill(words.ok, values) : fill(words.again, { time: clock(tag, before) }),
        );
        if (!isKept) lines.push(words.notKept);
      } else lines.push(fill(words[judgement.is], values));
    } else lines.push(words[judgement.is]);
    const result = this.querySelector<HTMLElement>('.voucher-check__result');
    if (!result) return;
    result.dataset.is = is;
    result.replaceChildren(...lines.map(paragraph));
  }

  #count(): void {
    const note = this.querySelector('[data-voucher="seen"]');
    const count = countSeen();
    if (note && this.#data) note.textContent = count === 0 ? '' : fill(this.#data.words.seen, { count });
  }
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}

function clock(tag: string, timeMs: number): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(timeMs);
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

type Data = { offers: KnownOffer[]; tag: string; words: Record<WordKey, string> };
type WordKey = 'okNumber' | 'again' | 'notKept' | 'seen' | Judgement['is'];

customElements.define('voucher-check', VoucherCheck);
