import { isNoNetwork, waitForNetwork } from '../common/wait-for-network.ts';
import type { Run } from './pack-index.ts';
import type { TileLoader } from './tile-loader.ts';
import type { TileSource } from './tile-source.ts';

/**
 * Makes a loader that outlasts a time without network: it tells which levels still come, because a visitor took them along,
 * and asks anew for what was given up when the network is back. Fires `diemden:lack` on the window when that time begins.
 *
 * @param input.url a file beside the tiles
 * @param input.make makes a loader; its source must have gone through `watch`
 * @param input.onChange tiles may be asked for anew
 */
export function createLasting({ url, make, onChange }: LastingInput): LastingLoader {
  const ending = new AbortController();
  const { signal } = ending;
  let kept: number | undefined;
  const failAt = (level: number) => (error: unknown) => {
    if (isNoNetwork(error) && !signal.aborted) {
      if (kept === undefined) wait();
      kept = Math.min(kept ?? level, level - 1);
    }
    throw error;
  };
  const wait = () => {
    dispatchEvent(new Event('diemden:lack'));
    void waitForNetwork(url, signal).then(() => {
      kept = undefined;
      loader.dispose();
      loader = make(watch);
      onChange();
    });
  };
  const watch = (source: TileSource): TileSource => ({
    ...source,
    open: (needsBase) => source.open(needsBase).catch(failAt(0)),
    load: (run, stop) => source.load(run, stop).catch(failAt(levelOf(run))),
  });
  let loader = make(watch);
  return {
    keptLevel: () => kept,
    want: (keys) => loader.want(keys),
    hasArrived: (key) => loader.hasArrived(key),
    take: (key) => loader.take(key),
    dispose() {
      ending.abort();
      loader.dispose();
    },
  };
}

/** A pack holds tiles of one level, which comes second in their names: `f-2-3-1`. */
function levelOf({ tiles }: Run): number {
  return Number(tiles[0]?.key.split('-')[1]);
}

export type LastingInput = {
  url: string;
  make: (watch: (source: TileSource) => TileSource) => TileLoader;
  onChange: () => void;
};

export type LastingLoader = TileLoader & {
  /** The finest level that may still come without network, −1 when none does; nothing while there is one. */
  keptLevel: () => number | undefined;
};
