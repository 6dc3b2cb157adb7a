import type { EntryEdit } from '../api.ts';
import type { EntryState, Files } from '../entry-state-fs.ts';
import type { Client } from './client.ts';

/** Steps of the same kind within this time are taken back together. */
const MERGE_MS = 1500;

/**
 * Holds the files of one entry while they are edited: what is on disk, what they are now, and every step between.
 * Changes happen one after the other, in the order they were asked for.
 */
export function createDocument(client: Client, loaded: LoadedState): EntryDocument {
  let disk = loaded;
  let steps: Snapshot[] = [snapshotOf(loaded)];
  let at = 0;
  let last = { key: '', atMs: 0 };
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const now = () => steps[at] ?? snapshotOf(disk);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined); // whoever asked hears of it
    return done;
  };
  const push = (snapshot: Snapshot, key: string) => {
    const isMerged = key !== '' && key === last.key && Date.now() - last.atMs < MERGE_MS && at > 0;
    steps = [...steps.slice(0, isMerged ? at : at + 1), snapshot];
    at = steps.length - 1;
    last = { key, atMs: Date.now() };
    tell();
  };
  const go = (step: number) =>
    inTurn(async () => {
      if (step + at < 0 || step + at >= steps.length) return;
      at += step;
      last = { key: '', atMs: 0 };
      tell();
    });
  const listChanged = () =>
    [...new Set([...Object.keys(now().files), ...Object.keys(disk.files)])].filter(
      (name) => now().files[name] !== disk.files[name],
    );
  const reload = async (keepSteps: boolean) => {
    disk = await client.state();
    if (keepSteps) push(snapshotOf(disk), '');
    else {
      steps = [snapshotOf(disk)];
      at = 0;
      tell();
    }
  };
  return {
    now,
    disk: () => disk,
    listChanged,
    canUndo: () => at > 0,
    canRedo: () => at < steps.length - 1,
    subscribe: (listener) => listeners.add(listener),
    edit: (edits, key = '') =>
      inTurn(async () => {
        const { files, ...draft } = await client.plan(now().files, edits, disk.defaultLanguage);
        if (draft.problem !== undefined) throw new Error(draft.problem);
        if (JSON.stringify(files) !== JSON.stringify(now().files)) push({ files, ...draft }, key);
      }),
    undo: () => go(-1),
    redo: () => go(1),
    settled: () => inTurn(async () => undefined),
    save: () =>
      inTurn(async () => {
        const names = listChanged();
        const files = Object.fromEntries(names.map((name) => [name, now().files[name] ?? null]));
        const outcome = await client.save(files, disk.hashes);
        if ('refused' in outcome) return outcome;
        disk = { ...disk, files: now().files, ...(await client.hashes()) };
        last = { key: '', atMs: 0 };
        tell();
        return outcome;
      }),
    undoSave: () =>
      inTurn(async () => {
        const outcome = await client.undoSave();
        if ('written' in outcome && outcome.written.length > 0) await reload(true);
        return outcome;
      }),
    reload: () => inTurn(() => reload(false)),
  };
}

function snapshotOf({ files, tour, modelTours, words }: EntryState): Snapshot {
  return {
    files,
    tour: tour ?? { scenes: [] },
    modelTours: modelTours ?? { models: [] },
    words: words ?? {},
  };
}

export type LoadedState = EntryState & { saves: number };
export type Snapshot = {
  files: Files;
  tour: NonNullable<EntryState['tour']>;
  modelTours: NonNullable<EntryState['modelTours']>;
  words: NonNullable<EntryState['words']>;
};
export type EntryDocument = {
  now: () => Snapshot;
  /** What stood in the files when they were last read or written. */
  disk: () => LoadedState;
  /** Names of files that differ from what is on disk. */
  listChanged: () => string[];
  canUndo: () => boolean;
  canRedo: () => boolean;
  subscribe: (listener: () => void) => void;
  /** Makes one step of these edits. Steps of the same `key` shortly after one another become one. */
  edit: (edits: readonly EntryEdit[], key?: string) => Promise<void>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  /** Waits for everything that was asked for before. */
  settled: () => Promise<void>;
  save: () => Promise<{ written: string[] } | { refused: string[] }>;
  /** Puts back what stood in the files before the last save; what was edited can be brought back with undo. */
  undoSave: () => Promise<{ written: string[] } | { refused: string[] }>;
  /** Forgets all steps and reads the files again. */
  reload: () => Promise<void>;
};
