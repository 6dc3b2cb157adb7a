/** Memory textures may take, in bytes. Phones close pages that take much more; others have room for more than a view. */
export function textureCapBytes(): number {
  // Not known to TypeScript, and not told by Safari and Firefox.
  const { deviceMemory = 8 } = navigator as { deviceMemory?: number };
  const isSmall = deviceMemory <= 4 || matchMedia('(pointer: coarse)').matches;
  return (isSmall ? 64 : 128) * 1024 * 1024;
}
