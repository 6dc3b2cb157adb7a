import type { PanoramaLevel } from '../../model/panorama.ts';
import { BASE_PACK, isWebp, readBasePack } from '../../model/panorama-packs.ts';
import { createPackIndex, type PackIndex, type Place, type Run } from './pack-index.ts';

/** Bytes of fetched parts kept while the page is open, for going back to a scene: about five scenes looked around in. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;

/**
 * Fetches the tiles of one panorama out of its packs. Servers that know ranges send only what is asked for; from others
 * the whole pack is taken and kept.
 * @param folderUrl address of the panorama's folder, ending in a slash
 */
export function createTileSource(folderUrl: string, levels: readonly PanoramaLevel[]): TileSource {
  const ending = new AbortController();
  const wholes = new Map<string, Promise<Uint8Array>>();
  let knowsRanges = true;

  /** A pack that does not come is asked for again the next time. */
  const loadWhole = (pack: string) => {
    const known = wholes.get(pack);
    if (known) return known;
    const loading = fetchBytes(folderUrl + pack, { signal: ending.signal });
    wholes.set(pack, loading);
    loading.catch(() => wholes.delete(pack));
    return loading;
  };

  const cutWhole = async (pack: string, start: number, end: number) => {
    const whole = await loadWhole(pack);
    if (end <= whole.length && isWebp(whole, start)) return whole.subarray(start, end);
    wholes.delete(pack);
    throw new Error(`${folderUrl}${pack} was cut off`);
  };

  const loadPart = async (pack: string, start: number, end: number, signal: AbortSignal) => {
    if (!knowsRanges || wholes.has(pack)) return cutWhole(pack, start, end);
    const headers = { Range: `bytes=${start}-${end - 1}` };
    // Past the browser's cache: Chromium mixes up parts and wholes of one address when a server ignores `If-Range`.
    const response = await fetch(folderUrl + pack, { headers, signal, cache: 'no-store' });
    if (response.status === 206) {
      const part = await toBytes(response);
      if (part.length === end - start && isWebp(part, 0)) return part;
    } else if (response.status !== 200 && response.status !== 416) {
      throw new Error(`${response.url} answered ${response.status}`); // says nothing about ranges; tried again
    }
    knowsRanges = false;
    // The whole is asked for anew, because this answer ends when the part is no longer wanted.
    await response.body?.cancel().catch(() => {}); // what is read already cannot be cancelled
    return cutWhole(pack, start, end);
  };

  const addressOf = ({ pack, key }: Place) => `${folderUrl}${pack}#${key}`;

  return {
    async open() {
      return createPackIndex(readBasePack(await loadWhole(BASE_PACK), levels));
    },
    async load({ pack, tiles }, signal) {
      const known = tiles.flatMap((tile) => remembered.get(addressOf(tile)) ?? []);
      if (known.length === tiles.length) return known;
      const start = tiles[0]?.start ?? 0;
      const end = tiles.at(-1)?.end ?? 0;
      const bytes = await loadPart(pack, start, end, signal);
      return tiles.map((tile) => {
        const file = bytes.subarray(tile.start - start, tile.end - start);
        remember(addressOf(tile), file);
        return file;
      });
    },
    dispose: () => ending.abort(),
  };
}

/** Shared by all scenes of the page: the browser's own cache is not used for parts. Oldest first. */
const remembered = new Map<string, Uint8Array>();
let rememberedBytes = 0;

function remember(address: string, file: Uint8Array): void {
  if (remembered.has(address)) return;
  remembered.set(address, file.slice());
  rememberedBytes += file.length;
  for (const [oldest, { length }] of remembered) {
    if (rememberedBytes <= REMEMBERED_BYTES) return;
    remembered.delete(oldest);
    rememberedBytes -= length;
  }
}

async function fetchBytes(url: string, init: RequestInit): Promise<Uint8Array> {
  return toBytes(await fetch(url, init));
}

async function toBytes(response: Response): Promise<Uint8Array> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export type TileSource = {
  /** Fetches the base and tells where all tiles lie. Fails when it cannot be had; may be tried again. */
  open: () => Promise<PackIndex>;
  /** Fetches tiles that lie together. @returns one WebP file for each */
  load: (run: Run, signal: AbortSignal) => Promise<Uint8Array[]>;
  dispose: () => void;
};
