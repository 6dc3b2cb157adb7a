import { Group, type Scene, type WebGLRenderer } from 'three';
import type { TourData } from '../../../i18n/tour.ts';
import { type HeadsetMessages, headsetMessages } from '../../../i18n/tour-headset.ts';
import { type Angles, degreesToRadians } from '../../../model/panorama.ts';
import type { HotspotView } from '../../../model/tour-hotspot-view.ts';
import type { SceneView } from '../../../model/tour-view.ts';
import type { Feeds } from '../feeds.ts';
import { findScene, type TourState } from '../state.ts';
import { createStore } from '../store.ts';
import { type Ball, createBall } from './ball.ts';
import { createFilmSign, type FilmSign } from './film-sign.ts';
import { drawLabel, drawSheet } from './label-picture.ts';
import { createPanels, SHEET_M, SIGN_M } from './panels.ts';
import { seenFrom, turnFor } from './plan.ts';
import { type Aim, createPointer } from './pointer.ts';

/** The way out lies at one's feet, where it covers nothing. */
const WAY_OUT_PITCH_DEG = -55;

/**
 * Puts a tour around the head of a visitor: the ball, a sign for each way and hotspot, and what a hotspot tells. Scenes change by a
 * cut and nothing moves by itself; what the visitor looks at keeps its direction.
 * @param input.start what the ordinary viewer showed
 */
export function createWorld(input: WorldInput): World {
  const { gl, scene, data, start, feeds, onLeave } = input;
  const messages = headsetMessages(data.language);
  const store = createStore(data.tour.scenes, start);
  const turned = new Group();
  const panels = createPanels();
  turned.add(panels.group);
  scene.add(turned);
  let head: Angles = { yawDeg: 0, pitchDeg: 0 };
  let turnDeg: number | undefined;
  let ball: Ball | undefined;
  let film: FilmSign | undefined;
  let closeSheet: (() => void) | undefined;
  let sheetCount = 0;
  let recentred: Angles | undefined;

  const seen = () => seenFrom(head, turnDeg ?? 0);
  const close = () => {
    sheetCount += 1;
    closeSheet?.();
    closeSheet = undefined;
  };
  const tell = async (hotspot: HotspotView) => {
    close();
    const mine = sheetCount;
    const at = seen();
    const picture = hotspot.kind === 'picture' ? await loadPicture(hotspot.picture.url) : undefined;
    if (mine !== sheetCount) return;
    const sound = hotspot.kind === 'audio' ? new Audio(hotspot.sound.url) : undefined;
    void sound?.play().catch(() => {}); // its words are on the sheet
    const text = textOf(hotspot, messages);
    const canvas = drawSheet({ heading: hotspot.label, picture, text, hint: messages.headsetCloseSheet });
    const remove = panels.add({ at, canvas, distanceM: SHEET_M, onSelect: close });
    closeSheet = () => {
      sound?.pause();
      remove();
    };
  };
  const enter = (state: TourState) => {
    const here = findScene(data.tour.scenes, state.sceneId);
    if (!here) return;
    close();
    film?.destroy();
    panels.clear();
    ball?.dispose();
    if (ball) turned.remove(ball.group);
    const manifest = here.variants?.find(({ id }) => id === state.variantId)?.panorama ?? here.panorama;
    ball = createBall({ manifest, feeds, towards: state.view });
    turned.add(ball.group);
    turnDeg = turnFor(state.view.yawDeg, head.yawDeg);
    for (const sign of listSigns(here)) {
      const canvas = drawLabel(sign.symbol, sign.text);
      panels.add({ at: sign.at, canvas, distanceM: SIGN_M, onSelect: () => choose(sign) });
    }
    const wayOut = { yawDeg: state.view.yawDeg, pitchDeg: WAY_OUT_PITCH_DEG };
    const canvas = drawLabel('×', messages.headsetLeave);
    panels.add({ at: wayOut, canvas, distanceM: SIGN_M, onSelect: onLeave });
    const shown = ball;
    film = here.video && createFilmSign({ video: here.video, data, panels, seen, show: shown.showFilm });
  };
  const choose = (sign: Sign) => {
    if (sign.hotspot) return void tell(sign.hotspot);
    store.dispatch({ type: 'look', view: seen() });
    store.dispatch({ type: 'scene', sceneId: sign.to, ...(sign.arrive && { view: sign.arrive }) });
  };
  store.subscribe((state, before) => {
    if (state.sceneId !== before.sceneId) enter(state);
  });
  const pointer = createPointer({
    gl,
    scene,
    listSigns: panels.listReachable,
    onPoint: panels.raise,
    onSelect: panels.select,
  });
  return {
    recentre() {
      recentred = seen();
    },
    update(aim, angles, nowMs) {
      head = angles;
      if (recentred) turnDeg = turnFor(recentred.yawDeg, head.yawDeg);
      recentred = undefined;
      if (turnDeg === undefined) enter(store.get());
      turned.position.copy(aim.from);
      turned.rotation.y = degreesToRadians(turnDeg ?? 0);
      turned.updateMatrixWorld();
      ball?.update();
      pointer.update(aim, nowMs);
    },
    tellState: () => ({
      sceneId: store.get().sceneId,
      view: seen(),
      isSharp: ball?.isSharp() ?? false,
      isReading: closeSheet !== undefined,
    }),
    destroy() {
      close();
      film?.destroy();
      pointer.destroy();
      panels.clear();
      ball?.dispose();
      scene.remove(turned);
    },
  };
}

function listSigns({ links, hotspots }: SceneView): Sign[] {
  return [
    ...links.map((link): Sign => {
      const { to, title, arrive } = link;
      return { at: link, symbol: '↑', text: title, to, ...(arrive && { arrive }) };
    }),
    ...hotspots.map((hotspot): Sign => {
      return { at: hotspot, symbol: SYMBOLS[hotspot.kind], text: hotspot.label, hotspot };
    }),
  ];
}

/** What cannot be shown here waits until the visitor is back on the page. */
function textOf(hotspot: HotspotView, messages: HeadsetMessages): string {
  const { kind, text = '' } = hotspot;
  const more =
    kind === 'picture'
      ? (hotspot.picture.caption?.text ?? '')
      : kind === 'audio'
        ? (hotspot.sound.transcript?.text ?? '')
        : kind === 'info'
          ? ''
          : messages.headsetLater;
  return [text, more].filter((part) => part !== '').join('\n');
}

/** A picture that does not come leaves its words. */
async function loadPicture(url: string): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => image,
    () => undefined,
  );
}

const SYMBOLS: Record<HotspotView['kind'], string> = {
  info: 'i',
  picture: '▣',
  audio: '♪',
  video: '▶',
  model: '◆',
  place: '●',
  link: '↗',
};

type Sign = { at: Angles; symbol: string; text: string } & (
  | { hotspot: HotspotView; to?: never; arrive?: never }
  | { hotspot?: never; to: string; arrive?: SceneView['links'][number]['arrive'] }
);

type WorldInput = {
  gl: WebGLRenderer;
  scene: Scene;
  data: TourData;
  start: TourState;
  feeds: Pick<Feeds, 'open'>;
  onLeave: () => void;
};

export type World = {
  /** Called before each frame. @param angles where the head points, in its own frame */
  update: (aim: Aim, angles: Angles, nowMs: number) => void;
  /** The device moved its own front: what the visitor looks at stays before them. */
  recentre: () => void;
  /** `view` is what of the panorama the visitor looks at. */
  tellState: () => { sceneId: string; view: Angles; isSharp: boolean; isReading: boolean };
  destroy: () => void;
};
