import { formatPlateCode, isPlateCode } from '../../model/plate-code.ts';

// The page behind a printed code passes the code on once, in the part of the address that is never sent to a server.
// Shown here, it can be compared with the sign: whoever pasted another code over it is found out. Then it leaves the
// address, so that a link that is passed on does not carry it; not before the other scripts of the page have run,
// since a passport reads it too. Without this script the page is the same without it.
const code = /^#q=([0-9A-Z]{7})$/.exec(location.hash)?.[1];
if (code !== undefined) {
  addEventListener('DOMContentLoaded', leaveAddress);
  const note = document.querySelector<HTMLElement>('[data-plate-note]');
  const shown = note?.querySelector('b');
  if (note && shown && isPlateCode(code)) {
    shown.textContent = formatPlateCode(code);
    note.hidden = false;
  }
}

function leaveAddress(): void {
  if (location.hash.startsWith('#q='))
    history.replaceState(history.state, '', location.pathname + location.search);
}
