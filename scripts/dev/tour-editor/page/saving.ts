import type { Shell } from './shell.ts';
import { fill } from './words.ts';

/** Saves, then shows what the check of the site says about this page. */
export async function save(shell: Shell): Promise<void> {
  const { doc, words, update, attempt, client } = shell;
  commitTyped();
  await attempt(async () => {
    await doc.settled();
    if (doc.listChanged().length === 0) return;
    update({ isBusy: true, notice: { tone: 'plain', text: words.saving } });
    const outcome = await doc.save();
    if ('refused' in outcome) return refuse(shell, outcome.refused, words.refused);
    update({ notice: { tone: 'plain', text: words.checking } });
    const { findings } = await client.check();
    const tone = findings.some(({ severity }) => severity === 'error') ? 'bad' : 'good';
    update({ findings, notice: { tone, text: `${words.saved}. ${countFindings(shell, findings)}` } });
  });
  update({ isBusy: false });
}

/** Puts back the bytes from before the last save. */
export async function takeBackSave(shell: Shell): Promise<void> {
  const { doc, words, update, attempt, client } = shell;
  await attempt(async () => {
    const outcome = await doc.undoSave();
    if ('refused' in outcome) return refuse(shell, outcome.refused, words.refused);
    update({ notice: { tone: 'good', text: words.undoSaved } });
    update({ findings: (await client.check()).findings });
  });
}

/** Says "2 errors, 1 note", or that there are none. */
export function countFindings(
  { words }: Shell,
  findings: NonNullable<ReturnType<Shell['ui']>['findings']>,
): string {
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const n = findings.filter((one) => one.severity === severity).length;
    return n === 0 ? [] : [n === 1 ? words[severity] : fill(words[`${severity}s`], { n })];
  });
  return parts.length === 0 ? words.findingsNone : parts.join(', ');
}

/** Says that files changed on disk and offers to read them again. */
export function refuse({ update, words, doc }: Shell, files: readonly string[], sentence: string): void {
  const run = () => {
    update({ notice: undefined });
    void doc.reload();
  };
  update({
    notice: {
      tone: 'bad',
      text: fill(sentence, { files: files.join(', ') }),
      actions: [{ label: words.reload, run }],
    },
  });
}

/** A field tells what was typed into it when it is left. */
function commitTyped(): void {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
    active.blur();
    active.focus({ preventScroll: true });
  }
}
