import type { EmbedMessages } from '../../i18n/embed.ts';

/** What another website needs to show a tour or a map. */
export type EmbedView = {
  /** Code to copy: a frame without script. */
  code: string;
  /** Where the frame leads. */
  url: string;
  /** A page that opens what is shown without a click. */
  atOnceUrl?: string;
};

/** Code to copy with the words around it. */
export type EmbedOfferView = { embed: EmbedView; messages: EmbedMessages & { embedAtOnce?: string } };
