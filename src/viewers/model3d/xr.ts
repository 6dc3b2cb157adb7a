import { DirectionalLight, Mesh, type Object3D, ShadowMaterial } from 'three';
import type { ModelData } from '../../i18n/model3d.ts';
import { sidesOf } from '../../model/surface.ts';
import type { PictureAccess } from './picture-access.ts';

/** In a room a model stands this far away and is made to be at most this large. */
const AWAY_M = 1.5;
const ROOM_M = 1;
/** With a headset one stands before it in its own size, as far as its half depth and this. */
const STEP_BACK_M = 2;

/** Lists which kinds of session this browser and its device can start. */
export async function listSessions(): Promise<XrMode[]> {
  const { xr } = navigator;
  if (!xr) return [];
  const found = await Promise.all(
    (['immersive-ar', 'immersive-vr'] as const).map(async (mode) => {
      const isThere = await xr.isSessionSupported(mode).catch(() => false);
      return isThere ? [mode] : [];
    }),
  );
  return found.flat();
}

/**
 * Puts the model before the visitor, in the room or in a headset, until they leave.
 * @param onEnd called when the session is over and everything is as before
 * @throws when the device refuses
 */
export async function startSession(
  mode: XrMode,
  access: PictureAccess,
  model: ModelData['model'],
  onEnd: () => void,
): Promise<XRSession> {
  const { gl, scene } = access;
  const session = await requestSession(mode);
  const before = { position: scene.position.clone(), scale: scene.scale.clone() };
  const { min, max } = model.box;
  const sides = sidesOf(model.box);
  const scale = mode === 'immersive-ar' ? Math.min(1, ROOM_M / Math.max(...sides)) : 1;
  const away = mode === 'immersive-ar' ? AWAY_M : sides[2] / 2 + STEP_BACK_M;
  scene.scale.setScalar(scale);
  // Its foot on the floor, its middle straight ahead.
  scene.position.set(
    (-(min[0] + max[0]) / 2) * scale,
    -min[1] * scale,
    (-(min[2] + max[2]) / 2) * scale - away,
  );
  const putShadowsBack = putShadowsAway(access);
  session.addEventListener('end', () => {
    putShadowsBack();
    scene.position.copy(before.position);
    scene.scale.copy(before.scale);
    access.redraw();
    onEnd();
  });
  try {
    await gl.xr.setSession(session);
  } catch (error) {
    await session.end();
    throw error;
  }
  return session;
}

/** The shadow is as large as the model in its file; in the room it would lie beside it. */
function putShadowsAway({ scene }: PictureAccess): () => void {
  const grounds: Object3D[] = [];
  const suns: DirectionalLight[] = [];
  scene.traverse((object) => {
    if (object instanceof Mesh && object.material instanceof ShadowMaterial) grounds.push(object);
    if (object instanceof DirectionalLight && object.castShadow) suns.push(object);
  });
  const show = (isShown: boolean) => {
    for (const ground of grounds) ground.visible = isShown;
    for (const sun of suns) sun.castShadow = isShown;
  };
  show(false);
  return () => show(true);
}

async function requestSession(mode: XrMode): Promise<XRSession> {
  const session = await navigator.xr?.requestSession(mode, {
    requiredFeatures: ['local-floor'],
    optionalFeatures: mode === 'immersive-ar' ? ['hit-test'] : ['bounded-floor'],
  });
  if (!session) throw new Error('no session');
  return session;
}

export type XrMode = 'immersive-ar' | 'immersive-vr';
