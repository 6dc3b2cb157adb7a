import { type Choice, FACETS, type FacetOffer, readChoice, writeChoice } from '../../model/map-facets.ts';

/**
 * Ties the form that narrows a map or a list to the address of the page: a link shares what was chosen, and the browser's back
 * button undoes it. The form stands disabled in the page until then.
 */
export function joinFilters(
  form: HTMLFormElement,
  offered: readonly FacetOffer[],
  messages: FoundMessages,
): Filters {
  const undo = new AbortController();
  const { signal } = undo;
  const fieldset = form.querySelector('fieldset');
  const status = form.querySelector('[data-facets="found"]');
  const clear = form.querySelector<HTMLButtonElement>('[data-facets="clear"]');
  const chosen = form.querySelector<HTMLElement>('[data-facets="chosen"]');
  const labels = rememberLabels(form);
  const filters: Filters = {
    choice: readChoice(new URLSearchParams(location.search), offered),
    onChange: () => {},
    showFound: (count, total, counts) => {
      const choices = FACETS.flatMap((facet) => filters.choice[facet] ?? []).length;
      const isNarrowed = choices > 0;
      if (clear) clear.hidden = !isNarrowed;
      if (chosen) showChosen(chosen, choices);
      if (status) status.textContent = isNarrowed ? foundText(count, total, messages) : '';
      for (const [key, part] of labels) showCount(part, counts.get(key) ?? 0);
    },
    clear: () => chooseAndRemember({}),
    destroy: () => {
      undo.abort();
      if (fieldset) fieldset.disabled = true;
    },
  };
  const choose = (choice: Choice) => {
    filters.choice = choice;
    setForm(form, choice);
    filters.onChange();
  };
  const chooseAndRemember = (choice: Choice) => {
    const query = writeChoice(new URLSearchParams(location.search), choice).toString();
    history.pushState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    choose(choice);
  };
  const readForm = () => {
    const pairs = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    return readChoice(new URLSearchParams(pairs), offered);
  };
  form.addEventListener('change', () => chooseAndRemember(readForm()), { signal });
  form.addEventListener('submit', (event) => event.preventDefault(), { signal });
  clear?.addEventListener(
    'click',
    () => {
      chooseAndRemember({});
      form.querySelector('summary')?.focus(); // the button is about to vanish
    },
    { signal },
  );
  const readAddress = () => choose(readChoice(new URLSearchParams(location.search), offered));
  addEventListener('popstate', readAddress, { signal });
  if (fieldset) fieldset.disabled = false;
  setForm(form, filters.choice);
  return filters;
}

function foundText(count: number, total: number, messages: FoundMessages): string {
  if (count === 0) return messages.foundNone;
  return messages.found.replace('{count}', String(count)).replace('{total}', String(total));
}

/** Beside the name of the form, so that a closed one tells too. */
function showChosen(part: HTMLElement, count: number): void {
  part.hidden = count === 0;
  part.textContent = (part.dataset.words ?? '').replace('{count}', String(count));
}

function setForm(form: HTMLFormElement, choice: Choice): void {
  for (const select of form.querySelectorAll('select')) {
    const facet = FACETS.find((name) => name === select.name);
    select.value = (facet && choice[facet]?.[0]) ?? '';
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
    box.checked = choice.has?.includes(box.value) === true;
}

/** Options and check boxes by `facet=value`, with their words; the count is written behind them anew each time. */
function rememberLabels(form: HTMLFormElement): [string, Label][] {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-facet]')];
  return parts.map((part) => [part.dataset.facet ?? '', { part, words: part.dataset.words ?? '' }]);
}

function showCount({ part, words }: Label, count: number): void {
  const text = `${words} (${count})`;
  if (part.textContent !== text) part.textContent = text; // writing the same again would lay the form out again
}

/** `found` holds `{count}` and `{total}`. */
export type FoundMessages = { found: string; foundNone: string };
export type Filters = {
  choice: Choice;
  onChange: () => void;
  /** Says how many fit, and behind each value how many would fit with it; keys as `countFacets` gives them. */
  showFound: (count: number, total: number, counts: ReadonlyMap<string, number>) => void;
  /** Takes back everything that was chosen. */
  clear: () => void;
  destroy: () => void;
};
type Label = { part: HTMLElement; words: string };
