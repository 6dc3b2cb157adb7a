import type { ModelToolMessages } from '../../i18n/model-tools.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { createElement, createIcon } from '../common/dom.ts';
import { createIconButton, createText, ICONS, type OverlayContext } from './parts.ts';

/** Makes the bar of the guided tour: the step one is at, its words, and the ways back and on. Before it begins, only the way on. */
export function createGuide({ model, messages, tools, language, store, goToStep }: OverlayContext): Guide {
  const goBy = (by: number) => goToStep((store.get().step ?? -1) + by);
  const back = createIconButton('back', messages.stepBack, () => goBy(-1));
  const on = createIconButton('on', messages.stepOn, () => goBy(1));
  const count = createElement('span', 'm3-guide-count');
  const title = createElement('strong', 'm3-guide-title');
  const words = createElement('p', 'm3-guide-words');
  const element = createElement('div', 'm3-guide', { role: 'group', 'aria-label': messages.tour });
  const narration = createNarration(tools);
  const text = createElement('div', 'm3-guide-text', {}, count, title, words);
  element.append(back, text, narration.button, on);
  return {
    element,
    hush: () => narration.offer(undefined),
    show(step) {
      narration.offer(model.steps[step ?? -1]?.sound);
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

/** Speaks the words that stand beside it, when asked; the words are its captions. */
function createNarration(tools: ModelToolMessages) {
  const player = new Audio();
  player.preload = 'none';
  const toggle = () => {
    // A file that does not come leaves the words.
    if (player.paused) void player.play().catch(() => {});
    else player.pause();
  };
  const button = createIconButton('speak', tools.speak, toggle);
  const draw = () => {
    const name = player.paused ? tools.speak : tools.hush;
    button.setAttribute('aria-label', name);
    button.title = name;
    button.firstElementChild?.replaceWith(createIcon(ICONS[player.paused ? 'speak' : 'hush'], 'm3-icon'));
  };
  for (const event of ['play', 'pause', 'ended']) player.addEventListener(event, draw);
  return {
    button,
    offer(url: string | undefined) {
      button.hidden = url === undefined;
      if (player.getAttribute('src') === (url ?? null)) return;
      player.pause();
      if (url === undefined) player.removeAttribute('src');
      else player.src = url;
    },
  };
}

/** `hush` ends what is being said. */
export type Guide = { element: HTMLElement; show: (step: number | undefined) => void; hush: () => void };
