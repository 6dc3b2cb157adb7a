/** What the places of a map or a list can be narrowed by, in the order of the form. */
export const FACETS = [
  'kind',
  'recognition',
  'price',
  'speaks',
  'theme',
  'destination',
  'unit',
  'district',
  'has',
] as const;

/** Media a place can offer, as they stand in addresses: `?has=360`. */
export const MEDIA_MARKS = ['360', '3d', 'audio'] as const;
/** Stands beside the media: the place is open at this moment, which only the visitor's device can tell. */
export const OPEN_NOW = 'open';

/** Tells which places fit: of each facet all chosen values must be among the place's own. */
export function listFitting<P extends { facets?: PlaceFacets }>(places: readonly P[], choice: Choice): P[] {
  const known = new Map<PlaceFacets | undefined, boolean>();
  return places.filter(({ facets }) => {
    const answer = known.get(facets) ?? FACETS.every((facet) => fits(facets, facet, choice));
    known.set(facets, answer);
    return answer;
  });
}

/**
 * Counts for each value of each facet how many places would be left if it were chosen beside the present choice. A value
 * of a facet that takes one value at a time replaces the chosen one; of `has`, it is added.
 * @returns keys `kind=cave`; values nobody has are missing
 */
export function countFacets(
  places: readonly { facets?: PlaceFacets }[],
  choice: Choice,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [facets, many] of tally(places)) {
    const failed = FACETS.filter((facet) => !fits(facets, facet, choice));
    for (const facet of FACETS) {
      const isOpen = failed.length === 0 || (facet !== 'has' && failed.length === 1 && failed[0] === facet);
      if (!isOpen) continue;
      for (const value of facets?.[facet] ?? []) {
        const key = `${facet}=${value}`;
        counts.set(key, (counts.get(key) ?? 0) + many);
      }
    }
  }
  return counts;
}

/** Reads a choice from an address. Values the form does not offer are ignored: links live longer than lists. */
export function readChoice(parameters: URLSearchParams, offered: readonly FacetOffer[]): Choice {
  const choice: Choice = {};
  for (const { facet, options } of offered) {
    const known = parameters
      .getAll(facet)
      .filter((value) => options.some((option) => option.value === value));
    const values = facet === 'has' ? [...new Set(known)] : known.slice(0, 1);
    if (values.length > 0) choice[facet] = values;
  }
  return choice;
}

/** Writes a choice into the parameters of an address; whatever else stands there stays. */
export function writeChoice(parameters: URLSearchParams, choice: Choice): URLSearchParams {
  const written = new URLSearchParams(parameters);
  for (const facet of FACETS) {
    written.delete(facet);
    for (const value of choice[facet] ?? []) written.append(facet, value);
  }
  return written;
}

/** Writes facets into an attribute: `kind=homestay unit=xa-binh-lu`. Values are ids and hold no spaces. */
export function facetsToText(facets: PlaceFacets): string {
  return FACETS.flatMap((facet) => (facets[facet] ?? []).map((value) => `${facet}=${value}`)).join(' ');
}

/** Undoes {@link facetsToText}; what is no facet is left out. */
export function textToFacets(text: string): PlaceFacets {
  const facets: PlaceFacets = {};
  for (const pair of text.split(' ')) {
    const [name, value] = pair.split('=');
    const facet = FACETS.find((known) => known === name);
    if (facet && value) facets[facet] = [...(facets[facet] ?? []), value];
  }
  return facets;
}

/** Unpacked places share the facets they have in common: ten thousand places have a few dozen of them. */
function tally(places: readonly { facets?: PlaceFacets }[]): Map<PlaceFacets | undefined, number> {
  const many = new Map<PlaceFacets | undefined, number>();
  for (const { facets } of places) many.set(facets, (many.get(facets) ?? 0) + 1);
  return many;
}

function fits(facets: PlaceFacets | undefined, facet: Facet, choice: Choice): boolean {
  const wanted = choice[facet];
  return wanted === undefined || wanted.every((value) => facets?.[facet]?.includes(value) === true);
}

export type Facet = (typeof FACETS)[number];
/** What a place can be found by; `kind`, `price`, `destination` and `unit` have one value. */
export type PlaceFacets = Partial<Record<Facet, string[]>>;
/** What the visitor chose; facets that are missing do not narrow. */
export type Choice = Partial<Record<Facet, string[]>>;
/** One facet as the form offers it; values in the order of the form, with how many places have each. */
export type FacetOffer = {
  facet: Facet;
  label: string;
  options: { value: string; label: string; count: number }[];
};
