/** What one piece of raw HTML in a body may become. Everything that is not named here is removed. */
export function readHtml(raw: string): HtmlPiece {
  if (/^<br\s*\/?>\s*$/i.test(raw)) return { kind: 'break' };
  const lang = /^<span\s+lang=(?:"([\w-]{2,35})"|'([\w-]{2,35})')\s*>$/i.exec(raw);
  const tag = lang?.[1] ?? lang?.[2];
  if (tag !== undefined) return { kind: 'span', lang: tag };
  if (/^<\/span\s*>$/i.test(raw)) return { kind: 'span-end' };
  if (raw.startsWith('<!--')) return { kind: 'comment' };
  return { kind: 'removed', hides: OPENS_HIDDEN.exec(raw)?.[1]?.toLowerCase() };
}

/** Elements whose content is not words: it goes with the tags. */
export const OPENS_HIDDEN =
  /^<(script|style|iframe|object|svg|math|template|noscript|noembed|noframes|textarea|title|select|xmp|audio|video|canvas)\b[^>]*(?<!\/)>/i;

/** Splits HTML into tags (with comments and declarations) and the text between them, in order. */
export function splitHtml(html: string): string[] {
  return html.match(/<!--[\s\S]*?(?:-->|$)|<[/a-z!?](?:[^<>"']|"[^"]*"|'[^']*')*>?|<|[^<]+/gi) ?? [];
}

export type HtmlPiece =
  | { kind: 'break' | 'span-end' | 'comment' }
  | { kind: 'span'; lang: string }
  | { kind: 'removed'; hides: string | undefined };
