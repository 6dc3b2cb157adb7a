import type { Tile } from '../../model/panorama.ts';
import { readNextTile } from '../../model/start-tiles.ts';

/**
 * Gives the tiles of a first view as they arrive.
 * @throws when the answer is no such file or ends early; the tiles given until then are good
 */
export async function* readStartStream(loading: Promise<Response>): AsyncGenerator<StartedTile> {
  const response = await loading;
  if (!response.ok || !response.body) throw new Error(`${response.url} answered ${response.status}`);
  const reader = response.body.getReader();
  let waiting: Uint8Array = new Uint8Array();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      waiting = join(waiting, next.value);
      for (let found = readNextTile(waiting); found; found = readNextTile(waiting)) {
        yield found;
        waiting = waiting.subarray(found.end);
      }
    }
  } finally {
    await reader.cancel().catch(() => {}); // whoever stops listening wants no more of it
  }
  if (waiting.length > 0) throw new Error(`${response.url} was cut off`);
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

export type StartedTile = { tile: Tile; file: Uint8Array };
