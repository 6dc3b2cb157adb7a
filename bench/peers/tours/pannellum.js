const { view, pannellumFacePx, pannellumLevels, tilePx } = window.bench;
const tangent = Math.tan((view.fovDeg * Math.PI) / 360) * (window.innerWidth / window.innerHeight);
window.pannellum.viewer('tour', {
  type: 'multires',
  autoLoad: true,
  showControls: false,
  yaw: view.yawDeg,
  pitch: view.pitchDeg,
  // Its field of view is the horizontal one, and it allows none below 50° unless told.
  hfov: (Math.atan(tangent) * 360) / Math.PI,
  minHfov: 10,
  multiRes: {
    basePath: '/tiles/pannellum',
    path: '/%l/%s%y_%x',
    extension: 'jpg',
    tileResolution: tilePx,
    maxLevel: pannellumLevels,
    cubeResolution: pannellumFacePx,
  },
});
