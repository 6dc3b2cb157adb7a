import { ReadFault } from '../../../model/read-fault.ts';
import { readSpz } from '../../../model/splat-spz.ts';
import { type PackedSplats, packSplats } from './pack.ts';

/**
 * Makes what the graphics unit takes out of an SPZ file of our own build.
 * @throws when the file is something else
 */
export async function unpackSplats(file: ArrayBuffer): Promise<PackedSplats> {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  try {
    return packSplats(readSpz(bytes));
  } catch (error) {
    throw new Error(error instanceof ReadFault ? 'expected splats' : String(error));
  }
}
