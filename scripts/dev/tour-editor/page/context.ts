import type { Angles } from '../../../../src/model/panorama.ts';
import type { Scene } from '../../../../src/model/schemas/tour.ts';
import { createShell, type Opened, type SharedUi, type ShellOf, startUi } from './shell.ts';

/** Makes what the parts of the tour editor share. What is chosen goes when it is no longer there. */
export function createContext(input: Opened): Editor {
  const { doc } = input;
  const first: Ui = {
    ...startUi(doc),
    sceneId: doc.now().tour.start ?? doc.now().tour.scenes[0]?.id,
    selected: undefined,
    pending: undefined,
    mode: 'look',
  };
  const shell = createShell({ ...input, first });
  doc.subscribe(() => {
    const { scenes, start } = doc.now().tour;
    const { sceneId, selected } = shell.ui();
    const scene = scenes.find(({ id }) => id === sceneId);
    const count = selected && (scene?.[selected.list] ?? []).length;
    shell.update({
      ...(!scene && { sceneId: start ?? scenes[0]?.id, selected: undefined, pending: undefined }),
      ...(selected && count !== undefined && selected.index >= count && { selected: undefined }),
    });
  });
  return {
    ...shell,
    scene: () => doc.now().tour.scenes.find(({ id }) => id === shell.ui().sceneId),
    showScene: (sceneId) =>
      shell.update({ sceneId, selected: undefined, pending: undefined, mode: 'look', notice: undefined }),
  };
}

export type MarkList = 'links' | 'hotspots';
export type Mode = 'look' | 'add-point' | 'add-link' | 'north';

/** What is chosen on the page; nothing of it is saved. */
export type Ui = SharedUi & {
  sceneId: string | undefined;
  selected: { list: MarkList; index: number } | undefined;
  /** A mark that has a place but no name or target yet. */
  pending: ({ list: MarkList } & Angles) | undefined;
  mode: Mode;
};

export type Editor = ShellOf<Ui> & {
  scene: () => Scene | undefined;
  showScene: (sceneId: string) => void;
};
