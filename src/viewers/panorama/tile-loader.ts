const PARALLEL_LOADS = 6;
const MAX_ATTEMPTS = 3;
const RETRY_MS = 2000;

/**
 * Fetches and decodes tiles off the main thread, in the order last asked for. What is no longer asked for is
 * cancelled. A tile that fails is tried again a little later and given up after the third time; a coarser one then
 * stays in its place.
 * @param onArrival called when a tile was decoded or may be tried again
 */
export function createTileLoader(urlOf: (key: string) => string, onArrival: () => void): TileLoader {
  const loading = new Map<string, AbortController>();
  const arrived = new Map<string, ImageBitmap>();
  const failures = new Map<string, { attempts: number; timer: ReturnType<typeof setTimeout> | undefined }>();

  const load = async (key: string) => {
    const abort = new AbortController();
    loading.set(key, abort);
    try {
      const bitmap = await fetchBitmap(urlOf(key), abort.signal);
      if (abort.signal.aborted) return bitmap.close();
      arrived.set(key, bitmap);
    } catch {
      if (abort.signal.aborted) return;
      noteFailure(key);
    }
    loading.delete(key);
    onArrival();
  };

  const noteFailure = (key: string) => {
    const attempts = (failures.get(key)?.attempts ?? 0) + 1;
    const retry = () => {
      failures.set(key, { attempts, timer: undefined });
      onArrival();
    };
    const timer = attempts < MAX_ATTEMPTS ? setTimeout(retry, RETRY_MS * attempts) : undefined;
    failures.set(key, { attempts, timer });
  };

  const mayLoad = (key: string) => {
    if (loading.has(key) || arrived.has(key)) return false;
    const failure = failures.get(key);
    return failure === undefined || (failure.timer === undefined && failure.attempts < MAX_ATTEMPTS);
  };

  const keepOnly = (keys: ReadonlySet<string>) => {
    for (const [key, abort] of loading) {
      if (keys.has(key)) continue;
      abort.abort();
      loading.delete(key);
    }
    for (const [key, bitmap] of arrived) {
      if (keys.has(key)) continue;
      bitmap.close();
      arrived.delete(key);
    }
  };

  return {
    want(keys) {
      keepOnly(new Set(keys));
      const free = Math.max(0, PARALLEL_LOADS - loading.size);
      for (const key of keys.filter(mayLoad).slice(0, free)) void load(key);
    },
    take(keys, count) {
      const taken = keys.filter((key) => arrived.has(key)).slice(0, count);
      return taken.flatMap((key) => {
        const bitmap = arrived.get(key);
        arrived.delete(key);
        return bitmap ? [{ key, bitmap }] : [];
      });
    },
    hasArrivals: () => arrived.size > 0,
    dispose() {
      keepOnly(new Set());
      for (const { timer } of failures.values()) clearTimeout(timer);
    },
  };
}

async function fetchBitmap(url: string, signal: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return createImageBitmap(await response.blob(), { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
}

export type TileLoader = {
  /** Says which tiles are needed and not held yet, most urgent first. */
  want: (keys: readonly string[]) => void;
  /** Hands over up to `count` decoded tiles in the order of `keys`; the caller closes the bitmaps. */
  take: (keys: readonly string[], count: number) => { key: string; bitmap: ImageBitmap }[];
  hasArrivals: () => boolean;
  dispose: () => void;
};
