const MAGIC = [0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a];
const HEAD_BYTES = 80;
/** Colour models of the data format descriptor: ETC1S and UASTC. */
const BASIS_MODELS = [163, 166];
/** None, BasisLZ, Zstandard. */
const SCHEMES = [0, 1, 2];
/** More would not fit into the memory of the build, nor into any browser. */
const MOST_PX = 8192;

/**
 * Tells whether a KTX2 picture is one that glTF allows (KHR_texture_basisu) and the build unpacks: Basis Universal, one flat
 * picture of at most 8,192 pixels a side.
 * @see https://registry.khronos.org/KTX/specs/2.0/ktxspec.v2.html#_file_structure
 */
export function isBasisPicture(file: Uint8Array): boolean {
  if (file.length < HEAD_BYTES || MAGIC.some((byte, at) => file[at] !== byte)) return false;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const at = (offset: number) => view.getUint32(offset, true);
  const [format, width, height, depth, layers, faces] = [at(12), at(20), at(24), at(28), at(32), at(36)];
  const descriptor = at(48);
  if (format !== 0 || depth > 0 || layers > 1 || faces !== 1) return false;
  if (width === 0 || height === 0 || Math.max(width, height) > MOST_PX) return false;
  if (!SCHEMES.includes(at(44)) || descriptor + 16 > file.length) return false;
  return BASIS_MODELS.includes(view.getUint8(descriptor + 12));
}
