import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPictureFacts } from '../../src/content/picture-facts-fs.ts';
import { readExif } from '../../src/content/read-exif.ts';
import { readGPano } from '../../src/model/read-gpano.ts';
import { checkFiles } from './check-fixtures.ts';
import { PLAIN_JPEG, withExif, withSegment, writeTiff } from './jpeg-parts.ts';

const MEDIA = '../shared/media/panoramas';

describe('EXIF data', () => {
  it('gives position, owner, day, orientation and preview', () => {
    const thumbnail = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
    const tiff = writeTiff({
      point: { lat: -8.5, lng: 103.61 },
      owner: 'Nguyễn Văn A',
      takenOn: '2026:03:04 05:06:07',
      orientation: 6,
      thumbnail,
    });
    const found = readExif(tiff);
    expect(found).toMatchObject({ owners: ['Nguyễn Văn A'], takenOn: '2026-03-04', orientation: 6 });
    expect(found.point?.lat).toBeCloseTo(-8.5, 6);
    expect(found.point?.lng).toBeCloseTo(103.61, 6);
    expect(Buffer.from(found.thumbnail ?? [])).toEqual(thumbnail);
  });

  it('agrees with an independent writer, which stores it big end first too', async () => {
    const exif = {
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '22/1 21/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '103/1 36/1 36/1',
      },
    };
    const written = await sharp(PLAIN_JPEG).withExif(exif).jpeg().toBuffer();
    const { exif: read } = await sharp(written).metadata();
    const { point } = readExif(read ?? new Uint8Array());
    expect(point?.lat).toBeCloseTo(22.35, 6);
    expect(point?.lng).toBeCloseTo(103.61, 6);
  });

  it.each([
    ['0000:00:00 00:00:00', undefined],
    ['2026:00:04 00:00:00', undefined],
    ['hôm qua', undefined],
    ['2026-03-04T05:06', '2026-03-04'],
  ])('reads the day %s as %s', (takenOn, day) => {
    expect(readExif(writeTiff({ takenOn })).takenOn).toBe(day);
  });

  it('takes 0, 0 for a camera without position', () => {
    expect(readExif(writeTiff({ point: { lat: 0, lng: 0 } })).point).toBeUndefined();
  });

  it('survives being cut off or changed anywhere', () => {
    const whole = writeTiff({
      point: { lat: 22, lng: 103 },
      owner: 'A',
      thumbnail: PLAIN_JPEG,
      orientation: 1,
    });
    for (let end = 0; end < whole.length; end += 1)
      expect(() => readExif(whole.subarray(0, end))).not.toThrow();
    for (let at = 0; at < Math.min(whole.length, 400); at += 1) {
      for (const value of [0, 0xff, 0x7f]) {
        const changed = Buffer.from(whole);
        changed[at] = value;
        expect(() => readExif(changed)).not.toThrow();
      }
    }
  });
});

describe('GPano data', () => {
  it.each([
    ['attributes', '<rdf:Description GPano:PoseHeadingDegrees="285.5" GPano:PosePitchDegrees="-3"/>'],
    [
      'elements',
      '<GPano:PoseHeadingDegrees>285.5</GPano:PoseHeadingDegrees><GPano:PosePitchDegrees>-3</GPano:PosePitchDegrees>',
    ],
    ['single quotes', "<rdf:Description GPano:PoseHeadingDegrees = '285.5' GPano:PosePitchDegrees='-3'/>"],
  ])('is read from %s', (_, xmp) => {
    expect(readGPano(xmp)).toMatchObject({ headingDeg: 285.5, pitchDeg: -3, rollDeg: 0, projection: '' });
  });

  it('leaves out what is no number, and is absent in other XMP', () => {
    expect(readGPano('<x GPano:PoseHeadingDegrees="NaN" GPano:FullPanoWidthPixels=""/>')).toMatchObject({
      headingDeg: undefined,
      fullWidthPx: undefined,
    });
    expect(readGPano('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')).toBeUndefined();
  });

  it.skipIf(!existsSync(MEDIA))('is read from real panoramas (skipped without ../shared/media)', async () => {
    const read = async (file: string) => (await readPictureFacts(join(MEDIA, file)))?.gpano;
    expect(await read('heading-sun-4000x2000-gpano.jpg')).toMatchObject({ headingDeg: 9, fullWidthPx: 4000 });
    expect(await read('tour-dronefield-gps/drone_field_0.jpg')).toMatchObject({
      shownHeightPx: 2037,
      fullHeightPx: 2048,
    });
    expect(await read('stereo-cardboard/left-cropped-3782x1566-of-8192x4096.jpg')).toMatchObject({
      shownWidthPx: 3782,
      fullWidthPx: 8192,
    });
    const drone = await readPictureFacts(join(MEDIA, 'tour-dronefield-gps/drone_field_0.jpg'));
    expect(drone?.exif.point?.lat).toBeCloseTo(45.6017, 4);
  });
});

