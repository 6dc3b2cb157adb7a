import {
  type Angles,
  angleBetween,
  directionToAngles,
  FACES,
  faceDirection,
  normaliseYaw,
  type PanoramaLevel,
  type PanoramaManifest,
  type Tile,
  tileKey,
  tileRect,
  unitToPlane,
} from '../../../model/panorama.ts';
import { readMissing } from '../../../model/panorama-packs.ts';

const BYTES_PER_PX = 4;

/** A headset shows about 25 pixels a degree, a quarter turn in about as many as this. */
const ENOUGH_PX = 2048;

/**
 * Gives the finest level whose six faces, for all eyes, fit into the memory for textures; the smallest level if none does.
 * @param enoughPx side of a face above which nothing more is seen or should be fetched
 */
export function pickLevel(
  levels: readonly PanoramaLevel[],
  { eyes, capBytes, enoughPx = ENOUGH_PX }: { eyes: number; capBytes: number; enoughPx?: number },
): PanoramaLevel {
  const fitting = levels.filter(
    ({ level, sizePx }) =>
      level === 0 || (sizePx <= enoughPx && FACES.length * sizePx ** 2 * BYTES_PER_PX * eyes <= capBytes),
  );
  const finest = fitting.at(-1);
  if (!finest) throw new Error('a panorama has a level 0');
  return finest;
}

/** Lists the tiles of one level that exist, those nearest to where somebody looks first. */
export function listBallTiles(
  manifest: Pick<PanoramaManifest, 'levels' | 'missing' | 'tileSizePx'>,
  { level, columns, sizePx }: PanoramaLevel,
  towards: Angles,
): BallTile[] {
  const missing = readMissing(manifest);
  const indices = Array.from({ length: columns }, (_, index) => index);
  const tiles = FACES.flatMap((face) =>
    indices.flatMap((row) => indices.map((column): Tile => ({ face, level, column, row }))),
  );
  const placed = tiles.flatMap((tile) => {
    const key = tileKey(tile);
    if (missing.has(key)) return [];
    const { leftPx, topPx, widthPx, heightPx } = tileRect(
      { level, columns, sizePx },
      manifest.tileSizePx,
      tile.column,
      tile.row,
    );
    const toUnit = (px: number) => (2 * px) / sizePx - 1;
    const area = {
      left: toUnit(leftPx),
      right: toUnit(leftPx + widthPx),
      top: toUnit(topPx),
      bottom: toUnit(topPx + heightPx),
    };
    const middle = faceDirection(
      tile.face,
      unitToPlane((area.left + area.right) / 2),
      unitToPlane((area.top + area.bottom) / 2),
    );
    return [{ key, tile, area, awayDeg: angleBetween(directionToAngles(middle), towards) }];
  });
  return placed.toSorted((a, b) => a.awayDeg - b.awayDeg);
}

/** Gives the turn of the ball, in degrees, that brings a yaw of the panorama to where the head points. */
export function turnFor(yawDeg: number, headYawDeg: number): number {
  return normaliseYaw(yawDeg - headYawDeg);
}

/** Gives what of the panorama the head points at when the ball is turned. */
export function seenFrom(head: Angles, turnDeg: number): Angles {
  return { yawDeg: normaliseYaw(head.yawDeg + turnDeg), pitchDeg: head.pitchDeg };
}

/** `area` in units of the face, −1 to 1, see `unitToPlane`. */
export type BallTile = {
  key: string;
  tile: Tile;
  area: { left: number; right: number; top: number; bottom: number };
  awayDeg: number;
};
