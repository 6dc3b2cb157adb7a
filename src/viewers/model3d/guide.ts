import { fillMessage } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';
import { createIconButton, createText, type OverlayContext } from './parts.ts';

/** Makes the bar of the guided tour: the step one is at, its words, and the ways back and on. Before it begins, only the way on. */
export function createGuide({ model, messages, language, store, goToStep }: OverlayContext): Guide {
  const goBy = (by: number) => goToStep((store.get().step ?? -1) + by);
  const back = createIconButton('back', messages.stepBack, () => goBy(-1));
  const on = createIconButton('on', messages.stepOn, () => goBy(1));
  const count = createElement('span', 'm3-guide-count');
  const title = createElement('strong', 'm3-guide-title');
  const words = createElement('p', 'm3-guide-words');
  const element = createElement('div', 'm3-guide', { role: 'group', 'aria-label': messages.tour });
  element.append(back, createElement('div', 'm3-guide-text', {}, count, title, words), on);
  return {
    element,
    show(step) {
      const view = model.views.find(({ id }) => id === model.steps[step ?? -1]?.viewId);
      const hadFocus = document.activeElement;
      back.disabled = (step ?? 0) <= 0;
      on.disabled = step !== undefined && step >= model.steps.length - 1;
      // A button that can do nothing more would lose the focus to nowhere.
      if (hadFocus === back && back.disabled) on.focus();
      if (hadFocus === on && on.disabled) back.focus();
      count.textContent = fillMessage(messages.step, { number: (step ?? -1) + 1, total: model.steps.length });
      element.toggleAttribute('data-waiting', view === undefined);
      title.replaceChildren(...(view ? [createText(view.title, view.language, language)] : [messages.views]));
      words.replaceChildren(...(view ? [createText(view.description, view.language, language)] : []));
    },
  };
}

export type Guide = { element: HTMLElement; show: (step: number | undefined) => void };
