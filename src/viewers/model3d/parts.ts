import type { ModelToolMessages } from '../../i18n/model-tools.ts';
import type { ModelMessages } from '../../i18n/model3d.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import type { Model3dView, PinView } from '../../model/model-view.ts';
import { createElement, createIcon } from '../common/dom.ts';
import type { Commands } from './controls.ts';
import type { Motion } from './motion.ts';
import type { ModelStore } from './store.ts';

/** Makes text that says which language it is in when that is not the page's. */
export function createText(text: string, language: Language, pageLanguage: Language): HTMLSpanElement {
  return createElement('span', '', language === pageLanguage ? {} : { lang: BCP47[language] }, text);
}

/** Makes a button with a picture and a name for those who do not see it. */
export function createIconButton(
  icon: keyof typeof ICONS,
  name: string,
  onClick: () => void,
): HTMLButtonElement {
  const button = createElement('button', 'm3-button', { type: 'button', 'aria-label': name, title: name });
  button.append(createIcon(ICONS[icon], 'm3-icon'));
  button.addEventListener('click', onClick);
  return button;
}

/** Strokes, drawn two units wide with round ends. */
export const ICONS = {
  back: 'M15 5 8 12l7 7',
  on: 'm9 5 7 7-7 7',
  left: 'M9 5 4 9.5 9 14M4.5 9.5H14a5 5 0 0 1 0 10h-3',
  right: 'm15 5 5 4.5-5 4.5M19.5 9.5H10a5 5 0 0 0 0 10h3',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9',
  full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  close: 'm6 6 12 12M18 6 6 18',
  tools: 'M14.5 6.5a4 4 0 0 0-5 5L4 17v3h3l5.5-5.5a4 4 0 0 0 5-5L15 12l-3-3z',
  measure: 'M3 16 16 3l5 5L8 21zM7 12l2 2M10 9l2 2M13 6l2 2',
  section: 'M4 12h16M6 8V4h12v4M6 16v4h12v-4',
  explode: 'M9 9h6v6H9zM7 7 3 3M17 7l4-4M7 17l-4 4M17 17l4 4M3 6V3h3M18 3h3v3M3 18v3h3M18 21h3v-3',
  compare: 'M12 3v18M8 7H4v10h4M16 7h4v10h-4',
  ar: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M12 8l4 2v4l-4 2-4-2v-4z',
  vr: 'M3 8h18v8h-5l-2.5-3h-3L8 16H3z',
  speak: 'M4 10v4h3l4 4V6L7 10zM15 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  hush: 'M7 6h3v12H7zM14 6h3v12h-3z',
  needle: 'M12 3 16 20 12 16.5 8 20Z',
} as const;

/** What the parts over the canvas share. */
export type OverlayContext = {
  model: Model3dView;
  language: Language;
  messages: ModelMessages;
  tools: ModelToolMessages;
  store: ModelStore;
  motion: Motion;
  commands: Commands;
  /** Opens a pin: travels there and tells about it. */
  openPin: (pin: PinView) => void;
  /** Goes to a step of the tour. */
  goToStep: (step: number) => void;
  toggleFull: () => void;
  toggleTools: () => void;
  close: () => void;
};
