import { copyText } from '../common/copy-text.ts';

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

customElements.define('text-copy', TextCopy);
