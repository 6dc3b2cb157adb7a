import type { Language } from '../../model/languages.ts';
import { BCP47 } from '../../model/languages.ts';

/** Makes an element with a class, attributes and children. Strings become text nodes, never HTML. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Makes text that says which language it is in when that is not the page's. */
export function createText(text: string, language: Language, pageLanguage: Language): HTMLSpanElement {
  return createElement('span', '', language === pageLanguage ? {} : { lang: BCP47[language] }, text);
}

/** Makes a button with a picture and a name for those who do not see it. */
export function createIconButton(icon: IconName, name: string, onClick: () => void): HTMLButtonElement {
  const button = createElement('button', 'tour-button', { type: 'button', 'aria-label': name, title: name });
  button.append(createIcon(icon));
  button.addEventListener('click', onClick);
  return button;
}

/** Draws an icon of 24 × 24 units with the colour of the text around it. */
export function createIcon(icon: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('tour-icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  return svg;
}

/** Strokes, drawn two units wide with round ends. */
const ICONS = {
  left: 'M15 5 8 12l7 7',
  right: 'm9 5 7 7-7 7',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9',
  full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  close: 'm6 6 12 12M18 6 6 18',
  walk: 'M12 20V6M6 11.5 12 5l6 6.5',
  info: 'M12 10.5v8M12 5.5v.01',
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11ZM12 10v.01',
  needle: 'M12 3 16 20 12 16.5 8 20Z',
} as const;

export type IconName = keyof typeof ICONS;
