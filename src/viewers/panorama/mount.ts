import type { TourData } from '../../i18n/tour.ts';
import { degreesToRadians, radiansToDegrees } from '../../model/panorama.ts';
import { findStartScreen } from '../../model/start-screens.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import { startIndex, startTiles } from './early-start.ts';
import type { Equipment } from './equip.ts';
import { createPane } from './pane.ts';
import { createPicture, type PictureInput } from './picture.ts';
import { pixelRatio } from './pixel-ratio.ts';
import { createReadiness } from './readiness.ts';
import { findScene, type HashState, startState } from './state.ts';
import { createStore, type TourStore } from './store.ts';

/** Width over height of the posters. */
const POSTER_ASPECT = 16 / 9;

/**
 * Opens a tour inside `root`, over the poster, which stays where it is. The first frame needs this script alone; what
 * fetches tiles, and the buttons and marks over the picture, are loaded meanwhile.
 * @param input.onEnd called when the viewer must be taken away: the visitor closed it, the graphics context was lost for
 *   good, or drawing failed. The caller then calls `destroy`.
 * @throws when no picture can be drawn; nothing is left behind
 */
export async function mountTour(input: MountInput): Promise<MountedTour> {
  const { root, data, hash } = input;
  const loading = loadParts();
  const ending = createEnding(input.onEnd);
  const parts = createPane(data.messages);
  const store = createStore(data.tour.scenes, startState(data.tour.scenes, data.tour.start, hash));
  root.append(parts.stage);
  const mayIntroduce = Object.keys(hash).length === 0;
  const opensAsPlanet = mayIntroduce && data.tour.intro !== undefined && !prefersReducedMotion();
  // A first view that the poster shows already is covered by it until it would not look worse.
  const isCovered = mayIntroduce && !opensAsPlanet;
  if (isCovered) matchPoster(store, parts.pane);
  root.toggleAttribute('data-covered', isCovered);
  const isUnturned = (!opensAsPlanet && beginTiles(input, parts.pane)) || isCovered;
  let dismantle = () => {
    root.removeAttribute('data-covered');
    parts.stage.remove();
  };
  const undo = (step: () => void) => {
    const before = dismantle;
    dismantle = () => {
      step();
      before();
    };
  };
  try {
    const feeds = loading.then(({ createFeeds }) => createFeeds(data.tour));
    undo(
      () =>
        void feeds.then(
          ({ destroy }) => destroy(),
          () => {},
        ),
    ); // what failed to load holds nothing
    let equipment: Equipment | undefined;
    const hear = followPicture(root, store, () => equipment, ending.end);
    const picture = createPicture({
      ...parts,
      ...hear,
      store,
      tour: data.tour,
      feeds,
      mayIntroduce,
      isUnturned,
    });
    undo(picture.destroy);
    const { equip } = await loading;
    equipment = equip({ ...input, ...parts, store, feeds: await feeds, end: ending.end });
    undo(equipment.destroy);
    picture.invalidate();
    if (!ending.mayStart()) throw new Error('drawing failed before the first frame');
  } catch (error) {
    dismantle();
    throw error;
  }
  const focus = () => parts.pane.focus({ preventScroll: true });
  return { go: (wanted) => goTo(store, wanted), focus, destroy: dismantle, store };
}

/** Loads what is needed after the first frame. */
export function loadParts(): Promise<typeof import('./parts.ts')> {
  return import('./parts.ts');
}

/** An end that comes while the viewer is still starting makes the start fail instead. */
function createEnding(onEnd: MountInput['onEnd']) {
  let state: 'starting' | 'started' | 'ended' = 'starting';
  return {
    end(reason: EndReason) {
      const wasStarted = state === 'started';
      state = 'ended';
      if (wasStarted) onEnd(reason);
    },
    mayStart() {
      if (state === 'starting') state = 'started';
      return state === 'started';
    },
  };
}

/** What the picture tells and asks while it is drawn. */
function followPicture(
  root: HTMLElement,
  store: TourStore,
  getEquipment: () => Equipment | undefined,
  end: MountInput['onEnd'],
): Pick<PictureInput, 'isCovered' | 'onFrame' | 'onLost' | 'onGivenUp' | 'onError'> {
  const readiness = createReadiness(root);
  return {
    isCovered: () => root.hasAttribute('data-covered'),
    onFrame(scene, camera, isSharp) {
      if (scene.id !== store.get().sceneId) return; // the one before, while the next is being read
      getEquipment()?.onFrame(scene, camera, isSharp);
      if (isSharp) root.removeAttribute('data-covered');
      readiness.onFrame(scene.id, isSharp);
    },
    onLost: () => root.setAttribute('data-ready', 'poster'),
    onGivenUp: () => end('lost'),
    onError: () => end('failed'),
  };
}

/** Zooms so that the first view shows what a poster cut to the same frame shows, or the change between them would jump. */
function matchPoster(store: TourStore, { clientWidth, clientHeight }: HTMLElement): void {
  const wider = clientWidth / Math.max(1, clientHeight) / POSTER_ASPECT;
  if (wider <= 1) return; // only the sides are cut off
  const halfHeight = Math.tan(degreesToRadians(store.get().view.fovDeg) / 2) / wider;
  store.dispatch({ type: 'look', view: { fovDeg: radiansToDegrees(2 * Math.atan(halfHeight)) } });
}

/**
 * Asks for what the first view needs before the script is there that reads it.
 * @returns whether all its tiles are on their way
 */
function beginTiles(
  { data: { tour }, hash }: MountInput,
  { clientWidth, clientHeight }: HTMLElement,
): boolean {
  const { sceneId = tour.start, ...view } = hash;
  const scene = findScene(tour.scenes, sceneId);
  if (!scene || Object.keys(view).length > 0) return false;
  const ratio = pixelRatio();
  const screen = findStartScreen({ widthPx: clientWidth * ratio, heightPx: clientHeight * ratio });
  const isWhole = sceneId === tour.start && tour.startTiles !== undefined && screen !== undefined;
  if (isWhole) startTiles(scene.panorama, `${tour.mediaBase}${tour.startTiles}/${screen.file}`);
  else if (hash.sceneId === undefined) startIndex(scene.panorama, tour.mediaBase);
  return isWhole;
}

/** A scene that is on already only gets the view that was asked for. */
function goTo(store: TourStore, { sceneId, ...view }: HashState): void {
  if (sceneId !== undefined && sceneId !== store.get().sceneId)
    store.dispatch({ type: 'scene', sceneId, view });
  else store.dispatch({ type: 'look', view });
}

export type EndReason = 'closed' | 'lost' | 'failed';

export type MountInput = {
  root: HTMLElement;
  data: TourData;
  /** What the address asked for; empty when the visitor opened the tour with its button. */
  hash: HashState;
  onEnd: (reason: EndReason) => void;
};

export type MountedTour = {
  go: (hash: HashState) => void;
  focus: () => void;
  destroy: () => void;
  /** What is shown now; may be listened to and changed from outside. */
  store: TourStore;
};
