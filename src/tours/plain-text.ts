import { INVISIBLE_CLASS } from '../content/decode-text.ts';
import { decodeReferences } from '../content/scan-xml.ts';

/**
 * Makes plain words of a text that may hold HTML or the line breaks of krpano. Scripts and styles go with what is in them,
 * other tags without; entities become characters; nothing is rendered.
 *
 * @returns NFC text without control characters, one line for each line or paragraph; '' when no words are left
 */
export function toPlainLines(source: string): string {
  const text = source
    .slice(0, LONGEST)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(?:br|\/?p|\/?div|\/?li|\/?h[1-6]|\/?tr)\b[^<>]*>|\[br\]/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&nbsp;/gi, ' ');
  return decodeReferences(text)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same in one line. */
export function toPlainText(source: string): string {
  return toPlainLines(source).replaceAll('\n', ' ');
}

/** Shortens a text to `most` characters, at the end of a word, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${(atWord.length > most / 2 ? atWord : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}

/** A text of a hotspot is at most some hundred characters. */
const LONGEST = 20_000;
const INVISIBLE = new RegExp(INVISIBLE_CLASS, 'g');
