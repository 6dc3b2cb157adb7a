import type { ModelData } from '../../src/i18n/model3d.ts';
import { mountModel } from '../../src/viewers/model3d/mount.ts';

const root = document.querySelector<HTMLElement>('#model');
const json = document.querySelector('#data')?.textContent;
if (!root || !json) throw new Error('the page has no model');
// Written by model-pages-fs.ts in this very shape.
const data = JSON.parse(json) as ModelData;
document.addEventListener('diemden:first', () =>
  document.documentElement.setAttribute('data-first', String(performance.now())),
);
void mountModel({ root, data, title: 'Model', hash: {}, onEnd: () => {} });
