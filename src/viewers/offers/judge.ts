import { readVoucher, type Voucher, voucherText } from '../../model/voucher.ts';
import { checkSignature } from '../common/signature.ts';

/**
 * Judges what a visitor shows: whether it can be read, is of an offer we know, was signed by the business, and holds on a day.
 *
 * @param text what was scanned or pasted
 * @param today YYYY-MM-DD in Viet Nam
 */
export async function judgeVoucher(
  text: string,
  offers: readonly KnownOffer[],
  today: string,
): Promise<Judgement> {
  const voucher = readVoucher(text);
  if (!voucher) return { is: 'unreadable' };
  const offer = offers.find(({ id }) => id === voucher.offer);
  if (!offer) return { is: 'unknown' };
  const signed = new TextEncoder().encode(voucherText(voucher));
  const verdict = await checkSignature(offer.publicKey, voucher.signature, signed);
  if (verdict === 'unsupported') return { is: 'unsupported' };
  if (verdict === 'invalid') return { is: 'wrong' };
  if (today > voucher.until) return { is: 'over', voucher, offer };
  if (today < offer.from) return { is: 'notYet', voucher, offer };
  return { is: 'ok', voucher, offer };
}

export type KnownOffer = { id: string; title: string; from: string; publicKey: string };
export type Judgement =
  | { is: 'unreadable' | 'unknown' | 'unsupported' | 'wrong' }
  | { is: 'ok' | 'over' | 'notYet'; voucher: Voucher; offer: KnownOffer };
