import { BASE_PACK, type PanoramaManifest } from '../../model/panorama.ts';
import type { TourView } from '../../model/tour-view.ts';
import { createAhead } from './ahead.ts';
import { createByteMemory } from './byte-memory.ts';
import { createDecoder } from './decoder.ts';
import type { Early } from './early-start.ts';
import { createLasting, type LastingInput } from './lasting.ts';
import { readStartStream } from './start-stream.ts';
import { type TileKit, tileKit } from './tile-kit.ts';
import { createTileLoader, type TileLoader } from './tile-loader.ts';
import { createTileSource } from './tile-source.ts';
import { createViewPlan, type ViewPlan } from './view-plan.ts';

/** Fetched bytes kept while a tour is open, for going back to a scene: about thirty views. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;

/**
 * What all scenes of a tour fetch and decode their tiles with. Not needed for the first frame, so loaded after it.
 * @param early what was asked for meanwhile; it is used once
 */
export function createFeeds(tour: TourView, early?: Early): Feeds {
  const waiting = new Map(early && [[early.name, early.loading]]);
  const takeEarly = (name: string) => {
    const loading = waiting.get(name);
    waiting.delete(name);
    return loading;
  };
  const memory = createByteMemory(REMEMBERED_BYTES);
  const decoder = createDecoder();
  const ahead = createAhead(tour, memory);
  return {
    tileKit,
    warm: ahead.warm,
    warmNearest: ahead.warmNearest,
    open({ manifest, slotCount, onChange }) {
      const folder = `${tour.mediaBase}${manifest.key}/`;
      const make: LastingInput['make'] = (watch) => {
        const source = watch(createTileSource(folder, manifest.levels, memory, takeEarly));
        const tiles = takeEarly(manifest.key);
        const started = tiles && readStartStream(tiles);
        return createTileLoader({ source, decode: decoder.decode, started, onArrival: onChange });
      };
      const loader = createLasting({ url: folder + BASE_PACK, make, onChange });
      return { ...loader, plan: createViewPlan(manifest, slotCount, loader.keptLevel) };
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
