// The report page of the development server. Without this script it shows how things stood when it was opened.

/** Severities that were hidden stay hidden when the page is loaded anew. */
const HIDDEN = 'diem-den-check-hidden';

const boxes = [...document.querySelectorAll<HTMLInputElement>('.filter input')];
const hidden = (sessionStorage.getItem(HIDDEN) ?? '').split(' ');
for (const box of boxes) {
  box.checked = !hidden.includes(box.id);
  box.addEventListener('change', remember);
}

// a reload keeps the place on the page and the file that was chosen
import.meta.hot?.on('diem-den:checked', () => location.reload());

function remember(): void {
  const unchecked = boxes.filter((box) => !box.checked).map(({ id }) => id);
  sessionStorage.setItem(HIDDEN, unchecked.join(' '));
}
