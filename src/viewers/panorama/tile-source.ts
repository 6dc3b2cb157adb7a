import { BASE_PACK, type PanoramaLevel, type Tile, tileKey } from '../../model/panorama.ts';
import { indexLength, isTile, packFile, readBasePack, readIndex } from '../../model/panorama-packs.ts';
import type { ByteMemory } from './byte-memory.ts';
import { createPackIndex, type PackIndex, type Place, type Run } from './pack-index.ts';

/** Most bytes fetched for a scene nobody has entered yet. */
const AHEAD_BYTES = 60 * 1024;

/**
 * Fetches the tiles of one panorama out of its packs. Servers that know ranges send only what is asked for; from others
 * the whole pack is taken and kept.
 * @param folderUrl address of the panorama's folder, ending in a slash
 * @param memory shared by the scenes of a tour
 * @param takeEarly gives the answer to a request for the index that was sent before, once
 */
export function createTileSource(
  folderUrl: string,
  levels: readonly PanoramaLevel[],
  memory: ByteMemory,
  takeEarly: (baseUrl: string) => Promise<Response> | undefined = () => undefined,
): TileSource {
  const ending = new AbortController();
  const wholes = new Map<string, Promise<Uint8Array>>();
  const baseUrl = folderUrl + BASE_PACK;
  const headUrl = `${baseUrl}#head`;
  let knowsRanges = true;

  /** Past the browser's cache: Chromium mixes up parts and wholes of one address when a server ignores `If-Range`. */
  const fetchPart = (pack: string, range: string, signal: AbortSignal, priority: RequestPriority = 'auto') =>
    fetch(folderUrl + pack, { headers: { Range: `bytes=${range}` }, signal, cache: 'no-store', priority });

  const fetchWhole = async (pack: string) => {
    const head = pack === BASE_PACK ? memory.get(headUrl) : undefined;
    if (!head) return toBytes(await fetch(folderUrl + pack, { signal: ending.signal }));
    const response = await fetchPart(pack, `${head.length}-`, ending.signal);
    const rest = await toBytes(response);
    return response.status === 206 ? join(head, rest) : rest;
  };

  /** A pack that does not come is asked for again the next time. */
  const loadWhole = (pack: string) => {
    const known = wholes.get(pack);
    if (known) return known;
    const loading = fetchWhole(pack);
    wholes.set(pack, loading);
    loading.catch(() => wholes.delete(pack));
    return loading;
  };

  const loadBase = async () => {
    const known = memory.get(baseUrl);
    if (known) return known;
    try {
      const base = await loadWhole(BASE_PACK);
      readBasePack(base, levels);
      memory.set(baseUrl, base);
      return base;
    } catch (error) {
      memory.drop(headUrl);
      wholes.delete(BASE_PACK);
      throw error;
    }
  };

  const cutWhole = async (pack: string, start: number, end: number) => {
    const whole = await loadWhole(pack);
    if (end <= whole.length && isTile(whole, start)) return whole.subarray(start, end);
    wholes.delete(pack);
    throw new Error(`${folderUrl}${pack} was cut off`);
  };

  const loadPart = async (pack: string, start: number, end: number, signal: AbortSignal) => {
    if (!knowsRanges || wholes.has(pack)) return cutWhole(pack, start, end);
    const response = await fetchPart(pack, `${start}-${end - 1}`, signal);
    if (response.status === 206) {
      const part = await toBytes(response);
      if (part.length === end - start && isTile(part, 0)) return part;
    } else if (response.status !== 200 && response.status !== 416) {
      throw new Error(`${response.url} answered ${response.status}`); // says nothing about ranges; tried again
    }
    knowsRanges = false;
    // The whole is asked for anew, because this answer ends when the part is no longer wanted.
    await response.body?.cancel().catch(() => {}); // what is read already cannot be cancelled
    return cutWhole(pack, start, end);
  };

  /** The last bytes of the base: a round trip earlier than all of it. Any other answer means taking the whole. */
  const loadIndex = async () => {
    const early = takeEarly(baseUrl);
    const response = await (early ?? fetchPart(BASE_PACK, `-${indexLength(levels)}`, ending.signal));
    if (response.status === 206) return readIndex(await toBytes(response), levels);
    await response.body?.cancel();
    throw new Error(`${response.url} sends no parts`);
  };

  const addressOf = ({ pack, key }: Pick<Place, 'pack' | 'key'>) => `${folderUrl}${pack}#${key}`;

  return {
    async open(needsBase) {
      if (!needsBase && levels.length > 1 && !memory.get(baseUrl)) {
        const index = await loadIndex().catch(() => undefined);
        if (index) return createPackIndex(index);
      }
      return createPackIndex(readBasePack(await loadBase(), levels));
    },
    async load({ pack, tiles }, signal) {
      if (pack === BASE_PACK) {
        const base = await loadBase();
        const places = new Map(readBasePack(base, levels).map((place) => [tileKey(place.tile), place]));
        return tiles.map(({ key }) => base.subarray(places.get(key)?.start, places.get(key)?.end));
      }
      const known = tiles.flatMap((tile) => memory.get(addressOf(tile)) ?? []);
      if (known.length === tiles.length) return known;
      const start = tiles[0]?.start ?? 0;
      const bytes = await loadPart(pack, start, tiles.at(-1)?.end ?? 0, signal);
      return tiles.map((tile) => {
        const file = bytes.subarray(tile.start - start, tile.end - start);
        memory.set(addressOf(tile), file);
        return file;
      });
    },
    async loadAhead() {
      if (memory.get(baseUrl) || memory.get(headUrl)) return;
      const response = await fetchPart(BASE_PACK, `0-${AHEAD_BYTES - 1}`, ending.signal, 'low');
      if (response.status !== 206) return response.body?.cancel();
      const head = await toBytes(response);
      if (head.length === AHEAD_BYTES) return memory.set(headUrl, head);
      readBasePack(head, levels);
      memory.set(baseUrl, head);
    },
    remember(tile, file) {
      memory.set(addressOf({ pack: packFile(tile), key: tileKey(tile) }), file);
    },
    dispose: () => ending.abort(),
  };
}

async function toBytes(response: Response): Promise<Uint8Array> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

export type TileSource = {
  /**
   * Tells where all tiles lie. Fails when that cannot be had; may be tried again.
   * @param needsBase whether the smallest tiles are wanted at once, which come with the index then
   */
  open: (needsBase: boolean) => Promise<PackIndex>;
  /** Fetches tiles that lie together. @returns one picture file for each */
  load: (run: Run, signal: AbortSignal) => Promise<Uint8Array[]>;
  /** Fetches the beginning for a scene somebody may enter soon, so that it can be shown at once then. */
  loadAhead: () => Promise<void>;
  /** Keeps a tile that came another way. */
  remember: (tile: Tile, file: Uint8Array) => void;
  dispose: () => void;
};
