import { type Equipment, equip } from './equip.ts';
import { createFeeds } from './feeds.ts';
import type { MountedTour, MountInput } from './mount.ts';
import { createPicture, type PictureInput } from './picture.ts';
import type { StartedTour } from './start.ts';
import type { HashState } from './state.ts';
import { createStore, type TourStore } from './store.ts';

/**
 * Goes on with a tour whose first frame is drawn: tiles, scenes, and everything that is not the picture.
 * @throws when no picture can be drawn; `started` is still to be discarded then
 */
export async function resumeTour(input: MountInput, started: StartedTour): Promise<MountedTour> {
  await started.drawn;
  const { root, data, onEnd } = input;
  const { stage, pane, canvas } = started;
  const store = createStore(data.tour.scenes, started.state);
  const undo: (() => void)[] = [];
  const dismantle = () => {
    for (const step of undo.splice(0).reverse()) step();
  };
  try {
    const feeds = createFeeds(data.tour, started.early);
    undo.push(feeds.destroy);
    let equipment: Equipment | undefined;
    const hear = followPicture(input, started, store, () => equipment);
    const picture = createPicture({ ...started, ...hear, store, tour: data.tour, feeds });
    undo.push(picture.destroy);
    equipment = equip({ root, data, stage, pane, canvas, store, feeds, end: onEnd });
    undo.push(equipment.destroy);
  } catch (error) {
    dismantle();
    throw error;
  }
  return {
    go: (wanted) => goTo(store, wanted),
    focus: () => pane.focus({ preventScroll: true }),
    destroy() {
      dismantle();
      started.discard();
    },
    store,
  };
}

/** What the picture tells and asks while it is drawn. */
function followPicture(
  { root, onEnd }: MountInput,
  { readiness }: StartedTour,
  store: TourStore,
  getEquipment: () => Equipment | undefined,
): Pick<PictureInput, 'isCovered' | 'onFrame' | 'onLost' | 'onGivenUp' | 'onError'> {
  return {
    isCovered: () => root.hasAttribute('data-covered'),
    onFrame(scene, camera, isSharp) {
      if (scene.id !== store.get().sceneId) return; // the one before, while the next is being read
      getEquipment()?.onFrame(scene, camera, isSharp);
      if (isSharp) root.removeAttribute('data-covered');
      readiness.onFrame(scene.id, isSharp);
    },
    onLost: () => root.setAttribute('data-ready', 'poster'),
    onGivenUp: () => onEnd('lost'),
    onError: () => onEnd('failed'),
  };
}

/** A scene that is on already only gets the view that was asked for. */
function goTo(store: TourStore, { sceneId, ...view }: HashState): void {
  if (sceneId !== undefined && sceneId !== store.get().sceneId)
    store.dispatch({ type: 'scene', sceneId, view });
  else store.dispatch({ type: 'look', view });
}
