import type { PlateCode } from './schemas/settings.ts';
import type { Entry, Site } from './site.ts';

/**
 * Finds the entry a printed code leads to: `forwardTo` where the ledger gives one, otherwise what was printed. Every
 * page, file and sign that follows a code asks this function and nothing else.
 * @returns undefined when there is no such entry, which the check refuses
 */
export function plateTarget(site: Pick<Site, 'byRef'>, plate: PlateAddress): Entry | undefined {
  return site.byRef.get(plateRef(plate));
}

/** Names the entry a code leads to, `<collection>/<id>`, without looking whether it is there. */
export function plateRef({ target, forwardTo }: PlateAddress): string {
  return forwardTo ?? target;
}

/** Tells whether the plate of a code has ever been made: from then on its code must work for ever. */
export function isPrinted({ state }: Pick<PlateCode, 'state'>): boolean {
  return state !== 'planned';
}

/** What can happen to a plate, in the only order in which it can happen. */
export const PLATE_STATES = [
  'planned',
  'printed',
  'installed',
  'retired',
] as const satisfies readonly PlateCode['state'][];

type PlateAddress = Pick<PlateCode, 'target' | 'forwardTo'>;
