import { basename, extname } from 'node:path/posix';
import { suggestId } from '../content/check-ids.ts';
import type { ForeignScene } from './foreign-tour.ts';
import { createIdTaker } from './id-taker.ts';

/** Lists the names, as ids, that a picture of a scene may have: its key with and without a number in front, and its title. */
export function sceneNames({ key, title }: Pick<ForeignScene, 'key' | 'title'>): string[] {
  const names = [suggestId(key), suggestId(bareKey(key)), suggestId(title)];
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * Gives each scene an id of ours: from its key without what programs put around it (`0-lobby`, `scene_lobby`,
 * `panos/lobby.jpg`), else from its title, else `scene`; a second of a kind gets a number.
 *
 * @returns by key, in the order given
 */
export function planSceneIds(scenes: readonly Pick<ForeignScene, 'key' | 'title'>[]): Map<string, string> {
  const ids = new Map<string, string>();
  const take = createIdTaker('scene');
  for (const { key, title } of scenes) {
    const base = suggestId(splitCamel(bareKey(key))) || suggestId(title);
    ids.set(key, take(base));
  }
  return ids;
}

function bareKey(key: string): string {
  const file = /\.(?:jpe?g|png|webp)$/i.test(key) ? basename(key, extname(key)) : key;
  return file.replace(/^(?:scene_|\d+-)(?=.*[a-z0-9])/i, '');
}

function splitCamel(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1-$2');
}
