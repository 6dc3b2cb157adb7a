import { CODE_ALPHABET } from './code-alphabet.ts';

/** Symbols before the check symbol. */
const BODY_LENGTH = 6;

/**
 * Weight of each body symbol. With the check symbol's weight of 1 they are all different and none is a multiple of
 * 29, a prime: so one wrong symbol and a swap of any two symbols always change the sum.
 */
const WEIGHTS = [2, 3, 4, 5, 6, 7] as const;

/**
 * Computes the seventh symbol of a plate code.
 *
 * @param body six symbols of {@link CODE_ALPHABET}
 * @returns the symbol that makes the weighted sum of all seven a multiple of 29
 * @throws when `body` is not six symbols of the alphabet
 */
export function checkSymbol(body: string): string {
  const values = [...body].map((symbol) => CODE_ALPHABET.indexOf(symbol));
  if (values.length !== BODY_LENGTH || values.includes(-1)) {
    throw new Error(`expected ${BODY_LENGTH} symbols of ${CODE_ALPHABET}, got "${body}"`);
  }
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return CODE_ALPHABET.charAt((CODE_ALPHABET.length - (sum % CODE_ALPHABET.length)) % CODE_ALPHABET.length);
}

/** Tells whether `code` is seven symbols of the alphabet, upper case, the last one being the right check symbol. */
export function isPlateCode(code: string): boolean {
  const body = code.slice(0, BODY_LENGTH);
  const isWellFormed =
    code.length === BODY_LENGTH + 1 && [...code].every((symbol) => CODE_ALPHABET.includes(symbol));
  return isWellFormed && checkSymbol(body) === code.slice(BODY_LENGTH);
}

/** Writes a code as it is printed for people: `7K3F9P2` becomes `7K3F-9P2`. */
export function formatPlateCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * Undoes what people do when they copy a code from a plate: lower case, `O` for `0`, `I` or `L` for `1`, hyphens and
 * spaces. The result may still be no code: ask {@link isPlateCode}.
 */
export function normalisePlateCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/**
 * Builds the address inside the QR code of a plate: `HTTPS://HOST/Q/CODE`. Scheme and host do not mind upper case
 * (RFC 3986, section 6.2.2.1), and without lower-case letters the symbol needs fewer modules. A base address with a
 * path keeps its own case, because paths do mind.
 *
 * @param baseUrl address of the site, with or without a slash at the end
 */
export function plateUrl(baseUrl: string, code: string): string {
  const base = baseUrl.replace(/\/+$/, '');
  const hasPath = new URL(base).pathname !== '/';
  return `${hasPath ? base : base.toUpperCase()}/Q/${code}`;
}

/** What the page of a plate says, in one language. */
export type PlateMessages = {
  /** Stands beside a language the place has not been translated into. */
  notTranslated: string;
  /** Stands on the page of a plate that no longer hangs anywhere. */
  removed: string;
};
