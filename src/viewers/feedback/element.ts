// Without this script the mail program opens with the text the page was made with. With it, what the visitor changes is
// what the mail says, and the visitor's position is added when asked for. Nothing is sent from here.
import { mailAddress, positionLine } from '../../model/feedback.ts';

/** `<report-here>`: see `components/feedback/Feedback.astro` for what stands inside. */
class ReportHere extends HTMLElement {
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#text?.addEventListener('input', () => this.#renewMail(), { signal });
    this.#part('position')?.addEventListener('click', () => this.#addPosition(), { signal });
    this.#part('zalo')?.addEventListener('click', () => void this.#copy(), { signal });
    this.#renewMail(); // a browser keeps what was written before a reload
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  /** The mail program reads the address when the link is followed. */
  #renewMail(): void {
    const { email, subject = '' } = this.dataset;
    const link = this.#part('mail');
    if (link instanceof HTMLAnchorElement && email && this.#text)
      link.href = mailAddress(email, subject, this.#text.value);
  }

  #addPosition(): void {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy: accuracyM } }) => {
        const line = positionLine({ lat, lng, accuracyM }, this.#words);
        const label = `${this.#words.position}:`;
        const kept = (this.#text?.value ?? '').split('\n').filter((other) => !other.startsWith(label));
        if (this.#text) this.#text.value = `${kept.join('\n').trimEnd()}\n${line}\n`;
        this.#renewMail();
        this.#say(this.#words.positionAdded);
      },
      () => this.#say(this.#words.positionFailed),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  }

  /** Zalo takes no text in an address; the visitor pastes it. */
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text?.value ?? '');
      this.#say(this.#words.copied);
    } catch {
      this.#say(this.#words.notCopied); // the clipboard may be refused; the text stands there to be selected
    }
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (status) status.textContent = text;
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-report="${name}"]`);
  }

  get #text(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  get #words(): Words {
    return JSON.parse(this.dataset.words ?? '{}'); // our own build wrote it
  }
}

type Words = Record<'copied' | 'notCopied' | 'position' | 'positionAdded' | 'positionFailed', string>;

customElements.define('report-here', ReportHere);
