import { BASE_PACK, type PanoramaManifest } from '../../model/panorama.ts';

/**
 * Asks for all tiles of the first view before the script that reads them is there, which saves a round trip; see
 * `model/start-tiles.ts`.
 * @param file address of those for this screen
 */
export function startTiles({ key }: PanoramaManifest, file: string): Early {
  return start(key, fetch(file));
}

/** The same for the index alone, where no such file was made. It is the end of the base, see `model/panorama-packs.ts`. */
export function startIndex({ key, levels }: PanoramaManifest, mediaBase: string): Early | undefined {
  const tiles = levels.slice(1).reduce((sum, { columns }) => sum + 6 * columns ** 2, 0);
  if (tiles === 0) return undefined;
  const url = `${mediaBase}${key}/${BASE_PACK}`;
  const headers = { Range: `bytes=-${tiles * 4}` };
  return start(url, fetch(url, { headers, cache: 'no-store' }));
}

function start(name: string, loading: Promise<Response>): Early {
  loading.catch(() => {}); // said by whoever takes it
  return { name, loading };
}

/** What was asked for: the tiles by the key of the panorama, the index by the address of its base. */
export type Early = { name: string; loading: Promise<Response> };
