import { Quaternion, Scene, Vector3, WebGLRenderer } from 'three';
import type { TourData } from '../../../i18n/tour.ts';
import { directionToAngles } from '../../../model/panorama.ts';
import { createElement } from '../../common/dom.ts';
import type { Feeds } from '../feeds.ts';
import type { TourStore } from '../store.ts';
import { createWorld } from './world.ts';

/**
 * Shows the tour in a headset until the visitor leaves: from the scene and view of `store`, and back into it at the end.
 * `data-headset` on `root` is `first` once a frame was drawn and `sharp` when all of the scene is there, with the scene's name.
 * @param input.session a session just granted
 * @param input.onEnd called when everything is as before
 * @throws when the device does not take pictures from this browser; the session is over then
 */
export async function enterHeadset(input: HeadsetInput): Promise<void> {
  const { root, data, store, feeds, session, onEnd } = input;
  const canvas = createElement('canvas', '');
  const scene = new Scene();
  let gl: WebGLRenderer;
  try {
    gl = new WebGLRenderer({ canvas, antialias: true, depth: true, powerPreference: 'high-performance' });
  } catch (error) {
    await session.end();
    throw error;
  }
  gl.xr.enabled = true;
  gl.xr.setReferenceSpaceType('local');
  const leave = () => void session.end().catch(() => {}); // it may be over already
  const world = createWorld({ gl, scene, data, start: store.get(), feeds, onLeave: leave });
  const tellRoot = () => {
    const { sceneId, isSharp, isReading } = world.tellState();
    root.setAttribute('data-headset', isSharp ? 'sharp' : 'first');
    root.setAttribute('data-headset-scene', sceneId);
    root.toggleAttribute('data-headset-reading', isReading);
  };
  const end = () => {
    gl.setAnimationLoop(null);
    const { sceneId, view } = world.tellState();
    world.destroy();
    gl.dispose();
    gl.forceContextLoss();
    for (const name of ATTRIBUTES) root.removeAttribute(name);
    if (sceneId === store.get().sceneId) store.dispatch({ type: 'look', view });
    else store.dispatch({ type: 'scene', sceneId, view });
    onEnd();
  };
  session.addEventListener('end', end, { once: true });
  gl.setAnimationLoop((nowMs, frame) => {
    const space = gl.xr.getReferenceSpace();
    const pose = frame && space && frame.getViewerPose(space);
    if (!pose) return;
    const { position, orientation } = pose.transform;
    const turn = new Quaternion(orientation.x, orientation.y, orientation.z, orientation.w);
    const towards = new Vector3(0, 0, -1).applyQuaternion(turn);
    const from = new Vector3(position.x, position.y, position.z);
    world.update({ from, towards }, directionToAngles([towards.x, towards.y, towards.z]), nowMs);
    gl.render(scene, gl.xr.getCamera());
    tellRoot();
  });
  try {
    await gl.xr.setSession(session);
    gl.xr.getReferenceSpace()?.addEventListener('reset', world.recentre);
  } catch (error) {
    await session.end();
    throw error;
  }
}

const ATTRIBUTES = ['data-headset', 'data-headset-scene', 'data-headset-reading'];

export type HeadsetInput = {
  root: Element;
  data: TourData;
  store: TourStore;
  feeds: Pick<Feeds, 'open'>;
  session: XRSession;
  onEnd: () => void;
};
