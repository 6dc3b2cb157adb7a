import type { Camera } from '../../model/camera.ts';
import { projectAngles } from '../../model/camera-sight.ts';
import type { Angles } from '../../model/panorama.ts';
import type { HotspotView } from '../../model/tour-hotspot-view.ts';
import type { SceneLink, SceneView } from '../../model/tour-view.ts';
import { createElement } from '../common/dom.ts';
import type { Areas } from './areas.ts';
import { createIcon, createText, type IconName } from './dom.ts';
import type { ArrangeMarks } from './mark-layout.ts';
import type { OverlayContext } from './overlay-context.ts';

/** A mark the focus brings into view is turned to unless it already lies this far (share of the screen) inside. */
const COMFORT = 0.15;

/**
 * Lays ordinary buttons and links over the picture, ways to other scenes and points of interest, from left to right. Those out of sight stay reachable with the keyboard; focusing one turns the view to it.
 */
export function createMarks(scene: SceneView, context: OverlayContext, pane: HTMLElement): Marks {
  const marks = [
    ...scene.links.map((link) => ({ at: link, element: createLink(link, context) })),
    ...scene.hotspots.map((hotspot) => ({ at: hotspot, element: createHotspot(hotspot, context) })),
  ].sort((a, b) => a.at.yawDeg - b.at.yawDeg);
  for (const { element, at } of marks) {
    element.toggleAttribute('data-away', true); // until the first frame says where it is
    element.toggleAttribute('data-bare', true);
    element.addEventListener('focus', () => {
      if (element.matches(':focus-visible') && !isComfortable(element)) context.motion.turnTo(at);
    });
  }
  const group = createElement('div', 'tour-marks', {
    role: 'group',
    'aria-label': context.messages.hotspots,
  });
  group.append(...marks.map(({ element }) => element));
  group.hidden = marks.length === 0;
  const find = (hotspotId: string) =>
    marks.find(({ element }) => element.getAttribute('data-hotspot') === hotspotId)?.element;
  const areas = loadAreas(scene, pane, find);
  // Ways on before what there is to know here.
  const byRank = [...marks].sort((a, b) => Number('kind' in a.at) - Number('kind' in b.at));
  const arrange = loadLayout(byRank.map(({ element }) => element));
  return {
    element: group,
    place(camera, size) {
      areas.place(camera, size);
      const points = byRank.map(({ element, at }) => placeMark(element, at, camera, size));
      arrange(points, size.widthPx);
    },
    find,
    destroy() {
      areas.destroy();
      group.remove();
    },
  };
}

/** Most scenes have no outlines, so what draws them comes when the first is met; their names are there before. */
function loadAreas(
  { hotspots }: SceneView,
  pane: HTMLElement,
  find: Marks['find'],
): Pick<Areas, 'place' | 'destroy'> {
  let areas: Areas | undefined;
  let latest: Parameters<Areas['place']> | undefined;
  let isGone = false;
  const load = async () => {
    const { createAreas } = await import('./areas.ts');
    if (isGone) return;
    areas = createAreas(hotspots, pane, find);
    if (!areas) return;
    pane.append(areas.element);
    if (latest) areas.place(...latest);
  };
  if (hotspots.some(({ area }) => area)) void load().catch(() => {}); // the names still open them
  return {
    place(...where) {
      latest = where;
      areas?.place(...where);
    },
    destroy() {
      isGone = true;
      areas?.destroy();
    },
  };
}

/** Labels wait for what keeps them apart; without it they are all shown. */
function loadLayout(elements: readonly HTMLElement[]): ArrangeMarks {
  let arrange: ArrangeMarks | undefined;
  let latest: Parameters<ArrangeMarks> | undefined;
  const load = async () => {
    const { createMarkLayout } = await import('./mark-layout.ts');
    arrange = createMarkLayout(elements);
    if (latest) arrange(...latest);
  };
  load().catch(() => {
    for (const element of elements) element.removeAttribute('data-bare');
  });
  return (...where) => {
    latest = where;
    arrange?.(...where);
  };
}

function createLink(link: SceneLink, { language, store }: OverlayContext): HTMLElement {
  const mark = createElement('a', 'tour-mark tour-mark-link', { href: `#scene=${link.to}` });
  mark.append(...face('walk', createText(link.title, link.language, language)));
  mark.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    store.dispatch({ type: 'scene', sceneId: link.to, ...(link.arrive && { view: link.arrive }) });
  });
  return mark;
}

function createHotspot(hotspot: HotspotView, { language, store, leaveFull }: OverlayContext): HTMLElement {
  const text = createText(hotspot.label, hotspot.language, language);
  const at = { 'data-hotspot': hotspot.id };
  if (hotspot.kind === 'place' || hotspot.kind === 'model') {
    const mark = createElement('a', 'tour-mark', { href: hotspot.href, ...at });
    // A page that shows the tour in a frame is not left.
    if (window !== window.top) mark.target = '_blank';
    mark.append(...face(hotspot.kind, text));
    mark.addEventListener('click', leaveFull); // it may lead to another part of this page
    return mark;
  }
  const mark = createElement('button', 'tour-mark', { type: 'button', 'aria-haspopup': 'dialog', ...at });
  mark.append(...face(hotspot.kind, text));
  mark.addEventListener('click', () => store.dispatch({ type: 'panel', hotspotId: hotspot.id }));
  return mark;
}

function face(icon: IconName, text: HTMLElement): Node[] {
  text.classList.add('tour-mark-label');
  return [createElement('span', 'tour-mark-icon', {}, createIcon(icon)), text];
}

/**
 * The icon's middle, not the label's, marks the spot; CSS centres it on the point set here.
 * @returns the point in px; nothing when it is out of sight
 */
function placeMark(element: HTMLElement, at: Angles, camera: Camera, { widthPx, heightPx }: ScreenSize) {
  const point = projectAngles(camera, at);
  const isSeen = point !== undefined && point.x > 0 && point.x < 1 && point.y > 0 && point.y < 1;
  element.toggleAttribute('data-away', !isSeen);
  element.toggleAttribute('data-edge', !isSeen || !isWithin(point, COMFORT));
  const share = isSeen ? point : { x: 0.5, y: 0.5 };
  const [x, y] = [Math.round(share.x * widthPx), Math.round(share.y * heightPx)];
  element.style.translate = `${x}px ${y}px`;
  return isSeen ? { x, y } : undefined;
}

function isComfortable(element: HTMLElement): boolean {
  return !element.hasAttribute('data-edge');
}

function isWithin({ x, y }: { x: number; y: number }, margin: number): boolean {
  return x > margin && x < 1 - margin && y > margin && y < 1 - margin;
}

export type ScreenSize = { widthPx: number; heightPx: number };
export type Marks = {
  element: HTMLElement;
  place: (camera: Camera, size: ScreenSize) => void;
  find: (hotspotId: string) => HTMLElement | undefined;
  destroy: () => void;
};
