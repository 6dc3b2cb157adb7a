import type { Camera } from '../../model/camera.ts';
import type { PanoramaManifest } from '../../model/panorama.ts';
import type { Painter, SpherePart } from './painter.ts';
import type { Stage } from './shaders.ts';
import type { Tiling } from './tiling.ts';

/** Holds one panorama. Before its tiles arrive it shows the preview. */
export function createSphere({ manifest, preview, tiling }: SphereInput): Sphere {
  let part: SpherePart | undefined;
  const prepare = (painter: Painter, hasChanged: boolean) => {
    part ??= painter.createSphere(manifest, preview);
    if (hasChanged) part.writeTable(tiling.entries);
    return part;
  };
  return {
    update(look, moment) {
      const { hasChanged, ...progress } = tiling.update(look, moment);
      return { part: prepare(moment.painter, hasChanged), ...progress };
    },
    rest: (moment) => prepare(moment.painter, tiling.rest(moment)),
    forgetGraphics() {
      part = undefined;
      tiling.forget();
    },
    dispose() {
      tiling.dispose();
      part?.dispose();
    },
  };
}

export type SphereInput = {
  manifest: PanoramaManifest;
  /** The whole sphere, small, or a single colour. */
  preview: TexImageSource;
  tiling: Tiling;
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
  /** Called before each frame. */
  update: (look: Look, moment: Moment) => Progress;
  /** Instead of `update` while another scene takes its place: nothing more is fetched. */
  rest: (moment: Moment) => SpherePart;
  /** After a lost context everything on the graphics card is gone; the next `update` takes it from the feed again. */
  forgetGraphics: () => void;
  dispose: () => void;
};
