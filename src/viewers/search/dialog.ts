import './dialog.css';
import { searchMessages } from '../../i18n/search.ts';
import { element } from '../common/dom.ts';
import type { TakeResult } from '../common/open-search.ts';
import { mountSearch, pageLanguage } from './mount.ts';

/**
 * Opens the search over the page; the same one again the next time. Escape, or a touch beside it, closes.
 *
 * @param take shows what was chosen where the visitor is; without it, or when it cannot, the visitor is led there
 */
export function openSearchDialog(take: TakeResult = () => false): void {
  dialog ??= drawDialog();
  takeResult = take;
  dialog.inert = false; // a viewer that covers the page puts everything beside it out of reach
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function drawDialog(): HTMLDialogElement {
  const language = pageLanguage();
  const messages = searchMessages(language);
  const made = element('dialog', 'search-dialog');
  made.setAttribute('aria-label', messages.label);
  const host = element('div', '');
  const close = element('button', 'search-dialog__close', messages.close);
  close.type = 'button';
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  made.append(host, close);
  document.body.append(made);
  mountSearch(host, {
    language,
    onChoose: ({ url }) => {
      made.close();
      if (!takeResult(url)) location.assign(url);
    },
  });
  return made;
}

let dialog: HTMLDialogElement | undefined;
let takeResult: TakeResult = () => false;
