/*
 * Opens the search over the page from the link in the menu, or with "/". Without script, or when the dialog cannot be
 * loaded, the link leads to the search page. Nothing is loaded before it is used.
 */
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

function open(otherwise: () => void): void {
  import('./dialog.ts').then(({ openSearchDialog }) => openSearchDialog()).catch(otherwise);
}
