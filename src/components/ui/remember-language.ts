// Remembers the language a visitor picks in the menu, for the start page and for codes on signs. Nothing leaves the device.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a[hreflang]')) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem('diem-den:language', link.pathname.slice(1, 3));
    } catch {
      // storage is switched off: nothing to remember
    }
  });
}
const menu = document.querySelector<HTMLDetailsElement>('.languages');
menu?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
document.addEventListener('click', (event) => {
  if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
});
