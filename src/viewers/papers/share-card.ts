import { copyText } from '../common/copy-text.ts';

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

customElements.define('share-card', ShareCard);
