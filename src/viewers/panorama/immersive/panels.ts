import {
  CanvasTexture,
  Group,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three';
import { type Angles, anglesToDirection } from '../../../model/panorama.ts';
import { PX_PER_M } from './label-picture.ts';

/** Signs stand this far away; what one reads comes nearer. */
export const SIGN_M = 4;
export const SHEET_M = 2.6;

/** A sign that is pointed at comes forward by this much. */
const RAISED = 1.12;

/** Holds the signs around the visitor. */
export function createPanels(): Panels {
  const group = new Group();
  const shown = new Map<Object3D, Panel>();
  let raised: Panel | undefined;
  /** Nothing stands behind what one reads. */
  const hideBehind = () => {
    const all = [...shown.values()];
    const isReading = all.some(({ isNear }) => isNear);
    for (const { mesh, isNear } of all) mesh.visible = isNear || !isReading;
  };
  const remove = (panel: Panel) => {
    if (raised === panel) raised = undefined;
    shown.delete(panel.mesh);
    group.remove(panel.mesh);
    panel.mesh.geometry.dispose();
    panel.mesh.material.map?.dispose();
    panel.mesh.material.dispose();
    hideBehind();
  };
  return {
    group,
    add({ at, canvas, distanceM, onSelect }) {
      const panel = { mesh: createMesh(canvas), onSelect, isNear: distanceM < SIGN_M };
      const [x, y, z] = anglesToDirection(at);
      panel.mesh.position.set(x * distanceM, y * distanceM, z * distanceM);
      // A plane shows its front towards +z; the visitor stands in the middle of the group.
      panel.mesh.rotation.set((at.pitchDeg * Math.PI) / 180, (-at.yawDeg * Math.PI) / 180, 0, 'YXZ');
      panel.mesh.renderOrder = panel.isNear ? 12 : 10;
      shown.set(panel.mesh, panel);
      group.add(panel.mesh);
      hideBehind();
      return () => remove(panel);
    },
    raise(mesh) {
      const next = mesh && shown.get(mesh);
      if (next === raised) return;
      raised?.mesh.scale.setScalar(1);
      next?.mesh.scale.setScalar(RAISED);
      raised = next;
    },
    select: (mesh) => shown.get(mesh)?.onSelect(),
    listReachable() {
      return [...shown.values()].filter(({ mesh }) => mesh.visible).map(({ mesh }) => mesh);
    },
    clear() {
      for (const panel of shown.values()) remove(panel);
    },
  };
}

function createMesh(canvas: HTMLCanvasElement): Panel['mesh'] {
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  map.generateMipmaps = false;
  map.minFilter = LinearFilter;
  const geometry = new PlaneGeometry(canvas.width / PX_PER_M, canvas.height / PX_PER_M);
  const look = { map, transparent: true, depthTest: false, depthWrite: false, toneMapped: false };
  return new Mesh(geometry, new MeshBasicMaterial(look));
}

type Panel = { mesh: Mesh<PlaneGeometry, MeshBasicMaterial>; onSelect: () => void; isNear: boolean };

export type Panels = {
  group: Group;
  /** @returns what takes it away again */
  add: (sign: {
    at: Angles;
    canvas: HTMLCanvasElement;
    distanceM: number;
    onSelect: () => void;
  }) => () => void;
  /** Shows which one is pointed at. */
  raise: (mesh: Object3D | undefined) => void;
  select: (mesh: Object3D) => void;
  /** What can be pointed at: while something is read, that alone. */
  listReachable: () => Object3D[];
  clear: () => void;
};
