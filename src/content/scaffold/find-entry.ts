import type { EntryDraft } from '../drafts.ts';
import { findNearest } from '../nearest.ts';
import type { NewFault } from './new-plan.ts';

/**
 * Finds the entry somebody names: by reference, by the id alone when only one has it, or by the path of its folder or
 * of a file in it, with `/` or `\`.
 */
export function findEntry(
  entries: readonly EntryDraft[],
  name: string,
): { entry: EntryDraft; fault?: undefined } | { entry?: undefined; fault: NewFault } {
  const wanted = name.normalize('NFC').replaceAll('\\', '/').replace(/\/+$/, '');
  const isMeant = ({ ref, id }: EntryDraft) =>
    wanted === ref || wanted === id || `/${wanted}/`.includes(`/${ref}/`);
  const [entry, ...others] = entries.filter(isMeant);
  if (entry && others.length === 0) return { entry };
  const several = entry ? [entry, ...others].map(({ ref }) => ref) : [];
  const names = entries.flatMap(({ ref, id }) => (wanted.includes('/') ? [ref] : [id]));
  const found = findNearest(wanted, names);
  const nearest = entries.find(({ ref, id }) => ref === found || id === found)?.ref ?? '';
  return { fault: { is: 'entry', found: name, nearest, several } };
}
