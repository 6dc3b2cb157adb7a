/**
 * Reads what kind of sound file this is, whatever its name says, and how long it lasts.
 *
 * @param bytes the whole file: an MP3 has no length in its header, its frames are counted
 * @returns undefined when it is neither MP3 (MPEG-1 or 2, layer III) nor M4A, or holds no sound
 */
export function readSoundHeader(bytes: Uint8Array): SoundHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return textAt(view, 4) === 'ftyp' ? readMovie(view) : readFrames(view);
}

/** The format the ending of a file name promises. */
export function soundFormatByName(file: string): SoundHeader['format'] | undefined {
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase();
  return ending === 'mp3' || ending === 'm4a' ? ending : undefined;
}

/** Counts MP3 frames from the end of an ID3 tag on. One frame could be chance in other data; two in a row are not. */
function readFrames(view: DataView): SoundHeader | undefined {
  const start = skipId3(view);
  const first = frameAt(view, start);
  if (!first || !frameAt(view, start + first.sizeBytes)) return undefined;
  const tag = readLameTag(view, start, first);
  let frames = tag ? -1 : 0; // the frame that carries the tag is silent
  for (let at = start, frame: Frame | undefined = first; frame; frame = frameAt(view, at)) {
    at += frame.sizeBytes;
    if (at <= view.byteLength) frames += 1; // the last one may be cut off
  }
  const samples = frames * first.samples - (tag?.trimmedSamples ?? 0);
  const { channels, sampleRate } = first;
  return { format: 'mp3', channels, sampleRate, durationS: samples / sampleRate };
}

/** ISO 11172-3, section 2.4.1.3. Free-format and layers I and II are left out: nobody publishes them. */
function frameAt(view: DataView, at: number): Frame | undefined {
  if (at + 4 > view.byteLength) return undefined;
  const header = view.getUint32(at);
  const version = (header >>> 19) & 3; // 3: MPEG-1, 2: MPEG-2
  const isLayer3 = ((header >>> 17) & 3) === 1;
  const bitrate = (version === 3 ? KBPS_1 : KBPS_2)[(header >>> 12) & 15];
  const rate = RATES_HZ[(header >>> 10) & 3];
  if (header >>> 21 !== 0x7ff || version < 2 || !isLayer3 || !bitrate || !rate) return undefined;
  const sampleRate = version === 3 ? rate : rate / 2;
  const samples = version === 3 ? 1152 : 576;
  const padding = (header >>> 9) & 1;
  const sizeBytes = Math.floor((samples * bitrate * 125) / sampleRate) + padding;
  const channels = ((header >>> 6) & 3) === 3 ? 1 : 2;
  return { sizeBytes, samples, sampleRate, channels, version };
}

/** The samples that encoders add before and after: LAME tag, bytes 21 to 23 after its name. */
function readLameTag(view: DataView, at: number, frame: Frame): { trimmedSamples: number } | undefined {
  const side = frame.version === 3 ? [17, 32] : [9, 17];
  const tag = at + 4 + (side[frame.channels - 1] ?? 0);
  if (!['Xing', 'Info'].includes(textAt(view, tag))) return undefined;
  if (textAt(view, tag + 120) !== 'LAME') return { trimmedSamples: 0 };
  const [high = 0, middle = 0, low = 0] = [141, 142, 143].map((byte) => view.getUint8(tag + byte));
  return { trimmedSamples: ((high << 4) | (middle >> 4)) + (((middle & 15) << 8) | low) };
}

function skipId3(view: DataView): number {
  if (view.byteLength < 10 || textAt(view, 0).slice(0, 3) !== 'ID3') return 0;
  const [a = 0, b = 0, c = 0, d = 0] = [6, 7, 8, 9].map((byte) => view.getUint8(byte) & 0x7f);
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d);
}

/** Reads length and channels of an M4A from its boxes `moov/mvhd` and the sample entry `mp4a` (ISO 14496-12 and -14). */
function readMovie(view: DataView): SoundHeader | undefined {
  const moov = findBox(view, 'moov', 0, view.byteLength);
  const mvhd = moov && findBox(view, 'mvhd', moov.start, moov.end);
  const entry = moov && findText(view, 'mp4a', moov.start, moov.end);
  if (!mvhd || entry === undefined || mvhd.start + 32 > mvhd.end || entry + 32 > moov.end) return undefined;
  const isLong = view.getUint8(mvhd.start) === 1;
  const scale = view.getUint32(mvhd.start + (isLong ? 20 : 12));
  const length = isLong ? Number(view.getBigUint64(mvhd.start + 24)) : view.getUint32(mvhd.start + 16);
  if (scale === 0) return undefined;
  const channels = view.getUint16(entry + 20);
  return { format: 'm4a', channels, sampleRate: view.getUint16(entry + 28), durationS: length / scale };
}

function findBox(view: DataView, name: string, from: number, to: number): Span | undefined {
  for (let at = from; at + 8 <= to; ) {
    const sizeBytes = view.getUint32(at);
    if (sizeBytes < 8 || at + sizeBytes > to) return undefined; // cut off, or a form that no recorder writes
    if (textAt(view, at + 4) === name) return { start: at + 8, end: at + sizeBytes };
    at += sizeBytes;
  }
  return undefined;
}

function findText(view: DataView, text: string, from: number, to: number): number | undefined {
  for (let at = from; at + 4 <= to; at += 1) if (textAt(view, at) === text) return at;
  return undefined;
}

function textAt(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
}

const KBPS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBPS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES_HZ = [44_100, 48_000, 32_000];

export type SoundHeader = {
  format: 'mp3' | 'm4a';
  channels: number;
  /** Samples a second. */
  sampleRate: number;
  /** Seconds that are heard, without what an encoder added at both ends. */
  durationS: number;
};
type Frame = { sizeBytes: number; samples: number; sampleRate: number; channels: 1 | 2; version: number };
type Span = { start: number; end: number };
