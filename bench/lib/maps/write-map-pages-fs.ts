import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { mapMessages } from '../../../src/i18n/map.ts';
import { makeBasemap } from '../../../src/media/basemap-fs.ts';
import { packPlaces } from '../../../src/model/map-packed-places.ts';
import { boundsOfPlaces, planMapView } from '../../../src/model/map-view.ts';
import { leafletParts } from '../../../src/outputs/leaflet-parts.ts';
import { PROJECT } from '../build-peers.ts';
import { KINDS, planPlaces } from './plan-places.ts';

const MODULES = join(PROJECT, 'node_modules');
const PEERS: readonly Peer[] = [
  { id: 'cluster', name: 'leaflet.markercluster', needs: 'leaflet.markercluster' },
  { id: 'plain', name: 'plain L.marker, Leaflet', needs: 'leaflet' },
  { id: 'maplibre', name: 'MapLibre GL', needs: 'maplibre-gl' },
];

/** How to get the peers; they are no dependencies of the project. */
export const INSTALL_MAP_PEERS = 'npm install --no-save leaflet.markercluster@1.5.3 maplibre-gl@6.17.0';

/**
 * Writes one page per map library with the same places, ours first.
 * @param folder is what a server will serve
 * @returns the pages, and the names of peers that are missing
 */
export async function writeMapPages(
  folder: string,
  count: number,
): Promise<{ pages: MapPage[]; missing: string[] }> {
  const ours = await writeOurMap(folder, count);
  const isThere = ({ needs }: Peer) => existsSync(join(MODULES, needs));
  const pages: MapPage[] = [ours];
  for (const peer of PEERS.filter(isThere)) {
    await bundle(join(PROJECT, `bench/peers/maps/${peer.id}.js`), join(folder, peer.id));
    if (peer.id === 'maplibre')
      copyFileSync(
        join(MODULES, 'maplibre-gl/dist/maplibre-gl-worker.mjs'),
        join(folder, peer.id, 'worker.mjs'),
      );
    writeFileSync(join(folder, peer.id, 'index.html'), toHtml(peer.id, '<div id="map"></div>'));
    pages.push({ id: peer.id, what: `${peer.name} ${readVersion(peer)}`, page: `/${peer.id}/` });
  }
  return { pages, missing: PEERS.filter((peer) => !isThere(peer)).map(({ name }) => name) };
}

/** Writes the parts of our page that the map needs: the form, the stage, the list. Base map and list are drawn too. */
export async function writeOurMap(folder: string, count: number): Promise<MapPage> {
  const places = planPlaces(count);
  const bounds = boundsOfPlaces(places);
  if (!bounds) throw new Error('no places');
  const basemap = await makeBasemap({ bounds, cacheDir: join(folder, 'media'), title: 'map' });
  const planned = planMapView({ places, basemap });
  writeFileSync(join(folder, 'places.json'), JSON.stringify(packPlaces(planned.places, 'vi')));
  const options = KINDS.map((kind) => ({ value: kind, label: kind, count: 0 }));
  const view = {
    ...planned,
    places: [],
    placesUrl: '/places.json',
    facets: [{ facet: 'kind', label: 'kind', options }],
  };
  await bundle(join(PROJECT, 'bench/lib/maps/page-ours.ts'), join(folder, 'ours'), [leafletParts(PROJECT)]);
  const form = `<form><fieldset><select name="kind"><option value=""></option>${KINDS.map((kind) => `<option value="${kind}" data-facet="kind=${kind}" data-words="${kind}"></option>`).join('')}</select></fieldset></form>`;
  const body = `<script type="application/json" id="data">${JSON.stringify(view)}</script><script type="application/json" id="words">${JSON.stringify(mapMessages('vi'))}</script><div class="map"><site-map>${form}<figure class="map-figure"><div class="map-stage" id="map"></div></figure><ol class="map-places"></ol></site-map></div>`;
  writeFileSync(join(folder, 'ours/index.html'), toHtml('ours', body));
  return { id: 'ours', what: 'Điểm Đến, with base map and list', page: '/ours/' };
}

async function bundle(input: string, outDir: string, plugins: Plugin[] = []): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROJECT,
    base: './',
    plugins,
    build: {
      outDir,
      assetsDir: '.',
      target: 'es2022',
      modulePreload: { polyfill: false },
      copyPublicDir: false,
      emptyOutDir: false,
      rollupOptions: {
        input,
        // what the site loads only when it is needed is apart here too
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js', assetFileNames: 'page[extname]' },
      },
    },
  });
}

function toHtml(id: string, body: string): string {
  // The map is as wide as the window, so the list stands below it and not over it, as in the narrow layout of the site.
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>map</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/${id}/page.css"><style>body{margin:0}#map{inline-size:1280px;block-size:800px}site-map{display:block}</style>${body}<script type="module" src="/${id}/page.js"></script></html>
`;
}

function readVersion({ needs }: Peer): string {
  // Every package on the npm registry has a version.
  const { version } = JSON.parse(readFileSync(join(MODULES, needs, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

type Peer = { id: string; name: string; needs: string };

/** @property page address below the server */
export type MapPage = { id: string; what: string; page: string };
