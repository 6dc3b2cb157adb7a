import { createRoot } from '@react-three/fiber';
import { NeutralToneMapping, NoToneMapping, PerspectiveCamera } from 'three';
import type { Model3dView } from '../../model/model-view.ts';
import type { Content } from './content.ts';
import type { PictureAccess } from './picture-access.ts';
import { hushKnownWarnings } from './quiet.ts';
import { Boundary, Scene, type SceneProps } from './Scene.tsx';

/**
 * Starts drawing into a canvas that always fills `pane`. What is behind the model stays clear.
 * @throws when the browser gives no WebGL context
 */
export async function createPicture({ canvas, pane, ...scene }: PictureInput): Promise<Picture> {
  hushKnownWarnings();
  const hooks: SceneProps['hooks'] = {};
  let content: Content | undefined;
  const onShown = (shown: Content) => {
    content = shown;
    scene.onShown(shown);
  };
  const root = createRoot(canvas);
  await root.configure({
    frameloop: 'demand',
    flat: true,
    shadows: 'percentage',
    // Splats are soft anyway, and each pixel is mixed from dozens of them.
    dpr: scene.model.kind === 'splat' ? [1, 1.5] : [1, 2],
    gl: { antialias: true, alpha: true, powerPreference: 'high-performance' },
    camera: { position: [0, 0, 1] },
    size: { width: pane.clientWidth, height: pane.clientHeight, top: 0, left: 0 },
  });
  const three = root.render(
    <Boundary onError={scene.onError}>
      <Scene {...scene} hooks={hooks} onShown={onShown} />
    </Boundary>,
  );
  const { gl } = three.getState();
  gl.toneMapping = scene.model.light === 'baked' ? NoToneMapping : NeutralToneMapping;
  gl.toneMappingExposure = 1.22;
  const resizing = new ResizeObserver(() => three.getState().setSize(pane.clientWidth, pane.clientHeight));
  resizing.observe(pane);
  return {
    access() {
      const { camera, scene: root, invalidate } = three.getState();
      if (!(camera instanceof PerspectiveCamera)) throw new Error('the camera is the one made above');
      return {
        gl,
        camera,
        scene: root,
        content: () => content,
        redraw: () => invalidate(),
        setDraw(draw) {
          hooks.draw = draw;
        },
      };
    },
    destroy() {
      resizing.disconnect();
      root.unmount();
    },
  };
}

type PictureInput = Omit<SceneProps, 'hooks'> & {
  model: Model3dView;
  canvas: HTMLCanvasElement;
  pane: HTMLElement;
};

/** `access` is for tools, once the picture is there. */
export type Picture = { access: () => PictureAccess; destroy: () => void };
