import type { Worded } from '../../../../src/content/tour-draft.ts';
import type { Language } from '../../../../src/model/languages.ts';
import type { EntryEdit, Finding } from '../api.ts';
import type { Client } from './client.ts';
import type { EntryDocument } from './entry-document.ts';
import { type EditorLanguage, fill, type Words, wordsOf } from './words.ts';

/** Brings together what the editors of tours and of models share: the document, what is chosen, how to say something. */
export function createShell<U extends SharedUi>(input: Input<U>): ShellOf<U> {
  const { doc, client, language, first } = input;
  const words = wordsOf(language);
  const listeners = new Set<() => void>();
  let ui = first;
  const update = (change: Partial<U>) => {
    ui = { ...ui, ...change };
    for (const listener of listeners) listener();
  };
  const attempt: Shell['attempt'] = async (work) => {
    try {
      await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      ui = { ...ui, notice: { tone: 'bad', text: fill(words.failed, { reason }) } };
      for (const listener of listeners) listener();
    }
  };
  return {
    doc,
    client,
    language,
    words,
    ui: () => ui,
    update,
    attempt,
    subscribe: (listener) => listeners.add(listener),
    edit: (edits, key) => attempt(() => doc.edit(edits, key)),
    textOf: (of, id, key, wanted) =>
      doc.now().words[wanted ?? doc.disk().defaultLanguage]?.[of][id]?.[key] ?? '',
  };
}

/** What an editor begins with. @param doc gives the default language, in which words are typed first */
export function startUi(doc: EntryDocument): SharedUi {
  return {
    wordsLanguage: doc.disk().defaultLanguage,
    notice: undefined,
    findings: undefined,
    isBusy: false,
  };
}

type Input<U> = Opened & { first: U };

/** What is chosen on the page in every editor; nothing of it is saved. */
export type SharedUi = {
  /** Language of the words that are being typed. */
  wordsLanguage: Language;
  notice: { tone: 'good' | 'bad' | 'plain'; text: string; actions?: NoticeAction[] } | undefined;
  findings: readonly Finding[] | undefined;
  isBusy: boolean;
};
export type NoticeAction = { label: string; run: () => void };

/** `U` is what can be chosen in one kind of editor. */
export type ShellOf<U extends SharedUi> = {
  doc: EntryDocument;
  client: Client;
  language: EditorLanguage;
  words: Words;
  ui: () => U;
  update: (change: Partial<U>) => void;
  /** Runs something that may fail and says so on the page. */
  attempt: (work: () => Promise<unknown>) => Promise<void>;
  subscribe: (listener: () => void) => void;
  edit: (edits: readonly EntryEdit[], key?: string) => Promise<void>;
  /** Words of a scene, hotspot, view or pin; '' when there are none. Without a language, those of the default one. */
  textOf: (of: Worded, id: string, key: string, language?: Language) => string;
};
export type Shell = ShellOf<SharedUi>;

/** What every kind of editor begins with, and what it puts on the page. */
export type Opened = { doc: EntryDocument; client: Client; language: EditorLanguage };
export type OpenedEditor = { shell: Shell; parts: HTMLElement[] };

/** Something the site cannot be built without, and how to get to where it is typed. */
export type Missing = { what: string; go: () => void };
