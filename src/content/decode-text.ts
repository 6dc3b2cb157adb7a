/**
 * Turns the bytes of a text file into NFC text with `\n` line ends, without byte order mark and without invisible
 * characters. Never throws: bytes that are not UTF-8 give the likely name of their encoding instead.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = detectForeignEncoding(bytes);
  if (encoding) return { ok: false, encoding, before: '' };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return explainBytes(bytes);
  }
  return { ok: true, ...cleanText(text) };
}

function cleanText(raw: string): CleanText {
  let text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const composed = text.normalize('NFC');
  const decomposedAt = composed === text ? -1 : firstDifference(text, composed);
  text = composed;
  const first = text.search(INVISIBLE);
  if (first < 0) return { text, decomposedAt, invisible: undefined };
  const codePoint = text.codePointAt(first) ?? 0;
  const count = text.match(EVERY_INVISIBLE)?.length ?? 0;
  return {
    text: text.replace(EVERY_INVISIBLE, ''),
    decomposedAt,
    invisible: { offset: first, codePoint, count },
  };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** A character or two damaged in a file that is UTF-8 otherwise is another matter than a foreign encoding. */
function explainBytes(bytes: Uint8Array): DecodedText {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const damaged = lenient.match(/\ufffd/g)?.length ?? 0;
  const whole = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  const encoding = damaged <= whole / 8 ? 'UTF-8 with damaged characters' : guessLegacyEncoding(bytes);
  const before = lenient.slice(0, lenient.indexOf('\ufffd')).replace(/\r\n?/g, '\n');
  return { ok: false, encoding, before };
}

/** UTF-16 and UTF-32, by byte order mark or by the zero bytes of plain Latin letters. */
function detectForeignEncoding(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0 && b !== 0 && bytes[2] === 0) return 'UTF-16BE';
  if (a !== 0 && b === 0 && bytes[3] === 0) return 'UTF-16LE';
  return undefined;
}

// Vietnamese in Windows-1258 writes its tone marks as separate bytes after a letter; TCVN3 uses 0xA8–0xFE densely
// and never those five in this position. https://unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT
function guessLegacyEncoding(bytes: Uint8Array): string {
  const toneMarks = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
  let marks = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high += 1;
    if (toneMarks.has(byte)) marks += 1;
  }
  return marks * 8 >= high ? 'Windows-1258' : 'Windows-1252/TCVN3/VNI';
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Controls, zero-width and direction characters, as a class for regular expressions. The zero-width joiner (U+200D)
 * stays: emoji and some scripts need it.
 */
export const INVISIBLE_CLASS =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u00ad\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]';
const INVISIBLE = new RegExp(INVISIBLE_CLASS);
const EVERY_INVISIBLE = new RegExp(INVISIBLE_CLASS, 'g');

type CleanText = {
  text: string;
  /** Offset of the first decomposed letter, or −1. */
  decomposedAt: number;
  /** The first character left out (its offset in the text before it was), and how many there were. */
  invisible: { offset: number; codePoint: number; count: number } | undefined;
};

/** `before` is what could be read up to the first byte that is no UTF-8. */
export type DecodedText = ({ ok: true } & CleanText) | { ok: false; encoding: string; before: string };
