import type { Group, PerspectiveCamera } from 'three';
import type { Looks } from './material.ts';

/**
 * What the viewer shows, whatever it was made from: triangles, splats or ground. Everything around it (camera, pins, tour,
 * tools) knows no more than this. `load.ts` says which part loads which kind.
 */
export type Content = {
  /** In the coordinates of the file, as pins and views are. */
  group: Group;
  /** What its pictures take of the graphics memory. */
  textureBytes: number;
  /** Called before each frame once the camera stands; `redraw` asks for another frame, as when something was sorted anew. */
  beforeFrame?: (camera: PerspectiveCamera, redraw: () => void) => void;
  /** Gives back all memory. Called once. */
  dispose: () => void;
};

/** @throws when the file cannot be fetched or is damaged, or when `signal` ends it */
export type LoadContent = (source: ContentSource) => Promise<Content>;

export type ContentSource = { url: string; looks: Looks; signal: AbortSignal };
