/*
 * Opens the help over the page from the link in its head. Without script, or when the panel cannot be loaded, the link
 * leads to the help page, which says the same. Nothing is loaded before it is used.
 */
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-facts]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./panel.ts').then(({ openHelp }) => openHelp(link)).catch(() => location.assign(link.href));
});
