import { button, h } from './dom.ts';
import type { Shell } from './shell.ts';

/** Good news goes away by itself; what needs an answer stays. */
const SHOWN_MS = 9000;

/** A line that says what just happened, with buttons where something can be done about it. */
export function createNotice({ ui, subscribe, update, words }: Shell): HTMLElement {
  const box = h('div', { class: 'notice', role: 'status', hidden: true });
  let shown: ReturnType<typeof ui>['notice'];
  let timer = 0;
  subscribe(() => {
    const { notice } = ui();
    if (notice === shown) return;
    shown = notice;
    box.hidden = notice === undefined;
    clearTimeout(timer);
    if (!notice) return;
    if (notice.tone === 'good') timer = window.setTimeout(() => update({ notice: undefined }), SHOWN_MS);
    box.dataset.tone = notice.tone;
    box.replaceChildren(
      h('p', {}, notice.text),
      ...(notice.actions ?? []).map(({ label, run }) => button(label, run)),
      button(words.close, () => update({ notice: undefined }), { icon: 'close', class: 'icon-only' }),
    );
  });
  return h('div', { class: 'notice-place' }, box);
}
