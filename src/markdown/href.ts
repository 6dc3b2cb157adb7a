/**
 * Sorts a link address as a browser would read it, after undoing character references, control characters,
 * tabs and line breaks (WHATWG URL Standard, "basic URL parser", steps 1 to 3).
 *
 * - `external`: http or https with a host and without a user name
 * - `contact`: mailto or tel
 * - `fragment`: `#…` on the same page
 * - `internal`: no scheme and no host; whether the target exists is for the caller to say
 * - `unsafe`: any other scheme (javascript, data, vbscript, file …), `//host`, backslashes, unreadable
 */
export function readHref(raw: string): Href {
  const href = stripControls(decodeReferences(raw));
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return readWebAddress(href);
  if (scheme === 'mailto' || scheme === 'tel') return { kind: 'contact', href };
  const head = /^[^/?#]*/.exec(href)?.[0] ?? '';
  if (scheme !== undefined || /[\\:]|&[a-z0-9#]+;/i.test(head) || /^[/\\]{2}/.test(href)) {
    return { kind: 'unsafe', href };
  }
  return { kind: href.startsWith('#') ? 'fragment' : 'internal', href };
}

/** Replaces the character references that matter in addresses; unknown ones stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
      ? '\uFFFD'
      : String.fromCodePoint(code);
  });
}

function readWebAddress(href: string): Href {
  if (!/^https?:\/\/[^/\\]/i.test(href) || !URL.canParse(href)) return { kind: 'unsafe', href };
  const url = new URL(href);
  return { kind: url.username === '' && url.password === '' ? 'external' : 'unsafe', href };
}

/** Removes what browsers ignore: tabs and line breaks anywhere, spaces, controls and invisible marks at both ends. */
function stripControls(text: string): string {
  if (/^[!-~]+$/.test(text)) return text;
  return text.replace(/[\t\n\r]/g, '').replace(/^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu, '');
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  colon: ':',
  tab: '\t',
  newline: '\n',
  sol: '/',
  bsol: '\\',
  lpar: '(',
  rpar: ')',
  num: '#',
  period: '.',
  quest: '?',
};

export type Href = { kind: 'external' | 'contact' | 'fragment' | 'internal' | 'unsafe'; href: string };
