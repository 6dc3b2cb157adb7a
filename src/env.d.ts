/// <reference types="astro/client" />

declare module 'virtual:tour-start' {
  /** A classic script; see `viewers/panorama/at-once-start.ts`. */
  export const code: string;
  /** The source by which a content policy allows it. */
  export const source: string;
}
