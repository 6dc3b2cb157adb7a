import { type Camera, viewToCamera } from '../../model/camera.ts';
import type { View } from '../../model/panorama.ts';
import type { SceneView, TourView } from '../../model/tour-view.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import { createBudget } from './budget.ts';
import { resize, type SizePx, sizeOf } from './canvas-size.ts';
import { type Crossing, createCrossing, followView } from './crossing.ts';
import { createEntry } from './entry.ts';
import type { Feeds } from './feeds.ts';
import { createFrames } from './frames.ts';
import type { Graphics } from './graphics.ts';
import { planIntro } from './intro.ts';
import { createPace, createRestraint, createScale } from './pace.ts';
import type { Painter } from './painter.ts';
import { pixelRatio } from './pixel-ratio.ts';
import type { Look, Moment } from './sphere.ts';
import type { TourState } from './state.ts';
import type { TourStore } from './store.ts';

/** Time of a frame given to sending tiles to the graphics card: little while turning, which must stay smooth. */
const UPLOAD_MS = { moving: 4, still: 8 };

/** A little longer than `pace.ts` waits before it calls a view still. */
const SETTLE_MS = 130;

/** Views that pass quickly are fetched this much coarser. */
const QUICK_BLUR = 1.6;

/**
 * Draws the tour into a canvas that always fills `pane`. A frame is drawn only when the view, the size or what is known of
 * the scene changed. Colours pass through as they are in the files.
 */
export function createPicture(input: PictureInput): Picture {
  const { pane, store, graphics, feeds } = input;
  const crossing = createCrossing();
  const pace = createPace();
  const drawing = createDrawing(input, crossing, pace);
  const slots = feeds.tileKit.createSlots(graphics.slotCount);

  const frames = createFrames(() => {
    const painter = graphics.getPainter();
    if (!painter) return;
    painter.equip(feeds.tileKit);
    if (drawing.draw(painter, performance.now())) frames.invalidate();
  }, input.onError);
  const { invalidate } = frames;
  const onLost = () => {
    drawing.hide();
    slots.clear();
    crossing.finish();
    for (const sphere of crossing.listSpheres()) sphere.forgetGraphics();
    input.onLost();
  };
  graphics.listen({ onLost, onRestored: invalidate, onGivenUp: input.onGivenUp });
  graphics.getPainter()?.equip(feeds.tileKit); // compiled while tiles travel
  const entry = createEntry({ ...input, slots, crossing, onChange: invalidate });
  entry.enter(store.get());
  const stopFollowing = followStore(store, pace, entry.enter, invalidate);
  const resizing = new ResizeObserver(invalidate);
  resizing.observe(pane);

  return {
    destroy() {
      entry.stop();
      stopFollowing();
      resizing.disconnect();
      frames.stop();
      for (const sphere of crossing.listSpheres()) sphere.dispose();
    },
  };
}

function followStore(
  store: TourStore,
  pace: ReturnType<typeof createPace>,
  enter: (state: TourState) => void,
  invalidate: () => void,
): () => void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = store.subscribe((state, before) => {
    if (state.sceneId !== before.sceneId || state.variantId !== before.variantId) {
      enter({ ...state, view: before.view });
    } else if (state.view !== before.view) {
      pace.note(state.view, performance.now());
      clearTimeout(settling);
      settling = setTimeout(invalidate, SETTLE_MS);
    }
    invalidate();
  });
  return () => {
    unsubscribe();
    clearTimeout(settling);
  };
}

