import { dropMissing, type HashState, type TourState } from './state.ts';

/** Longer addresses are not ours; nobody needs to read ten kilobytes of them. */
const MAX_HASH_LENGTH = 500;

/**
 * Reads `#scene=<id>&yaw=<deg>&pitch=<deg>&fov=<deg>`. Never throws: unknown keys, repeated keys after the first,
 * broken escapes and anything that is not a plain decimal number are left out; the rest is brought into range.
 * Whether the scene exists is for `findScene` to say.
 */
export function parseHash(hash: string): HashState {
  if (hash.length > MAX_HASH_LENGTH) return {};
  const found = new URLSearchParams(hash.replace(/^#/, ''));
  const sceneId = found.get('scene');
  return {
    ...(sceneId !== null && /^[a-z0-9-]{1,60}$/.test(sceneId) && { sceneId }),
    ...dropMissing({
      yawDeg: readNumber(found.get('yaw')),
      pitchDeg: readNumber(found.get('pitch')),
      fovDeg: readNumber(found.get('fov')),
    }),
  };
}

/** Writes the address of a state, with a tenth of a degree. */
export function formatHash({ sceneId, view }: Pick<TourState, 'sceneId' | 'view'>): string {
  const round = (value: number) => String(Math.round(value * 10) / 10 || 0);
  return `#scene=${sceneId}&yaw=${round(view.yawDeg)}&pitch=${round(view.pitchDeg)}&fov=${round(view.fovDeg)}`;
}

function readNumber(text: string | null): number | undefined {
  return text !== null && /^[+-]?\d{1,4}(?:\.\d{1,9})?$/.test(text) ? Number(text) : undefined;
}
