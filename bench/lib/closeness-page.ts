import {
  Box3,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { DRACOLoader } from 'three/addons/loaders/DRACOLoader.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';

/** The loader of three for every file, so that nothing but the file differs. */
const SIDE_PX = 640;
const SIDES = 8;
const FOV_DEG = 30;
/** As in our viewer: without a world to mirror, metal would be black. */
const MOST_METALLIC = 0.35;

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setSize(SIDE_PX, SIDE_PX, false);
document.body.append(renderer.domElement);

window.drawSides = async (url, box) => {
  const loader = new GLTFLoader()
    .setDRACOLoader(new DRACOLoader().setDecoderPath('/peer/draco/'))
    .setMeshoptDecoder(MeshoptDecoder);
  const { scene: model } = await loader.loadAsync(url);
  model.traverse(dull);
  const scene = new Scene();
  scene.background = new Color(0xf4f1ea);
  scene.add(model);
  const own = new Box3().setFromObject(model);
  // The original’s, for all versions of it: a side that a version lost must not move the eye.
  const seen = box ? new Box3(new Vector3(...box.min), new Vector3(...box.max)) : own;
  const middle = seen.getCenter(new Vector3());
  const radius = seen.getSize(new Vector3()).length() / 2;
  const sun = new DirectionalLight(0xfff1dc, 2.6);
  sun.position.copy(middle).addScaledVector(new Vector3(-0.55, 0.95, 0.6), radius);
  sun.target.position.copy(middle);
  scene.add(new HemisphereLight(0xe4f0fa, 0xb9a98a, 1.7), sun, sun.target);
  const distance = (radius / Math.sin((FOV_DEG * Math.PI) / 360)) * 0.82;
  const camera = new PerspectiveCamera(FOV_DEG, 1, distance / 50, distance * 4);
  const pictures: string[] = [];
  for (let side = 0; side < SIDES; side += 1) {
    const yaw = (side / SIDES) * 2 * Math.PI;
    // Every other side from below the middle, so that no part is never seen.
    const pitch = side % 2 === 0 ? 0.4 : -0.25;
    const flat = distance * Math.cos(pitch);
    camera.position.set(
      middle.x + flat * Math.sin(yaw),
      middle.y + distance * Math.sin(pitch),
      middle.z + flat * Math.cos(yaw),
    );
    camera.lookAt(middle);
    renderer.render(scene, camera);
    pictures.push(renderer.domElement.toDataURL('image/png'));
  }
  model.traverse(dispose);
  return { pictures, box: { min: seen.min.toArray(), max: seen.max.toArray() } };
};

function dull(object: Object3D): void {
  if (!(object instanceof Mesh) || !(object.material instanceof MeshStandardMaterial)) return;
  object.material.metalness = Math.min(object.material.metalness, MOST_METALLIC);
}

function dispose(object: Object3D): void {
  if (!(object instanceof Mesh) || !(object.material instanceof MeshStandardMaterial)) return;
  object.geometry.dispose();
  for (const map of Object.values(object.material)) if (map?.isTexture) map.dispose();
  object.material.dispose();
}

declare global {
  interface Window {
    drawSides: (url: string, box?: SeenBox) => Promise<{ pictures: string[]; box: SeenBox }>;
  }
}

type SeenBox = { min: [number, number, number]; max: [number, number, number] };
