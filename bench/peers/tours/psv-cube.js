import { Viewer } from '@photo-sphere-viewer/core';
import '@photo-sphere-viewer/core/index.css';
import { CubemapTilesAdapter } from '@photo-sphere-viewer/cubemap-tiles-adapter';

const { view, cubeSizesPx, tilePx } = window.bench;
const LETTERS = { left: 'l', front: 'f', right: 'r', back: 'b', top: 'u', bottom: 'd' };
new Viewer({
  container: 'tour',
  navbar: false,
  // Half of the way from the widest to the narrowest is the field of view wanted.
  minFov: view.fovDeg - 30,
  maxFov: view.fovDeg + 30,
  defaultZoomLvl: 50,
  defaultYaw: `${view.yawDeg}deg`,
  defaultPitch: `${view.pitchDeg}deg`,
  adapter: CubemapTilesAdapter,
  panorama: {
    baseUrl: Object.fromEntries(Object.entries(LETTERS).map(([face, letter]) => [face, `/tiles/cube/base/${letter}.jpg`])),
    levels: cubeSizesPx.map((faceSize) => ({ faceSize, nbTiles: faceSize / tilePx })),
    tileUrl: (face, column, row, level) => `/tiles/cube/${level + 1}/${LETTERS[face]}/${row}/${column}.jpg`,
  },
});
