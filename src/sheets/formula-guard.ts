/**
 * Puts an apostrophe before text that a spreadsheet would take for a formula when it opens a CSV file; plain numbers
 * stay. `unguard` takes it away again.
 *
 * Source: OWASP, "CSV Injection": cells that begin with =, +, -, @, a tab or a carriage return.
 */
export function guard(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `guard` put before a text. */
export function unguard(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;
}

const DANGEROUS = /^'*[=+\-@\t\r]/;
/** Minus signs only: a plus would be dropped by the spreadsheet, and it belongs to telephone numbers. */
const NUMBER = /^-\d+(?:\.\d+)?$/;
