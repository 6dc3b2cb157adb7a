/*
 * Opens the search over the page from the link in the menu, with "/", or when a viewer asks for it. Without script, or when the dialog cannot be
 * loaded, the link leads to the search page. Nothing is loaded before it is used.
 */
import type { TakeResult } from '../common/open-search.ts';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.matches('.site-nav a[href$="/search/"]') || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  if (link.pathname === location.pathname) return;
  event.preventDefault();
  open(() => location.assign(link.href));
});

document.addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.querySelector<HTMLInputElement>('site-search input[name="q"]');
  event.preventDefault();
  if (box) box.focus();
  else open(() => {});
});

document.addEventListener('diemden:search', ({ detail }) => {
  const link = document.querySelector<HTMLAnchorElement>('.site-nav a[href$="/search/"]');
  open(() => link && location.assign(link.href), detail ?? undefined);
});

function open(otherwise: () => void, take?: TakeResult): void {
  import('./dialog.ts').then(({ openSearchDialog }) => openSearchDialog(take)).catch(otherwise);
}
