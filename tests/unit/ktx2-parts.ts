/** Colours of the four blocks of {@link makeKtx2}: above left, above right, below left, below right. */
export const BLOCK_COLOURS = [
  [200, 30, 40, 255],
  [20, 180, 60, 255],
  [10, 40, 220, 255],
  [240, 240, 0, 255],
] as const;

/**
 * Makes a KTX2 picture of 8 × 8 pixels in UASTC: four blocks of one colour each (mode 8 of the format), nothing compressed further.
 * @see https://github.com/BinomialLLC/basis_universal/wiki/UASTC-Texture-Specification
 */
export function makeKtx2({ format = 0, colourModel = 166 } = {}): Buffer {
  const blocks = Buffer.concat(BLOCK_COLOURS.map(makeBlock));
  const descriptor = makeDescriptor(colourModel);
  const start = 80 + 24;
  const head = Buffer.alloc(start);
  Buffer.from([0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head);
  const dataAt = Math.ceil((start + descriptor.length) / 16) * 16;
  for (const [at, value] of [
    [12, format],
    [16, 1], // bytes of a number
    [20, 8],
    [24, 8],
    [36, 1], // faces
    [40, 1], // levels
    [48, start],
    [52, descriptor.length],
  ] as const) {
    head.writeUInt32LE(value, at);
  }
  head.writeBigUInt64LE(BigInt(dataAt), 80);
  head.writeBigUInt64LE(BigInt(blocks.length), 88);
  head.writeBigUInt64LE(BigInt(blocks.length), 96);
  const gap = Buffer.alloc(dataAt - start - descriptor.length);
  return Buffer.concat([head, descriptor, gap, blocks]);
}

/** Five bits of mode, four colours of eight bits; the hints for other formats that follow are not needed. */
function makeBlock(colour: readonly number[]): Buffer {
  let bits = 0x17n;
  colour.forEach((value, channel) => {
    bits |= BigInt(value) << BigInt(5 + channel * 8);
  });
  const block = Buffer.alloc(16);
  block.writeBigUInt64LE(bits & 0xffffffffffffffffn, 0);
  return block;
}

/** @see https://registry.khronos.org/DataFormat/specs/1.3/dataformat.1.3.html#_descriptor_block */
function makeDescriptor(colourModel: number): Buffer {
  const descriptor = Buffer.alloc(4 + 24 + 16);
  descriptor.writeUInt32LE(descriptor.length, 0);
  descriptor.writeUInt16LE(2, 8); // version
  descriptor.writeUInt16LE(40, 10); // length of the block
  descriptor.set([colourModel, 1, 2, 0], 12); // primaries of BT.709, transfer of sRGB
  descriptor.set([3, 3, 0, 0], 16); // blocks of 4 × 4
  descriptor[20] = 16; // bytes of a block
  descriptor[30] = 127; // bits of the one sample, less one
  descriptor.writeUInt32LE(0xffffffff, 40);
  return descriptor;
}
