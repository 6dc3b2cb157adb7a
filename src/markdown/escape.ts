import { escapeMarkup } from '../model/escape-markup.ts';

/** Like `escapeMarkup`, but keeps character references such as `&eacute;` that an author wrote. */
export function escapeWords(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)|[<>"']/gi, escapeMarkup)
    : text;
}
