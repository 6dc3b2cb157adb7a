import { BASE_PACK, type PanoramaManifest } from '../../model/panorama.ts';

const started = new Map<string, Promise<Response>>();

/**
 * Asks for all tiles of the first view before the script that reads them is there, which saves a round trip; see
 * `model/start-tiles.ts`.
 * @param file address of those for this screen
 */
export function startTiles({ key }: PanoramaManifest, file: string): void {
  start(key, fetch(file));
}

/** The same for the index alone, where no such file was made. It is the end of the base, see `model/panorama-packs.ts`. */
export function startIndex({ key, levels }: PanoramaManifest, mediaBase: string): void {
  const tiles = levels.slice(1).reduce((sum, { columns }) => sum + 6 * columns ** 2, 0);
  if (tiles === 0) return;
  const url = `${mediaBase}${key}/${BASE_PACK}`;
  const headers = { Range: `bytes=-${tiles * 4}` };
  start(url, fetch(url, { headers, cache: 'no-store' }));
}

/** Hands over what was begun, once: the tiles by the key of the panorama, the index by the address of its base. */
export function takeStarted(name: string): Promise<Response> | undefined {
  const loading = started.get(name);
  started.delete(name);
  return loading;
}

function start(name: string, loading: Promise<Response>): void {
  loading.catch(() => {}); // said by whoever takes it
  started.set(name, loading);
}
