import type { Editor } from './context.ts';
import { h } from './dom.ts';
import { replaceKeeping } from './keep-focus.ts';
import { drawMark } from './mark-form.ts';
import { drawPending } from './pending-form.ts';
import { drawScene } from './scene-form.ts';

/** The panel on the right: the mark that is chosen or being added, else the scene. */
export function createInspector(editor: Editor): HTMLElement {
  const panel = h('section', { class: 'inspector', 'aria-live': 'off' });
  let drawn: unknown[] = [];
  const draw = () => {
    const { selected, pending, wordsLanguage, sceneId } = editor.ui();
    // The form of a mark being added must survive while the mark is moved.
    const state = [editor.doc.now(), selected, pending?.list, wordsLanguage, sceneId];
    if (state.length === drawn.length && state.every((part, index) => part === drawn[index])) return;
    drawn = state;
    const scene = editor.scene();
    if (!scene) panel.replaceChildren();
    else if (pending) replaceKeeping(panel, ...drawPending(editor, pending.list));
    else if (selected) replaceKeeping(panel, ...drawMark(editor, scene, selected));
    else replaceKeeping(panel, ...drawScene(editor, scene));
    panel.hidden = !scene;
  };
  editor.subscribe(draw);
  draw();
  return panel;
}
