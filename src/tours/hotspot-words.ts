import { shorten } from './plain-text.ts';

/** As the schema of words has it. */
export const LONGEST_LABEL = 80;
export const LONGEST_TEXT = 600;

/**
 * Divides the text of a hotspot into the short name on the marker and what the panel says. A short first line is the name;
 * of a long one, its beginning is the name and the panel has all of it.
 *
 * @param lines plain text, lines kept
 */
export function splitHotspotText(lines: string): { label: string; text?: string; isCut: boolean } {
  const [first = '', ...rest] = lines.split('\n');
  const isShort = first.length <= LONGEST_LABEL;
  const whole = isShort ? rest.join(' ') : [first, ...rest].join(' ');
  const text = shorten(whole, LONGEST_TEXT);
  return { label: isShort ? first : shorten(first, 60), ...(text !== '' && { text }), isCut: text !== whole };
}