function createDrawing({ canvas, pane, store, tour, ...hear }: PictureInput, crossing: Crossing, pace: Pace) {
  const scale = createScale();
  const restraint = createRestraint();
  const { sceneId: startId, view: startView } = store.get();
  let { isUnturned } = hear;
  let frame = 0;
  let hasPainted = !canvas.hidden; // the first frame is there already
  let paintedId = hasPainted ? startId : undefined;
  // Whoever came to look at one view, or asked for less motion, is not led there.
  let mayIntroduce = tour.intro !== undefined && hear.mayIntroduce && !prefersReducedMotion();
  let startMs: number | undefined;
  return {
    /** @returns whether the next frame will look different without anything happening */
    draw(painter: Painter, nowMs: number): boolean {
      const shown = crossing.at(nowMs);
      const size = sizeOf(pane);
      if (!shown || size.widthPx === 0 || size.heightPx === 0) return false;
      frame += 1;
      restraint.begin(nowMs);
      const { here, leaving, share } = shown;
      const isCovered = hear.isCovered();
      const fades = !prefersReducedMotion() && !restraint.isSlow();
      const mayUpload = createBudget(pace.isMoving(nowMs) ? UPLOAD_MS.moving : UPLOAD_MS.still);
      const moment: Moment = { painter, nowMs, frame, fades, mayUpload };
      const look = createLook(store.get().view, size, pace, nowMs);
      if (store.get().view !== startView || here.scene.id !== startId) isUnturned = false;
      if (store.get().view !== startView || here.scene.id !== startId) mayIntroduce = false;
      startMs ??= nowMs;
      const intro = mayIntroduce ? planIntro(startView, nowMs - startMs) : undefined;
      pane.toggleAttribute('data-intro', intro !== undefined);
      const progress = here.sphere.update({ ...look, isCovered, isUnturned }, moment);
      const goesOn =
        progress.isFading || progress.hasArrivals || leaving !== undefined || intro !== undefined;
      const isQuiet = !leaving && !intro && !pace.isMoving(nowMs) && here.scene.id === paintedId;
      const mayWait = isQuiet && !progress.isSharp && restraint.maySkip(nowMs);
      // Nobody sees what happens below the poster before it is sharp.
      if (!hasPainted || progress.isSharp || !(isCovered || mayWait)) {
        const camera = leaving && leavingCamera(leaving.lastView, here.startView, store.get().view, size);
        const before = leaving && camera && { part: leaving.sphere.rest(moment), camera };
        const ratio = pixelRatio() * scale.note(nowMs, pace.isMoving(nowMs));
        const drawn = {
          here: {
            part: progress.part,
            camera: intro ? viewToCamera(intro.view, size.widthPx / size.heightPx) : look.camera,
          },
          bend: intro?.bend,
          leaving: before,
          arriving: share,
        };
        painter.paint(before ? 'cross' : progress.stage, { ...drawn, ...resize(canvas, size, ratio) });
        canvas.hidden = false;
        hasPainted = true;
        paintedId = here.scene.id;
        restraint.notePaint(nowMs, goesOn);
      }
      hear.onFrame(here.scene, look.camera, progress.isSharp && !leaving && !intro && look.blur === 1);
      return goesOn || mayWait;
    },
    /** What a lost canvas shows differs from browser to browser. */
    hide() {
      canvas.hidden = true;
      hasPainted = false;
    },
  };
}

function createLook(view: View, { widthPx, heightPx }: SizePx, pace: Pace, nowMs: number) {
  const ahead = pace.predict(view, nowMs);
  return {
    camera: viewToCamera(view, widthPx / heightPx),
    ahead: ahead && viewToCamera(ahead, widthPx / heightPx),
    heightPx: heightPx * pixelRatio(),
    blur: pace.isQuick(view, nowMs) ? QUICK_BLUR : 1,
  } satisfies Omit<Look, 'isCovered' | 'isUnturned'>;
}

function leavingCamera(lastView: View, start: View, now: View, { widthPx, heightPx }: SizePx): Camera {
  return viewToCamera(followView(lastView, start, now), widthPx / heightPx);
}

type Pace = ReturnType<typeof createPace>;
export type PictureInput = {
  canvas: HTMLCanvasElement;
  pane: HTMLElement;
  store: TourStore;
  tour: TourView;
  graphics: Graphics;
  feeds: Pick<Feeds, 'open' | 'tileKit'>;
  /** Whether a tour that opens as a little planet may do so now. */
  mayIntroduce: boolean;
  /** Whether the first view is to be sharp before anything else is fetched, as nobody has turned yet. */
  isUnturned: boolean;
  /** Whether the poster still hides the picture. */
  isCovered: () => boolean;
  /** Called after each frame with what it showed. */
  onFrame: (scene: SceneView, camera: Camera, isSharp: boolean) => void;
  /** The context is lost for the moment, and nothing is shown. */
  onLost: () => void;
  /** It did not come back. */
  onGivenUp: () => void;
  onError: () => void;
};

export type Picture = { destroy: () => void };
