import type { Collection } from '../model/collections.ts';
import type { Entry } from '../model/site.ts';

/** Gives what open data say of an entry of the newer collections beyond what every entry has: only what its page shows. */
export function listOwnFacts(one: Entry): object {
  // Every entry is of exactly one collection; spelling that out lets TypeScript tie facts to it.
  const entry = one as AnyEntry;
  switch (entry.collection) {
    case 'offers': {
      const { from, until, belongsTo, deal, code } = entry.facts;
      return { from, until, belongsTo, deal, code };
    }
    case 'guides': {
      const { card, speaks } = entry.facts; // consent is kept, not published
      return { card, speaks };
    }
    case 'sites':
      return { recognition: entry.facts.recognition };
    case 'stays':
    case 'food': {
      const { recognition, price } = entry.facts;
      return { recognition, price };
    }
    case 'itineraries': {
      const { length, startsOn, months, days } = entry.facts;
      return { length, startsOn, months, days };
    }
    case 'photospots': {
      const { headingDeg, site, months } = entry.facts;
      return { headingDeg, site, months };
    }
    case 'stories': {
      const { author, at } = entry.facts;
      return { author, at };
    }
    case 'documents': {
      const { number, issuedOn, issuer, inForce, replaces, officialUrl } = entry.facts;
      return { number, issuedOn, issuer, inForce, replaces, officialUrl };
    }
    case 'projects': {
      const { stage, areaHa, capital, investor, documents } = entry.facts;
      return { stage, areaHa, capital, investor, documents };
    }
    case 'pages': {
      const { market, entries, issue, runs } = entry.facts;
      return { market, entries, issue, runs };
    }
    default:
      return {};
  }
}

type AnyEntry = { [C in Collection]: Entry<C> }[Collection];
