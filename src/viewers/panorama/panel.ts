import type { HotspotView } from '../../model/tour-hotspot-view.ts';
import { createElement } from '../common/dom.ts';
import { createIconButton, createText } from './dom.ts';
import type { OverlayContext } from './overlay-context.ts';

/** Makes the panel that tells about a hotspot. Escape and its button close it; who opened it gives the focus back. */
export function createPanel(
  hotspot: HotspotView,
  { language, messages, store }: OverlayContext,
): HTMLElement {
  const headingId = 'tour-panel-heading';
  const heading = createElement('h3', 'tour-panel-heading', { id: headingId });
  heading.append(createText(hotspot.label, hotspot.language, language));
  const close = () => store.dispatch({ type: 'panel', hotspotId: undefined });
  const panel = createElement('div', 'tour-panel', {
    role: 'dialog',
    'aria-labelledby': headingId,
    tabindex: '-1',
  });
  panel.append(heading, createIconButton('close', messages.closePanel, close));
  if (hotspot.text !== undefined) {
    const text = createElement('p', 'tour-panel-text');
    text.append(createText(hotspot.text, hotspot.language, language));
    panel.append(text);
  }
  if (hotspot.kind !== 'info') {
    panel.classList.add('tour-panel-rich');
    import('./panel-media.ts').then(
      ({ createPanelMedia }) => panel.append(...createPanelMedia(hotspot, messages, close)),
      () => panel.append(createElement('p', 'tour-panel-text', {}, messages.failed)),
    );
  }
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // so that Escape leaves the panel, not the full screen around it
    close();
  });
  return panel;
}
