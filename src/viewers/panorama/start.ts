import type { TourData } from '../../i18n/tour.ts';
import { viewToCamera } from '../../model/camera.ts';
import { degreesToRadians, radiansToDegrees, type View } from '../../model/panorama.ts';
import { findStartScreen } from '../../model/start-screens.ts';
import type { SceneView } from '../../model/tour-view.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import { resize, sizeOf } from './canvas-size.ts';
import { type Early, startIndex, startTiles } from './early-start.ts';
import { createGraphics, type Graphics } from './graphics.ts';
import { createPane, type Pane } from './pane.ts';
import { pixelRatio } from './pixel-ratio.ts';
import { readPreview } from './preview.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import { findScene, type HashState, limitView, startState, type TourState } from './state.ts';
import { textureCapBytes } from './texture-cap.ts';

/** Width over height of the posters. */
const POSTER_ASPECT = 16 / 9;

/**
 * Begins a tour with as little script as can be: makes its stage, asks for the tiles of the first view, and draws the preview
 * that the page carries. `resume.ts` goes on from there.
 * @throws when the browser gives no WebGL 2 context; nothing is left behind
 */
export function startTour({ root, data, hash }: StartInput): StartedTour {
  const { tour, messages } = data;
  const parts = createPane(messages);
  root.append(parts.stage);
  const mayIntroduce = Object.keys(hash).length === 0;
  const isPlanet = mayIntroduce && tour.intro !== undefined && !prefersReducedMotion();
  // A first view that the poster shows already is covered by it until it would not look worse.
  const isCovered =
    mayIntroduce && !isPlanet && root.querySelector('[data-tour-poster]:not([hidden])') !== null;
  root.toggleAttribute('data-covered', isCovered);
  const leave = () => {
    root.removeAttribute('data-covered');
    parts.stage.remove();
  };
  const state = startState(tour.scenes, tour.start, hash);
  const scene = findScene(tour.scenes, state.sceneId);
  if (scene && isCovered) state.view = limitView(matchPoster(state.view, root), scene);
  const early = isPlanet ? undefined : beginTiles(data, hash, root);
  // Giving the canvas its size later would make its buffers a second time.
  resize(parts.canvas, sizeOf(root), pixelRatio());
  const graphics = startGraphics(parts.canvas, leave);
  const readiness = createReadiness(root);
  const drawn =
    scene && !isPlanet ? sketch(parts.canvas, graphics, scene, state.view) : Promise.resolve(false);
  drawn.then(
    (isDrawn) => isDrawn && readiness.onFrame(state.sceneId, false),
    () => {}, // said by whoever goes on
  );
  return {
    ...parts,
    state,
    graphics,
    readiness,
    drawn,
    early: early?.early,
    mayIntroduce,
    isUnturned: early?.isWhole === true || isCovered,
    discard() {
      leave();
      graphics.destroy();
    },
  };
}

function startGraphics(canvas: HTMLCanvasElement, onFailed: () => void): Graphics {
  try {
    return createGraphics({ canvas, capBytes: textureCapBytes() });
  } catch (error) {
    onFailed();
    throw error;
  }
}

/** @returns whether anything was drawn */
async function sketch(
  canvas: HTMLCanvasElement,
  graphics: Graphics,
  { panorama }: SceneView,
  view: View,
): Promise<boolean> {
  const preview = await readPreview(panorama);
  const painter = graphics.getPainter();
  const { width: widthPx, height: heightPx } = canvas;
  if (!painter || widthPx === 0 || heightPx === 0) return false;
  const part = painter.createSphere(panorama, preview);
  const here = { part, camera: viewToCamera(view, widthPx / heightPx) };
  painter.paint('sketch', { here, arriving: 1, widthPx, heightPx });
  part.dispose();
  canvas.hidden = false;
  return true;
}

/** Zooms so that the first view shows what a poster cut to the same frame shows, or the change between them would jump. */
function matchPoster(view: View, { clientWidth, clientHeight }: HTMLElement): View {
  const wider = clientWidth / Math.max(1, clientHeight) / POSTER_ASPECT;
  if (wider <= 1) return view; // only the sides are cut off
  const halfHeight = Math.tan(degreesToRadians(view.fovDeg) / 2) / wider;
  return { ...view, fovDeg: radiansToDegrees(2 * Math.atan(halfHeight)) };
}

/**
 * Asks for what the first view needs before the script is there that reads it.
 * @returns `isWhole`: whether that is all its tiles
 */
function beginTiles({ tour }: TourData, hash: HashState, root: HTMLElement) {
  const { sceneId = tour.start, ...view } = hash;
  const scene = findScene(tour.scenes, sceneId);
  if (!scene || Object.keys(view).length > 0) return undefined;
  const ratio = pixelRatio();
  const screen = findStartScreen({ widthPx: root.clientWidth * ratio, heightPx: root.clientHeight * ratio });
  if (sceneId === tour.start && tour.startTiles !== undefined && screen !== undefined) {
    const file = `${tour.mediaBase}${tour.startTiles}/${screen.file}`;
    return { early: startTiles(scene.panorama, file), isWhole: true };
  }
  if (hash.sceneId !== undefined) return undefined;
  return { early: startIndex(scene.panorama, tour.mediaBase), isWhole: false };
}

export type StartInput = {
  /** The picture will fill it. */
  root: HTMLElement;
  data: TourData;
  /** What the address asked for; empty when the visitor opened the tour with its button. */
  hash: HashState;
};

export type StartedTour = Pane & {
  state: TourState;
  graphics: Graphics;
  readiness: Readiness;
  /** Whether there was a first frame; fails when it could not be drawn. */
  drawn: Promise<boolean>;
  /** What was asked for. */
  early: Early | undefined;
  /** Whether a tour that opens as a little planet may do so now. */
  mayIntroduce: boolean;
  /** Whether the first view is to be sharp before anything else is fetched, as nobody has turned yet. */
  isUnturned: boolean;
  discard: () => void;
};
