import { FACES, tileKey } from '../../model/panorama.ts';
import { type PackedTile, packFile } from '../../model/panorama-packs.ts';

/** Most bytes asked for at once: more would keep a more urgent tile waiting on a slow line. */
const MAX_RUN_BYTES = 96 * 1024;

/**
 * Finds tiles that can come with one request: a tile and its neighbours in the pack, as far as they are wanted as well.
 * @param packed in the order of the packs, from `readBasePack` or `readIndex`
 */
export function createPackIndex(packed: readonly PackedTile[]): PackIndex {
  const indexed = packed.filter(({ tile }) => tile.level > 0);
  const places = [...SMALLEST, ...indexed].map(({ tile, start, end }) => ({
    key: tileKey(tile),
    pack: packFile(tile),
    start,
    end,
  }));
  const positions = new Map(places.map(({ key }, position) => [key, position]));
  return {
    findRun(key, isWanted) {
      const position = positions.get(key);
      const place = places[position ?? -1];
      if (position === undefined || !place) return undefined;
      const run = [place];
      const { pack } = place;
      let sizeBytes = place.end - place.start;
      const mayJoin = (next: Place | undefined): next is Place => {
        if (next?.pack !== pack || !isWanted(next.key)) return false;
        sizeBytes += next.end - next.start;
        return sizeBytes <= MAX_RUN_BYTES;
      };
      for (let after = position + 1, next = places[after]; mayJoin(next); next = places[++after])
        run.push(next);
      for (let before = position - 1, next = places[before]; mayJoin(next); next = places[--before]) {
        run.unshift(next);
      }
      return { pack, tiles: run };
    },
  };
}

/** The six smallest tiles always come together, with the base, so where they lie in it need not be known. */
const SMALLEST = FACES.map((face): PackedTile => {
  return { tile: { face, level: 0, column: 0, row: 0 }, start: 0, end: 0 };
});

export type PackIndex = {
  /** Gives the tiles to ask for together with one tile, in the order of the pack; nothing for a tile that does not exist. */
  findRun: (key: string, isWanted: (key: string) => boolean) => Run | undefined;
};
export type Place = { key: string; pack: string; start: number; end: number };
export type Run = { pack: string; tiles: Place[] };
