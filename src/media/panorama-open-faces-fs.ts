import type { Face } from '../model/panorama.ts';
import type { PanoramaLayout } from '../model/panorama-layout.ts';
import { MAX_FACE_SIZE_PX, planMarginPx } from './panorama.ts';
import { drawFace, drawSphere } from './panorama-drawing.ts';
import { createFaceDrawer } from './panorama-faces.ts';
import type { PanoramaFiles } from './panorama-files.ts';
import { isPlain, openSphere, readEye } from './panorama-open-fs.ts';
import { type Raster, type Size, shrink } from './raster.ts';

const PREVIEW_SIZE_PX: Size = { widthPx: 64, heightPx: 32 };

/** Drawn first where the picture is no whole sphere that can be made smaller. */
const LARGER_PREVIEW_PX: Size = { widthPx: 512, heightPx: 256 };

/**
 * Opens a panorama for drawing the faces of its cube. A whole upright sphere is read in the size its faces need, everything else as it is.
 * What was drawn for one face may be lost when the next is begun, or the one after it where {@link mayOverlap} says so.
 * @param eye 0 for the left one
 */
export async function openFaces(
  files: PanoramaFiles,
  layout: PanoramaLayout,
  faceSizePx: number,
  eye: number,
): Promise<FacePictures> {
  const takeRoom = createRooms(faceSizePx);
  if (layout.is !== 'cube' && isPlain(layout)) {
    const size = { widthPx: 4 * faceSizePx, heightPx: 2 * faceSizePx };
    const sample = await readEye(files, layout.eyes[eye] ?? layout.eyes[0], size);
    const draw = createFaceDrawer(faceSizePx);
    return {
      sample,
      draw: (face) => ({ picture: draw(sample, face, takeRoom()) }),
      makeSmall: () => shrink(sample, PREVIEW_SIZE_PX),
    };
  }
  const { look, sample } = await openSphere(files, layout, { widestPx: 4 * MAX_FACE_SIZE_PX, eye });
  return {
    sample,
    draw: (face) => drawFace(look, faceSizePx, face, takeRoom()),
    makeSmall: () => shrink(drawSphere(look, LARGER_PREVIEW_PX), PREVIEW_SIZE_PX),
  };
}

/** Gives rooms for drawing in turn, so that one face is drawn while the one before it is encoded. Fresh ones would wait for the collector. */
function createRooms(faceSizePx: number): () => Uint8ClampedArray {
  const sizePx = faceSizePx + 2 * planMarginPx(faceSizePx);
  const rooms = Array.from(
    { length: mayOverlap(faceSizePx) ? 2 : 1 },
    () => new Uint8ClampedArray(sizePx * sizePx * 3),
  );
  return () => {
    const room = rooms.shift();
    if (!room) throw new Error('there is a room at least');
    rooms.push(room);
    return room;
  };
}

/**
 * Tells whether a face may be drawn while the one before it is still needed.
 * Two of the largest faces would take 50 MB more than the maker may beside its source.
 */
export function mayOverlap(faceSizePx: number): boolean {
  return faceSizePx <= MAX_FACE_SIZE_PX / 2;
}

/** How a panorama is drawn; `inside` is missing where it is whole. */
export type FacePictures = {
  sample: Raster;
  draw: (face: Face) => { picture: Raster; inside?: Uint8Array };
  makeSmall: () => Raster;
};
