import type { TourData } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';
import { nameOfSearch, openSearch } from '../common/open-search.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import { createIconButton, createText, type IconName } from './dom.ts';
import type { Feeds } from './feeds.ts';
import type { FilmPlace } from './film-place.ts';
import { createGuide } from './guide.ts';
import { addHeadset } from './headset.ts';
import { createHeardTurn } from './heard-turn.ts';
import { createMapBox } from './map-box.ts';
import { shareView } from './share.ts';
import { findScene } from './state.ts';
import type { TourStore } from './store.ts';
import { createStrip } from './strip.ts';
import { createTurning } from './turning.ts';

/** As in the style sheet: 40 times the size of letters. */
const NARROW_PX = 640;

/**
 * Adds what a visitor may want after looking round: all scenes, a map, the guided tour, other hours of a scene, slow turning
 * and sharing. Loaded when the picture is there; without it the tour works as before.
 */
export function createTools({ data, stage, place, store, say, ...picture }: ToolsInput): Tools {
  const { tour, messages } = data;
  const strip = tour.scenes.length > 1 ? createStrip(data, store) : undefined;
  const map = tour.map && createMapBox(tour.map, data, store);
  const guide = tour.guided || tour.guide || tour.scenes.length > 1 ? createGuide(data, store) : undefined;
  const variants = createVariants(data, store);
  const heard = createHeardTurn(stage, messages);
  const turning = createTurning(store, stage, (isOn) => rotate.setAttribute('aria-pressed', String(isOn)));
  const rotate = createTool('rotate', messages.rotate, turning.toggle);
  rotate.setAttribute('aria-pressed', 'false');
  const share = createTool('share', messages.share, () => {
    void shareView(store.get(), messages).then((sentence) => sentence !== undefined && say(sentence));
  });
  const toggles: Record<'strip' | 'map' | 'guide', Toggle | undefined> = {
    strip:
      strip &&
      createToggle('strip', messages.strip, strip.element, (isOpen) => {
        makeRoom('strip', isOpen);
        strip.open(isOpen);
      }),
    map:
      map &&
      createToggle('map', messages.map, map.element, (isOpen) => {
        makeRoom('map', isOpen);
        map.element.hidden = !isOpen;
      }),
    guide:
      guide &&
      createToggle('guide', messages.guideStart, guide.element, (isOpen) => {
        makeRoom('guide', isOpen);
        guide.open(isOpen);
      }),
  };
  /** The strip and the guide lie in the same place, and on a phone there is room for one thing at a time. */
  const makeRoom = (opened: keyof typeof toggles, isOpen: boolean) => {
    if (!isOpen) return;
    const isNarrow = stage.clientWidth < NARROW_PX;
    for (const other of ['strip', 'map', 'guide'] as const) {
      const collides = isNarrow || (other !== 'map' && opened !== 'map');
      if (other !== opened && collides) toggles[other]?.set(false);
    }
  };
  const list = createElement('div', 'tour-tools-list');
  list.append(
    ...[
      toggles.strip?.button,
      toggles.map?.button,
      toggles.guide?.button,
      rotate,
      share,
      createSearch(),
    ].filter((one) => one !== undefined),
  );
  const destroyHeadset = addHeadset({ ...picture, list, stage, data, store, say });
  const film = loadFilmPlace({ ...picture, data, stage, store, say });
  const more = createToggle('more', messages.more, list, (isOpen) =>
    list.toggleAttribute('data-open', isOpen),
  );
  more.button.classList.add('tour-tools-more');
  foldAway(list, more);
  const bar = createElement('div', 'tour-tools', {}, more.button, list);
  const parts = [variants.element, bar, strip?.element, guide?.element].filter((part) => part !== undefined);
  stage.append(...parts);
  if (map) place.append(map.element);

  const showScene = () => {
    const { sceneId } = store.get();
    strip?.show(sceneId);
    map?.show(sceneId);
    guide?.show(sceneId);
    film.show();
    variants.show();
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.sceneId !== before.sceneId) heard.forget();
    if (state.sceneId !== before.sceneId || state.variantId !== before.variantId) showScene();
    if (state.openHotspotId !== undefined) turning.stop();
  });
  showScene();
  rotate.hidden = prefersReducedMotion();
  if (tour.guided) toggles.guide?.set(true);
  if (tour.autorotate && !prefersReducedMotion()) turning.start();
  return {
    look(headingDeg) {
      map?.look(headingDeg);
      heard.look(headingDeg);
    },
    destroy() {
      unsubscribe();
      destroyHeadset();
      film.destroy();
      turning.destroy();
      guide?.destroy();
      heard.destroy();
      for (const part of parts) part.remove();
      map?.element.remove();
    },
  };
}

