import type { TourEdit } from '../../../../src/content/edit-tour.ts';
import type { Language } from '../../../../src/model/languages.ts';
import type { Angles } from '../../../../src/model/panorama.ts';
import type { Scene } from '../../../../src/model/schemas/tour.ts';
import type { Finding } from '../api.ts';
import type { Client } from './client.ts';
import type { EntryDocument } from './entry-document.ts';
import { type EditorLanguage, fill, type Words, wordsOf } from './words.ts';

/** Brings together what the parts of the page share: the document, what is chosen, and how to say something. */
export function createContext({ doc, client, language }: Input): Editor {
  const words = wordsOf(language);
  const listeners = new Set<() => void>();
  let ui: Ui = {
    sceneId: doc.now().tour.start ?? doc.now().tour.scenes[0]?.id,
    selected: undefined,
    pending: undefined,
    mode: 'look',
    wordsLanguage: doc.disk().defaultLanguage,
    notice: undefined,
    findings: undefined,
    isBusy: false,
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const update = (change: Partial<Ui>) => {
    ui = { ...ui, ...change };
    tell();
  };
  const attempt: Editor['attempt'] = async (work) => {
    try {
      await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      update({ notice: { tone: 'bad', text: fill(words.failed, { reason }) } });
    }
  };
  doc.subscribe(() => {
    const { scenes, start } = doc.now().tour;
    const scene = scenes.find(({ id }) => id === ui.sceneId);
    const count = ui.selected && (scene?.[ui.selected.list] ?? []).length;
    update({
      ...(!scene && { sceneId: start ?? scenes[0]?.id, selected: undefined, pending: undefined }),
      ...(ui.selected && count !== undefined && ui.selected.index >= count && { selected: undefined }),
    });
  });
  return {
    doc,
    client,
    language,
    words,
    ui: () => ui,
    update,
    attempt,
    subscribe: (listener) => listeners.add(listener),
    scene: () => doc.now().tour.scenes.find(({ id }) => id === ui.sceneId),
    edit: (edits, key) => attempt(() => doc.edit(edits, key)),
    showScene: (sceneId) =>
      update({ sceneId, selected: undefined, pending: undefined, mode: 'look', notice: undefined }),
    textOf: (of, id, key, wanted) =>
      doc.now().words[wanted ?? doc.disk().defaultLanguage]?.[of][id]?.[key] ?? '',
  };
}

type Input = { doc: EntryDocument; client: Client; language: EditorLanguage };
export type MarkList = 'links' | 'hotspots';
export type Mode = 'look' | 'add-point' | 'add-link' | 'north';

/** What is chosen on the page; nothing of it is saved. */
export type Ui = {
  sceneId: string | undefined;
  selected: { list: MarkList; index: number } | undefined;
  /** A mark that has a place but no name or target yet. */
  pending: ({ list: MarkList } & Angles) | undefined;
  mode: Mode;
  /** Language of the words that are being typed. */
  wordsLanguage: Language;
  notice: { tone: 'good' | 'bad' | 'plain'; text: string; actions?: NoticeAction[] } | undefined;
  findings: readonly Finding[] | undefined;
  isBusy: boolean;
};
export type NoticeAction = { label: string; run: () => void };

export type Editor = {
  doc: EntryDocument;
  client: Client;
  language: EditorLanguage;
  words: Words;
  ui: () => Ui;
  update: (change: Partial<Ui>) => void;
  /** Runs something that may fail and says so on the page. */
  attempt: (work: () => Promise<unknown>) => Promise<void>;
  subscribe: (listener: () => void) => void;
  scene: () => Scene | undefined;
  edit: (edits: readonly TourEdit[], key?: string) => Promise<void>;
  showScene: (sceneId: string) => void;
  /** Words of a scene or hotspot; '' when there are none. Without a language, those of the default one. */
  textOf: (of: 'scenes' | 'hotspots', id: string, key: string, language?: Language) => string;
};
