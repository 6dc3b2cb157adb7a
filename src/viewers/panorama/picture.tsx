import { createRoot } from '@react-three/fiber';
import type { TourView } from '../../model/tour-view.ts';
import { hushKnownWarnings } from './quiet.ts';
import { Boundary, Scene, type SceneProps } from './Scene.tsx';
import { findScene } from './state.ts';
import type { TourStore } from './store.ts';
import { textureCapBytes } from './webgl.ts';

/**
 * Starts drawing into a canvas that always fills `pane`. Colours pass through as they are in the files.
 * @throws when the browser gives no WebGL context
 */
export async function createPicture({
  canvas,
  pane,
  store,
  tour,
  onFrame,
  onError,
}: PictureInput): Promise<Picture> {
  hushKnownWarnings();
  const root = createRoot(canvas);
  await root.configure({
    frameloop: 'demand',
    flat: true,
    linear: true,
    dpr: [1, 2],
    gl: { antialias: false, alpha: false, depth: false, stencil: false },
    camera: { position: [0, 0, 0], rotation: [0, 0, 0], near: 0.1, far: 10 },
    size: { width: pane.clientWidth, height: pane.clientHeight, top: 0, left: 0 },
  });
  const capBytes = textureCapBytes();
  const draw = () => {
    const scene = findScene(tour.scenes, store.get().sceneId);
    if (!scene) throw new Error(`the tour has no scene "${store.get().sceneId}"`);
    return root.render(
      <Boundary onError={onError}>
        <Scene scene={scene} store={store} mediaBase={tour.mediaBase} capBytes={capBytes} onFrame={onFrame} />
      </Boundary>,
    );
  };
  const three = draw();
  const resizing = new ResizeObserver(() => three.getState().setSize(pane.clientWidth, pane.clientHeight));
  resizing.observe(pane);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.sceneId !== before.sceneId) draw();
  });
  return {
    destroy() {
      unsubscribe();
      resizing.disconnect();
      root.unmount();
    },
  };
}

type PictureInput = {
  canvas: HTMLCanvasElement;
  pane: HTMLElement;
  store: TourStore;
  tour: TourView;
  onFrame: SceneProps['onFrame'];
  onError: () => void;
};

export type Picture = { destroy: () => void };
