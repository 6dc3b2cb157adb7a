import type { Camera } from '../../model/camera.ts';
import { type Angles, anglesToDirection, type Vector } from '../../model/panorama.ts';
import type { HotspotView } from '../../model/tour-hotspot-view.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Outlines are cut off where they come this near to the plane of the eye; beyond, they would be infinitely far away. */
const NEAREST = 0.02;

/** A press that moved farther is a drag. */
const STILL_PX = 6;

/**
 * Draws the outlines of a scene's hotspots. They take no presses themselves, so that the picture can be dragged on them; a
 * press that stays where it was opens the hotspot. The keyboard reaches it by its name, which is an ordinary button.
 * @param find gives the button or link of a hotspot
 */
export function createAreas(
  hotspots: readonly HotspotView[],
  pane: HTMLElement,
  find: (hotspotId: string) => HTMLElement | undefined,
): Areas | undefined {
  const areas = hotspots.flatMap(({ id, area }) => {
    const mark = find(id);
    return area && mark
      ? [{ area, mark, shape: document.createElementNS(SVG, 'polygon'), points: NOTHING }]
      : [];
  });
  if (areas.length === 0) return undefined;
  const element = document.createElementNS(SVG, 'svg');
  element.classList.add('tour-areas');
  element.setAttribute('aria-hidden', 'true');
  element.append(...areas.map(({ shape }) => shape));
  const listening = new AbortController();
  const { signal } = listening;
  const findAt = (event: PointerEvent) => {
    const { left, top } = pane.getBoundingClientRect();
    return areas.findLast(({ points }) => isInside(points, event.clientX - left, event.clientY - top));
  };
  const light = (lit: (typeof areas)[number] | undefined) => {
    for (const one of areas) one.shape.toggleAttribute('data-lit', one === lit);
    pane.toggleAttribute('data-on-area', lit !== undefined);
  };
  let pressed: { x: number; y: number } | undefined;
  pane.addEventListener('pointerdown', ({ clientX, clientY }) => (pressed = { x: clientX, y: clientY }), {
    signal,
  });
  pane.addEventListener('pointermove', (event) => event.buttons === 0 && light(findAt(event)), { signal });
  pane.addEventListener('pointerleave', () => light(undefined), { signal });
  pane.addEventListener(
    'pointerup',
    (event) => {
      if (!pressed || Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > STILL_PX) return;
      findAt(event)?.mark.click();
    },
    { signal },
  );
  for (const { mark, shape } of areas) {
    mark.addEventListener('focus', () => shape.toggleAttribute('data-lit', true), { signal });
    mark.addEventListener('blur', () => shape.toggleAttribute('data-lit', false), { signal });
  }
  return {
    element,
    place(camera, { widthPx, heightPx }) {
      for (const one of areas) {
        one.points = projectArea(camera, one.area).map(({ x, y }) => ({ x: x * widthPx, y: y * heightPx }));
        one.shape.setAttribute(
          'points',
          one.points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '),
        );
      }
    },
    destroy() {
      listening.abort();
      pane.removeAttribute('data-on-area');
      element.remove();
    },
  };
}

/**
 * Gives where an outline is seen, as shares of the screen from its upper left corner: sides of spherical outlines are
 * straight lines on the screen. What lies behind the camera is cut off; nothing is left of an outline that lies there whole.
 */
export function projectArea(camera: Camera, area: readonly Angles[]): { x: number; y: number }[] {
  const corners = area.map((angles): Vector => {
    const direction = anglesToDirection(angles);
    return [dot(direction, camera.right), dot(direction, camera.up), dot(direction, camera.forward)];
  });
  const seen = corners.flatMap((corner, index): Vector[] => {
    const before = corners.at(index - 1) ?? corner;
    const cut = corner[2] > NEAREST !== before[2] > NEAREST ? [cutAt(before, corner)] : [];
    return corner[2] > NEAREST ? [...cut, corner] : cut;
  });
  return seen.map(([right, up, depth]) => ({
    x: 0.5 + right / (2 * camera.halfWidth * depth),
    y: 0.5 - up / (2 * camera.halfHeight * depth),
  }));
}

function cutAt(a: Vector, b: Vector): Vector {
  const share = (NEAREST - a[2]) / (b[2] - a[2]);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, NEAREST];
}

/** Counts the sides to the right of a point: an odd number means inside. */
export function isInside(points: readonly { x: number; y: number }[], x: number, y: number): boolean {
  let inside = false;
  for (const [index, a] of points.entries()) {
    const b = points.at(index - 1) ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

const NOTHING: { x: number; y: number }[] = [];

export type Areas = {
  element: SVGSVGElement;
  place: (camera: Camera, size: { widthPx: number; heightPx: number }) => void;
  destroy: () => void;
};
