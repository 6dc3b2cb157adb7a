import type { TourView } from '../../model/tour-view.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import type { Crossing } from './crossing.ts';
import type { Feeds } from './feeds.ts';
import { readPreview } from './preview.ts';
import type { Slots } from './slots.ts';
import { createSphere } from './sphere.ts';
import { findScene, type TourState } from './state.ts';
import type { TourStore } from './store.ts';

/** Makes the sphere of a scene and lets it take the place of the one before, as soon as its preview can be drawn. */
export function createEntry({ store, tour, feeds, slots, crossing, onChange }: EntryInput): Entry {
  let count = 0;
  let isFirst = true;
  return {
    enter({ sceneId, variantId, view: lastView }) {
      const scene = findScene(tour.scenes, sceneId);
      if (!scene) return;
      count += 1;
      const mine = count;
      const manifest = scene.variants?.find(({ id }) => id === variantId)?.panorama ?? scene.panorama;
      void readPreview(manifest).then((preview) => {
        if (mine !== count) return;
        const feed = feeds.open({ manifest, slotCount: slots.count, onChange });
        const tiling = feeds.tileKit.createTiling({ levels: manifest.levels, feed, slots });
        const sphere = createSphere({ manifest, preview, tiling });
        const startMs = isFirst || prefersReducedMotion() ? undefined : performance.now();
        crossing.enter({ scene, sphere, startView: store.get().view }, lastView, startMs);
        isFirst = false;
        onChange();
      });
    },
    stop() {
      count += 1;
    },
  };
}

export type EntryInput = {
  store: TourStore;
  tour: TourView;
  feeds: Pick<Feeds, 'open' | 'tileKit'>;
  slots: Slots;
  crossing: Crossing;
  /** Something new may be drawn. */
  onChange: () => void;
};

export type Entry = {
  /** @param state `view` is that of the scene before */
  enter: (state: TourState) => void;
  stop: () => void;
};
