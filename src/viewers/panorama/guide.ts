import { fillMessage, type TourData } from '../../i18n/tour.ts';
import type { StepView, TourView } from '../../model/tour-view.ts';
import { createElement } from '../common/dom.ts';
import { createIconButton, createText, setIcon } from './dom.ts';
import type { TourStore } from './store.ts';

/** How long words are left to be read: a slow reader takes about this long for a letter of a Latin script. */
const LETTER_MS = 75;
/** A letter of a script without spaces says about as much as three Latin ones. */
const DENSE_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const SHORTEST_MS = 6000;

/**
 * Makes the bar of a guided tour: the step one is at, what is said there, the ways back and on, and a button that goes on
 * by itself. Words stay as long as they take to read, or as their narration takes to hear. Nothing plays by itself.
 */
export function createGuide({ tour, messages, language }: TourData, store: TourStore): Guide {
  const steps = listSteps(tour);
  let index = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPlaying = false;
  let hears = false;
  const voice = new Audio();
  voice.preload = 'none';
  const back = createIconButton('left', messages.guideBack, () => goTo(index - 1));
  const on = createIconButton('right', messages.guideOn, () => goTo(index + 1));
  const play = createIconButton('play', messages.guidePlay, () => setPlaying(!isPlaying));
  const listen = createIconButton('audio', messages.guideSound, () => setHearing(!hears));
  const count = createElement('span', 'tour-guide-count');
  const words = createElement('p', 'tour-guide-words', {
    tabindex: '0',
    role: 'group',
    'aria-label': messages.said,
  });
  const bar = createElement('span', 'tour-guide-bar');
  const element = createElement('div', 'tour-guide', { role: 'group', 'aria-label': messages.guide });
  const head = createElement('div', 'tour-guide-head', {}, back, count, play, listen, on);
  element.append(head, words, createElement('span', 'tour-guide-line', { 'aria-hidden': 'true' }, bar));
  element.hidden = true;

  const draw = () => {
    const step = steps[index];
    back.disabled = index <= 0;
    on.disabled = index >= steps.length - 1;
    count.textContent = fillMessage(messages.guideStop, { number: index + 1, total: steps.length });
    words.setAttribute('aria-live', hears && step?.sound ? 'off' : 'polite'); // not two voices at once
    if (step) words.replaceChildren(createText(step.text, step.language, language));
    words.scrollTop = 0;
    bar.style.inlineSize = `${(100 * (index + 1)) / steps.length}%`;
    listen.hidden = step?.sound === undefined;
  };
  const wait = () => {
    clearTimeout(timer);
    voice.pause();
    const step = steps[index];
    if (!step || element.hidden) return;
    const isHeard = hears && step.sound !== undefined;
    if (isHeard && step.sound) {
      voice.src = step.sound.url;
      voice.play().catch(() => setHearing(false)); // without the network the words are still there
    }
    if (isPlaying && !isHeard) timer = setTimeout(next, readingMs(step.text));
  };
  const next = () => {
    if (!isPlaying) return;
    if (index < steps.length - 1) goTo(index + 1);
    else setPlaying(false);
  };
  const goTo = (wanted: number) => {
    const step = steps[wanted];
    if (!step) return;
    index = wanted;
    draw();
    wait();
    const { sceneId, view } = step;
    if (sceneId === store.get().sceneId) store.dispatch({ type: 'look', view });
    else store.dispatch({ type: 'scene', sceneId, view });
  };
  const setPlaying = (wanted: boolean) => {
    isPlaying = wanted;
    setIcon(play, wanted ? 'pause' : 'play', wanted ? messages.guidePause : messages.guidePlay);
    wait();
  };
  const setHearing = (wanted: boolean) => {
    hears = wanted;
    setIcon(listen, wanted ? 'pause' : 'audio', wanted ? messages.guideSoundOff : messages.guideSound);
    wait();
  };
  voice.addEventListener('ended', next);
  return {
    element,
    open(isOpen) {
      element.hidden = !isOpen;
      if (isOpen) {
        const here = steps.findIndex(({ sceneId }) => sceneId === store.get().sceneId);
        index = Math.max(0, here);
        draw();
      } else setPlaying(false);
    },
    /** Somebody who goes elsewhere is not called back. */
    show(sceneId) {
      if (steps[index]?.sceneId === sceneId) return;
      setPlaying(false);
      const found = steps.findIndex((step) => step.sceneId === sceneId);
      if (found >= 0) index = found;
      draw();
    },
    destroy() {
      clearTimeout(timer);
      voice.pause();
      voice.removeAttribute('src');
    },
  };
}

/** The steps of a tour; without any of its own, its scenes in their order with their descriptions. */
export function listSteps({ guide, scenes }: TourView): readonly StepView[] {
  if (guide) return guide;
  return scenes.map(({ id, view, language, description }) => ({
    id,
    sceneId: id,
    view,
    language,
    text: description,
  }));
}

/** How long a text takes to read, in milliseconds. */
export function readingMs(text: string): number {
  const dense = text.match(DENSE_LETTERS)?.length ?? 0;
  return Math.max(SHORTEST_MS, (text.length + 2 * dense) * LETTER_MS);
}

export type Guide = {
  element: HTMLElement;
  open: (isOpen: boolean) => void;
  show: (sceneId: string) => void;
  destroy: () => void;
};
