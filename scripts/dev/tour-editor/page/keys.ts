import { isTyping } from './keep-focus.ts';
import { save } from './saving.ts';
import type { Shell } from './shell.ts';

/**
 * Keys that work everywhere: undo, redo, save, and those of one kind of editor.
 * @param find gives what a key without Ctrl does just now; nothing when it is not the editor's
 */
export function listenToShortcuts(
  shell: Shell,
  find: (event: KeyboardEvent) => (() => void) | undefined,
): void {
  addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const run = isCommand ? findCommand(shell, event) : find(event);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

/** What is being typed is undone by the browser first. */
function findCommand(shell: Shell, event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === 's') return () => void save(shell);
  if (isTyping(document.activeElement)) return undefined;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return () => void shell.doc.redo();
  if (key === 'z') return () => void shell.doc.undo();
  return undefined;
}
