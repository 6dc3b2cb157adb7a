import { createRoot } from '@react-three/fiber';
import { NeutralToneMapping, NoToneMapping } from 'three';
import type { Model3dView } from '../../model/model-view.ts';
import { hushKnownWarnings } from './quiet.ts';
import { Boundary, Scene, type SceneProps } from './Scene.tsx';

/**
 * Starts drawing into a canvas that always fills `pane`. What is behind the model stays clear.
 * @throws when the browser gives no WebGL context
 */
export async function createPicture({ canvas, pane, ...scene }: PictureInput): Promise<Picture> {
  hushKnownWarnings();
  const root = createRoot(canvas);
  await root.configure({
    frameloop: 'demand',
    flat: true,
    shadows: 'percentage',
    dpr: [1, 2],
    gl: { antialias: true, alpha: true, powerPreference: 'high-performance' },
    camera: { position: [0, 0, 1] },
    size: { width: pane.clientWidth, height: pane.clientHeight, top: 0, left: 0 },
  });
  const three = root.render(
    <Boundary onError={scene.onError}>
      <Scene {...scene} />
    </Boundary>,
  );
  const { gl } = three.getState();
  gl.toneMapping = scene.model.light === 'baked' ? NoToneMapping : NeutralToneMapping;
  gl.toneMappingExposure = 1.22;
  const resizing = new ResizeObserver(() => three.getState().setSize(pane.clientWidth, pane.clientHeight));
  resizing.observe(pane);
  return {
    destroy() {
      resizing.disconnect();
      root.unmount();
    },
  };
}

type PictureInput = SceneProps & { model: Model3dView; canvas: HTMLCanvasElement; pane: HTMLElement };

export type Picture = { destroy: () => void };
