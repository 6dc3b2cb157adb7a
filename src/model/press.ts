import { mayBeCopied } from './licences.ts';
import type { Picture } from './schemas/entries.ts';
import type { Entry, Site } from './site.ts';

/**
 * Lists the pictures a press page may hand out: those of the entries it names, in their order, that have a credit and a licence
 * which lets others use them.
 */
export function listPressPictures(site: Site, { facts }: Entry<'pages'>): CreditedPicture[] {
  if (facts.kind !== 'press') return [];
  return (facts.entries ?? []).flatMap((ref) => {
    const entry = site.byRef.get(ref);
    return entry ? (entry.facts.pictures ?? []).flatMap((picture) => clear(entry, picture)) : [];
  });
}

function clear(entry: Entry, picture: Picture): CreditedPicture[] {
  const { credit, licence } = picture;
  if (credit === undefined || licence === undefined || !mayBeCopied(licence)) return [];
  return [{ entry, picture, credit, licence }];
}

export type CreditedPicture = { entry: Entry; picture: Picture; credit: string; licence: string };
