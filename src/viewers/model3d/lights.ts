import {
  AmbientLight,
  CircleGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  ShadowMaterial,
  Vector3,
} from 'three';
import type { Model3dView } from '../../model/model-view.ts';
import { sidesOf } from '../../model/surface.ts';

const SHADOW_SIZE_PX = 2048;

/**
 * Makes the lights of a model, as large as its box. `day`: sun and sky, with a shadow that is drawn once, for neither the
 * sun nor the model moves. `even`: the same light from everywhere. `baked`: none.
 */
export function createLights({ box, light }: Pick<Model3dView, 'box' | 'light'>): Lights {
  const group = new Group();
  if (light === 'even')
    group.add(new AmbientLight(0xffffff, 1.9), new HemisphereLight(0xffffff, 0xdedad2, 1.2));
  if (light !== 'day') return { group, dispose() {} };
  const middle = new Vector3(
    (box.min[0] + box.max[0]) / 2,
    (box.min[1] + box.max[1]) / 2,
    (box.min[2] + box.max[2]) / 2,
  );
  const radius = Math.hypot(...sidesOf(box)) / 2;
  const sun = createSun(middle, radius);
  const ground = createGround(middle, box.min[1], radius);
  group.add(new HemisphereLight(0xe4f0fa, 0xb9a98a, 1.7), sun, sun.target, ground);
  return {
    group,
    dispose() {
      sun.dispose();
      ground.geometry.dispose();
      ground.material.dispose();
    },
  };
}

/** From the left in front and well above, as on most photographs of buildings. */
function createSun(middle: Vector3, radius: number): DirectionalLight {
  const sun = new DirectionalLight(0xfff1dc, 2.6);
  sun.position.copy(middle).addScaledVector(new Vector3(-0.55, 0.95, 0.6).normalize(), radius * 2);
  sun.target.position.copy(middle);
  sun.castShadow = true;
  sun.shadow.mapSize.set(SHADOW_SIZE_PX, SHADOW_SIZE_PX);
  sun.shadow.radius = 3;
  sun.shadow.intensity = 0.8;
  // Half a texel, so that surfaces do not lie in their own shadow.
  sun.shadow.normalBias = radius / SHADOW_SIZE_PX;
  sun.shadow.bias = -0.0004;
  const { camera } = sun.shadow;
  [camera.left, camera.right, camera.top, camera.bottom] = [-radius, radius, radius, -radius];
  [camera.near, camera.far] = [radius * 0.5, radius * 3.5];
  camera.updateProjectionMatrix();
  return sun;
}

/** Shows nothing but the shadow of the model, so that it stands somewhere. */
function createGround(middle: Vector3, floor: number, radius: number) {
  const ground = new Mesh(new CircleGeometry(radius * 1.6, 48), new ShadowMaterial({ opacity: 0.16 }));
  ground.rotation.x = -Math.PI / 2;
  // A little below, or it would flicker through floors that lie exactly at the lowest point.
  ground.position.set(middle.x, floor - radius * 0.002, middle.z);
  ground.receiveShadow = true;
  return ground;
}

export type Lights = { group: Group; dispose: () => void };
