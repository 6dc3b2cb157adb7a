import { anglesToDirection, degreesToRadians, type View } from '../model/panorama.ts';
import { STEPS_PER_PX, samplePoints } from './panorama-sampling.ts';
import type { Raster, Size } from './raster.ts';

/**
 * Draws an ordinary (rectilinear) view of an equirectangular picture.
 * @param view its field of view is the vertical one
 */
export function drawView(source: Raster, view: View, { widthPx, heightPx }: Size): Raster {
  const forward = anglesToDirection(view);
  const right = anglesToDirection({ yawDeg: view.yawDeg + 90, pitchDeg: 0 });
  const down = anglesToDirection({ yawDeg: view.yawDeg, pitchDeg: view.pitchDeg - 90 });
  const scale = (2 * Math.tan(degreesToRadians(view.fovDeg) / 2)) / heightPx;
  const data = new Uint8ClampedArray(widthPx * heightPx * 3);
  const us = new Int32Array(widthPx);
  const vs = new Int32Array(widthPx);
  for (let row = 0; row < heightPx; row += 1) {
    const y = (row + 0.5 - heightPx / 2) * scale;
    for (let column = 0; column < widthPx; column += 1) {
      const x = (column + 0.5 - widthPx / 2) * scale;
      const east = forward[0] + x * right[0] + y * down[0];
      const up = forward[1] + x * right[1] + y * down[1];
      const back = forward[2] + x * right[2] + y * down[2];
      us[column] = toColumn(source, east, back);
      vs[column] = toRow(source, up, Math.sqrt(east * east + back * back));
    }
    samplePoints(source, us, vs, data, row * widthPx * 3);
  }
  return { data, widthPx, heightPx };
}

/** Pixel centres lie at half indices: column 0 is seen at yaw −180 + half a pixel. */
function toColumn({ widthPx }: Raster, x: number, z: number): number {
  return Math.round(((Math.atan2(x, -z) / (2 * Math.PI) + 0.5) * widthPx - 0.5) * STEPS_PER_PX);
}

/** Row 0 is seen at pitch 90 − half a pixel. */
function toRow({ heightPx }: Raster, y: number, away: number): number {
  return Math.round(((0.5 - Math.atan2(y, away) / Math.PI) * heightPx - 0.5) * STEPS_PER_PX);
}
