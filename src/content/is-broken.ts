import type { Read } from './drafts.ts';

/** Tells whether a top-level key was given with errors, or nothing of the file could be read. */
export function isBroken(read: Pick<Read<object>, 'value' | 'data' | 'partial'>, key: string): boolean {
  if (read.value !== undefined) return false;
  if (typeof read.data !== 'object' || read.data === null) return true;
  return Object.hasOwn(read.data, key) && !Object.hasOwn(read.partial, key);
}