/** Few tours have films, so what plays them comes with the first tour that does. */
function loadFilmPlace(input: Omit<ToolsInput, 'place' | 'feeds'>) {
  let place: FilmPlace | undefined;
  let isGone = false;
  const show = () => place?.show(input.store.get().sceneId);
  const load = async () => {
    const { createFilmPlace } = await import('./film-place.ts');
    if (isGone) return;
    place = createFilmPlace(input);
    show();
  };
  if (input.data.tour.scenes.some(({ video }) => video)) void load().catch(() => {}); // the panorama is there
  return {
    show,
    destroy() {
      isGone = true;
      place?.destroy();
    },
  };
}

/** Other hours and seasons of the scene that is shown, as a row of buttons; hidden where there are none. */
function createVariants({ tour, messages, language }: TourData, store: TourStore) {
  const element = createElement('div', 'tour-variants', { role: 'group', 'aria-label': messages.variants });
  const show = () => {
    const { sceneId, variantId } = store.get();
    const { variants = [] } = findScene(tour.scenes, sceneId) ?? {};
    element.hidden = variants.length === 0;
    const choices = [
      { id: undefined, face: createElement('span', '', {}, messages.variantUsual) },
      ...variants.map(({ id, label, language: own }) => ({ id, face: createText(label, own, language) })),
    ];
    const hadFocus = element.contains(document.activeElement);
    const buttons = choices.map(({ id, face }) => {
      const pressed = { 'aria-pressed': String(id === variantId) };
      const button = createElement('button', 'tour-variant', { type: 'button', ...pressed }, face);
      button.addEventListener('click', () => store.dispatch({ type: 'variant', variantId: id }));
      return button;
    });
    element.replaceChildren(...buttons);
    if (hadFocus) buttons.find((button) => button.ariaPressed === 'true')?.focus();
  };
  return { element, show };
}

/** A scene of this tour that is found changes the address, which the viewer follows; anything else leads to its page. */
function createSearch(): HTMLButtonElement | undefined {
  const name = nameOfSearch();
  return name === undefined ? undefined : createTool('search', name, () => openSearch());
}

function createTool(icon: IconName, name: string, onClick: () => void): HTMLButtonElement {
  const button = createIconButton(icon, name, onClick);
  button.setAttribute('data-tool', icon);
  return button;
}

/** Where the tools lie behind a button, what one of them opens would lie over the others, so they go behind it again. */
function foldAway(list: HTMLElement, more: Toggle): void {
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('button')) || !more.button.checkVisibility()) return;
    if (list.contains(document.activeElement)) more.button.focus();
    more.set(false);
  });
}

/** A button that opens and closes something. @param onSet called with whether it is open now */
function createToggle(
  icon: IconName,
  name: string,
  target: HTMLElement,
  onSet: (isOpen: boolean) => void,
): Toggle {
  const button = createTool(icon, name, () => set(button.getAttribute('aria-expanded') !== 'true'));
  const set = (isOpen: boolean) => {
    if (isOpen === (button.getAttribute('aria-expanded') === 'true')) return;
    button.setAttribute('aria-expanded', String(isOpen));
    onSet(isOpen);
  };
  button.setAttribute('aria-expanded', 'false');
  target.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault(); // so that Escape closes this, not the full screen around it
    set(false);
    const folded = button.closest('.tour-tools')?.querySelector<HTMLElement>('.tour-tools-more');
    (button.checkVisibility() ? button : folded)?.focus();
  });
  return { button, set };
}

type Toggle = { button: HTMLButtonElement; set: (isOpen: boolean) => void };

export type ToolsInput = {
  root: HTMLElement;
  pane: HTMLElement;
  feeds: Pick<Feeds, 'open'>;
  data: TourData;
  stage: HTMLElement;
  /** Where caption and compass stand; the map comes below them. */
  place: HTMLElement;
  store: TourStore;
  /** Tells the visitor a sentence. */
  say: (sentence: string) => void;
};

export type Tools = {
  /** @param headingDeg compass heading of the view; nothing where the scene does not know north */
  look: (headingDeg: number | undefined) => void;
  destroy: () => void;
};
