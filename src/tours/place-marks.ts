import { normaliseYaw } from '../model/panorama.ts';
import type { ForeignScene, MarkPosition } from './foreign-tour.ts';
import type { PanoramaFile } from './panorama-file-fs.ts';

/**
 * Turns the position of a mark into angles of `tour.yml`, rounded to a tenth of a degree: yaw −180 < yaw ≤ 180 to the right
 * of the picture's centre, pitch −90 to 90.
 */
export function toTourAngles(
  at: MarkPosition,
  scene: Pick<ForeignScene, 'frame'>,
  picture: Pick<PanoramaFile, 'widthPx' | 'heightPx' | 'crop' | 'northDeg'>,
): { yaw: number; pitch: number } {
  if ('yawDeg' in at) return round(at.yawDeg - turnOf(scene, picture), at.pitchDeg);
  const { left, top, width, height } = picture.crop ?? { left: 0, top: 0, width: 1, height: 1 };
  const x = left + (at.xPx / picture.widthPx) * width;
  const y = top + (at.yPx / picture.heightPx) * height;
  return round((x - 0.5) * 360, (0.5 - y) * 180);
}

/**
 * Gives the compass heading of the picture's centre, 0 ≤ north < 360, rounded to a tenth of a degree: what the tour says,
 * else what the picture says. Undefined when neither does.
 */
export function toTourNorth(
  scene: Pick<ForeignScene, 'frame' | 'northDeg'>,
  picture: Pick<PanoramaFile, 'northDeg'>,
): number | undefined {
  const { frame } = scene;
  const isSaid = frame && (frame.isCompass || (frame.headingDeg ?? picture.northDeg) !== undefined);
  const northDeg = isSaid ? turnOf(scene, picture) : (scene.northDeg ?? picture.northDeg);
  if (northDeg === undefined) return undefined;
  return roundDeg(((northDeg % 360) + 360) % 360) % 360;
}

/** The yaw at which the other program shows the picture's centre. */
function turnOf(
  { frame }: Pick<ForeignScene, 'frame'>,
  { northDeg }: Pick<PanoramaFile, 'northDeg'>,
): number {
  return frame ? (frame.headingDeg ?? northDeg ?? 0) - frame.panDeg : 0;
}

function round(yawDeg: number, pitchDeg: number): { yaw: number; pitch: number } {
  const yaw = roundDeg(normaliseYaw(yawDeg));
  return { yaw: yaw === -180 ? 180 : yaw, pitch: roundDeg(Math.max(-90, Math.min(90, pitchDeg))) };
}

/** A tenth of a degree is less than a pixel on most screens; −0 is written 0. */
function roundDeg(deg: number): number {
  return Math.round(deg * 10) / 10 || 0;
}
