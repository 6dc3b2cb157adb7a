import type { PerspectiveCamera } from 'three';
import type { PinView } from '../../model/model-view.ts';
import { createElement } from '../common/dom.ts';
import { projectPoint } from './camera.ts';
import { createText, type OverlayContext } from './parts.ts';

/** Room a long label needs beside its number. */
const LABEL_ROOM_PX = 220;

/** As in the style sheet. */
const ICON_SIZE = '2.75rem';

/**
 * Lays an ordinary button over each pin, in the order of the facts. Those behind the model are dimmed and stay reachable;
 * focusing one with the keyboard brings it to the front.
 */
export function createPins(context: OverlayContext): Pins {
  const { model, messages, motion, openPin, language } = context;
  const pins = model.pins.map((pin, index) => {
    const label = createText(pin.label, pin.language, language);
    label.classList.add('m3-pin-label');
    const number = createElement('span', 'm3-pin-number', { 'aria-hidden': 'true' }, String(index + 1));
    const element = createElement('button', 'm3-pin', { type: 'button', 'data-pin': pin.id }, number, label);
    element.toggleAttribute('data-away', true); // until the first frame says where it is
    element.addEventListener('click', () => openPin(pin));
    element.addEventListener('focus', () => {
      const isHard = element.hasAttribute('data-hidden') || element.hasAttribute('data-away');
      if (isHard && element.matches(':focus-visible')) motion.travelTo(pin.orbit);
    });
    return { pin, element };
  });
  const group = createElement('div', 'm3-pins', { role: 'group', 'aria-label': messages.pins });
  group.append(...pins.map(({ element }) => element));
  group.hidden = pins.length === 0;
  return {
    element: group,
    place(camera, { widthPx, heightPx }) {
      for (const { pin, element } of pins) placePin(element, pin, camera, { widthPx, heightPx });
    },
    dim(isHidden) {
      for (const { pin, element } of pins) element.toggleAttribute('data-hidden', isHidden(pin));
    },
    mark({ openPinId, pinIds }) {
      for (const { pin, element } of pins) {
        element.setAttribute('aria-expanded', String(pin.id === openPinId));
        element.toggleAttribute('data-told', pinIds.includes(pin.id));
      }
    },
    find: (pinId) => pins.find(({ pin }) => pin.id === pinId)?.element,
  };
}

/** The number's middle, not the label's, marks the spot; CSS centres it on the point set here. */
function placePin(
  element: HTMLElement,
  { at }: PinView,
  camera: PerspectiveCamera,
  { widthPx, heightPx }: ScreenSize,
): void {
  const point = projectPoint(camera, at);
  const isSeen = point !== undefined && point.x > 0 && point.x < 1 && point.y > 0 && point.y < 1;
  element.toggleAttribute('data-away', !isSeen);
  const { x, y } = isSeen ? point : { x: 0.5, y: 0.5 };
  // Towards the right edge the label stands on the left of its number, or it would be cut off.
  const isFlipped = x > 0.5 && (1 - x) * widthPx < LABEL_ROOM_PX;
  element.toggleAttribute('data-flipped', isFlipped);
  const left = `${Math.round(x * widthPx)}px`;
  element.style.translate = `${isFlipped ? `calc(${left} - 100% + ${ICON_SIZE})` : left} ${Math.round(y * heightPx)}px`;
}

export type ScreenSize = { widthPx: number; heightPx: number };
export type Pins = {
  element: HTMLElement;
  place: (camera: PerspectiveCamera, size: ScreenSize) => void;
  dim: (isHidden: (pin: PinView) => boolean) => void;
  /** Shows which pin is open and which ones the step of the tour speaks of. */
  mark: (now: { openPinId: string | undefined; pinIds: readonly string[] }) => void;
  find: (pinId: string) => HTMLElement | undefined;
};
