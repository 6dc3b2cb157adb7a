import type { TourView } from '../../model/tour-view.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import type { Crossing } from './crossing.ts';
import type { Feeds } from './feeds.ts';
import { readPreview } from './preview.ts';
import type { Slots } from './slots.ts';
import { createSphere } from './sphere.ts';
import { findScene, type TourState } from './state.ts';
import type { TourStore } from './store.ts';
import type { TileKit } from './tile-kit.ts';

/** Makes the sphere of a scene and lets it take the place of the one before, as soon as its preview can be drawn. */
export function createEntry({
  store,
  tour,
  feeds,
  getSlots,
  crossing,
  onChange,
  onFirst,
}: EntryInput): Entry {
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
        const sphere = createSphere({ manifest, preview });
        const startMs = isFirst || prefersReducedMotion() ? undefined : performance.now();
        crossing.enter({ scene, sphere, startView: store.get().view }, lastView, startMs);
        if (isFirst) onFirst();
        else onChange();
        isFirst = false;
        const tile = ({ open, tileKit }: OpenFeeds) => {
          if (mine !== count) return;
          const slots = getSlots(tileKit);
          const feed = open({ manifest, slotCount: slots.count, onChange });
          sphere.feedFrom(tileKit.createTiling({ levels: manifest.levels, feed, slots }));
          onChange();
        };
        void feeds.then(tile, () => {}); // whoever opens the tour is told
      });
    },
    stop() {
      count += 1;
    },
  };
}

type OpenFeeds = Pick<Feeds, 'open' | 'tileKit'>;

export type EntryInput = {
  store: TourStore;
  tour: TourView;
  /** Where tiles come from; the preview is shown before that is known. */
  feeds: Promise<OpenFeeds>;
  /** Asked for when tiles can be drawn. */
  getSlots: (kit: TileKit) => Slots;
  crossing: Crossing;
  /** Something new may be drawn. */
  onChange: () => void;
  /** The same for the very first picture, which nothing need wait for. */
  onFirst: () => void;
};

export type Entry = {
  /** @param state `view` is that of the scene before */
  enter: (state: TourState) => void;
  stop: () => void;
};
