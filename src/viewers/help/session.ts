import { isCollection } from '../../model/collections.ts';
import type { HelpFile } from '../../model/help/help-facts.ts';
import { type PreparedHelp, prepareHelp } from '../../model/help/prepare-help.ts';
import type { HelpContext } from '../../model/help/read-question.ts';

/**
 * Loads the facts of a language.
 *
 * @throws when they cannot be had: offline and not taken along
 */
export async function loadFacts(address: string): Promise<PreparedHelp> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const file: HelpFile = await response.json(); // written by the same build
  return prepareHelp(file);
}

/** Reads from an address which entry a page is about; nothing for other pages. */
export function pageRef(pathname: string): string | undefined {
  const [, , collection = '', id = ''] = pathname.split('/');
  return isCollection(collection) && id !== '' ? `${collection}/${id}` : undefined;
}

/** Gathers what is known of the visitor at this moment. */
export function contextOf({ ref, position, days }: Session): HelpContext {
  return {
    timeMs: Date.now(),
    ...(ref !== undefined && { ref }),
    ...(position && { position }),
    ...(days && { days }),
  };
}

/** Asks where the visitor is; kept for this page only. @returns whether it is known now */
export function askPosition(session: Session): Promise<boolean> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        session.position = { lat: coords.latitude, lng: coords.longitude };
        resolve(true);
      },
      () => resolve(false),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  });
}

export type Session = {
  facts: PreparedHelp;
  ref: string | undefined;
  position?: { lat: number; lng: number };
  days?: { from: string; until: string };
};
