import Marzipano from 'marzipano';

const { view, cubeSizesPx, previewPx, tilePx } = window.bench;
const radians = (degrees) => (degrees * Math.PI) / 180;
const viewer = new Marzipano.Viewer(document.querySelector('#tour'));
const scene = viewer.createScene({
  source: Marzipano.ImageUrlSource.fromString('/tiles/cube/{z}/{f}/{y}/{x}.jpg', {
    cubeMapPreviewUrl: '/tiles/cube/preview.jpg',
  }),
  geometry: new Marzipano.CubeGeometry([
    { tileSize: previewPx, size: previewPx, fallbackOnly: true },
    ...cubeSizesPx.map((size) => ({ tileSize: tilePx, size })),
  ]),
  // Its pitch is positive downwards.
  view: new Marzipano.RectilinearView({
    yaw: radians(view.yawDeg),
    pitch: -radians(view.pitchDeg),
    fov: radians(view.fovDeg),
  }),
  pinFirstLevel: true,
});
scene.switchTo({ transitionDuration: 0 });
