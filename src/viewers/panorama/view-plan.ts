import type { PanoramaManifest } from '../../model/panorama.ts';
import { readMissing } from '../../model/panorama-packs.ts';
import { isLeaf, listNeeded, planWantedTiles, type WantedTile } from '../../model/view-tiles.ts';
import { SLOT_BYTES } from './room.ts';
import type { Look } from './sphere.ts';

/**
 * Plans what to fetch and draw, view after view; each plan knows what the one before refined.
 * @param keptLevel gives the finest level that comes without network; its tiles then stand in for finer ones
 */
export function createViewPlan(
  manifest: PanoramaManifest,
  slotCount: number,
  keptLevel: () => number | undefined = () => undefined,
): ViewPlan {
  const capBytes = slotCount * SLOT_BYTES;
  const missing = readMissing(manifest);
  let refined: ReadonlySet<string> = new Set();
  return ({ camera, ahead, heightPx, isUnturned, blur }) => {
    const shared = { manifest, heightPx, capBytes, refined, missing, blur };
    const wanted = planWantedTiles({ ...shared, camera });
    const next = ahead ? planWantedTiles({ ...shared, camera: ahead }) : [];
    refined = new Set(wanted.filter(({ children }) => children.length > 0).map(({ key }) => key));
    const kept = keptLevel() ?? -1;
    const standIns = wanted.filter(({ level, seen }) => seen && level <= kept);
    const needed = new Map([...standIns, ...listNeeded(wanted, isUnturned)].map((tile) => [tile.key, tile]));
    for (const tile of next) {
      if (tile.needed && tile.seen && !needed.has(tile.key)) needed.set(tile.key, tile);
    }
    return { leaves: wanted.filter(isLeaf), needed: [...needed.values()].slice(0, slotCount) };
  };
}

/** @returns what is drawn in a sharp view, and what is fetched for it, most urgent first */
export type ViewPlan = (look: Look) => { leaves: WantedTile[]; needed: WantedTile[] };
