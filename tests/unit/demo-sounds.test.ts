import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BEDS, type BedId, LOUDNESS_LUFS, makeBed } from '../../scripts/demo-world/sound/beds.ts';
import { PLACES } from '../../scripts/demo-world/sound/make-sounds.ts';
import { levelDb, loudnessLufs, measureSeam, peakDb } from '../../scripts/demo-world/sound/measure.ts';
import { addInfoFrame } from '../../scripts/demo-world/sound/mp3-info.ts';
import { createStereo, type Ring, SAMPLE_RATE, type Stereo } from '../../scripts/demo-world/sound/signal.ts';
import { readSoundHeader } from '../../src/model/sound-header.ts';

/** Short turns, except where so much would happen in them that something begins at every moment, the seam too. */
const LENGTHS_S: Partial<Record<BedId, number>> = { 'valley-morning': 24, 'sea-shore': 12 };
const ids = Object.keys(BEDS) as BedId[]; // keys of that object

describe.each(ids)('the bed %s', (id) => {
  const bed = makeBed(id, { lengthS: LENGTHS_S[id] ?? 2.5 });

  test('goes from its end to its beginning as smoothly as it goes on anywhere else', () => {
    for (const side of [bed.left, bed.right]) {
      expect(listRoughness(side)).toEqual([]);
    }
  });

  test('is as quiet as all others and far from clipping', () => {
    expect(loudnessLufs(bed)).toBeCloseTo(LOUDNESS_LUFS, 1);
    expect(peakDb(bed)).toBeLessThan(-2.9);
  });

  test('is heard on both sides, which are not the same', () => {
    const [left, right] = [bed.left, bed.right].map((side) => levelDb(side, 0, side.length));
    expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThan(6);
    expect(bed.left).not.toEqual(bed.right);
  });
});

describe('making beds', () => {
  test.each(['wind-pass', 'valley-morning'] as const)('%s is the same for the same seed only', (id) => {
    const first = fingerprint(makeBed(id, { lengthS: 1.5 }));
    expect(fingerprint(makeBed(id, { lengthS: 1.5 }))).toBe(first);
    expect(fingerprint(makeBed(id, { lengthS: 1.5, seed: 99 }))).not.toBe(first);
  });

  test('a turn that was cut short is found out at its seam', () => {
    const { left } = makeBed('sea-shore', { lengthS: 8 });
    for (const cutS of [1.6, 2.6, 3.4]) {
      expect(listRoughness(left.slice(0, cutS * SAMPLE_RATE))).not.toEqual([]);
    }
  });

  test('a jump between the last and the first sample is found out', () => {
    const ramp = Float64Array.from({ length: SAMPLE_RATE }, (_, at) => at / SAMPLE_RATE);
    expect(listRoughness(ramp)).toContain('step');
  });

  test('loudness is measured as the recommendation calibrates it: 997 Hz at full scale on one side is −3.01', () => {
    const tone = createStereo(4);
    tone.left.set(tone.left.map((_, at) => Math.sin((2 * Math.PI * 997 * at) / SAMPLE_RATE)));
    expect(loudnessLufs(tone)).toBeCloseTo(-3.01, 1);
  });
});

describe.each(PLACES)('the sound of $site', ({ site, bed }) => {
  const bytes = readFileSync(`content/sites/${site}/audio/ambient.mp3`);
  const { lengthS, kbps } = BEDS[bed];

  test('lasts exactly one turn, in stereo at 48 kHz, and is light', () => {
    const header = readSoundHeader(bytes);
    expect(header).toEqual({ format: 'mp3', channels: 2, sampleRate: SAMPLE_RATE, durationS: lengthS });
    expect(bytes.length).toBeLessThanOrEqual(250_000);
  });

  test('tells players how much to cut at both ends', () => {
    const audio = bytes.subarray(kbps * 3);
    const again = addInfoFrame(audio, { samples: lengthS * SAMPLE_RATE, leadSamples: 1152 });
    expect(again.equals(bytes)).toBe(true);
    const wrong = () => addInfoFrame(audio, { samples: (lengthS + 1) * SAMPLE_RATE, leadSamples: 1152 });
    expect(wrong).toThrow('samples after the end');
  });
});

/** Names what is rougher at the seam than anywhere else. Less than 4 dB in a tenth of a second is chance in any noise. */
function listRoughness(ring: Ring): string[] {
  const { step, levels } = measureSeam(ring);
  const rough = levels.flatMap(({ seamDb, elsewhereDb }, band) =>
    seamDb > Math.max(4, elsewhereDb) ? [`band ${band}`] : [],
  );
  return step > 4 ? ['step', ...rough] : rough;
}

function fingerprint({ left, right }: Stereo): string {
  return createHash('sha256').update(left).update(right).digest('hex');
}
