import type { NoticeBoardData } from '../../i18n/notices.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { today } from '../common/today.ts';
import { fetchNotices, type Status } from './status.ts';

/**
 * `<notice-board>`: the notices of the page. Takes away what is over, marks what is still to come, and asks the site for
 * the newest notices, so that a page kept on the device shows a closure too. Without script or network the notices that
 * were known when the page was made stay, with their days.
 */
class NoticeBoard extends HTMLElement {
  connectedCallback(): void {
    const data: NoticeBoardData | undefined = this.dataset.board ? JSON.parse(this.dataset.board) : undefined; // our own build wrote it
    if (!data) return;
    this.#settle(data);
    void fetchNotices().then((statuses) => {
      if (statuses) this.#renew(data, statuses);
    });
  }

  /** Shows what holds today and what comes. */
  #settle(data: NoticeBoardData): void {
    const day = today();
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLLIElement>('[data-notice]')) {
      const { from = '', until } = item.dataset;
      item.hidden = until !== undefined && until < day;
      if (from > day && !item.querySelector('[data-coming]')) {
        const mark = document.createElement('i');
        mark.dataset.coming = '';
        mark.textContent = data.words.coming;
        item.append(mark);
      }
      if (!item.hidden) shown += 1;
    }
    this.hidden = shown === 0;
  }

  #renew(data: NoticeBoardData, statuses: readonly Status[]): void {
    const list = this.querySelector('ul');
    const here = statuses.filter(({ touches }) => touches.includes(data.ref));
    const ids = new Set(here.map(({ id }) => id));
    for (const item of this.querySelectorAll<HTMLLIElement>('[data-notice]'))
      if (!ids.has(item.dataset.notice ?? '')) item.remove();
    for (const status of here) {
      const known = this.querySelector(`[data-notice="${CSS.escape(status.id)}"]`);
      const item = draw(status, data);
      if (known) known.replaceWith(item);
      else list?.append(item);
    }
    this.#settle(data);
  }
}

function draw(status: Status, { language, defaultLanguage, tag, words }: NoticeBoardData): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.notice = status.id;
  item.dataset.severity = status.severity;
  item.dataset.from = status.from;
  if (status.until !== undefined) item.dataset.until = status.until;
  const mark = document.createElement('b');
  mark.className = 'notice-board__mark';
  mark.textContent = words[`severity_${status.severity}`];
  const link = document.createElement('a');
  const own = status.languages[language];
  link.textContent = (own ?? status.languages[defaultLanguage])?.title ?? status.id;
  link.href = `/${language}/notices/${encodeURIComponent(status.id)}/`;
  if (!own) link.lang = defaultLanguage;
  const dates = document.createElement('span');
  const write = (day: string) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const { from, until } = status;
  const sentence = until === undefined ? words.open : until === from ? words.day : words.period;
  dates.textContent = fillMessage(sentence, { from: write(from), until: write(until ?? from) });
  item.append(mark, ' ', link, ' ', dates);
  return item;
}

customElements.define('notice-board', NoticeBoard);
