import type { Camera } from '../../model/camera.ts';
import type { PanoramaManifest } from '../../model/panorama.ts';
import type { WantedTile } from '../../model/view-tiles.ts';
import { createCellTable, encodeCell } from './cell-table.ts';
import type { Feed } from './feeds.ts';
import type { Painter, SpherePart } from './painter.ts';
import type { Stage } from './shaders.ts';
import type { Slots } from './slots.ts';

/** Scenes made so far: two of them may show the same panorama. */
let sphereCount = 0;

/**
 * Holds one panorama: takes the tiles a view needs from its feed, puts them into slots and says in its table what is
 * drawn where. Before it has a feed it shows the preview.
 */
export function createSphere({ manifest, preview, slots }: SphereInput): Sphere {
  const table = createCellTable(manifest.levels);
  const held = new Set<string>();
  sphereCount += 1;
  const number = sphereCount;
  const nameOf = (key: string) => `${number}/${key}`;
  let used: readonly string[] = [];
  let feed: Feed | undefined;
  let part: SpherePart | undefined;

  const drop = (tile: WantedTile) => {
    held.delete(tile.key);
    table.drop(tile);
  };

  const fill = (tiles: readonly WantedTile[], { frame, painter, mayUpload }: Moment) => {
    for (const tile of tiles) {
      if (!feed?.hasArrived(tile.key) || !mayUpload()) continue;
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

  const prepare = (painter: Painter) => {
    part ??= painter.createSphere(manifest, table, preview);
    return part;
  };

  return {
    feedFrom(opened) {
      feed = opened;
    },
    update(look, moment) {
      const { leaves, needed } = feed?.plan(look) ?? { leaves: [], needed: [] };
      used = needed.map(({ key }) => key);
      keep(moment.frame);
      feed?.want(used.filter((key) => !held.has(key)));
      fill(needed, moment);
      const startMs = look.isCovered || !moment.fades ? Number.NEGATIVE_INFINITY : moment.nowMs;
      const hasChanged = table.update(leaves, startMs);
      const fading = table.fade(moment.nowMs);
      const isSharp = leaves.length > 0 && leaves.every(({ key }) => held.has(key)) && !fading.isFading;
      const sphere = prepare(moment.painter);
      if (hasChanged || fading.hasChanged) sphere.writeTable();
      return {
        part: sphere,
        stage: isSharp ? 'firm' : held.size > 0 ? 'soft' : 'sketch',
        isFading: fading.isFading,
        hasArrivals: needed.some(({ key }) => feed?.hasArrived(key)),
        isSharp,
      };
    },
    rest(moment) {
      keep(moment.frame);
      const sphere = prepare(moment.painter);
      if (table.fade(moment.nowMs).hasChanged) sphere.writeTable();
      return sphere;
    },
    forgetGraphics() {
      part = undefined;
      held.clear();
      table.clear();
    },
    dispose() {
      feed?.dispose();
      part?.dispose();
      for (const key of held) slots.release(nameOf(key));
    },
  };
}

export type SphereInput = {
  manifest: PanoramaManifest;
  /** The whole sphere, small, or a single colour. */
  preview: TexImageSource;
  slots: Slots;
};

export type Look = {
  camera: Camera;
  /** Where one will look in a moment, while the view moves. */
  ahead: Camera | undefined;
  /** Height of the screen in device pixels. */
  heightPx: number;
  /** Whether the poster still hides the picture. */
  isCovered: boolean;
  /** Whether this is still the view that the poster shows, so that nothing else needs to be there. */
  isUnturned: boolean;
  /** See `planWantedTiles`. */
  blur: number;
};

export type Moment = {
  painter: Painter;
  nowMs: number;
  /** Number of the frame. */
  frame: number;
  /** Whether finer tiles fade in. */
  fades: boolean;
  /** Asked before each upload, which takes time from the frame. */
  mayUpload: () => boolean;
};

export type Progress = {
  part: SpherePart;
  /** What drawing it takes. */
  stage: Stage;
  isFading: boolean;
  /** More has arrived than this frame had time for. */
  hasArrivals: boolean;
  /** Everything in sight is as fine as the view asks for. */
  isSharp: boolean;
};

export type Sphere = {
  feedFrom: (feed: Feed) => void;
  /** Called before each frame. */
  update: (look: Look, moment: Moment) => Progress;
  /** Instead of `update` while another scene takes its place: nothing more is fetched. */
  rest: (moment: Moment) => SpherePart;
  /** After a lost context everything on the graphics card is gone; the next `update` takes it from the feed again. */
  forgetGraphics: () => void;
  dispose: () => void;
};
