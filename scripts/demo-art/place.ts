import type { Canvas } from './canvas.ts';
import { hexToRgb, type Rgb } from './colour.ts';
import type { HeightField } from './march.ts';
import { drawSvg } from './overlay.ts';
import { fadedInk, type Ink, put } from './sprites/shapes.ts';
import { project, type View } from './view.ts';

/** Collects things that stand in a scene and draws them far to near, each faded by the air, hidden ones left out. */
export function createStage(canvas: Canvas, look: StageLook): Stage {
  const air = hexToRgb(look.air);
  const placed: Placed[] = [];
  const add = (thing: Thing): void => {
    const h = (thing.h ?? look.floor(thing.x, thing.z)) + (thing.liftM ?? 0);
    const at = project(canvas, look.view, { x: thing.x, z: thing.z, h });
    if (!at || (!thing.always && isHidden(canvas, at.x, at.y, at.distanceM))) return;
    const share = Math.min(
      look.most ?? 0.92,
      1 - Math.exp(-((at.distanceM / look.distanceM) ** (look.power ?? 1))),
    );
    const tint: Rgb = look.airAt ? look.airAt(thing.x, thing.z) : air;
    const drawn = thing.draw(fadedInk(tint, share));
    // In a panorama, what crosses the edge must show on both sides.
    for (const shift of look.view.projection === 'sphere' ? [-canvas.width, 0, canvas.width] : [0]) {
      const reach = at.pxPerM * 40;
      if (at.x + shift < -reach || at.x + shift > canvas.width + reach) continue;
      placed.push({
        distanceM: at.distanceM,
        fragment: put(drawn, at.x + shift, at.y, at.pxPerM, thing.mirrored),
      });
    }
  };
  const draw = async (): Promise<void> => {
    placed.sort((a, b) => b.distanceM - a.distanceM);
    await drawSvg(canvas, placed.map(({ fragment }) => fragment).join(''));
    placed.length = 0;
  };
  return { add, draw };
}

function isHidden(canvas: Canvas, x: number, y: number, distanceM: number): boolean {
  const px = Math.round(x);
  const py = Math.round(y - 1.5);
  if (px < -60 || px > canvas.width + 60 || py > canvas.height + 200) return true;
  const i =
    Math.min(canvas.height - 1, Math.max(0, py)) * canvas.width + Math.min(canvas.width - 1, Math.max(0, px));
  return (canvas.depth[i] ?? 0) < distanceM * 0.96;
}

export type Thing = {
  x: number;
  z: number;
  /** Height of its foot; the ground when left out. */
  h?: number;
  liftM?: number;
  mirrored?: boolean;
  /** Draw it even when its foot is hidden. */
  always?: boolean;
  /** Gives an SVG fragment in metres, foot at the origin, y downwards. */
  draw: (ink: Ink) => string;
};
export type Stage = { add: (thing: Thing) => void; draw: () => Promise<void> };
export type StageLook = {
  view: View;
  floor: HeightField;
  air: string;
  airAt?: (x: number, z: number) => Rgb;
  distanceM: number;
  power?: number;
  most?: number;
};
type Placed = { distanceM: number; fragment: string };
