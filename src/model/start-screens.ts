/**
 * Screens, in device pixels, whose first view has a file of its own: a window of a computer, a phone held upright with the tour
 * inside the page, and one that it fills.
 */
export const START_SCREENS: readonly StartScreen[] = [
  { file: 'wide.bin', widthPx: 1280, heightPx: 720 },
  { file: 'page.bin', widthPx: 824, heightPx: 1030 },
  { file: 'tall.bin', widthPx: 824, heightPx: 1830 },
];

/** A screen may be this many times as wide or high as the one its file was made for, or as many times smaller. */
const ALIKE = 1.25;

/** Finds the file of a screen like this one, in device pixels; nothing for other screens, which fetch tile by tile. */
export function findStartScreen(size: Omit<StartScreen, 'file'>): StartScreen | undefined {
  const isAlike = (one: number, other: number) => one <= other * ALIKE && other <= one * ALIKE;
  return START_SCREENS.find(
    ({ widthPx, heightPx }) => isAlike(size.widthPx, widthPx) && isAlike(size.heightPx, heightPx),
  );
}

export type StartScreen = { file: string; widthPx: number; heightPx: number };
