import { Group, type PerspectiveCamera } from 'three';
import type { Content } from '../content.ts';
import { createHelper } from './helper.ts';
import { sortSplats } from './sort.ts';
import { createSplatMesh } from './splat-mesh.ts';

/** Sorted anew when the eye has moved by this share of its distance to the middle. */
const MOVED_SHARE = 0.004;

/**
 * Makes what three draws out of a file of splats that is on its way. They are sorted before the first frame; when the eye moves, a worker sorts them
 * anew and the last order stays meanwhile, so that nothing flickers.
 * @throws when the file does not come or is none of ours
 */
export async function loadSplat(file: Promise<ArrayBuffer>): Promise<Content> {
  const helper = createHelper();
  try {
    const packed = await helper.unpack(await file);
    const { mesh, setOrder, textureBytes, dispose } = createSplatMesh(packed);
    const group = new Group().add(mesh);
    const middle = middleOf(packed.centres);
    let sorted: Eye | undefined;
    let isClosed = false;
    const beforeFrame = (camera: PerspectiveCamera, redraw: () => void) => {
      const { x, y, z } = camera.position;
      const eye: Eye = [x, y, z];
      if (sorted && distanceOf(sorted, eye) < distanceOf(eye, middle) * MOVED_SHARE) return;
      const show = (order: Uint32Array) => {
        if (isClosed) return;
        setOrder(order);
        redraw(); // also asks again when the eye has moved meanwhile
      };
      const answer = sorted ? helper.sort(eye, show) : 'never';
      if (answer === 'never') setOrder(sortSplats(packed.centres, eye));
      if (answer !== 'later') sorted = eye;
    };
    return {
      group,
      textureBytes,
      beforeFrame,
      dispose() {
        isClosed = true;
        helper.destroy();
        dispose();
      },
    };
  } catch (error) {
    helper.destroy();
    throw error;
  }
}

function middleOf(centres: ArrayLike<number>): Eye {
  const sums: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < centres.length; at += 3) {
    sums[0] += centres[at] ?? 0;
    sums[1] += centres[at + 1] ?? 0;
    sums[2] += centres[at + 2] ?? 0;
  }
  const count = Math.max(1, centres.length / 3);
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

function distanceOf(from: Eye, to: Eye): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
}

type Eye = readonly [number, number, number];
