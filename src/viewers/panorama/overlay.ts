import { fillMessage, nameDirection, type TourData, type TourMessages } from '../../i18n/tour.ts';
import type { Camera } from '../../model/camera.ts';
import type { SceneView } from '../../model/tour-view.ts';
import { createElement } from '../common/dom.ts';
import { createIcon, createIconButton, createText } from './dom.ts';
import type { GyroscopeState } from './gyroscope.ts';
import { createMarks, type Marks, type ScreenSize } from './marks.ts';
import type { OverlayContext } from './overlay-context.ts';
import type { Pane } from './pane.ts';
import { createPanel } from './panel.ts';
import { findScene, type TourState } from './state.ts';

/** How long a sentence stays that is also shown. */
const SEEN_MS = 6000;

/**
 * Puts everything that is not the picture itself on the stage: marks, caption, compass, buttons, panel and the line that
 * screen readers hear. Ordinary elements over the canvas.
 */
export function createOverlay(
  data: TourData,
  { stage, pane }: Pick<Pane, 'stage' | 'pane'>,
  context: OverlayContext,
): Overlay {
  const { messages } = data;
  const caption = createElement('p', 'tour-caption');
  const compass = createCompass();
  const status = createElement('p', 'tour-heard', { role: 'status' });
  const controls = createControls(context);
  const place = createElement('div', 'tour-place', {}, caption, compass.element);
  stage.append(place, ...controls.elements, status);
  let marks: Marks | undefined;
  let panel: HTMLElement | undefined;

  const showScene = (scene: SceneView) => {
    const hadFocus = marks?.element.contains(document.activeElement) ?? false;
    marks?.destroy();
    marks = createMarks(scene, context, pane);
    pane.after(marks.element);
    if (hadFocus) pane.focus();
    pane.setAttribute('aria-label', scene.title);
    caption.replaceChildren(...captionOf(scene, context));
    compass.element.hidden = scene.northDeg === undefined;
  };

  const say = (sentence: string) => {
    status.textContent = sentence;
    status.toggleAttribute('data-seen', true);
    setTimeout(() => status.removeAttribute('data-seen'), SEEN_MS);
  };

  return {
    showScene,
    announce(scene, state) {
      status.textContent = describeArrival(messages, scene, state);
      status.removeAttribute('data-seen');
    },
    showPanel(state) {
      panel?.remove();
      panel = undefined;
      const scene = findScene(data.tour.scenes, state.sceneId);
      const hotspot = scene?.hotspots.find(({ id }) => id === state.openHotspotId);
      if (!hotspot) return;
      panel = createPanel(hotspot, context);
      stage.append(panel);
      panel.focus();
    },
    giveFocusBack: (hotspotId) => (marks?.find(hotspotId) ?? pane).focus(),
    place(camera, size, headingDeg) {
      marks?.place(camera, size);
      if (headingDeg !== undefined) compass.turn(headingDeg, nameDirection(messages, headingDeg));
    },
    showFull: controls.showFull,
    say,
    corner: place,
    showGyroscope(state) {
      controls.showFollowing(state === 'on');
      if (state === 'refused') say(messages.gyroscopeRefused);
    },
  };
}

function createControls({ messages, commands, toggleFull, toggleGyroscope, close }: OverlayContext) {
  const device = createIconButton('device', messages.gyroscope, toggleGyroscope ?? (() => {}));
  device.hidden = toggleGyroscope === undefined;
  const showFollowing = (isOn: boolean) => device.setAttribute('aria-pressed', String(isOn));
  showFollowing(false);
  const full = createIconButton('full', messages.fullscreen, toggleFull);
  const turning = createElement('div', 'tour-controls', { role: 'group', 'aria-label': messages.controls });
  turning.append(
    createIconButton('left', messages.turnLeft, commands.turnLeft),
    createIconButton('right', messages.turnRight, commands.turnRight),
    createIconButton('up', messages.lookUp, commands.lookUp),
    createIconButton('down', messages.lookDown, commands.lookDown),
    createIconButton('plus', messages.zoomIn, commands.zoomIn),
    createIconButton('minus', messages.zoomOut, commands.zoomOut),
    createIconButton('home', messages.reset, commands.reset),
  );
  const corner = createElement(
    'div',
    'tour-corner',
    {},
    device,
    full,
    createIconButton('close', messages.close, close),
  );
  const showFull = (isFull: boolean) => {
    const name = isFull ? messages.exitFullscreen : messages.fullscreen;
    full.setAttribute('aria-label', name);
    full.title = name;
  };
  return { elements: [turning, corner], showFull, showFollowing };
}

/** A needle that points north and the direction one looks in, in words. What is heard comes from the status line. */
function createCompass() {
  const needle = createIcon('needle');
  const name = createElement('span', 'tour-compass-name');
  const element = createElement('div', 'tour-compass', { 'aria-hidden': 'true' }, needle, name);
  return {
    element,
    turn(headingDeg: number, text: string) {
      needle.style.rotate = `${-Math.round(headingDeg)}deg`;
      if (name.textContent !== text) name.textContent = text;
    },
  };
}

function captionOf(scene: SceneView, { messages, language }: OverlayContext): Node[] {
  const title = createText(scene.title, scene.language, language);
  title.classList.add('tour-caption-title');
  if (scene.kind === 'photograph') return [title];
  return [title, createElement('span', 'tour-caption-kind', {}, messages[`kind_${scene.kind}`])];
}

function describeArrival(messages: TourMessages, scene: SceneView, { view }: TourState): string {
  const arrived = fillMessage(messages.arrived, { scene: scene.title });
  if (scene.northDeg === undefined) return arrived;
  const direction = nameDirection(messages, scene.northDeg + view.yawDeg);
  return `${arrived} ${fillMessage(messages.facing, { direction })}`;
}

export type Overlay = {
  showScene: (scene: SceneView) => void;
  announce: (scene: SceneView, state: TourState) => void;
  /** Opens the panel of the state and focuses it, or closes the open one. */
  showPanel: (state: TourState) => void;
  giveFocusBack: (hotspotId: string) => void;
  place: (camera: Camera, size: ScreenSize, headingDeg: number | undefined) => void;
  showFull: (isFull: boolean) => void;
  /** Where caption and compass stand. */
  corner: HTMLElement;
  /** Shows a sentence for a while; screen readers hear it. */
  say: (sentence: string) => void;
  showGyroscope: (state: GyroscopeState) => void;
};
