import { useFrame, useThree } from '@react-three/fiber';
import { Component, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { PerspectiveCamera } from 'three';
import type { Model3dView } from '../../model/model-view.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import type { Model } from './build-model.ts';
import { aimCamera } from './camera.ts';
import { createLights } from './lights.ts';
import { loadModel, mayLoadMore } from './load.ts';
import type { ModelStore } from './store.ts';

/** On narrow screens words cover the lower part: what they tell about moves up by this share of the height. */
const LIFT = 0.2;
const NARROW_PX = 640;

/** Draws the model: the small version first, then the detailed one. Draws only when the view, the size or the model changed. */
export function Scene({ model, store, onFrame, onShown, onError }: SceneProps): ReactNode {
  const invalidate = useThree((three) => three.invalidate);
  const gl = useThree((three) => three.gl);
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const lift = useRef(0);
  const lights = useMemo(() => createLights(model), [model]);

  useEffect(() => () => lights.dispose(), [lights]);
  useEffect(() => store.subscribe(() => invalidate()), [store, invalidate]);
  useEffect(() => {
    const loading = new AbortController();
    showVersions(model, loading.signal, (one) => {
      onShown(one.model);
      setShown(one);
    }).catch(() => loading.signal.aborted || onError());
    return () => loading.abort();
  }, [model, onShown, onError]);
  useEffect(() => {
    // Neither the sun nor the model moves: a shadow is drawn once per version.
    gl.shadowMap.autoUpdate = false;
    gl.shadowMap.needsUpdate = true;
    invalidate();
    return () => shown?.model.dispose();
  }, [gl, shown, invalidate]);

  useFrame(({ camera, size }) => {
    if (!(camera instanceof PerspectiveCamera)) return;
    const state = store.get();
    const isCovered = state.openPinId !== undefined || state.step !== undefined;
    const goal = isCovered && size.width < NARROW_PX ? LIFT : 0;
    const left = prefersReducedMotion() ? 0 : (goal - lift.current) * 0.8;
    lift.current = Math.abs(left) < 0.002 ? goal : goal - left;
    if (lift.current !== goal) invalidate();
    aimCamera(camera, state.orbit, size, model.box);
    if (lift.current === 0) camera.clearViewOffset();
    else
      camera.setViewOffset(size.width, size.height, 0, lift.current * size.height, size.width, size.height);
    // Frames are drawn right after this callback, so what is told here is true a microtask later.
    if (shown) queueMicrotask(() => onFrame(camera, shown.isSharp));
  });

  return (
    <>
      <primitive object={lights.group} dispose={null} />
      {shown && <primitive object={shown.model.group} dispose={null} />}
    </>
  );
}

/** @throws when not even the small version can be shown */
async function showVersions(
  { first, high, light }: Model3dView,
  signal: AbortSignal,
  show: (shown: Shown) => void,
): Promise<void> {
  const looks = { isBaked: light === 'baked' };
  const isOne = first.url === high.url;
  show({ model: await loadModel(first.url, looks, signal), isSharp: isOne });
  if (isOne || !mayLoadMore()) return;
  // A failure here leaves the small version, which shows everything.
  const finer = await loadModel(high.url, looks, signal).catch(() => undefined);
  if (finer) show({ model: finer, isSharp: true });
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

type Shown = { model: Model; isSharp: boolean };

export type SceneProps = {
  model: Model3dView;
  store: ModelStore;
  /** Called after each frame that shows the model. */
  onFrame: (camera: PerspectiveCamera, isSharp: boolean) => void;
  /** Called when another version takes the place of what was there. */
  onShown: (model: Model) => void;
  /** Called when there is nothing to show. */
  onError: () => void;
};
