/** Left free between the edge of the window and what was brought into it. */
const MARGIN_PX = 8;

/**
 * Scrolls the page as far as it takes to see a part of the map, and the whole map with it where the window is high enough. Not by `scrollIntoView`, which would also scroll the map's own
 * box, where what is on its way into the map still stands outside.
 * @param within where the part is or will be
 */
export function bringIntoWindow(part: Element, within: Element): void {
  const { top, height } = part.getBoundingClientRect();
  const box = within.getBoundingClientRect();
  const start = Math.max(box.top, Math.min(top, box.bottom - height));
  if (missingPx(start, height) === 0) return;
  const isWhole = box.height + 2 * MARGIN_PX <= document.documentElement.clientHeight;
  scrollBy(0, isWhole ? missingPx(box.top, box.height) : missingPx(start, height)); // base.css says whether it glides
}

/** Gives how far the page has to scroll down, or up, to see a box; of one higher than the window it shows the beginning. */
function missingPx(top: number, height: number): number {
  const start = top - MARGIN_PX;
  const end = top + height + MARGIN_PX;
  return Math.min(0, start) + Math.max(0, Math.min(start, end - document.documentElement.clientHeight));
}
