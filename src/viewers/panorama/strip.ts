import type { TourData } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';
import { createText } from './dom.ts';
import type { TourStore } from './store.ts';

/** Makes a row of all scenes with a small picture of each. The pictures are fetched when it is first shown. */
export function createStrip({ tour, messages, language }: TourData, store: TourStore): Strip {
  const items = tour.scenes.map((scene) => {
    const picture = createElement('img', 'tour-strip-picture', {
      alt: '',
      width: String(scene.thumb?.widthPx ?? 240),
      height: String(scene.thumb?.heightPx ?? 150),
      decoding: 'async',
    });
    const name = createText(scene.title, scene.language, language);
    name.classList.add('tour-strip-name');
    const button = createElement('button', 'tour-strip-item', { type: 'button' }, picture, name);
    button.addEventListener('click', () => store.dispatch({ type: 'scene', sceneId: scene.id }));
    return { scene, picture, button };
  });
  const element = createElement('div', 'tour-strip', { role: 'group', 'aria-label': messages.strip });
  element.append(...items.map(({ button }) => button));
  element.hidden = true;
  const show = (sceneId: string) => {
    for (const { scene, button } of items) {
      if (scene.id === sceneId) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      if (scene.id === sceneId && !element.hidden)
        button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  };
  return {
    element,
    show,
    open(isOpen) {
      element.hidden = !isOpen;
      if (!isOpen) return;
      for (const { scene, picture } of items) if (scene.thumb && !picture.src) picture.src = scene.thumb.url;
      show(store.get().sceneId);
    },
  };
}

export type Strip = {
  element: HTMLElement;
  show: (sceneId: string) => void;
  open: (isOpen: boolean) => void;
};
