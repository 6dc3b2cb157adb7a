import { type DocumentState, documentState } from '../../model/document-state.ts';
import { today } from '../common/today.ts';

/** Judges a document by the device's own clock and writes the word for it into its mark. @returns the state */
export function settleState(element: HTMLElement): DocumentState | undefined {
  const { from, until, replacedOn } = element.dataset;
  const state = documentState({ from, until, replacedOn }, today());
  const word = state && element.dataset[`word${state.charAt(0).toUpperCase()}${state.slice(1)}`];
  if (state && word) {
    element.dataset.state = state;
    element.textContent = word;
    element.hidden = false;
  }
  return state;
}

/** `<document-state>`: whether a document is in force today. Without script the state on the day the content was checked. */
class DocumentStateMark extends HTMLElement {
  connectedCallback(): void {
    settleState(this);
  }
}

customElements.define('document-state', DocumentStateMark);
