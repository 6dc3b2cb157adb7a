import type { PanoramaManifest } from '../../model/panorama.ts';
import type { TourView } from '../../model/tour-view.ts';
import { createAhead } from './ahead.ts';
import { createByteMemory } from './byte-memory.ts';
import { createDecoder } from './decoder.ts';
import { takeStarted } from './early-start.ts';
import { readStartStream } from './start-stream.ts';
import { type TileKit, tileKit } from './tile-kit.ts';
import { createTileLoader, type TileLoader } from './tile-loader.ts';
import { createTileSource } from './tile-source.ts';
import { createViewPlan, type ViewPlan } from './view-plan.ts';

/** Fetched bytes kept while a tour is open, for going back to a scene: about thirty views. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;

/** What all scenes of a tour fetch and decode their tiles with. Not needed for the first frame, so loaded after it. */
export function createFeeds(tour: TourView): Feeds {
  const memory = createByteMemory(REMEMBERED_BYTES);
  const decoder = createDecoder();
  const ahead = createAhead(tour, memory);
  return {
    tileKit,
    warm: ahead.warm,
    warmNearest: ahead.warmNearest,
    open({ manifest, slotCount, onChange }) {
      const source = createTileSource(`${tour.mediaBase}${manifest.key}/`, manifest.levels, memory);
      const early = takeStarted(manifest.key);
      const started = early && readStartStream(early);
      const loader = createTileLoader({ source, decode: decoder.decode, started, onArrival: onChange });
      return { ...loader, plan: createViewPlan(manifest, slotCount) };
    },
    destroy() {
      ahead.destroy();
      decoder.destroy();
      memory.clear();
    },
  };
}

export type Feeds = {
  /** What drawing tiles takes. */
  tileKit: TileKit;
  /** Begins to fetch a scene somebody may enter soon. */
  warm: (sceneId: string) => void;
  warmNearest: (sceneId: string, yawDeg: number) => void;
  open: (scene: { manifest: PanoramaManifest; slotCount: number; onChange: () => void }) => Feed;
  destroy: () => void;
};

/** Where the tiles of one panorama come from. */
export type Feed = TileLoader & { plan: ViewPlan };
