import { PEN_COLOURS, type PenColours, type Pens } from './base-drawing.ts';
import { element } from './text.ts';

/**
 * Takes colours and letters from the style sheet, so that they follow the page's theme. It makes the browser work out styles.
 * @param probes an element whose style sheet knows the `map-probe-*` colours
 */
export function readPens(probes: HTMLElement): Pens {
  const spans = PEN_COLOURS.map((name) => element('span', `map-probe map-probe-${name}`));
  probes.append(...spans); // all at once: the browser works out their styles in one go
  const colours = spans.map((span, index) => [PEN_COLOURS[index], getComputedStyle(span).color]);
  for (const span of spans) span.remove();
  // one colour for each name in PEN_COLOURS
  return { ...(Object.fromEntries(colours) as PenColours), font: getComputedStyle(probes).fontFamily };
}

/** Calls back whenever the colours of the page may have changed, until the signal ends it. */
export function watchColours(signal: AbortSignal, onChange: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  const observer = new MutationObserver(onChange); // a theme chosen on the page is an attribute of <html>
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'data-theme', 'style'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}
