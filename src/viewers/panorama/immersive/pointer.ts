import {
  BufferGeometry,
  Float32BufferAttribute,
  Line,
  LineBasicMaterial,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  Raycaster,
  RingGeometry,
  type Scene,
  Vector3,
  type WebGLRenderer,
  type XRTargetRaySpace,
} from 'three';
import { SHEET_M } from './panels.ts';

/** Where there is no controller, looking at a sign for this long chooses it. */
export const DWELL_MS = 1600;
const HANDS = [0, 1] as const;

/**
 * Lets the visitor point at signs: with controllers and hands by their rays, with a tap or pinch by where they look, and where
 * there is nothing to press by looking long enough.
 * @param find gives the sign a ray meets
 */
export function createPointer({ gl, scene, listSigns, onPoint, onSelect }: PointerInput): Pointer {
  const ray = new Raycaster();
  const ring = createRing();
  scene.add(ring);
  const hands = HANDS.map((index) => {
    const hand = gl.xr.getController(index);
    const beam = createBeam();
    hand.add(beam);
    scene.add(hand);
    const onConnected = ({ data }: { data: XRInputSource }) => {
      beam.visible = data.targetRayMode === 'tracked-pointer';
      hand.userData.isThere = true;
    };
    const onDisconnected = () => {
      beam.visible = false;
      hand.userData.isThere = false;
    };
    const onPress = () => {
      const sign = findHit(aimHand(hand));
      if (sign) onSelect(sign.object);
    };
    hand.addEventListener('connected', onConnected);
    hand.addEventListener('disconnected', onDisconnected);
    hand.addEventListener('select', onPress);
    const destroy = () => {
      hand.removeEventListener('connected', onConnected);
      hand.removeEventListener('disconnected', onDisconnected);
      hand.removeEventListener('select', onPress);
      beam.geometry.dispose();
      beam.material.dispose();
      scene.remove(hand);
    };
    return { hand, destroy };
  });
  const findHit = (aim: Aim) => {
    ray.set(aim.from, aim.towards);
    return ray.intersectObjects(listSigns(), false).toSorted((a, b) => a.distance - b.distance)[0];
  };
  let dwell: { sign: Object3D; sinceMs: number } | undefined;
  const waitOn = (sign: Object3D | undefined, nowMs: number) => {
    if (sign !== dwell?.sign) dwell = sign && { sign, sinceMs: nowMs };
    const share = dwell ? (nowMs - dwell.sinceMs) / DWELL_MS : 0;
    ring.geometry.setDrawRange(0, Math.round(RING_PIECES * Math.min(1, share)) * 6);
    if (!dwell || share < 1) return;
    const { sign: chosen } = dwell;
    dwell = { sign: chosen, sinceMs: Number.POSITIVE_INFINITY }; // once, until they look elsewhere
    onSelect(chosen);
  };
  return {
    update(head, nowMs) {
      const held = hands.filter(({ hand }) => hand.userData.isThere === true);
      const aims = held.length > 0 ? held.map(({ hand }) => aimHand(hand)) : [head];
      const hits = aims.flatMap((aim) => findHit(aim) ?? []);
      const sign = hits[0]?.object;
      onPoint(sign);
      ring.visible = held.length === 0;
      if (held.length > 0) return;
      ring.position.copy(head.from).addScaledVector(head.towards, SHEET_M - 0.4);
      ring.lookAt(head.from);
      waitOn(sign, nowMs);
    },
    destroy() {
      for (const { destroy } of hands) destroy();
      scene.remove(ring);
      ring.geometry.dispose();
      ring.material.dispose();
    },
  };
}

function aimHand(hand: XRTargetRaySpace): Aim {
  hand.updateMatrixWorld();
  const from = new Vector3().setFromMatrixPosition(hand.matrixWorld);
  return { from, towards: new Vector3(0, 0, -1).transformDirection(hand.matrixWorld) };
}

function createBeam() {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute([0, 0, 0, 0, 0, -SHEET_M], 3));
  const beam = new Line(geometry, new LineBasicMaterial({ color: '#ffffff', depthTest: false }));
  beam.renderOrder = 20;
  beam.visible = false;
  return beam;
}

const RING_PIECES = 32;
function createRing() {
  const look = { color: '#ffffff', depthTest: false, transparent: true };
  const ring = new Mesh(new RingGeometry(0.022, 0.034, RING_PIECES), new MeshBasicMaterial(look));
  ring.renderOrder = 20;
  ring.visible = false;
  return ring;
}

export type Aim = { from: Vector3; towards: Vector3 };

type PointerInput = {
  gl: WebGLRenderer;
  scene: Scene;
  listSigns: () => Object3D[];
  onPoint: (sign: Object3D | undefined) => void;
  onSelect: (sign: Object3D) => void;
};

/** `update` is called before each frame with where the head is and points. */
export type Pointer = { update: (head: Aim, nowMs: number) => void; destroy: () => void };
