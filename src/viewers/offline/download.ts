import { type Pack, type PackFile, packBytes } from '../../model/offline-pack.ts';
import { type FaultReason, fetchPack, keepFile, MARK, PackFault } from './fetch-file.ts';
import {
  alone,
  dropFile,
  dropList,
  hashOf,
  listHeld,
  partKey,
  readFile,
  readList,
  type Saved,
  savedKey,
  sweep,
  writeList,
} from './store.ts';

/**
 * Takes a pack along, or brings a taken one up to date: fetches only files whose bytes are not on the device, reads every
 * one of them back, and only then lets the new version take the place of the old one. What arrived before a break stays
 * and need not come again.
 *
 * @throws PackFault; an older version is still whole then
 */
export async function download(id: string, { signal, onProgress }: Watch): Promise<Saved> {
  const done = await alone(async () => {
    for (let attempt = 1; ; attempt++) {
      const pack = await fetchPack(id, signal);
      try {
        return await complete(pack, signal, onProgress);
      } catch (error) {
        // A file that another window swept away a moment ago comes again.
        if (attempt === 1 && hasReason(error, 'unreadable')) continue;
        // Other bytes than announced may be a new version that was put up meanwhile.
        const isNewer =
          attempt < 3 && hasReason(error, 'wrong') && (await fetchPack(id, signal)).rev !== pack.rev;
        if (!isNewer) throw error;
      }
    }
  });
  if (!done) throw new PackFault('busy', id);
  return done;
}

/** Reads everything back, through the worker where one is at work, as a page without network would. @throws PackFault `unreadable` */
export async function proveReadable(key: string, { files }: Pack): Promise<void> {
  for (const file of files) {
    if (await isReadable(key, file)) continue;
    await dropFile(file.hash); // so that it is fetched again
    throw new PackFault('unreadable', file.url);
  }
}

/** Deletes a pack, whole or not. Files that other packs need stay. */
export async function remove(id: string): Promise<void> {
  await dropList(savedKey(id));
  await dropList(partKey(id));
  await sweep();
  await tellWorker();
}

/** Tells how many bytes of a pack are not on the device yet. */
export async function countMissing({ files }: Pick<Pack, 'files'>): Promise<number> {
  const held = await listHeld();
  return packBytes(files.filter(({ hash }) => !held.has(hash)));
}

async function complete(pack: Pack, signal: AbortSignal, onProgress: Watch['onProgress']): Promise<Saved> {
  const part = partKey(pack.id);
  await writeList(part, pack, new Date().toISOString()).catch((error: unknown) => {
    throw new PackFault('full', part, error);
  });
  const held = await listHeld();
  const missing = [...new Map(pack.files.map((file) => [file.hash, file])).values()].filter(
    ({ hash }) => !held.has(hash),
  );
  await assertRoom(packBytes(missing));
  let doneBytes = pack.bytes - packBytes(missing);
  onProgress(doneBytes, pack.bytes);
  await fetchAll(missing, signal, (file) => {
    doneBytes += file.bytes;
    onProgress(doneBytes, pack.bytes);
  });
  await tellWorker();
  await proveReadable(part, pack);
  const saved = { key: savedKey(pack.id), pack, savedAt: new Date().toISOString() };
  await writeList(saved.key, pack, saved.savedAt);
  await dropList(part);
  await tellWorker();
  await sweep();
  return saved;
}

/** Four at a time: enough to keep a slow line busy. The first fault ends all. */
async function fetchAll(
  files: readonly PackFile[],
  signal: AbortSignal,
  onFile: (file: PackFile) => void,
): Promise<void> {
  const ending = new AbortController();
  const stop = AbortSignal.any([signal, ending.signal]);
  const queue = [...files];
  const work = async () => {
    for (let file = queue.shift(); file && !stop.aborted; file = queue.shift()) {
      await keepFile(file, stop);
      onFile(file);
    }
  };
  let fault: unknown;
  await Promise.all(
    [work, work, work, work].map((one) =>
      one().catch((error: unknown) => {
        fault ??= error;
        ending.abort();
      }),
    ),
  );
  if (fault) throw fault;
  if (signal.aborted) throw new PackFault('stopped', '');
}

/** @throws PackFault `full` when the browser says beforehand that it has not that much room */
async function assertRoom(neededBytes: number): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  if (quota !== undefined && usage !== undefined && quota - usage < neededBytes)
    throw new PackFault('full', '');
}

async function isReadable(key: string, file: PackFile): Promise<boolean> {
  const kept = await readFile(file.hash);
  if (!kept || (await hashOf(await kept.arrayBuffer())) !== file.hash) return false;
  if (!navigator.serviceWorker.controller) return true;
  const answer = await fetch(file.url, { headers: { [MARK]: key } });
  return answer.ok && (await hashOf(await answer.arrayBuffer())) === file.hash;
}

/** The worker remembers lists; it must hear that they changed. */
async function tellWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.active?.postMessage({ changed: true });
}

/** Tells whether something failed for a certain reason. */
export function hasReason(error: unknown, reason: FaultReason): boolean {
  return error instanceof PackFault && error.reason === reason;
}

/** What was kept of a pack before a break. */
export async function findPart(id: string): Promise<Saved | undefined> {
  return readList(partKey(id));
}

export type Watch = { signal: AbortSignal; onProgress: (doneBytes: number, allBytes: number) => void };
