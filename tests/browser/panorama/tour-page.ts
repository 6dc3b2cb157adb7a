import { tourMessages } from '../../../src/i18n/tour.ts';
import type { TourView } from '../../../src/model/tour-view.ts';
import { mountTour } from '../../../src/viewers/panorama/mount.ts';
import type { HashState } from '../../../src/viewers/panorama/state.ts';

/** Opens a tour that no site has, in the element of the page. */
async function openTour(tour: TourView, hash: HashState): Promise<void> {
  const root = document.querySelector<HTMLElement>('tour-viewer');
  if (!root) throw new Error('the page has no place for a tour');
  const data = { tour, language: 'en' as const, messages: tourMessages('en') };
  const { store } = await mountTour({ root, data, hash, onEnd: () => {} });
  Object.assign(window, { tourState: store.get });
}

Object.assign(window, { openTour });
