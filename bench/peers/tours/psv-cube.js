import { Viewer } from '@photo-sphere-viewer/core';
import '@photo-sphere-viewer/core/index.css';
import { CubemapTilesAdapter } from '@photo-sphere-viewer/cubemap-tiles-adapter';

const { view, cubeSizesPx, tilePx } = window.bench;
const base = (face) => `/tiles/cube/base/${face}.jpg`;
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
    baseUrl: {
      left: base('l'),
      front: base('f'),
      right: base('r'),
      back: base('b'),
      top: base('u'),
      bottom: base('d'),
    },
    levels: cubeSizesPx.map((faceSize) => ({ faceSize, nbTiles: faceSize / tilePx })),
    tileUrl: (face, column, row, level) => `/tiles/cube/${level + 1}/${face[0] === 't' ? 'u' : face === 'bottom' ? 'd' : face[0]}/${row}/${column}.jpg`,
  },
});
