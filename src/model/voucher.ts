/**
 * Reads a voucher: what its QR code holds, an address that ends in `#v=TOKEN`, or the token alone, as
 * `OFFER.NUMBER.YYYYMMDD.SIGNATURE`. Spaces and line breaks of copied text do not matter.
 *
 * @returns undefined for anything else
 */
export function readVoucher(text: string): Voucher | undefined {
  const token = text.replace(/\s+/g, '').replace(/^.*#v=/, '');
  const [, offer, number, day, signature] = TOKEN.exec(token) ?? [];
  if (offer === undefined || number === undefined || day === undefined || signature === undefined)
    return undefined;
  const until = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return { offer, number: Number(number), until, signature };
}

/** Writes a voucher as {@link readVoucher} reads it. */
export function voucherToken({ offer, number, until, signature }: Voucher): string {
  return `${offer}.${number}.${until.replaceAll('-', '')}.${signature}`;
}

/** What the business signs: offer, number and last day, under a name of its own so that the key signs nothing else by accident. */
export function voucherText({ offer, number, until }: Omit<Voucher, 'signature'>): string {
  return `diem-den voucher\n${offer}\n${number}\n${until}`;
}

/** Writes the number as it stands on paper: at least four digits. */
export function voucherNumber(number: number): string {
  return String(number).padStart(4, '0');
}

/** The largest number a voucher may have. */
export const MOST_VOUCHERS = 999_999;

/** id of an offer, number, day, Ed25519 signature (64 bytes) in base64 for addresses. */
const TOKEN = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([1-9]\d{0,5})\.(\d{8})\.([\w-]{86})$/;

export type Voucher = {
  /** id of the offer. */
  offer: string;
  /** From 1. */
  number: number;
  /** Last day, YYYY-MM-DD, as signed. */
  until: string;
  signature: string;
};
