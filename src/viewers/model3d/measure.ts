import { Raycaster, Vector2 } from 'three';
import { fillMessage } from '../../i18n/tour.ts';
import { BCP47 } from '../../model/languages.ts';
import type { Point3 } from '../../model/surface.ts';
import { createElement, createIcon } from '../common/dom.ts';
import { projectPoint } from './camera.ts';
import { addPoint, formatLength, lengthOf } from './measure-state.ts';
import type { Tool, ToolContext } from './tools.ts';

/** A pointer that moved farther than this turned the model. */
const STILL_PX = 6;

/** How far a key moves the cross, as a share of half the picture. */
const STEP = 0.05;
const WAYS = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: 1 }],
  ['ArrowDown', { x: 0, y: -1 }],
]);

/**
 * Makes the tape: two points on the surface, and their distance in metres. A point is set by touching the model, by choosing a
 * pin, or with Enter where the cross is; meanwhile the arrow keys move the cross and not the model.
 */
export function createMeasure({ stage, pane, access, data, say }: ToolContext): Tool {
  const { tools, language, model } = data;
  const hint = createElement('p', '', {}, tools.measureHint);
  const box = createElement('div', 'm3-tool-box', {}, hint);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.classList.add('m3-tape');
  svg.setAttribute('aria-hidden', 'true');
  const label = createElement('span', 'm3-tape-label');
  const cross = createIcon('M12 2v20M2 12h20', 'm3-cross');
  const caster = new Raycaster();
  const listening = new AbortController();
  const { signal } = listening;
  const aim = { x: 0, y: 0 };
  let points: Point3[] = [];
  let pressed: { x: number; y: number } | undefined;

  const tell = (sentence: string) => {
    hint.textContent = sentence;
    say(sentence);
  };
  const add = (point: Point3 | undefined) => {
    if (!point) return tell(tools.nothingHit);
    points = addPoint(points, point);
    const lengthM = lengthOf(points);
    tell(
      lengthM === undefined
        ? tools.measureOne
        : fillMessage(tools.measured, { length: formatLength(lengthM, BCP47[language]) }),
    );
    access.redraw();
  };
  /** From −1 at the left and the bottom to 1. */
  const hit = (x: number, y: number): Point3 | undefined => {
    const group = access.content()?.group;
    caster.setFromCamera(new Vector2(x, y), access.camera);
    const [found] = group
      ? caster.intersectObject(group, true).filter(({ point }) => !isCutAway(access.gl.clippingPlanes, point))
      : [];
    return found?.point.toArray();
  };

  const moveCross = (way: { x: number; y: number }) => {
    aim.x = Math.max(-1, Math.min(1, aim.x + way.x * STEP));
    aim.y = Math.max(-1, Math.min(1, aim.y + way.y * STEP));
    cross.style.translate = `${(aim.x / 2) * pane.clientWidth}px ${(-aim.y / 2) * pane.clientHeight}px`;
  };

  pane.addEventListener(
    'pointerdown',
    ({ clientX, clientY }) => {
      pressed = { x: clientX, y: clientY };
    },
    { signal },
  );
  pane.addEventListener(
    'pointerup',
    ({ clientX, clientY }) => {
      if (!pressed || Math.hypot(clientX - pressed.x, clientY - pressed.y) > STILL_PX) return;
      const { left, top, width, height } = pane.getBoundingClientRect();
      add(hit(((clientX - left) / width) * 2 - 1, 1 - ((clientY - top) / height) * 2));
    },
    { signal },
  );
  pane.addEventListener(
    'keydown',
    (event) => {
      const way = WAYS.get(event.key);
      const isSet = event.key === 'Enter' || event.key === ' ';
      if ((!isSet && !way) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (way) moveCross(way);
      else add(hit(aim.x, aim.y));
    },
    { signal },
  );
  // Before the pin itself, which would open its panel.
  stage.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pin]') : null;
      const pin = button && model.pins.find(({ id }) => id === button.dataset.pin);
      if (!pin) return;
      event.stopPropagation();
      add(pin.at);
    },
    { signal, capture: true },
  );
  stage.toggleAttribute('data-measuring', true);
  pane.after(svg, label, cross);
  say(tools.measureHint);
  return {
    box,
    place() {
      const { clientWidth, clientHeight } = pane;
      const seen = points.flatMap((point) => projectPoint(access.camera, point) ?? []);
      const spots = seen.map(({ x, y }) => ({ x: x * clientWidth, y: y * clientHeight }));
      svg.replaceChildren(...drawTape(spots));
      const lengthM = lengthOf(points);
      const [a, b] = spots;
      label.textContent = a && b && lengthM !== undefined ? formatLength(lengthM, BCP47[language]) : '';
      if (a && b)
        label.style.translate = `calc(${(a.x + b.x) / 2}px - 50%) calc(${(a.y + b.y) / 2}px - 150%)`;
    },
    destroy() {
      listening.abort();
      stage.removeAttribute('data-measuring');
      for (const part of [svg, label, cross]) part.remove();
    },
  };
}

function isCutAway(
  planes: ToolContext['access']['gl']['clippingPlanes'],
  point: Parameters<(typeof planes)[number]['distanceToPoint']>[0],
): boolean {
  return planes.some((plane) => plane.distanceToPoint(point) < 0);
}

function drawTape(spots: readonly { x: number; y: number }[]): SVGElement[] {
  const make = (name: string, attributes: Record<string, number>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value.toFixed(1));
    return element;
  };
  const [a, b] = spots;
  const line = a && b ? [make('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y })] : [];
  return [...line, ...spots.map(({ x, y }) => make('circle', { cx: x, cy: y, r: 6 }))];
}
