import type { TourData } from '../../src/i18n/tour.ts';
import { mountTour } from '../../src/viewers/panorama/mount.ts';

const root = document.querySelector<HTMLElement>('#tour');
const json = document.querySelector('#data')?.textContent;
if (!root || !json) throw new Error('the page has no tour');
// Written by tour-page-fs.ts in this very shape.
const data = JSON.parse(json) as TourData;
void mountTour({ root, data, hash: { sceneId: data.tour.start }, onEnd: () => {} });