describe('pictures as the check sees them', () => {
  const entry =
    '---\ntitle: Động A\nkind: cave\npictures:\n  - { file: photos/cua.jpg, kind: photograph, credit: A, licence: CC0-1.0 }\nalt: { cua: Cửa động bên sông. }\n---\nBài viết.\n';
  const check = async (picture: Uint8Array) => {
    const found = await checkFiles({
      'sites/dong-a/index.md': entry,
      'sites/dong-a/photos/cua.jpg': picture,
    });
    return found.map(({ code }) => code);
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('an orientation of %i is nothing to report', async (orientation) => {
    expect(await check(withExif(await wide(), { orientation }))).toEqual([]);
  });

  it('a picture cut off behind its preview is damaged, although the preview has an end', async () => {
    const thumbnail = await sharp(PLAIN_JPEG).resize(160, 80).jpeg().toBuffer();
    const whole = withExif(await wide(), { thumbnail });
    expect(await check(whole)).toEqual([]);
    expect(await check(whole.subarray(0, whole.length - 1200))).toEqual(['IM-DAMAGED']);
  });

  it('black bars in a preview are what cameras add, not another cut', async () => {
    const bar = { top: 20, bottom: 20, background: '#000' };
    const thumbnail = await sharp(await wide())
      .resize(160, 80)
      .extend(bar)
      .jpeg()
      .toBuffer();
    expect(await check(withExif(await wide(), { thumbnail }))).toEqual([]);
  });

  it('a colour profile for screens is fine, one for printers in a picture for screens is not', async () => {
    const screen = await sharp(await wide())
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(await check(screen)).toEqual([]);
    const icc = Buffer.alloc(128);
    icc.writeUInt32BE(128, 0);
    icc.write('CMYK', 16, 'latin1');
    icc.write('acsp', 36, 'latin1');
    const segment = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), icc]);
    expect(await check(withSegment(await wide(), 0xe2, segment))).toEqual(['IM-PROFILE']);
  });

  it.each([
    ['progressive', { progressive: true }],
    ['without colour sampling', { chromaSubsampling: '4:4:4' }],
    ['made by mozjpeg', { mozjpeg: true }],
  ])('a JPEG %s is fine', async (_, options) => {
    expect(
      await check(
        await sharp(await wide())
          .jpeg(options)
          .toBuffer(),
      ),
    ).toEqual([]);
  });

  it.each([
    ['grey', () => sharp(PLAIN_JPEG).greyscale().jpeg().toBuffer()],
    ['16 bits per colour', () => sharp(PLAIN_JPEG).toColourspace('rgb16').png().toBuffer()],
    ['a palette', () => sharp(PLAIN_JPEG).png({ palette: true }).toBuffer()],
    ['grey with transparency', () => sharp(PLAIN_JPEG).greyscale().ensureAlpha().png().toBuffer()],
  ])('%s is fine', async (_, make) => {
    const bytes = await make();
    const name = bytes[0] === 0x89 ? 'cua.png' : 'cua.jpg';
    const found = await checkFiles({
      'sites/dong-a/index.md': entry.replace('cua.jpg', name),
      [`sites/dong-a/photos/${name}`]: bytes,
    });
    expect(found.map(({ code }) => code)).toEqual([]);
  });
});

/** Wider than the smallest width on both sides, so that it may be turned. */
function wide(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 };
  return sharp({ create: { width: 800, height: 400, channels: 3, background: '#345', noise } })
    .jpeg()
    .toBuffer();
}
