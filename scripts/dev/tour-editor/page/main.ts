import { listenToDrops } from './adding.ts';
import { createBar } from './bar.ts';
import { createClient } from './client.ts';
import { createContext, type Editor } from './context.ts';
import { h } from './dom.ts';
import { createDocument } from './entry-document.ts';
import { createFindings } from './findings.ts';
import { createInspector } from './inspector.ts';
import { listenToShortcuts } from './keys.ts';
import { createNotice } from './notice.ts';
import { refuse } from './saving.ts';
import { createSceneList } from './scene-list.ts';
import { createStage } from './stage.ts';
import { createTools } from './tools.ts';
import { chooseLanguage, wordsOf } from './words.ts';

/** Opens the tour editor in the page the development server sent; see `pages-fs.ts`. */
async function start(): Promise<void> {
  const { ref = '', token = '' } = document.body.dataset;
  const language = chooseLanguage(document.documentElement.lang, '');
  const client = createClient(ref, token);
  const loaded = await client.state();
  const root = document.querySelector('main');
  if (!root) throw new Error('expected <main>');
  if (loaded.problem !== undefined) {
    const { problem } = wordsOf(language);
    root.replaceChildren(h('h1', {}, problem), h('p', { class: 'problem' }, loaded.problem));
    return;
  }
  const doc = createDocument(client, loaded);
  const editor = createContext({ doc, client, language });
  const sceneId = new URLSearchParams(location.hash.slice(1)).get('scene');
  if (doc.now().tour.scenes.some(({ id }) => id === sceneId))
    editor.update({ sceneId: sceneId ?? undefined });
  const stage = createStage(editor);
  const middle = h(
    'div',
    { class: 'middle' },
    stage.element,
    createTools(editor, stage),
    createFindings(editor),
  );
  root.replaceChildren(
    createBar(editor),
    createNotice(editor),
    h('div', { class: 'columns' }, createSceneList(editor), middle, createInspector(editor)),
  );
  listenToShortcuts(editor, stage);
  listenToDrops(editor);
  guardLeaving(editor);
  watchDisk(editor);
  const follow = () => {
    document.body.toggleAttribute('data-empty', doc.now().tour.scenes.length === 0);
    const { sceneId: shown } = editor.ui();
    if (shown !== undefined) history.replaceState(null, '', `#scene=${shown}`);
  };
  editor.subscribe(follow);
  follow();
  document.body.dataset.ready = '';
}

function guardLeaving({ doc }: Editor): void {
  addEventListener('beforeunload', (event) => {
    if (doc.listChanged().length > 0) event.preventDefault();
  });
}

/** Somebody may have changed the files in a text editor: looked at whenever this window is chosen again. */
function watchDisk(editor: Editor): void {
  const { doc, client, words } = editor;
  addEventListener('focus', () =>
    editor.attempt(async () => {
      const { hashes } = await client.state();
      const known = doc.disk().hashes;
      const names = [...new Set([...Object.keys(hashes), ...Object.keys(known)])];
      const changed = names.filter((name) => hashes[name] !== known[name]);
      if (changed.length === 0) return;
      if (doc.listChanged().length === 0) await doc.reload();
      else refuse(editor, changed, words.diskChanged);
    }),
  );
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  document.querySelector('main')?.replaceChildren(h('p', { class: 'problem' }, reason));
});
