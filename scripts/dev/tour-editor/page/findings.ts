import type { Finding } from '../api.ts';
import { drawIcon, h } from './dom.ts';
import { countFindings } from './saving.ts';
import type { Shell } from './shell.ts';
import { fill } from './words.ts';

/** Lists what the check found in the files of this page after the last save. */
export function createFindings(shell: Shell): HTMLElement {
  const { words, ui, subscribe } = shell;
  const list = h('ul', {});
  const summary = h('summary', {});
  const box = h('details', { class: 'findings' }, summary, list);
  let shown: readonly Finding[] | undefined;
  const draw = () => {
    const { findings } = ui();
    if (findings !== undefined && findings === shown) return;
    shown = findings;
    const text = findings === undefined ? words.findingsLater : countFindings(shell, findings);
    summary.replaceChildren(h('b', {}, words.findings), ` ${text}`);
    list.replaceChildren(...bySeverity(findings ?? []).map((one) => drawFinding(shell, one)));
    box.open = (findings ?? []).some(({ severity }) => severity !== 'note');
    box.toggleAttribute('data-empty', (findings ?? []).length === 0);
  };
  subscribe(draw);
  draw();
  return box;
}

/** What stops the build first. */
function bySeverity(findings: readonly Finding[]): Finding[] {
  const order = ['error', 'warning', 'note'];
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** One finding: what was found, what to do, where. */
export function drawFinding(
  { language, words }: Pick<Shell, 'language' | 'words'>,
  finding: Finding,
): HTMLElement {
  const { message, hint } = finding[language];
  const place = `${finding.file} · ${fill(words.line, { n: finding.line })} · ${finding.code}`;
  const icon = drawIcon(finding.severity === 'note' ? 'info' : 'warn');
  return h(
    'li',
    { class: `finding ${finding.severity}`, 'data-code': finding.code },
    icon,
    h('div', {}, h('p', {}, message), h('p', { class: 'note' }, hint), h('p', { class: 'note mono' }, place)),
  );
}
