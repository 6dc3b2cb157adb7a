import { Box3, Matrix3, Mesh, type Object3D, Vector3 } from 'three';
import { createElement } from '../common/dom.ts';
import type { Content } from './content.ts';
import type { Tool, ToolContext } from './tools.ts';

/** Parts at the end of the slider are this many times as far from the middle as they were. */
const FARTHEST = 1.6;
/** Parts that begin nearer to the middle than this share of the model’s size go up: no other way leads out. */
const NEAR_SHARE = 0.02;
const START = 40;

/** Counts what could be taken apart: pieces that the file holds apart. */
export function countPieces(content: Content | undefined): number {
  return content ? listMeshes(content).length : 0;
}

/** Moves the pieces of a model away from its middle as far as a slider says. Nothing moves by itself. */
export function createExplode({ stage, access, data }: ToolContext): Tool {
  const { tools } = data;
  const slider = createElement('input', '', { type: 'range', min: '0', max: '100', value: String(START) });
  const box = createElement(
    'div',
    'm3-tool-box',
    {},
    createElement('label', '', {}, tools.explodeAt, slider),
  );
  let known: { content: Content; pieces: Piece[] } | undefined;
  const move = () => {
    const content = access.content();
    // A finer version may have taken the place of the first.
    if (content && known?.content !== content)
      known = { content, pieces: listMeshes(content).map(toPiece(content)) };
    for (const { mesh, way } of known?.pieces ?? []) {
      mesh.position.copy(way).multiplyScalar(Number(slider.value) / 100);
      mesh.updateMatrixWorld(true);
    }
    access.gl.shadowMap.needsUpdate = true;
    access.redraw();
  };
  slider.addEventListener('input', move);
  // Pins mark spots of the whole model.
  stage.toggleAttribute('data-apart', true);
  move();
  return {
    box,
    place() {
      if (known?.content !== access.content()) move();
    },
    destroy() {
      slider.value = '0';
      move();
      stage.removeAttribute('data-apart');
    },
  };
}

function listMeshes({ group }: Content): Mesh[] {
  const meshes: Mesh[] = [];
  group.traverse((object) => {
    if (object instanceof Mesh) meshes.push(object);
  });
  return meshes;
}

/** Measured while everything is in its place. */
function toPiece({ group }: Content): (mesh: Mesh) => Piece {
  group.updateMatrixWorld(true);
  const whole = new Box3().setFromObject(group);
  const [middle, size] = [whole.getCenter(new Vector3()), whole.getSize(new Vector3()).length()];
  return (mesh) => {
    const way = new Box3().setFromObject(mesh).getCenter(new Vector3()).sub(middle);
    if (way.length() < size * NEAR_SHARE) way.set(0, size / 4, 0);
    way.multiplyScalar(FARTHEST);
    return { mesh, way: toLocal(mesh.parent, way) };
  };
}

function toLocal(parent: Object3D | null, way: Vector3): Vector3 {
  return parent ? way.applyMatrix3(new Matrix3().setFromMatrix4(parent.matrixWorld).invert()) : way;
}

/** `way` is where it goes at the end of the slider, seen from its own parent. */
type Piece = { mesh: Mesh; way: Vector3 };
