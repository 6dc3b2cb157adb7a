import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { View } from '../../src/model/panorama.ts';
import { PROJECT } from './build-peers.ts';
import type { PageInput } from './tour-page-fs.ts';
import type { PeerTiles } from './tour-tiles.ts';
import { writePeerTiles } from './tour-tiles-fs.ts';

const MODULES = join(PROJECT, 'node_modules');
const SCRIPTS = join(PROJECT, 'bench/peers/tours');
const SCOPE = '@photo-sphere-viewer';

const PEERS: readonly Peer[] = [
  {
    id: 'psv-equirect',
    name: 'Photo Sphere Viewer',
    what: 'equirectangular tiles',
    needs: [`${SCOPE}/core`, `${SCOPE}/equirectangular-tiles-adapter`],
  },
  {
    id: 'psv-cube',
    name: 'Photo Sphere Viewer',
    what: 'cube tiles',
    needs: [`${SCOPE}/core`, `${SCOPE}/cubemap-tiles-adapter`, `${SCOPE}/cubemap-adapter`],
  },
  { id: 'pannellum', name: 'Pannellum', what: 'multires', needs: ['pannellum'] },
  { id: 'marzipano', name: 'Marzipano', what: 'cube tiles', needs: ['marzipano'] },
];

export const PEER_IDS: readonly string[] = PEERS.map(({ id }) => id);

/** How to get the peers; they are no dependencies of the project. */
export const INSTALL_PEERS = `npm install --no-save ${[
  `${SCOPE}/core@5.15.1`,
  `${SCOPE}/equirectangular-tiles-adapter@5.15.1`,
  `${SCOPE}/cubemap-adapter@5.15.1`,
  `${SCOPE}/cubemap-tiles-adapter@5.15.1`,
  'pannellum@2.5.7',
  'marzipano@0.10.2',
].join(' ')}`;

/**
 * Writes a page for each peer that is installed, and the tiles they share.
 * @param ids of the peers that are wanted
 * @returns the pages, and the names of peers that are missing
 */
export async function writePeerTours(
  input: PageInput,
  ids: readonly string[] = PEER_IDS,
): Promise<{ pages: PeerPage[]; missing: string[] }> {
  const isThere = (peer: Peer) => peer.needs.every((name) => existsSync(join(MODULES, name)));
  const wanted = PEERS.filter(({ id }) => ids.includes(id));
  const missing = wanted.filter((peer) => !isThere(peer)).map(({ name, what }) => `${name}, ${what}`);
  const found = wanted.filter(isThere);
  if (found.length === 0) return { pages: [], missing };
  const tiles = await writePeerTiles(input.file, join(input.folder, 'tiles'));
  const pages: PeerPage[] = [];
  for (const peer of found) {
    const target = join(input.folder, peer.id);
    mkdirSync(target);
    if (peer.id === 'pannellum') copyPannellum(target);
    else await bundle(peer, target);
    writeFileSync(join(target, 'index.html'), toHtml(peer, tiles, input.view));
    const { id, name, what } = peer;
    pages.push({ id, what: `${name} ${readVersion(peer)}, ${what}`, page: `/${id}/` });
  }
  return { pages, missing };
}

/** Pannellum comes as one minified script that is not a module; the others are bundled as a site would. */
function copyPannellum(target: string): void {
  for (const file of ['pannellum.js', 'pannellum.css'])
    copyFileSync(join(MODULES, 'pannellum/build', file), join(target, file));
  copyFileSync(join(SCRIPTS, 'pannellum.js'), join(target, 'page.js'));
}

/** Without the alias the adapters would find the project's three, and the page would carry it twice. */
async function bundle({ id }: Peer, target: string): Promise<void> {
  const nested = join(MODULES, SCOPE, 'core/node_modules/three');
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROJECT,
    ...(existsSync(nested) ? { resolve: { alias: { three: nested } } } : {}),
    build: {
      outDir: target,
      assetsDir: '.',
      modulePreload: { polyfill: false },
      copyPublicDir: false,
      rollupOptions: {
        input: join(SCRIPTS, `${id}.js`),
        output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
      },
    },
  });
}

function toHtml({ id }: Peer, tiles: PeerTiles, view: View): string {
  const isPannellum = id === 'pannellum';
  const style = isPannellum ? 'pannellum.css' : id.startsWith('psv') ? 'page.css' : undefined;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>tour</title><link rel="icon" href="data:,">
<style>html,body,#tour{margin:0;width:100%;height:100%}</style>${style ? `<link rel="stylesheet" href="${style}">` : ''}
<div id="tour"></div><script>window.bench=${JSON.stringify({ ...tiles, view })}</script>${isPannellum ? '<script src="pannellum.js"></script>' : ''}<script type="module" src="page.js"></script></html>
`;
}

function readVersion({ needs }: Peer): string {
  // Every package on the npm registry has a version.
  const { version } = JSON.parse(readFileSync(join(MODULES, needs[0] ?? '', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

type Peer = { id: string; name: string; what: string; needs: readonly string[] };

/** @property page address below the server */
export type PeerPage = { id: string; what: string; page: string };
