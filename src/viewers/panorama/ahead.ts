import type { TourView } from '../../model/tour-view.ts';
import type { ByteMemory } from './byte-memory.ts';
import { mayFetchAhead, whenIdle } from './thrift.ts';
import { createTileSource } from './tile-source.ts';

/** Scenes fetched ahead without a sign that the visitor means them. */
const UNASKED_SCENES = 2;

/**
 * Fetches the beginning of scenes that may be entered next: those a visitor points at, and when nothing else is to do those
 * nearest to where the visitor looks. Nothing is fetched for visitors who save data or have a slow line.
 */
export function createAhead({ scenes, mediaBase }: TourView, memory: ByteMemory): Ahead {
  const asked = new Set<string>();
  const sources = new Set<{ dispose: () => void }>();
  let lastScene: string | undefined;
  const warm = (sceneId: string) => {
    const scene = scenes.find(({ id }) => id === sceneId);
    if (!scene || asked.has(sceneId) || !mayFetchAhead()) return;
    asked.add(sceneId);
    const { key, levels } = scene.panorama;
    const source = createTileSource(`${mediaBase}${key}/`, levels, memory);
    sources.add(source);
    // Only a help: what fails is fetched when the scene is entered.
    source
      .loadAhead()
      .catch(() => asked.delete(sceneId))
      .finally(() => sources.delete(source));
  };
  return {
    warm,
    warmNearest(sceneId, yawDeg) {
      if (sceneId === lastScene) return;
      lastScene = sceneId;
      const links = scenes.find(({ id }) => id === sceneId)?.links ?? [];
      const away = (link: { yawDeg: number }) => Math.cos(((link.yawDeg - yawDeg) * Math.PI) / 180);
      const nearest = links.toSorted((a, b) => away(b) - away(a)).slice(0, UNASKED_SCENES);
      // First what turning in this scene needs, which a first view does without.
      for (const id of [sceneId, ...nearest.map(({ to }) => to)]) whenIdle(() => warm(id));
    },
    destroy() {
      for (const source of sources) source.dispose();
    },
  };
}

export type Ahead = {
  /** Fetches the beginning of one scene. */
  warm: (sceneId: string) => void;
  /** The same for this scene and those nearest to where one looks, once per scene entered. */
  warmNearest: (sceneId: string, yawDeg: number) => void;
  destroy: () => void;
};
