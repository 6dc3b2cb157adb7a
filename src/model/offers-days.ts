/** Tells whether an offer is still to come, holds, or has ended on a day YYYY-MM-DD of Viet Nam; both its days count. */
export function offerState({ from, until }: OfferDays, today: string): OfferState {
  if (today > until) return 'ended';
  return today < from ? 'coming' : 'running';
}

export type OfferState = 'coming' | 'running' | 'ended';
type OfferDays = { from: string; until: string };
