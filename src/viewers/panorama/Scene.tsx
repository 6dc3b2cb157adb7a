import { useFrame, useThree } from '@react-three/fiber';
import { Component, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { PerspectiveCamera } from 'three';
import { degreesToRadians } from '../../model/panorama.ts';
import type { SceneView } from '../../model/tour-view.ts';
import { createPreview } from './preview.ts';
import { type Camera, viewToCamera } from './projection.ts';
import { createPyramid, type Progress } from './pyramid.ts';
import type { TourStore } from './store.ts';

/** Draws one scene: the preview first, tiles over it. Draws only when the view, the size or the tiles changed. */
export function Scene({ scene, store, mediaBase, capBytes, onFrame }: SceneProps): ReactNode {
  const invalidate = useThree((three) => three.invalidate);
  const root = useThree((three) => three.scene);
  const pyramid = useMemo(
    () => createPyramid({ manifest: scene.panorama, mediaBase, capBytes, onChange: () => invalidate() }),
    [scene, mediaBase, capBytes, invalidate],
  );
  const hasPreview = useRef(false);

  useEffect(() => () => pyramid.dispose(), [pyramid]);
  useEffect(() => store.subscribe(() => invalidate()), [store, invalidate]);
  useEffect(() => {
    let isGone = false;
    let dispose = () => {};
    hasPreview.current = false;
    createPreview(scene.panorama.preview)
      .then((preview) => {
        if (isGone) return preview.dispose();
        root.add(preview.mesh);
        dispose = () => {
          root.remove(preview.mesh);
          preview.dispose();
        };
      })
      .catch(() => {}) // without a preview the colour behind it shows until tiles arrive
      .finally(() => {
        hasPreview.current = true;
        if (!isGone) invalidate();
      });
    return () => {
      isGone = true;
      dispose();
    };
  }, [scene, root, invalidate]);

  useFrame(({ camera, size, viewport }) => {
    if (!(camera instanceof PerspectiveCamera)) return;
    const { view } = store.get();
    const seen = viewToCamera(view, size.width / size.height);
    camera.rotation.set(degreesToRadians(view.pitchDeg), -degreesToRadians(view.yawDeg), 0, 'YXZ');
    camera.fov = view.fovDeg;
    camera.updateProjectionMatrix();
    const progress = pyramid.update(seen, size.height * viewport.dpr);
    // Frames are drawn right after this callback, so what is told here is true a microtask later.
    if (hasPreview.current) queueMicrotask(() => onFrame(scene, seen, progress));
  });

  return <primitive object={pyramid.group} dispose={null} />;
}

/** Hands what goes wrong while drawing to the page, which shows the poster again. */
export class Boundary extends Component<
  { onError: () => void; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    this.props.onError();
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}

export type SceneProps = {
  scene: SceneView;
  store: TourStore;
  mediaBase: string;
  capBytes: number;
  /** Called after each frame with what it showed. */
  onFrame: (scene: SceneView, camera: Camera, progress: Progress) => void;
};
