import { foldText } from '../../../../src/model/fold-text.ts';

/** Lets the list of pages be narrowed down by typing, with or without accents. */
const input = document.querySelector<HTMLInputElement>('input[type="search"]');
input?.addEventListener('input', () => {
  const wanted = foldText(input.value);
  let count = 0;
  for (const item of document.querySelectorAll<HTMLElement>('[data-find]')) {
    item.hidden = !foldText(item.dataset.find ?? '').includes(wanted);
    if (!item.hidden) count += 1;
  }
  const nothing = document.querySelector<HTMLElement>('[data-nothing]');
  if (nothing) nothing.hidden = count > 0;
});
