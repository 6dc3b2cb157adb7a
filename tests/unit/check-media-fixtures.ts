import { truncateSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Code } from '../../src/model/diagnostics.ts';
import { makePmtiles, makeTile, TEST_BOUNDS, tileAt } from '../setup/make-pmtiles.ts';
import { makeBoxGlb } from './glb-parts.ts';
import { makeGlb, PLAIN_JPEG, withExif, withGPano, withPngChunk, withSegment } from './jpeg-parts.ts';

const OWN = 'kind: photograph, credit: Nhóm biên tập, licence: CC0-1.0';
const MODEL_WORDS = 'alt: { tuong: Pho tượng. }\nmodelLabels: { tuong: Pho tượng đá }\n';
const POINT = 'point: { lat: 22.35, lng: 103.6 }\n';

/** Fixtures of binary files, made on the spot so that what is wrong with them can be read here. */
export const MADE_MEDIA: Partial<Record<Code, (at: At) => void | Promise<void>>> = {
  'FILE-NAME': (at) => {
    writeEntry(at, '');
    writeFileSync(at('sites/dong-a/models/Tượng #1.spz'), 'NGSP');
  },
  'FILE-NAME-TWIN': (at) => {
    writeEntry(at, '');
    writeFileSync(at('sites/dong-a/models/Tuong.spz'), 'NGSP');
    writeFileSync(at('sites/dong-a/models/tuong.spz'), 'NGSP');
  },
  'FILE-HEAVY': (at) => {
    writeEntry(at, '');
    writeSparse(at('sites/dong-a/models/dong.spz'), 51_000_000, 'NGSP');
  },
  'GEO-STREETS-HEAVY': (at) => {
    const road = {
      type: 'line',
      props: { kind: 'path' },
      points: [
        [0, 0],
        [9, 9],
      ],
    } as const; // prettier-ignore
    const archive = makePmtiles([
      { ...tileAt(14, TEST_BOUNDS.south, TEST_BOUNDS.west), data: makeTile({ roads: [road] }) },
    ]);
    const declared = 'file: pho.pmtiles\n    role: streets\n    credit: © OpenStreetMap contributors\n';
    writeFileSync(at('geodata/geodata.yml'), `layers:\n  - ${declared}`);
    writeFileSync(at('geodata/pho.pmtiles'), archive);
    truncateSync(at('geodata/pho.pmtiles'), 9_500_000);
  },
  'IM-CMYK': async (at) => {
    const picture = sharp(PLAIN_JPEG).toColourspace('cmyk').jpeg();
    writePicture(at, await picture.toBuffer());
  },
  'IM-PROFILE': async (at) => {
    const icc = Buffer.alloc(128);
    icc.writeUInt32BE(5000, 0);
    icc.write('RGB ', 16, 'latin1');
    icc.write('acsp', 36, 'latin1');
    const segment = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), icc]);
    writePicture(at, withSegment(PLAIN_JPEG, 0xe2, segment));
  },
  'IM-ANIMATED': async (at) => {
    const png = await sharp(PLAIN_JPEG).png().toBuffer();
    writePicture(at, withPngChunk(png, 'acTL', Buffer.from([0, 0, 0, 12, 0, 0, 0, 0])), {
      file: 'photos/cua.png',
    });
  },
  'IM-SHAPE': async (at) => {
    const strip = { width: 1600, height: 320, channels: 3 as const, background: '#345' };
    writePicture(at, await sharp({ create: strip }).jpeg({ quality: 40 }).toBuffer());
  },
  'IM-GPS': (at) =>
    writePicture(at, withExif(PLAIN_JPEG, { point: { lat: 22.3601, lng: 103.61 } }), { facts: POINT }),
  'IM-GPS-FAR': (at) =>
    writePicture(at, withExif(PLAIN_JPEG, { point: { lat: 21.85, lng: 106.76 } }), { facts: POINT }),
  'IM-OWNER': (at) => writePicture(at, withExif(PLAIN_JPEG, { owner: 'Nguyễn Văn A' })),
  'IM-THUMBNAIL': async (at) => {
    const thumbnail = await sharp(PLAIN_JPEG)
      .resize(120, 160, { fit: 'fill' })
      .linear(1, 80)
      .jpeg()
      .toBuffer();
    writePicture(at, withExif(PLAIN_JPEG, { thumbnail }));
  },
  'IM-PROGRESSIVE': async (at) => {
    const jpeg = await sharp(PLAIN_JPEG).jpeg({ progressive: true }).toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc2]));
    jpeg.writeUInt16BE(12_000, frame + 5);
    jpeg.writeUInt16BE(16_000, frame + 7);
    writePicture(at, jpeg);
  },
  'IM-DATE': (at) =>
    writePicture(at, withExif(PLAIN_JPEG, { takenOn: '2026:03:04 05:06:07' }), {
      own: `${OWN}, date: '2025-12'`,
    }),
  'IM-PANORAMA': (at) => writePicture(at, withGPano(PLAIN_JPEG, { ProjectionType: 'equirectangular' })),
  'TOUR-TURNED': (at) => writeTour(at, withExif(PLAIN_JPEG, { orientation: 3 })),
  'TOUR-CROPPED': (at) =>
    writeTour(
      at,
      withGPano(PLAIN_JPEG, {
        ProjectionType: 'equirectangular',
        FullPanoWidthPixels: 640,
        FullPanoHeightPixels: 320,
        CroppedAreaImageWidthPixels: 320,
        CroppedAreaImageHeightPixels: 160,
      }),
    ),
  'TOUR-PROJECTION': (at) => writeTour(at, withGPano(PLAIN_JPEG, { ProjectionType: 'cubestrip' })),
  'TOUR-SIZE': (at) =>
    writeTour(
      at,
      withGPano(PLAIN_JPEG, {
        FullPanoWidthPixels: 600,
        FullPanoHeightPixels: 500,
        CroppedAreaImageWidthPixels: 600,
        CroppedAreaImageHeightPixels: 500,
      }),
    ),
  'TOUR-TILT': (at) => writeTour(at, withGPano(PLAIN_JPEG, { PosePitchDegrees: -7.4, PoseRollDegrees: 1.2 })),
  'TOUR-EXTENT': (at) =>
    writeTour(at, PLAIN_JPEG, ', extent: { left: -90, right: 90, top: 80, bottom: -80 }'),
  'TOUR-STEREO': (at) => writeTour(at, PLAIN_JPEG, ', stereo: side-by-side'),
  'TOUR-CUBE': (at) => writeTour(at, PLAIN_JPEG, ', projection: cube'),
  'TOUR-LAYOUT': (at) => writeTour(at, PLAIN_JPEG, ', projection: cube, stereo: top-bottom'),
  'TOUR-NORTH': (at) => writeTour(at, withGPano(PLAIN_JPEG, { PoseHeadingDegrees: 285 }), ', north: 90'),
  'TOUR-NORTH-MISSING': (at) => writeTour(at, withGPano(PLAIN_JPEG, { PoseHeadingDegrees: 285.3 })),
  'GP-TOO-LARGE': (at) => {
    writeEntry(at, '');
    writeSparse(at('sites/dong-a/track.gpx'), 17_000_000);
  },
  'CS-ENCODING': (at) => writeFileSync(at('kpi/khach.csv'), Buffer.from('\ufeffnơi\tkhách\n', 'utf16le')),
  'CS-TOO-LARGE': (at) => writeSparse(at('kpi/khach.csv'), 17_000_000),
  'M3-MISSING': (at) => writeListed(at),
  'M3-UNUSED': (at) => writeModel(at, makeGlb('{}')),
  'M3-LABEL': (at) => writeListed(at, { glb: makeBoxGlb(), words: 'alt: { tuong: Pho tượng. }\n' }),
  'M3-PICTURE': (at) => writeListed(at, { glb: makeBoxGlb(), picture: 'models/tuongg.jpg' }),
  'M3-TYPE': (at) => writeModel(at, Buffer.from('<!doctype html>\n<title>404</title>\n')),
  'M3-VERSION': (at) => writeModel(at, makeGlb('{}', { version: 1 })),
  'M3-LENGTH': (at) => writeModel(at, makeGlb('{}', { length: 4096 })),
  'M3-JSON': (at) => writeModel(at, makeGlb('{"asset":')),
  'M3-URI': (at) =>
    writeModel(at, makeGlb('{"asset":{"version":"2.0"},"images":[{"uri":"../../site.yml"}]}')),
  'M3-EXTENSION': (at) =>
    writeModel(at, makeGlb('{"asset":{"version":"2.0"},"extensionsRequired":["VENDOR_magic"]}')),
};

