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

/** Changes the picture and the name of a button. */
export function setIcon(button: HTMLButtonElement, icon: IconName, name: string): void {
  button.setAttribute('aria-label', name);
  button.title = name;
  button.replaceChildren(createIcon(icon));
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
  picture: 'M4 5h16v14H4ZM4 16l5-5 4 4 3-3 4 4M15 9v.01',
  audio: 'M4 9.5v5h3.5L12 18V6L7.5 9.5ZM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  video: 'M7 5v14l12-7Z',
  model: 'm12 3 8 4.5v9L12 21l-8-4.5v-9ZM4 7.5l8 4.5 8-4.5M12 12v9',
  link: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  strip: 'M3 6h7v12H3ZM14 6h7v12h-7Z',
  map: 'm3 6 6-2 6 2 6-2v14l-6 2-6-2-6 2ZM9 4v14M15 6v14',
  guide: 'M6 21V4h11l-2 4 2 4H6',
  rotate: 'M4 12a8 8 0 0 1 14-5.3M20 3v4h-4M20 12a8 8 0 0 1-14 5.3M4 21v-4h4',
  share: 'M12 15V3M7.5 7 12 3l4.5 4M5 12v8h14v-8',
  play: 'M7 5v14l12-7Z',
  pause: 'M8 5v14M16 5v14',
  headset: 'M3 8h18v9h-6l-2-3h-2l-2 3H3ZM8 12h.01M16 12h.01',
  muted: 'M4 9.5v5h3.5L12 18V6L7.5 9.5ZM16 9.5l5 5M21 9.5l-5 5',
  captions: 'M3 6h18v12H3ZM7 14h5M15 14h2',
  back: 'M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.2 15.2 20 20',
  needle: 'M12 3 16 20 12 16.5 8 20Z',
} as const;

export type IconName = keyof typeof ICONS;
