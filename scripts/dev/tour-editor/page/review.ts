import { diffLines } from '../../../../src/content/diff-lines.ts';
import { button, h } from './dom.ts';
import { save } from './saving.ts';
import type { Shell } from './shell.ts';

/** Shows line by line what saving will write. */
export function openReview(shell: Shell): void {
  const { doc, words } = shell;
  const names = doc.listChanged();
  const dialog = h('dialog', { class: 'review', 'aria-labelledby': 'review-title' });
  const close = () => dialog.close();
  const saveNow = () => {
    close();
    void save(shell);
  };
  dialog.append(
    h('h2', { id: 'review-title' }, words.reviewTitle),
    ...(names.length === 0 ? [h('p', {}, words.reviewNone)] : names.map((name) => drawFile(shell, name))),
    h(
      'div',
      { class: 'row end' },
      button(words.close, close),
      ...(names.length > 0 ? [button(words.save, saveNow, { icon: 'save', class: 'primary' })] : []),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function drawFile({ doc, words }: Shell, name: string): HTMLElement {
  const before = doc.disk().files[name];
  const lines = diffLines(before ?? '', doc.now().files[name] ?? '').map(({ is, text }) =>
    h('div', { class: `diff-${is}` }, `${SIGNS[is]}${text}`),
  );
  const note = before === undefined ? ` (${words.newFile})` : '';
  return h(
    'section',
    {},
    h('h3', {}, `${name}${note}`),
    h('pre', { class: 'diff', 'data-file': name, tabindex: '0' }, ...lines),
  );
}

const SIGNS = { kept: '  ', gone: '− ', new: '+ ', gap: '…' } as const;
