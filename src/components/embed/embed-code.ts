/** `<embed-code>`: a text with a button that copies it. Without this script the text can be marked and copied by hand. */
class EmbedCode extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('textarea');
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!text || !button || !status) return;
    text.addEventListener('focus', () => text.select());
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text.value).then(
        () => {
          status.textContent = this.getAttribute('data-copied');
        },
        () => text.focus(), // not allowed: marked, it can be copied by hand
      );
    });
  }
}

if (!customElements.get('embed-code')) customElements.define('embed-code', EmbedCode);
