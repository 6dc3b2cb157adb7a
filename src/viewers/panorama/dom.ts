import type { Language } from '../../model/languages.ts';
import { BCP47 } from '../../model/languages.ts';
import { createElement, createIcon as drawIcon } from '../common/dom.ts';

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

/** Draws one of our icons. */
export function createIcon(icon: IconName): SVGSVGElement {
  return drawIcon(ICONS[icon], 'tour-icon');
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
  device: 'M9 4h6v16H9zM5 8c-2 2.5-2 5.5 0 8M19 8c2 2.5 2 5.5 0 8',
  close: 'm6 6 12 12M18 6 6 18',
  walk: 'M12 20V6M6 11.5 12 5l6 6.5',
  info: 'M12 10.5v8M12 5.5v.01',
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11ZM12 10v.01',
  needle: 'M12 3 16 20 12 16.5 8 20Z',
} as const;

export type IconName = keyof typeof ICONS;
