/** Less than this between press and release is a click and not a drag. */
const CLICK_PX = 5;

/** Calls back for clicks that are no drags. */
export function listenToClicks(pane: HTMLElement, onClick: (clientX: number, clientY: number) => void): void {
  let down: { x: number; y: number } | undefined;
  pane.addEventListener('pointerdown', (event) => {
    down = event.button === 0 ? { x: event.clientX, y: event.clientY } : undefined;
  });
  pane.addEventListener('pointerup', (event) => {
    const isClick = down && Math.hypot(event.clientX - down.x, event.clientY - down.y) < CLICK_PX;
    down = undefined;
    if (isClick) onClick(event.clientX, event.clientY);
  });
}
