import type { Camera, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { Content } from './content.ts';

/** What tools may do with the picture while it is there. */
export type PictureAccess = {
  gl: WebGLRenderer;
  camera: PerspectiveCamera;
  scene: Scene;
  /** What is shown now; undefined before the first version. */
  content: () => Content | undefined;
  redraw: () => void;
  /** Draws frames from now on; undefined draws them plainly again. */
  setDraw: (draw: Draw | undefined) => void;
};

export type Draw = (gl: WebGLRenderer, scene: Scene, camera: Camera) => void;
