import type { DiskText } from '../form-file.ts';

/**
 * Makes a save in a folder of the own machine keep what other programs changed meanwhile, and line ends and marks that
 * reading took away: the edits are made in the file as it is on disk. The program writes a draft beside the file and moves
 * it there; just before the move the draft is written again.
 */
export function keepOthersChanges(): void {
  const handles = globalThis.FileSystemFileHandle?.prototype;
  const move = handles?.move;
  if (!move) return; // this browser cannot save to folders in that way
  handles.move = async function moveKept(this: FileSystemFileHandle, folder, name) {
    if (name !== undefined && typeof folder !== 'string' && /\.(?:md|yml)$/.test(name))
      await renewDraft(this, folder, name);
    return move.call(this, folder, name);
  };
}

/**
 * Writes a file's text and remembers how to write it again into another version of the file.
 * @param origin the text the form was read from
 */
export function noteWrite(origin: unknown, write: Write): string {
  const text = write();
  written.set(`${text.trim()}\n`, { origin, write }); // as the program saves it
  for (const old of [...written.keys()].slice(0, -REMEMBERED)) written.delete(old);
  return text;
}

async function renewDraft(
  draft: FileSystemFileHandle,
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<void> {
  const text = await readText(draft);
  const note = written.get(text);
  const file = await folder.getFileHandle(name).catch(() => undefined); // a new file
  if (!note || !file) return;
  const merged = note.write({ text: await readText(file), saved: saved.get(note.origin) });
  saved.set(note.origin, merged);
  if (merged === text) return;
  const writable = await draft.createWritable();
  await writable.write(merged);
  await writable.close();
}

/** Unlike `text()`, keeps a mark at the beginning of the file. */
async function readText(handle: FileSystemFileHandle): Promise<string> {
  const bytes = await (await handle.getFile()).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** A save writes one file per language; an older text can no longer be moved into place. */
const REMEMBERED = 40;
const written = new Map<string, { origin: unknown; write: Write }>();
/** What was saved last, by the text the form was read from: an edit that is taken back is an edit of that. */
const saved = new Map<unknown, string>();

type Write = (disk?: DiskText) => string;

declare global {
  interface FileSystemFileHandle {
    /** Chromium's, not in the standard's types yet. */
    move?(folder: FileSystemDirectoryHandle | string, name?: string): Promise<void>;
  }
}
