import type { PerspectiveCamera } from 'three';
import { fillMessage } from '../../i18n/tour.ts';
import type { PinView } from '../../model/model-view.ts';
import { createElement, createIcon } from '../common/dom.ts';
import { createGuide } from './guide.ts';
import { createPanel } from './panel.ts';
import { createIconButton, ICONS, type OverlayContext } from './parts.ts';
import { createPins, type ScreenSize } from './pins.ts';
import type { ModelState } from './state.ts';

/**
 * Makes everything that is not the model itself: pins, buttons, the bar of the tour, the panel and the line that screen
 * readers hear. Ordinary elements over the canvas.
 */
export function createOverlay(title: string, context: OverlayContext): Overlay {
  const { model, messages } = context;
  const pane = createPane(title, context);
  const pins = createPins(context);
  const status = createElement('p', 'm3-heard', { role: 'status' });
  const wait = createElement('p', 'm3-wait', { 'aria-hidden': 'true' }, messages.loading);
  const controls = createControls(context);
  const needle = model.northDeg === undefined ? undefined : createNeedle();
  const guide = model.steps.length > 0 ? createGuide(context) : undefined;
  const foot = createElement('div', 'm3-foot', {}, ...(guide ? [guide.element] : []), controls.turning);
  const stage = createElement(
    'div',
    'm3-stage',
    {},
    pane.element,
    pins.element,
    controls.corner,
    ...(needle ? [needle] : []),
    wait,
    foot,
    status,
  );
  let panel: HTMLElement | undefined;
  return {
    stage,
    pane: pane.element,
    canvas: pane.canvas,
    show(state) {
      const pinIds = model.steps[state.step ?? -1]?.pinIds ?? [];
      pins.mark({ openPinId: state.openPinId, pinIds });
      guide?.show(state.step);
      panel?.remove();
      const pin = model.pins.find(({ id }) => id === state.openPinId);
      panel = pin && createPanel(pin, context);
      if (panel) stage.append(panel);
      stage.toggleAttribute('data-panel', panel !== undefined);
    },
    focusPanel: () => panel?.focus(),
    giveFocusBack: (pinId) => (pins.find(pinId) ?? pane.element).focus(),
    announce(state) {
      const view = model.views.find(({ id }) => id === model.steps[state.step ?? -1]?.viewId);
      if (view) status.textContent = `${view.title}. ${view.description}`;
    },
    say(sentence) {
      status.textContent = sentence;
    },
    announceShown() {
      status.textContent = fillMessage(messages.shown, { count: model.pins.length });
    },
    hush: () => guide?.hush(),
    showFinished: () => wait.remove(),
    showLacking() {
      wait.textContent = messages.lacking;
      status.textContent = messages.lacking;
    },
    place(camera, size, yawDeg) {
      pins.place(camera, size);
      // From the front one looks along −z, and standing farther to the right turns the look to the left.
      if (needle) needle.style.rotate = `${Math.round(yawDeg - (model.northDeg ?? 0))}deg`;
    },
    dim: pins.dim,
    showFull: controls.showFull,
  };
}

function createPane(title: string, { messages }: OverlayContext) {
  const canvas = createElement('canvas', 'm3-canvas', { 'aria-hidden': 'true' });
  const element = createElement('div', 'm3-pane', {
    role: 'application',
    tabindex: '0',
    'aria-label': title,
    'aria-roledescription': messages.role,
    'aria-description': messages.keys,
  });
  element.append(canvas);
  return { element, canvas };
}

/** Points north. Those who cannot see it cannot see where anything lies either, and hear the words of the views. */
function createNeedle(): SVGSVGElement {
  const needle = createIcon(ICONS.needle, 'm3-icon');
  needle.classList.add('m3-needle');
  return needle;
}

function createControls({ messages, tools, commands, toggleFull, toggleTools, close }: OverlayContext) {
  const full = createIconButton('full', messages.fullscreen, toggleFull);
  const turning = createElement('div', 'm3-controls', { role: 'group', 'aria-label': messages.controls });
  turning.append(
    createIconButton('left', messages.turnLeft, commands.turnLeft),
    createIconButton('right', messages.turnRight, commands.turnRight),
    createIconButton('up', messages.lookUp, commands.lookUp),
    createIconButton('down', messages.lookDown, commands.lookDown),
    createIconButton('plus', messages.zoomIn, commands.zoomIn),
    createIconButton('minus', messages.zoomOut, commands.zoomOut),
    createIconButton('home', messages.reset, commands.reset),
  );
  const corner = createElement(
    'div',
    'm3-corner',
    {},
    createIconButton('tools', tools.tools, toggleTools),
    full,
    createIconButton('close', messages.close, close),
  );
  const showFull = (isFull: boolean) => {
    const name = isFull ? messages.exitFullscreen : messages.fullscreen;
    full.setAttribute('aria-label', name);
    full.title = name;
  };
  return { turning, corner, showFull };
}

export type Overlay = {
  stage: HTMLElement;
  /** Takes the focus, the keys and the dragging. */
  pane: HTMLElement;
  canvas: HTMLCanvasElement;
  /** Brings pins, tour and panel in step with the state. */
  show: (state: ModelState) => void;
  focusPanel: () => void;
  giveFocusBack: (pinId: string) => void;
  announce: (state: ModelState) => void;
  /** Tells screen readers. */
  say: (sentence: string) => void;
  announceShown: () => void;
  /** Ends what the guide is saying. */
  hush: () => void;
  /** Takes away the note that a detailed version is on its way. */
  showFinished: () => void;
  /** Says that it does not come for want of a network. */
  showLacking: () => void;
  place: (camera: PerspectiveCamera, size: ScreenSize, yawDeg: number) => void;
  dim: (isHidden: (pin: PinView) => boolean) => void;
  showFull: (isFull: boolean) => void;
};
