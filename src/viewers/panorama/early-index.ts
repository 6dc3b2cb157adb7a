import { BASE_PACK, type PanoramaManifest } from '../../model/panorama.ts';

const started = new Map<string, Promise<Response>>();

/**
 * Asks for the index of a panorama before the script that reads it is there, which saves a round trip. It is the end of the
 * base, see `model/panorama-packs.ts`.
 */
export function startIndex({ key, levels }: PanoramaManifest, mediaBase: string): void {
  const tiles = levels.slice(1).reduce((sum, { columns }) => sum + 6 * columns ** 2, 0);
  if (tiles === 0) return;
  const url = `${mediaBase}${key}/${BASE_PACK}`;
  const headers = { Range: `bytes=-${tiles * 4}` };
  const loading = fetch(url, { headers, cache: 'no-store' });
  loading.catch(() => {}); // said by whoever takes it
  started.set(url, loading);
}

/** Hands over what {@link startIndex} began, once. */
export function takeIndex(url: string): Promise<Response> | undefined {
  const loading = started.get(url);
  started.delete(url);
  return loading;
}