function writeEntry(at: At, facts: string): void {
  writeFileSync(at('sites/dong-a/index.md'), `---\ntitle: Động A\nkind: cave\n${facts}---\nBài viết.\n`);
}

function writePicture(at: At, bytes: Uint8Array, options: PictureOptions = {}): void {
  const { file = 'photos/cua.jpg', own = OWN, facts = '' } = options;
  writeEntry(at, `${facts}pictures:\n  - { file: ${file}, ${own} }\nalt: { cua: Cửa động bên sông. }\n`);
  writeFileSync(at(`sites/dong-a/${file}`), bytes);
}

function writeTour(at: At, panorama: Uint8Array, more = ''): void {
  writeEntry(at, 'tour: { scenes: { cua: { title: Cửa động, description: Nhìn ra sông. } } }\n');
  const scene = `id: cua, panorama: panoramas/cua.jpg, ${OWN}${more}`;
  writeFileSync(at('sites/dong-a/tour.yml'), `scenes:\n  - { ${scene} }\n`);
  writeFileSync(at('sites/dong-a/panoramas/cua.jpg'), panorama);
}

function writeModel(at: At, bytes: Uint8Array): void {
  writeEntry(at, '');
  writeFileSync(at('sites/dong-a/models/tuong.glb'), bytes);
}

/** A model that is listed with its picture; the file itself is there only when its bytes are given. */
function writeListed(at: At, options: ListedOptions = {}): void {
  const { glb, picture = 'models/tuong.jpg', words = MODEL_WORDS } = options;
  const own = 'kind: render, credit: Nhóm biên tập, licence: CC0-1.0';
  writeEntry(
    at,
    `pictures:\n  - { file: models/tuong.jpg, ${own} }\nmodels:\n  - { file: models/tuong.glb, picture: ${picture}, ${own} }\n${words}`,
  );
  writeFileSync(at('sites/dong-a/models/tuong.jpg'), PLAIN_JPEG);
  if (glb) writeFileSync(at('sites/dong-a/models/tuong.glb'), glb);
}

/** A file that takes no room on the disk and reads as zeros after `start`. */
function writeSparse(path: string, sizeBytes: number, start = ''): void {
  writeFileSync(path, start);
  truncateSync(path, sizeBytes);
}

/** Gives the path of a file in the content folder, its folder made. */
type At = (path: string) => string;
type ListedOptions = { glb?: Uint8Array; picture?: string; words?: string };
type PictureOptions = { file?: string; own?: string; facts?: string };
