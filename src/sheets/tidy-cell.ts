import { INVISIBLE_CLASS } from '../content/decode-text.ts';

/**
 * Puts a cell's text on one line: composed letters, no invisible characters, ordinary single spaces, none at the ends.
 *
 * @returns the text and whether anything but line breaks had to be changed
 */
export function tidyCell(raw: string): { text: string; isTidied: boolean } {
  const lines = raw.replace(/\r\n?/g, '\n');
  const text = lines.normalize('NFC').replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
  return { text, isTidied: text !== lines.replaceAll('\n', ' ') };
}

const INVISIBLE = new RegExp(INVISIBLE_CLASS, 'g');
/** Every kind of blank, the no-break space of web pages among them. */
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
