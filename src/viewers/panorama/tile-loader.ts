import { tileKey } from '../../model/panorama.ts';
import type { Decode } from './decoder.ts';
import type { PackIndex, Run } from './pack-index.ts';
import type { StartedTile } from './start-stream.ts';
import type { TileSource } from './tile-source.ts';

/** More share a slow line without the middle coming sooner; fewer leave it waiting for round trips. */
const PARALLEL_LOADS = 8;
const MAX_ATTEMPTS = 3;
const RETRY_MS = 2000;

/** Name under which attempts to fetch the base are counted; no tile has it. */
const BASE = '';

/**
 * Fetches and decodes tiles off the main thread, in the order last asked for and those that lie together at once. What is
 * no longer asked for is cancelled. A tile that fails is tried again a little later and given up after the third time; a
 * coarser one then stays in its place.
 * @param input.decode makes bitmaps
 * @param input.started tiles of the first view that are on their way already; while they come, only others are asked for
 * @param input.onArrival called when a tile was decoded or may be tried again
 */
export function createTileLoader({ source, decode, started, onArrival }: LoaderInput): TileLoader {
  const loading = new Map<string, AbortController>();
  const arrived = new Map<string, ImageBitmap>();
  const attempts = createAttempts(onArrival);
  let wanted: ReadonlySet<string> = new Set();
  let index: PackIndex | undefined;
  let isOpening = false;
  let isDisposed = false;
  /** What the first view wants, as long as its tiles are on their way. */
  let expected: ReadonlySet<string> | undefined;

  const open = async (needsBase: boolean) => {
    isOpening = true;
    try {
      index = await source.open(needsBase);
    } catch {
      if (!isDisposed) attempts.noteFailure(BASE);
    }
    isOpening = false;
    if (!isDisposed) onArrival();
  };

  const arrive = async (key: string, bytes: Uint8Array, signal?: AbortSignal) => {
    const bitmap = await decode(new Uint8Array(bytes));
    if (isDisposed || signal?.aborted || !wanted.has(key) || arrived.has(key)) return bitmap.close();
    arrived.set(key, bitmap);
  };

  const load = async (run: Run) => {
    const abort = new AbortController();
    for (const { key } of run.tiles) loading.set(key, abort);
    try {
      const files = await source.load(run, abort.signal);
      const take = async (bytes: Uint8Array, key = BASE) =>
        arrive(key, bytes, abort.signal).catch(() => attempts.noteFailure(key));
      await Promise.all(files.map((bytes, at) => take(bytes, run.tiles[at]?.key)));
    } catch {
      if (!abort.signal.aborted) for (const { key } of run.tiles) attempts.noteFailure(key);
    }
    for (const { key } of run.tiles) if (loading.get(key) === abort) loading.delete(key);
    if (!abort.signal.aborted) onArrival();
  };

  const mayLoad = (key: string) =>
    wanted.has(key) && !expected?.has(key) && !loading.has(key) && !arrived.has(key) && attempts.mayTry(key);

  /** A request goes on while any of its tiles is asked for. */
  const dropUnwanted = () => {
    const needed = new Set([...loading].filter(([key]) => wanted.has(key)).map(([, abort]) => abort));
    for (const [key, abort] of loading) {
      if (needed.has(abort)) continue;
      abort.abort();
      loading.delete(key);
    }
    for (const [key, bitmap] of arrived) {
      if (wanted.has(key)) continue;
      bitmap.close();
      arrived.delete(key);
    }
  };

  /** Takes the tiles that are on their way; what does not come, or is of a kind the browser does not know, is asked for as usual. */
  const follow = async (tiles: AsyncIterable<StartedTile>) => {
    const arriving: Promise<void>[] = [];
    let isKnown = true;
    const take = async ({ tile, file }: StartedTile) => {
      try {
        await arrive(tileKey(tile), file);
        source.remember(tile, file);
        onArrival();
      } catch {
        isKnown = false;
      }
    };
    try {
      for await (const each of tiles) {
        if (isDisposed || !isKnown) break;
        if (!loading.has(tileKey(each.tile))) arriving.push(take(each));
      }
    } catch {
      // a help only: the others are fetched one by one
    }
    await Promise.all(arriving);
    started = undefined;
    expected = undefined;
    if (!isDisposed) onArrival();
  };

  return {
    want(keys) {
      wanted = new Set(keys);
      dropUnwanted();
      if (started && !expected) {
        expected = wanted;
        void follow(started);
      }
      if (!keys.some(mayLoad)) return;
      if (!index) {
        // The first tile says what is urgent: level 0 lies in the base itself.
        if (!isOpening && attempts.mayTry(BASE)) void open(keys[0]?.includes('-0-') ?? true);
        return;
      }
      for (const key of keys) {
        if (new Set(loading.values()).size >= PARALLEL_LOADS) return;
        const run = mayLoad(key) ? index.findRun(key, mayLoad) : undefined;
        if (run) void load(run);
      }
    },
    hasArrived: (key) => arrived.has(key),
    take(key) {
      const bitmap = arrived.get(key);
      arrived.delete(key);
      return bitmap;
    },
    dispose() {
      isDisposed = true;
      wanted = new Set();
      dropUnwanted();
      attempts.dispose();
      source.dispose();
    },
  };
}

/** Counts failures and waits before the next attempt, longer each time. */
function createAttempts(onRetry: () => void): Attempts {
  const failures = new Map<string, { count: number; timer: ReturnType<typeof setTimeout> | undefined }>();
  return {
    noteFailure(key) {
      const count = (failures.get(key)?.count ?? 0) + 1;
      const retry = () => {
        failures.set(key, { count, timer: undefined });
        onRetry();
      };
      const timer = count < MAX_ATTEMPTS ? setTimeout(retry, RETRY_MS * count) : undefined;
      failures.set(key, { count, timer });
    },
    mayTry(key) {
      const failure = failures.get(key);
      return failure === undefined || (failure.timer === undefined && failure.count < MAX_ATTEMPTS);
    },
    dispose() {
      for (const { timer } of failures.values()) clearTimeout(timer);
    },
  };
}

type Attempts = {
  noteFailure: (key: string) => void;
  mayTry: (key: string) => boolean;
  dispose: () => void;
};

type LoaderInput = {
  source: TileSource;
  decode: Decode;
  started?: AsyncIterable<StartedTile> | undefined;
  onArrival: () => void;
};

export type TileLoader = {
  /** Says which tiles are needed and not held yet, most urgent first. */
  want: (keys: readonly string[]) => void;
  hasArrived: (key: string) => boolean;
  /** Hands a decoded tile over; the caller closes the bitmap. */
  take: (key: string) => ImageBitmap | undefined;
  dispose: () => void;
};
