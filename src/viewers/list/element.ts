// Without this script the list is complete and stands under headings. With it a form narrows the list; what was chosen
// stands in the address of the page, and behind each choice how many entries it would leave.
import { isOpenAt } from '../../model/help/opening-now.ts';
import {
  countFacets,
  FACETS,
  type FacetOffer,
  listFitting,
  OPEN_NOW,
  type PlaceFacets,
  textToFacets,
} from '../../model/map-facets.ts';
import { joinFilters } from '../common/filters.ts';

/** `<entry-list>`: see `components/list/List.astro` for what stands inside. */
class EntryList extends HTMLElement {
  #undo = () => {};

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const items = [...this.querySelectorAll<HTMLElement>('[data-is]')].map(readItem);
    const { found = '', foundNone = '' } = this.dataset;
    const filters = joinFilters(form, readOffers(form), { found, foundNone });
    filters.onChange = () => {
      const now = Date.now();
      const entries = items.map((item) => ({ ...item, facets: facetsAt(item, now) }));
      const fitting = new Set(listFitting(entries, filters.choice).map(({ element }) => element));
      for (const { element } of entries) element.hidden = !fitting.has(element);
      this.#countParts();
      filters.showFound(fitting.size, entries.length, countFacets(entries, filters.choice));
    };
    this.#undo = () => filters.destroy();
    filters.onChange();
  }

  disconnectedCallback(): void {
    this.#undo();
  }

  #countParts(): void {
    for (const part of this.querySelectorAll<HTMLElement>('.list-part')) {
      const count = part.querySelectorAll('[data-is]:not([hidden])').length;
      part.hidden = count === 0;
      const link = this.querySelector<HTMLAnchorElement>(`.list-jump a[href="#${part.id}"]`);
      const number = link?.querySelector('span');
      if (number) number.textContent = String(count);
      if (link?.parentElement) link.parentElement.hidden = count === 0;
    }
  }
}

/** What the form offers, read from its own options. */
function readOffers(form: HTMLFormElement): FacetOffer[] {
  const keys = [...form.querySelectorAll<HTMLElement>('[data-facet]')].map(
    ({ dataset }) => dataset.facet ?? '',
  );
  return FACETS.map((facet) => ({
    facet,
    label: '',
    options: keys
      .filter((key) => key.startsWith(`${facet}=`))
      .map((key) => ({ value: key.slice(facet.length + 1), label: '', count: 0 })),
  })).filter(({ options }) => options.length > 0);
}

function readItem(element: HTMLElement): Item {
  const facets = textToFacets(element.dataset.is ?? '');
  const { hours } = element.dataset;
  return hours === undefined
    ? { element, facets }
    : { element, facets, hours, whenOpen: { ...facets, has: [OPEN_NOW, ...(facets.has ?? [])] } };
}

function facetsAt({ facets, hours, whenOpen }: Item, nowMs: number): PlaceFacets {
  return hours !== undefined && whenOpen && isOpenAt(hours, nowMs) ? whenOpen : facets;
}

type Item = { element: HTMLElement; facets: PlaceFacets; hours?: string; whenOpen?: PlaceFacets };

customElements.define('entry-list', EntryList);
