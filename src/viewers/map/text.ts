/** Fills the `{placeholders}` of a message. */
export function fillIn(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Says how far off an approximate point may be. */
export function formatDistance(distanceM: number): string {
  return distanceM >= 1000 ? `${Math.round(distanceM / 100) / 10} km` : `${Math.round(distanceM)} m`;
}

/** Makes an element with a class and, optionally, text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Makes a decorative icon from path data on a 16 × 16 grid. */
export function icon(pathData: string, className: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', pathData);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}

const SVG = 'http://www.w3.org/2000/svg';
