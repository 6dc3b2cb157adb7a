import { fillMessage, type TourData } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';
import { createIconButton, createText } from './dom.ts';
import type { TourStore } from './store.ts';

/**
 * Makes the bar of a guided tour: the stop one is at, its words, and the ways back and on. The stops are the scenes in
 * their order.
 */
export function createGuide({ tour, messages, language }: TourData, store: TourStore): Guide {
  const goBy = (step: number) => {
    const target = tour.scenes[indexOf(store.get().sceneId) + step];
    if (target) store.dispatch({ type: 'scene', sceneId: target.id, view: target.view });
  };
  const indexOf = (sceneId: string) => tour.scenes.findIndex(({ id }) => id === sceneId);
  const back = createIconButton('left', messages.guideBack, () => goBy(-1));
  const on = createIconButton('right', messages.guideOn, () => goBy(1));
  const count = createElement('span', 'tour-guide-count');
  const words = createElement('p', 'tour-guide-words');
  const element = createElement('div', 'tour-guide', { role: 'group', 'aria-label': messages.guide });
  element.append(back, createElement('div', 'tour-guide-text', {}, count, words), on);
  return {
    element,
    show(sceneId) {
      const index = indexOf(sceneId);
      back.disabled = index <= 0;
      on.disabled = index >= tour.scenes.length - 1;
      count.textContent = fillMessage(messages.guideStop, { number: index + 1, total: tour.scenes.length });
      const scene = tour.scenes[index];
      if (scene) words.replaceChildren(createText(scene.description, scene.language, language));
    },
  };
}

export type Guide = { element: HTMLElement; show: (sceneId: string) => void };
