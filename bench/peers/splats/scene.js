import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';

/**
 * A scene with three alone, the same for both: what is compared is only what draws the splats. `addSplats` gives back a
 * function that is called before each frame.
 */
export async function start(addSplats) {
  const { widthPx, heightPx, fovDeg } = window.bench;
  const renderer = new WebGLRenderer({ antialias: false, alpha: false, preserveDrawingBuffer: true });
  renderer.setSize(widthPx, heightPx, false);
  renderer.setClearColor(0xffffff, 1);
  document.body.append(renderer.domElement);
  const scene = new Scene();
  const camera = new PerspectiveCamera(fovDeg, widthPx / heightPx, 0.05, 50);
  const { beforeFrame, settle } = await addSplats({ scene, camera, renderer });
  const gl = renderer.getContext();
  const pixel = new Uint8Array(4);
  const draw = (eye, target) => {
    camera.position.set(...eye);
    camera.lookAt(...target);
    camera.updateMatrixWorld();
    beforeFrame();
    renderer.render(scene, camera);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel); // waits until the frame is really drawn
  };
  window.benchDraw = draw;
  window.benchSettle = async (eye, target) => {
    for (let turn = 0; turn < 6; turn += 1) {
      draw(eye, target);
      await settle();
    }
    draw(eye, target);
  };
  await drawUntilSeen(() => draw(window.bench.eye, window.bench.target), gl, settle);
  document.documentElement.dataset.ready = String(Date.now());
}

/** The first frame counts once there is something on it. */
async function drawUntilSeen(draw, gl, settle) {
  const { widthPx, heightPx } = window.bench;
  const pixels = new Uint8Array(widthPx * heightPx * 4);
  for (let turn = 0; turn < 200; turn += 1) {
    draw();
    gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    if (pixels.some((value) => value < 240)) return;
    await settle();
  }
  throw new Error('nothing was drawn');
}
