import { defineTourViewer } from './element.ts';
import * as viewer from './mount.ts';
import * as parts from './parts.ts';

// Scripts of this kind wait for styles, so those that `at-once-start.ts` set until then can go.
for (const placed of document.querySelectorAll('h1, h2, body, tour-viewer, tour-viewer canvas'))
  placed.removeAttribute('style');
viewer.giveParts(parts);
defineTourViewer(viewer);
