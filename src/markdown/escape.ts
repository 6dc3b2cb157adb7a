/** Escapes text for HTML content and for attribute values between double quotes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, replaceChar) : text;
}

/** Like `escapeHtml`, but keeps character references such as `&eacute;` that an author wrote. */
export function escapeWords(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)|[<>"']/gi, replaceChar)
    : text;
}

function replaceChar(char: string): string {
  return REPLACEMENTS[char] ?? char;
}

const REPLACEMENTS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
