import type { TourMessages } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';

/** Makes what the picture is drawn into: the stage, on it the pane that takes focus, keys and dragging, in it the canvas. */
export function createPane(messages: TourMessages): Pane {
  const canvas = createElement('canvas', 'tour-canvas', { 'aria-hidden': 'true' });
  canvas.hidden = true; // until something is drawn: an empty one is black
  const pane = createElement('div', 'tour-pane', {
    role: 'application',
    tabindex: '0',
    'aria-roledescription': messages.role,
    'aria-description': messages.keys,
  });
  pane.append(canvas);
  return { canvas, pane, stage: createElement('div', 'tour-stage', {}, pane) };
}

export type Pane = { canvas: HTMLCanvasElement; pane: HTMLElement; stage: HTMLElement };
