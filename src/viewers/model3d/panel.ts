import type { PinView } from '../../model/model-view.ts';
import { createElement } from '../common/dom.ts';
import { createIconButton, createText, type OverlayContext } from './parts.ts';

/** Makes the panel that tells about a pin. Escape and its button close it; who opened it gives the focus back. */
export function createPanel(pin: PinView, { language, messages, store }: OverlayContext): HTMLElement {
  const headingId = 'm3-panel-heading';
  const heading = createElement('h3', 'm3-panel-heading', { id: headingId });
  heading.append(createText(pin.label, pin.language, language));
  const close = () => store.dispatch({ type: 'pin', pinId: undefined });
  const panel = createElement('div', 'm3-panel', {
    role: 'dialog',
    'aria-labelledby': headingId,
    tabindex: '-1',
  });
  panel.append(heading, createIconButton('close', messages.closePanel, close));
  if (pin.text !== undefined) {
    const text = createElement('p', 'm3-panel-text');
    text.append(createText(pin.text, pin.language, language));
    panel.append(text);
  }
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // so that Escape leaves the panel, not the full screen around it
    close();
  });
  return panel;
}
