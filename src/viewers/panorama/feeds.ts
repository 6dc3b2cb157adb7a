import type { PanoramaManifest } from '../../model/panorama.ts';
import type { TourView } from '../../model/tour-view.ts';
import { createAhead } from './ahead.ts';
import { createByteMemory } from './byte-memory.ts';
import { createDecoder } from './decoder.ts';
import { SLOT_BYTES } from './slots.ts';
import type { Look } from './sphere.ts';
import { createTileLoader, type TileLoader } from './tile-loader.ts';
import { createTileSource } from './tile-source.ts';
import { isLeaf, orderTiles, planWantedTiles, type WantedTile } from './tiles.ts';

/** Fetched bytes kept while a tour is open, for going back to a scene: about thirty views. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;

/** What all scenes of a tour fetch and decode their tiles with. Not needed for the first frame, so loaded after it. */
export function createFeeds(tour: TourView): Feeds {
  const memory = createByteMemory(REMEMBERED_BYTES);
  const decoder = createDecoder();
  const ahead = createAhead(tour, memory);
  return {
    warm: ahead.warm,
    warmNearest: ahead.warmNearest,
    open({ manifest, slotCount, onChange }) {
      const source = createTileSource(`${tour.mediaBase}${manifest.key}/`, manifest.levels, memory);
      const loader = createTileLoader(source, decoder.decode, onChange);
      return { ...loader, plan: createPlan(manifest, slotCount) };
    },
    destroy() {
      ahead.destroy();
      decoder.destroy();
      memory.clear();
    },
  };
}

/** Plans view after view; each plan knows what the one before refined. */
function createPlan(manifest: PanoramaManifest, slotCount: number): Feed['plan'] {
  const capBytes = slotCount * SLOT_BYTES;
  let refined: ReadonlySet<string> = new Set();
  return ({ camera, ahead, heightPx, isCovered, blur }) => {
    const shared = { manifest, heightPx, capBytes, refined, blur };
    const wanted = planWantedTiles({ ...shared, camera });
    const next = ahead ? planWantedTiles({ ...shared, camera: ahead }) : [];
    refined = new Set(wanted.filter(({ children }) => children.length > 0).map(({ key }) => key));
    const needed = new Map(orderTiles(wanted, isCovered).map((tile) => [tile.key, tile]));
    for (const tile of next) {
      if (tile.needed && tile.seen && !needed.has(tile.key)) needed.set(tile.key, tile);
    }
    return { leaves: wanted.filter(isLeaf), needed: [...needed.values()].slice(0, slotCount) };
  };
}

export type Feeds = {
  /** Begins to fetch a scene somebody may enter soon. */
  warm: (sceneId: string) => void;
  warmNearest: (sceneId: string, yawDeg: number) => void;
  open: (scene: { manifest: PanoramaManifest; slotCount: number; onChange: () => void }) => Feed;
  destroy: () => void;
};

/** Where the tiles of one panorama come from. */
export type Feed = TileLoader & {
  /** @returns what is drawn in a sharp view, and what is fetched for it, most urgent first */
  plan: (look: Look) => { leaves: WantedTile[]; needed: WantedTile[] };
};
