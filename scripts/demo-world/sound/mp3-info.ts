/** Samples of one side in a frame of MPEG-1, layer III. */
export const SAMPLES_PER_FRAME = 1152;

/**
 * Puts before MP3 frames the silent frame in which players read how many samples to cut at both ends
 * ("Info" header of Xing, extended by LAME: gabriel.mp3-tech.org/mp3infotag.html).
 *
 * @param audio frames of one constant bit rate, MPEG-1, stereo, without an info frame
 * @param length.samples how many samples are to be heard
 * @param length.leadSamples how many the encoder was given before them
 * @throws when the frames hold fewer samples than wanted
 */
export function addInfoFrame(audio: Buffer, length: { samples: number; leadSamples: number }): Buffer {
  const sizeBytes = frameSizeBytes(audio);
  const frames = Math.round(audio.length / sizeBytes);
  const delay = ENCODER_DELAY + length.leadSamples;
  const padding = frames * SAMPLES_PER_FRAME - delay - length.samples;
  if (padding < 0 || padding > 4095)
    throw new Error(`expected 0 to 4095 samples after the end, got ${padding}`);
  const info = Buffer.alloc(sizeBytes);
  audio.copy(info, 0, 0, 4);
  writeInfo(info.subarray(TAG_AT), { frames, sizeBytes: audio.length + sizeBytes });
  writeLame(info.subarray(LAME_AT), { delay, padding, audio, sizeBytes });
  info.writeUInt16BE(crc16(info.subarray(0, LAME_AT + 34)), LAME_AT + 34);
  return Buffer.concat([info, audio]);
}

function writeInfo(tag: Buffer, { frames, sizeBytes }: { frames: number; sizeBytes: number }): void {
  tag.write('Info', 'latin1');
  tag.writeUInt32BE(0b1111, 4); // frames, bytes, table and quality follow
  tag.writeUInt32BE(frames, 8);
  tag.writeUInt32BE(sizeBytes, 12);
  for (let percent = 0; percent < 100; percent += 1) tag[16 + percent] = Math.floor(percent * 2.56);
  tag.writeUInt32BE(50, 116);
}

function writeLame(
  tag: Buffer,
  { delay, padding, audio, sizeBytes }: { delay: number; padding: number; audio: Buffer; sizeBytes: number },
): void {
  tag.write('LAME3.100', 'latin1');
  tag[9] = 1; // revision 0, constant bit rate
  tag[20] = sizeBytes / 3; // at 48 kHz a frame has three bytes for each kbit/s
  tag.writeUIntBE(delay * 4096 + padding, 21, 3);
  tag.writeUInt32BE(audio.length + sizeBytes, 28);
  tag.writeUInt16BE(crc16(audio), 32);
}

/** Reads the size of the first frame from its header. @throws when it is not MPEG-1, layer III, 48 kHz */
function frameSizeBytes(audio: Buffer): number {
  const header = audio.readUInt32BE(0);
  const kbps = KBPS[(header >>> 12) & 15];
  if (header >>> 16 !== 0xfffb || ((header >>> 10) & 3) !== 1 || !kbps) {
    throw new Error(`expected MP3 frames at 48 kHz, got a header of ${header.toString(16)}`);
  }
  return kbps * 3;
}

/** CRC-16 with the polynomial 0x8005, bits reversed, as the tag wants it. */
function crc16(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}

/** Samples by which LAME's encoder is late. */
const ENCODER_DELAY = 576;
/** Behind the frame header and the side information of two channels. */
const TAG_AT = 36;
const LAME_AT = TAG_AT + 120;
const KBPS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
