import { viewToCamera } from './camera.ts';
import { FACES, type PanoramaManifest, type Tile, type View } from './panorama.ts';
import { readMissing } from './panorama-packs.ts';
import type { StartScreen } from './start-screens.ts';
import { isLeaf, planWantedTiles } from './view-tiles.ts';

/** No first view takes more; a larger one is fetched tile by tile, as all other views. */
const CAP_BYTES = 64 * 1024 * 1024;

/** Numbers before each tile: face, level, column, row. */
const NAME_BYTES = 4;

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

/** Writes which tile follows, in front of its WebP file. */
export function encodeTileName({ face, level, column, row }: Tile): Uint8Array {
  return Uint8Array.of(FACES.indexOf(face), level, column, row);
}

/**
 * Takes the next tile from the beginning of a file of tiles, each behind its name.
 * @returns undefined when more bytes are needed; `end` is where the one after it begins
 * @throws when the bytes are something else
 */
export function readNextTile(bytes: Uint8Array): { tile: Tile; file: Uint8Array; end: number } | undefined {
  if (bytes.length < NAME_BYTES + 8) return undefined;
  const [at = FACES.length, level = 0, column = 0, row = 0] = bytes;
  const face = FACES[at];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!face || view.getUint32(NAME_BYTES) !== RIFF) throw new Error('the file holds no tiles');
  // RFC 9649, section 2.3: how many bytes follow these
  const end = NAME_BYTES + 8 + view.getUint32(NAME_BYTES + 4, true);
  if (end > bytes.length) return undefined;
  return { tile: { face, level, column, row }, file: bytes.subarray(NAME_BYTES, end), end };
}

const RIFF = 0x52494646;
