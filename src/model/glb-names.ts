/** Both say the same in as many letters; glTF-Transform knows the older name, its decoder reads both codecs. */
const KHRONOS = 'KHR_meshopt_compression';
const OLDER = 'EXT_meshopt_compression';
const HEAD_BYTES = 20;

/**
 * Gives a GLB file whose description calls the compression of meshopt by its older name. Numbers and pictures that happen to hold
 * the name stay. What is no GLB file stays as it is.
 */
export function renameMeshopt(glb: Uint8Array): Uint8Array {
  if (glb.length < HEAD_BYTES) return glb;
  const jsonBytes = new DataView(glb.buffer, glb.byteOffset, glb.byteLength).getUint32(12, true);
  const end = Math.min(glb.length, HEAD_BYTES + jsonBytes);
  const letters = (text: string) => new TextEncoder().encode(text);
  const json = new TextDecoder('latin1').decode(glb.subarray(HEAD_BYTES, end));
  const copy = Uint8Array.from(glb);
  for (let at = json.indexOf(KHRONOS); at >= 0; at = json.indexOf(KHRONOS, at + 1)) {
    copy.set(letters(OLDER), HEAD_BYTES + at);
  }
  return copy;
}
