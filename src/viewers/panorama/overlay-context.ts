import type { TourMessages } from '../../i18n/tour.ts';
import type { Language } from '../../model/languages.ts';
import type { Commands } from './controls.ts';
import type { Motion } from './motion.ts';
import type { TourStore } from './store.ts';

/** What the parts over the canvas share. */
export type OverlayContext = {
  language: Language;
  messages: TourMessages;
  store: TourStore;
  motion: Motion;
  commands: Commands;
  toggleFull: () => void;
  leaveFull: () => void;
  /** Missing on devices that are not turned in the hand. */
  toggleGyroscope: (() => void) | undefined;
  close: () => void;
};
