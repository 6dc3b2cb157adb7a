import { fillMessage } from '../../i18n/tour.ts';
import { foldText } from '../../model/fold-text.ts';
import { isAskedFor, type Query, readQuery, type Sought, writeQuery } from './look-up.ts';
import { settleState } from './state.ts';

/**
 * `<document-lookup>`: narrows the list of documents to words, a kind and what is in force today. What is asked for stands
 * in the address. Without script the whole list stands there.
 */
class DocumentLookup extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = this.querySelector('[role="status"]');
    if (!form || !status) return;
    const rows = [...this.querySelectorAll<HTMLElement>('[data-document]')].map((item) => ({
      item,
      sought: readRow(item),
    }));
    fillForm(form, readQuery(location.search));
    form.hidden = false;
    const draw = () => {
      const query = readForm(form);
      let count = 0;
      for (const { item, sought } of rows) {
        item.hidden = !isAskedFor(sought, query);
        if (!item.hidden) count += 1;
      }
      const { found = '', foundNone = '' } = this.dataset;
      status.textContent = count === 0 ? foundNone : fillMessage(found, { count });
      const asked = writeQuery(query);
      form.querySelector('[name="clear"]')?.toggleAttribute('hidden', asked === '');
      history.replaceState(history.state, '', `${location.pathname}${asked}${location.hash}`);
    };
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', draw);
    form.querySelector('[name="clear"]')?.addEventListener('click', () => {
      form.reset();
      draw();
      form.querySelector('input')?.focus(); // the button that was pressed is gone
    });
    draw();
    this.dataset.ready = '';
  }
}

function readRow(item: HTMLElement): Sought {
  const mark = item.querySelector<HTMLElement>('document-state');
  return {
    text: foldText(item.textContent),
    kind: item.dataset.document ?? '',
    state: mark ? settleState(mark) : undefined,
  };
}

function fillForm(form: HTMLFormElement, { words, kind, isInForce }: Query): void {
  const field = (name: string) => form.elements.namedItem(name);
  const [text, select, box] = [field('q'), field('kind'), field('force')];
  if (text instanceof HTMLInputElement) text.value = words;
  if (select instanceof HTMLSelectElement) select.value = kind;
  if (select instanceof HTMLSelectElement && select.selectedIndex < 0) select.value = '';
  if (box instanceof HTMLInputElement) box.checked = isInForce;
}

function readForm(form: HTMLFormElement): Query {
  const data = new FormData(form);
  return {
    words: String(data.get('q') ?? ''),
    kind: String(data.get('kind') ?? ''),
    isInForce: data.get('force') !== null,
  };
}

customElements.define('document-lookup', DocumentLookup);
