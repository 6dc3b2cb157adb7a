/**
 * Shows an element on the whole screen; where the browser has no such function (iPhones), over the whole page instead,
 * with everything else out of reach.
 * @param coverClass class that lays the element over the page
 * @param onChange called with the new state, also when the visitor leaves by Escape or the browser's own button
 */
export function createFullscreen(
  element: HTMLElement,
  coverClass: string,
  onChange: (isFull: boolean) => void,
): Fullscreen {
  const listening = new AbortController();
  let made: HTMLElement[] = [];
  const isCovering = () => element.classList.contains(coverClass);
  const isNative = () => document.fullscreenElement === element;
  const cover = () => {
    made = listOthers(element).filter((other) => !other.inert);
    for (const other of made) other.inert = true;
    element.classList.add(coverClass);
    onChange(true);
  };
  const uncover = () => {
    for (const other of made) other.inert = false;
    made = [];
    element.classList.remove(coverClass);
    onChange(false);
  };
  const leave = async () => {
    if (isNative()) await document.exitFullscreen();
    else if (isCovering()) uncover();
  };
  const enter = async () => {
    if (!document.fullscreenEnabled) return cover();
    // A frame without permission says so only now; the page is then covered instead.
    await element.requestFullscreen().catch(cover);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && isCovering()) uncover();
  };
  document.addEventListener('fullscreenchange', () => onChange(isNative()), { signal: listening.signal });
  element.addEventListener('keydown', onKey, { signal: listening.signal });
  return {
    isFull: () => isNative() || isCovering(),
    toggle: () => (isNative() || isCovering() ? leave() : enter()),
    destroy() {
      listening.abort();
      void leave();
    },
  };
}

/** Lists what lies beside the element and beside each of its ancestors. */
function listOthers(element: HTMLElement): HTMLElement[] {
  const others: HTMLElement[] = [];
  for (let inner = element; inner.parentElement && inner !== document.body; inner = inner.parentElement) {
    for (const child of inner.parentElement.children) {
      if (child !== inner && child instanceof HTMLElement) others.push(child);
    }
  }
  return others;
}

export type Fullscreen = { isFull: () => boolean; toggle: () => Promise<void>; destroy: () => void };
