import { type Ring, SAMPLE_RATE, type Stereo } from './signal.ts';

/**
 * Gives the echo of a room, without the direct sound: eight damped delay lines that feed each other
 * (feedback delay network with a Householder matrix, after Jot 1991). The ring is heard twice and the second turn kept,
 * so that the echo of the end lies over the beginning.
 *
 * @param room.decayS seconds until the echo has fallen by 60 dB
 * @param room.dampHz what lies above dies sooner
 * @param room.size 1 is a hall whose walls are about ten metres away
 */
export function echo(dry: Stereo, room: { decayS: number; dampHz: number; size: number }): Stereo {
  const lines = LENGTHS_S.map((lengthS) => createLine(lengthS * room.size, room));
  const outs = new Float64Array(lines.length);
  const wet: Stereo = { left: new Float64Array(dry.left.length), right: new Float64Array(dry.left.length) };
  for (let at = -dry.left.length; at < dry.left.length; at += 1) {
    const from = at < 0 ? at + dry.left.length : at;
    let sum = 0;
    for (let row = 0; row < outs.length; row += 1) {
      const line = lines[row];
      outs[row] = line ? readLine(line) : 0;
      sum += outs[row] ?? 0;
    }
    for (let row = 0; row < outs.length; row += 1) {
      const line = lines[row];
      const input = (row % 2 === 0 ? dry.left : dry.right)[from] ?? 0;
      if (line) writeLine(line, input + (outs[row] ?? 0) - sum / 4);
    }
    if (at >= 0) mixOut(wet, at, outs);
  }
  return wet;
}

function mixOut(wet: Stereo, at: number, outs: Float64Array): void {
  let left = 0;
  let right = 0;
  for (let row = 0; row < outs.length; row += 1) {
    const out = row % 4 < 2 ? (outs[row] ?? 0) : -(outs[row] ?? 0);
    if (row % 2 === 0) left += out;
    else right += out;
  }
  wet.left[at] = left / 2;
  wet.right[at] = right / 2;
}

function createLine(lengthS: number, room: { decayS: number; dampHz: number }): Line {
  const buffer = new Float64Array(Math.round(lengthS * SAMPLE_RATE));
  return {
    buffer,
    at: 0,
    gain: 10 ** ((-3 * lengthS) / room.decayS),
    take: 1 - Math.exp((-2 * Math.PI * room.dampHz) / SAMPLE_RATE),
    low: 0,
  };
}

function readLine(line: Line): number {
  line.low += line.take * ((line.buffer[line.at] ?? 0) - line.low);
  return line.low * line.gain;
}

function writeLine(line: Line, sample: number): void {
  line.buffer[line.at] = sample;
  line.at = (line.at + 1) % line.buffer.length;
}

/** No two lengths share a small common measure, so that no pitch stands out. */
const LENGTHS_S = [0.0297, 0.0371, 0.0411, 0.0437, 0.0533, 0.0617, 0.0683, 0.0797];

type Line = { buffer: Ring; at: number; gain: number; take: number; low: number };
