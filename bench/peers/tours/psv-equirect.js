import { Viewer } from '@photo-sphere-viewer/core';
import '@photo-sphere-viewer/core/index.css';
import { EquirectangularTilesAdapter } from '@photo-sphere-viewer/equirectangular-tiles-adapter';

const { view, equirectWidthsPx, tilePx } = window.bench;
new Viewer({
  container: 'tour',
  navbar: false,
  // Half of the way from the widest to the narrowest is the field of view wanted.
  minFov: view.fovDeg - 30,
  maxFov: view.fovDeg + 30,
  defaultZoomLvl: 50,
  defaultYaw: `${view.yawDeg}deg`,
  defaultPitch: `${view.pitchDeg}deg`,
  adapter: EquirectangularTilesAdapter,
  panorama: {
    baseUrl: '/tiles/equirect/base.jpg',
    levels: equirectWidthsPx.map((width) => ({ width, cols: width / tilePx, rows: width / 2 / tilePx })),
    tileUrl: (column, row, level) => `/tiles/equirect/${level}/${row}_${column}.jpg`,
  },
});
