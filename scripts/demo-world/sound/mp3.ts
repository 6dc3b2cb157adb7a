import { levelDb } from './measure.ts';
import { addInfoFrame, SAMPLES_PER_FRAME } from './mp3-info.ts';
import type { Ring, Stereo } from './signal.ts';

/**
 * Encodes one turn of a ring as MP3 at a constant bit rate that players repeat without a gap: the encoder hears the ring's
 * end before its beginning and its beginning after its end, and the file says how much to cut at both ends.
 *
 * @param kbps kilobits a second
 * @throws when the encoder is not installed, or the ring is silent
 */
export async function encodeRing(ring: Stereo, kbps: 64 | 80): Promise<Uint8Array> {
  if (levelDb(ring.left, 0, ring.left.length) < -100) throw new Error('expected a sound, got silence');
  const { createMp3Encoder } = await import('wasm-media-encoders');
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: 48_000, outputSampleRate: 48_000, channels: 2, bitrate: kbps });
  // the encoder owns what it returns and overwrites it
  const frames = [
    encoder.encode([unroll(ring.left), unroll(ring.right)]).slice(),
    encoder.finalize().slice(),
  ];
  return addInfoFrame(Buffer.concat(frames), {
    samples: ring.left.length,
    leadSamples: LEAD_SAMPLES,
  });
}

function unroll(ring: Ring): Float32Array {
  const long = new Float32Array(ring.length + 2 * LEAD_SAMPLES);
  return long.map((_, at) => ring[(at - LEAD_SAMPLES + ring.length) % ring.length] ?? 0);
}

/** One frame at each end: enough for the overlap of the transform, few enough for the tag's twelve bits. */
const LEAD_SAMPLES = SAMPLES_PER_FRAME;
