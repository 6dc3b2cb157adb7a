import { fillMessage, nameDirection, type TourMessages } from '../../i18n/tour.ts';
import { createElement } from '../common/dom.ts';

/** A view that turns on says nothing; one that rests this long says where it looks. */
const REST_MS = 700;

/**
 * Lets screen readers hear into which direction somebody has turned with the keys or the buttons. What brings a mark into
 * view, and dragging, say nothing: the mark is read out, and whoever drags sees.
 */
export function createHeardTurn(stage: HTMLElement, messages: TourMessages): HeardTurn {
  const status = createElement('p', 'visually-hidden', { role: 'status' });
  stage.append(status);
  let known: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turnsByHand = () => document.activeElement?.closest('.tour-pane, .tour-controls') ?? false;
  const say = (direction: string) => {
    known = direction;
    if (turnsByHand()) status.textContent = fillMessage(messages.facing, { direction });
  };
  return {
    look(headingDeg) {
      if (headingDeg === undefined) return;
      clearTimeout(timer);
      const direction = nameDirection(messages, headingDeg);
      if (known === undefined) known = direction;
      else if (direction !== known) timer = setTimeout(() => say(direction), REST_MS);
    },
    forget() {
      clearTimeout(timer);
      known = undefined;
      status.textContent = '';
    },
    destroy() {
      clearTimeout(timer);
      status.remove();
    },
  };
}

export type HeardTurn = {
  /** @param headingDeg compass heading of the view; nothing where the scene does not know north */
  look: (headingDeg: number | undefined) => void;
  /** Another scene says itself where one looks first. */
  forget: () => void;
  destroy: () => void;
};
