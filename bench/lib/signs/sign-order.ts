import type { SignContent } from '../../../src/signs/sign-content.ts';

/** What the makers are asked for: the same signs, the same words. */
export type SignOrder = {
  brand: string;
  contents: SignContent[];
  /** By content: the address a code holds when it is made without thinking of plates. */
  pageAddresses: string[];
};
