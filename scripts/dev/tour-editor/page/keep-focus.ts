/**
 * Replaces what an element holds and keeps the focus, the caret and what was typed but not yet taken over. Parts that
 * should be found again carry `data-keep`.
 */
export function replaceKeeping(parent: Element, ...nodes: readonly Node[]): void {
  const active = document.activeElement;
  const key = active && parent.contains(active) ? active.getAttribute('data-keep') : null;
  const typed = isText(active) && active.value !== active.defaultValue ? active.value : undefined;
  const caret = isText(active) ? [active.selectionStart, active.selectionEnd] : undefined;
  const top = parent.scrollTop;
  parent.replaceChildren(...nodes);
  parent.scrollTop = top;
  if (key === null) return;
  const again = parent.querySelector<HTMLElement>(`[data-keep="${CSS.escape(key)}"]`);
  again?.focus({ preventScroll: true });
  if (!isText(again)) return;
  if (typed !== undefined) again.value = typed;
  if (caret && again.type !== 'number') again.setSelectionRange(caret[0] ?? null, caret[1] ?? null);
}

/** Tells whether somebody is typing something that has not been taken over yet. */
export function isTyping(element: Element | null): boolean {
  return isText(element) && element.value !== element.defaultValue;
}

function isText(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
