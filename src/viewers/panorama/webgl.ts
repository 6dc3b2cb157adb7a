let isAble: boolean | undefined;

/** Tells whether this browser can draw with WebGL 2; tries once and gives the context it tried with back at once. */
export function hasWebGl2(): boolean {
  if (isAble !== undefined) return isAble;
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  isAble = context !== null;
  return isAble;
}

/** Memory textures may take, in bytes. Phones close pages that take much more; others have room for more than a view. */
export function textureCapBytes(): number {
  // Not known to TypeScript, and not told by Safari and Firefox.
  const { deviceMemory = 8 } = navigator as { deviceMemory?: number };
  const isSmall = deviceMemory <= 4 || matchMedia('(pointer: coarse)').matches;
  return (isSmall ? 64 : 128) * 1024 * 1024;
}

/** Tells whether the visitor asked for less motion; asked each time because it may change while the page is open. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
