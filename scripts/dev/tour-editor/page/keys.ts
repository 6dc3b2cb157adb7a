import type { Editor } from './context.ts';
import { isTyping } from './keep-focus.ts';
import { save } from './saving.ts';
import type { Stage } from './stage.ts';

/** Keys that work everywhere: undo, redo, save, leaving a tool, putting a mark in the middle of the view. */
export function listenToShortcuts(editor: Editor, stage: Stage): void {
  addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const run = isCommand ? findCommand(editor, event) : findPlain(editor, stage, event);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

/** What is being typed is undone by the browser first. */
function findCommand(editor: Editor, event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === 's') return () => void save(editor);
  if (isTyping(document.activeElement)) return undefined;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return () => void editor.doc.redo();
  if (key === 'z') return () => void editor.doc.undo();
  return undefined;
}

function findPlain(editor: Editor, stage: Stage, event: KeyboardEvent): (() => void) | undefined {
  const { mode, pending, selected } = editor.ui();
  if (event.key === 'Escape') {
    if (mode !== 'look') return () => editor.update({ mode: 'look' });
    if (pending) return () => editor.update({ pending: undefined });
    if (selected && !isTyping(document.activeElement)) return () => editor.update({ selected: undefined });
  }
  const isPlacing = mode === 'add-point' || mode === 'add-link';
  const isOnPane = document.activeElement?.classList.contains('pane') === true;
  return event.key === 'Enter' && isPlacing && isOnPane ? stage.placeInMiddle : undefined;
}
