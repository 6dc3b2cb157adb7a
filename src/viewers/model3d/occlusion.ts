import { type PerspectiveCamera, Raycaster, Vector3 } from 'three';
import type { Model3dView, PinView } from '../../model/model-view.ts';
import { sidesOf } from '../../model/surface.ts';
import type { Content } from './content.ts';

/** While the model turns, pins are looked for behind it at most this often. */
const EVERY_MS = 120;

/** A pin lies on the surface, which must not hide it: the last part of the way is not looked at. */
const TOLERANCE = 0.02;

/**
 * Finds out which pins the model hides. Works on the small version, whose few triangles are looked through in well under a
 * millisecond a pin, after the eye has moved; `tell` is called when somebody should look again.
 */
export function createOcclusion(
  { pins, box }: Model3dView,
  tell: (isHidden: (pin: PinView) => boolean) => void,
): Occlusion {
  const caster = new Raycaster();
  const [eye, way] = [new Vector3(), new Vector3()];
  const slackM = Math.max(...sidesOf(box)) * TOLERANCE;
  let model: Content | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const look = () => {
    timer = undefined;
    const { group } = model ?? {};
    if (!group) return;
    const hidden = new Set(
      pins.filter(({ at }) => {
        way.set(...at).sub(eye);
        const distance = way.length();
        caster.set(eye, way.normalize());
        caster.far = distance - slackM;
        return caster.intersectObject(group, true).length > 0;
      }),
    );
    tell((pin) => hidden.has(pin));
  };
  return {
    setModel(next) {
      // The first version stays: it has the fewest triangles.
      model ??= next;
    },
    follow(camera: PerspectiveCamera) {
      const now = camera.position.toArray().join();
      if (now === last || pins.length === 0) return;
      last = now;
      eye.copy(camera.position);
      timer ??= setTimeout(look, EVERY_MS);
    },
    destroy() {
      clearTimeout(timer);
      model = undefined;
    },
  };
}

export type Occlusion = {
  setModel: (model: Content) => void;
  follow: (camera: PerspectiveCamera) => void;
  destroy: () => void;
};
