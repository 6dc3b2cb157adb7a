import { copyText } from '../common/copy-text.ts';
import { today } from '../common/today.ts';

/** `<notice-state>`: says that the notice is over, on the device's own clock. */
class NoticeState extends HTMLElement {
  connectedCallback(): void {
    const { until } = this.dataset;
    this.hidden = until === undefined || until >= today();
  }
}

/** `<text-copy>`: copies the text above it. Hidden without script; the text can be selected. */
class TextCopy extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const text = this.closest('figure')?.querySelector('pre')?.textContent ?? '';
    const status = this.querySelector('[role="status"]');
    const { copied, failed } = this.dataset;
    this.querySelector('button')?.addEventListener(
      'click',
      () => void copyText(text, status, { copied, failed }),
    );
  }
}

/** `<notice-print>`: prints the page as a poster. Hidden without script. */
class NoticePrint extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

customElements.define('notice-state', NoticeState);
customElements.define('text-copy', TextCopy);
customElements.define('notice-print', NoticePrint);
