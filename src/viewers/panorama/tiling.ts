import type { PanoramaLevel } from '../../model/panorama.ts';
import type { WantedTile } from '../../model/view-tiles.ts';
import { createCellTable, encodeCell } from './cell-table.ts';
import type { Feed } from './feeds.ts';
import type { Slots } from './slots.ts';
import type { Look, Moment, Progress } from './sphere.ts';

/** Panoramas tiled so far: two scenes may show the same one. */
let tilingCount = 0;

/**
 * Takes the tiles of one panorama that a view needs from its feed, puts them into slots and says in its table what is drawn
 * where.
 */
export function createTiling({ levels, feed, slots }: TilingInput): Tiling {
  const table = createCellTable(levels);
  const held = new Set<string>();
  tilingCount += 1;
  const number = tilingCount;
  const nameOf = (key: string) => `${number}/${key}`;
  let used: readonly string[] = [];

  const drop = (tile: WantedTile) => {
    held.delete(tile.key);
    table.drop(tile);
  };

  const fill = (tiles: readonly WantedTile[], { frame, painter, mayUpload }: Moment) => {
    for (const tile of tiles) {
      if (!feed.hasArrived(tile.key) || !mayUpload()) continue;
      const use = { frame, isPinned: tile.level === 0, onEvicted: () => drop(tile) };
      const slot = slots.take(nameOf(tile.key), use);
      if (slot === undefined) return;
      const bitmap = feed.take(tile.key);
      if (!bitmap) throw new Error(`tile ${tile.key} has arrived and is not there`);
      painter.upload(slot, bitmap, tiles.length);
      table.hold(tile, encodeCell(slot, tile.level));
      held.add(tile.key);
      bitmap.close();
    }
  };

  const keep = (frame: number) => {
    for (const key of used) slots.touch(nameOf(key), frame);
  };

  return {
    entries: table.entries,
    update(look, moment) {
      const { leaves, needed } = feed.plan(look);
      used = needed.map(({ key }) => key);
      keep(moment.frame);
      feed.want(used.filter((key) => !held.has(key)));
      fill(needed, moment);
      const startMs = look.isCovered || !moment.fades ? Number.NEGATIVE_INFINITY : moment.nowMs;
      const hasChanged = table.update(leaves, startMs);
      const fading = table.fade(moment.nowMs);
      const isSharp = leaves.length > 0 && leaves.every(({ key }) => held.has(key)) && !fading.isFading;
      return {
        stage: isSharp ? 'firm' : held.size > 0 ? 'soft' : 'sketch',
        isFading: fading.isFading,
        hasArrivals: needed.some(({ key }) => feed.hasArrived(key)),
        isSharp,
        hasChanged: hasChanged || fading.hasChanged,
      };
    },
    rest(moment) {
      keep(moment.frame);
      return table.fade(moment.nowMs).hasChanged;
    },
    forget() {
      held.clear();
      table.clear();
    },
    dispose() {
      feed.dispose();
      for (const key of held) slots.release(nameOf(key));
    },
  };
}

export type TilingInput = { levels: readonly PanoramaLevel[]; feed: Feed; slots: Slots };

export type Tiling = {
  /** The table for the shader, see `cell-table.ts`. */
  entries: Uint16Array;
  /** Called before each frame. @returns `hasChanged`: the table must be sent again */
  update: (look: Look, moment: Moment) => Omit<Progress, 'part'> & { hasChanged: boolean };
  /** Instead of `update` while nothing more is fetched. @returns whether the table must be sent again */
  rest: (moment: Moment) => boolean;
  /** Everything on the graphics card is gone; the next `update` takes it from the feed again. */
  forget: () => void;
  dispose: () => void;
};
