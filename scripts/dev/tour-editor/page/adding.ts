import type { Finding } from '../api.ts';
import type { Editor } from './context.ts';
import { h } from './dom.ts';
import { focusField } from './missing.ts';
import { fill } from './words.ts';

/** Adds panoramas as new scenes, one after the other; what the check refuses is said and left out. */
export async function addPictures(editor: Editor, files: readonly File[]): Promise<void> {
  const { words, language, update, attempt, doc, client } = editor;
  const sentences: string[] = [];
  const findings: Finding[] = [];
  let added: string | undefined;
  for (const file of files) {
    update({ notice: { tone: 'plain', text: fill(words.reading, { file: file.name }) } });
    await attempt(async () => {
      const ids = doc.now().tour.scenes.map(({ id }) => id);
      const { scene, findings: found } = await client.addPanorama(file, ids);
      findings.push(...found.map((one) => ({ ...one, file: file.name })));
      if (!scene) {
        const reason = found.map((one) => `${one[language].message}. ${one[language].hint}`).join(' ');
        return void sentences.push(fill(words.notAdded, { file: file.name, reason }));
      }
      const { id, file: panorama, date, northDeg: north, view } = scene;
      await doc.edit([{ do: 'add-scene', scene: { id, panorama, kind: 'photograph', date, north, view } }]);
      added = id;
      sentences.push(fill(words.added, { file: file.name }));
      if (north !== undefined) sentences.push(words.addedNorth);
      if (view) sentences.push(words.addedView);
    });
  }
  if (added !== undefined) editor.showScene(added);
  if (added !== undefined && findings.length > 0) update({ findings });
  if (sentences.length === 0) return;
  update({
    wordsLanguage: doc.disk().defaultLanguage,
    notice: { tone: added === undefined ? 'bad' : 'good', text: sentences.join(' ') },
  });
  if (added !== undefined) focusField('title');
}

/** Takes files that are dropped anywhere on the page. */
export function listenToDrops(editor: Editor): void {
  const veil = h('div', { class: 'veil', hidden: true }, h('p', {}, editor.words.dropNow));
  document.body.append(veil);
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    void addPictures(editor, [...(event.dataTransfer?.files ?? [])]);
  });
}
