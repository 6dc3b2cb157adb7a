import type { LatLng } from './geo.ts';

/**
 * Writes the text of a report about one page: room for the visitor's words, then what the editors need to find the entry.
 * Every line can be changed or taken out before it is sent.
 *
 * @param words labels in the language of the page
 */
export function feedbackText(about: FeedbackAbout, words: FeedbackLabels): string {
  const { ref, url, language, position } = about;
  const facts = [`${words.entry}: ${ref}`, `${words.page}: ${url}`, `${words.language}: ${language}`];
  if (position) facts.push(positionLine(position, words));
  return `${words.write}\n\n\n— — —\n${facts.join('\n')}\n`;
}

/** Writes the line with the visitor's position: degrees (WGS84) and how far off it may be, in metres. */
export function positionLine(position: Position, words: Pick<FeedbackLabels, 'position'>): string {
  const { lat, lng, accuracyM } = position;
  return `${words.position}: ${lat.toFixed(5)}, ${lng.toFixed(5)} (± ${Math.max(1, Math.round(accuracyM))} m)`;
}

/** Writes the address that opens the visitor's mail program with everything filled in. Line ends as RFC 6068 asks. */
export function mailAddress(email: string, subject: string, text: string): string {
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${body}`;
}

type Position = LatLng & { accuracyM: number };
export type FeedbackAbout = {
  /** `sites/dong-tien-son`. */
  ref: string;
  /** Full address of the page. */
  url: string;
  language: string;
  position?: Position;
};
/** `write` asks for the visitor's own words; the rest are labels. */
export type FeedbackLabels = Record<'write' | 'entry' | 'page' | 'language' | 'position', string>;
