import { needsLabel } from '../../../../src/model/tour-words.ts';
import type { Editor } from './context.ts';
import type { Missing } from './shell.ts';
import { fill } from './words.ts';

/** Lists the words the site cannot be built without, in the default language, and how to get to each. */
export function listMissing(editor: Editor): Missing[] {
  const { doc, words, textOf, update, showScene } = editor;
  const toDefault = { wordsLanguage: doc.disk().defaultLanguage };
  return doc.now().tour.scenes.flatMap((scene): Missing[] => {
    const lacking = (
      [
        ['title', words.missingTitle],
        ['description', words.missingDescription],
      ] as const
    ).filter(([key]) => textOf('scenes', scene.id, key) === '');
    const ofScene = lacking.map(([key, sentence]) => ({
      what: fill(sentence, { id: scene.id }),
      go: () => {
        showScene(scene.id);
        update(toDefault);
        focusField(key);
      },
    }));
    const ofMarks = (scene.hotspots ?? []).flatMap((hotspot, index): Missing[] => {
      if (!needsLabel(hotspot.kind) || textOf('hotspots', hotspot.id, 'label') !== '') return [];
      const go = () => {
        showScene(scene.id);
        update({ ...toDefault, selected: { list: 'hotspots', index } });
        focusField('label');
      };
      return [{ what: fill(words.missingLabel, { id: hotspot.id }), go }];
    });
    return [...ofScene, ...ofMarks];
  });
}

/** Puts the caret into a field of the panel on the right, once it is drawn. */
export function focusField(key: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-keep="words-${key}"]`)?.focus());
}
