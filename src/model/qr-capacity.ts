/** Capacity of version 3 at level H in alphanumeric mode (ISO/IEC 18004, table 7). */
export const MAX_ALPHANUMERIC = 35;

/** Capacity of version 4 at level H in byte mode (ISO/IEC 18004, table 7). */
export const MAX_BYTES = 34;

/** Tells whether every character has a place in alphanumeric mode, which needs fewer modules. */
export function isAlphanumeric(text: string): boolean {
  return /^[0-9A-Z $%*+./:-]+$/.test(text);
}
