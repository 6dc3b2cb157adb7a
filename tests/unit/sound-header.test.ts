import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSoundHeader, soundFormatByName } from '../../src/model/sound-header.ts';

const committed = readFileSync('content/sites/hon-phu-tu/audio/ambient.mp3');
const withoutTag = committed.subarray(240);

describe('reading what a sound file is', () => {
  test.each([
    ['with the tag of its encoder', committed, 24],
    ['without a tag, every frame', withoutTag, (1003 * 1152) / 48_000],
    ['behind an ID3 tag of 200 bytes', Buffer.concat([id3(200), committed]), 24],
    ['cut off in the middle of a frame', withoutTag.subarray(0, 240 * 5 + 100), (5 * 1152) / 48_000],
  ])('an MP3 %s', (_, bytes, durationS) => {
    const header = readSoundHeader(bytes);
    expect(header).toMatchObject({ format: 'mp3', channels: 2, sampleRate: 48_000 });
    expect(header?.durationS).toBeCloseTo(durationS, 6);
  });

  test('an MP3 of MPEG-2 in one channel has frames of 576 samples', () => {
    const frame = Buffer.alloc(144); // 48 kbit/s at 24 kHz
    frame.writeUInt32BE(0xfff364c0);
    const header = readSoundHeader(Buffer.concat([frame, frame, frame]));
    expect(header).toEqual({ format: 'mp3', channels: 1, sampleRate: 24_000, durationS: (3 * 576) / 24_000 });
  });

  test.each([
    ['with 32-bit times', 0],
    ['with 64-bit times', 1],
  ])('an M4A %s', (_, version) => {
    const header = readSoundHeader(m4a(version));
    expect(header).toEqual({ format: 'm4a', channels: 2, sampleRate: 44_100, durationS: 12.5 });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('Không phải âm thanh. '.repeat(40))],
    ['a WAV file', Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt '), Buffer.alloc(64)])],
    ['zeros', Buffer.alloc(4000)],
    ['one frame that could be chance', withoutTag.subarray(0, 240)],
    ['an ID3 tag that promises more than there is', id3(200).subarray(0, 60)],
    ['an M4A cut off', m4a(0).subarray(0, 70)],
    ['a film without sound', Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', movieHeader(0))])],
    ['a box that promises more than there is', Buffer.from('\xff\xff\xff\xffftypM4A ', 'latin1')],
  ])('refuses %s', (_, bytes) => {
    expect(readSoundHeader(bytes)).toBeUndefined();
  });
});

test.each([
  ['audio/a.mp3', 'mp3'],
  ['A.M4A', 'm4a'],
  ['a.mp3.txt', undefined],
  ['mp3', undefined],
  ['a.ogg', undefined],
])('the name %s promises %s', (name, format) => {
  expect(soundFormatByName(name)).toBe(format);
});

function id3(sizeBytes: number): Buffer {
  const tag = Buffer.alloc(10 + sizeBytes);
  tag.write('ID3\x04', 'latin1');
  tag[8] = sizeBytes >> 7;
  tag[9] = sizeBytes & 0x7f;
  return tag;
}

function m4a(version: number): Buffer {
  const entry = Buffer.alloc(28);
  entry.writeUInt16BE(2, 16);
  entry.writeUInt16BE(44_100, 24);
  const moov = Buffer.concat([movieHeader(version), box('trak', box('mp4a', entry))]);
  return Buffer.concat([box('ftyp', Buffer.from('M4A ')), box('moov', moov)]);
}

function movieHeader(version: number): Buffer {
  const body = Buffer.alloc(112);
  body[0] = version;
  body.writeUInt32BE(1000, version ? 20 : 12);
  if (version) body.writeBigUInt64BE(12_500n, 24);
  else body.writeUInt32BE(12_500, 16);
  return box('mvhd', body);
}

function box(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}
