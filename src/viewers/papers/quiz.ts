import { fillMessage } from '../../i18n/tour.ts';

/**
 * `<self-quiz>`: turns the answers of each question into choices, says at once whether the choice is right, and counts. Without
 * script each question stands there with its answers, and the right one opens below. Nothing is stored or sent.
 */
class SelfQuiz extends HTMLElement {
  #right = new Map<string, boolean>();

  connectedCallback(): void {
    const questions = [...this.querySelectorAll<HTMLFieldSetElement>('fieldset')];
    for (const question of questions) {
      for (const input of question.querySelectorAll('input')) {
        input.hidden = false;
        input.disabled = false;
        input.checked = false; // browsers keep choices over a reload
      }
      question.addEventListener('change', (event) => this.#answer(question, event.target, questions.length));
    }
    const again = this.querySelector<HTMLButtonElement>('[data-again]');
    again?.addEventListener('click', () => this.#restart(questions, again));
    this.dataset.ready = '';
  }

  #answer(question: HTMLFieldSetElement, target: EventTarget | null, count: number): void {
    if (!(target instanceof HTMLInputElement)) return;
    const isRight = target.value === question.dataset.right;
    this.#right.set(question.name, isRight);
    const verdict = question.querySelector<HTMLElement>('[role="status"]');
    const { right = '', wrong = '', score = '' } = this.dataset;
    if (verdict) verdict.textContent = isRight ? right : wrong;
    question.dataset.verdict = isRight ? 'right' : 'wrong';
    if (this.#right.size < count) return;
    const total = this.querySelector('[data-score]');
    const sum = [...this.#right.values()].filter(Boolean).length;
    if (total) total.textContent = fillMessage(score, { right: sum, count });
    this.querySelector('[data-again]')?.removeAttribute('hidden');
  }

  #restart(questions: readonly HTMLFieldSetElement[], again: HTMLButtonElement): void {
    this.#right.clear();
    for (const question of questions) {
      delete question.dataset.verdict;
      for (const input of question.querySelectorAll('input')) input.checked = false;
      for (const part of question.querySelectorAll('[role="status"]')) part.textContent = '';
      question.querySelector('details')?.removeAttribute('open');
    }
    const total = this.querySelector('[data-score]');
    if (total) total.textContent = '';
    again.hidden = true;
    this.querySelector('input')?.focus();
  }
}

customElements.define('self-quiz', SelfQuiz);
