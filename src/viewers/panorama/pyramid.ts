import { Group } from 'three';
import type { PanoramaManifest } from '../../model/panorama.ts';
import type { Camera } from './projection.ts';
import { createTileLoader } from './tile-loader.ts';
import { createTileMesh, disposeTileMesh, type TileMesh } from './tile-mesh.ts';
import { createTileSource } from './tile-source.ts';
import { chooseDrawn, planEviction, planWantedTiles, type WantedTile } from './tiles.ts';

/** Textures sent to the graphics card per frame, two megabytes, so that turning stays smooth while tiles arrive. */
const UPLOADS_PER_FRAME = 8;

/**
 * Holds the tiles of one panorama as textures: asks for what a view needs, shows the finest that is there, gives the
 * longest unused back when the cap is reached.
 * @param onChange called when the scene should be drawn again because something arrived
 */
export function createPyramid({ manifest, mediaBase, capBytes, onChange }: PyramidInput): Pyramid {
  const group = new Group();
  const held = new Map<string, Held>();
  const source = createTileSource(`${mediaBase}${manifest.key}/`, manifest.levels);
  const loader = createTileLoader(source, onChange);
  let frame = 0;

  const drop = (key: string) => {
    const entry = held.get(key);
    if (!entry) return;
    held.delete(key);
    group.remove(entry.mesh);
    disposeTileMesh(entry.mesh);
  };

  const take = (wanted: readonly WantedTile[]) => {
    const keys = wanted.filter(({ needed }) => needed).map(({ key }) => key);
    loader.want(keys.filter((key) => !held.has(key)));
    for (const { key, bitmap } of loader.take(keys, UPLOADS_PER_FRAME)) {
      const tile = wanted.find((each) => each.key === key);
      if (!tile) continue;
      const mesh = createTileMesh(manifest, tile, bitmap);
      group.add(mesh);
      held.set(key, { mesh, sizeBytes: tile.sizeBytes, lastUsed: frame });
    }
    if (loader.hasArrivals()) onChange();
  };

  const show = (wanted: readonly WantedTile[]) => {
    const drawn = new Set(chooseDrawn(wanted, (key) => held.has(key)));
    for (const [key, { mesh }] of held) mesh.visible = drawn.has(key);
    for (const { key } of wanted) {
      const entry = held.get(key);
      if (entry) entry.lastUsed = frame;
    }
    const tiles = [...held].map(([key, { sizeBytes, lastUsed }]) => ({
      key,
      sizeBytes,
      lastUsed,
      inUse: lastUsed === frame,
    }));
    for (const key of planEviction(tiles, capBytes)) drop(key);
  };

  return {
    group,
    update(camera, heightPx) {
      frame += 1;
      const wanted = planWantedTiles({ manifest, camera, heightPx, capBytes });
      take(wanted);
      show(wanted);
      const missing = wanted.filter(({ key, seen, needed }) => seen && needed && !held.has(key));
      return { isCoarse: missing.every(({ level }) => level > 0), isSharp: missing.length === 0 };
    },
    dispose() {
      loader.dispose();
      for (const key of [...held.keys()]) drop(key);
    },
  };
}

export type PyramidInput = {
  manifest: PanoramaManifest;
  mediaBase: string;
  capBytes: number;
  onChange: () => void;
};

export type Progress = {
  /** Everything in sight shows at least the smallest tiles. */
  isCoarse: boolean;
  /** Everything in sight is as fine as the view asks for. */
  isSharp: boolean;
};

export type Pyramid = {
  group: Group;
  /** Called before each frame. @param heightPx height of the canvas in device pixels */
  update: (camera: Camera, heightPx: number) => Progress;
  dispose: () => void;
};

type Held = { mesh: TileMesh; sizeBytes: number; lastUsed: number };
