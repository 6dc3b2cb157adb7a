let isAble: boolean | undefined;

/** Tells whether this browser can draw with WebGL 2; tries once and gives the context it tried with back at once. */
export function hasWebGl2(): boolean {
  if (isAble !== undefined) return isAble;
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  isAble = context !== null;
  return isAble;
}

/** Tells whether the visitor asked for less motion; asked each time because it may change while the page is open. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
