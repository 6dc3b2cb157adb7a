import { useFrame, useThree } from '@react-three/fiber';
import { Component, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { PerspectiveCamera } from 'three';
import { type Model3dView, pickTier } from '../../model/model-view.ts';
import { isNoNetwork, waitForNetwork } from '../common/wait-for-network.ts';
import { prefersReducedMotion } from '../common/webgl.ts';
import { aimCamera } from './camera.ts';
import type { Content } from './content.ts';
import { createLights } from './lights.ts';
import { loadContent, mayLoadMore, textureBudget } from './load.ts';
import type { Draw } from './picture-access.ts';
import type { ModelStore } from './store.ts';

/** On narrow screens words cover the lower part: what they tell about moves up by this share of the height. */
const LIFT = 0.2;
const NARROW_PX = 640;

/** How often the detailed version is asked for again after a time without network. */
const MAX_RETURNS = 5;

/** Draws the model: the small version first, then the detailed one. Draws only when the view, the size or the model changed. */
export function Scene({ model, store, hooks, onFrame, onShown, onStay, onError }: SceneProps): ReactNode {
  const invalidate = useThree((three) => three.invalidate);
  const gl = useThree((three) => three.gl);
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const lift = useRef(0);
  const lights = useMemo(() => createLights(model), [model]);
  const [firstFrame] = useState(createFirstFrame);

  useEffect(() => () => lights.dispose(), [lights]);
  useEffect(() => store.subscribe(() => invalidate()), [store, invalidate]);
  useEffect(() => {
    const loading = new AbortController();
    const show = (one: Shown) => {
      onShown(one.model);
      setShown(one);
    };
    showVersions(model, { signal: loading.signal, show, onStay, drawn: firstFrame.drawn }).catch(
      () => loading.signal.aborted || onError(),
    );
    return () => loading.abort();
  }, [model, firstFrame, onShown, onStay, onError]);
  useEffect(() => {
    // Neither the sun nor the model moves: a shadow is drawn once per version.
    gl.shadowMap.autoUpdate = false;
    gl.shadowMap.needsUpdate = true;
    invalidate();
    return () => shown?.model.dispose();
  }, [gl, shown, invalidate]);

  useFrame(({ camera, size }) => {
    // In a headset the visitor's own eyes are the camera.
    if (!(camera instanceof PerspectiveCamera) || gl.xr.isPresenting) return;
    const state = store.get();
    const isCovered = state.openPinId !== undefined || state.step !== undefined;
    const goal = isCovered && size.width < NARROW_PX ? LIFT : 0;
    const left = prefersReducedMotion() ? 0 : (goal - lift.current) * 0.8;
    lift.current = Math.abs(left) < 0.002 ? goal : goal - left;
    if (lift.current !== goal) invalidate();
    aimCamera(camera, state.orbit, size, model.box);
    shown?.model.beforeFrame?.(camera, invalidate);
    if (lift.current === 0) camera.clearViewOffset();
    else
      camera.setViewOffset(size.width, size.height, 0, lift.current * size.height, size.width, size.height);
    // Frames are drawn right after this callback, so what is told here is true a microtask later.
    if (!shown) return;
    queueMicrotask(() => onFrame(camera, shown.isSharp));
    firstFrame.tell();
  });

  // Counts as drawing by hand: tools may draw twice.
  useFrame(({ scene, camera }) => {
    if (hooks.draw) hooks.draw(gl, scene, camera);
    else gl.render(scene, camera);
  }, 1);

  return (
    <>
      <primitive object={lights.group} dispose={null} />
      {shown && <primitive object={shown.model.group} dispose={null} />}
    </>
  );
}

/** @throws when not even the small version can be shown */
async function showVersions(
  view: Model3dView,
  {
    signal,
    show,
    onStay,
    drawn,
  }: Pick<SceneProps, 'onStay'> & {
    signal: AbortSignal;
    show: (shown: Shown) => void;
    drawn: Promise<void>;
  },
): Promise<void> {
  const { kind, first, light } = view;
  const looks = { isBaked: light === 'baked' };
  const budgetBytes = textureBudget();
  const best = pickTier(view, budgetBytes);
  const isOne = first.url === best.url;
  show({ model: await loadContent(kind, { url: first.url, looks, signal }), isSharp: isOne });
  if (isOne) return;
  if (!mayLoadMore()) return onStay(false);
  // On a slow line the two would share it, and decoding would hold up the frame that visitors wait for.
  await drawn;
  if (signal.aborted) return;
  const load = () => loadContent(kind, { url: best.url, looks, signal });
  // A failure here leaves the small version, which shows everything.
  const finer = await loadLater(load, { url: best.url, signal, onStay });
  if (!finer) return;
  // The numbers of the page are those of the build; should they ever be wrong, the device still keeps its memory.
  if (finer.textureBytes <= budgetBytes) return show({ model: finer, isSharp: true });
  finer.dispose();
  onStay(false);
}

/** Loads something now, or when the network is back. @returns nothing when it cannot be had */
async function loadLater(
  load: () => Promise<Content>,
  { url, signal, onStay }: Pick<SceneProps, 'onStay'> & { url: string; signal: AbortSignal },
): Promise<Content | undefined> {
  for (let returns = 0; !signal.aborted; returns++) {
    try {
      return await load();
    } catch (error) {
      const isLacking = isNoNetwork(error) && returns < MAX_RETURNS;
      if (!signal.aborted) onStay(isLacking);
      if (!isLacking) return undefined;
      await waitForNetwork(url, signal);
    }
  }
  return undefined;
}

/** `drawn` is kept once the frame in which `tell` was called is over. */
function createFirstFrame(): { drawn: Promise<void>; tell: () => void } {
  let tell = () => {};
  const drawn = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { drawn, tell: () => requestAnimationFrame(tell) };
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

type Shown = { model: Content; isSharp: boolean };

export type SceneProps = {
  model: Model3dView;
  store: ModelStore;
  /** `draw` takes the place of plain drawing while a tool needs it. */
  hooks: { draw?: Draw | undefined };
  /** Called after each frame that shows the model. */
  onFrame: (camera: PerspectiveCamera, isSharp: boolean) => void;
  /** Called when another version takes the place of what was there. */
  onShown: (model: Content) => void;
  /** Called when the small version stays: for want of a network, which is waited for, or for good. */
  onStay: (isLacking: boolean) => void;
  /** Called when there is nothing to show. */
  onError: () => void;
};
