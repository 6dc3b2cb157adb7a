import { copyText } from '../common/copy-text.ts';
import { today } from '../common/today.ts';

/** `<paper-print>`: prints the page. Hidden without script; the browser’s own command does the same. */
class PaperPrint extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

/** `<paper-over>`: says that something is over, on the device’s own clock. */
class PaperOver extends HTMLElement {
  connectedCallback(): void {
    const { until } = this.dataset;
    this.hidden = until === undefined || until >= today();
  }
}

/** `<share-card>`: hands the address of the page to other programs of the device, or copies it. */
class ShareCard extends HTMLElement {
  connectedCallback(): void {
    const { address = '', name = '', copied, failed } = this.dataset;
    const share = this.querySelector<HTMLButtonElement>('[data-share]');
    const copy = this.querySelector<HTMLButtonElement>('[data-copy]');
    const status = this.querySelector('[role="status"]');
    if (share && 'share' in navigator) {
      share.hidden = false;
      // A visitor who changes their mind is no fault.
      share.addEventListener(
        'click',
        () => void navigator.share({ title: name, url: address }).catch(() => {}),
      );
    }
    if (!copy) return;
    copy.hidden = false;
    copy.addEventListener('click', () => void copyText(address, status, { copied, failed }));
  }
}

customElements.define('paper-print', PaperPrint);
customElements.define('paper-over', PaperOver);
customElements.define('share-card', ShareCard);
