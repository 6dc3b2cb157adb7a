import { fillMessage, type TourMessages } from '../../i18n/tour.ts';
import { formatHash } from './hash.ts';
import type { TourState } from './state.ts';

/**
 * Hands the address of the present view to the phone's own menu, or copies it.
 * @returns a sentence for the visitor; nothing when the phone's menu has said all
 */
export async function shareView(state: TourState, messages: TourMessages): Promise<string | undefined> {
  const url = `${location.origin}${location.pathname}${formatHash(state)}`;
  if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
    const isDone = await navigator.share({ title: document.title, url }).then(
      () => true,
      (error: unknown) => error instanceof DOMException && error.name === 'AbortError', // the visitor changed their mind
    );
    if (isDone) return undefined;
  }
  try {
    await navigator.clipboard.writeText(url);
    return messages.shared;
  } catch {
    // No clipboard without permission or a secure connection; the address can still be copied by hand.
    return fillMessage(messages.shareFailed, { url });
  }
}
