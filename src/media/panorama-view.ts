import { anglesToDirection, degreesToRadians, type View } from '../model/panorama.ts';
import { createSphereSource, equirectangularParts, type SphereSource } from './panorama-source.ts';
import type { Raster, Size } from './raster.ts';

/**
 * Draws an ordinary (rectilinear) view of a whole equirectangular picture.
 * @param view its field of view is the vertical one
 */
export function drawView(source: Raster, view: View, size: Size): Raster {
  return drawViewOf(createSphereSource(equirectangularParts(source, SPHERE)), view, size);
}

/** Draws an ordinary view of any source, as {@link drawView}. */
export function drawViewOf(source: SphereSource, view: View, { widthPx, heightPx }: Size): Raster {
  const forward = anglesToDirection(view);
  const right = anglesToDirection({ yawDeg: view.yawDeg + 90, pitchDeg: 0 });
  const down = anglesToDirection({ yawDeg: view.yawDeg, pitchDeg: view.pitchDeg - 90 });
  const scale = (2 * Math.tan(degreesToRadians(view.fovDeg) / 2)) / heightPx;
  const data = new Uint8ClampedArray(widthPx * heightPx * 3);
  const directions = new Float64Array(widthPx * 3);
  for (let row = 0; row < heightPx; row += 1) {
    const y = (row + 0.5 - heightPx / 2) * scale;
    for (let column = 0; column < widthPx; column += 1) {
      const x = (column + 0.5 - widthPx / 2) * scale;
      directions[column * 3] = forward[0] + x * right[0] + y * down[0];
      directions[column * 3 + 1] = forward[1] + x * right[1] + y * down[1];
      directions[column * 3 + 2] = forward[2] + x * right[2] + y * down[2];
    }
    source(directions, data, row * widthPx * 3);
  }
  return { data, widthPx, heightPx };
}

const SPHERE = { leftDeg: -180, rightDeg: 180, topDeg: 90, bottomDeg: -90 };
