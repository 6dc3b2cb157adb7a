import type { TourData } from '../../i18n/tour.ts';
import { parseHash } from './hash.ts';
import { type StartedTour, startTour } from './start.ts';

/**
 * The script inside a page that opens its tour at once, for a first frame after one round trip. It runs where it stands, before
 * styles and other scripts have come, so it places the picture itself until `at-once.ts` takes that back.
 */
function begin(root: HTMLElement & { started?: StartedTour }): void {
  for (const heading of document.querySelectorAll('h1, h2'))
    place(heading, 'position:absolute;clip-path:inset(50%)');
  place(document.body, 'margin:0');
  place(root, 'display:flow-root;position:relative;overflow:clip;block-size:calc(100svh - 3rem)');
  const json = root.querySelector('script')?.textContent;
  if (!json) return;
  // Written by our own page in this very shape.
  const data = JSON.parse(json) as TourData;
  try {
    root.started = startTour({ root, data, hash: parseHash(location.hash) });
    place(root.started.canvas, 'position:absolute;inset:0;inline-size:100%;block-size:100%');
  } catch {} // the element tries as well, and says what is wrong
}

function place(element: Element, style: string): void {
  if (element instanceof HTMLElement) element.style.cssText = style;
}

const root = document.querySelector<HTMLElement>('tour-viewer');
if (root) begin(root);
