import { listenToDrops } from './adding.ts';
import { createBar } from './bar.ts';
import { createClient } from './client.ts';
import { createContext, type Editor } from './context.ts';
import { h } from './dom.ts';
import { createDocument, type EntryDocument } from './entry-document.ts';
import { createFindings } from './findings.ts';
import { createInspector } from './inspector.ts';
import { isTyping } from './keep-focus.ts';
import { listenToShortcuts } from './keys.ts';
import { listMissing } from './missing.ts';
import { createNotice } from './notice.ts';
import { refuse } from './saving.ts';
import { createSceneList } from './scene-list.ts';
import type { Opened, OpenedEditor, Shell } from './shell.ts';
import { createStage, type Stage } from './stage.ts';
import { createTools } from './tools.ts';
import { chooseLanguage, wordsOf } from './words.ts';

/** Opens the editor in the page the development server sent; see `pages-fs.ts`. */
async function start(): Promise<void> {
  const { ref = '', token = '', kind = 'tour' } = document.body.dataset;
  const language = chooseLanguage(document.documentElement.lang, '');
  const isModel: boolean = kind === 'model';
  const client = createClient(isModel ? 'model' : 'tour', ref, token);
  const loaded = await client.state();
  const root = document.querySelector('main');
  if (!root) throw new Error('expected <main>');
  if (loaded.problem !== undefined) {
    const { problem } = wordsOf(language);
    root.replaceChildren(h('h1', {}, problem), h('p', { class: 'problem' }, loaded.problem));
    return;
  }
  const doc = createDocument(client, loaded);
  const opened = { doc, client, language };
  // Three and React come only where a model is edited.
  const { shell, parts } = isModel
    ? await (await import('./model/open-model.ts')).openModel(opened)
    : openTour(opened);
  root.replaceChildren(...parts);
  guardLeaving(doc);
  watchDisk(shell);
  document.body.dataset.ready = '';
}

function openTour(opened: Opened): OpenedEditor {
  const { doc } = opened;
  const editor = createContext(opened);
  const wanted = new URLSearchParams(location.hash.slice(1)).get('scene');
  const sceneId = doc.now().tour.scenes.find(({ id }) => id === wanted)?.id;
  if (sceneId !== undefined) editor.update({ sceneId });
  const stage = createStage(editor);
  const visitHash = () => (editor.ui().sceneId === undefined ? undefined : `#scene=${editor.ui().sceneId}`);
  const bar = createBar(editor, { findMissing: () => listMissing(editor), visitHash });
  const middle = h(
    'div',
    { class: 'middle' },
    stage.element,
    createTools(editor, stage),
    createFindings(editor),
  );
  const columns = h('div', { class: 'columns' }, createSceneList(editor), middle, createInspector(editor));
  listenToShortcuts(editor, (event) => findTourKey(editor, stage, event));
  listenToDrops(editor);
  const follow = () => {
    document.body.toggleAttribute('data-empty', doc.now().tour.scenes.length === 0);
    const hash = visitHash();
    if (hash !== undefined) history.replaceState(null, '', hash);
  };
  editor.subscribe(follow);
  follow();
  return { shell: editor, parts: [bar, createNotice(editor), columns] };
}

/** Escape leaves what was begun; Enter on the picture puts a mark into the middle of it. */
function findTourKey(editor: Editor, stage: Stage, event: KeyboardEvent): (() => void) | undefined {
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

function guardLeaving(doc: EntryDocument): void {
  addEventListener('beforeunload', (event) => {
    if (doc.listChanged().length > 0) event.preventDefault();
  });
}

/** Somebody may have changed the files in a text editor: looked at whenever this window is chosen again. */
function watchDisk(shell: Shell): void {
  const { doc, client, words } = shell;
  addEventListener('focus', () =>
    shell.attempt(async () => {
      const { hashes } = await client.hashes();
      const known = doc.disk().hashes;
      const names = [...new Set([...Object.keys(hashes), ...Object.keys(known)])];
      const changed = names.filter((name) => hashes[name] !== known[name]);
      if (changed.length === 0) return;
      if (doc.listChanged().length === 0) await doc.reload();
      else refuse(shell, changed, words.diskChanged);
    }),
  );
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  document.querySelector('main')?.replaceChildren(h('p', { class: 'problem' }, reason));
});
