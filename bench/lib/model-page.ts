import type { ModelData } from '../../src/i18n/model3d.ts';
import { preloadFirst } from '../../src/viewers/model3d/preload-first.ts';

const root = document.querySelector<HTMLElement>('#model');
const json = document.querySelector('#data')?.textContent;
if (!root || !json) throw new Error('the page has no model');
// Written by model-pages-fs.ts in this very shape.
const data = JSON.parse(json) as ModelData;
// Two frames later than told, as on the page of the peer: then the picture is on the screen.
document.addEventListener('diemden:first', () =>
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.documentElement.setAttribute('data-first', String(performance.now())),
    ),
  ),
);
// As the page of a site does when a visitor presses the button.
preloadFirst(data.model);
const { mountModel } = await import('../../src/viewers/model3d/mount.ts');
void mountModel({ root, data, title: 'Model', hash: {}, onEnd: () => {} });
