import { viewToCamera } from './camera.ts';
import { FACES, type PanoramaManifest, type Tile, type View } from './panorama.ts';
import { isTile, readMissing } from './panorama-packs.ts';
import type { StartScreen } from './start-screens.ts';
import { isLeaf, planWantedTiles } from './view-tiles.ts';

/** No first view takes more; a larger one is fetched tile by tile, as all other views. */
const CAP_BYTES = 64 * 1024 * 1024;

/** Before each tile: face, level, column and row as a byte each, then the length of its file, 32 bits little-endian. */
const NAME_BYTES = 8;

/** Lists the tiles that a view needs to be sharp on a screen, the middle first. */
export function listStartTiles(
  manifest: PanoramaManifest,
  view: View,
  { widthPx, heightPx }: StartScreen,
): Tile[] {
  const camera = viewToCamera(view, widthPx / heightPx);
  const missing = readMissing(manifest);
  const wanted = planWantedTiles({ manifest, camera, heightPx, missing, capBytes: CAP_BYTES });
  return wanted.filter(isLeaf).map(({ face, level, column, row }) => ({ face, level, column, row }));
}

/** Writes which tile follows and how long its file is, in front of it. */
export function encodeTileName({ face, level, column, row }: Tile, sizeBytes: number): Uint8Array {
  const bytes = Uint8Array.of(FACES.indexOf(face), level, column, row, 0, 0, 0, 0);
  new DataView(bytes.buffer).setUint32(4, sizeBytes, true);
  return bytes;
}

/**
 * Takes the next tile from the beginning of a file of tiles, each behind its name.
 * @returns undefined when more bytes are needed; `end` is where the one after it begins
 * @throws when the bytes are something else
 */
export function readNextTile(bytes: Uint8Array): { tile: Tile; file: Uint8Array; end: number } | undefined {
  if (bytes.length === 0) return undefined;
  const [at = FACES.length, level = 0, column = 0, row = 0] = bytes;
  const face = FACES[at];
  if (!face) throw new Error('the file holds no tiles');
  if (bytes.length < NAME_BYTES + 8) return undefined; // enough to tell a picture from something else
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isTile(bytes, NAME_BYTES)) throw new Error('the file holds no tiles');
  const end = NAME_BYTES + view.getUint32(4, true);
  if (end > bytes.length) return undefined;
  return { tile: { face, level, column, row }, file: bytes.subarray(NAME_BYTES, end), end };
}
